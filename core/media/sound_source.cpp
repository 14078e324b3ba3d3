#include "core/media/sound_source.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <numeric>

namespace tempera::media {
namespace {

/// Time stamps that differ from the count of samples by less than this are jitter, not a gap (half of what an eye
/// and ear notice between lips and voice).
constexpr std::int64_t jitter_per_second = 33; // 1/33 s

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t nearest_multiple(std::int64_t value, std::int64_t step) {
    return floor_div(value + step / 2, step) * step;
}

} // namespace

SoundSource::SoundSource(Source source, StreamDecoder decoder, int sample_rate, int channels)
    : source_(std::move(source)), decoder_(std::move(decoder)), out_rate_(sample_rate), out_channels_(channels),
      frame_(av_frame_alloc()) {}

Result<SoundSource> SoundSource::open(const std::filesystem::path &path, int sample_rate, int channels) {
    auto source = open_source(path);
    if (!source) return tl::unexpected<Error>(source.error());
    if (source->audio < 0) return fail(ErrorCode::no_audio, path.string());
    auto decoder = StreamDecoder::open(source->stream(source->audio), 1);
    if (!decoder) return tl::unexpected<Error>(decoder.error());
    source->keep_only(source->audio);
    SoundSource sound(std::move(*source), std::move(*decoder), sample_rate, channels);
    // The first frame settles the grid of input_place for all later seeks.
    if (auto ok = sound.seek_to_start(); !ok) return tl::unexpected<Error>(ok.error());
    if (sound.decoder_.next(*sound.source_.format, *sound.frame_)) sound.input_place(*sound.frame_);
    if (auto ok = sound.seek_to_start(); !ok) return tl::unexpected<Error>(ok.error());
    return sound;
}

void SoundSource::forget() {
    decoder_.flush(false);
    resampler_.reset();
    waiting_ = false;
}

Status SoundSource::seek(Time t) {
    const AVStream &stream = source_.stream(source_.audio);
    const std::int64_t stamp = av_rescale_q(t.us + source_.origin_us, ff::microseconds, stream.time_base);
    forget();
    if (avformat_seek_file(source_.format.get(), source_.audio, INT64_MIN, stamp, stamp, 0) < 0)
        return fail(ErrorCode::media_damaged, source_.info.path.string(), "it cannot seek in the sound track");
    return {};
}

Status SoundSource::seek_to_start() {
    forget();
    if (!rewind(*source_.format))
        return fail(ErrorCode::media_damaged, source_.info.path.string(), "its start cannot be found again");
    return {};
}

/// Place of the frame's first sample at the input's rate, from its time stamp; where that is missing, from the count.
std::int64_t SoundSource::input_place(const AVFrame &frame) {
    const auto stamp = frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
    if (stamp == AV_NOPTS_VALUE) return expected_;
    const AVStream &stream = source_.stream(source_.audio);
    const AVRational sample{1, frame.sample_rate};
    const std::int64_t place =
        av_rescale_q(stamp, stream.time_base, sample) - av_rescale_q(source_.origin_us, ff::microseconds, sample);
    // Matroska rounds to milliseconds. Frames of one size lie on a grid, which gives the exact place back. A frame
    // whose priming or padding is cut off touches the grid with one end only.
    if (av_cmp_q(stream.time_base, sample) <= 0) return place;
    if (grid_step_ == 0) {
        grid_step_ = std::max(frame.nb_samples, stream.codecpar->frame_size);
        grid_ = place + frame.nb_samples - grid_step_;
    }
    const std::int64_t size = grid_step_;
    const std::int64_t tick = av_rescale_q(1, stream.time_base, sample) + 1;
    const std::int64_t begin = grid_ + nearest_multiple(place - grid_, size);
    if (std::abs(begin - place) <= tick) return begin;
    const std::int64_t end = grid_ + nearest_multiple(place + frame.nb_samples - grid_, size);
    return std::abs(end - frame.nb_samples - place) <= tick ? end - frame.nb_samples : place;
}

bool SoundSource::fits(const AVFrame &frame) const {
    return resampler_ && frame.sample_rate == in_rate_ && frame.format == in_format_ &&
           frame.ch_layout.nb_channels == in_channels_;
}

bool SoundSource::start_resampler(const AVFrame &frame, std::int64_t place) {
    AVChannelLayout in_layout{}, out_layout{};
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&in_layout, frame.ch_layout.nb_channels);
    else
        av_channel_layout_copy(&in_layout, &frame.ch_layout);
    av_channel_layout_default(&out_layout, out_channels_);
    SwrContext *raw = nullptr;
    const int code = swr_alloc_set_opts2(&raw, &out_layout, AV_SAMPLE_FMT_FLT, out_rate_, &in_layout,
                                         static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&in_layout);
    resampler_.reset(raw);
    if (code < 0) return false;
    av_opt_set_double(raw, "rematrix_maxval", 1.0, 0); // mixing must not clip
    if (swr_init(raw) < 0) {
        resampler_.reset();
        return false;
    }
    in_rate_ = frame.sample_rate;
    in_format_ = static_cast<AVSampleFormat>(frame.format);
    in_channels_ = frame.ch_layout.nb_channels;
    const std::int64_t common = std::gcd(in_rate_, out_rate_);
    const std::int64_t cell = floor_div(place, in_rate_ / common);
    expected_ = cell * (in_rate_ / common);
    out_place_ = cell * (out_rate_ / common);
    sound_begin_ = out_place_ + (place - expected_) * out_rate_ / in_rate_;
    return true;
}

