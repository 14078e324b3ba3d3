// The map of a session: points and the timeline choose each other, by mouse and by keys.
#include "panels_support.h"
#include "support.h"
#include "ui/desktop.h"
#include "ui/emotion_space_canvas.h"
#include "ui/emotion_space_view.h"
#include "ui/job_runner.h"
#include "ui/main_window.h"
#include "ui/review_pane.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>

namespace tempera::ui {
namespace {

/// Four clouds of 25 steps each in the corners of a square, one after the other in time; the last step has no evidence.
std::shared_ptr<analysis::Projection> four_corners() {
    auto plane = std::make_shared<analysis::Projection>();
    for (int cloud = 0; cloud < 4; ++cloud)
        for (int i = 0; i < 25; ++i) {
            plane->x.push_back(static_cast<float>(cloud % 2 ? 1 : -1) + 0.05F * static_cast<float>(i % 5));
            plane->y.push_back(static_cast<float>(cloud / 2 ? -1 : 1) + 0.05F * static_cast<float>(i / 5));
        }
    plane->x.back() = plane->y.back() = std::numeric_limits<float>::quiet_NaN();
    plane->explained = {0.5, 0.25};
    return plane;
}

class EmotionSpaceTest : public testing::Test {
protected:
    void SetUp() override {
        view.resize(420, 420);
        view.show();
        view.activateWindow();
        (void)QTest::qWaitForWindowActive(&view);
        bench.axis().set_duration(Time::seconds(20));
        view.set_projection(four_corners());
        QTest::qWait(10);
    }
    QPoint place(std::int64_t step) { return canvas().place_of(step)->toPoint(); }
    EmotionSpaceCanvas &canvas() { return view.canvas(); }
    void lasso(const std::vector<QPoint> &corners, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, QPointF(at), canvas().mapToGlobal(QPointF(at)), button, buttons, modifiers);
            QApplication::sendEvent(&canvas(), &event);
        };
        send(QEvent::MouseButtonPress, corners.front(), Qt::LeftButton, Qt::LeftButton);
        for (const auto &at : corners) send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, corners.back(), Qt::LeftButton, Qt::NoButton);
    }
    std::vector<QPoint> around(std::int64_t first, std::int64_t last) {
        const QPoint a = place(first), b = place(last);
        const int left = std::min(a.x(), b.x()) - 8, right = std::max(a.x(), b.x()) + 8;
        const int top = std::min(a.y(), b.y()) - 8, bottom = std::max(a.y(), b.y()) + 8;
        return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    }

    Workbench bench;
    EmotionSpaceView view{bench};
};

TEST_F(EmotionSpaceTest, AClickOnAPointGoesToItsMoment) {
    EXPECT_EQ(canvas().points(), 99U);
    EXPECT_FALSE(canvas().place_of(99));
    QSignalSpy seeks(&bench.axis(), &TimeAxis::seek_requested);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, place(40));
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_EQ(seeks.at(0).at(0).value<Time>().us / grid_step.us, 40);
}

TEST_F(EmotionSpaceTest, ALineRoundPointsMarksTheirTime) {
    lasso(around(25, 49));
    EXPECT_EQ(bench.axis().marks(), (std::vector<Span>{{Time::seconds(5), Time::seconds(10)}}));
    lasso(around(75, 98), Qt::ShiftModifier); // and those as well
    ASSERT_EQ(bench.axis().marks().size(), 2U);
    EXPECT_EQ(bench.axis().marks()[1].onset, Time::seconds(15));
    const auto *note = view.findChild<QLabel *>(QStringLiteral("emotion_space_note"));
    EXPECT_TRUE(note->text().contains(QStringLiteral("2 stretch"))) << note->text().toStdString();
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center()); // beside all points
    EXPECT_TRUE(bench.axis().marks().empty());
}

