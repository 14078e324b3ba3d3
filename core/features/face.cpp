// The passes over a video: which picture at which step, who is in it, crops in pieces.
#include "core/features/face_aligner.h"
#include "core/features/face_tracker.h"
#include "core/features/pieces.h"
#include "core/features/state_bytes.h"
#include "core/media/video_reader.h"

#include <algorithm>
#include <memory>

namespace tempera::features {
namespace {

constexpr int most_lines = 480;
constexpr std::int64_t steps_per_piece = piece_length.us / face_step.us;

using TrackSink = std::function<Status(int track, Stream piece)>;

/// The picture shown at the middle of each step.
class StepPictures {
public:
    static Result<StepPictures> open(const std::filesystem::path &media, const Job &job) {
        auto reader = media::VideoReader::open(
            media, {.format = media::PixelFormat::grey, .max_height = most_lines, .threads = 0}, job);
        if (!reader) return tl::unexpected(reader.error());
        return StepPictures(std::move(*reader));
    }
    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] Time duration() const { return reader_.info().duration; }
    [[nodiscard]] bool any() const { return any_; } ///< a picture could be decoded
    void set_any(bool any) { any_ = any; }

    /// An empty picture where none is shown or it cannot be decoded; the error when that holds for the whole file.
    Result<cv::Mat> at(std::int64_t step) {
        const Time middle = face_step * step + Time{face_step.us / 2};
        const auto index = reader_.index();
        const std::int64_t number = index->at(middle);
        if (middle < index->onset(number) || middle >= index->offset(number)) return cv::Mat();
        auto frame = reader_.frame(number);
        if (!frame) {
            if (frame.error().code != ErrorCode::media_damaged || (step + 1 == count_ && !any_)) // nothing at all
                return tl::unexpected(frame.error());
            return cv::Mat();
        }
        any_ = true;
        shown_ = std::move(*frame);
        // OpenCV has no view of constant pixels; nobody writes to this one.
        return cv::Mat(shown_->height, shown_->width, CV_8U, const_cast<std::uint8_t *>(shown_->pixels.data()),
                       static_cast<std::size_t>(shown_->stride));
    }

private:
    explicit StepPictures(media::VideoReader reader) : reader_(std::move(reader)) {
        const auto index = reader_.index();
        const Time end = index->count() > 0 ? index->offset(index->count() - 1) : Time{};
        count_ = (end.us + face_step.us - 1) / face_step.us;
    }
    media::VideoReader reader_;
    media::FramePtr shown_; ///< keeps the last picture's pixels
    std::int64_t count_ = 0;
    bool any_ = false;
};

FaceBox fractions(const cv::Rect2f &box, const cv::Mat &grey) {
    const auto w = static_cast<float>(grey.cols), h = static_cast<float>(grey.rows);
    return {box.x / w, box.y / h, box.width / w, box.height / h};
}
cv::Rect2f pixels(const FaceBox &box, const cv::Mat &grey) {
    const auto w = static_cast<float>(grey.cols), h = static_cast<float>(grey.rows);
    return {box.x * w, box.y * h, box.width * w, box.height * h};
}

/// What is kept of one face while the video is read: its track, and crops until it is sure to be a face.
class FaceRecord {
public:
    struct Step {
        std::int64_t step = 0;
        FaceBox box;
        FaceCrop crop;

        template <class Archive> void keep(Archive &archive) {
            archive(step);
            for (float *part : {&box.x, &box.y, &box.width, &box.height}) archive(*part);
            archive(crop.pixels);
            archive(crop.quality);
        }
    };
    [[nodiscard]] bool has_track() const { return track_.id >= 0; }
    [[nodiscard]] const FaceTrack &track() const { return track_; }
    FaceAligner &aligner() { return aligner_; }

    void hold(Step step) { held_.push_back(std::move(step)); }
    void forget() { held_ = {}; }
    /// Hands over what is held. From the second step on `id` must be the same.
    Status write(int id, const TrackSink &sink) {
        if (!pieces_ && !held_.empty()) {
            track_.id = id;
            start_pieces(held_.front().step / steps_per_piece * steps_per_piece, sink);
        }
        for (const Step &step : held_) {
            track_.steps.push_back(step.step);
            track_.boxes.push_back(step.box);
            if (auto filled = fill(step.step); !filled) return filled;
            if (auto added = pieces_->add(step.crop.pixels, step.crop.quality); !added) return added;
        }
        held_.clear();
        return {};
    }
    /// Ends the piece before step `end`. A track not seen in that piece waits: it may never come again.
    Status close_piece(std::int64_t end, bool last) {
        if (!pieces_ || pieces_->next() % steps_per_piece == 0) return {};
        if (auto filled = fill(end); !filled) return filled;
        return last ? pieces_->finish() : Status{};
    }

