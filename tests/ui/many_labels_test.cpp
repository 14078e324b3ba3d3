// What is drawn of very many labels and gaps, and that nothing of it is left over from before: a view that has lived
// through changes looks as a new one does.
#include "panels_support.h"
#include "support.h"
#include "ui/curves_view.h"
#include "ui/label_rows.h"
#include "ui/language.h"
#include "ui/strip_metrics.h"
#include "ui/theme.h"
#include "ui/timeline_label_strip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <QWheelEvent>
#include <random>

namespace tempera::ui {
namespace {

using test::wait_for;

/// Over 100 s: short and long ones, moments, and several at once, by onset.
std::vector<model::Annotation> many_labels(int count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<model::Annotation> all;
    for (int i = 0; i < count; ++i) {
        const Time onset{static_cast<std::int64_t>(random() % 97'000'000)};
        const std::array<std::int64_t, 4> lengths{0, 3'000, 150'000, 2'500'000};
        const Time length{lengths[random() % 4]};
        all.push_back({AnnotationId{i + 1}, TierId{1}, {onset, onset + length}, EmotionId{1 + int(random() % 3)}, ""});
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.span < b.span; });
    return all;
}

/// Of a widget's picture, in the widget's coordinates.
QRgb pixel_of(QWidget &widget, int x, int y) {
    const QImage image = widget.grab().toImage();
    return image.pixel((QPointF(x, y) * image.devicePixelRatio()).toPoint());
}

TEST(LabelRows, OfThoseThatEndInOneColumnOfALaneTheFirstIsDrawn) {
    const auto labels = many_labels(3000, 5);
    const LabelRows rows(labels);
    EXPECT_EQ(rows.lanes(), LabelRows::most_lanes);
    for (const double us_per_column : {200.0, 10'000.0, 54'321.0, 1e6, 3e6}) {
        const Time onset{7'000'123}, from{5'000'000}, to = Time{std::min<std::int64_t>(99'000'000, 9'000'000 + std::int64_t(900 * us_per_column))};
        const LabelRows::Scale scale(onset, 104, us_per_column);
        std::map<std::pair<int, bool>, std::vector<std::size_t>> drawn, wanted;
        rows.each(scale, from, to, 6, [&](std::size_t i, double left, double right) {
            EXPECT_LT(left, right);
            if (labels[i].emotion == EmotionId{2}) return false; // as if nobody knew how to draw it
            drawn[{rows.lane(i), labels[i].span.is_moment()}].push_back(i);
            return true;
        });
        std::map<std::pair<int, bool>, double> edge;
        std::size_t in_view = 0, total = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const Span span = labels[i].span;
            if (span.offset < from || span.onset > to || labels[i].emotion == EmotionId{2}) continue;
            ++in_view;
            const std::pair key{rows.lane(i), span.is_moment()};
            const double a = scale.column(span.onset), b = scale.column(span.offset);
            const double right = std::floor(span.is_moment() ? b + 6 : std::max(a + 1, b));
            if (edge.count(key) && right <= edge[key]) continue;
            edge[key] = right;
            wanted[key].push_back(i);
            ++total;
        }
        EXPECT_EQ(drawn, wanted) << us_per_column;
        ASSERT_GT(in_view, 0u) << us_per_column;
        if (us_per_column > 1e5) {
            EXPECT_LT(total, in_view / 2) << us_per_column; // there is something that is left out
        }
    }
}

TEST(LabelRows, KnowsWhichFollowsInItsLane) {
    const auto label = [](int id, double from, double to) {
        return model::Annotation{AnnotationId{id}, TierId{1}, {Time::seconds(from), Time::seconds(to)}, EmotionId{1}, ""};
    };
    const LabelRows rows({label(1, 0, 4), label(2, 1, 2), label(3, 3, 5), label(4, 4, 4)});
    EXPECT_EQ(rows.lanes(), 2);
    EXPECT_EQ(rows.next(0), 3u);
    EXPECT_EQ(rows.next(1), 2u);
    EXPECT_EQ(rows.next(2), LabelRows::none);
    EXPECT_EQ(rows.next(3), LabelRows::none);
    EXPECT_EQ(LabelRows(std::vector<model::Annotation>()).lanes(), 1);
}

