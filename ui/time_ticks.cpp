#include "ui/time_ticks.h"

#include <array>

namespace tempera::ui {

Time tick_step(double us_per_pixel, int room) {
    constexpr std::array<std::int64_t, 21> steps_ms{
        10,     20,     50,      100,     200,     500,     1000,      2000,      5000,      10'000,    15'000,
        30'000, 60'000, 120'000, 300'000, 600'000, 900'000, 1'800'000, 3'600'000, 7'200'000, 14'400'000};
    for (const auto ms : steps_ms) {
        if (static_cast<double>(ms) * 1000 >= us_per_pixel * room) return Time::millis(ms);
    }
    return Time::millis(steps_ms.back());
}

QString tick_text(Time t, Time step) {
    const QString full = QString::fromStdString(format_time(t));
    return step.us % 1'000'000 == 0 ? full.chopped(4) : full;
}

int minor_ticks(Time step) {
    const std::int64_t seconds = step.us / 1'000'000;
    if (seconds == 15 || seconds == 900) return 3;
    if (seconds == 30 || seconds == 1800) return 3;
    if (seconds == 60 || seconds == 120 || seconds == 3600 || seconds == 7200 || seconds == 14'400) return 4;
    const std::int64_t ms = step.us / 1000;
    return ms % 5 == 0 && ms != 20 && ms != 200 && ms != 2000 ? 5 : 4;
}

} // namespace tempera::ui
