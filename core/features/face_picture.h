// The face in a single picture.
#pragma once

#include "core/base/result.h"
#include "core/base/stream.h"

#include <filesystem>

namespace tempera::features {

/// One step of a face stream: the largest face in the picture, aligned as in a video, or the whole picture when it is
/// face_side x face_side. Formats are FFmpeg's. no_face; the errors of media::read_still; bad_argument when the
/// face detector's data are not installed. Any thread.
Result<Stream> picture_face(const std::filesystem::path &picture);

} // namespace tempera::features