class ManyLabels : public ::testing::Test {
protected:
    void SetUp() override {
        axis.set_duration(Time::seconds(100));
        emotions = test::three_emotions();
        labels = many_labels(2000, 9);
        dress(strip);
        strip.show();
    }
    void TearDown() override {
        apply_language(QStringLiteral("en"));
        apply_theme(Theme::light);
    }
    void dress(LabelStrip &which) const {
        which.set_labels(labels, emotions);
        which.resize(gutter_width + 1000, which.height());
    }
    /// The strip's picture, which must be that of a new strip, and another one than before.
    void looks_new_and_different(const char *after) {
        QCoreApplication::processEvents(); // a theme comes by an event
        const QImage now = strip.grab().toImage();
        LabelStrip fresh(axis, QStringLiteral("Rater"), nullptr);
        dress(fresh);
        fresh.set_selected(strip.selected());
        EXPECT_TRUE(now == fresh.grab().toImage()) << after;
        EXPECT_FALSE(now == before_) << after;
        before_ = now;
    }
    void wheel(int turn, Qt::KeyboardModifiers modifiers) {
        const QPointF at(gutter_width + 400, 12);
        QWheelEvent event(at, strip.mapToGlobal(at), {}, {0, turn}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&strip, &event);
    }

    TimeAxis axis;
    LabelStrip strip{axis, QStringLiteral("Rater"), nullptr};
    std::vector<model::Annotation> labels;
    std::vector<model::Emotion> emotions;

private:
    QImage before_;
};

TEST_F(ManyLabels, NothingIsLeftOverFromBefore) {
    looks_new_and_different("at first");
    for (int i = 0; i < 12; ++i) {
        wheel(120, Qt::NoModifier);
        looks_new_and_different("zoomed in");
    }
    wheel(120, Qt::ShiftModifier);
    looks_new_and_different("panned");
    emotions[0].name = "a much longer name than before";
    strip.set_labels(labels, emotions);
    looks_new_and_different("an emotion was renamed");
    emotions[1].rgb = 0x228833;
    strip.set_labels(labels, emotions);
    looks_new_and_different("an emotion has another colour");
    apply_theme(Theme::dark);
    looks_new_and_different("another theme");
    apply_theme(Theme::high_contrast);
    looks_new_and_different("high contrast");
    apply_theme(Theme::light);
    looks_new_and_different("light again");
    apply_language(QStringLiteral("de"));
    looks_new_and_different("another language");
    strip.set_selected({labels[3].id, labels[900].id, labels[901].id});
    axis.show_all();
    looks_new_and_different("some are selected");
    QTest::keyClick(&strip, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(strip.selected().size(), labels.size());
    looks_new_and_different("all are selected");
    labels.erase(labels.begin() + 200, labels.end());
    strip.set_labels(labels, emotions);
    looks_new_and_different("most are gone");
}

TEST_F(ManyLabels, WhatIsSelectedIsSeenAmongOthersAndWhileItIsDraggedAway) {
    // In one column of one lane, the first hides the second.
    const auto label = [](int id, double from, double to, int emotion) {
        return model::Annotation{
            AnnotationId{id}, TierId{1}, {Time::seconds(from), Time::seconds(to)}, EmotionId{emotion}, ""};
    };
    labels = {label(1, 40.0, 40.01, 1), label(2, 40.01, 40.02, 3), label(3, 60, 70, 2)};
    dress(strip);
    const auto pixel = [&] { return pixel_of(strip, gutter_width + 400, 12); };
    const QRgb first = pixel();
    strip.set_selected({AnnotationId{2}});
    const QRgb second = pixel();
    EXPECT_NE(first, second);
    strip.set_selected({AnnotationId{1}, AnnotationId{3}});
    const QRgb chosen = pixel();
    EXPECT_NE(chosen, first);
    // Dragged away: what lay under it is seen, before the button is released.
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(at), strip.mapToGlobal(QPointF(at)), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&strip, &event);
    };
    const QPoint at(gutter_width + 650, 12);
    send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, at - QPoint(60, 0), Qt::NoButton, Qt::LeftButton);
    const QRgb under = pixel();
    EXPECT_NE(under, chosen);
    EXPECT_NE(under, first);
    EXPECT_NE(under, strip.palette().color(QPalette::Base).rgb());
    EXPECT_EQ(pixel_of(strip, gutter_width + 340, 12), chosen);
    send(QEvent::MouseButtonRelease, at - QPoint(60, 0), Qt::LeftButton, Qt::NoButton);
}