    /// Between two pieces only: then nothing of a piece is held back.
    template <class Archive> void keep(Archive &archive, const TrackSink &sink) {
        archive(aligner_);
        archive(track_.id);
        archive(track_.steps);
        std::vector<float> boxes;
        for (const FaceBox &b : track_.boxes) boxes.insert(boxes.end(), {b.x, b.y, b.width, b.height});
        archive(boxes);
        archive(held_);
        std::int64_t next = pieces_ ? pieces_->next() : -1;
        archive(next);
        if constexpr (Archive::reading) {
            track_.boxes.clear();
            for (std::size_t i = 0; i + 3 < boxes.size(); i += 4)
                track_.boxes.push_back({boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3]});
            if (next >= 0) start_pieces(next, sink);
        }
    }
    [[nodiscard]] bool sound() const {
        return track_.steps.size() == track_.boxes.size() && has_track() == (pieces_ != nullptr) &&
               (!pieces_ || pieces_->next() % steps_per_piece == 0);
    }

private:
    void start_pieces(std::int64_t first, const TrackSink &sink) {
        sink_ = [&sink, id = track_.id](Stream piece) { return sink(id, std::move(piece)); };
        pieces_ = std::make_unique<Pieces>(Modality::face, face_step, face_width, sink_, first);
    }
    Status fill(std::int64_t to) {
        while (pieces_->next() < to)
            if (auto added = pieces_->add_nothing(); !added) return added;
        return {};
    }
    FaceAligner aligner_;
    FaceTrack track_{.id = -1, .steps = {}, .boxes = {}};
    std::vector<Step> held_;
    PieceSink sink_;
    std::unique_ptr<Pieces> pieces_;
};

class FacePass {
public:
    FacePass(FaceDetector &detector, const TrackSink &sink) : detector_(detector), tracker_(detector), sink_(sink) {}

    Status step(std::int64_t step, const cv::Mat &grey) {
        if (grey.empty()) {
            tracker_.skip();
            return write();
        }
        for (const FaceTracker::Sighting &sighting : tracker_.step(grey)) {
            if (sighting.face >= records_.size()) records_.resize(sighting.face + 1);
            auto &record = records_[sighting.face];
            if (!record) record = std::make_unique<FaceRecord>();
            // By way of fractions, so that extract_face() sees the same numbers.
            const FaceBox box = fractions(sighting.box, grey);
            FaceCrop crop;
            if (sink_) crop = record->aligner().crop(grey, pixels(box, grey), detector_);
            record->hold({step, box, std::move(crop)});
        }
        return write();
    }
    Status close_piece(std::int64_t end, bool last) {
        for (auto &record : records_)
            if (record)
                if (auto closed = record->close_piece(end, last); !closed) return closed;
        return {};
    }
    /// Between two pieces only.
    template <class Archive> void keep(Archive &archive) {
        archive(tracker_);
        archive(confirmed_);
        std::vector<std::uint8_t> there;
        for (const auto &record : records_) there.push_back(record != nullptr);
        archive(there);
        records_.resize(there.size());
        for (std::size_t i = 0; i < there.size(); ++i) {
            if (!there[i]) continue;
            if (!records_[i]) records_[i] = std::make_unique<FaceRecord>();
            records_[i]->keep(archive, wanted());
        }
    }
    [[nodiscard]] bool sound() const {
        return records_.size() <= tracker_.count() &&
               std::all_of(records_.begin(), records_.end(), [](const auto &r) { return !r || r->sound(); });
    }
    std::vector<FaceTrack> tracks() const {
        std::vector<FaceTrack> all;
        for (const auto &record : records_)
            if (record && record->has_track()) all.push_back(record->track());
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
        return all;
    }

private:
    Status write() {
        for (std::size_t i = 0; i < records_.size(); ++i) {
            if (!records_[i]) continue;
            FaceRecord &record = *records_[i];
            switch (tracker_.state(i)) {
            case FaceTracker::State::tentative: break;
            case FaceTracker::State::dropped: record.forget(); break;
            case FaceTracker::State::confirmed: {
                const int id = record.has_track() ? record.track().id : confirmed_++;
                if (auto written = record.write(id, wanted()); !written) return written;
                break;
            }
            }
        }
        return {};
    }

    [[nodiscard]] const TrackSink &wanted() const { return sink_ ? sink_ : nothing_; }

