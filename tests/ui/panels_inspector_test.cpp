// The inspector's words, and the curves of antecedents.
#include "panels_support.h"
#include "ui/antecedent_plot.h"
#include "ui/inspector_view.h"

#include <cmath>
#include <gtest/gtest.h>
#include <QLabel>

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
