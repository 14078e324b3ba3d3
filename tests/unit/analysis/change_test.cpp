#include "core/analysis/change.h"

#include "tests/support/hand_scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tempera::analysis {
namespace {

using test::hand_scores;
using Rows = std::vector<std::vector<float>>;

/// `minutes` of 10 s on, 10 s off and so on; on: joy at `high`, else 0.1.
engine::Scores waves(int minutes, float high, int on = 50) {
    Rows rows;
    for (int i = 0; i < minutes * 300; ++i) rows.push_back({i % 100 < on ? high : 0.1f, 0.05f});
    return hand_scores({"joy", "fear"}, rows);
}

TEST(VisitMeans, HaveTheMeanWithinTheirInterval) {
    const VisitMeans means = visit_means(waves(5, 0.9f));
    ASSERT_EQ(means.share.size(), 2U);
    EXPECT_NEAR(means.share[0].value, 0.5, 1e-9);
    EXPECT_NEAR(means.membership[0].value, 0.5, 1e-6);
    ASSERT_TRUE(means.share[0].interval);
    EXPECT_LT(means.share[0].interval->first, 0.5);
    EXPECT_GT(means.share[0].interval->second, 0.5);
    EXPECT_EQ(means.share[1].value, 0);
    EXPECT_EQ(means.share[1].interval, std::pair(0.0, 0.0));
}

TEST(VisitMeans, AreNarrowerForLongerRecordings) {
    const auto width = [](int minutes) {
        const auto interval = *visit_means(waves(minutes, 0.9f)).share[0].interval;
        return interval.second - interval.first;
    };
    EXPECT_LT(width(40), width(5) / 1.5);
}

TEST(VisitMeans, HaveNoIntervalForLessThanThreeBlocks) {
    Rows rows(149, {0.9f, 0.1f});
    EXPECT_FALSE(visit_means(hand_scores({"joy", "fear"}, rows)).share[0].interval);
    rows.push_back({0.9f, 0.1f});
    EXPECT_TRUE(visit_means(hand_scores({"joy", "fear"}, rows)).share[0].interval);
    EXPECT_EQ(visit_means(hand_scores({"joy", "fear"}, Rows(200))).share[0].value, 0) << "no evidence";
}

TEST(VisitMeans, AreTheSameForTheSameSeed) {
    const auto a = visit_means(waves(3, 0.8f)), b = visit_means(waves(3, 0.8f));
    EXPECT_EQ(a.share[0].interval, b.share[0].interval);
    BootstrapSettings other;
    other.seed = 2;
    EXPECT_NE(a.share[0].interval, visit_means(waves(3, 0.8f), {}, other).share[0].interval);
}

TEST(VisitChange, FindsARealOneAndNoneWhereThereIsNone) {
    const VisitChange same = visit_change(waves(10, 0.9f), waves(10, 0.9f));
    EXPECT_NEAR(same.share[0]->value, 0, 1e-9);
    EXPECT_LT(same.share[0]->interval->first, 0);
    EXPECT_GT(same.share[0]->interval->second, 0);
    const VisitChange more = visit_change(waves(10, 0.9f, 20), waves(10, 0.9f, 80));
    EXPECT_NEAR(more.share[0]->value, 0.6, 1e-9);
    EXPECT_GT(more.share[0]->interval->first, 0);
    EXPECT_GT(more.membership[0]->value, 0.4);
}

TEST(VisitChange, HasNoneForAnEmotionThatIsNotThere) {
    const VisitChange change = visit_change(waves(2, 0.9f), hand_scores({"fear"}, Rows(300, {0.7f})));
    EXPECT_FALSE(change.share[0]);
    ASSERT_TRUE(change.share[1]);
    EXPECT_NEAR(change.share[1]->value, 1, 1e-9);
    EXPECT_FALSE(visit_change(waves(2, 0.9f), hand_scores({"joy", "fear"}, Rows(300))).share[0]) << "no evidence";
    EXPECT_FALSE(visit_change(waves(2, 0.9f), hand_scores({}, {})).share[0]);
}

TEST(Student, AgreesWithTheTables) {
    // Abramowitz and Stegun, table 26.10, column 0.95 (two-sided).
    EXPECT_NEAR(student_975(1), 12.706, 0.001);
    EXPECT_NEAR(student_975(2), 4.303, 0.001);
    EXPECT_NEAR(student_975(4), 2.776, 0.001);
    EXPECT_NEAR(student_975(5), 2.571, 0.001);
    EXPECT_NEAR(student_975(10), 2.228, 0.001);
    EXPECT_NEAR(student_975(30), 2.042, 0.001);
    EXPECT_NEAR(student_975(120), 1.980, 0.001);
}

TEST(GroupMean, IsStudentsInterval) {
    const std::vector<double> values{1, 2, 3, 4, 5}; // mean 3, deviation 1.5811, error 0.7071
    const auto mean = group_mean(values);
    ASSERT_TRUE(mean && mean->interval);
    EXPECT_DOUBLE_EQ(mean->value, 3);
    EXPECT_NEAR(mean->interval->first, 3 - 2.776 * 0.70711, 0.001);
    EXPECT_NEAR(mean->interval->second, 3 + 2.776 * 0.70711, 0.001);
    EXPECT_FALSE(group_mean({}));
    EXPECT_FALSE(group_mean(std::vector<double>{4})->interval);
}

} // namespace
} // namespace tempera::analysis
