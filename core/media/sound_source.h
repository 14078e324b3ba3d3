// Decoded and resampled sound in pieces, each with its place on the recording's axis. Internal to core/media.
#pragma once

#include "core/media/source.h"
#include "core/media/stream_decoder.h"

#include <filesystem>
#include <vector>

namespace tempera::media {

/// Places are sample frames of the output rate since the recording's zero. The resampler is always started where
/// input and output samples fall together, so that a sample has the same value whichever seek led to it.
class SoundSource {
public:
    /// no_audio when there is no sound track, else as probe().
    static Result<SoundSource> open(const std::filesystem::path &path, int sample_rate, int channels);

    [[nodiscard]] const MediaInfo &info() const { return source_.info; }
    /// Appends a piece to `out` (interleaved, in [-1, 1]) and sets its place. False at the end.
    bool next(std::vector<float> &out, std::int64_t &place);
    /// Where the sound began after the last seek or gap; what next() gives before that is the resampler's lead-in.
    [[nodiscard]] std::int64_t sound_begin() const { return sound_begin_; }
    /// The next piece begins at or before t if the container can do so: the caller checks. Fails when it can't seek.
    Status seek(Time t);
    Status seek_to_start();

private:
    SoundSource(Source source, StreamDecoder decoder, int sample_rate, int channels);
    std::int64_t input_place(const AVFrame &frame);
    bool start_resampler(const AVFrame &frame, std::int64_t place);
    std::int64_t feed(const AVFrame *frame, std::int64_t skip, std::vector<float> &out);
    std::int64_t feed_silence(const AVFrame &like, std::int64_t count, std::vector<float> &out);
    bool fits(const AVFrame &frame) const;
    void forget();

    Source source_;
    StreamDecoder decoder_;
    int out_rate_, out_channels_;
    ff::SwrPtr resampler_; ///< null: nothing is going on
    ff::FramePtr frame_;   ///< decoded; still to be fed when `waiting_`
    bool waiting_ = false;
    int in_rate_ = 0;
    AVSampleFormat in_format_ = AV_SAMPLE_FMT_NONE;
    int in_channels_ = 0;
    std::int64_t expected_ = 0;  ///< place of the next input sample, at the input's rate, since the recording's zero
    std::int64_t out_place_ = 0; ///< place of the resampler's next output
    std::int64_t sound_begin_ = 0;
    std::int64_t grid_ = 0; ///< where frames may begin, every grid_step_ samples; see input_place
    std::int64_t grid_step_ = 0;
};

} // namespace tempera::media
