// What can be chosen for the curves: layouts, smoothing, comparison, one alone, exact values by hand and by key, files.
#include "panels_support.h"
#include "support.h"
#include "ui/curve_points.h"
#include "ui/curves_view.h"
#include "ui/emotion_style.h"
#include "ui/job_runner.h"
#include "ui/paths.h"
#include "ui/picture_file.h"
#include "ui/strip_metrics.h"

#include <cmath>
#include <gtest/gtest.h>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <random>

namespace tempera::ui {
namespace {

using test::wait_for;
using Layout = CurveOptions::Layout;
using Shows = CurveOptions::Shows;

TEST(PeakPyramid, FindsThePeakOfAnyStretch) {
    std::mt19937 random(3);
    std::uniform_real_distribution<float> level(0, 1);
    constexpr std::size_t width = 3, steps = 1003;
    std::vector<float> value, evidence;
    for (std::size_t i = 0; i < steps; ++i) {
        evidence.push_back(level(random) < 0.2F || (i > 300 && i < 420) ? 0.0F : 1.0F);
        for (std::size_t e = 0; e < width; ++e) value.push_back(std::round(20 * level(random)) / 20); // ties too
    }
    const PeakPyramid pyramid(value, evidence, width);
    std::uniform_int_distribution<std::int64_t> place(0, steps);
    for (int round = 0; round < 3000; ++round) {
        std::int64_t from = place(random), to = place(random);
        if (from > to) std::swap(from, to);
        const std::size_t e = static_cast<std::size_t>(round) % width;
        std::int64_t expected = -1;
        for (std::int64_t i = from; i < to; ++i) {
            const auto at = [&](std::int64_t k) { return value[static_cast<std::size_t>(k) * width + e]; };
            if (evidence[static_cast<std::size_t>(i)] > 0 && (expected < 0 || at(i) > at(expected))) expected = i;
        }
        ASSERT_EQ(pyramid.peak(value, evidence, e, from, to), expected) << from << " to " << to;
    }
    EXPECT_EQ(PeakPyramid({}, {}, 0).peak({}, {}, 0, 0, 0), -1);
}

TEST(CurvePoints, SmoothingIsAMeanOverWhatIsThere) {
    auto scores = test::flat_scores(50, {0, 0.5F, 0});
    scores.membership[20 * 3] = 1;
    scores.evidence[22] = 0;
    scores.membership[22 * 3] = 77; // means nothing
    const auto plain = membership_curves(scores), smooth = membership_curves(scores, Time::seconds(1));
    EXPECT_FLOAT_EQ(plain->value[20 * 3], 1);
    EXPECT_FLOAT_EQ(smooth->value[20 * 3], 1.0F / 4); // two steps on either side, of which one has no evidence
    EXPECT_FLOAT_EQ(smooth->value[18 * 3], 1.0F / 5);
    EXPECT_FLOAT_EQ(smooth->value[17 * 3], 0);
    EXPECT_FLOAT_EQ(smooth->value[0 * 3 + 1], 0.5F); // the edges are no darker
    EXPECT_TRUE(std::isnan(curve_points(*smooth, 0, {Time::seconds(4), Time::seconds(5)}, 1).value[3]));
    EXPECT_EQ(smooth->peaks.peak(smooth->value, smooth->evidence, 0, 0, 50), 20);
}

TEST(CurvePoints, WhereOneCurveSaysNothingTheOthersGoOn) {
    auto scores = test::flat_scores(50, {0.25F, 0.5F, 0});
    for (std::size_t i = 0; i < 21; ++i) scores.membership[i * 3] = std::nanf("");
    for (const Time smoothing : {Time{}, Time::seconds(1)}) {
        const auto set = membership_curves(scores, smoothing);
        const auto joy = curve_points(*set, 0, {Time{}, Time::seconds(10)}, 1);
        EXPECT_TRUE(std::isnan(joy.value[20]));
        EXPECT_FLOAT_EQ(static_cast<float>(joy.value[21]), 0.25F);
        EXPECT_FLOAT_EQ(set->value[20 * 3 + 1], 0.5F);
        EXPECT_EQ(set->peaks.peak(set->value, set->evidence, 0, 0, 50), 21);
        EXPECT_EQ(set->peaks.peak(set->value, set->evidence, 0, 0, 16), -1) << "of whole blocks";
        EXPECT_EQ(set->peaks.peak(set->value, set->evidence, 0, 17, 20), -1);
        EXPECT_EQ(set->peaks.peak(set->value, set->evidence, 1, 0, 50), 0);
        EXPECT_TRUE(std::isnan(curve_points(*set, 0, {Time{}, Time::seconds(10)}, 16).value[0]));
    }
}

TEST(CurvePoints, TheTotalIsOfThoseThatStandOnEachOther) {
    const auto set = membership_curves(test::flat_scores(10, {0.25F, 0.5F, 0.125F}));
    EXPECT_FLOAT_EQ(total_curve(*set, {0, 2})->value[4], 0.375F);
    EXPECT_FLOAT_EQ(total_curve(*set, {})->value[4], 0);
}

class CurvesOptionsTest : public testing::Test {
protected:
    void SetUp() override {
        QSettings().remove(QStringLiteral("curves"));
        window.resize(900, 420);
        curves = new CurvesView(bench, &window);
        curves->setGeometry(0, 0, 900, 420);
        bench.axis().set_duration(Time::seconds(100));
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        for (auto *child : curves->findChildren<QWidget *>())
            if (child->inherits("QCustomPlot")) plot = child;
        ASSERT_TRUE(plot);
    }
    void TearDown() override { QSettings().remove(QStringLiteral("curves")); }
    void show(engine::Scores scores) {
        curves->set_scores(std::make_shared<const engine::Scores>(std::move(scores)), test::three_emotions());
        settle();
    }
    void settle() {
        ASSERT_TRUE(wait_for([this] { return curves->up_to_date(); }));
    }
    void choose(const std::function<void(CurveOptions &)> &change) {
        CurveOptions next = curves->options();
        change(next);
        curves->set_options(next);
        settle();
    }
    /// Whether any pixel of the column at t, in the plot, has (about) this colour.
    bool has_colour(QColor colour, double t, double from = 0, double to = 1) {
        curves->draw_now();
        const QImage image = plot->grab().toImage();
        const int x = static_cast<int>(curves->column_of(Time::seconds(t)));
        for (int dx = -1; dx <= 1; ++dx)
            for (int y = static_cast<int>(from * image.height()); y < static_cast<int>(to * image.height()); ++y) {
                const QColor c = image.pixelColor(x + dx, y);
                if (std::abs(c.red() - colour.red()) + std::abs(c.green() - colour.green()) +
                        std::abs(c.blue() - colour.blue()) <
                    40)
                    return true;
            }
        return false;
    }
    QAction *entry(const QString &text) {
        Q_EMIT curves->menu()->aboutToShow();
        for (auto *action : curves->menu()->actions()) {
            if (action->text().remove(QLatin1Char('&')).startsWith(text)) return action;
            if (!action->menu()) continue;
            for (auto *below : action->menu()->actions())
                if (below->text().remove(QLatin1Char('&')).startsWith(text)) return below;
        }
        return nullptr;
    }
    QLabel *readout() { return curves->findChild<QLabel *>(QStringLiteral("curves_readout")); }

