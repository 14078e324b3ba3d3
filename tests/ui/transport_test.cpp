// Moving about: jumps, labels and their edges, shuttle, loop with rolls, scrubbing, playing the selection.
#include "panels_support.h"
#include "ui/settings.h"
#include "ui/timeline_strips.h"
#include "ui/transport_options.h"
#include "window_fixture.h"

#include <functional>
#include <QCheckBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>

namespace tempera::ui {
namespace {

using test::wait_for;

class TransportTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
    }
    /// Opens the playback options by their command, lets `change` set them, and takes them by Return.
    void options(const std::function<void(TransportOptions &)> &change) {
        bool done = false;
        QTimer hand;
        QObject::connect(&hand, &QTimer::timeout, [&] {
            auto *dialog = qobject_cast<TransportOptions *>(QApplication::activeModalWidget());
            if (!dialog || done) return;
            done = true;
            change(*dialog);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        hand.start(50);
        window().actions().action("settings.playback")->trigger(); // until it is closed
        ASSERT_TRUE(done);
        window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    }
};

TEST_F(TransportTest, JumpsByFramesAndSeconds) {
    player().seek(player().index()->onset(50));
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(player().position(), player().index()->onset(60));
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(player().position(), player().index()->onset(50));
    const Time from = player().position();
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(player().position(), from + Time::seconds(5));
    auto t = settings::transport();
    t.jump_frames = 25;
    settings::set_transport(t);
    player().seek(player().index()->onset(50));
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(player().position(), player().index()->onset(75));
}

TEST_F(TransportTest, GoesFromLabelToLabelAndFromEdgeToEdge) {
    const auto labels = bench().annotations();
    ASSERT_GE(labels.size(), 2U);
    player().seek(labels[0].span.onset);
    press(Qt::Key_Down);
    EXPECT_EQ(player().position(), labels[1].span.onset);
    press(Qt::Key_Up);
    EXPECT_EQ(player().position(), labels[0].span.onset);
    press(Qt::Key_Up); // nothing before the first
    EXPECT_EQ(player().position(), labels[0].span.onset);
    const auto span = std::find_if(labels.begin(), labels.end(), [](const auto &a) { return !a.span.is_moment(); });
    if (span == labels.end()) GTEST_SKIP() << "the sample has no label with two edges";
    player().seek(span->span.offset);
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(player().position(), span->span.onset);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(player().position(), span->span.offset);
}

TEST_F(TransportTest, TheShuttleRunsBothWaysAndStops) {
    player().seek(Time::seconds(8));
    const auto standing = player().index()->at(Time::seconds(8));
    ASSERT_TRUE(wait_for([&] { return player().frame_number() == standing; }));
    press(Qt::Key_J);
    ASSERT_TRUE(player().playing());
    EXPECT_EQ(player().rate(), -1);
    ASSERT_TRUE(wait_for([&] { return player().frame_number() < standing - 2; })); // the picture goes back too
    EXPECT_LT(player().position(), Time::seconds(8));
    ASSERT_TRUE(player().playing()) << "too slow a machine: it reached the start";
    press(Qt::Key_J);
    EXPECT_EQ(player().rate(), -2);
    press(Qt::Key_L);
    EXPECT_EQ(player().rate(), -1);
    press(Qt::Key_L);
    EXPECT_EQ(player().rate(), 1);
    press(Qt::Key_L);
    press(Qt::Key_L);
    EXPECT_EQ(player().rate(), 4);
    const Time now = player().position();
    ASSERT_TRUE(wait_for([&] { return player().position() > now + Time::seconds(1); }));
    press(Qt::Key_K);
    EXPECT_FALSE(player().playing());
    EXPECT_EQ(player().rate(), 1);
}

TEST_F(TransportTest, BackwardsEndsAtTheStart) {
    player().seek(Time::millis(300));
    press(Qt::Key_J);
    ASSERT_TRUE(wait_for([this] { return !player().playing(); }));
    EXPECT_EQ(player().position(), Time{});
    ASSERT_TRUE(wait_for([this] { return player().frame_number() == 0; }));
    press(Qt::Key_J); // there is nothing before
    EXPECT_FALSE(player().playing());
}

TEST_F(TransportTest, ALoopIsPlayedWithItsRolls) {
    const Span span{Time::seconds(10), Time::seconds(10) + Time::millis(200)};
    player().set_rolls(Time::millis(300), Time::millis(200));
    bench().axis().request_loop(span);
    EXPECT_TRUE(player().looping());
    EXPECT_EQ(bench().axis().selection(), span);
    player().seek(span.onset - Time::millis(300));
    player().play();
    Time last = player().position(), latest = last;
    bool turned = false;
    ASSERT_TRUE(wait_for([&] {
        const Time now = player().position();
        turned = turned || now < last;
        last = now;
        if (!turned) latest = std::max(latest, now);
        return turned;
    }));
    EXPECT_GT(latest, span.offset); // the post-roll was heard
    EXPECT_LT(player().position(), span.onset);
    EXPECT_GE(player().position(), span.onset - Time::millis(300));
    player().pause();
}

TEST_F(TransportTest, TheSelectionPlaysOnceAndStopsAtItsEnd) {
    bench().axis().set_selection({Time::seconds(5), Time::seconds(5) + Time::millis(400)});
    press(Qt::Key_Space, Qt::ShiftModifier);
    ASSERT_TRUE(player().playing());
    EXPECT_GE(player().position(), Time::seconds(5));
    ASSERT_TRUE(wait_for([this] { return !player().playing(); }));
    EXPECT_EQ(player().position(), Time::seconds(5) + Time::millis(400));
}

TEST_F(TransportTest, DraggingThePlayheadScrubsAndDraggingElsewhereSelects) {
    auto *ruler = window().findChild<RulerStrip *>("ruler");
    ASSERT_TRUE(ruler);
    player().seek(Time::seconds(4));
    const auto x = [&](Time t) { return static_cast<int>(ruler->navigator().x_of(t)); };
    const QSignalSpy scrubs(&bench().axis(), &TimeAxis::scrub_requested);
    test::drag(*ruler, {x(Time::seconds(4)), 6}, {x(Time::seconds(9)), 6});
    EXPECT_GT(scrubs.count(), 1);
    EXPECT_FALSE(bench().axis().has_selection());
    EXPECT_LT(std::abs((player().position() - Time::seconds(9)).us), Time::millis(500).us);
    test::drag(*ruler, {x(Time::seconds(12)), 6}, {x(Time::seconds(15)), 6});
    EXPECT_TRUE(bench().axis().has_selection());
}

TEST_F(TransportTest, DraggingThePlayheadIsHeardUnlessItIsNotWanted) {
    if (!bench().media()->audio) GTEST_SKIP() << "the sample has no sound";
    auto *ruler = window().findChild<RulerStrip *>("ruler");
    ASSERT_TRUE(ruler);
    const auto x = [&](double t) { return static_cast<int>(ruler->navigator().x_of(Time::seconds(t))); };
    const auto heard = [&](double from, double to) {
        player().seek(Time::seconds(from));
        const auto before = player().pieces_heard();
        test::drag(*ruler, {x(from), 6}, {x(to), 6});
        return player().pieces_heard() - before;
    };
    player().pause();
    EXPECT_GT(heard(4, 9), 1U);
    press(Qt::Key_M);
    ASSERT_TRUE(player().muted());
    EXPECT_EQ(heard(9, 4), 0U);
    press(Qt::Key_M);
    EXPECT_GT(heard(4, 9), 1U);
    ASSERT_NO_FATAL_FAILURE(options([](TransportOptions &dialog) {
        QTest::mouseClick(dialog.findChild<QCheckBox *>("scrub_with_sound"), Qt::LeftButton, {}, {8, 8});
    }));
    EXPECT_FALSE(settings::transport().scrub_with_sound);
    EXPECT_EQ(heard(9, 4), 0U);
    EXPECT_LT(std::abs((player().position() - Time::seconds(4)).us), Time::millis(500).us);
}

TEST_F(TransportTest, RollsChosenInTheDialogAreHeardAroundTheMarkedPart) {
    ASSERT_NO_FATAL_FAILURE(options([](TransportOptions &dialog) {
        for (const auto &[name, written] : {std::pair{"pre_roll", "0.5"}, std::pair{"post_roll", "0.3"}}) {
            auto *box = dialog.findChild<QDoubleSpinBox *>(name);
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, written);
        }
    }));
    EXPECT_EQ(settings::transport().pre_roll, 0.5);
    player().pause();
    player().seek(Time::seconds(10));
    press(Qt::Key_BracketLeft);
    player().seek(Time::seconds(10) + Time::millis(400));
    press(Qt::Key_BracketRight);
    ASSERT_EQ(bench().axis().selection(), (Span{Time::seconds(10), Time::seconds(10) + Time::millis(400)}));
    if (!player().looping()) window().actions().action("playback.loop")->trigger();
    ASSERT_TRUE(player().looping());
    press(Qt::Key_Space);
    ASSERT_TRUE(player().playing());
    Time last = player().position(), latest = last, earliest = Time::seconds(99);
    int turns = 0;
    ASSERT_TRUE(wait_for([&] {
        const Time now = player().position();
        turns += now < last;
        last = now;
        if (turns > 0) earliest = std::min(earliest, now);
        latest = std::max(latest, now);
        return turns == 2;
    }));
    press(Qt::Key_Space);
    EXPECT_GT(latest, Time::seconds(10) + Time::millis(400)) << "the post-roll was played";
    EXPECT_LT(earliest, Time::seconds(10)) << "the pre-roll was played";
    EXPECT_GE(earliest, Time::seconds(10) - Time::millis(500));
}

TEST_F(TransportTest, OptionsAreKept) {
    settings::Transport now;
    TransportOptions dialog(now, &window());
    dialog.findChild<QSpinBox *>("jump_frames")->setValue(33);
    dialog.findChild<QDoubleSpinBox *>("pre_roll")->setValue(1.5);
    settings::set_transport(dialog.chosen());
    EXPECT_EQ(settings::transport().jump_frames, 33);
    EXPECT_EQ(settings::transport().pre_roll, 1.5);
    EXPECT_EQ(settings::transport().jump_seconds, now.jump_seconds);
}

} // namespace
} // namespace tempera::ui
