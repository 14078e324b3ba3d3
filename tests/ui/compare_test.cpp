// What the curves are compared with: before Adapt, an earlier adaptation, a visit before, what two raters said.
#include "tests/support/media_maker.h"
#include "ui/command_palette.h"
#include "ui/curves_view.h"
#include "ui/paths.h"
#include "ui/review_pane.h"
#include "ui/trace_desk.h"
#include "window_fixture.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace tempera::ui {
namespace {

using test::wait_for;
using Kind = Workbench::Comparison::Kind;

class CompareTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        TEMPERA_NEEDS_MODEL();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        player().pause();
        ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
    }
    bool settled() { return bench().analysed() && bench().scores() && bench().jobs().idle() && !bench().adapting(); }
    CurvesView &curves() { return window().review().curves(); }
    EmotionId emotion(const std::string &key) {
        for (const auto &e : bench().emotions())
            if (e.builtin == key) return e.id;
        return {};
    }
    /// What the palette finds first for what is written.
    void choose(const QString &written) {
        window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window());
        press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = window().findChild<CommandPalette *>();
        ASSERT_TRUE(palette && QTest::qWaitForWindowExposed(palette));
        auto *search = palette->findChild<QLineEdit *>();
        QTest::keyClicks(search, written);
        QTest::keyClick(search, Qt::Key_Return);
        ASSERT_TRUE(wait_for([this] { return !window().findChild<CommandPalette *>(); }));
    }
    /// Of the list "Compare with" of the menu that the button above the curves opens, by mouse.
    void click(const QString &name) {
        auto *button = curves().findChild<QToolButton *>(QStringLiteral("curves_options"));
        ASSERT_TRUE(button);
        bool done = false;
        QTimer hand;
        QObject::connect(&hand, &QTimer::timeout, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu || done) return;
            for (auto *action : menu->actions()) {
                const QString text = ActionRegistry::plain(action->text());
                const bool list = action->menu() && text == QLatin1String("Compare with") && !action->menu()->isVisible();
                if (!list && text != name) continue;
                done = !list;
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        });
        hand.start(30);
        QTest::mouseClick(button, Qt::LeftButton); // waits until the menu is closed
        ASSERT_TRUE(wait_for([&] { return done && !QApplication::activePopupWidget(); })) << name.toStdString();
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        for (const auto &one : bench().compared()) all.push_back(one.with.name.toStdString());
        return all;
    }
    bool there() {
        const auto all = bench().compared();
        return !all.empty() && std::all_of(all.begin(), all.end(), [](const auto &one) { return one.scores; }) &&
               curves().up_to_date();
    }
    float value(std::size_t which, const std::string &key, double at) {
        const auto compared = bench().compared();
        const auto &scores = *compared.at(which).scores;
        const auto place = std::find(scores.emotions.begin(), scores.emotions.end(), key);
        EXPECT_NE(place, scores.emotions.end());
        return scores.membership.at(static_cast<std::size_t>(Time::seconds(at).us / grid_step.us) *
                                        scores.emotions.size() +
                                    static_cast<std::size_t>(place - scores.emotions.begin()));
    }
    void adapt() {
        window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window());
        press(Qt::Key_A);
        ASSERT_TRUE(wait_for([this] { return bench().report() && settled(); }));
    }
};

TEST_F(CompareTest, BeforeAndAfterAdaptByKeysAndAnEarlierAdaptationByMouse) {
    const auto before = bench().scores();
    const auto adaptations = [this] { return bench().project()->document().contents().adaptations.size(); };
    const auto first = adaptations();
    ASSERT_NO_FATAL_FAILURE(adapt());
    ASSERT_EQ(adaptations(), first + 1);
    bench().axis().set_playhead(Time::seconds(4));
    ASSERT_NO_FATAL_FAILURE(choose(QStringLiteral("compare without adaptation")));
    ASSERT_TRUE(wait_for([this] { return there(); }));
    EXPECT_EQ(names(), std::vector<std::string>{"Without adaptation"});
    EXPECT_TRUE(curves().notes().contains(QStringLiteral("dotted: Without adaptation")));
    if (first == 0) {
        for (std::size_t i = 0; i < before->membership.size(); ++i)
            ASSERT_NEAR(bench().compared()[0].scores->membership[i], before->membership[i], 1e-4) << i;
    }
    EXPECT_NE(bench().compared()[0].scores->membership, bench().scores()->membership);
    // Return on the plot reads both.
    for (auto *plot : curves().findChildren<QWidget *>())
        if (plot->inherits("QCustomPlot")) {
            plot->setFocus();
            QTest::keyClick(plot, Qt::Key_Return);
            EXPECT_TRUE(curves().findChild<QLabel *>(QStringLiteral("curves_readout"))->text().contains(QStringLiteral("dotted")));
            QTest::keyClick(plot, Qt::Key_Escape);
        }
    keep_picture(curves(), "compare-prior");

    bench().add_label({Time::seconds(6), Time::seconds(7)}, emotion("joy"));
    ASSERT_NO_FATAL_FAILURE(adapt());
    QString earlier;
    for (const auto &with : bench().comparisons())
        if (with.kind == Kind::adaptation) earlier = with.name;
    ASSERT_FALSE(earlier.isEmpty());
    ASSERT_NO_FATAL_FAILURE(click(QStringLiteral("Without adaptation"))); // chosen once more: taken out
    EXPECT_TRUE(bench().compared().empty());
    ASSERT_NO_FATAL_FAILURE(click(earlier));
    ASSERT_TRUE(wait_for([this] { return there(); }));
    EXPECT_EQ(names(), std::vector<std::string>{earlier.toStdString()});
    // Undone, it is the one in force, and there is nothing to compare it with.
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(bench().compared().empty());
}

