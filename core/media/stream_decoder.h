// One stream's packets in, decoded frames out. Internal to core/media.
#pragma once

#include "core/base/result.h"
#include "core/media/ffmpeg.h"

namespace tempera::media {

/// av_read_frame that gets over single unreadable packets. False at the end, or where nothing more can be read.
bool read_packet(AVFormatContext &format, AVPacket &packet);

/// Back to the first packet. False when the container cannot seek at all.
bool rewind(AVFormatContext &format);

/// Broken packets are skipped: what comes out is what FFmpeg could decode, in presentation order.
class StreamDecoder {
public:
    /// `threads` as in VideoReader::Options. not_media when there is no decoder for the stream.
    static Result<StreamDecoder> open(const AVStream &stream, int threads);

    /// Reads packets from `format` until a frame is there. False at the end of the stream.
    bool next(AVFormatContext &format, AVFrame &frame);
    /// For callers that read packets themselves: false when the decoder refuses the packet.
    bool send(const AVPacket &packet);
    bool receive(AVFrame &frame);
    void drain(); ///< no more packets will come; receive() then gives what is still inside

    /// Forgets everything, for use after a seek. `wait_for_key`: packets before the next key packet are passed over,
    /// as what they refer to is not there.
    void flush(bool wait_for_key);
    /// Decoding time stamp of the first packet used since flush; AV_NOPTS_VALUE before that.
    [[nodiscard]] std::int64_t first_dts() const { return first_dts_; }
    [[nodiscard]] const AVCodecContext &context() const { return *codec_; }

private:
    StreamDecoder(ff::CodecPtr codec, int stream);

    ff::CodecPtr codec_;
    ff::PacketPtr packet_;
    int stream_;
    bool wait_for_key_ = false;
    bool draining_ = false;
    bool fresh_ = true;
    std::int64_t first_dts_ = AV_NOPTS_VALUE;
};

} // namespace tempera::media
