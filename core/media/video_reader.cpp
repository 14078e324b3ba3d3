#include "core/media/video_reader.h"

#include "core/media/picture.h"
#include "core/media/stream_decoder.h"
#include "core/media/video_index.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

namespace tempera::media {

Time FrameIndex::offset(std::int64_t number) const { return number + 1 < count() ? onset(number + 1) : end_; }

std::int64_t FrameIndex::at(Time t) const {
    const auto after = std::upper_bound(onsets_.begin(), onsets_.end(), t);
    return std::max<std::int64_t>(0, after - onsets_.begin() - 1);
}

bool FrameIndex::variable_rate() const {
    if (count() < 3) return false;
    Time shortest = onset(1) - onset(0), longest = shortest;
    for (std::int64_t i = 2; i < count(); ++i) {
        const Time interval = onset(i) - onset(i - 1);
        shortest = std::min(shortest, interval);
        longest = std::max(longest, interval);
    }
    return longest - shortest > Time::millis(1);
}

struct VideoReader::Impl {
    Source source;
    StreamDecoder decoder;
    VideoIndex index;
    PictureConverter converter;
    ff::FramePtr scratch{av_frame_alloc()};

    /// Decoded frames just passed, so that stepping back does not decode a whole group of pictures each time.
    struct Held {
        std::int64_t number;
        ff::FramePtr frame;
        std::size_t bytes;
    };
    std::deque<Held> held;
    std::size_t held_bytes = 0;
    FramePtr last;                         ///< converted; asked again when playback is paused
    std::int64_t next = 0;                 ///< the decoder gives this one next, or a later one; -1: seek first
    std::unordered_set<std::int64_t> lost; ///< known not to decode

    static constexpr std::size_t max_held_bytes = 48U << 20;
    static constexpr std::size_t max_held = 64;
    /// Passing over so few frames is cheaper than a seek, which empties the decoder's pipeline.
    static constexpr std::int64_t near = 12;

