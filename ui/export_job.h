// A file that is written in the background, and what is said of it.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <functional>

namespace tempera::ui {

class Workbench;

/// `title` stands in the list of jobs. `write` runs on another thread and must hold all that it needs; afterwards the workbench
/// says `done`, or why it failed.
void write_in_background(Workbench &bench, const QString &title, const QString &done, std::function<Status()> write);

} // namespace tempera::ui
