#include "core/media/audio_reader.h"
#include "core/media/ffmpeg.h"

extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace tempera::media {

struct TempoFilter::Impl {
    struct Free {
        void operator()(AVFilterGraph *p) const { avfilter_graph_free(&p); }
    };
    std::unique_ptr<AVFilterGraph, Free> graph;
    AVFilterContext *in = nullptr, *out = nullptr; ///< owned by the graph; both null: nothing to change
    int sample_rate = 0, channels = 0;
    std::int64_t fed = 0;

    Status collect(std::vector<float> &to);
};

namespace {

tl::unexpected<Error> trouble(int code) { return fail(ErrorCode::internal, "atempo", ff::error_text(code)); }

} // namespace

Status TempoFilter::Impl::collect(std::vector<float> &to) {
    ff::FramePtr frame(av_frame_alloc());
    for (;;) {
        const int code = av_buffersink_get_frame(out, frame.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return {};
        if (code < 0) return trouble(code);
        const auto *samples = reinterpret_cast<const float *>(frame->data[0]);
        to.insert(to.end(), samples, samples + static_cast<std::ptrdiff_t>(frame->nb_samples) * channels);
        av_frame_unref(frame.get());
    }
}

Result<TempoFilter> TempoFilter::make(int sample_rate, int channels, double speed) {
    if (!(speed >= 0.25 && speed <= 2.0) || sample_rate < 1'000 || channels < 1 || channels > 8)
        return fail(ErrorCode::bad_argument, "speed", "it must be 0.25 to 2");
    auto impl = std::make_unique<Impl>();
    impl->sample_rate = sample_rate;
    impl->channels = channels;
    if (std::abs(speed - 1.0) < 1e-6) return TempoFilter(std::move(impl));

    impl->graph.reset(avfilter_graph_alloc());
    AVFilterGraph *graph = impl->graph.get();
    if (!graph) return trouble(AVERROR(ENOMEM));
    graph->nb_threads = 1;
    AVChannelLayout layout{};
    av_channel_layout_default(&layout, channels);
    char layout_name[64]{};
    av_channel_layout_describe(&layout, layout_name, sizeof layout_name);
    char arguments[192]{};
    std::snprintf(arguments, sizeof arguments, "time_base=1/%d:sample_rate=%d:sample_fmt=flt:channel_layout=%s",
                  sample_rate, sample_rate, layout_name);
    int code =
        avfilter_graph_create_filter(&impl->in, avfilter_get_by_name("abuffer"), "in", arguments, nullptr, graph);
    if (code < 0) return trouble(code);
    code =
        avfilter_graph_create_filter(&impl->out, avfilter_get_by_name("abuffersink"), "out", nullptr, nullptr, graph);
    if (code < 0) return trouble(code);
    // atempo takes 0.5 at the least: two in a row for less.
    AVFilterContext *end = impl->in;
    for (double rest = speed; rest != 1.0;) {
        const double step = std::max(0.5, rest);
        rest = step == rest ? 1.0 : rest / step;
        std::snprintf(arguments, sizeof arguments, "tempo=%.6f", step);
        AVFilterContext *tempo = nullptr;
        code = avfilter_graph_create_filter(&tempo, avfilter_get_by_name("atempo"), nullptr, arguments, nullptr, graph);
        if (code >= 0) code = avfilter_link(end, 0, tempo, 0);
        if (code < 0) return trouble(code);
        end = tempo;
    }
    // atempo keeps the packed float format, so that no conversion is put in between.
    code = avfilter_link(end, 0, impl->out, 0);
    if (code >= 0) code = avfilter_graph_config(graph, nullptr);
    if (code < 0) return trouble(code);
    return TempoFilter(std::move(impl));
}

TempoFilter::TempoFilter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TempoFilter::TempoFilter(TempoFilter &&) noexcept = default;
TempoFilter &TempoFilter::operator=(TempoFilter &&) noexcept = default;
TempoFilter::~TempoFilter() = default;

Status TempoFilter::process(const std::vector<float> &in, std::vector<float> &out) {
    if (!impl_->in) {
        out.insert(out.end(), in.begin(), in.end());
        return {};
    }
    const auto frames = static_cast<std::int64_t>(in.size()) / impl_->channels;
    if (frames == 0) return {};
    ff::FramePtr frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = impl_->sample_rate;
    frame->nb_samples = static_cast<int>(frames);
    frame->pts = impl_->fed;
    av_channel_layout_default(&frame->ch_layout, impl_->channels);
    int code = av_frame_get_buffer(frame.get(), 0);
    if (code < 0) return trouble(code);
    std::memcpy(frame->data[0], in.data(), static_cast<std::size_t>(frames * impl_->channels) * sizeof(float));
    impl_->fed += frames;
    code = av_buffersrc_add_frame(impl_->in, frame.get());
    if (code < 0) return trouble(code);
    return impl_->collect(out);
}

Status TempoFilter::finish(std::vector<float> &out) {
    if (!impl_->in) return {};
    if (const int code = av_buffersrc_add_frame(impl_->in, nullptr); code < 0) return trouble(code);
    return impl_->collect(out);
}

} // namespace tempera::media