TEST_F(EmotionSpaceTest, TheKeyboardGoesFromPointToPointAndMarks) {
    QObject::connect(&bench.axis(), &TimeAxis::seek_requested, &bench.axis(), &TimeAxis::set_playhead);
    canvas().setFocus();
    bench.axis().set_playhead(grid_step * 12); // in the middle of the first cloud, top left
    for (int i = 0; i < 3; ++i) QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier);
    const std::int64_t step = bench.axis().playhead().us / grid_step.us;
    EXPECT_GE(step, 25); // two within the cloud, then the one to the right
    EXPECT_LT(step, 50);
    EXPECT_FALSE(canvas().accessibleDescription().isEmpty());
    QTest::keyClick(&canvas(), Qt::Key_Return);
    ASSERT_FALSE(bench.axis().marks().empty());
    const Time first = bench.axis().marks().front().length();
    for (int i = 0; i < 4; ++i) QTest::keyClick(&canvas(), Qt::Key_Minus);
    EXPECT_LE(bench.axis().marks().front().length(), first);
    for (int i = 0; i < 20; ++i) QTest::keyClick(&canvas(), Qt::Key_Plus);
    Time all;
    for (const Span mark : bench.axis().marks()) all += mark.length();
    EXPECT_EQ(all, grid_step * 99); // everything that has a place
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    EXPECT_TRUE(bench.axis().marks().empty());
}

TEST_F(EmotionSpaceTest, PlayheadAndSelectionAreShown) {
    const QImage before = canvas().grab().toImage();
    bench.axis().set_playhead(grid_step * 60);
    const QImage with_playhead = canvas().grab().toImage();
    EXPECT_NE(with_playhead, before);
    bench.axis().set_selection({Time::seconds(5), Time::seconds(10)});
    EXPECT_NE(canvas().grab().toImage(), with_playhead);
    bench.axis().set_playhead(grid_step * 99); // no evidence: no place
    bench.axis().set_selection({});
    canvas().clearFocus();
    EXPECT_FALSE(canvas().place_of(99));
}

TEST_F(EmotionSpaceTest, TheWheelZoomsAndADoubleClickShowsAll) {
    const QPointF before = *canvas().place_of(40);
    QWheelEvent wheel(before, canvas().mapToGlobal(before), {}, QPoint(0, 240), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas(), &wheel);
    EXPECT_NEAR(canvas().place_of(40)->x(), before.x(), 0.5); // at the pointer
    EXPECT_GT(std::abs(canvas().place_of(0)->x() - before.x()), 0);
    EXPECT_NE(*canvas().place_of(0), before);
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, QPoint(3, 200));
    EXPECT_NEAR(canvas().place_of(40)->x(), before.x(), 0.5);
    EXPECT_NEAR(canvas().place_of(40)->y(), before.y(), 0.5);
}

TEST_F(EmotionSpaceTest, ManyMomentsAreThinnedAndThatIsSaid) {
    auto plane = std::make_shared<analysis::Projection>();
    for (int i = 0; i < 9000; ++i) {
        plane->x.push_back(std::sin(static_cast<float>(i)));
        plane->y.push_back(std::cos(static_cast<float>(i)));
    }
    bench.axis().set_duration(grid_step * 9000);
    view.set_projection(plane);
    EXPECT_EQ(canvas().points(), 3000U);
    const auto *note = view.findChild<QLabel *>(QStringLiteral("emotion_space_note"));
    EXPECT_TRUE(note->text().contains(QStringLiteral("One point for every 0.6 s"))) << note->text().toStdString();
}

TEST_F(EmotionSpaceTest, WithoutAMapItSaysWhy) {
    view.set_projection(nullptr);
    EXPECT_EQ(canvas().points(), 0U);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(50, 50));
    QTest::keyClick(&canvas(), Qt::Key_Return);
    EXPECT_TRUE(bench.axis().marks().empty());
}

TEST_F(EmotionSpaceTest, PointsAreColouredByTime) {
    auto *choice = view.findChild<QComboBox *>(QStringLiteral("emotion_space_colour"));
    const QImage before = canvas().grab().toImage();
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    EXPECT_EQ(choice->currentIndex(), static_cast<int>(EmotionSpaceView::Colour::time));
    EXPECT_NE(canvas().grab().toImage(), before);
    EXPECT_TRUE(canvas().describe(10).endsWith(QStringLiteral("0:00:00–0:00:04")))
        << canvas().describe(10).toStdString();
    EXPECT_TRUE(canvas().describe(98).endsWith(QStringLiteral("0:00:16–0:00:20")))
        << canvas().describe(98).toStdString();
    view.set_colour(EmotionSpaceView::Colour::ambiguity); // nothing is analysed here
    EXPECT_TRUE(canvas().describe(10).endsWith(QStringLiteral("no evidence"))) << canvas().describe(10).toStdString();
    QSettings().remove(QStringLiteral("emotion_space"));
}

