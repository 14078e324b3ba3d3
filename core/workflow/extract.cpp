#include "core/workflow/extraction.h"

#include <algorithm>
#include <cstdio>

namespace tempera::workflow {
namespace {

using Clock = std::chrono::steady_clock;

std::string version_text(int extractor) {
    std::string text = std::to_string(extractor);
    text.insert(text.begin(), 'v');
    return text;
}

std::string version_text(int extractor, std::uint64_t checksum) {
    char text[32];
    std::snprintf(text, sizeof text, ".%016llx", static_cast<unsigned long long>(checksum));
    std::string whole = version_text(extractor);
    whole.append(text);
    return whole;
}

/// A copy, lengthened with "nothing there", or cut, to `steps`.
engine::Latents sized(const engine::Latents &latents, std::int64_t steps) {
    engine::Latents out{latents.modality, {}, latents.dim, {}, {}, latents.measured};
    const auto n = static_cast<std::size_t>(steps), kept = std::min(n, latents.quality.size());
    const auto dim = static_cast<std::size_t>(latents.dim);
    out.quality.reserve(n);
    out.values.reserve(n * dim);
    out.quality.assign(latents.quality.begin(), latents.quality.begin() + static_cast<std::ptrdiff_t>(kept));
    out.values.assign(latents.values.begin(), latents.values.begin() + static_cast<std::ptrdiff_t>(kept * dim));
    out.quality.resize(n, 0.0F);
    out.values.resize(n * dim, 0.0F);
    return out;
}

} // namespace

Extraction::CacheKey Extraction::key(const std::string &kind, int extractor) const {
    return {source_.media_hash, kind, version_text(extractor)};
}

Extraction::CacheKey Extraction::latent_key(const std::string &kind, int extractor) const {
    return {source_.media_hash, kind, version_text(extractor, checksum_)};
}

Status Extraction::open() {
    if (source_.duration <= Time{}) return fail(ErrorCode::nothing_to_analyse, source_.media.string());
    total_steps_ = (source_.duration.us + grid_step.us - 1) / grid_step.us;
    auto file = store::ProjectFile::open(source_.project);
    if (!file) return tl::unexpected(file.error());
    file_ = std::move(*file);
    return {};
}

/// The patient's face; while faces are still being found, the one seen best so far; -1: none.
int Extraction::face_in_view() const {
    if (faces_known_) {
        if (!faces_) return -1;
        const auto is_there = [&](const features::FaceTrack &t) { return t.id == source_.face_track; };
        if (std::any_of(faces_->tracks.begin(), faces_->tracks.end(), is_there)) return source_.face_track;
        return faces_->default_track();
    }
    if (face_mass_.contains(source_.face_track)) return source_.face_track;
    const auto best = std::max_element(face_mass_.begin(), face_mass_.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return best == face_mass_.end() ? -1 : best->first;
}

Result<LatentTrack *> Extraction::face_latents(int track) {
    auto found = face_latents_.find(track);
    if (found == face_latents_.end()) {
        found = face_latents_
                    .try_emplace(track, *file_, host_, Modality::face, face_key(track),
                                 latent_key("latents.face." + std::to_string(track), features::face_version),
                                 source_.duration, face_context_)
                    .first;
    }
    return &found->second;
}

/// One piece of each modality, if there is one to encode. False: nothing can be done at the moment.
Result<bool> Extraction::encode_some() {
    bool some = false;
    if (const int track = face_in_view(); track >= 0) {
        const auto latents = face_latents(track);
        if (!latents) return tl::unexpected(latents.error());
        const auto own = face_pieces_.find(track);
        const std::int64_t there = std::max(face_there_, own == face_pieces_.end() ? 0 : own->second);
        const auto did = (*latents)->advance(there, faces_known_);
        if (!did) return did;
        some = *did;
    }
    if (has_audio_) {
        const auto did = voice_latents_->advance(voice_there_, voice_known_);
        if (!did) return did;
        some = some || *did;
    }
    return some;
}

void Extraction::report() {
    const auto share = [&](bool there, bool known, const std::optional<Extractor> &extractor, std::int64_t encoded) {
        if (!there) return 1.0;
        const double read = known ? 1.0 : extractor ? extractor->fraction() : 0.0;
        const double done = static_cast<double>(encoded) / static_cast<double>(total_steps_);
        return 0.85 * read + 0.15 * done;
    };
    const int track = face_in_view();
    const auto latents = face_latents_.find(track);
    const bool face_there = has_video_ && !(faces_known_ && track < 0);
    const double face =
        share(face_there, faces_known_, face_extractor_, latents == face_latents_.end() ? 0 : latents->second.steps());
    const double voice =
        share(has_audio_, voice_known_, voice_extractor_, voice_latents_ ? voice_latents_->steps() : 0);
    // Pictures take several times as long as sound.
    told_fraction_ = std::clamp(has_video_ ? 0.8 * face + 0.2 * voice : voice, told_fraction_, 1.0);
    job_.report(told_fraction_, face_extractor_ ? stage::faces : voice_extractor_ ? stage::voice : stage::encode);
}

/// Twice a second at most, and only when there is more than before: each telling copies the latents.
void Extraction::tell() {
    if (!ready_ || Clock::now() - told_at_ < std::chrono::milliseconds(500)) return;
    std::int64_t steps = total_steps_;
    const int track = face_in_view();
    const auto face = face_latents_.find(track);
    if (face != face_latents_.end()) {
        steps = std::min(steps, face->second.steps());
    } else if (!faces_known_ && face_extractor_) {
        // No face so far: as far as the search has come, less a piece that may still be on its way.
        const auto searched =
            static_cast<std::int64_t>(face_extractor_->fraction() * static_cast<double>(total_steps_));
        steps = std::clamp<std::int64_t>(searched - features::piece_length.us / grid_step.us, 0, steps);
    }
    if (has_audio_) steps = std::min(steps, voice_latents_->steps());
    if (steps <= told_steps_ || steps == total_steps_) return;
    auto encoded = std::make_shared<engine::Encoded>();
    encoded->duration = std::min(grid_step * steps, source_.duration);
    if (face != face_latents_.end() && !face->second.empty())
        encoded->modalities.push_back(sized(face->second.latents(), steps));
    if (has_audio_ && !voice_latents_->empty()) encoded->modalities.push_back(sized(voice_latents_->latents(), steps));
    for (const engine::Latents &latents : small_) encoded->modalities.push_back(sized(latents, steps));
    told_at_ = Clock::now();
    if (encoded->modalities.empty()) return;
    told_steps_ = steps;
    ready_({std::move(encoded), faces_, warnings_});
}

Result<Extracted> Extraction::finish() {
    auto encoded = std::make_shared<engine::Encoded>();
    encoded->duration = source_.duration;
    std::vector<Error> left_out;
    const std::string subject = source_.media.string();
    // What is known of the whole recording is handed on, not copied: it is what grows with the recording.
    const auto hand_on = [&](engine::Latents latents) {
        if (latents.steps() != total_steps_) latents = sized(latents, total_steps_);
        encoded->modalities.push_back(std::move(latents));
    };
    const auto face = face_latents_.find(face_in_view());
    if (!has_video_)
        left_out.push_back({ErrorCode::no_video, subject, {}});
    else if (face == face_latents_.end() || face->second.empty())
        left_out.push_back({ErrorCode::no_face, subject, {}});
    else
        hand_on(face->second.take());
    if (!has_audio_)
        left_out.push_back({ErrorCode::no_audio, subject, {}});
    else if (voice_latents_->empty())
        left_out.push_back({ErrorCode::no_audio, subject, "nobody is heard speaking"});
    else
        hand_on(voice_latents_->take());
    for (engine::Latents &latents : small_) hand_on(std::move(latents));
    if (encoded->modalities.empty()) {
        std::string why = !has_video_ ? "no picture" : "no face in the picture";
        why += !has_audio_ ? ", no sound" : ", no speech in the sound";
        // A faulty transcript or signal file is then the thing to put right.
        if (!warnings_.empty()) why += "; " + warnings_.front().subject + ": " + warnings_.front().detail;
        return fail(ErrorCode::nothing_to_analyse, subject, why);
    }
    if (damaged_) left_out.push_back({ErrorCode::media_damaged, subject, "the last pictures are missing"});
    warnings_.insert(warnings_.begin(), left_out.begin(), left_out.end());
    job_.report(1, stage::encode);
    return Extracted{std::move(encoded), faces_, std::move(warnings_)};
}

Result<Extracted> Extraction::run() {
    if (auto done = open(); !done) return tl::unexpected(done.error());
    if (auto done = check(); !done) return tl::unexpected(done.error());
    // Decoding begins while the engine is being loaded.
    if (auto done = start_faces(); !done) return tl::unexpected(done.error());
    if (auto done = start_voice(); !done) return tl::unexpected(done.error());
    {
        auto lease = host_.lease();
        if (!lease) return tl::unexpected(lease.error());
        checksum_ = lease->engine->info().checksum;
        face_context_ = lease->engine->context(Modality::face);
        voice_context_ = lease->engine->context(Modality::voice);
    }
    if (auto done = read_small(); !done) return tl::unexpected(done.error());
    voice_latents_.emplace(*file_, host_, Modality::voice, key("stream.voice", features::voice_version),
                           latent_key("latents.voice", features::voice_version), source_.duration, voice_context_);
    for (bool busy = false;;) {
        if (job_.stopped()) return fail(ErrorCode::cancelled);
        // Asked before the queue is: when nothing is in it then, nothing of a finished extractor can follow.
        const bool faces_finished = face_extractor_ && face_extractor_->finished();
        const bool voice_finished = voice_extractor_ && voice_extractor_->finished();
        if (auto piece = queue_.pop(std::chrono::milliseconds(busy ? 0 : 30))) {
            if (auto done = take(std::move(*piece)); !done) return tl::unexpected(done.error());
        } else {
            if (faces_finished)
                if (auto done = faces_end(); !done) return tl::unexpected(done.error());
            if (voice_finished)
                if (auto done = voice_end(); !done) return tl::unexpected(done.error());
        }
        const auto some = encode_some();
        if (!some) return tl::unexpected(some.error());
        busy = *some;
        report();
        tell();
        if (!busy && faces_known_ && voice_known_) return finish();
    }
}

Result<Extracted> extract(const Source &source, EngineHost &host, const Job &job,
                          const std::function<void(const Extracted &so_far)> &ready) {
    return Extraction(source, host, job, ready).run();
}

} // namespace tempera::workflow