TEST_F(CompareTest, TwoRatersLabelsAndRatingsAgainstTheCurvesFollowTheirEdits) {
    std::string own; // the sample's rater
    for (const auto &with : bench().comparisons())
        if (with.kind == Kind::rater) own = with.name.mid(QStringLiteral("Labels of ").size()).toStdString();
    ASSERT_FALSE(own.empty());
    bench().add_rater(QStringLiteral("Berta"));
    ASSERT_EQ(bench().rater()->name, "Berta");
    bench().add_tier(QStringLiteral("Berta"));
    bench().add_label({Time::seconds(2), Time::seconds(4)}, emotion("fear"));
    TraceDesk desk(bench());
    desk.keep({emotion("joy"), {}, 0, 1}, {Time::seconds(3), Time::millis(40), std::vector<float>(100, 0.75F)});

    ASSERT_NO_FATAL_FAILURE(choose(QStringLiteral("compare labels of ") + QString::fromStdString(own)));
    ASSERT_NO_FATAL_FAILURE(choose(QStringLiteral("compare labels of Berta")));
    ASSERT_TRUE(wait_for([this] { return bench().compared().size() == 2 && there(); }));
    EXPECT_EQ(names(), (std::vector<std::string>{"Labels of " + own, "Labels of Berta"}));
    EXPECT_EQ(value(1, "fear", 3), 1);
    EXPECT_EQ(value(1, "joy", 3), 0);
    EXPECT_EQ(bench().compared()[1].scores->evidence[static_cast<std::size_t>(Time::seconds(5).us / grid_step.us)], 0);
    EXPECT_TRUE(curves().notes().contains(QStringLiteral("dash-dotted: Labels of Berta"))) << curves().notes().toStdString();
    EXPECT_TRUE(curves().values_at(Time::seconds(3)).contains(QStringLiteral("dotted 1.00")));
    for (const char *key : {"calm", "sadness", "anger", "disgust", "surprise", "contempt"}) curves().set_shown(QLatin1String(key), false);
    ASSERT_TRUE(wait_for([this] { return curves().up_to_date(); }));
    curves().draw_now();
    keep_picture(window(), "compare-raters");

    // A label that is set or taken back is seen at once.
    bench().axis().set_selection({Time::seconds(8), Time::seconds(9)});
    bench().add_label({Time::seconds(8), Time::seconds(9)}, emotion("fear"));
    EXPECT_TRUE(wait_for([this] { return value(1, "fear", 8.5) == 1; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(wait_for([this] { return value(1, "fear", 8.5) == 0; }));

    // A third takes the place of the one that was chosen first.
    ASSERT_NO_FATAL_FAILURE(choose(QStringLiteral("compare ratings of Berta")));
    ASSERT_TRUE(wait_for([this] { return there(); }));
    EXPECT_EQ(names(), (std::vector<std::string>{"Labels of Berta", "Ratings of Berta"}));
    EXPECT_FLOAT_EQ(value(1, "joy", 5), 0.75F);
    EXPECT_TRUE(std::isnan(value(1, "joy", 1)));
    EXPECT_TRUE(curves().values_at(Time::seconds(5)).contains(QStringLiteral("dash-dotted 0.75")));
    EXPECT_FALSE(curves().values_at(Time::seconds(1)).contains(QStringLiteral("dash-dotted")));
    desk.remove(desk.lines().at(0).trace.id);
    EXPECT_EQ(names(), std::vector<std::string>{"Labels of Berta"}) << "what is gone is compared no longer";
    ASSERT_NO_FATAL_FAILURE(choose(QStringLiteral("compare nothing")));
    EXPECT_TRUE(bench().compared().empty());
}

TEST_F(CompareTest, AVisitBefore) {
    TEMPERA_NEEDS_FFMPEG();
    const auto first = bench().recording();
    const QString second = scratch.filePath(QStringLiteral("second.mp4"));
    ASSERT_TRUE(test_support::run_quietly(QStringLiteral("ffmpeg -y -nostdin -i '%1' -t 10 -c copy '%2'")
                                              .arg(to_text(workflow::sample_folder() / "sample.mp4"), second)
                                              .toStdString()));
    window().open(second); // the same patient's, until somebody says otherwise
    ASSERT_TRUE(wait_for([&] { return bench().recording() && bench().recording() != first && settled(); }, 240'000));
    player().pause();
    QString visit;
    for (const auto &with : bench().comparisons())
        if (with.kind == Kind::recording) visit = with.name;
    ASSERT_FALSE(visit.isEmpty());
    ASSERT_NO_FATAL_FAILURE(click(visit));
    ASSERT_TRUE(wait_for([this] { return there(); }, 240'000));
    EXPECT_EQ(names(), std::vector<std::string>{visit.toStdString()});
    EXPECT_GT(bench().compared()[0].scores->steps(), bench().scores()->steps()) << "the whole of the longer one";
    EXPECT_TRUE(curves().values_at(Time::seconds(4)).contains(QStringLiteral("dotted")));
    EXPECT_TRUE(curves().notes().contains(visit));
}

} // namespace
} // namespace tempera::ui