TEST_F(EmotionSpaceTest, TheColouringIsRemembered) {
    for (const int index : {1, 2, 3, 0}) {
        view.findChild<QComboBox *>(QStringLiteral("emotion_space_colour"))->setCurrentIndex(index);
        const EmotionSpaceView again(bench);
        EXPECT_EQ(again.findChild<QComboBox *>(QStringLiteral("emotion_space_colour"))->currentIndex(), index);
    }
    QSettings().remove(QStringLiteral("emotion_space"));
}

TEST(EmotionSpaceInTheWindow, MarkedMomentsAreLabelledByAKeyAsOneEdit) {
    TEMPERA_NEEDS_SAMPLE();
    Desktop desktop("en", Theme::light);
    desktop.show();
    desktop.window().activateWindow();
    (void)QTest::qWaitForWindowActive(&desktop.window());
    auto &bench = desktop.bench();
    bench.open_sample();
    ASSERT_TRUE(test::wait_for([&] { return bench.recording() && !bench.annotations().empty(); }));
    const auto before = bench.annotations();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(desktop.window().windowHandle(), key, modifiers);
    };
    const std::vector<Span> marks{{Time::seconds(2), Time::seconds(2.4)}, {Time::seconds(6), Time::seconds(7)}};
    bench.axis().set_marks(marks);
    press(Qt::Key_2);
    ASSERT_EQ(bench.annotations().size(), before.size() + 2);
    const auto now = bench.annotations();
    for (const Span mark : marks)
        EXPECT_TRUE(std::any_of(now.begin(), now.end(), [&](const auto &a) { return a.span == mark; }));
    EXPECT_TRUE(bench.axis().marks().empty()); // they have done their service
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench.annotations(), before);
    bench.axis().set_marks(marks);
    press(Qt::Key_Escape);
    EXPECT_TRUE(bench.axis().marks().empty());
}

TEST(EmotionSpaceInTheWindow, TheMapIsMadeWhenItIsSeenAndAClickMovesThePlayhead) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    Desktop desktop("en", Theme::light);
    desktop.show();
    auto &bench = desktop.bench();
    bench.open_sample();
    ASSERT_TRUE(test::wait_for([&] { return bench.analysed() && bench.jobs().idle(); }, 240'000));
    auto &canvas = desktop.window().review().space().canvas();
    EXPECT_EQ(canvas.points(), 0U); // nobody has looked yet
    for (auto *dock : desktop.window().review().docks())
        if (dock->objectName() == QStringLiteral("space_dock")) dock->raise();
    ASSERT_TRUE(test::wait_for([&] { return canvas.points() > 100; }));
    std::int64_t step = 30;
    while (!canvas.place_of(step) || canvas.point_at(*canvas.place_of(step)) != step) ++step;
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.place_of(step)->toPoint());
    const auto near = [&] { return std::abs(bench.axis().playhead().us / grid_step.us - step) <= 2; };
    EXPECT_TRUE(test::wait_for(near)) << step;
    // Coloured by ambiguity each point says within which fifth of the scale it lies.
    desktop.window().review().space().set_colour(EmotionSpaceView::Colour::ambiguity);
    const float ambiguity = bench.scores()->ambiguity[static_cast<std::size_t>(step)];
    const int fifth = std::min(4, static_cast<int>(ambiguity * 5));
    EXPECT_TRUE(canvas.describe(step).endsWith(
        QStringLiteral("%1–%2").arg(fifth / 5.0, 0, 'f', 1).arg((fifth + 1) / 5.0, 0, 'f', 1)))
        << canvas.describe(step).toStdString() << " " << ambiguity;
    QSettings().remove(QStringLiteral("emotion_space"));
}

} // namespace
} // namespace tempera::ui
