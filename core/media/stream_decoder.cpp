#include "core/media/stream_decoder.h"

namespace tempera::media {

bool read_packet(AVFormatContext &format, AVPacket &packet) {
    // A damaged stretch gives a run of errors; a device that has gone gives them for ever.
    for (int errors = 0; errors < 64;) {
        const int code = av_read_frame(&format, &packet);
        if (code >= 0) return true;
        if (code == AVERROR_EOF || (format.pb && avio_feof(format.pb))) return false;
        ++errors;
    }
    return false;
}

bool rewind(AVFormatContext &format) {
    // Well before the start, as decoding stamps begin earlier than presentation stamps; but some containers refuse
    // a time that they do not have.
    const std::int64_t start = format.start_time == AV_NOPTS_VALUE ? 0 : format.start_time;
    if (av_seek_frame(&format, -1, start - 10 * AV_TIME_BASE, AVSEEK_FLAG_BACKWARD) >= 0) return true;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream &stream = *format.streams[i];
        if (stream.discard == AVDISCARD_ALL) continue;
        const AVIndexEntry *first = avformat_index_get_entry(format.streams[i], 0);
        const std::int64_t stamp = first                                 ? first->timestamp
                                   : stream.start_time == AV_NOPTS_VALUE ? 0
                                                                         : stream.start_time;
        if (av_seek_frame(&format, static_cast<int>(i), stamp, AVSEEK_FLAG_BACKWARD) >= 0) return true;
    }
    return av_seek_frame(&format, -1, 0, AVSEEK_FLAG_BYTE) >= 0;
}

StreamDecoder::StreamDecoder(ff::CodecPtr codec, int stream)
    : codec_(std::move(codec)), packet_(av_packet_alloc()), stream_(stream) {}

Result<StreamDecoder> StreamDecoder::open(const AVStream &stream, int threads) {
    const AVCodec *codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec) return fail(ErrorCode::not_media, avcodec_get_name(stream.codecpar->codec_id), "no decoder for it");
    ff::CodecPtr context(avcodec_alloc_context3(codec));
    if (!context) return fail(ErrorCode::internal, codec->name, "out of memory");
    int code = avcodec_parameters_to_context(context.get(), stream.codecpar);
    if (code >= 0) {
        context->pkt_timebase = stream.time_base; // priming samples are cut only when this is known
        context->thread_count = threads;
        code = avcodec_open2(context.get(), codec, nullptr);
    }
    if (code < 0) return fail(ErrorCode::not_media, codec->name, ff::error_text(code));
    return StreamDecoder(std::move(context), stream.index);
}

bool StreamDecoder::send(const AVPacket &packet) {
    if (wait_for_key_ && !(packet.flags & AV_PKT_FLAG_KEY)) return true;
    wait_for_key_ = false;
    if (fresh_) first_dts_ = packet.dts;
    fresh_ = false;
    return avcodec_send_packet(codec_.get(), &packet) >= 0;
}

bool StreamDecoder::receive(AVFrame &frame) { return avcodec_receive_frame(codec_.get(), &frame) >= 0; }

void StreamDecoder::drain() {
    draining_ = true;
    avcodec_send_packet(codec_.get(), nullptr);
}

bool StreamDecoder::next(AVFormatContext &format, AVFrame &frame) {
    for (;;) {
        const int code = avcodec_receive_frame(codec_.get(), &frame);
        if (code >= 0) return true;
        if (code == AVERROR_EOF) return false;
        if (code != AVERROR(EAGAIN) && draining_) continue; // a broken last frame; the ones behind it may be whole
        if (!read_packet(format, *packet_)) {
            if (draining_) return false;
            drain();
            continue;
        }
        if (packet_->stream_index == stream_) send(*packet_);
        av_packet_unref(packet_.get());
    }
}

void StreamDecoder::flush(bool wait_for_key) {
    avcodec_flush_buffers(codec_.get());
    wait_for_key_ = wait_for_key;
    draining_ = false;
    fresh_ = true;
    first_dts_ = AV_NOPTS_VALUE;
}

} // namespace tempera::media
