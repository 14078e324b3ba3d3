// Where an extraction gets its streams from: the cache, the two decodings, the small files beside the recording.
#include "core/media/video_reader.h"
#include "core/workflow/extraction.h"
#include "core/workflow/face_state.h"
#include "core/workflow/measures.h"
#include "core/workflow/small_streams.h"
#include "core/workflow/stream_codec.h"

#include <algorithm>

namespace tempera::workflow {
namespace {

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

} // namespace

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
    auto from = face_state();
    if (!from) return tl::unexpected(from.error());
    face_extractor_.emplace([this, from = std::move(*from)](const Job &job) -> Status {
        const auto hand_over = [&](Piece piece) -> Status {
            if (!queue_.push(std::move(piece), job.token())) return fail(ErrorCode::cancelled);
            return {};
        };
        features::FaceProgress progress;
        progress.from = from;
        progress.keep = [&](std::vector<std::byte> state) { return hand_over({0, {}, std::move(state)}); };
        const auto find = [&] {
            return features::find_and_extract_faces(
                source_.media, job,
                [&](int track, Stream piece) {
                    return hand_over({track, std::move(piece)});
                },
                progress);
        };
        auto found = find();
        if (!found && found.error().code == ErrorCode::bad_project && !progress.from.empty()) {
            progress.from.clear(); // it cannot be gone on with: all of it once more
            found = find();
        }
        if (!found) return tl::unexpected(found.error());
        found_ = std::move(*found);
        damaged_ = cut_short(source_.media, job);
        return {};
    });
    return {};
}

Result<std::vector<std::byte>> Extraction::face_state() {
    const auto kept = file_->cache(face_state_key(), 0);
    if (!kept) return tl::unexpected(kept.error());
    if (!*kept) return std::vector<std::byte>{};
    auto state = parse_face_state(**kept);
    if (!state) return std::vector<std::byte>{}; // damaged: faces are searched for from the start
    face_there_ = state->there;
    for (const auto &[track, pieces, mass] : state->tracks) {
        face_pieces_[track] = pieces;
        face_mass_[track] = mass;
    }
    return std::move(state->search);
}

Status Extraction::keep_face_state(const std::vector<std::byte> &state) {
    FaceState all{face_there_, {}, state};
    for (const auto &[track, pieces] : face_pieces_) all.tracks.push_back({track, pieces, face_mass_[track]});
    return file_->put_cache(face_state_key(), 0, to_bytes(all));
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
        if (code == ErrorCode::cancelled || code == ErrorCode::bad_model || code == ErrorCode::bad_engine ||
            code == ErrorCode::internal)
            return tl::unexpected(latents.error());
        warnings_.push_back(latents.error()); // its own file is at fault: the rest can do without
        return {};
    };
    if (!source_.transcript.empty()) {
        job_.report(0, stage::words);
        if (auto done = add(encode_words(source_.transcript, source_.duration, host_, job_)); !done) return done;
    }
    if (!source_.body.empty() || !source_.measures.empty()) {
        job_.report(0, stage::body);
        auto body = body_signals(source_);
        if (!body)
            warnings_.push_back(body.error());
        else if (body->steps() > 0)
            if (auto done = add(encode_body(std::move(*body), source_.duration, host_, job_)); !done) return done;
    }
    if (!source_.measures.empty()) {
        job_.report(0, stage::measures);
        auto measures = read_measures(source_);
        if (!measures)
            warnings_.push_back(measures.error());
        else if (measures->stream.steps() > 0)
            if (auto done = add(encode_measures(std::move(measures->stream), source_.duration, host_, job_)); !done)
                return done;
    }
    return {};
}

Status Extraction::take(Piece piece) {
    if (!piece.face_state.empty()) return keep_face_state(piece.face_state);
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
    if (auto done = complete(tracks); !done) return done;
    CacheKey no_state = face_state_key();
    no_state.version = "none";
    return file_->drop_stale_cache(no_state);
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

} // namespace tempera::workflow
