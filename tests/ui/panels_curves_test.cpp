// Curves: reduction that keeps peaks and gaps, one time axis with the timeline, exact values, remembered choices.
#include "panels_support.h"
#include "ui/curve_points.h"
#include "ui/curves_view.h"
#include "ui/strip_metrics.h"
#include "ui/timeline_view.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

namespace tempera::ui {
namespace {

Span seconds(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

TEST(CurvePoints, ShowsEachStepWhenThereIsRoom) {
    const auto scores = test::flat_scores(50, {0.2f, 0.6f, 0.0f});
    const auto points = curve_points(*membership_curves(scores), 1, seconds(2, 4), 1);
    ASSERT_FALSE(points.t.empty());
    EXPECT_LE(points.t.front(), 2.0); // reaches beyond both edges
    EXPECT_GE(points.t.back(), 4.0);
    EXPECT_NEAR(points.t[1] - points.t[0], 0.2, 1e-9);
    EXPECT_FLOAT_EQ(static_cast<float>(points.value[3]), 0.6f);
    EXPECT_FLOAT_EQ(static_cast<float>(points.lower[3]), 0.3f);
    EXPECT_FLOAT_EQ(static_cast<float>(points.upper[3]), 0.8f);
}

TEST(CurvePoints, KeepsAPeakOfOneStepWithItsOwnTimeAndBounds) {
    auto scores = test::flat_scores(10'000, {0.1f, 0.1f, 0.1f});
    scores.membership[7777 * 3] = 0.9f;
    scores.lower[7777 * 3] = 0.8f;
    const auto points = curve_points(*membership_curves(scores), 0, seconds(0, 2000), 56);
    EXPECT_LE(points.t.size(), 201u);
    const auto peak = std::max_element(points.value.begin(), points.value.end());
    const auto at = static_cast<std::size_t>(peak - points.value.begin());
    EXPECT_FLOAT_EQ(static_cast<float>(*peak), 0.9f);
    EXPECT_FLOAT_EQ(static_cast<float>(points.lower[at]), 0.8f);
    EXPECT_NEAR(points.t[at], 7777.5 * 0.2, 1e-6);
}

TEST(CurvePoints, LeavesAGapWhereThereIsNoEvidence) {
    auto scores = test::flat_scores(30, {0.4f, 0.4f, 0.4f});
    for (std::size_t i = 10; i < 20; ++i) scores.evidence[i] = 0;
    const auto points = curve_points(*membership_curves(scores), 0, seconds(0, 6), 1);
    EXPECT_FALSE(std::isnan(points.value[9]));
    EXPECT_TRUE(std::isnan(points.value[10]));
    EXPECT_TRUE(std::isnan(points.upper[19]));
    EXPECT_FALSE(std::isnan(points.value[20]));
    const auto ambiguity = curve_points(*ambiguity_curve(scores), 0, seconds(0, 6), 1);
    EXPECT_TRUE(std::isnan(ambiguity.value[15]));
    EXPECT_DOUBLE_EQ(ambiguity.value[25], 0.25);
    // Half a bucket of evidence is evidence.
    EXPECT_FALSE(std::isnan(curve_points(*membership_curves(scores), 0, seconds(0, 6), 15).value[0]));
}

TEST(CurvePoints, PanningDoesNotMoveBuckets) {
    auto scores = test::flat_scores(3000, {0, 0, 0});
    for (std::size_t i = 0; i < 3000; ++i) scores.membership[i * 3] = static_cast<float>(i % 97) / 97.0f;
    const auto here = curve_points(*membership_curves(scores), 0, seconds(100, 300), 7);
    const auto there = curve_points(*membership_curves(scores), 0, seconds(103.3, 303.3), 7);
    for (std::size_t i = 5; i < 50; ++i) EXPECT_NE(std::find(here.t.begin(), here.t.end(), there.t[i]), here.t.end());
}

TEST(CurvePoints, GapsAreClippedAndShortOnesLeftOut) {
    auto scores = test::flat_scores(100, {0, 0, 0});
    for (std::size_t i = 10; i < 20; ++i) scores.evidence[i] = 0;
    scores.evidence[50] = 0;
    EXPECT_EQ(gaps(*membership_curves(scores), seconds(0, 20), Time::seconds(0.3)), std::vector<Span>{seconds(2, 4)});
    EXPECT_EQ(gaps(*membership_curves(scores), seconds(3, 3.5), {}), std::vector<Span>{seconds(3, 3.5)});
    EXPECT_EQ(gaps(*membership_curves(scores), seconds(0, 20), {}).size(), 2u);
    EXPECT_TRUE(gaps(*membership_curves({}), seconds(0, 20), {}).empty());
}

TEST(CurvePoints, BucketsFitTheColumns) {
    EXPECT_EQ(bucket_steps(seconds(0, 10), 100), 1);
    EXPECT_EQ(bucket_steps(seconds(0, 3600), 0), 18'008); // a view without width yet
    for (const int columns : {1, 7, 300, 1900}) {
        const auto bucket = bucket_steps(seconds(0, 10'800), columns);
        EXPECT_LE(54'001 / bucket, columns);
    }
}

/// Both views one above the other in a window of the same width.
struct Views {
    Workbench bench;
    QWidget window;
    TimelineView *timeline = nullptr;
    CurvesView *curves = nullptr;
    QWidget *plot = nullptr;

    Views() {
        window.resize(900, 600);
        timeline = new TimelineView(bench, &window);
        timeline->setGeometry(0, 0, 900, 250);
        curves = new CurvesView(bench, &window);
        curves->setGeometry(0, 250, 900, 350);
        bench.axis().set_duration(Time::seconds(100));
        window.show();
        for (auto *child : curves->findChildren<QWidget *>()) {
            if (child->inherits("QCustomPlot")) plot = child;
        }
    }
    void settle() { QTest::qWait(60); } ///< redrawing is delayed by one frame
};

TEST(CurvesView, LiesOverTheSameColumnsAsTheTimeline) {
    Views v;
    ASSERT_NE(v.plot, nullptr);
    for (const double zoom : {1.0, 3.7, 40.0}) {
        v.bench.axis().zoom(zoom, Time::seconds(33));
        v.settle();
        for (const double t : {33.0, 33.1, 34.9}) {
            const double expected = gutter_width + v.bench.axis().x_of(Time::seconds(t), 900 - gutter_width);
            EXPECT_NEAR(v.curves->column_of(Time::seconds(t)), expected, 0.01) << "zoom " << zoom;
        }
    }
}

TEST(CurvesView, DrawsThePlayheadInTheColumnOfTheTimeline) {
    Views v;
    v.curves->set_scores(std::make_shared<engine::Scores>(test::flat_scores(500, {0, 0, 0})), test::three_emotions());
    const QColor ink = v.window.palette().color(QPalette::WindowText);
    const auto column = [&](QWidget &widget, int y) {
        const QImage image = widget.grab().toImage();
        const double scale = image.devicePixelRatio();
        for (int x = gutter_width + 2; x < widget.width(); ++x) {
            if (image.pixelColor(static_cast<int>(x * scale), static_cast<int>(y * scale)) == ink) return x;
        }
        return -1;
    };
    for (const double t : {12.34, 50.0, 87.65}) {
        v.bench.axis().set_playhead(Time::seconds(t));
        v.settle();
        const auto *sound = v.timeline->findChild<QWidget *>(QStringLiteral("waveform"));
        const int above = column(*v.timeline, sound->geometry().top() + 5);
        ASSERT_GT(above, 0);
        // The curves are redrawn a little later than asked for: that is waited for, not timed.
        EXPECT_TRUE(QTest::qWaitFor([&] { return column(*v.plot, 30) == above; })) << "at " << t;
    }
}

TEST(CurvesView, TheWheelZoomsAtTheCursorAndShiftPans) {
    Views v;
    v.settle();
    const QPointF at(500, 100);
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(at, v.plot->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(v.plot, &event);
    };
    const auto under_cursor = [&] { return v.bench.axis().time_at(at.x() - gutter_width, 900 - gutter_width); };
    const Time before = under_cursor();
    const Time wide = v.bench.axis().visible().length();
    turn(Qt::NoModifier);
    EXPECT_LT(v.bench.axis().visible().length(), wide);
    EXPECT_NEAR(under_cursor().seconds(), before.seconds(), 0.01);
    const Span zoomed = v.bench.axis().visible();
    turn(Qt::ShiftModifier);
    EXPECT_EQ(v.bench.axis().visible().length(), zoomed.length());
    EXPECT_LT(v.bench.axis().visible().onset, zoomed.onset);
}

TEST(CurvesView, AClickSeeksAndADragPansInstead) {
    Views v;
    v.bench.axis().zoom(4, Time::seconds(50));
    v.settle();
    QSignalSpy seeks(&v.bench.axis(), &TimeAxis::seek_requested);
    QTest::mouseClick(v.plot, Qt::LeftButton, {}, QPoint(500, 100));
    ASSERT_EQ(seeks.count(), 1);
    const Time expected = v.bench.axis().time_at(500 - gutter_width, 900 - gutter_width);
    EXPECT_NEAR(seeks.at(0).at(0).value<Time>().seconds(), expected.seconds(), 1e-3);
    const Span before = v.bench.axis().visible();
    test::drag(*v.plot, {500, 100}, {400, 100});
    EXPECT_EQ(seeks.count(), 1);
    EXPECT_GT(v.bench.axis().visible().onset, before.onset);
    QTest::mouseClick(v.plot, Qt::LeftButton, {}, QPoint(20, 100)); // the gutter is not time
    EXPECT_EQ(seeks.count(), 1);
}

TEST(CurvesView, SaysTheExactValuesStrongestFirst) {
    Views v;
    auto scores = test::flat_scores(300, {0.2f, 0.75f, 0.1f});
    scores.evidence[100] = 0;
    for (std::size_t e = 0; e < 3; ++e) scores.membership[200 * 3 + e] = 0.05f;
    v.curves->set_scores(std::make_shared<engine::Scores>(scores), test::three_emotions());
    const QString here = v.curves->values_at(Time::seconds(10.1));
    EXPECT_TRUE(here.contains(QStringLiteral("0.75"))) << here.toStdString();
    EXPECT_LT(here.indexOf(QStringLiteral("Fear")), here.indexOf(QStringLiteral("Joy")));
    EXPECT_LT(here.indexOf(QStringLiteral("Joy")), here.indexOf(QStringLiteral("worn out")));
    EXPECT_TRUE(v.curves->values_at(Time::seconds(20.1)).contains(QStringLiteral("no evidence")));
    EXPECT_TRUE(v.curves->values_at(Time::seconds(40.1)).contains(QStringLiteral("None of these")));
    EXPECT_TRUE(v.curves->values_at(Time::seconds(60.1)).contains(QStringLiteral("not analysed yet")));
    v.curves->set_scores(nullptr, {});
    EXPECT_TRUE(v.curves->values_at(Time::seconds(10)).contains(QStringLiteral("not analysed yet")));
}

TEST(CurvesView, RemembersWhichCurvesAreHidden) {
    const auto scores = std::make_shared<engine::Scores>(test::flat_scores(300, {0.2f, 0.7f, 0.1f}));
    {
        Views v;
        v.curves->set_scores(scores, test::three_emotions());
        auto *chip = v.curves->findChild<QToolButton *>(QStringLiteral("curve-fear"));
        ASSERT_NE(chip, nullptr);
        EXPECT_TRUE(chip->isChecked());
        QTest::mouseClick(chip, Qt::LeftButton);
        EXPECT_FALSE(v.curves->shown(QStringLiteral("fear")));
        EXPECT_FALSE(v.curves->values_at(Time::seconds(1)).contains(QStringLiteral("Fear")));
    }
    Views again;
    again.curves->set_scores(scores, test::three_emotions());
    EXPECT_FALSE(again.curves->shown(QStringLiteral("fear")));
    EXPECT_TRUE(again.curves->shown(QStringLiteral("joy")));
    again.curves->set_shown(QStringLiteral("fear"), true);
    EXPECT_TRUE(again.curves->findChild<QToolButton *>(QStringLiteral("curve-fear"))->isChecked());
    EXPECT_TRUE(QSettings().value(QStringLiteral("curves/hidden")).toStringList().isEmpty());
}

} // namespace
} // namespace tempera::ui
