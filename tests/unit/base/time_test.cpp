#include "core/base/time.h"

#include <gtest/gtest.h>

using tempera::Span;
using tempera::Time;

TEST(Time, FormatsHoursMinutesAndMilliseconds) {
    EXPECT_EQ(tempera::format_time(Time::micros(0)), "0:00:00.000");
    EXPECT_EQ(tempera::format_time(Time::micros(83'480'999)), "0:01:23.480");
    EXPECT_EQ(tempera::format_time(Time::seconds(36'000)), "10:00:00.000");
    EXPECT_EQ(tempera::format_time(Time::millis(-1500)), "-0:00:01.500");
}

TEST(Time, ReadsWhatItWritesAndPlainSeconds) {
    Time t;
    ASSERT_TRUE(tempera::parse_time("1:02:03.456", t));
    EXPECT_EQ(t, Time::millis(3'723'456));
    ASSERT_TRUE(tempera::parse_time("00:00:05,250", t));
    EXPECT_EQ(t, Time::millis(5250));
    ASSERT_TRUE(tempera::parse_time("12.5", t));
    EXPECT_EQ(t, Time::millis(12'500));
    ASSERT_TRUE(tempera::parse_time("90", t));
    EXPECT_EQ(t, Time::seconds(90));
    ASSERT_TRUE(tempera::parse_time("-0.25", t));
    EXPECT_EQ(t, Time::millis(-250));
}

TEST(Time, RefusesAnythingElseAndLeavesTheResultAlone) {
    Time t = Time::millis(7);
    for (const char *bad : {"", "-", "abc", "1:", "1:75", "1:2:3:4", "1.", ".5", "1e3", "5 ", "99999999999"})
        EXPECT_FALSE(tempera::parse_time(bad, t)) << bad;
    EXPECT_EQ(t, Time::millis(7));
}

TEST(Span, IsHalfOpenUnlessItIsAMoment) {
    const Span s{Time::millis(10), Time::millis(20)};
    EXPECT_TRUE(s.contains(Time::millis(10)));
    EXPECT_FALSE(s.contains(Time::millis(20)));
    const Span moment{Time::millis(10), Time::millis(10)};
    EXPECT_TRUE(moment.is_moment());
    EXPECT_TRUE(moment.contains(Time::millis(10)));
    EXPECT_FALSE(s.overlaps(Span{Time::millis(20), Time::millis(30)}));
    EXPECT_TRUE(s.overlaps(Span{Time::millis(19), Time::millis(30)}));
}
