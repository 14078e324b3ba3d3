#include "core/media/video_index.h"

#include "core/media/stream_decoder.h"

#include <algorithm>
#include <filesystem>

namespace tempera::media {
namespace {

struct Packet {
    std::int64_t pts, dts, duration;
    bool key;
    bool bidirectional = false; ///< known only where presentation stamps are missing
};

/// Tells bidirectional pictures from their heads.
class TypeParser {
public:
    explicit TypeParser(const AVStream &stream)
        : parser_(av_parser_init(stream.codecpar->codec_id)), codec_(avcodec_alloc_context3(nullptr)) {
        if (parser_) parser_->flags |= PARSER_FLAG_COMPLETE_FRAMES;
        avcodec_parameters_to_context(codec_.get(), stream.codecpar);
    }
    bool is_bidirectional(const AVPacket &packet) {
        if (!parser_) return false;
        std::uint8_t *data = nullptr;
        int size = 0;
        av_parser_parse2(parser_.get(), codec_.get(), &data, &size, packet.data, packet.size, packet.pts, packet.dts,
                         packet.pos);
        return parser_->pict_type == AV_PICTURE_TYPE_B;
    }

private:
    struct Close {
        void operator()(AVCodecParserContext *p) const { av_parser_close(p); }
    };
    std::unique_ptr<AVCodecParserContext, Close> parser_;
    ff::CodecPtr codec_;
};

/// VP8 and VP9 send pictures that are only referred to (RFC 6386 9.1; VP9 bitstream specification 6.2).
bool is_hidden(AVCodecID codec, const AVPacket &packet) {
    const unsigned head = packet.data[0];
    if (codec == AV_CODEC_ID_VP8) return (head & 0x10) == 0;
    if (codec != AV_CODEC_ID_VP9) return false;
    const unsigned last = packet.data[packet.size - 1];
    if ((last & 0xe0) == 0xc0) return false; // a superframe ends in a frame that is shown
    const unsigned profile = ((head >> 5) & 1) | ((head >> 3) & 2);
    const unsigned rest = profile == 3 ? head << 5 : head << 4; // after marker, profile and its reserved bit
    if (rest & 0x80) return false;                              // shows an earlier one again
    return (rest & 0x20) == 0;
}

Result<std::vector<Packet>> read_packets(Source &source, const Job &job) {
    AVFormatContext &format = *source.format;
    const AVCodecID codec = source.stream(source.video).codecpar->codec_id;
    std::error_code ignored;
    const auto size = static_cast<double>(std::filesystem::file_size(source.info.path, ignored));
    ff::PacketPtr packet(av_packet_alloc());
    std::unique_ptr<TypeParser> types;
    std::vector<Packet> out;
    for (std::int64_t count = 0; read_packet(format, *packet); ++count) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        if (packet->stream_index == source.video && packet->size > 0 && !(packet->flags & AV_PKT_FLAG_DISCARD) &&
            !is_hidden(codec, *packet)) {
            if (packet->pts == AV_NOPTS_VALUE && !types)
                types = std::make_unique<TypeParser>(source.stream(source.video));
            out.push_back({packet->pts, packet->dts, packet->duration, (packet->flags & AV_PKT_FLAG_KEY) != 0,
                           types && types->is_bidirectional(*packet)});
        }
        if (packet->pos >= 0 && size > 0 && count % 256 == 0)
            job.report(std::min(1.0, static_cast<double>(packet->pos) / size));
        av_packet_unref(packet.get());
    }
    return out;
}

void number_by_stamp(VideoIndex &index, const std::vector<Packet> &packets, std::int64_t first) {
    for (const Packet &p : packets)
        if (first == AV_NOPTS_VALUE || p.pts >= first) index.stamps.push_back(p.pts);
    std::sort(index.stamps.begin(), index.stamps.end());
    index.stamps.erase(std::unique(index.stamps.begin(), index.stamps.end()), index.stamps.end());
    for (const Packet &p : packets)
        if (const auto number = index.number_of(p.pts); p.key && number >= 0)
            index.keys.push_back({number, p.pts, p.dts});
}

void number_by_count(VideoIndex &index, const std::vector<Packet> &packets, std::int64_t first, std::int64_t length) {
    std::int64_t next = 0;
    bool leading = false; // between a key frame and the next frame that is not bidirectional
    for (const Packet &p : packets) {
        // Bidirectional frames that follow a key frame are shown before it, and cannot be had by starting at it.
        leading = p.key || (leading && p.bidirectional);
        if (leading && !p.key && index.keys.size() > 1) ++index.keys.back().number;
        // Where neither stamp is there, the frame follows the one before.
        std::int64_t stamp = p.dts != AV_NOPTS_VALUE ? p.dts : p.pts != AV_NOPTS_VALUE ? p.pts : next;
        if (!index.stamps.empty()) stamp = std::max(stamp, index.stamps.back() + 1);
        if (p.key) index.keys.push_back({static_cast<std::int64_t>(index.stamps.size()), p.pts, p.dts});
        index.stamps.push_back(stamp);
        next = stamp + (p.duration > 0 ? p.duration : length);
    }
    if (first == AV_NOPTS_VALUE || index.stamps.empty()) return;
    const std::int64_t shift = first - index.stamps.front();
    for (auto &stamp : index.stamps) stamp += shift;
}

/// How long the last frame is shown, in the stream's time base: as its packet says, else as long as frames are on
/// the whole.
std::int64_t last_length(const VideoIndex &index, const std::vector<Packet> &packets, std::int64_t usual) {
    if (!index.by_count)
        for (auto p = packets.rbegin(); p != packets.rend(); ++p)
            if (p->pts == index.stamps.back() && p->duration > 0) return p->duration;
    const auto count = static_cast<std::int64_t>(index.stamps.size());
    if (count < 2) return usual;
    return std::max<std::int64_t>(1, (index.stamps.back() - index.stamps.front()) / (count - 1));
}

} // namespace

