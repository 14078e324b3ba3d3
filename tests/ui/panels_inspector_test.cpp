// The inspector's words, and the curves of antecedents.
#include "panels_support.h"
#include "ui/antecedent_ellipses.h"
#include "ui/antecedent_plot.h"
#include "ui/inspector_view.h"
#include "ui/language.h"
#include "ui/rule_mark.h"
#include "ui/settings.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <set>

namespace tempera::ui {
namespace {

engine::Inspection inspection(std::vector<float> membership) {
    engine::Inspection in;
    in.evidence = 0.8f;
    in.ambiguity = 0.3f;
    in.emotions = {"joy", "fear", "worn out"};
    in.membership = std::move(membership);
    for (const float m : in.membership) {
        in.lower.push_back(m * 0.5f);
        in.upper.push_back(m + (1 - m) * 0.5f);
    }
    in.share = {0.2f, 0.7f, 0.1f, 0};
    return in;
}

std::string sentence(const engine::Inspection &in) {
    return InspectorView::sentence(in, test::three_emotions()).toStdString();
}

TEST(Inspector, SaysWhatIsStrongestAndWhoSpeaksLoudest) {
    EXPECT_EQ(sentence(inspection({0.62f, 0.3f, 0.1f})),
              "Mostly Joy (0.62), with some Fear. The voice speaks loudest.");
    EXPECT_EQ(sentence(inspection({0.1f, 0.1f, 0.9f})), "Mostly worn out (0.90). The voice speaks loudest.");
    EXPECT_EQ(sentence(inspection({0.6f, 0.7f, 0})), "Both Fear (0.70) and Joy (0.60). The voice speaks loudest.");
}

TEST(Inspector, SaysWhenNothingFits) {
    EXPECT_EQ(sentence(inspection({0.1f, 0.2f, 0.1f})), "None of these fits well. The voice speaks loudest.");
    EXPECT_EQ(sentence(inspection({0.1f, 0.45f, 0.1f})),
              "None of these fits well; the nearest is Fear (0.45). The voice speaks loudest.");
}

TEST(Inspector, SaysWhenThereIsNoEvidenceWhateverTheNumbers) {
    auto in = inspection({0.9f, 0.9f, 0.9f});
    in.evidence = 0;
    EXPECT_EQ(sentence(in), "No evidence here: neither face nor voice nor words.");
    EXPECT_EQ(sentence(inspection({})), "No evidence here: neither face nor voice nor words.");
}

TEST(Inspector, NamesAModalityThatSpeaksAlone) {
    auto in = inspection({0.9f, 0.1f, 0.1f});
    in.share = {0, 0, 1, 0};
    EXPECT_EQ(sentence(in), "Mostly Joy (0.90). Only the words speak here.");
    in.share = {0, 0, 0, 0.5f};
    EXPECT_EQ(sentence(in), "Mostly Joy (0.90). The body speaks loudest.");
}

TEST(Inspector, NamesAnEmotionThatIsNoLongerInTheListByItsKey) {
    auto in = inspection({0.9f, 0.1f, 0.1f});
    EXPECT_EQ(InspectorView::sentence(in, {}).toStdString(), "Mostly Joy (0.90). The voice speaks loudest.");
}

TEST(Inspector, ARuleSpeaksForItsLargestContributions) {
    engine::FiredRule rule;
    rule.contribution = {-0.4f, 1.23f, 0.01f};
    const std::vector<std::string> keys{"joy", "fear", "worn out"};
    EXPECT_EQ(InspectorView::contributions(rule, keys, test::three_emotions()), QStringLiteral("Fear +1.2, Joy −0.4"));
    rule.contribution = {0, 0, 0};
    EXPECT_TRUE(InspectorView::contributions(rule, keys, test::three_emotions()).isEmpty());
    rule.contribution = {1, 1, 1, 1, 1}; // more than there are emotions
    EXPECT_EQ(InspectorView::contributions(rule, keys, test::three_emotions()),
              QStringLiteral("Joy +1.0, Fear +1.0, worn out +1.0"));
}

TEST(Inspector, ShowsRulesWithTheirAntecedentsAndTheEmptyState) {
    Workbench bench;
    InspectorView view(bench);
    view.resize(320, 600);
    view.show();
    EXPECT_TRUE(view.findChildren<AntecedentPlot *>().isEmpty());
    auto in = inspection({0.6f, 0.3f, 0.1f});
    for (int r = 0; r < 2; ++r) {
        in.rules.push_back({r, 0.5f, {0.5f, 0, 0}});
        for (int d = 0; d < 3; ++d) in.antecedents.push_back({r, d, 0.5f, 1.0f, -0.5f});
    }
    view.set_inspection(in, test::three_emotions());
    const auto visible_plots = [&] {
        int n = 0;
        for (auto *plot : view.findChildren<AntecedentPlot *>()) n += plot->isVisible();
        return n;
    };
    EXPECT_EQ(visible_plots(), 6);
    in.rules.resize(1);
    view.set_inspection(in, test::three_emotions());
    EXPECT_EQ(visible_plots(), 3);
    in.evidence = 0;
    view.set_inspection(in, test::three_emotions());
    EXPECT_EQ(visible_plots(), 0);
    view.set_inspection(std::nullopt, {});
    EXPECT_EQ(visible_plots(), 0);
}

/// Rule `r` with three dimensions, centred at the origin; dimensions 0 and 1 hang together as `xy` says.
void add_rule(engine::Inspection &in, int r, float xx, float xy, float yy, std::array<float, 3> current) {
    in.rules.push_back({r, 0.5f, {0.5f, 0, 0}});
    in.antecedents.push_back({r, 0, 0, std::sqrt(xx), current[0], {xx, xy, 0}});
    in.antecedents.push_back({r, 1, 0, std::sqrt(yy), current[1], {xy, yy, 0}});
    in.antecedents.push_back({r, 2, 1, 1, current[2], {0, 0, 1}});
}

TEST(AntecedentEllipses, AreTheMarginalsInTwoAxes) {
    AntecedentEllipses plot;
    auto in = inspection({0.6f, 0.3f, 0.1f});
    add_rule(in, 4, 2, 1, 2, {1, -1, 0.5f});
    plot.set(in);
    ASSERT_EQ(plot.ellipses().size(), 1U);
    const auto &e = plot.ellipses()[0];
    EXPECT_EQ(e.rule, 4);
    // [[2, 1], [1, 2]] has the eigenvalues 3 along the diagonal and 1 across it.
    EXPECT_NEAR(e.shape().large, std::sqrt(3), 1e-6);
    EXPECT_NEAR(e.shape().small, 1, 1e-6);
    EXPECT_NEAR(e.shape().angle, M_PI / 4, 1e-6);
    EXPECT_NEAR(e.degree(0, 0), 1, 1e-12);
    EXPECT_NEAR(e.degree(1, 1), std::exp(-0.5 * 2 / 3), 1e-6);
    EXPECT_NEAR(e.degree(1, -1), std::exp(-0.5 * 2), 1e-6) << "across, it falls off faster";
    EXPECT_EQ(plot.current(), QPointF(1, -1));
    EXPECT_TRUE(plot.accessibleName().contains(QStringLiteral("R5"))) << plot.accessibleName().toStdString();
    EXPECT_EQ(plot.reach(), 3);
    plot.set_axes(2, 0); // these two do not hang together
    EXPECT_NEAR(plot.ellipses()[0].x, 1, 1e-6);
    EXPECT_NEAR(plot.ellipses()[0].xy, 0, 1e-6);
    EXPECT_EQ(plot.current(), QPointF(0.5, 1));
}

TEST(AntecedentEllipses, TheAxesReachAsFarAsTheValue) {
    AntecedentEllipses plot;
    plot.resize(200, 220);
    for (const auto &[x, reach] : {std::pair(0.0f, 3.0), {-3.0f, 3.0}, {-7.2f, 9.0}, {1.0f, 3.0}}) {
        auto in = inspection({0.6f, 0.3f, 0.1f}); // of the same moment: the value before is forgotten
        add_rule(in, 0, 1, 0, 1, {x, 0, 0});
        plot.set(in);
        EXPECT_DOUBLE_EQ(plot.reach(), reach) << x;
        EXPECT_TRUE(QRectF(plot.rect()).contains(plot.place_of(plot.current()))) << x;
    }
}

TEST(AntecedentEllipses, TheTrailFollowsTheVideoAndEndsAtAJump) {
    AntecedentEllipses plot;
    plot.resize(200, 220);
    plot.show();
    const auto at = [&](double seconds, float x) {
        auto in = inspection({0.6f, 0.3f, 0.1f});
        in.at = Time::seconds(seconds);
        add_rule(in, 0, 1, 0, 1, {x, -x, 0});
        plot.set(in);
    };
    at(10, 0);
    const QImage before = plot.grab().toImage();
    at(10.2, 0.5f);
    at(10.4, 1);
    EXPECT_EQ(plot.trail(), (std::vector<QPointF>{{0, 0}, {0.5, -0.5}, {1, -1}}));
    EXPECT_NE(plot.grab().toImage(), before);
    EXPECT_GT(plot.place_of({1, -1}).x(), plot.place_of({0, 0}).x());
    EXPECT_GT(plot.place_of({1, -1}).y(), plot.place_of({0, 0}).y()) << "down is less";
    plot.set_axes(1, 0); // the same way in other axes
    EXPECT_EQ(plot.trail().back(), QPointF(-1, 1));
    plot.set_axes(0, 1);
    at(10.4, 2); // the same moment again: the engine has learned
    EXPECT_EQ(plot.trail().size(), 3U);
    EXPECT_EQ(plot.current(), QPointF(2, -2));
    at(12.3, 1);
    EXPECT_EQ(plot.trail().front(), QPointF(1, -1) * 2) << "what is more than two seconds ago is forgotten";
    at(30, 0);
    EXPECT_EQ(plot.trail().size(), 1U) << "a jump forwards";
    at(20, 1);
    EXPECT_EQ(plot.trail().size(), 1U) << "a jump back";
    auto none = inspection({0.6f, 0.3f, 0.1f});
    plot.set(none);
    EXPECT_TRUE(plot.trail().empty() && plot.ellipses().empty());
}

TEST(AntecedentEllipses, ARuleKeepsItsColourForAsLongAsItIsDrawn) {
    AntecedentEllipses plot;
    const auto show = [&](std::initializer_list<int> rules) {
        auto in = inspection({0.6f, 0.3f, 0.1f});
        for (const int r : rules) add_rule(in, r, 1, 0, 1, {0, 0, 0});
        plot.set(in);
    };
    show({4, 7, 2});
    const int four = plot.look_of(4), seven = plot.look_of(7), two = plot.look_of(2);
    EXPECT_EQ((std::set{four, seven, two}), (std::set{0, 1, 2}));
    show({2, 4, 9}); // others are stronger now, and one is new
    EXPECT_EQ(plot.look_of(4), four);
    EXPECT_EQ(plot.look_of(2), two);
    EXPECT_EQ(plot.look_of(9), seven) << "the one that is free";
    EXPECT_EQ(plot.look_of(7), -1);
    for (const bool dark : {false, true}) {
        const QPalette ground(dark ? QColor(30, 30, 30) : QColor(250, 250, 250));
        std::set<QRgb> colours;
        for (int look = 0; look < 3; ++look) colours.insert(rule_pen(look, ground).color().rgb());
        EXPECT_EQ(colours.size(), 3U);
    }
}

TEST(Inspector, TheMarkBesideARulesNameIsThatOfItsEllipse) {
    QSettings().clear();
    settings::set_choice(QStringLiteral("antecedents"), QStringLiteral("ellipses"));
    Workbench bench;
    InspectorView view(bench);
    view.resize(320, 700);
    view.show();
    auto in = inspection({0.6f, 0.3f, 0.1f});
    add_rule(in, 5, 1, 0, 1, {0, 0, 0});
    add_rule(in, 1, 2, 0, 1, {0, 0, 0});
    in.rules.push_back({8, 0.02f, {0.5f, 0, 0}}); // fires, but is not drawn
    view.set_inspection(in, test::three_emotions());
    const auto marks = view.findChildren<RuleMark *>();
    ASSERT_EQ(marks.size(), 3);
    const auto *plot = view.findChild<AntecedentEllipses *>();
    EXPECT_EQ(marks[0]->look(), plot->look_of(5));
    EXPECT_EQ(marks[1]->look(), plot->look_of(1));
    EXPECT_NE(marks[0]->look(), marks[1]->look());
    EXPECT_EQ(marks[2]->look(), -1);
    for (const auto *mark : marks) EXPECT_TRUE(mark->isVisible()) << "names stay in line";
    const QImage drawn = marks[0]->grab().toImage();
    EXPECT_NE(drawn, marks[1]->grab().toImage());
    EXPECT_NE(drawn, marks[2]->grab().toImage());
    QSettings().clear();
}

TEST(Inspector, ShowsConditionsAsCurvesOrEllipsesByKeyboardAndRemembersIt) {
    QSettings().clear();
    Workbench bench;
    auto in = inspection({0.6f, 0.3f, 0.1f});
    add_rule(in, 0, 1, 0.5f, 1, {0.2f, 0.4f, 0});
    add_rule(in, 3, 2, -0.5f, 1, {0.2f, 0.4f, 0});
    {
        InspectorView view(bench);
        view.resize(320, 700);
        view.show();
        view.activateWindow();
        (void)QTest::qWaitForWindowActive(&view);
        view.set_inspection(in, test::three_emotions());
        auto *form = view.findChild<QComboBox *>("antecedent_form");
        auto *across = view.findChild<QComboBox *>("antecedent_across"),
             *up = view.findChild<QComboBox *>("antecedent_up");
        auto *plot = view.findChild<AntecedentEllipses *>();
        ASSERT_TRUE(form && across && up && plot);
        EXPECT_FALSE(plot->isVisible() || across->isVisible());
        form->setFocus();
        QTest::keyClick(form, Qt::Key_Down);
        EXPECT_TRUE(plot->isVisible() && across->isVisible());
        EXPECT_EQ(plot->ellipses().size(), 2U);
        for (auto *curve : view.findChildren<AntecedentPlot *>()) EXPECT_FALSE(curve->isVisible());
        EXPECT_EQ(across->currentIndex(), 0);
        EXPECT_EQ(up->currentIndex(), 1);
        up->setFocus();
        QTest::keyClick(up, Qt::Key_Down);
        EXPECT_EQ(plot->up(), 2);
        QTest::keyClick(up, Qt::Key_Home); // the axis that lies across: the two change places
        EXPECT_EQ(plot->up(), 0);
        EXPECT_EQ(plot->across(), 2);
        EXPECT_EQ(across->currentIndex(), 2);
        in.evidence = 0;
        view.set_inspection(in, test::three_emotions());
        EXPECT_FALSE(plot->isVisible() || form->isVisible());
    }
    InspectorView again(bench);
    again.show();
    in.evidence = 0.8f;
    again.set_inspection(in, test::three_emotions());
    const auto *plot = again.findChild<AntecedentEllipses *>();
    EXPECT_TRUE(plot->isVisible());
    EXPECT_EQ(plot->up(), 0);
    EXPECT_EQ(plot->across(), 2);
    QSettings().clear();
}

TEST(Inspector, IsNotWiderThanItsDockInAnyLanguage) {
    QSettings().clear();
    settings::set_choice("antecedents", "ellipses");
    auto in = inspection({0.6f, 0.3f, 0.1f});
    add_rule(in, 0, 1, 0.5f, 1, {0.2f, 0.4f, 0});
    for (const auto &language : languages_on_offer()) {
        apply_language(language.first);
        Workbench bench;
        InspectorView view(bench);
        view.resize(310, 700); // its dock at 1280x720
        view.show();
        view.set_inspection(in, test::three_emotions());
        QApplication::processEvents();
        const auto *scroll = view.findChild<QScrollArea *>();
        ASSERT_TRUE(scroll);
        ASSERT_TRUE(view.findChild<QComboBox *>("antecedent_up")->isVisible());
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << language.first.toStdString();
    }
    apply_language("en");
    QSettings().clear();
}

TEST(Inspector, InADockMadeNarrowItScrollsSideways) {
    Workbench bench;
    InspectorView view(bench);
    view.resize(150, 700);
    view.show();
    view.set_inspection(inspection({0.6f, 0.3f, 0.1f}), test::three_emotions());
    QApplication::processEvents();
    const auto *scroll = view.findChild<QScrollArea *>();
    ASSERT_TRUE(scroll);
    ASSERT_GT(scroll->widget()->width(), scroll->viewport()->width());
    EXPECT_TRUE(scroll->horizontalScrollBar()->isVisible());
}

TEST(AntecedentPlot, IsTheMarginalOfAGaussian) {
    const engine::Antecedent a{0, 0, 1.0f, 2.0f, 3.0f};
    EXPECT_DOUBLE_EQ(AntecedentPlot::degree(a, 1.0), 1.0);
    EXPECT_NEAR(AntecedentPlot::degree(a, 3.0), std::exp(-0.5), 1e-12);
    EXPECT_NEAR(AntecedentPlot::degree(a, -1.0), std::exp(-0.5), 1e-12);
    engine::Antecedent narrow = a;
    narrow.width = 0; // never a division by zero
    EXPECT_DOUBLE_EQ(AntecedentPlot::degree(narrow, 1.0), 1.0);
    EXPECT_DOUBLE_EQ(AntecedentPlot::degree(narrow, 2.0), 0.0);
}

} // namespace
} // namespace tempera::ui
