#include "core/analysis/statistics.h"

#include "tests/support/hand_scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tempera::analysis {
namespace {

using test::hand_scores;
using Rows = std::vector<std::vector<float>>;

/// `n` steps of 0.2 s that are all alike.
void add(Rows &rows, int n, std::vector<float> row) { rows.insert(rows.end(), static_cast<std::size_t>(n), row); }

Span seconds(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

TEST(TimeStatistics, CountsCurvesByHand) {
    Rows rows;
    add(rows, 10, {0.1f, 0.1f}); // 2 s of nothing
    add(rows, 10, {0.9f, 0.1f}); // 2 s of joy
    add(rows, 5, {0.1f, 0.7f});  // 1 s of fear
    add(rows, 5, {});            // 1 s without evidence
    add(rows, 20, {0.8f, 0.1f}); // 4 s of joy
    const TimeStatistics s = statistics(hand_scores({"joy", "fear"}, rows));
    EXPECT_EQ(s.duration, Time::seconds(10));
    EXPECT_EQ(s.observed, Time::seconds(9));
    EXPECT_NEAR(s.without_evidence, 0.1, 1e-12);
    EXPECT_NEAR(s.in_none, 2.0 / 9, 1e-12);
    ASSERT_EQ(s.each.size(), 2U);
    const EmotionStatistics &joy = s.each[0], &fear = s.each[1];
    EXPECT_EQ(joy.episodes, 2);
    EXPECT_EQ(joy.total, Time::seconds(6));
    EXPECT_NEAR(joy.share, 6.0 / 9, 1e-12);
    EXPECT_NEAR(joy.per_minute, 2 / 0.15, 1e-9);
    EXPECT_EQ(joy.latency, Time::seconds(2));
    EXPECT_EQ(joy.mean, Time::seconds(3));
    EXPECT_EQ(joy.median, Time::seconds(3));
    EXPECT_EQ(joy.longest, Time::seconds(4));
    EXPECT_NEAR(*joy.mean_membership, (10 * 0.1 + 10 * 0.9 + 5 * 0.1 + 20 * 0.8) / 45, 1e-6);
    EXPECT_EQ(fear.latency, Time::seconds(4));
    EXPECT_NEAR(*s.mean_ambiguity, 0.25, 1e-6);
    // Joy to fear; not fear to joy, for nobody saw what was between.
    EXPECT_EQ(s.transitions.total, 1);
    EXPECT_THAT(s.transitions.counts, testing::ElementsAre(0, 1, 0, 0));
    EXPECT_NEAR(s.transitions.per_minute, 1 / 0.15, 1e-9);
}

TEST(TimeStatistics, NothingCountsBeyondTheEndOfTheRecording) {
    Rows rows;
    add(rows, 5, {0.1f});
    add(rows, 5, {0.9f}); // from 1 s on; the last step of 0.2 s begins before 1.9 s and ends after
    const TimeStatistics s = statistics(hand_scores({"joy"}, rows), {}, Time::seconds(1.9));
    EXPECT_EQ(s.duration, Time::seconds(1.9));
    EXPECT_EQ(s.observed, Time::seconds(1.9));
    EXPECT_NEAR(s.without_evidence, 0, 1e-12);
    EXPECT_EQ(s.each[0].total, Time::seconds(0.9));
    EXPECT_NEAR(s.each[0].share, 0.9 / 1.9, 1e-9);
    EXPECT_EQ(statistics(hand_scores({"joy"}, rows), {}, Time::seconds(60)).duration, Time::seconds(2)); // curves end before
}

TEST(TimeStatistics, WithoutEvidenceThereIsNothing) {
    const TimeStatistics s = statistics(hand_scores({"joy"}, Rows(10)));
    EXPECT_EQ(s.observed, Time{});
    EXPECT_EQ(s.without_evidence, 1);
    EXPECT_EQ(s.in_none, 0);
    EXPECT_EQ(s.each[0].share, 0);
    EXPECT_FALSE(s.each[0].latency || s.each[0].mean || s.each[0].mean_membership || s.mean_ambiguity);
}

TEST(TimeStatistics, AnEmptyRecordingIsNoError) {
    const TimeStatistics s = statistics(hand_scores({"joy"}, {}));
    EXPECT_EQ(s.duration, Time{});
    EXPECT_EQ(s.without_evidence, 0);
    EXPECT_EQ(statistics(std::vector<std::string>{}, {}, Time{}).transitions.total, 0);
}

TEST(TimeStatistics, LabelsMayOverlapAndBeMoments) {
    const std::vector<Episode> labels{{seconds(8, 12), 0}, // cut at the end of the recording
                                      {seconds(1, 4), 0},
                                      {seconds(3, 5), 0}, // overlaps the one before: counted once as time
                                      {seconds(6, 6), 1},
                                      {seconds(20, 21), 1}, // outside
                                      {seconds(0, 1), 7}};  // no such emotion
    const TimeStatistics s = statistics({"joy", "fear"}, labels, Time::seconds(10));
    EXPECT_EQ(s.each[0].episodes, 3);
    EXPECT_EQ(s.each[0].total, Time::seconds(6));
    EXPECT_EQ(s.each[0].mean->us, (3'000'000 + 2'000'000 + 2'000'000) / 3);
    EXPECT_EQ(s.each[0].median, Time::seconds(2));
    EXPECT_EQ(s.each[1].episodes, 1);
    EXPECT_EQ(s.each[1].latency, Time::seconds(6));
    EXPECT_FALSE(s.each[1].mean) << "a moment has no duration";
    EXPECT_EQ(s.without_evidence, 0);
    EXPECT_THAT(s.transitions.counts, testing::ElementsAre(0, 1, 1, 0));
}

} // namespace
} // namespace tempera::analysis
