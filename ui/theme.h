// Palettes of the window and icons tinted to suit them.
#pragma once

#include "ui/settings.h"
#include "ui/strip_metrics.h"

#include <QIcon>
#include <QPalette>

namespace tempera::ui {

/// Fusion with our own palette, for the whole application. `system` follows the desktop's light or dark.
void apply_theme(Theme theme);
/// The text of the whole application, in percent of the system's.
void apply_text_size(int percent);
/// A line icon of resources/icons in the palette's text colour (and its disabled one).
QIcon icon(const QString &name);
/// Numbers that do not jump about: the application's font with figures of equal width.
QFont tabular_font(const QFont &base);

} // namespace tempera::ui
