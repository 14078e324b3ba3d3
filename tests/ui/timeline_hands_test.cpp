// The timeline by hand in the whole window: one axis for all that lies on it; tiers renamed and coloured by keys.
#include "panels_support.h"
#include "ui/curves_view.h"
#include "ui/review_pane.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"
#include "window_fixture.h"

#include <algorithm>
#include <QApplication>
#include <QColorDialog>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QWheelEvent>

namespace tempera::ui {
namespace {

using test::wait_for;

class TimelineHandsTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        player().pause();
        QApplication::processEvents();
    }
    /// Every strip that is seen, but the overview: it always shows the whole recording.
    std::vector<Strip *> strips() {
        std::vector<Strip *> all;
        for (auto *strip : window().findChildren<Strip *>())
            if (strip->isVisible() && !strip->inherits("tempera::ui::MinimapStrip")) all.push_back(strip);
        return all;
    }
    static void turn_wheel(QWidget &widget, QPoint at, int by, Qt::KeyboardModifiers held = Qt::NoModifier) {
        QWheelEvent event(QPointF(at), widget.mapToGlobal(QPointF(at)), {}, {0, by}, Qt::NoButton, held, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&widget, &event);
    }
    QWidget *plot() {
        for (auto *child : window().review().curves().findChildren<QWidget *>())
            if (child->inherits("QCustomPlot")) return child;
        return nullptr;
    }
    template <class Dialog> Dialog *asked() {
        Dialog *dialog = nullptr;
        EXPECT_TRUE(wait_for([&] {
            dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return dialog != nullptr;
        }));
        return dialog;
    }
    model::Tier active() {
        return bench().project()->document().contents().tiers.at(bench().active_tier());
    }
};

TEST_F(TimelineHandsTest, TheWheelZoomsAtTheCursorOverEveryStripAndTheCurves) {
    const auto all = strips();
    ASSERT_GE(all.size(), 4U); // ruler, pictures, waveform, words, tiers
    std::vector<QWidget *> places(all.begin(), all.end());
    ASSERT_TRUE(plot());
    places.push_back(plot());
    for (auto *place : places) {
        bench().axis().show_all();
        const Span whole = bench().axis().visible();
        const auto &navigator = all.front()->navigator();
        const QPoint at(gutter_width + (place->width() - gutter_width) / 3, place->height() / 2);
        const Time under = navigator.time_at(place->mapTo(&window(), at).x() - all.front()->mapTo(&window(), QPoint()).x());
        turn_wheel(*place, at, 360);
        const Span zoomed = bench().axis().visible();
        EXPECT_LT(zoomed.length(), whole.length()) << place->metaObject()->className();
        const Time now = navigator.time_at(place->mapTo(&window(), at).x() - all.front()->mapTo(&window(), QPoint()).x());
        EXPECT_NEAR(now.seconds(), under.seconds(), 2 * navigator.us_per_pixel() / 1e6) << place->metaObject()->className();
        for (const auto *other : all) // one playhead, one zoom: the same time in the same column
            EXPECT_NEAR(other->navigator().x_of(under) + other->mapTo(&window(), QPoint()).x(),
                        place->mapTo(&window(), at).x(), 2)
                << other->accessibleName().toStdString();
        EXPECT_NEAR(window().review().curves().column_of(under) + plot()->mapTo(&window(), QPoint()).x(),
                    place->mapTo(&window(), at).x(), 2);
        turn_wheel(*place, at, -120, Qt::ShiftModifier);
        EXPECT_EQ(bench().axis().visible().length(), zoomed.length());
        EXPECT_NE(bench().axis().visible(), zoomed) << "with Shift it pans";
    }
}

TEST_F(TimelineHandsTest, ADragPansWhereNothingElseLies) {
    bench().axis().set_visible({Time::seconds(10), Time::seconds(20)});
    int panned = 0;
    for (auto *strip : strips()) {
        if (strip->objectName() == QLatin1String("ruler") || qobject_cast<LabelStrip *>(strip)) continue;
        bench().axis().set_visible({Time::seconds(10), Time::seconds(20)});
        const int y = strip->height() / 2, x = gutter_width + 300;
        const Time before = strip->navigator().time_at(x);
        test::drag(*strip, {x, y}, {x - 120, y});
        EXPECT_GT(bench().axis().visible().onset, Time::seconds(10)) << strip->accessibleName().toStdString();
        EXPECT_NEAR(strip->navigator().x_of(before), x - 120, 3) << strip->accessibleName().toStdString();
        ++panned;
    }
    EXPECT_GE(panned, 2);
}

TEST_F(TimelineHandsTest, ADoubleClickOnALabelRepeatsIt) {
    const auto &labels = bench().annotations();
    const auto span = std::find_if(labels.begin(), labels.end(), [](const auto &a) { return !a.span.is_moment(); });
    if (span == labels.end()) GTEST_SKIP() << "the sample has no label with two edges";
    const Span wanted = span->span;
    for (auto *strip : window().review().timeline().label_strips()) {
        const Time middle{(wanted.onset.us + wanted.offset.us) / 2};
        QTest::mouseDClick(strip, Qt::LeftButton, {}, {static_cast<int>(strip->navigator().x_of(middle)), strip->height() / 2});
    }
    EXPECT_EQ(bench().axis().selection(), wanted);
    EXPECT_TRUE(player().looping());
}

TEST_F(TimelineHandsTest, ATierIsRenamedAndColouredByItsCommands) {
    bench().add_tier(QStringLiteral("Face"));
    const auto edits = bench().history().size();
    window().actions().assign(QStringLiteral("tier.rename"), {QKeySequence(QStringLiteral("Ctrl+Alt+F2"))});
    press(Qt::Key_F2, Qt::ControlModifier | Qt::AltModifier);
    auto *name = asked<QInputDialog>();
    ASSERT_TRUE(name);
    auto *line = name->findChild<QLineEdit *>();
    EXPECT_EQ(line->text(), "Face");
    line->selectAll();
    QTest::keyClicks(line, "Mouth");
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(active().name, "Mouth");
    window().actions().reset(QStringLiteral("tier.rename"));
    ASSERT_TRUE(wait_for([] { return !QApplication::activeModalWidget(); }));

    const auto strips = window().review().timeline().label_strips();
    const QImage plain = strips.back()->grab(QRect(0, 0, gutter_width, strips.back()->height())).toImage();
    window().actions().action(QStringLiteral("tier.colour"))->trigger();
    auto *colour = asked<QColorDialog>();
    ASSERT_TRUE(colour);
    auto *html = colour->findChild<QLineEdit *>(); // of the name of the colour
    ASSERT_TRUE(html);
    html->selectAll();
    QTest::keyClicks(html, "#cc2288");
    QTest::mouseClick(colour->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    EXPECT_EQ(active().rgb, 0xcc2288U);
    ASSERT_TRUE(wait_for([] { return !QApplication::activeModalWidget(); }));
    EXPECT_NE(strips.back()->grab(QRect(0, 0, gutter_width, strips.back()->height())).toImage(), plain);
    window().actions().action(QStringLiteral("tier.no_colour"))->trigger();
    EXPECT_EQ(active().rgb, 0U);
    EXPECT_EQ(bench().history().size(), edits + 3);
}

} // namespace
} // namespace tempera::ui