/// Feeds the frame without its first `skip` samples; null ends the sound. Returns how many sample frames came out.
std::int64_t SoundSource::feed(const AVFrame *frame, std::int64_t skip, std::vector<float> &out) {
    const std::int64_t count = frame ? frame->nb_samples - skip : 0;
    std::vector<const std::uint8_t *> planes;
    if (frame) {
        const bool planar = av_sample_fmt_is_planar(in_format_) != 0;
        const int bytes = av_get_bytes_per_sample(in_format_) * (planar ? 1 : in_channels_);
        for (int c = 0; c < (planar ? in_channels_ : 1); ++c) planes.push_back(frame->extended_data[c] + skip * bytes);
    }
    const std::int64_t room = swr_get_out_samples(resampler_.get(), static_cast<int>(count));
    if (room <= 0) return 0;
    const std::size_t before = out.size();
    const auto channels = static_cast<std::size_t>(out_channels_);
    out.resize(before + static_cast<std::size_t>(room) * channels);
    auto *to = reinterpret_cast<std::uint8_t *>(out.data() + before);
    const int got = swr_convert(resampler_.get(), &to, static_cast<int>(room), frame ? planes.data() : nullptr,
                                static_cast<int>(count));
    out.resize(before + static_cast<std::size_t>(std::max(0, got)) * channels);
    // Lossy codecs overshoot.
    for (std::size_t i = before; i < out.size(); ++i) out[i] = std::clamp(out[i], -1.0F, 1.0F);
    expected_ += count;
    return std::max(0, got);
}

std::int64_t SoundSource::feed_silence(const AVFrame &like, std::int64_t count, std::vector<float> &out) {
    if (count <= 0) return 0;
    ff::FramePtr silence(av_frame_alloc());
    silence->format = like.format;
    silence->sample_rate = like.sample_rate;
    silence->nb_samples = static_cast<int>(count);
    if (av_channel_layout_copy(&silence->ch_layout, &like.ch_layout) < 0 || av_frame_get_buffer(silence.get(), 0) < 0)
        return 0;
    av_samples_set_silence(silence->extended_data, 0, silence->nb_samples, in_channels_, in_format_);
    return feed(silence.get(), 0, out);
}

bool SoundSource::next(std::vector<float> &out, std::int64_t &place) {
    for (;;) {
        if (!waiting_ && !decoder_.next(*source_.format, *frame_)) {
            if (!resampler_) return false;
            place = out_place_;
            const bool some = feed(nullptr, 0, out) > 0;
            resampler_.reset();
            return some;
        }
        waiting_ = true;
        if (frame_->nb_samples <= 0 || frame_->sample_rate <= 0) {
            waiting_ = false;
            continue;
        }
        std::int64_t at = input_place(*frame_);
        const std::int64_t jitter = frame_->sample_rate / jitter_per_second;
        const bool follows = fits(*frame_) && at - expected_ <= jitter;
        if (resampler_ && !follows) { // a gap, or another kind of sound: end this piece, the frame waits
            place = out_place_;
            const bool some = feed(nullptr, 0, out) > 0;
            resampler_.reset();
            if (some) return true;
        }
        waiting_ = false;
        std::int64_t skip = 0;
        if (resampler_) {
            if (expected_ - at > jitter) skip = std::min<std::int64_t>(expected_ - at, frame_->nb_samples);
        } else if (!start_resampler(*frame_, at)) {
            continue; // FFmpeg cannot mix this layout: as if the packet were broken
        }
        place = out_place_;
        std::int64_t got = at > expected_ && !follows ? feed_silence(*frame_, at - expected_, out) : 0;
        if (skip < frame_->nb_samples) got += feed(frame_.get(), skip, out);
        out_place_ += got;
        if (got > 0) return true;
    }
}

} // namespace tempera::media
