#include "core/workflow/small_streams.h"

#include "core/base/stream_average.h"
#include "core/workflow/latent_track.h"

#include <algorithm>

namespace tempera::workflow {
namespace {

constexpr Time chunk = Time::seconds(300); ///< encoded at once; bounds the encoder's memory and the wait for a cancel

/// Calls `encode(keep)` over the recording and joins what comes.
template <class Encode> Result<engine::Latents> in_chunks(Time duration, const Job &job, const Encode &encode) {
    engine::Latents all;
    const std::int64_t steps = (duration.us + grid_step.us - 1) / grid_step.us;
    const Time end = grid_step * steps;
    for (Time at; at < end; at += chunk) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        Result<engine::Latents> part = encode(Span{at, std::min(at + chunk, end)});
        if (!part) return part;
        if (at == Time{}) { // all of it at once: growing by doubling would hold it three times over
            all.values.reserve(static_cast<std::size_t>(steps * part->dim));
            all.quality.reserve(static_cast<std::size_t>(steps));
        }
        all.modality = part->modality;
        all.dim = part->dim;
        all.measured = part->measured;
        all.values.insert(all.values.end(), part->values.begin(), part->values.end());
        all.quality.insert(all.quality.end(), part->quality.begin(), part->quality.end());
    }
    return all;
}

} // namespace

Result<engine::Latents> encode_words(const std::filesystem::path &transcript, Time duration, EngineHost &host,
                                     const Job &job) {
    const auto words = features::read_transcript(transcript);
    if (!words) return tl::unexpected(words.error());
    return in_chunks(duration, job, [&](Span keep) -> Result<engine::Latents> {
        auto lease = host.lease();
        if (!lease) return tl::unexpected(lease.error());
        return lease->engine->encode(std::span<const Word>(*words), keep);
    });
}

Result<engine::Latents> encode_body(Stream stream, Time duration, EngineHost &host, const Job &job) {
    StreamAverage average;
    average.add(stream);
    average.apply(stream);
    return in_chunks(duration, job, [&](Span keep) -> Result<engine::Latents> {
        auto lease = host.lease();
        if (!lease) return tl::unexpected(lease.error());
        // From a whole second, so that the piece lies on the body's clock as well as on the grid.
        const std::int64_t around = lease->engine->context(Modality::body).us / 1'000'000 + 1;
        const Time from = std::max(Time{}, keep.onset - Time::seconds(static_cast<double>(around)));
        const Time to = keep.offset + Time::seconds(static_cast<double>(around));
        return lease->engine->encode(cut(stream, from, to), keep);
    });
}

Result<engine::Latents> encode_measures(Stream stream, Time duration, EngineHost &host, const Job &job) {
    StreamAverage average;
    average.add(stream);
    average.apply(stream);
    return in_chunks(duration, job, [&](Span keep) -> Result<engine::Latents> {
        auto lease = host.lease();
        if (!lease) return tl::unexpected(lease.error());
        return lease->engine->encode(stream, keep);
    });
}

} // namespace tempera::workflow
