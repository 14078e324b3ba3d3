#include "core/media/source.h"

#include "core/media/stream_decoder.h"

extern "C" {
#include <libavutil/display.h>
}

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string_view>
#include <vector>

namespace tempera::media {
namespace {

namespace fs = std::filesystem;

void silence_log() {
    static const bool once = [] {
        av_log_set_level(AV_LOG_FATAL);
        return true;
    }();
    (void)once;
}

std::string utf8(const fs::path &path) {
    const auto text = path.u8string();
    return {reinterpret_cast<const char *>(text.data()), text.size()};
}

/// Demuxers for text, lists of other files and still pictures: they accept much that is no recording, or would
/// make a file from somewhere open other files.
bool is_no_recording(std::string_view demuxer) {
    if (demuxer.ends_with("_pipe")) return true;
    constexpr std::string_view names[] = {"tty", "image2", "hls",  "concat", "dash", "imf",
                                          "sdp", "bin",    "xbin", "adf",    "idf",  "ico"};
    return std::any_of(std::begin(names), std::end(names), [&](auto n) { return demuxer == n; });
}

/// What the bytes say, whatever the name says: 0 (nothing known) to AVPROBE_SCORE_MAX.
int content_score(const fs::path &path) {
    std::vector<unsigned char> head(64 * 1024 + AVPROBE_PADDING_SIZE);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char *>(head.data()), 64 * 1024);
    AVProbeData data{};
    data.filename = "";
    data.buf = head.data();
    data.buf_size = static_cast<int>(file.gcount());
    int score = 0;
    const AVInputFormat *format = av_probe_input_format3(&data, 1, &score);
    return format && !is_no_recording(format->name) ? score : 0;
}

Error unusable(const fs::path &path, const std::string &why) {
    const bool known = content_score(path) > AVPROBE_SCORE_RETRY;
    return {known ? ErrorCode::media_damaged : ErrorCode::not_media, utf8(path), why};
}

Status check_file(const fs::path &path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return fail(ErrorCode::file_not_found, utf8(path));
    if (error) return fail(ErrorCode::file_unreadable, utf8(path), error.message());
    if (!fs::is_regular_file(status)) return fail(ErrorCode::file_unreadable, utf8(path), "it is not a file");
    const auto size = fs::file_size(path, error);
    if (error) return fail(ErrorCode::file_unreadable, utf8(path), error.message());
    if (size == 0) return fail(ErrorCode::file_empty, utf8(path));
    std::ifstream file(path, std::ios::binary);
    char byte = 0;
    if (!file.read(&byte, 1)) return fail(ErrorCode::file_unreadable, utf8(path), "reading is not permitted");
    return {};
}

int pick(AVFormatContext &format, AVMediaType type, int related) {
    const int index = av_find_best_stream(&format, type, -1, related, nullptr, 0);
    if (index < 0) return -1;
    // The cover picture of a song is no video.
    constexpr int pictures = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
    return type == AVMEDIA_TYPE_VIDEO && (format.streams[index]->disposition & pictures) ? -1 : index;
}

/// The start of one stream, found by decoding its first frame.
struct FirstFrame {
    Result<StreamDecoder> decoder = fail(ErrorCode::not_media);
    int stream = -1;
    bool found = false;
    std::int64_t stamp = AV_NOPTS_VALUE;
    AVRational time_base{1, 1};