    FaceDetector &detector_;
    FaceTracker tracker_;
    const TrackSink &sink_;
    const TrackSink nothing_ = [](int, const Stream &) { return Status{}; };
    std::vector<std::unique_ptr<FaceRecord>> records_; ///< by the tracker's face number
    int confirmed_ = 0;
};

/// Of the search as a whole. `step` is the next one to be looked at.
template <class Archive>
void keep_all(Archive &archive, std::int64_t &step, std::int64_t &count, bool &any, FacePass &pass) {
    archive(step);
    archive(count);
    archive(any);
    pass.keep(archive);
}

Result<std::int64_t> resumed(const std::vector<std::byte> &bytes, StepPictures &pictures, FacePass &pass) {
    StateReader reader(bytes);
    std::int64_t step = 0, count = 0;
    bool any = false;
    keep_all(reader, step, count, any, pass);
    if (!reader.done() || !pass.sound() || count != pictures.count() || step < 0 || step >= count ||
        step % steps_per_piece != 0)
        return fail(ErrorCode::bad_project, "faces", "what was found so far is damaged");
    pictures.set_any(any);
    return step;
}

Result<FaceTracks> run(const std::filesystem::path &media, const Job &job, const TrackSink &sink,
                       const FaceProgress &progress = {}) {
    auto detector = FaceDetector::load();
    if (!detector) return tl::unexpected(detector.error());
    auto pictures = StepPictures::open(media, Job(job.token()));
    if (!pictures) return tl::unexpected(pictures.error());
    FacePass pass(*detector, sink);
    std::int64_t count = pictures->count(), step = 0;
    if (!progress.from.empty()) {
        const auto next = resumed(progress.from, *pictures, pass);
        if (!next) return tl::unexpected(next.error());
        step = *next;
    }
    while (step < count) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto grey = pictures->at(step);
        if (!grey) return tl::unexpected(grey.error());
        if (auto done = pass.step(step, *grey); !done) return tl::unexpected(done.error());
        const bool last = ++step == count;
        if (last || step % steps_per_piece == 0)
            if (auto closed = pass.close_piece(step, last); !closed) return tl::unexpected(closed.error());
        if (!last && progress.keep && step % (progress.every * steps_per_piece) == 0) {
            StateWriter state;
            bool any = pictures->any();
            keep_all(state, step, count, any, pass);
            if (auto kept = progress.keep(std::move(state.bytes)); !kept) return tl::unexpected(kept.error());
        }
        job.report(static_cast<double>(step) / static_cast<double>(count));
    }
    return FaceTracks{pass.tracks(), pictures->duration()};
}

} // namespace

Result<FaceTracks> find_faces(const std::filesystem::path &media, const Job &job) { return run(media, job, {}); }

Result<FaceTracks> find_and_extract_faces(const std::filesystem::path &media, const Job &job, const TrackSink &sink,
                                          const FaceProgress &progress) {
    return run(media, job, sink, progress);
}

Status extract_face(const std::filesystem::path &media, const FaceTracks &tracks, int track, const Job &job,
                    const PieceSink &sink) {
    const auto wanted = std::find_if(tracks.tracks.begin(), tracks.tracks.end(),
                                     [&](const FaceTrack &candidate) { return candidate.id == track; });
    if (wanted == tracks.tracks.end())
        return fail(ErrorCode::bad_argument, std::to_string(track), "there is no face track of this number");
    auto detector = FaceDetector::load();
    if (!detector) return tl::unexpected(detector.error());
    auto pictures = StepPictures::open(media, Job(job.token()));
    if (!pictures) return tl::unexpected(pictures.error());
    FaceAligner aligner;
    Pieces pieces(Modality::face, face_step, face_width, sink);
    const std::int64_t count = pictures->count();
    std::size_t at = 0;
    for (std::int64_t step = 0; step < count; ++step) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const bool there = at < wanted->steps.size() && wanted->steps[at] == step;
        const auto grey = there ? pictures->at(step) : Result<cv::Mat>(cv::Mat());
        if (!grey) return tl::unexpected(grey.error());
        Status added;
        if (grey->empty()) {
            added = pieces.add_nothing();
        } else {
            const FaceCrop crop = aligner.crop(*grey, pixels(wanted->boxes[at], *grey), *detector);
            added = pieces.add(crop.pixels, crop.quality);
        }
        if (!added) return added;
        at += there;
        job.report(static_cast<double>(step + 1) / static_cast<double>(count));
    }
    return pieces.finish();
}

} // namespace tempera::features
