#include "core/workflow/rules.h"

#include "core/workflow/measures.h"
#include "core/workflow/stream_codec.h"

#include <algorithm>

namespace tempera::workflow {
namespace {

/// The patient's face, as the extraction chooses it; -1: none.
int patient_face(const Source &source, const features::FaceTracks *faces) {
    if (!faces) return -1;
    const auto chosen = [&](const features::FaceTrack &track) { return track.id == source.face_track; };
    return std::any_of(faces->tracks.begin(), faces->tracks.end(), chosen) ? source.face_track : faces->default_track();
}

Status add_kept(store::ProjectFile &file, const store::ProjectFile::CacheKey &key, analysis::Qualities &qualities,
                const Job &job) {
    const auto pieces = file.cache_pieces(key);
    if (!pieces) return tl::unexpected(pieces.error());
    std::size_t done = 0;
    for (const std::int64_t piece : *pieces) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto bytes = file.cache(key, piece);
        if (!bytes) return tl::unexpected(bytes.error());
        if (*bytes)
            if (const auto stream = unpack(**bytes)) qualities.add(*stream);
        job.report(static_cast<double>(++done) / static_cast<double>(pieces->size()));
    }
    return {};
}

} // namespace

Result<analysis::Qualities> measure(const Source &source, const features::FaceTracks *faces, const Job &job) {
    analysis::Qualities qualities((source.duration.us + grid_step.us - 1) / grid_step.us);
    auto file = store::ProjectFile::open(source.project);
    if (!file) return tl::unexpected(file.error());
    const auto key = [&](std::string kind, int version) {
        std::string text = "v";
        return store::ProjectFile::CacheKey{source.media_hash, std::move(kind), text += std::to_string(version)};
    };
    if (const int face = patient_face(source, faces); face >= 0)
        if (auto done = add_kept(**file, key("stream.face." + std::to_string(face), features::face_version), qualities,
                                 job.part(0, 0.7));
            !done)
            return tl::unexpected(done.error());
    if (auto done = add_kept(**file, key("stream.voice", features::voice_version), qualities, job.part(0.7, 1)); !done)
        return tl::unexpected(done.error());
    if (const auto body = body_signals(source); body && body->steps() > 0)
        qualities.add(*body); // what is wrong with it, `extract` says
    return qualities;
}

Result<Rules> rules(const Source &source, const engine::Encoded &encoded, const analysis::Qualities &qualities,
                    EngineHost &host, const Job &job) {
    std::vector<Word> words;
    if (!source.transcript.empty())
        if (auto read = features::read_transcript(source.transcript)) words = std::move(*read);
    Result<engine::RuleActivity> activity = fail(ErrorCode::internal);
    {
        auto lease = host.lease();
        if (!lease) return tl::unexpected(lease.error());
        Result<engine::Adapted> adapted =
            source.adapted.empty() ? lease->engine->prior(source.emotion_keys) : engine::parse_adapted(source.adapted);
        if (!adapted) return tl::unexpected(adapted.error());
        activity = lease->engine->rules(*adapted, encoded, Span{Time{}, encoded.duration}, job.part(0, 0.5));
    }
    if (!activity) return tl::unexpected(activity.error());
    auto described = analysis::describe_rules(*activity, qualities, words, job.part(0.5, 1));
    if (!described) return tl::unexpected(described.error());
    auto kept = std::make_shared<const engine::RuleActivity>(std::move(*activity));
    return Rules{kept->emotions, std::move(*described), kept};
}

} // namespace tempera::workflow