    bool decode_next(std::int64_t &number);
    void hold(std::int64_t number);
    void let_go();
    void seek_to_key(std::size_t key);
    void seek_to_start();
    bool decode_up_to(std::int64_t number, bool &passed_earlier);
    Result<FramePtr> convert(const AVFrame &frame, std::int64_t number);
    Result<FramePtr> find(std::int64_t number);
};

bool VideoReader::Impl::decode_next(std::int64_t &number) {
    while (decoder.next(*source.format, *scratch)) {
        if (index.by_count) {
            if (next < 0) next = index.key_with_dts(decoder.first_dts());
            if (next < 0 || next >= index.frames->count()) return false;
            number = next;
        } else {
            const auto stamp = scratch->pts != AV_NOPTS_VALUE ? scratch->pts : scratch->best_effort_timestamp;
            number = index.number_of(stamp);
            if (number < 0 || number < next) continue; // shown never, or already
        }
        next = number + 1;
        return true;
    }
    next = -1;
    return false;
}

void VideoReader::Impl::hold(std::int64_t number) {
    ff::FramePtr copy(av_frame_clone(scratch.get()));
    if (!copy) return;
    std::size_t bytes = 0;
    for (const AVBufferRef *buffer : scratch->buf)
        if (buffer) bytes += static_cast<std::size_t>(buffer->size);
    held.push_back({number, std::move(copy), bytes});
    held_bytes += bytes;
    while (held.size() > 1 && (held_bytes > max_held_bytes || held.size() > max_held)) {
        held_bytes -= held.front().bytes;
        held.pop_front();
    }
}

void VideoReader::Impl::let_go() {
    held.clear();
    held_bytes = 0;
}

void VideoReader::Impl::seek_to_key(std::size_t at) {
    if (at == 0) return seek_to_start();
    const VideoIndex::Key &key = index.keys[at];
    // Matroska finds key frames by presentation stamp, the others by decoding stamp.
    const bool matroska = std::string_view(source.format->iformat->name).find("matroska") != std::string_view::npos;
    const auto stamp = matroska || key.dts == AV_NOPTS_VALUE ? key.pts : key.dts;
    if (avformat_seek_file(source.format.get(), source.video, INT64_MIN, stamp, stamp, 0) < 0) return seek_to_start();
    decoder.flush(true);
    let_go();
    next = -1;
}

void VideoReader::Impl::seek_to_start() {
    rewind(*source.format);
    decoder.flush(false);
    let_go();
    next = index.by_count ? 0 : -1;
}

/// True when `scratch` then holds the frame. `passed_earlier`: frames before it came out, so that it can't come
/// from an earlier start either.
bool VideoReader::Impl::decode_up_to(std::int64_t number, bool &passed_earlier) {
    std::int64_t got = -1;
    while (decode_next(got)) {
        hold(got);
        if (got >= number) return got == number;
        passed_earlier = true;
    }
    return false;
}

Result<FramePtr> VideoReader::Impl::convert(const AVFrame &in, std::int64_t number) {
    auto out = std::make_shared<Frame>();
    if (auto ok = converter.convert(in, *out); !ok) return tl::unexpected<Error>(ok.error());
    out->number = number;
    out->onset = index.frames->onset(number);
    out->offset = index.frames->offset(number);
    last = out;
    return last;
}

Result<FramePtr> VideoReader::Impl::find(std::int64_t number) {
    if (last && last->number == number) return last;
    const auto there = std::find_if(held.begin(), held.end(), [&](const Held &h) { return h.number == number; });
    if (there != held.end()) return convert(*there->frame, number);
    const auto damaged = [&] {
        lost.insert(number);
        return fail(ErrorCode::media_damaged, source.info.path.string(),
                    "the picture at " + format_time(index.frames->onset(number)) + " cannot be decoded");
    };
    if (lost.contains(number)) return damaged();

    bool passed_earlier = false;
    std::size_t key = index.key_at_or_before(number);
    const bool ahead = next >= 0 && next <= number;
    if (ahead && (number - next < near || index.keys[key].number <= next))
        if (decode_up_to(number, passed_earlier)) return convert(*scratch, number);
    // Not every container lands on the key frame asked for, and open groups of pictures begin with some that need
    // the group before: then from earlier ones, at last from the start.
    passed_earlier = false;
    for (std::size_t back : {0, 1, 2, 4}) {
        if (back > key) break;
        seek_to_key(key - back);
        if (decode_up_to(number, passed_earlier)) return convert(*scratch, number);
        if (passed_earlier || key == back) return damaged();
    }
    seek_to_start();
    if (decode_up_to(number, passed_earlier)) return convert(*scratch, number);
    return damaged();
}

Result<VideoReader> VideoReader::open(const std::filesystem::path &path, Options options, const Job &job) {
    auto source = open_source(path);
    if (!source) return tl::unexpected<Error>(source.error());
    if (source->video < 0) return fail(ErrorCode::no_video, path.string());
    auto index = index_video(*source, job);
    if (!index) return tl::unexpected<Error>(index.error());
    AVStream &stream = source->stream(source->video);
    auto decoder = StreamDecoder::open(stream, options.threads);
    if (!decoder) return tl::unexpected<Error>(decoder.error());

    // The index knows better than the container's head.
    MediaInfo &info = source->info;
    info.video->start = index->frames->onset(0);
    info.video->duration = index->frames->offset(index->frames->count() - 1) - info.video->start;
    info.duration = info.video->start + info.video->duration;
    if (info.audio) info.duration = std::max(info.duration, info.audio->start + info.audio->duration);

    const Geometry geometry = geometry_of(*source->format, stream);
    return VideoReader(std::unique_ptr<Impl>(new Impl{std::move(*source), std::move(*decoder), std::move(*index),
                                                      PictureConverter(geometry, options.format, options.max_height)}));
}

VideoReader::VideoReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
VideoReader::VideoReader(VideoReader &&) noexcept = default;
VideoReader &VideoReader::operator=(VideoReader &&) noexcept = default;
VideoReader::~VideoReader() = default;

const MediaInfo &VideoReader::info() const { return impl_->source.info; }

std::shared_ptr<const FrameIndex> VideoReader::index() const { return impl_->index.frames; }

Result<FramePtr> VideoReader::frame(std::int64_t number) {
    return impl_->find(std::clamp<std::int64_t>(number, 0, impl_->index.frames->count() - 1));
}

std::int64_t VideoReader::key_frame_near(std::int64_t number) const {
    const auto &keys = impl_->index.keys;
    const std::size_t before = impl_->index.key_at_or_before(number);
    if (before + 1 < keys.size() && keys[before + 1].number - number < number - keys[before].number)
        return keys[before + 1].number;
    return keys[before].number;
}

} // namespace tempera::media
