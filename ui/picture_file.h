// A drawing written to a file as PNG, SVG or PDF.
#pragma once

#include "core/base/result.h"

#include <QPicture>
#include <QSize>
#include <QString>

namespace tempera::ui {

/// The kind is told by the suffix: .png (in twice the size, for print), .svg or .pdf (one page of that size). `size` in
/// pixels of 1/96 inch. Any thread; the file is there whole or not at all. bad_argument: another suffix; write_failed.
Status write_picture(const QPicture &picture, QSize size, const QString &title, const QString &path);

} // namespace tempera::ui
