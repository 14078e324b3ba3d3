// The time of a clock that drifts, there and back.
#include "core/base/clock_map.h"

#include <gtest/gtest.h>

namespace tempera {
namespace {

TEST(ClockMap, WithoutDriftItIsAShift) {
    const ClockMap clock{Time::seconds(-2.5), {}};
    EXPECT_EQ(clock.on_axis(Time::seconds(4)), Time::seconds(1.5));
    EXPECT_EQ(clock.own(Time::seconds(1.5)), Time::seconds(4));
}

TEST(ClockMap, ADriftGrowsWithTheClocksOwnTime) {
    const ClockMap slow{Time::seconds(10), Time::millis(36)};
    EXPECT_EQ(slow.on_axis(Time{}), Time::seconds(10));
    EXPECT_EQ(slow.on_axis(Time::seconds(3600)), Time::seconds(3610.036));
    EXPECT_EQ(slow.on_axis(Time::seconds(-3600)), Time::seconds(-3590.036));
    const ClockMap fast{{}, -Time::millis(36)};
    EXPECT_EQ(fast.on_axis(Time::seconds(7200)), Time::seconds(7199.928));
}

TEST(ClockMap, ThereAndBackIsTheSameToAMicrosecond) {
    for (const Time drift : {Time::millis(900), -Time::millis(900), Time::seconds(-60), Time::seconds(60)}) {
        const ClockMap clock{Time::seconds(-3), drift};
        for (const double own : {-20.0, 0.0, 0.033367, 5.0, 7199.999999, 40'000.0})
            EXPECT_NEAR(static_cast<double>(clock.own(clock.on_axis(Time::seconds(own))).us), own * 1e6, 1.001)
                << own << " with " << drift.us;
    }
}

} // namespace
} // namespace tempera
