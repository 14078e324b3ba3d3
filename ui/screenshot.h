// A picture of the window once everything has been computed: for the documentation and for checks.
#pragma once

#include "ui/desktop.h"

#include <optional>
#include <QSize>
#include <QStringList>

namespace tempera::ui {

struct ScreenshotRequest {
    QString path; ///< PNG to be written
    QSize size{1280, 800};
    std::optional<Time> at;  ///< playhead; none: a third of the way
    bool start_page = false; ///< nothing will be opened: take it at once
    /// Commands of the action registry, run one after the other before the picture is taken. A dock's switch shows it.
    QStringList commands;
    bool dialog_only = false; ///< the uppermost window that the commands opened, without the main window
};
/// Ends the program with exit code 0 when the picture is written, 1 when it cannot be, or after ten minutes.
void take_screenshot(Desktop &desktop, const ScreenshotRequest &request);

} // namespace tempera::ui
