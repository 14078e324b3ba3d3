// Continuous ratings: recorded while it plays, over an earlier one, several raters, reaction times.
#include "open_tone.h"
#include "panels_support.h"
#include "ui/player.h"
#include "ui/trace_panel.h"
#include "ui/trace_strip.h"
#include "ui/trace_style.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QWheelEvent>

namespace tempera::ui {
namespace {

const Rated valence{{}, "valence", -1, 1};

analysis::Series wave(double late) {
    analysis::Series out{{}, Time::millis(40), {}};
    for (int i = 0; i < 500; ++i) {
        const double t = 0.04 * i - late;
        out.values.push_back(static_cast<float>(0.5 * std::sin(0.9 * t) + 0.3 * std::sin(2.3 * t + 1)));
    }
    return out;
}

struct TraceTest : test::OpenTone {
    std::unique_ptr<TraceDesk> desk;

    void SetUp() override {
        OpenTone::SetUp();
        if (!HasFatalFailure()) desk = std::make_unique<TraceDesk>(*bench);
    }
    void other_rater(const QString &name) {
        bench->start_blind(name);
        ASSERT_TRUE(bench->blind());
    }
};

TEST_F(TraceTest, ATakeIsKeptAndASecondOneGoesOverIt) {
    QSignalSpy changed(desk.get(), &TraceDesk::changed);
    desk->keep(valence, {Time::seconds(1), Time::millis(40), std::vector<float>(100, 0.5f)});
    ASSERT_EQ(desk->lines().size(), 1u);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(desk->name(valence), QStringLiteral("Valence"));
    desk->keep(valence, {Time::seconds(3), Time::millis(40), std::vector<float>(100, -0.5f)});
    ASSERT_EQ(desk->lines().size(), 1u);
    const auto &series = *desk->lines()[0].series;
    EXPECT_EQ(series.values.size(), 150u);
    EXPECT_FLOAT_EQ(series.at(Time::seconds(2)), 0.5f);
    EXPECT_FLOAT_EQ(series.at(Time::seconds(4)), -0.5f);
    bench->undo();
    EXPECT_FLOAT_EQ(desk->lines().at(0).series->at(Time::seconds(4)), 0.5f);
    bench->undo();
    EXPECT_TRUE(desk->lines().empty());
    bench->redo();
    // Another dimension is another trace.
    desk->keep({emotion("joy"), {}, 0, 1}, {{}, Time::millis(40), {0.1f, 0.2f}});
    EXPECT_EQ(desk->lines().size(), 2u);
    EXPECT_EQ(desk->rated().size(), 2u);
    auto locked = bench->tiers().at(0).tier;
    locked.locked = true;
    bench->change_tier(locked);
    desk->remove(desk->lines()[0].trace.id);
    EXPECT_EQ(desk->lines().size(), 2u);
}

TEST_F(TraceTest, TheReactionTimeIsMeasuredAgainstTheOtherRaterShownAndTakenOff) {
    Player player;
    TracePanel panel(*desk, player);
    panel.show();
    desk->keep(valence, wave(0));
    other_rater(QStringLiteral("R2"));
    EXPECT_TRUE(desk->lines().empty()) << "a blind rater sees nobody else's";
    desk->keep(valence, wave(1.2));
    bench->finish_blind();
    ASSERT_EQ(desk->lines().size(), 2u);
    auto *line = panel.findChild<QComboBox *>(QStringLiteral("trace_line"));
    line->setCurrentIndex(1);
    auto *measured = panel.findChild<QLabel *>(QStringLiteral("trace_measured"));
    QTest::mouseClick(panel.findChild<QPushButton *>(QStringLiteral("trace_measure")), Qt::LeftButton);
    ASSERT_TRUE(test::wait_for([&] { return !measured->text().isEmpty(); }));
    const auto *lag = panel.findChild<QDoubleSpinBox *>(QStringLiteral("trace_lag"));
    EXPECT_NEAR(lag->value(), 1.2, 0.05);
    EXPECT_TRUE(measured->text().contains(QStringLiteral("other raters"))) << measured->text().toStdString();
    QTest::mouseClick(panel.findChild<QPushButton *>(QStringLiteral("trace_apply")), Qt::LeftButton);
    EXPECT_NEAR(desk->lines()[1].trace.lag.seconds(), 1.2, 0.05);
    EXPECT_NEAR(desk->lines()[1].series->start.seconds(), -1.2, 0.05);
    EXPECT_TRUE(measured->text().contains(QStringLiteral("taken off")));
    bench->undo();
    EXPECT_EQ(desk->lines()[1].trace.lag, Time{});
    EXPECT_EQ(desk->lines()[1].series->start, Time{});
}

TEST_F(TraceTest, LabelsAreMadeWhereAnEmotionWasRatedHigh) {
    Player player;
    TracePanel panel(*desk, player);
    panel.show();
    const auto *make = panel.findChild<QPushButton *>(QStringLiteral("trace_labels"));
    analysis::Series take{Time::seconds(1), Time::millis(40), std::vector<float>(100, 0.1f)};
    std::fill(take.values.begin() + 25, take.values.begin() + 75, 0.8f);
    desk->keep(valence, take);
    EXPECT_FALSE(make->isEnabled()) << "a dimension has no emotion to label with";
    bench->undo();
    desk->keep({emotion("joy"), {}, 0, 1}, take);
    ASSERT_TRUE(make->isEnabled());
    QTest::mouseClick(panel.findChild<QPushButton *>(QStringLiteral("trace_labels")), Qt::LeftButton);
    ASSERT_EQ(bench->annotations().size(), 1u);
    EXPECT_EQ(bench->annotations()[0].span, (Span{Time::seconds(2), Time::seconds(4)}));
    EXPECT_EQ(bench->annotations()[0].emotion, emotion("joy"));
    bench->undo();
    EXPECT_TRUE(bench->annotations().empty());
}

TEST_F(TraceTest, RatersTogetherAreDrawnWithTheirSpread) {
    desk->keep(valence, {{}, Time::millis(40), std::vector<float>(200, 0.2f)});
    other_rater(QStringLiteral("R2"));
    desk->keep(valence, {{}, Time::millis(40), std::vector<float>(200, 0.6f)});
    bench->finish_blind();
    TraceStrip strip(*desk, valence, nullptr);
    strip.resize(gutter_width + 1000, strip.height());
    strip.show();
    EXPECT_FALSE(strip.combined());
    const QImage apart = strip.grab().toImage();
    strip.set_together(analysis::Together::mean);
    ASSERT_TRUE(test::wait_for([&] { return strip.combined().has_value(); }));
    EXPECT_NEAR(strip.combined()->value.at(Time::seconds(3)), 0.4f, 1e-5);
    EXPECT_NEAR(strip.combined()->spread.at(5), 0.4 / std::sqrt(2), 1e-5);
    EXPECT_NE(strip.grab().toImage(), apart);
    EXPECT_TRUE(strip.accessibleDescription().contains(QStringLiteral("R2")));
}

TEST_F(TraceTest, TheLegendNamesWhoRatedAndEachLooksTheSameEverywhere) {
    const QString own = QString::fromStdString(bench->rater()->name);
    const Rated joy{emotion("joy"), {}, 0, 1};
    desk->keep(valence, {{}, Time::millis(40), std::vector<float>(200, 0.2f)});
    other_rater(QStringLiteral("R2"));
    desk->keep(joy, {{}, Time::millis(40), std::vector<float>(200, 0.6f)});
    desk->keep(valence, {{}, Time::millis(40), std::vector<float>(200, -0.6f)});
    bench->finish_blind();
    TraceStrip strip(*desk, valence, nullptr), other(*desk, joy, nullptr);
    for (auto *each : {&strip, &other}) {
        each->resize(gutter_width + 1000, each->height());
        each->show();
    }
    EXPECT_EQ(strip.legend(), (QStringList{own, QStringLiteral("R2")}));
    EXPECT_EQ(other.legend(), QStringList{QStringLiteral("R2")});
    // The end of each legend's box holds R2's sample: the same in both, although R2 is alone in one of them.
    const int end = QFontMetrics(strip.font()).horizontalAdvance(QStringLiteral("R2")) + 45;
    const QRect part(strip.width() - end, 1, end, QFontMetrics(strip.font()).height() + 2);
    const QImage here = strip.grab(part).toImage();
    EXPECT_EQ(here, other.grab(part).toImage());
    const QColor ink = trace_pen(1, strip.palette()).color();
    bool drawn = false;
    for (int i = 0; i < here.width() * here.height(); ++i) {
        const QColor c = here.pixelColor(i % here.width(), i / here.width());
        drawn = drawn || std::abs(c.red() - ink.red()) + std::abs(c.green() - ink.green()) + std::abs(c.blue() - ink.blue()) < 30;
    }
    EXPECT_TRUE(drawn);
    strip.set_together(analysis::Together::median);
    ASSERT_TRUE(test::wait_for([&] { return strip.combined().has_value(); }));
    EXPECT_EQ(strip.legend().back(), QStringLiteral("Median ± SD"));
    // A rater who rated on two tiers is named with the tier.
    bench->add_tier(QStringLiteral("Second take"));
    desk->keep(valence, {{}, Time::millis(40), std::vector<float>(200, 0.9f)});
    EXPECT_TRUE(strip.legend().contains(QStringLiteral("R2 (Second take)")) ||
                strip.legend().contains(own + QStringLiteral(" (Second take)")))
        << strip.legend().join(QLatin1Char('|')).toStdString();
    Player player;
    const TracePanel panel(*desk, player);
    const auto *lines = panel.findChild<QComboBox *>(QStringLiteral("trace_line"));
    ASSERT_EQ(lines->count(), 4);
    for (int i = 0; i < 4; ++i) EXPECT_FALSE(lines->itemIcon(i).isNull());
}

TEST_F(TraceTest, TheSliderIsRecordedWhileItPlaysAfterACountdown) {
    Player player;
    QObject::connect(&player, &Player::position_changed, &bench->axis(),
                     [&] { bench->axis().set_playhead(player.position()); });
    player.open(*bench->media());
    player.set_muted(true);
    TracePanel panel(*desk, player);
    panel.show();
    auto *slider = panel.findChild<QSlider *>(QStringLiteral("trace_slider"));
    auto *record = panel.findChild<QPushButton *>(QStringLiteral("trace_record"));
    bench->axis().set_selection({Time::seconds(2), Time::seconds(3)}); // a part of it
    QTest::mouseClick(record, Qt::LeftButton);
    EXPECT_EQ(panel.recorder().state(), TraceRecorder::State::counting);
    EXPECT_TRUE(record->text().contains(QStringLiteral("3")));
    EXPECT_FALSE(player.playing());
    slider->setValue(750);
    ASSERT_TRUE(test::wait_for([&] { return panel.recorder().state() == TraceRecorder::State::recording; }));
    EXPECT_TRUE(player.playing());
    QTest::keyClick(slider, Qt::Key_Up);
    ASSERT_TRUE(test::wait_for([&] { return panel.recorder().state() == TraceRecorder::State::idle; }));
    ASSERT_EQ(desk->lines().size(), 1u);
    const auto &series = *desk->lines()[0].series;
    EXPECT_GE(series.start, Time::seconds(2));
    EXPECT_LE(series.end(), Time::seconds(3.05));
    EXPECT_GT(series.values.size(), 15u);
    EXPECT_NEAR(series.values.back(), 0.55f, 1e-4) << "the key moved it one step up";
    EXPECT_FALSE(player.playing());

    // Wheel and mouse move it as well, the wheel anywhere on the panel while it is rated.
    const auto turn = [&] {
        const QPoint at(panel.width() / 2, 10);
        QWheelEvent wheel(QPointF(at), panel.mapToGlobal(QPointF(at)), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&panel, &wheel);
    };
    int before = slider->value();
    turn();
    EXPECT_EQ(slider->value(), before) << "nothing is rated now";
    QTest::mouseClick(record, Qt::LeftButton);
    turn();
    EXPECT_EQ(slider->value(), before + slider->singleStep());
    before = slider->value();
    QStyleOptionSlider option;
    option.initFrom(slider);
    option.orientation = slider->orientation();
    option.minimum = slider->minimum();
    option.maximum = slider->maximum();
    option.upsideDown = true; // up is more
    option.sliderPosition = option.sliderValue = slider->value();
    const QPoint handle =
        slider->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider).center();
    test::drag(*slider, handle, {handle.x(), slider->height() - 4});
    EXPECT_LT(slider->value(), before / 2) << "dragged down";
    QTest::mouseClick(record, Qt::LeftButton);

    // Stopped during the countdown nothing comes of it.
    QTest::mouseClick(record, Qt::LeftButton);
    QTest::mouseClick(record, Qt::LeftButton);
    EXPECT_EQ(panel.recorder().state(), TraceRecorder::State::idle);
    EXPECT_EQ(desk->lines().size(), 1u);
}

} // namespace
} // namespace tempera::ui