    Workbench bench;
    QWidget window;
    CurvesView *curves = nullptr;
    QWidget *plot = nullptr;
    QTemporaryDir scratch;
};

TEST_F(CurvesOptionsTest, TheMenuChangesTheLayoutAndItIsRemembered) {
    show(test::flat_scores(500, {0.9F, 0.1F, 0.5F}));
    const QImage over = plot->grab().toImage();
    for (const auto &[text, layout] : std::initializer_list<std::pair<const char *, Layout>>{
             {"Stacked", Layout::stacked}, {"One below the other", Layout::multiples}}) {
        auto *action = entry(QLatin1String(text));
        ASSERT_TRUE(action) << text;
        action->trigger();
        settle();
        curves->draw_now();
        EXPECT_EQ(curves->options().layout, layout);
        EXPECT_NE(plot->grab().toImage(), over) << text;
    }
    const CurvesView again(bench);
    EXPECT_EQ(again.options().layout, Layout::multiples);
}

TEST_F(CurvesOptionsTest, StackedCurvesStandOnEachOther) {
    show(test::flat_scores(500, {0.4F, 0.4F, 0.4F}));
    choose([](CurveOptions &o) { o.layout = Layout::stacked; });
    // The three tops lie at 0.4, 0.8 and 1.2 of 1.224: the joy's line is in the lower half, that of the last on top.
    const QColor joy(0xe6, 0x9f, 0x00), last(0x00, 0x72, 0xb2);
    EXPECT_TRUE(has_colour(colour(test::three_emotions()[2], false), 30, 0, 0.25)) << last.name().toStdString();
    EXPECT_FALSE(has_colour(colour(test::three_emotions()[0], false), 30, 0, 0.25)) << joy.name().toStdString();
}

TEST_F(CurvesOptionsTest, SmoothingIsSaidInThePlotAndValuesStayExact) {
    auto scores = test::flat_scores(500, {0.1F, 0.1F, 0.1F});
    scores.membership[100 * 3] = 0.93F;
    show(std::move(scores));
    entry(QStringLiteral("Over 2 s"))->trigger();
    settle();
    EXPECT_EQ(curves->options().smoothing, Time::seconds(2));
    curves->draw_now();
    EXPECT_TRUE(curves->notes().contains(QStringLiteral("shown smoothed over 2 s"))) << curves->notes().toStdString();
    const QImage smooth = plot->grab().toImage();
    EXPECT_TRUE(curves->values_at(Time::seconds(20.1)).contains(QStringLiteral("0.93")));
    entry(QStringLiteral("As they are"))->trigger();
    settle();
    curves->draw_now();
    EXPECT_NE(plot->grab().toImage(), smooth);
    EXPECT_FALSE(curves->notes().contains(QStringLiteral("smoothed")));
}

TEST_F(CurvesOptionsTest, SourcesAreShownAsShares) {
    show(test::flat_scores(500, {0.4F, 0.4F, 0.4F}));
    entry(QStringLiteral("What they are judged from"))->trigger();
    settle();
    EXPECT_TRUE(curves->findChild<QToolButton *>(QStringLiteral("curve-source:face")));
    EXPECT_FALSE(curves->findChild<QToolButton *>(QStringLiteral("curve-joy")) &&
                 curves->findChild<QToolButton *>(QStringLiteral("curve-joy"))->isVisible());
    const QString here = curves->values_at(Time::seconds(10));
    EXPECT_TRUE(here.contains(QStringLiteral("face 50 %"))) << here.toStdString();
    EXPECT_FALSE(here.contains(QStringLiteral("words"))); // nothing was said
    entry(QStringLiteral("Emotions"))->trigger();
    settle();
    EXPECT_TRUE(curves->findChild<QToolButton *>(QStringLiteral("curve-joy")));
}

TEST_F(CurvesOptionsTest, BoundsComeAndGo) {
    show(test::flat_scores(500, {0.5F, 0.0F, 0.0F}));
    choose([](CurveOptions &o) { o.hidden = {QStringLiteral("fear"), QStringLiteral("worn out")}; });
    curves->draw_now();
    const QImage with = plot->grab().toImage();
    entry(QStringLiteral("Bounds"))->trigger();
    settle();
    curves->draw_now();
    EXPECT_FALSE(curves->options().bounds);
    EXPECT_NE(plot->grab().toImage(), with);
}

TEST_F(CurvesOptionsTest, OneAloneByKeyAndByDoubleClickAndAllAgain) {
    show(test::flat_scores(500, {0.2F, 0.7F, 0.1F}));
    auto *fear = curves->findChild<QToolButton *>(QStringLiteral("curve-fear"));
    ASSERT_TRUE(fear);
    fear->setFocus();
    QTest::keyClick(fear, Qt::Key_S);
    EXPECT_TRUE(curves->shown(QStringLiteral("fear")));
    EXPECT_FALSE(curves->shown(QStringLiteral("joy")));
    EXPECT_FALSE(curves->shown(QStringLiteral("worn out")));
    QTest::keyClick(fear, Qt::Key_S);
    EXPECT_TRUE(curves->shown(QStringLiteral("joy")));
    auto *joy = curves->findChild<QToolButton *>(QStringLiteral("curve-joy"));
    QTest::mouseDClick(joy, Qt::LeftButton);
    EXPECT_TRUE(curves->shown(QStringLiteral("joy")));
    EXPECT_FALSE(curves->shown(QStringLiteral("fear")));
    entry(QStringLiteral("Show all curves"))->trigger();
    EXPECT_TRUE(curves->shown(QStringLiteral("fear")));
    EXPECT_TRUE(fear->isChecked());
}

TEST_F(CurvesOptionsTest, ThePointerAndTheReturnKeyReadTheSameValues) {
    show(test::flat_scores(500, {0.2F, 0.75F, 0.1F}));
    ASSERT_TRUE(readout());
    EXPECT_FALSE(readout()->isVisible());
    const int x = static_cast<int>(curves->column_of(Time::seconds(40)));
    QTest::mouseMove(plot, QPoint(x, 60));
    QMouseEvent move(QEvent::MouseMove, QPointF(x, 60), plot->mapToGlobal(QPointF(x, 60)), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(plot, &move);
    ASSERT_TRUE(readout()->isVisible());
    EXPECT_TRUE(readout()->text().contains(QStringLiteral("Fear 0.75"))) << readout()->text().toStdString();
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot, &leave);
    EXPECT_FALSE(readout()->isVisible());

    plot->setFocus();
    bench.axis().set_playhead(Time::seconds(20));
    QTest::keyClick(plot, Qt::Key_Return);
    ASSERT_TRUE(readout()->isVisible());
    EXPECT_TRUE(readout()->text().startsWith(QStringLiteral("0:00:20.000")));
    EXPECT_TRUE(plot->accessibleDescription().contains(QStringLiteral("Fear 0.75")));
    bench.axis().set_playhead(Time::seconds(30)); // it goes along
    EXPECT_TRUE(readout()->text().startsWith(QStringLiteral("0:00:30.000")));
    QTest::keyClick(plot, Qt::Key_Escape);
    EXPECT_FALSE(readout()->isVisible());
}

TEST_F(CurvesOptionsTest, WhatIsComparedIsDottedAndRead) {
    show(test::flat_scores(500, {0.2F, 0.75F, 0.1F}));
    curves->draw_now();
    const QImage alone = plot->grab().toImage();
    auto before = test::flat_scores(300, {0.5F, 0.3F, 0.1F});
    before.emotions[2] = "an emotion of then";
    const auto with = [](engine::Scores scores, const QString &name) {
        return Workbench::Compared{{Workbench::Comparison::Kind::prior, 0, name},
                                   std::make_shared<const engine::Scores>(std::move(scores))};
    };
    const auto prior = with(before, QStringLiteral("Without adaptation"));
    curves->set_compared({prior});
    settle();
    curves->draw_now();
    EXPECT_NE(plot->grab().toImage(), alone);
    const QString here = curves->values_at(Time::seconds(10));
    EXPECT_TRUE(here.contains(QStringLiteral("dotted 0.30"))) << here.toStdString();
    EXPECT_FALSE(curves->values_at(Time::seconds(80)).contains(QStringLiteral("dotted"))); // the other has ended
    EXPECT_TRUE(curves->notes().contains(QStringLiteral("dotted: Without adaptation"))) << curves->notes().toStdString();
    // A second one is drawn in dashes of its own, where it says anything of the emotion.
    const QImage one = plot->grab().toImage();
    auto rated = test::flat_scores(500, {0.6F, 0.9F, 0});
    for (std::size_t i = 0; i < 100; ++i) rated.membership[3 * i + 1] = std::nanf("");
    curves->set_compared({prior, with(rated, QStringLiteral("Ratings of R2"))});
    settle();
    curves->draw_now();
    EXPECT_NE(plot->grab().toImage(), one);
    EXPECT_TRUE(curves->notes().contains(QStringLiteral("dash-dotted: Ratings of R2"))) << curves->notes().toStdString();
    EXPECT_TRUE(curves->values_at(Time::seconds(30)).contains(QStringLiteral("dotted 0.30, dash-dotted 0.90")))
        << curves->values_at(Time::seconds(30)).toStdString();
    EXPECT_FALSE(curves->values_at(Time::seconds(10)).contains(QStringLiteral("dotted 0.30, dash-dotted")));
    curves->set_compared({});
    settle();
    curves->draw_now();
    EXPECT_EQ(plot->grab().toImage(), alone);
}

TEST_F(CurvesOptionsTest, ManyCurvesAreDrawnFinelyOnceTheyRest) {
    engine::Scores scores;
    std::vector<model::Emotion> emotions;
    constexpr int count = 20;
    for (int e = 0; e < count; ++e) {
        emotions.push_back({EmotionId{e + 1}, "feeling " + std::to_string(e), {}, 0x204080U, e % 9, 0, e});
        scores.emotions.push_back(emotions.back().name);
    }
    for (int i = 0; i < 2000; ++i) {
        for (int e = 0; e < count; ++e)
            scores.membership.push_back(0.5F + 0.4F * std::sin(0.02F * static_cast<float>(i * (e + 1))));
        scores.ambiguity.push_back(0.4F);
        scores.evidence.push_back(1);
        scores.share.insert(scores.share.end(), {1, 0, 0, 0, 0});
    }
    scores.lower = scores.upper = scores.membership;
    bench.axis().set_duration(Time::seconds(400));
    curves->set_scores(std::make_shared<const engine::Scores>(scores), emotions);
    for (const auto &emotion : emotions) curves->set_shown(QString::fromStdString(emotion.name), true);
    ASSERT_TRUE(wait_for([this] { return curves->up_to_date(); }));
    bench.axis().set_visible({Time::seconds(100), Time::seconds(160)});
    curves->draw_now();
    const QImage moving = plot->grab().toImage();
    EXPECT_FALSE(curves->up_to_date());
    ASSERT_TRUE(wait_for([this] { return curves->up_to_date(); }));
    curves->draw_now();
    const QImage resting = plot->grab().toImage();
    EXPECT_NE(moving, resting);
    EXPECT_TRUE(curves->up_to_date());
    // So few that it costs little are always drawn finely.
    for (const auto &emotion : emotions) curves->set_shown(QString::fromStdString(emotion.name), emotion.id.value <= 5);
    ASSERT_TRUE(wait_for([this] { return curves->up_to_date(); }));
    bench.axis().set_visible({Time::seconds(200), Time::seconds(260)});
    curves->draw_now();
    EXPECT_TRUE(curves->up_to_date());
}

TEST_F(CurvesOptionsTest, ThePictureIsWrittenInEachKind) {
    show(test::flat_scores(500, {0.2F, 0.75F, 0.1F}));
    QStringList said;
    std::vector<Error> failed;
    QObject::connect(&bench, &Workbench::said, &bench, [&](const QString &text) { said << text; });
    QObject::connect(&bench, &Workbench::failed, &bench, [&](const Error &error) { failed.push_back(error); });
    for (const char *kind : {"png", "svg", "pdf"}) {
        const QString path = scratch.filePath(QStringLiteral("curves.") + QLatin1String(kind));
        said.clear();
        curves->export_picture(path);
        ASSERT_TRUE(wait_for([&] { return bench.jobs().idle(); }));
        EXPECT_EQ(said.size(), 1) << kind;
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << kind;
        const QByteArray bytes = file.readAll();
        EXPECT_GT(bytes.size(), 2000) << kind;
        if (QLatin1String(kind) == QLatin1String("pdf")) {
            EXPECT_TRUE(bytes.startsWith("%PDF-"));
        }
        if (QLatin1String(kind) == QLatin1String("svg")) {
            EXPECT_TRUE(bytes.contains("<svg"));
            EXPECT_TRUE(bytes.contains("Fear"));
        }
        if (QLatin1String(kind) == QLatin1String("png")) {
            const QImage image(path);
            EXPECT_EQ(image.width(), 2400);
            EXPECT_EQ(image.pixelColor(5, 5), QColor(Qt::white)); // paper, whatever the window's theme
        }
    }
    EXPECT_TRUE(failed.empty());
    curves->export_picture(scratch.filePath(QStringLiteral("curves.bmp")));
    curves->export_picture(scratch.filePath(QStringLiteral("no such folder/curves.png")));
    ASSERT_TRUE(wait_for([&] { return bench.jobs().idle(); }));
    ASSERT_EQ(failed.size(), 2U);
    EXPECT_FALSE(QFile::exists(scratch.filePath(QStringLiteral("curves.bmp"))));
}

} // namespace
} // namespace tempera::ui
