#include "core/media/video_reader.h"
#include "core/workflow/extractors.h"
#include "core/workflow/latent_track.h"
#include "core/workflow/small_streams.h"
#include "core/workflow/stream_codec.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>

namespace tempera::workflow {
namespace {

using CacheKey = store::ProjectFile::CacheKey;
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

/// Lengthened with "nothing there", or cut, to `steps`.
engine::Latents sized(const engine::Latents &latents, std::int64_t steps) {
    engine::Latents out{latents.modality, {}, latents.dim, {}, {}};
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

bool nothing_in(const engine::Latents &latents) {
    return std::none_of(latents.quality.begin(), latents.quality.end(), [](float q) { return q > 0; });
}

/// Whether the pictures end before they should. Only MP4 and MOV say exactly how long each stream is.
bool cut_short(const std::filesystem::path &media, const Job &job) {
    const auto promised = media::probe(media);
    auto reader =
        media::VideoReader::open(media, {.format = media::PixelFormat::grey, .max_height = 64}, Job(job.token()));
    if (!promised || !promised->video || !reader || reader->index()->count() == 0) return false;
    const std::int64_t last = reader->index()->count() - 1;
    if (promised->container.starts_with("mov") &&
        reader->index()->onset(last) + Time::seconds(2) < promised->video->start + promised->video->duration)
        return true;
    const auto frame = reader->frame(last);
    return !frame && frame.error().code == ErrorCode::media_damaged;
}

/// One run of `extract`, on the job's thread.
class Extraction {
public:
    Extraction(const Source &source, EngineHost &host, const Job &job,
               const std::function<void(const Extracted &)> &ready)
        : source_(source), host_(host), job_(job), ready_(ready) {}

    Result<Extracted> run();

private:
    Status open();
    Status check();
    Status start_faces();
    Status start_voice();
    Status read_small();
    Status take(Piece piece);
    Status complete(const CacheKey &what);
    Status faces_end();
    Status voice_end();
    Result<bool> encode_some();
    Result<LatentTrack *> face_latents(int track);
    [[nodiscard]] int face_in_view() const;
    Status failed(const Error &error) const;
    void report();
    void tell();
    Result<Extracted> finish();

    CacheKey key(const std::string &kind, int extractor) const {
        return {source_.media_hash, kind, version_text(extractor)};
    }
    CacheKey latent_key(const std::string &kind, int extractor) const {
        return {source_.media_hash, kind, version_text(extractor, checksum_)};
    }
    CacheKey face_key(int track) const { return key("stream.face." + std::to_string(track), features::face_version); }

    const Source &source_;
    EngineHost &host_;
    const Job &job_;
    const std::function<void(const Extracted &)> &ready_;

    std::unique_ptr<store::ProjectFile> file_;
    std::uint64_t checksum_ = 0;
    Time face_context_, voice_context_;
    std::int64_t total_steps_ = 0;
    std::vector<engine::Latents> small_; ///< words and body
    std::vector<Error> warnings_;

    bool has_video_ = true, faces_known_ = false;
    std::shared_ptr<const features::FaceTracks> faces_;
    features::FaceTracks found_;      ///< written by the extractor's thread, read after it has finished
    bool damaged_ = false;            ///< the recording ends before it should; written and read as found_ is
    std::map<int, double> face_mass_; ///< sum of quality per track so far
    std::map<int, std::int64_t> face_pieces_;
    std::int64_t face_there_ = 0; ///< pieces known to have been handed over for every track
    std::map<int, LatentTrack> face_latents_;

    bool has_audio_ = true, voice_known_ = false;
    std::int64_t voice_there_ = 0;
    std::optional<LatentTrack> voice_latents_;

    double told_fraction_ = 0;
    std::int64_t told_steps_ = 0;
    Clock::time_point told_at_ = Clock::now();

    // Last, so that the threads end before what they write to.
    PieceQueue queue_{4};
    std::optional<Extractor> face_extractor_, voice_extractor_;
};

Status Extraction::open() {
    if (source_.duration <= Time{}) return fail(ErrorCode::nothing_to_analyse, source_.media.string());
    total_steps_ = (source_.duration.us + grid_step.us - 1) / grid_step.us;
    auto file = store::ProjectFile::open(source_.project);
    if (!file) return tl::unexpected(file.error());
    file_ = std::move(*file);
    return {};
}

/// Another file under the same name must not be decoded in the recording's place. With everything in the cache the
/// file is not needed, and may be elsewhere.
Status Extraction::check() {
    const auto faces = file_->cache_complete(key("faces", features::face_version));
    if (!faces) return tl::unexpected(faces.error());
    const auto voice = file_->cache_complete(key("stream.voice", features::voice_version));
    if (!voice) return tl::unexpected(voice.error());
    return *faces && *voice ? Status{} : check_media(source_, Job(job_.token()));
}

Status Extraction::start_faces() {
    const CacheKey tracks = key("faces", features::face_version);
    const auto complete = file_->cache_complete(tracks);
    if (!complete) return tl::unexpected(complete.error());
    if (*complete) {
        const auto bytes = file_->cache(tracks, 0);
        if (!bytes) return tl::unexpected(bytes.error());
        if (!*bytes) { // complete without a piece: there is no picture
            has_video_ = false;
            faces_known_ = true;
            return {};
        }
        if (auto parsed = features::parse_face_tracks(**bytes)) {
            faces_ = std::make_shared<const features::FaceTracks>(std::move(*parsed));
            faces_known_ = true;
            const auto mark = file_->cache(key("cut short", features::face_version), 0);
            if (!mark) return tl::unexpected(mark.error());
            damaged_ = mark->has_value();
            return {};
        } // damaged: found again
    }
    face_extractor_.emplace([this](const Job &job) -> Status {
        auto found = features::find_and_extract_faces(source_.media, job, [&](int track, Stream piece) -> Status {
            if (!queue_.push({track, std::move(piece)}, job.token())) return fail(ErrorCode::cancelled);
            return {};
        });
        if (!found) return tl::unexpected(found.error());
        found_ = std::move(*found);
        damaged_ = cut_short(source_.media, job);
        return {};
    });
    return {};
}

Status Extraction::start_voice() {
    const CacheKey stream = key("stream.voice", features::voice_version);
    const auto complete = file_->cache_complete(stream);
    if (!complete) return tl::unexpected(complete.error());
    if (*complete) {
        const auto pieces = file_->cache_pieces(stream);
        if (!pieces) return tl::unexpected(pieces.error());
        has_audio_ = !pieces->empty();
        voice_known_ = true;
        return {};
    }
    voice_extractor_.emplace([this](const Job &job) {
        return features::extract_voice(source_.media, job, [&](Stream piece) -> Status {
            if (!queue_.push({0, std::move(piece)}, job.token())) return fail(ErrorCode::cancelled);
            return {};
        });
    });
    return {};
}

Status Extraction::read_small() {
    const auto add = [&](Result<engine::Latents> latents) -> Status {
        if (latents) {
            if (!nothing_in(*latents)) small_.push_back(std::move(*latents));
            return {};
        }
        const ErrorCode code = latents.error().code;
        if (code == ErrorCode::cancelled || code == ErrorCode::bad_model || code == ErrorCode::internal)
            return tl::unexpected(latents.error());
        warnings_.push_back(latents.error()); // its own file is at fault: the rest can do without
        return {};
    };
    if (!source_.transcript.empty()) {
        job_.report(0, stage::words);
        if (auto done = add(encode_words(source_.transcript, source_.duration, host_, job_)); !done) return done;
    }
    if (!source_.body.empty()) {
        job_.report(0, stage::body);
        if (auto done = add(encode_body(source_.body, source_.duration, host_, job_)); !done) return done;
    }
    return {};
}

Status Extraction::take(Piece piece) {
    const bool face = piece.stream.modality == Modality::face;
    const std::int64_t number = piece.stream.start.us / features::piece_length.us;
    const auto bytes = pack(piece.stream);
    if (!bytes) return tl::unexpected(bytes.error());
    const CacheKey where = face ? face_key(piece.track) : key("stream.voice", features::voice_version);
    if (auto put = file_->put_cache(where, number, *bytes); !put) return put;
    if (!face) {
        voice_there_ = number + 1;
        return {};
    }
    for (const float q : piece.stream.quality) face_mass_[piece.track] += static_cast<double>(q);
    face_pieces_[piece.track] = number + 1;
    face_there_ = std::max(face_there_, number); // pieces come in order, so those before are all there
    return {};
}

/// Marks what is in the cache as all there is, and lets other versions of it go.
Status Extraction::complete(const CacheKey &what) {
    const auto pieces = file_->cache_pieces(what);
    if (!pieces) return tl::unexpected(pieces.error());
    if (auto done = file_->finish_cache(what, static_cast<std::int64_t>(pieces->size())); !done) return done;
    return file_->drop_stale_cache(what);
}

/// A file that has gone is not "a wrong path" to the user, but a recording to be linked again.
Status Extraction::failed(const Error &error) const {
    if (error.code == ErrorCode::file_not_found) return fail(ErrorCode::media_missing, source_.media.string());
    return tl::unexpected(error);
}

Status Extraction::faces_end() {
    const Status result = face_extractor_->result();
    face_extractor_.reset();
    faces_known_ = true;
    const CacheKey tracks = key("faces", features::face_version);
    if (!result) {
        if (result.error().code != ErrorCode::no_video) return failed(result.error());
        has_video_ = false;
        return complete(tracks);
    }
    faces_ = std::make_shared<const features::FaceTracks>(std::move(found_));
    for (const auto &[track, pieces] : face_pieces_)
        if (auto done = complete(face_key(track)); !done) return done;
    if (damaged_)
        if (auto put = file_->put_cache(key("cut short", features::face_version), 0, std::vector{std::byte{1}}); !put)
            return put;
    if (auto put = file_->put_cache(tracks, 0, features::to_bytes(*faces_)); !put) return put;
    return complete(tracks);
}

Status Extraction::voice_end() {
    const Status result = voice_extractor_->result();
    voice_extractor_.reset();
    voice_known_ = true;
    const CacheKey stream = key("stream.voice", features::voice_version);
    if (!result) {
        if (result.error().code != ErrorCode::no_audio) return failed(result.error());
        has_audio_ = false;
        return complete(stream);
    }
    if (voice_there_ == 0) has_audio_ = false;
    return complete(stream);
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
    const auto face = face_latents_.find(face_in_view());
    if (!has_video_)
        left_out.push_back({ErrorCode::no_video, subject, {}});
    else if (face == face_latents_.end() || face->second.empty())
        left_out.push_back({ErrorCode::no_face, subject, {}});
    else
        encoded->modalities.push_back(sized(face->second.latents(), total_steps_));
    if (!has_audio_)
        left_out.push_back({ErrorCode::no_audio, subject, {}});
    else if (voice_latents_->empty())
        left_out.push_back({ErrorCode::no_audio, subject, "nobody is heard speaking"});
    else
        encoded->modalities.push_back(sized(voice_latents_->latents(), total_steps_));
    for (const engine::Latents &latents : small_) encoded->modalities.push_back(sized(latents, total_steps_));
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

} // namespace

Result<Extracted> extract(const Source &source, EngineHost &host, const Job &job,
                          const std::function<void(const Extracted &so_far)> &ready) {
    return Extraction(source, host, job, ready).run();
}

} // namespace tempera::workflow