std::size_t VideoIndex::key_at_or_before(std::int64_t number) const {
    const auto after = std::upper_bound(keys.begin(), keys.end(), number,
                                        [](std::int64_t n, const Key &key) { return n < key.number; });
    return after == keys.begin() ? 0 : static_cast<std::size_t>(after - keys.begin()) - 1;
}

std::int64_t VideoIndex::number_of(std::int64_t stamp) const {
    const auto at = std::lower_bound(stamps.begin(), stamps.end(), stamp);
    return at != stamps.end() && *at == stamp ? at - stamps.begin() : -1;
}

std::int64_t VideoIndex::key_with_dts(std::int64_t dts) const {
    const auto at = std::find_if(keys.begin(), keys.end(), [&](const Key &key) { return key.dts == dts; });
    return at == keys.end() ? -1 : at->number;
}

Result<VideoIndex> index_video(Source &source, const Job &job) {
    source.keep_only(source.video);
    auto packets = read_packets(source, job);
    if (!packets) return tl::unexpected<Error>(packets.error());

    const AVStream &stream = source.stream(source.video);
    const AVRational rate = stream.avg_frame_rate;
    const std::int64_t usual =
        rate.num > 0 && rate.den > 0 ? std::max<std::int64_t>(1, av_rescale_q(1, av_inv_q(rate), stream.time_base)) : 1;
    VideoIndex index;
    index.by_count = std::any_of(packets->begin(), packets->end(), [](auto &p) { return p.pts == AV_NOPTS_VALUE; });
    if (index.by_count)
        number_by_count(index, *packets, source.first_video_stamp, usual);
    else
        number_by_stamp(index, *packets, source.first_video_stamp);
    if (index.stamps.empty())
        return fail(ErrorCode::media_damaged, source.info.path.string(), "its video track holds no pictures");

    const std::int64_t length = last_length(index, *packets, usual);
    // Time bases finer than a microsecond may put two frames on one.
    std::vector<Time> onsets;
    onsets.reserve(index.stamps.size());
    for (const auto stamp : index.stamps) {
        const Time t = source.time_of(stamp, stream.time_base);
        onsets.push_back(onsets.empty() ? t : std::max(t, onsets.back() + Time::micros(1)));
    }
    const Time end =
        std::max(source.time_of(index.stamps.back() + length, stream.time_base), onsets.back() + Time::micros(1));
    index.frames = std::make_shared<const FrameIndex>(std::move(onsets), end);
    std::sort(index.keys.begin(), index.keys.end(), [](auto &a, auto &b) { return a.number < b.number; });
    if (index.keys.empty() || index.keys.front().number != 0)
        index.keys.insert(index.keys.begin(), {0, index.stamps.front(), AV_NOPTS_VALUE});
    if (!rewind(*source.format))
        return fail(ErrorCode::media_damaged, source.info.path.string(), "its start cannot be found again");
    job.report(1.0);
    return index;
}

} // namespace tempera::media
