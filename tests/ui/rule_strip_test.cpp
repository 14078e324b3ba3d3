// The rules' heat map over time, and the inspector's "none of these".
#include "panels_support.h"
#include "ui/membership_bars.h"
#include "ui/rule_heat_strip.h"
#include "ui/strip_metrics.h"

#include <gtest/gtest.h>
#include <QSignalSpy>

namespace tempera::ui {
namespace {

/// Three rules over 100 steps: the second fires in the first half, the third in the other; step 10 has no evidence.
std::shared_ptr<const workflow::Rules> rules() {
    auto activity = std::make_shared<engine::RuleActivity>();
    activity->rules = 3;
    activity->emotions = {"joy", "fear", "worn out"};
    for (int i = 0; i < 100; ++i) {
        for (const float s : {0.05F, i < 50 ? 0.9F : 0.05F, i < 50 ? 0.05F : 0.9F}) activity->strength.push_back(s);
        activity->evidence.push_back(i == 10 ? 0.0F : 1.0F);
    }
    activity->contribution = {0, 0, 0, 1.5F, 0, 0, 0, -0.7F, 0};
    workflow::Rules out;
    out.emotions = activity->emotions;
    for (const int rule : {1, 2, 0}) {
        analysis::RuleWords words;
        words.rule = rule;
        const auto from = activity->contribution.begin() + 3 * rule;
        words.contribution.assign(from, from + 3);
        out.rules.push_back(words);
    }
    out.activity = activity;
    return std::make_shared<const workflow::Rules>(std::move(out));
}

class RuleStripTest : public testing::Test {
protected:
    void SetUp() override {
        axis.set_duration(Time::seconds(20));
        strip.resize(gutter_width + 400, 100);
        strip.set_rules(rules(), test::three_emotions());
        strip.resize(gutter_width + 400, strip.height());
        strip.show();
    }
    TimeAxis axis;
    RuleHeatStrip strip{axis, nullptr};
};

TEST_F(RuleStripTest, ShowsWhereARuleFires) {
    EXPECT_EQ(strip.rows(), 3);
    EXPECT_FLOAT_EQ(strip.strength(0, Time::seconds(4), Time::seconds(4.2)), 0.9F);
    EXPECT_FLOAT_EQ(strip.strength(0, Time::seconds(14), Time::seconds(14.2)), 0.05F);
    EXPECT_FLOAT_EQ(strip.strength(1, Time::seconds(4), Time::seconds(14)), 0.9F); // the strongest of the stretch
    EXPECT_LT(strip.strength(0, Time::seconds(2), Time::seconds(2.2)), 0);         // no evidence
    EXPECT_LT(strip.strength(0, Time::seconds(30), Time::seconds(31)), 0);
    EXPECT_LT(strip.strength(7, Time{}, Time::seconds(1)), 0);
    // In the picture: the first row is dark on the left and light on the right.
    const QImage image = strip.grab().toImage();
    const int y = 4;
    EXPECT_LT(image.pixelColor(gutter_width + 100, y).lightness() + 30,
              image.pixelColor(gutter_width + 300, y).lightness());
}

TEST_F(RuleStripTest, SaysTheRuleItsStrengthAndWhatItSpeaksFor) {
    const QString text = strip.describe(0, Time::seconds(4));
    EXPECT_TRUE(text.startsWith(QStringLiteral("R2 at 0:00:04.000: fires with 0.90"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Joy +1.5"))) << text.toStdString();
    EXPECT_TRUE(strip.describe(0, Time::seconds(2.1)).contains(QStringLiteral("no evidence")));
}

TEST_F(RuleStripTest, KeysChooseARuleAndAClickGoesThere) {
    strip.activateWindow();
    strip.setFocus();
    axis.set_playhead(Time::seconds(4));
    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_TRUE(strip.accessibleDescription().startsWith(QStringLiteral("R2 ")));
    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_TRUE(strip.accessibleDescription().startsWith(QStringLiteral("R3 ")));
    QTest::keyClick(&strip, Qt::Key_Up);
    EXPECT_TRUE(strip.accessibleDescription().startsWith(QStringLiteral("R2 ")));
    QSignalSpy seeks(&axis, &TimeAxis::seek_requested);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(gutter_width + 200, 8));
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_NEAR(seeks.at(0).at(0).value<Time>().seconds(), 10, 0.05);
}

TEST_F(RuleStripTest, WithoutRulesItSaysWhenTheyCome) {
    strip.set_rules(nullptr, {});
    EXPECT_EQ(strip.rows(), 0);
    EXPECT_TRUE(strip.describe(0, Time{}).isEmpty());
    QTest::keyClick(&strip, Qt::Key_Down);
    strip.grab(); // draws its sentence
}

TEST(MembershipBars, NoneOfTheseIsWhatTheStrongestLeaves) {
    engine::Inspection in;
    in.evidence = 1;
    in.emotions = {"joy", "fear"};
    in.membership = {0.2F, 0.3F};
    in.lower = {0.1F, 0.2F};
    in.upper = {0.6F, 0.4F};
    MembershipBars bars;
    bars.set(in, test::three_emotions());
    EXPECT_TRUE(bars.accessibleDescription().endsWith(QStringLiteral("None of these 0.70, between 0.40 and 0.80")))
        << bars.accessibleDescription().toStdString();
    in.membership[1] = in.upper[1] = 1;
    bars.set(in, test::three_emotions());
    EXPECT_TRUE(bars.accessibleDescription().contains(QStringLiteral("None of these 0.00")));
}

} // namespace
} // namespace tempera::ui
