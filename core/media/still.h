// A single picture from an image file.
#pragma once

#include "core/media/video_reader.h"

#include <filesystem>

namespace tempera::media {

/// The first picture of a file in any of FFmpeg's image formats, no higher than `max_height` lines. file_not_found,
/// file_unreadable, not_media (also for a recording), media_damaged. Any thread.
Result<Frame> read_still(const std::filesystem::path &path, PixelFormat format, int max_height);

} // namespace tempera::media
