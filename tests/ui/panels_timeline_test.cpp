// The timeline: labels changed by mouse and keys, selection on the ruler, the overview's window.
#include "panels_support.h"
#include "ui/body_strip.h"
#include "ui/strip_metrics.h"
#include "ui/time_ticks.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"

#include <gtest/gtest.h>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <QWheelEvent>

namespace tempera::ui {
namespace {

struct Change {
    AnnotationId id;
    Span span;
    EmotionId emotion;
};

/// A strip over 100 s in 1000 pixels, with a span at 20..30 s, a moment at 50 s and a span at 60..80 s.
struct Strip100 {
    TimeAxis axis;
    LabelStrip strip{axis, QStringLiteral("Rater"), nullptr};
    std::vector<Change> changes;
    std::vector<AnnotationId> removed;

    Strip100() {
        axis.set_duration(Time::seconds(100));
        strip.resize(gutter_width + 1000, strip.height());
        strip.set_labels({label(1, 20, 30, 1), label(2, 50, 50, 2), label(3, 60, 80, 3)}, test::three_emotions());
        strip.show();
        QObject::connect(&strip, &LabelStrip::change_wanted, &strip,
                         [this](const std::vector<model::Annotation> &after) {
                             for (const auto &label : after) changes.push_back({label.id, label.span, label.emotion});
                         });
        QObject::connect(&strip, &LabelStrip::remove_wanted, &strip,
                         [this](const std::vector<AnnotationId> &ids) { removed = ids; });
    }
    static model::Annotation label(int id, double from, double to, int emotion) {
        return {AnnotationId{id}, TierId{1}, {Time::seconds(from), Time::seconds(to)}, EmotionId{emotion}, ""};
    }
    static QPoint at(double t) { return {gutter_width + static_cast<int>(t * 10), 12}; }
};

TEST(LabelStrip, DraggingTheBodyIsOneRequestAtRelease) {
    Strip100 s;
    test::drag(s.strip, Strip100::at(25), Strip100::at(35));
    ASSERT_EQ(s.changes.size(), 1u);
    EXPECT_EQ(s.changes[0].id, AnnotationId{1});
    EXPECT_EQ(s.changes[0].emotion, EmotionId{1});
    EXPECT_NEAR(s.changes[0].span.onset.seconds(), 30, 0.05);
    EXPECT_EQ(s.changes[0].span.length(), Time::seconds(10));
    EXPECT_EQ(s.strip.selected(), std::set<AnnotationId>{AnnotationId{1}});
}

TEST(LabelStrip, DraggingStopsAtTheEndsOfTheRecording) {
    Strip100 s;
    test::drag(s.strip, Strip100::at(70), Strip100::at(99));
    test::drag(s.strip, Strip100::at(50), Strip100::at(-8));
    ASSERT_EQ(s.changes.size(), 2u);
    EXPECT_EQ(s.changes[0].span, (Span{Time::seconds(80), Time::seconds(100)}));
    EXPECT_EQ(s.changes[1].span, Span{});
    EXPECT_TRUE(s.changes[1].span.is_moment());
}

TEST(LabelStrip, DraggingAnEdgeChangesThatEndAndNeverTurnsTheSpanRound) {
    Strip100 s;
    test::drag(s.strip, Strip100::at(30), Strip100::at(40));
    test::drag(s.strip, Strip100::at(20), Strip100::at(15));
    test::drag(s.strip, Strip100::at(60), Strip100::at(95));
    ASSERT_EQ(s.changes.size(), 3u);
    EXPECT_EQ(s.changes[0].span.onset, Time::seconds(20));
    EXPECT_NEAR(s.changes[0].span.offset.seconds(), 40, 0.05);
    EXPECT_NEAR(s.changes[1].span.onset.seconds(), 15, 0.05);
    EXPECT_EQ(s.changes[1].span.offset, Time::seconds(30));
    EXPECT_LT(s.changes[2].span.onset, s.changes[2].span.offset);
    EXPECT_EQ(s.changes[2].span.offset, Time::seconds(80));
}

TEST(LabelStrip, AClickSelectsWithoutChangingAndAnEmptyPlaceLetsGoAndSeeks) {
    Strip100 s;
    QSignalSpy seeks(&s.axis, &TimeAxis::seek_requested);
    QTest::mouseClick(&s.strip, Qt::LeftButton, {}, Strip100::at(50));
    EXPECT_EQ(s.strip.selected(), std::set<AnnotationId>{AnnotationId{2}});
    QTest::mouseClick(&s.strip, Qt::LeftButton, Qt::ControlModifier, Strip100::at(70));
    EXPECT_EQ(s.strip.selected().size(), 2u);
    EXPECT_EQ(seeks.count(), 0);
    QTest::mouseClick(&s.strip, Qt::LeftButton, {}, Strip100::at(40));
    EXPECT_TRUE(s.strip.selected().empty());
    EXPECT_EQ(seeks.count(), 1);
    EXPECT_TRUE(s.changes.empty());
}

TEST(LabelStrip, KeysSelectThePartAndRemove) {
    Strip100 s;
    s.strip.set_selected({AnnotationId{1}});
    QTest::keyClick(&s.strip, Qt::Key_Return);
    EXPECT_EQ(s.axis.selection(), (Span{Time::seconds(20), Time::seconds(30)}));
    QTest::keyClick(&s.strip, Qt::Key_Delete);
    EXPECT_EQ(s.removed, std::vector<AnnotationId>{AnnotationId{1}});
    s.removed.clear();
    QTest::keyClick(&s.strip, Qt::Key_Escape);
    QTest::keyClick(&s.strip, Qt::Key_Delete); // nothing selected: nothing asked
    EXPECT_TRUE(s.removed.empty());
}

TEST(LabelStrip, ADoubleClickRepeatsTheSpanAndGoesToAMoment) {
    Strip100 s;
    QSignalSpy loops(&s.axis, &TimeAxis::loop_requested), seeks(&s.axis, &TimeAxis::seek_requested);
    QTest::mouseDClick(&s.strip, Qt::LeftButton, {}, Strip100::at(70));
    ASSERT_EQ(loops.count(), 1);
    EXPECT_EQ(loops.at(0).at(0).value<Span>(), (Span{Time::seconds(60), Time::seconds(80)}));
    EXPECT_EQ(seeks.count(), 0);
    QTest::mouseDClick(&s.strip, Qt::LeftButton, {}, Strip100::at(50));
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_EQ(seeks.at(0).at(0).value<Time>(), Time::seconds(50));
    EXPECT_TRUE(s.changes.empty());
}

TEST(LabelStrip, OverlappingLabelsLieInLanesOfTheirOwn) {
    Strip100 s;
    const int one = s.strip.height();
    s.strip.set_labels({Strip100::label(1, 20, 40, 1), Strip100::label(2, 30, 50, 2), Strip100::label(3, 45, 60, 3)},
                       test::three_emotions());
    EXPECT_GT(s.strip.height(), one);
    EXPECT_FALSE(s.strip.rect_of(AnnotationId{1}).intersects(s.strip.rect_of(AnnotationId{2})));
    EXPECT_FALSE(s.strip.rect_of(AnnotationId{2}).intersects(s.strip.rect_of(AnnotationId{3})));
    EXPECT_EQ(s.strip.rect_of(AnnotationId{1}).top(), s.strip.rect_of(AnnotationId{3}).top());
    EXPECT_TRUE(s.strip.rect_of(AnnotationId{99}).isEmpty());
}

TEST(LabelStrip, ForgetsTheSelectionOfRemovedLabels) {
    Strip100 s;
    s.strip.set_selected({AnnotationId{1}, AnnotationId{3}});
    s.strip.set_labels({Strip100::label(3, 60, 80, 3)}, test::three_emotions());
    EXPECT_EQ(s.strip.selected(), std::set<AnnotationId>{AnnotationId{3}});
}

TEST(RulerStrip, DraggingSelectsClickSeeksEscapeClears) {
    TimeAxis axis;
    axis.set_duration(Time::seconds(100));
    RulerStrip ruler(axis, nullptr);
    ruler.resize(gutter_width + 1000, ruler.height());
    ruler.show();
    QSignalSpy seeks(&axis, &TimeAxis::seek_requested);
    test::drag(ruler, Strip100::at(60), Strip100::at(40)); // backwards too
    EXPECT_NEAR(axis.selection().onset.seconds(), 40, 0.05);
    EXPECT_NEAR(axis.selection().offset.seconds(), 60, 0.05);
    EXPECT_EQ(seeks.count(), 0);
    QTest::mouseClick(&ruler, Qt::LeftButton, {}, Strip100::at(10));
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_NEAR(seeks.at(0).at(0).value<Time>().seconds(), 10, 0.05);
    QTest::keyClick(&ruler, Qt::Key_Escape);
    EXPECT_FALSE(axis.has_selection());
}

TEST(RulerStrip, ADoubleClickRepeatsTheSelectionAndClearsItOnlyFromOutside) {
    TimeAxis axis;
    axis.set_duration(Time::seconds(100));
    RulerStrip ruler(axis, nullptr);
    ruler.resize(gutter_width + 1000, ruler.height());
    ruler.show();
    axis.set_selection({Time::seconds(40), Time::seconds(60)});
    QSignalSpy loops(&axis, &TimeAxis::loop_requested);
    QTest::mouseDClick(&ruler, Qt::LeftButton, {}, Strip100::at(50));
    ASSERT_EQ(loops.count(), 1);
    EXPECT_EQ(loops.at(0).at(0).value<Span>(), (Span{Time::seconds(40), Time::seconds(60)}));
    EXPECT_TRUE(axis.has_selection());
    QTest::mouseDClick(&ruler, Qt::LeftButton, {}, Strip100::at(80));
    EXPECT_EQ(loops.count(), 1);
    EXPECT_FALSE(axis.has_selection());
}

TEST(RulerStrip, KeysZoomAndPage) {
    TimeAxis axis;
    axis.set_duration(Time::seconds(100));
    RulerStrip ruler(axis, nullptr);
    ruler.resize(gutter_width + 1000, ruler.height());
    ruler.show();
    axis.set_playhead(Time::seconds(50));
    QTest::keyClick(&ruler, Qt::Key_Plus);
    QTest::keyClick(&ruler, Qt::Key_Plus);
    EXPECT_TRUE(axis.visible().contains(axis.playhead()));
    const Span zoomed = axis.visible();
    EXPECT_LT(zoomed.length(), Time::seconds(50));
    QTest::keyClick(&ruler, Qt::Key_PageDown);
    EXPECT_GT(axis.visible().onset, zoomed.onset);
    QTest::keyClick(&ruler, Qt::Key_0);
    EXPECT_EQ(axis.visible(), (Span{{}, Time::seconds(100)}));
}

TEST(MinimapStrip, TheWindowCanBeDraggedAndAClickCentresIt) {
    TimeAxis axis;
    axis.set_duration(Time::seconds(100));
    MinimapStrip map(axis, nullptr);
    map.resize(gutter_width + 1000, map.height());
    map.show();
    axis.set_visible({Time::seconds(10), Time::seconds(20)});
    EXPECT_NEAR(map.window().left(), gutter_width + 100, 1);
    EXPECT_NEAR(map.window().width(), 100, 1);
    test::drag(map, Strip100::at(12), Strip100::at(42));
    EXPECT_NEAR(axis.visible().onset.seconds(), 40, 0.2);
    EXPECT_EQ(axis.visible().length(), Time::seconds(10));
    QTest::mouseClick(&map, Qt::LeftButton, {}, Strip100::at(80));
    EXPECT_NEAR(axis.visible().onset.seconds(), 75, 0.2);
    test::drag(map, Strip100::at(80), Strip100::at(200)); // not beyond the end
    EXPECT_EQ(axis.visible().offset, Time::seconds(100));
    // The wheel zooms at what lies under the cursor on the whole recording.
    QWheelEvent wheel(QPointF(Strip100::at(30)), map.mapToGlobal(QPointF(Strip100::at(30))), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&map, &wheel);
    EXPECT_EQ(axis.visible().length(), Time::seconds(8));
    EXPECT_TRUE(axis.visible().contains(Time::seconds(30)));
}

TEST(TimeTicks, AreRoundAndFarEnoughApart) {
    EXPECT_EQ(tick_step(10'000, 100), Time::seconds(1));
    EXPECT_EQ(tick_step(10'001, 100), Time::seconds(2));
    EXPECT_EQ(tick_step(1, 100), Time::millis(10));
    EXPECT_EQ(tick_step(1e9, 100), Time::seconds(14'400)); // the coarsest there is
    EXPECT_EQ(tick_text(Time::seconds(3723), Time::seconds(1)), QStringLiteral("1:02:03"));
    EXPECT_EQ(tick_text(Time::millis(1500), Time::millis(500)), QStringLiteral("0:00:01.500"));
    for (const double per_pixel : {1.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e7}) {
        const Time step = tick_step(per_pixel, 90);
        EXPECT_EQ(step.us % minor_ticks(step), 0) << step.us;
    }
}

TEST(Waveform, EachColumnShowsItsLowestAndHighestSample) {
    media::Waveform wave;
    wave.levels.push_back({Time::millis(10), std::vector<float>(1000, -0.1f), std::vector<float>(1000, 0.1f)});
    wave.levels[0].high[537] = 0.9f; // one peak, at 5.37 s
    int columns = 0, loud = -1;
    for_each_peak(
        wave, 0, 200, 100'000, [](int x) { return Time::millis(100) * x; },
        [&](int x, float low, float high) {
            ++columns;
            EXPECT_FLOAT_EQ(low, -0.1f);
            if (high > 0.5f) loud = x;
        });
    EXPECT_EQ(columns, 100); // nothing beyond the sound's end
    EXPECT_EQ(loud, 53);
    for_each_peak(
        {}, 0, 10, 1000, [](int) { return Time{}; }, [](int, float, float) { FAIL(); });
}

TEST(BodyStrip, HasALaneForEachSignalThatIsThere) {
    TimeAxis axis;
    axis.set_duration(Time::seconds(100));
    QWidget window;
    BodyStrip strip(axis, &window);
    auto body = std::make_shared<Stream>();
    body->modality = Modality::body;
    body->step = body_step;
    body->width = body_width;
    for (int i = 0; i < 40; ++i) {
        body->values.insert(body->values.end(), {70.0f + static_cast<float>(i % 10), 1.0f, 30.0f});
        body->quality.push_back(1);
    }
    for (std::size_t i = 0; i < 40; ++i) body->values[i * 3 + 1] = 1 + 0.05f * static_cast<float>(i);
    axis.set_duration(Time::seconds(10));
    strip.set_body(body);
    strip.resize(gutter_width + 400, strip.height());
    EXPECT_FALSE(strip.isHidden());
    EXPECT_EQ(strip.lanes(), 3u);
    for (const char *part : {"Heart rate 70–79/min", "Skin conductance 1.00–2.95 µS", "Skin temperature 30.0–30.0 °C"})
        EXPECT_TRUE(strip.accessibleName().contains(QString::fromUtf8(part))) << strip.accessibleName().toStdString();
    const auto tip = [&](QPoint at) {
        QHelpEvent help(QEvent::ToolTip, at, strip.mapToGlobal(at));
        QApplication::sendEvent(&strip, &help);
        return QToolTip::text();
    };
    const int lane = strip.height() / 3, at_5_s = gutter_width + 201;
    EXPECT_TRUE(tip({at_5_s, lane / 2}).contains(QStringLiteral("Heart rate at 0:00:05.025: 70/min"))) << tip({at_5_s, lane / 2}).toStdString();
    EXPECT_TRUE(tip({at_5_s, lane * 3 / 2}).contains(QString::fromUtf8("2.00 µS")));
    EXPECT_TRUE(tip({at_5_s, lane * 5 / 2}).contains(QString::fromUtf8("30.0 °C")));
    EXPECT_TRUE(tip({20, lane * 3 / 2}).contains(QStringLiteral("Skin conductance")));
    // Each is drawn in its lane: something there is neither ground nor the line between lanes.
    const auto drawn = [&](int from, int to) {
        const QImage image = strip.grab().toImage();
        int inked = 0;
        for (int x = gutter_width + 20; x < gutter_width + 380; ++x)
            for (int y = from + 3; y < to - 3; ++y)
                if (image.pixelColor(x, y).lightness() < 200) ++inked;
        return inked;
    };
    for (int i = 0; i < 3; ++i) EXPECT_GT(drawn(i * lane, (i + 1) * lane), 100) << i;
    // Without a heart rate the others are still there.
    for (std::size_t i = 0; i < 40; ++i) body->values[i * 3] = std::numeric_limits<float>::quiet_NaN();
    strip.set_body(body);
    EXPECT_FALSE(strip.isHidden());
    EXPECT_EQ(strip.lanes(), 2u);
    EXPECT_FALSE(strip.accessibleName().contains(QStringLiteral("Heart")));
    for (std::size_t i = 0; i < 40; ++i)
        body->values[i * 3 + 1] = body->values[i * 3 + 2] = std::numeric_limits<float>::quiet_NaN();
    strip.set_body(body);
    EXPECT_TRUE(strip.isHidden());
    strip.set_body(nullptr);
    EXPECT_TRUE(strip.isHidden());
}

TEST(TimelineView, OneStripPerTierAndOneSelection) {
    Workbench bench;
    bench.axis().set_duration(Time::seconds(100));
    TimelineView view(bench);
    view.resize(gutter_width + 1000, 300);
    model::Tier first{TierId{1}, RecordingId{1}, RaterId{1}, "Weber", 0};
    model::Tier second{TierId{2}, RecordingId{1}, RaterId{2}, "Rater B", 1};
    auto b = Strip100::label(9, 40, 50, 2);
    b.tier = second.id;
    view.set_labels({{first, 0}, {second, 0}}, {Strip100::label(1, 20, 30, 1), b}, test::three_emotions());
    view.show();
    ASSERT_EQ(view.label_strips().size(), 2u);
    EXPECT_EQ(view.label_strips()[0]->labels().size(), 1u);
    EXPECT_EQ(view.label_strips()[1]->accessibleName(), QStringLiteral("Rater B"));
    view.select_all();
    EXPECT_EQ(view.selected().size(), 2u);
    view.label_strips()[0]->set_selected({});
    EXPECT_EQ(view.selected(), std::set<AnnotationId>{AnnotationId{9}});
    view.set_labels({{second, 0}}, {b}, test::three_emotions());
    EXPECT_EQ(view.label_strips().size(), 1u);
    view.set_labels({}, {}, {});
    EXPECT_TRUE(view.selected().empty());
}

} // namespace
} // namespace tempera::ui
