// The passes over a video: which picture at which step, who is in it, crops in pieces.
#include "core/features/face_aligner.h"
#include "core/features/face_tracker.h"
#include "core/features/pieces.h"
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
            sink_ = [&sink, id](Stream piece) { return sink(id, std::move(piece)); };
            const std::int64_t first = held_.front().step / steps_per_piece * steps_per_piece;
            pieces_ = std::make_unique<Pieces>(Modality::face, face_step, face_width, sink_, first);
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

private:
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
                if (auto written = record.write(id, sink_ ? sink_ : nothing_); !written) return written;
                break;
            }
            }
        }
        return {};
    }

    FaceDetector &detector_;
    FaceTracker tracker_;
    const TrackSink &sink_;
    const TrackSink nothing_ = [](int, const Stream &) { return Status{}; };
    std::vector<std::unique_ptr<FaceRecord>> records_; ///< by the tracker's face number
    int confirmed_ = 0;
};

Result<FaceTracks> run(const std::filesystem::path &media, const Job &job, const TrackSink &sink) {
    auto detector = FaceDetector::load();
    if (!detector) return tl::unexpected(detector.error());
    auto pictures = StepPictures::open(media, Job(job.token()));
    if (!pictures) return tl::unexpected(pictures.error());
    FacePass pass(*detector, sink);
    const std::int64_t count = pictures->count();
    for (std::int64_t step = 0; step < count; ++step) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto grey = pictures->at(step);
        if (!grey) return tl::unexpected(grey.error());
        if (auto done = pass.step(step, *grey); !done) return tl::unexpected(done.error());
        const bool last = step + 1 == count;
        if (last || (step + 1) % steps_per_piece == 0)
            if (auto closed = pass.close_piece(step + 1, last); !closed) return tl::unexpected(closed.error());
        job.report(static_cast<double>(step + 1) / static_cast<double>(count));
    }
    return FaceTracks{pass.tracks(), pictures->duration()};
}

} // namespace

Result<FaceTracks> find_faces(const std::filesystem::path &media, const Job &job) { return run(media, job, {}); }

Result<FaceTracks> find_and_extract_faces(const std::filesystem::path &media, const Job &job, const TrackSink &sink) {
    return run(media, job, sink);
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
