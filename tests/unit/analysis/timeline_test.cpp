#include "core/analysis/timeline.h"

#include "tests/support/hand_scores.h"

#include <gtest/gtest.h>

using namespace tempera;
using namespace tempera::analysis;
using test::hand_scores;

namespace {

/// One emotion, one value per step; a negative one is no evidence.
engine::Scores curve(const std::vector<float> &values, Time start = {}) {
    std::vector<std::vector<float>> rows;
    for (const float v : values) rows.push_back(v < 0 ? std::vector<float>{} : std::vector<float>{v});
    return hand_scores({"joy"}, rows, start);
}

Span steps(std::int64_t from, std::int64_t to) { return {grid_step * from, grid_step * to}; }

const SegmentSettings any_length{0.5f, 0.35f, Time{}};

} // namespace

TEST(Segments, BeginAtTheUpperThresholdAndEndBelowTheLowerOne) {
    const auto all = segments(curve({0.1f, 0.4f, 0.5f, 0.9f, 0.4f, 0.35f, 0.34f, 0.45f}), any_length);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].span, steps(2, 6));
    EXPECT_FLOAT_EQ(all[0].peak, 0.9f);
    EXPECT_FLOAT_EQ(all[0].mean, (0.5f + 0.9f + 0.4f + 0.35f) / 4);
}

TEST(Segments, LastToTheEndAndStopWhereEvidenceStops) {
    const auto all = segments(curve({0.8f, 0.8f, -1, -1, 0.45f, 0.7f, 0.6f}, Time::seconds(10)), any_length);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].span, (Span{Time::seconds(10), Time::millis(10'400)}));
    EXPECT_EQ(all[1].span, (Span{Time::seconds(11), Time::millis(11'400)}));
}

TEST(Segments, ShortOnesAreDropped) {
    const std::vector<float> two_and_three{0.8f, 0.8f, 0, 0.8f, 0.8f, 0.8f, 0};
    const auto all = segments(curve(two_and_three));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].span, steps(3, 6));
}

TEST(Segments, OfSeveralEmotionsOverlapAndAreOrderedByOnset) {
    const auto scores = hand_scores(
        {"joy", "fear"}, {{0, 0.9f}, {0.9f, 0.9f}, {0.9f, 0.9f}, {0.9f, 0}, {0, 0}, {0.9f, 0.9f}, {0.9f, 0.9f}});
    const auto all = segments(scores, any_length);
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].emotion, 1);
    EXPECT_EQ(all[0].span, steps(0, 3));
    EXPECT_EQ(all[1].emotion, 0);
    EXPECT_EQ(all[1].span, steps(1, 4));
    EXPECT_EQ(all[2].emotion, 0);
    EXPECT_EQ(all[3].emotion, 1);
    EXPECT_EQ(all[3].span, steps(5, 7));
}

TEST(Segments, ALeaveAboveEnterDoesNotFlicker) {
    const auto all = segments(curve({0.5f, 0.55f, 0.5f, 0.52f}), {0.5f, 0.9f, Time{}});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].span, steps(0, 4));
}

TEST(Segments, NothingComesOfNothing) {
    EXPECT_TRUE(segments(engine::Scores{}).empty());
    EXPECT_TRUE(segments(curve({-1, -1})).empty());
    EXPECT_TRUE(segments(hand_scores({}, {{}, {}})).empty());
    EXPECT_TRUE(summarize(engine::Scores{}).empty());
}

TEST(Strongest, TellsNoneOfTheseFromNoEvidence) {
    const auto scores = hand_scores({"joy", "fear"}, {{0.6f, 0.7f}, {0.49f, 0.2f}, {}, {0.5f, 0.5f}});
    EXPECT_EQ(strongest(scores, 0), 1);
    EXPECT_EQ(strongest(scores, 1), -1);
    EXPECT_EQ(strongest(scores, 2), -2);
    EXPECT_EQ(strongest(scores, 3), 0);
    EXPECT_EQ(strongest(scores, -1), -2);
    EXPECT_EQ(strongest(scores, 4), -2);
}

TEST(Summary, CountsOnlyTheTimeWithEvidence) {
    const auto scores = hand_scores(
        {"joy", "fear"},
        {{0.8f, 0}, {0.8f, 0}, {0.8f, 0}, {}, {}, {0, 0.2f}, {0.8f, 0.2f}, {0.8f, 0}, {0.8f, 0}, {0.8f, 0}});
    const auto all = summarize(scores);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].emotion, "joy");
    EXPECT_EQ(all[0].segment_count, 2);
    EXPECT_EQ(all[0].longest, grid_step * 4);
    EXPECT_DOUBLE_EQ(all[0].share_of_time, 7.0 / 8);
    EXPECT_NEAR(all[0].mean_membership, 0.8 * 7 / 8, 1e-6);
    EXPECT_EQ(all[1].segment_count, 0);
    EXPECT_EQ(all[1].longest, Time{});
    EXPECT_DOUBLE_EQ(all[1].share_of_time, 0);
    EXPECT_NEAR(all[1].mean_membership, 0.4 / 8, 1e-6);
}

TEST(Summary, WithoutAnyEvidenceIsAllZero) {
    const auto all = summarize(curve({-1, -1, -1}));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].share_of_time, 0);
    EXPECT_EQ(all[0].mean_membership, 0);
}
