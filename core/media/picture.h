// Decoded frames as the pictures that are shown. Internal to core/media.
#pragma once

#include "core/base/result.h"
#include "core/media/source.h"
#include "core/media/video_reader.h"

namespace tempera::media {

/// Scales, turns and converts. All pictures of one converter have the same size, even where the stream changes its
/// own midway. Keeps its scaler between calls; one thread.
class PictureConverter {
public:
    /// `max_height` as in VideoReader::Options.
    PictureConverter(Geometry shown, PixelFormat format, int max_height);
    /// Fills size, format and pixels of `out`. media_damaged when FFmpeg cannot convert the frame.
    Status convert(const AVFrame &in, Frame &out);

private:
    Status convert_grey(const AVFrame &in, Frame &out);
    Status scale(const AVFrame &in, AVPixelFormat from, bool full_range, Frame &out);

    PixelFormat format_;
    int rotation_;
    int width_, height_; ///< before the rotation
    ff::SwsPtr scaler_;
};

} // namespace tempera::media
