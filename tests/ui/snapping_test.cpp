#include "ui/snapping.h"

#include <gtest/gtest.h>

namespace tempera::ui {
namespace {

TEST(Snapping, AMomentWithinReachComesBeforeTheFrames) {
    const SnapPoints points{{Time::seconds(1), Time::seconds(2.013), Time::seconds(5)}, {}, 25};
    EXPECT_EQ(points.snapped(Time::seconds(2.0), Time::millis(50)), Time::seconds(2.013));
    EXPECT_EQ(points.snapped(Time::seconds(2.09), Time::millis(50)), Time::seconds(2.08));
    EXPECT_EQ(points.snapped(Time::seconds(-0.03), Time::millis(50)), Time::seconds(-0.04));
    EXPECT_EQ(points.snapped(Time::seconds(9.01), Time::millis(50)), Time::seconds(9.0));
}

TEST(Snapping, FramesBeginWhereThePictureDoes) {
    const SnapPoints ntsc{{}, Time::millis(500), 30000.0 / 1001};
    EXPECT_EQ(ntsc.snapped(Time::millis(540), Time{0}), Time::millis(500) + Time::seconds(1001.0 / 30000));
}

TEST(Snapping, FramesOfAVariableRateAreTakenAsTheyAre) {
    // 40 ms, then 17 ms, then a pause of 300 ms: the mean rate fits none of them.
    const auto frames = std::make_shared<const media::FrameIndex>(
        std::vector{Time::millis(100), Time::millis(140), Time::millis(157), Time::millis(457)}, Time::millis(497));
    const SnapPoints points{{}, Time::millis(100), 10, frames};
    EXPECT_EQ(points.snapped(Time::millis(118), Time{}), Time::millis(100));
    EXPECT_EQ(points.snapped(Time::millis(122), Time{}), Time::millis(140));
    EXPECT_EQ(points.snapped(Time::millis(150), Time{}), Time::millis(157));
    EXPECT_EQ(points.snapped(Time::millis(300), Time{}), Time::millis(157));
    EXPECT_EQ(points.snapped(Time::millis(320), Time{}), Time::millis(457));
    EXPECT_EQ(points.snapped(Time::millis(490), Time{}), Time::millis(497)); // the end of the last
    EXPECT_EQ(points.snapped(Time::millis(60), Time{}), Time::millis(60));   // no picture there
    EXPECT_EQ(points.snapped(Time::millis(900), Time{}), Time::millis(900));
    const auto none = std::make_shared<const media::FrameIndex>(std::vector<Time>{}, Time{});
    EXPECT_EQ((SnapPoints{{}, {}, 10, none}.snapped(Time::millis(160), Time{})), Time::millis(200));
}

TEST(Snapping, TheNextEdgeOfAFrameBothWays) {
    const auto frames = std::make_shared<const media::FrameIndex>(
        std::vector{Time::millis(100), Time::millis(140), Time::millis(157), Time::millis(457)}, Time::millis(497));
    const SnapPoints points{{}, Time::millis(100), 10, frames};
    const auto next = [&](int ms, int direction) { return points.next_frame(Time::millis(ms), direction); };
    EXPECT_EQ(next(140, 1), Time::millis(157));
    EXPECT_EQ(next(140, -1), Time::millis(100));
    EXPECT_EQ(next(150, 1), Time::millis(157)); // from between two of them to the nearer edge
    EXPECT_EQ(next(150, -1), Time::millis(140));
    EXPECT_EQ(next(457, 1), Time::millis(497)); // the end of the last
    EXPECT_EQ(next(497, -1), Time::millis(457));
    EXPECT_EQ(next(60, 1), Time::millis(100)); // where there are no pictures: to the nearest one, or by a step
    EXPECT_EQ(next(100, -1), Time::millis(-100));
    EXPECT_EQ(next(497, 1), Time::millis(697));
    EXPECT_EQ(next(550, -1), Time::millis(497));
    EXPECT_EQ(next(900, -1), Time::millis(700));
    // Not known yet: by the mean rate, from its own edges too, rounded as they are.
    const SnapPoints ntsc{{}, {}, 30000.0 / 1001};
    Time t;
    for (int i = 1; i <= 100; ++i) t = ntsc.next_frame(t, 1);
    EXPECT_EQ(t, Time::seconds(100 * 1001.0 / 30000));
    for (int i = 1; i <= 100; ++i) t = ntsc.next_frame(t, -1);
    EXPECT_EQ(t, Time{});
    EXPECT_EQ((SnapPoints{}.next_frame(Time::seconds(3), -1)), Time::millis(2800)); // no picture at all
}

TEST(Snapping, WithoutAPictureWhatIsFarFromEverythingStays) {
    const SnapPoints points{{Time::seconds(1)}, {}, 0};
    EXPECT_EQ(points.snapped(Time{1'234'567}, Time::millis(50)), Time{1'234'567});
    EXPECT_EQ(SnapPoints{}.snapped(Time{7}, Time::millis(50)), Time{7});
}

TEST(Snapping, AWholeSpanKeepsItsLengthAndFollowsItsNearerEnd) {
    const SnapPoints points{{Time::seconds(1), Time::seconds(4)}, {}, 0};
    EXPECT_EQ(points.snapped(Span{Time::seconds(1.04), Time::seconds(3.98)}, Time::millis(50)),
              (Span{Time::seconds(1.06), Time::seconds(4)}));
    EXPECT_EQ(points.snapped(Span{Time::seconds(0.99), Time::seconds(3.04)}, Time::millis(50)),
              (Span{Time::seconds(1), Time::seconds(3.05)}));
    EXPECT_EQ(points.snapped(Span{Time::seconds(2), Time::seconds(3)}, Time::millis(50)),
              (Span{Time::seconds(2), Time::seconds(3)}));
}

} // namespace
} // namespace tempera::ui
