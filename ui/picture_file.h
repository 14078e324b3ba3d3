// Drawings written to files as PNG, SVG or PDF, and frames of a video as PNG.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QImage>
#include <QPicture>
#include <QSize>
#include <QString>

namespace tempera::ui {

/// The kind is told by the suffix: .png (in twice the size, for print), .svg or .pdf (one page of that size). `size` in
/// pixels of 1/96 inch. Any thread; the file is there whole or not at all. bad_argument: another suffix; write_failed.
Status write_picture(const QPicture &picture, QSize size, const QString &title, const QString &path);

/// Pixel by pixel, as PNG. Threads, file and errors as above; bad_argument: the suffix is not .png, or there is no image.
Status write_frame(const QImage &image, const QString &path);
/// "STEM-0h01m23.480s-frame2003.png": a name that every system can keep. `number` -1: without the frame.
QString frame_file_name(const QString &stem, Time at, std::int64_t number);

} // namespace tempera::ui
