// What a file holds, without decoding it.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <optional>
#include <string>

namespace tempera::media {

struct VideoInfo {
    int width = 0, height = 0;  ///< as shown: pixel aspect and rotation applied
    int rotation = 0;           ///< clockwise degrees applied for display: 0, 90, 180, 270
    double mean_frame_rate = 0; ///< frames per second, from the container; a hint only
    std::string codec;
    Time start, duration; ///< on the recording's axis
};
struct AudioInfo {
    int sample_rate = 0, channels = 0;
    std::string codec;
    Time start, duration;
};
struct MediaInfo {
    std::filesystem::path path;
    std::string container;
    std::string title; ///< container metadata, may be empty
    Time duration;     ///< end of the longest stream, on the recording's axis
    std::optional<VideoInfo> video;
    std::optional<AudioInfo> audio;
};

/// file_not_found, file_unreadable, file_empty, not_media or media_damaged. Any thread.
Result<MediaInfo> probe(const std::filesystem::path &path);

/// SHA-256 of the file's bytes, lower-case hex. Reports [0, 1]; cancellable. Any thread.
Result<std::string> content_hash(const std::filesystem::path &path, const Job &job = {});

} // namespace tempera::media
