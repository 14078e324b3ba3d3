#include "core/media/still.h"

#include "core/base/csv.h"
#include "core/media/picture.h"
#include "core/media/stream_decoder.h"

namespace tempera::media {

Result<Frame> read_still(const std::filesystem::path &path, PixelFormat format, int max_height) {
    if (const auto there = read_file(path); !there) return tl::unexpected(there.error());
    const auto text = path.u8string();
    const std::string name(reinterpret_cast<const char *>(text.data()), text.size());
    av_log_set_level(AV_LOG_QUIET);
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    AVFormatContext *raw = nullptr;
    // "file:", as a colon in the name would be read as a protocol's name.
    const int code = avformat_open_input(&raw, ("file:" + name).c_str(), nullptr, &options);
    av_dict_free(&options);
    if (code < 0) return fail(ErrorCode::not_media, name, ff::error_text(code));
    const ff::FormatPtr source(raw);
    const std::string_view demuxer = raw->iformat->name;
    if (!demuxer.ends_with("_pipe") && demuxer != "image2") return fail(ErrorCode::not_media, name, "it is no picture");
    if (avformat_find_stream_info(raw, nullptr) < 0 || raw->nb_streams == 0)
        return fail(ErrorCode::media_damaged, name, "the picture cannot be decoded");
    AVStream &stream = *raw->streams[0];
    auto decoder = StreamDecoder::open(stream, 1);
    if (!decoder) return tl::unexpected(decoder.error());
    const ff::FramePtr decoded(av_frame_alloc());
    if (!decoded || !decoder->next(*raw, *decoded))
        return fail(ErrorCode::media_damaged, name, "the picture cannot be decoded");
    Frame frame;
    PictureConverter converter(geometry_of(*raw, stream), format, max_height);
    if (auto done = converter.convert(*decoded, frame); !done) return tl::unexpected(done.error());
    return frame;
}

} // namespace tempera::media