    FirstFrame(const AVFormatContext &format, int index) : stream(index) {
        if (index < 0) return;
        decoder = StreamDecoder::open(*format.streams[index], 1);
        if (!decoder) stream = -1;
        time_base = format.streams[index]->time_base;
    }
    [[nodiscard]] bool wanted() const { return stream >= 0 && !found; }
    void feed(const AVPacket *packet, AVFrame &frame) {
        if (packet && (packet->flags & AV_PKT_FLAG_DISCARD) == 0 && packet->pts == AV_NOPTS_VALUE &&
            stamp == AV_NOPTS_VALUE && decoder->context().codec_type == AVMEDIA_TYPE_VIDEO)
            stamp = packet->dts; // AVI: pictures are counted from the first packet, see video_index.h
        if (packet) decoder->send(*packet);
        if (!decoder->receive(frame)) return;
        found = true;
        if (stamp == AV_NOPTS_VALUE) stamp = frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
    }
    [[nodiscard]] std::int64_t start_us(const AVFormatContext &format) const {
        if (stamp != AV_NOPTS_VALUE) return ff::to_us(stamp, time_base);
        const auto start = format.streams[stream]->start_time;
        return start == AV_NOPTS_VALUE ? 0 : ff::to_us(start, time_base);
    }
};

Status find_starts(AVFormatContext &format, FirstFrame &video, FirstFrame &audio, const fs::path &path) {
    ff::PacketPtr packet(av_packet_alloc());
    ff::FramePtr frame(av_frame_alloc());
    bool at_end = false;
    for (int count = 0; count < 600 && (video.wanted() || audio.wanted()); ++count) {
        if (!read_packet(format, *packet)) {
            at_end = true;
            break;
        }
        for (FirstFrame *first : {&video, &audio})
            if (first->wanted() && packet->stream_index == first->stream) first->feed(packet.get(), *frame);
        av_packet_unref(packet.get());
    }
    if (at_end)
        for (FirstFrame *first : {&video, &audio}) {
            if (!first->wanted()) continue;
            // A very short stream: its only frames may still be inside the decoder.
            first->decoder->drain();
            first->feed(nullptr, *frame);
            if (!first->found) first->stream = -1;
        }
    if (!video.found && !audio.found)
        return tl::unexpected<Error>(unusable(path, "neither picture nor sound can be decoded"));
    if (!rewind(format)) return fail(ErrorCode::media_damaged, utf8(path), "its start cannot be found again");
    return {};
}

/// Length of a stream in microseconds, from what the container says.
std::int64_t length_us(const AVFormatContext &format, const AVStream &stream, std::int64_t start_us) {
    if (stream.duration != AV_NOPTS_VALUE && stream.duration > 0) {
        const auto begin =
            stream.start_time == AV_NOPTS_VALUE ? start_us : ff::to_us(stream.start_time, stream.time_base);
        return std::max<std::int64_t>(0, begin + ff::to_us(stream.duration, stream.time_base) - start_us);
    }
    if (format.duration == AV_NOPTS_VALUE || format.duration <= 0) return 0;
    // Matroska's duration counts from the container's zero, the others' from the first stream's start.
    const bool from_zero = std::strstr(format.iformat->name, "matroska") != nullptr;
    const auto begin = from_zero || format.start_time == AV_NOPTS_VALUE ? 0 : format.start_time;
    return std::max<std::int64_t>(0, begin + format.duration - start_us);
}

void describe_streams(Source &source, const FirstFrame &video, const FirstFrame &audio) {
    AVFormatContext &format = *source.format;
    MediaInfo &info = source.info;
    if (video.stream >= 0) {
        AVStream &stream = *format.streams[video.stream];
        const Geometry geometry = geometry_of(format, stream);
        const AVRational rate = av_guess_frame_rate(&format, &stream, nullptr);
        const AVRational mean = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : rate;
        VideoInfo v;
        v.width = geometry.width;
        v.height = geometry.height;
        v.rotation = geometry.rotation;
        v.mean_frame_rate = mean.num > 0 && mean.den > 0 ? av_q2d(mean) : 0;
        v.codec = avcodec_get_name(stream.codecpar->codec_id);
        v.start = Time::micros(video.start_us(format) - source.origin_us);
        v.duration = Time::micros(length_us(format, stream, video.start_us(format)));
        info.video = v;
        info.duration = std::max(info.duration, v.start + v.duration);
    }
    if (audio.stream >= 0) {
        const AVStream &stream = *format.streams[audio.stream];
        AudioInfo a;
        a.sample_rate = stream.codecpar->sample_rate;
        a.channels = stream.codecpar->ch_layout.nb_channels;
        a.codec = avcodec_get_name(stream.codecpar->codec_id);
        a.start = Time::micros(audio.start_us(format) - source.origin_us);
        a.duration = Time::micros(length_us(format, stream, audio.start_us(format)));
        info.audio = a;
        info.duration = std::max(info.duration, a.start + a.duration);
    }
}

} // namespace

void Source::keep_only(int index) {
    for (unsigned i = 0; i < format->nb_streams; ++i)
        format->streams[i]->discard = static_cast<int>(i) == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
}

Geometry geometry_of(AVFormatContext &format, AVStream &stream) {
    Geometry g{stream.codecpar->width, stream.codecpar->height, 0};
    const AVRational aspect = av_guess_sample_aspect_ratio(&format, &stream, nullptr);
    if (aspect.num > 0 && aspect.den > 0)
        g.width = std::max(1, static_cast<int>(std::lround(g.width * av_q2d(aspect))));
    size_t size = 0;
    if (const auto *matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
        matrix && size >= 9 * sizeof(std::int32_t)) {
        // FFmpeg's angle is counter-clockwise.
        const double angle = -av_display_rotation_get(reinterpret_cast<const std::int32_t *>(matrix));
        if (std::isfinite(angle)) g.rotation = ((static_cast<int>(std::lround(angle / 90.0)) % 4 + 4) % 4) * 90;
    }
    if (g.rotation % 180 != 0) std::swap(g.width, g.height);
    return g;
}

Result<Source> open_source(const fs::path &path) {
    silence_log();
    if (auto ok = check_file(path); !ok) return tl::unexpected<Error>(ok.error());

    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0); // a playlist must not fetch anything
    AVFormatContext *raw = nullptr;
    // "file:", as a colon in the name would be read as a protocol's name.
    const int code = avformat_open_input(&raw, ("file:" + utf8(path)).c_str(), nullptr, &options);
    av_dict_free(&options);
    if (code < 0) return tl::unexpected<Error>(unusable(path, ff::error_text(code)));

    Source source;
    source.format.reset(raw);
    if (is_no_recording(raw->iformat->name))
        return fail(ErrorCode::not_media, utf8(path), std::string("it is a ") + raw->iformat->long_name + " file");
    if (const int found = avformat_find_stream_info(raw, nullptr); found < 0)
        return tl::unexpected<Error>(unusable(path, ff::error_text(found)));

    FirstFrame video(*raw, pick(*raw, AVMEDIA_TYPE_VIDEO, -1));
    FirstFrame audio(*raw, pick(*raw, AVMEDIA_TYPE_AUDIO, video.stream));
    if (video.stream < 0 && audio.stream < 0)
        return fail(ErrorCode::not_media, utf8(path), "it holds neither picture nor sound that can be decoded");
    if (auto ok = find_starts(*raw, video, audio, path); !ok) return tl::unexpected<Error>(ok.error());

    source.video = video.stream;
    source.audio = audio.stream;
    source.first_video_stamp = video.stamp;
    source.origin_us = INT64_MAX;
    for (const FirstFrame *first : {&video, &audio})
        if (first->stream >= 0) source.origin_us = std::min(source.origin_us, first->start_us(*raw));
    source.info.path = path;
    source.info.container = raw->iformat->name;
    if (const auto *title = av_dict_get(raw->metadata, "title", nullptr, 0)) source.info.title = title->value;
    describe_streams(source, video, audio);
    return source;
}

} // namespace tempera::media