TEST(ThumbnailStrip, KeepsItsPicturesWhenWhatItWasGivenChanges) {
    TimeAxis axis;
    axis.set_duration(Time::seconds(100));
    ThumbnailStrip strip(axis, nullptr);
    strip.resize(gutter_width + 400, strip.height());
    media::Thumbnail one;
    one.width = 96;
    one.height = 54;
    one.bgra.assign(std::size_t{96 * 54 * 4}, 90);
    std::vector<media::Thumbnail> lent{one};
    strip.set_thumbnails(lent);
    const QImage before = strip.grab().toImage();
    EXPECT_EQ(qRed(pixel_of(strip, gutter_width + 20, 20)), 90);
    std::fill(lent[0].bgra.begin(), lent[0].bgra.end(), std::uint8_t{200});
    EXPECT_TRUE(strip.grab().toImage() == before);
}

TEST(CurvesView, AfterChangesItLooksAsANewOne) {
    Workbench bench;
    bench.axis().set_duration(Time::seconds(100));
    auto scores = test::flat_scores(300, {0.2F, 0.75F, 0.1F}); // of 500: the rest is not analysed yet
    for (std::size_t i = 0; i < 300; ++i)
        if (i % 50 < 10) scores.evidence[i] = 0;
    const auto shared = std::make_shared<const engine::Scores>(scores);
    auto emotions = test::three_emotions();
    CurvesView view(bench);
    view.resize(gutter_width + 900, 300);
    view.set_scores(shared, emotions);
    view.show();
    const auto plot_of = [](CurvesView &which) {
        const auto children = which.findChildren<QWidget *>();
        const auto plot = std::find_if(children.begin(), children.end(), [](auto *child) { return child->inherits("QCustomPlot"); });
        return plot == children.end() ? nullptr : *plot;
    };
    ASSERT_TRUE(plot_of(view));
    QImage before;
    const auto looks_new_and_different = [&](const char *after) {
        const auto picture = [&](CurvesView &which) {
            QCoreApplication::processEvents();
            EXPECT_TRUE(wait_for([&] { return which.up_to_date(); })) << after;
            which.draw_now();
            return plot_of(which)->grab().toImage();
        };
        const QImage now = picture(view);
        CurvesView fresh(bench);
        fresh.resize(view.size());
        fresh.set_scores(shared, emotions);
        fresh.show();
        EXPECT_TRUE(now == picture(fresh)) << after;
        EXPECT_FALSE(now == before) << after;
        before = now;
    };
    looks_new_and_different("at first");
    auto *plot = plot_of(view);
    for (int i = 0; i < 4; ++i) {
        const QPointF at(300, 60);
        QWheelEvent event(at, plot->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot, &event);
        looks_new_and_different("zoomed in");
    }
    test::drag(*plot, {600, 60}, {300, 60});
    looks_new_and_different("panned");
    apply_theme(Theme::dark);
    looks_new_and_different("another theme");
    apply_theme(Theme::light);
    looks_new_and_different("light again");
    emotions[1].rgb = 0x228833;
    view.set_scores(shared, emotions);
    looks_new_and_different("an emotion has another colour");
    CurveOptions options = view.options();
    options.bounds = !options.bounds;
    view.set_options(options);
    looks_new_and_different("with bounds, or without");
    options.bounds = !options.bounds;
    view.set_options(options);
    looks_new_and_different("and back");
    bench.axis().show_all();
    looks_new_and_different("all in view");
}

} // namespace
} // namespace tempera::ui
