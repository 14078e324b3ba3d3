// How the continuous ratings of different raters are told apart: colour and dash, everywhere alike.
#pragma once

#include <cstddef>
#include <QIcon>
#include <QPalette>
#include <QPen>

namespace tempera::ui {

/// Of the rater with this place in TraceDesk::Line; from the sixth on they begin anew.
QPen trace_pen(std::size_t place, const QPalette &palette);
/// A piece of that line, for lists.
QIcon trace_icon(std::size_t place, const QPalette &palette);

} // namespace tempera::ui
