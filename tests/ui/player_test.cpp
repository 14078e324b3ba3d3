#include "support.h"
#include "ui/playback_clock.h"
#include "ui/player.h"

#include "core/media/video_reader.h"

#include <gtest/gtest.h>
#include <QSignalSpy>
#include <thread>

namespace tempera::ui {
namespace {

using test::wait_for;

TEST(PlaybackClock, StandsUntilStartedAndThenRuns) {
    PlaybackClock clock;
    const auto turn = clock.hold(Time::seconds(5));
    EXPECT_EQ(clock.now(), Time::seconds(5));
    EXPECT_FALSE(clock.running());
    clock.start(Time::seconds(5), 2, turn);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_GE(clock.now(), Time::seconds(5) + Time::millis(10));
}

TEST(PlaybackClock, ACommandOfAnEarlierTurnIsIgnored) {
    PlaybackClock clock;
    const auto old = clock.hold({});
    clock.hold(Time::seconds(7));
    clock.start(Time::seconds(1), 1, old);
    clock.correct(Time::seconds(2), 1, old);
    EXPECT_FALSE(clock.running());
    EXPECT_EQ(clock.now(), Time::seconds(7));
}

TEST(PlaybackClock, TheFirstSoundSetsItGoingAndAFarOffOneSetsItRight) {
    PlaybackClock clock;
    const auto turn = clock.hold(Time::seconds(10));
    clock.correct(Time::seconds(10), 1, turn);
    EXPECT_TRUE(clock.running());
    clock.correct(Time::seconds(60), 1, turn);
    EXPECT_GE(clock.now(), Time::seconds(60));
}

class PlayerTest : public testing::Test {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        const auto info = media::probe(workflow::sample_folder() / "sample.mp4");
        ASSERT_TRUE(info);
        player.open(*info);
        ASSERT_TRUE(wait_for([this] { return player.index() && !player.picture().isNull(); }));
        index = player.index();
    }
    Player player;
    std::shared_ptr<const media::FrameIndex> index;
};

TEST_F(PlayerTest, ShowsTheFirstPictureByItself) {
    EXPECT_EQ(player.frame_number(), 0);
    EXPECT_FALSE(player.playing());
}

TEST_F(PlayerTest, StepsAreExactBothWays) {
    player.seek(index->onset(100));
    ASSERT_TRUE(wait_for([this] { return player.frame_number() == 100; }));
    for (const int by : {1, 1, -1, -1, -1}) {
        const auto before = player.frame_number();
        player.step(by);
        ASSERT_TRUE(wait_for([&] { return player.frame_number() == before + by; }));
        EXPECT_EQ(player.position(), index->onset(before + by));
    }
}

TEST_F(PlayerTest, StepsStopAtTheEnds) {
    player.step(-1);
    EXPECT_EQ(player.position(), index->onset(0));
    player.seek(player.media()->duration);
    player.step(5);
    ASSERT_TRUE(wait_for([this] { return player.frame_number() == index->count() - 1; }));
}

TEST_F(PlayerTest, OfManySeeksTheLastIsShown) {
    for (int i = 0; i < 200; ++i) player.seek(index->onset(i * 3));
    player.seek(index->onset(700));
    EXPECT_EQ(player.position(), index->onset(700));
    ASSERT_TRUE(wait_for([this] { return player.frame_number() == 700; }));
    QTest::qWait(50);
    EXPECT_EQ(player.frame_number(), 700);
}

TEST_F(PlayerTest, PlaysToTheEndAndStandsThere) {
    player.set_speed(2);
    player.seek(player.media()->duration - Time::millis(600));
    player.play();
    EXPECT_TRUE(player.playing());
    ASSERT_TRUE(wait_for([this] { return !player.playing(); }));
    EXPECT_EQ(player.position(), player.media()->duration);
    ASSERT_TRUE(wait_for([this] { return player.frame_number() == index->count() - 1; }));
    player.play(); // from the start again
    EXPECT_LT(player.position(), Time::seconds(1));
}

TEST_F(PlayerTest, PictureAndPositionAgreeWhenItStops) {
    player.play();
    ASSERT_TRUE(wait_for([this] { return player.position() > Time::millis(300); }));
    player.pause();
    const Time at = player.position();
    ASSERT_TRUE(wait_for([&] { return player.frame_number() == index->at(at); }));
    QTest::qWait(60);
    EXPECT_EQ(player.position(), at);
}

TEST_F(PlayerTest, ALoopTurnsBackToItsStart) {
    const Span span{Time::seconds(10), Time::seconds(10) + Time::millis(200)};
    player.set_loop_span(span);
    player.set_looping(true);
    player.play();
    EXPECT_GE(player.position(), span.onset);
    int turns = 0;
    Time last = player.position();
    const bool turned = wait_for([&] {
        const Time now = player.position();
        EXPECT_GE(now, span.onset);
        if (now < last) ++turns;
        last = now;
        return turns >= 2;
    });
    EXPECT_TRUE(turned);
    player.pause();
}

TEST_F(PlayerTest, SpeedIsKeptWithinItsRange) {
    player.set_speed(100);
    EXPECT_DOUBLE_EQ(player.speed(), 2);
    player.set_speed(0.01);
    EXPECT_DOUBLE_EQ(player.speed(), 0.25);
}

TEST_F(PlayerTest, ClosingWhilePlayingLeavesNothing) {
    player.play();
    QTest::qWait(30);
    player.close();
    EXPECT_TRUE(player.picture().isNull());
    EXPECT_FALSE(player.playing());
    QTest::qWait(100);
    EXPECT_TRUE(player.picture().isNull());
    EXPECT_EQ(player.frame_number(), -1);
}

TEST(Player, AFileThatCannotBePlayedIsSaidOnce) {
    Player player;
    const QSignalSpy failed(&player, &Player::failed);
    media::MediaInfo info;
    info.path = "/nonexistent/clip.mp4";
    info.duration = Time::seconds(1);
    info.video.emplace();
    player.open(info);
    ASSERT_TRUE(wait_for([&] { return failed.count() > 0; }));
    player.play();
    QTest::qWait(100);
    EXPECT_EQ(failed.count(), 1);
}

} // namespace
} // namespace tempera::ui
