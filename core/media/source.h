// An opened file with its streams chosen and its time axis fixed. Internal to core/media.
#pragma once

#include "core/media/ffmpeg.h"
#include "core/media/media.h"

namespace tempera::media {

struct Source {
    ff::FormatPtr format;
    int video = -1, audio = -1; ///< stream indices; -1: none that can be decoded
    /// The recording's zero in microseconds of the container's own clock: the earliest first frame that is really
    /// shown or heard. Containers also count priming samples and undecodable leading pictures, so that the start
    /// they name is not always this.
    std::int64_t origin_us = 0;
    /// Time stamp of the first picture that decodes, in the stream's time base; AV_NOPTS_VALUE: not known.
    std::int64_t first_video_stamp = AV_NOPTS_VALUE;
    MediaInfo info;

    [[nodiscard]] AVStream &stream(int index) const { return *format->streams[index]; }
    [[nodiscard]] Time time_of(std::int64_t stamp, AVRational time_base) const {
        return Time::micros(ff::to_us(stamp, time_base) - origin_us);
    }
    /// Packets of all other streams are then skipped by the container's reader.
    void keep_only(int index);
};

/// As probe(). Stands at the first packet.
Result<Source> open_source(const std::filesystem::path &path);

/// How a stream's pictures are shown: pixel aspect (by widening or narrowing) first, then the rotation.
struct Geometry {
    int width = 0, height = 0; ///< as shown
    int rotation = 0;          ///< clockwise: 0, 90, 180, 270
};
Geometry geometry_of(AVFormatContext &format, AVStream &stream);

} // namespace tempera::media
