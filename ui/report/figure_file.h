// One figure of a report as a file of its own.
#pragma once

#include "core/exchange/report_document.h"

#include <filesystem>

namespace tempera::ui {

/// The kind is told by the suffix: .svg, .png (300 dots an inch at the figure's size on paper) or .pdf (one page of that
/// size). Needs a QGuiApplication for the fonts. The file is there whole or not at all. bad_argument: another suffix;
/// write_failed.
Status write_figure(const exchange::Figure &figure, const std::filesystem::path &path);

} // namespace tempera::ui
