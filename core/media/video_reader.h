// Frame-exact access to a video track by presentation time stamp.
#pragma once

#include "core/media/media.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tempera::media {

enum class PixelFormat {
    grey, ///< 8 bit luma, one byte a pixel
    bgra, ///< 8 bit, blue first, alpha 255 (QImage::Format_RGB32 on little-endian machines)
};

/// One decoded picture, rotation and pixel aspect applied. Shown over [onset, offset).
struct Frame {
    std::int64_t number = 0; ///< position in presentation order, from 0
    Time onset, offset;
    int width = 0, height = 0, stride = 0; ///< stride in bytes
    PixelFormat format = PixelFormat::bgra;
    std::vector<std::uint8_t> pixels;
};
using FramePtr = std::shared_ptr<const Frame>;

/// Onsets of all frames in presentation order, strictly rising. Frame i is shown over
/// [onset(i), onset(i+1)), the last one to the video's end. Immutable, shareable between threads.
class FrameIndex {
public:
    FrameIndex(std::vector<Time> onsets, Time end) : onsets_(std::move(onsets)), end_(end) {}
    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(onsets_.size()); }
    [[nodiscard]] Time onset(std::int64_t number) const { return onsets_[static_cast<std::size_t>(number)]; }
    [[nodiscard]] Time offset(std::int64_t number) const;
    /// The frame shown at t; before the first frame 0, after the last the last.
    [[nodiscard]] std::int64_t at(Time t) const;
    [[nodiscard]] bool variable_rate() const; ///< intervals differ by more than 1 ms

private:
    std::vector<Time> onsets_;
    Time end_;
};

/// One reader per thread ("one worker per media source").
class VideoReader {
public:
    /// `max_height` > 0: frames are scaled down to at most that many lines (never up).
    struct Options {
        PixelFormat format = PixelFormat::bgra;
        int max_height = 0;
        int threads = 0; ///< decoder threads; 0: FFmpeg decides
    };
    /// Opens and indexes by reading all packets' time stamps (no decoding). no_video when there is none.
    static Result<VideoReader> open(const std::filesystem::path &path, Options options, const Job &job = {});
    VideoReader(VideoReader &&) noexcept;
    VideoReader &operator=(VideoReader &&) noexcept;
    ~VideoReader();

    [[nodiscard]] const MediaInfo &info() const;
    [[nodiscard]] std::shared_ptr<const FrameIndex> index() const;

    /// Exactly frame `number` (clamped). Sequential access does not seek. A frame that cannot be decoded
    /// (damaged file) gives media_damaged and leaves the reader usable.
    Result<FramePtr> frame(std::int64_t number);
    Result<FramePtr> seek(Time t) { return frame(index()->at(t)); }
    /// The frame nearest to `number` that decodes without others (for overviews).
    [[nodiscard]] std::int64_t key_frame_near(std::int64_t number) const;

private:
    struct Impl;
    explicit VideoReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace tempera::media
