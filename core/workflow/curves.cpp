// Adaptation, curves and inspection: the engine's answers for one recording, curves kept in the project.
#include "core/workflow/project.h"

#include <cstdio>
#include <cstring>

namespace tempera::workflow {
namespace {

/// FNV-1a over 64-bit words: only to tell inputs apart that could give other curves.
class Fingerprint {
public:
    void add(const void *data, std::size_t size) {
        const auto *bytes = static_cast<const unsigned char *>(data);
        for (; size >= 8; bytes += 8, size -= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes, 8);
            mix(word);
        }
        std::uint64_t rest = 0x80;
        for (std::size_t i = 0; i < size; ++i) rest = rest << 8 | bytes[i];
        mix(rest);
    }
    template <class T> void add(const std::vector<T> &values) { add(values.data(), values.size() * sizeof(T)); }
    void add(std::uint64_t value) { mix(value); }
    [[nodiscard]] std::string text() const {
        char text[17];
        std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash_));
        return text;
    }

private:
    void mix(std::uint64_t word) {
        hash_ = (hash_ ^ word) * 1099511628211ULL;
        hash_ ^= hash_ >> 32;
    }
    std::uint64_t hash_ = 14695981039346656037ULL;
};

Result<engine::Adapted> in_force(const Source &source, const engine::Engine &engine) {
    if (source.adapted.empty()) return engine.prior(source.emotion_keys);
    return engine::parse_adapted(source.adapted);
}

std::string curves_version(const Source &source, const engine::Encoded &encoded, const engine::Engine &engine) {
    Fingerprint print;
    print.add(engine.info().checksum);
    print.add(source.adapted);
    if (source.adapted.empty())
        for (const std::string &key : source.emotion_keys) print.add(key.data(), key.size());
    for (const engine::Latents &latents : encoded.modalities) {
        print.add(static_cast<std::uint64_t>(latents.modality));
        print.add(latents.values);
        print.add(latents.quality);
    }
    return "v1." + print.text();
}

} // namespace

Result<engine::Engine::AdaptResult> adapt(const Source &source, const engine::Encoded &encoded, EngineHost &host,
                                          const Job &job) {
    if (source.examples.empty() && source.previous.empty())
        return fail(ErrorCode::bad_labels, {}, "no moment of this recording is labelled");
    job.report(0, stage::adapt);
    auto lease = host.lease();
    if (!lease) return tl::unexpected(lease.error());
    engine::Adapted previous;
    engine::Engine::AdaptRequest request;
    request.emotions = source.emotion_keys;
    request.examples = source.examples;
    request.recording = &encoded;
    const Job part(job.token(), [&](double fraction, std::string_view) { job.report(fraction, stage::adapt); });
    if (!source.previous.empty()) {
        auto parsed = engine::parse_adapted(source.previous);
        if (parsed) previous = std::move(*parsed);
        if (parsed) request.previous = &previous;
    }
    auto result = lease->engine->adapt(request, part);
    if (!result && request.previous && result.error().code == ErrorCode::adaptation_outdated) {
        // The earlier session was adapted with other weights: no start from there, but no reason to stop either.
        request.previous = nullptr;
        result = lease->engine->adapt(request, part);
    }
    if (result) job.report(1, stage::adapt);
    return result;
}

Result<engine::Scores> score(const Source &source, const engine::Encoded &encoded, EngineHost &host, Span span,
                             const Job &job) {
    job.report(0, stage::score);
    auto lease = host.lease();
    if (!lease) return tl::unexpected(lease.error());
    const Job part(job.token(), [&](double fraction, std::string_view) { job.report(fraction, stage::score); });

    const bool whole = span.onset <= Time{} && span.offset >= source.duration && encoded.duration == source.duration;
    std::unique_ptr<store::ProjectFile> file;
    store::ProjectFile::CacheKey key;
    if (whole) {
        auto opened = store::ProjectFile::open(source.project);
        if (!opened) return tl::unexpected(opened.error());
        file = std::move(*opened);
        key = {source.media_hash, "curves", curves_version(source, encoded, *lease->engine)};
        if (const auto kept = file->cache(key, 0); kept && *kept) {
            auto scores = engine::parse_scores(**kept);
            if (scores && scores->steps() == encoded.steps()) return scores;
        }
    }
    const auto adapted = in_force(source, *lease->engine);
    if (!adapted) return tl::unexpected(adapted.error());
    auto scores = lease->engine->score(*adapted, encoded, span, part);
    if (!scores || !whole) return scores;
    if (auto put = file->put_cache(key, 0, engine::to_bytes(*scores)); !put) return tl::unexpected(put.error());
    if (auto done = file->finish_cache(key, 1); !done) return tl::unexpected(done.error());
    if (auto done = file->drop_stale_cache(key); !done) return tl::unexpected(done.error());
    return scores;
}

Result<engine::Scores> score_aside(const Source &source, const engine::Encoded &encoded, EngineHost &host,
                                   const Job &job) {
    auto lease = host.lease();
    if (!lease) return tl::unexpected(lease.error());
    const auto adapted = in_force(source, *lease->engine);
    if (!adapted) return tl::unexpected(adapted.error());
    const Job part(job.token(), [&](double fraction, std::string_view) { job.report(fraction, stage::score); });
    return lease->engine->score(*adapted, encoded, Span{Time{}, encoded.duration}, part);
}

Result<engine::Inspection> inspect(const Source &source, const engine::Encoded &encoded, EngineHost &host, Time at) {
    auto lease = host.lease();
    if (!lease) return tl::unexpected(lease.error());
    const auto adapted = in_force(source, *lease->engine);
    if (!adapted) return tl::unexpected(adapted.error());
    return lease->engine->inspect(*adapted, encoded, at);
}

} // namespace tempera::workflow
