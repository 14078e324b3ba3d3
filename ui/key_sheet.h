// All keys on a sheet, to be shown, printed or kept as a PDF.
#pragma once

#include "ui/action_registry.h"

#include <QWidget>

namespace tempera::ui {

/// One table per group of commands that have keys, then what the mouse does. Plain HTML, dark on light when printed.
QString key_sheet_html(const ActionRegistry &actions);
/// In a window of its own that does not stop the work, with Print and Save as PDF.
void show_key_sheet(const ActionRegistry &actions, QWidget *parent);
/// False: the file cannot be written.
bool write_key_sheet_pdf(const ActionRegistry &actions, const QString &path);

} // namespace tempera::ui
