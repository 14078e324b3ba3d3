// FFmpeg's C handles as owners. Internal to core/media: public headers never include this.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include "core/base/time.h"

#include <array>
#include <memory>
#include <string>

namespace tempera::media::ff {

struct Closer {
    void operator()(AVFormatContext *p) const { avformat_close_input(&p); }
    void operator()(AVCodecContext *p) const { avcodec_free_context(&p); }
    void operator()(AVFrame *p) const { av_frame_free(&p); }
    void operator()(AVPacket *p) const { av_packet_free(&p); }
    void operator()(SwsContext *p) const { sws_freeContext(p); }
    void operator()(SwrContext *p) const { swr_free(&p); }
};
using FormatPtr = std::unique_ptr<AVFormatContext, Closer>;
using CodecPtr = std::unique_ptr<AVCodecContext, Closer>;
using FramePtr = std::unique_ptr<AVFrame, Closer>;
using PacketPtr = std::unique_ptr<AVPacket, Closer>;
using SwsPtr = std::unique_ptr<SwsContext, Closer>;
using SwrPtr = std::unique_ptr<SwrContext, Closer>;

inline std::string error_text(int code) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

inline constexpr AVRational microseconds{1, 1'000'000};

inline std::int64_t to_us(std::int64_t stamp, AVRational time_base) {
    return av_rescale_q(stamp, time_base, microseconds);
}

} // namespace tempera::media::ff
