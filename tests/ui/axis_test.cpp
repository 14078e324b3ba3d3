#include "ui/time_axis.h"

#include <gtest/gtest.h>
#include <QSignalSpy>

namespace tempera::ui {
namespace {

class TimeAxisTest : public testing::Test {
protected:
    TimeAxisTest() { axis.set_duration(Time::seconds(100)); }
    TimeAxis axis;
};

TEST_F(TimeAxisTest, ShowsEverythingAtFirst) {
    EXPECT_EQ(axis.visible(), (Span{Time{}, Time::seconds(100)}));
    EXPECT_FALSE(axis.has_selection());
}

TEST_F(TimeAxisTest, ZoomKeepsThePointUnderTheCursor) {
    const Time t = Time::seconds(30);
    const double before = axis.x_of(t, 1000);
    axis.zoom(4, t);
    EXPECT_EQ(axis.visible().length(), Time::seconds(25));
    EXPECT_NEAR(axis.x_of(t, 1000), before, 0.01);
    axis.zoom(0.25, t);
    EXPECT_EQ(axis.visible(), (Span{Time{}, Time::seconds(100)}));
}

TEST_F(TimeAxisTest, NeverShowsLessThanFiftyMillisecondsNorMoreThanThereIs) {
    axis.zoom(1e9, Time::seconds(50));
    EXPECT_EQ(axis.visible().length(), Time::millis(50));
    axis.zoom(1e-9, Time::seconds(50));
    EXPECT_EQ(axis.visible().length(), Time::seconds(100));
    axis.zoom(0, Time::seconds(50));
    axis.zoom(std::numeric_limits<double>::quiet_NaN(), Time::seconds(50));
    EXPECT_EQ(axis.visible().length(), Time::seconds(100));
}

TEST_F(TimeAxisTest, PanStopsAtTheEnds) {
    axis.set_visible({Time::seconds(10), Time::seconds(20)});
    axis.pan(Time::seconds(-50));
    EXPECT_EQ(axis.visible(), (Span{Time{}, Time::seconds(10)}));
    axis.pan(Time::seconds(500));
    EXPECT_EQ(axis.visible(), (Span{Time::seconds(90), Time::seconds(100)}));
}

TEST_F(TimeAxisTest, PixelsAndTimesAreInverse) {
    axis.set_visible({Time::seconds(10), Time::seconds(30)});
    for (const double x : {0.0, 1.0, 333.0, 999.0}) EXPECT_NEAR(axis.x_of(axis.time_at(x, 1000), 1000), x, 0.01);
    EXPECT_EQ(axis.time_at(5, 0), Time::seconds(10));
}

TEST_F(TimeAxisTest, PlayheadTurnsThePageWhenItWalksOut) {
    axis.set_visible({Time::seconds(10), Time::seconds(20)});
    axis.set_playhead(Time::seconds(19));
    axis.set_playhead(Time::seconds(20) + Time::millis(10));
    EXPECT_TRUE(axis.visible().contains(axis.playhead()));
    EXPECT_GT(axis.visible().onset, Time::seconds(10));
}

TEST_F(TimeAxisTest, SomeoneLookingElsewhereIsLeftAlone) {
    axis.set_playhead(Time::seconds(80));
    axis.set_visible({Time::seconds(10), Time::seconds(20)});
    axis.set_playhead(Time::seconds(81));
    EXPECT_EQ(axis.visible().onset, Time::seconds(10));
}

TEST_F(TimeAxisTest, SelectionIsTurnedRoundAndClipped) {
    axis.set_selection({Time::seconds(120), Time::seconds(90)});
    EXPECT_EQ(axis.selection(), (Span{Time::seconds(90), Time::seconds(100)}));
    axis.set_selection({Time::seconds(5), Time::seconds(5)});
    EXPECT_FALSE(axis.has_selection());
}

TEST_F(TimeAxisTest, SaysWhatChangedAndOnlyThat) {
    const QSignalSpy visible(&axis, &TimeAxis::visible_changed), playhead(&axis, &TimeAxis::playhead_changed);
    axis.set_playhead(Time::seconds(3));
    axis.set_playhead(Time::seconds(3));
    EXPECT_EQ(playhead.count(), 1);
    EXPECT_EQ(visible.count(), 0);
}

TEST_F(TimeAxisTest, WithoutARecordingNothingBreaks) {
    axis.set_duration({});
    axis.zoom(2, {});
    axis.pan(Time::seconds(1));
    axis.set_playhead(Time::seconds(5));
    EXPECT_EQ(axis.playhead(), Time{});
    EXPECT_EQ(axis.visible(), Span{});
    EXPECT_EQ(axis.x_of(Time::seconds(1), 100), 0);
}

} // namespace
} // namespace tempera::ui
