// The same tick marks and time texts on the timeline's ruler and under the curves.
#pragma once

#include "core/base/time.h"

#include <QString>

namespace tempera::ui {

/// The finest of the round steps (10 ms ... 4 h) whose ticks lie at least `room` pixels apart.
Time tick_step(double us_per_pixel, int room);
/// h:mm:ss, with milliseconds only when the steps need them.
QString tick_text(Time t, Time step);
/// How many parts the minor ticks divide a step into, so that they are round too.
int minor_ticks(Time step);

} // namespace tempera::ui
