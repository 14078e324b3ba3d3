// How the time of another clock lies on a recording's axis.
#pragma once

#include "core/base/time.h"

#include <cmath>

namespace tempera {

/// Straight: axis time = offset + own time + drift per hour of own time. Two cameras' clocks differ by some
/// millionths, which in an hour is more than a frame.
struct ClockMap {
    Time offset; ///< where the clock's zero lies on the axis
    Time drift;  ///< what the offset grows by in each hour of the clock's own time; at most a minute
    bool operator==(const ClockMap &) const = default;

    [[nodiscard]] Time on_axis(Time own) const { return offset + own + grown(own, rate()); }
    [[nodiscard]] Time own(Time on_axis) const {
        const Time since = on_axis - offset;
        return since - grown(since, rate() / (1 + rate()));
    }

private:
    static constexpr double hour_us = 3.6e9;
    [[nodiscard]] double rate() const { return static_cast<double>(drift.us) / hour_us; }
    static Time grown(Time by, double rate) { return Time{std::llround(static_cast<double>(by.us) * rate)}; }
};

} // namespace tempera
