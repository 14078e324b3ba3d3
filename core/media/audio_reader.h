// Sample-exact access to a sound track, and speed change with the pitch kept.
#pragma once

#include "core/media/media.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tempera::media {

/// Interleaved float samples in [-1, 1], resampled and mixed to the wanted form. One reader per thread.
class AudioReader {
public:
    struct Options {
        int sample_rate = 48'000;
        int channels = 2;
    };
    /// no_audio when the file has no sound track.
    static Result<AudioReader> open(const std::filesystem::path &path, Options options);
    AudioReader(AudioReader &&) noexcept;
    AudioReader &operator=(AudioReader &&) noexcept;
    ~AudioReader();

    [[nodiscard]] const MediaInfo &info() const;
    /// The next read starts at the sample frame nearest to t on the recording's axis. Where the track has not
    /// begun yet or has a gap, silence is read, so that picture and sound stay together.
    Status seek(Time t);
    /// Appends up to `frames` sample frames to `out`; returns how many; 0 at the end.
    Result<std::int64_t> read(std::int64_t frames, std::vector<float> &out);
    [[nodiscard]] Time position() const; ///< of the next sample frame

private:
    struct Impl;
    explicit AudioReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// FFmpeg's atempo, 0.25x to 2x.
class TempoFilter {
public:
    static Result<TempoFilter> make(int sample_rate, int channels, double speed);
    TempoFilter(TempoFilter &&) noexcept;
    TempoFilter &operator=(TempoFilter &&) noexcept;
    ~TempoFilter();
    /// Interleaved in, interleaved out; what comes out lags by the filter's window.
    Status process(const std::vector<float> &in, std::vector<float> &out);
    Status finish(std::vector<float> &out); ///< the rest; the filter is spent

private:
    struct Impl;
    explicit TempoFilter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace tempera::media
