#include "core/engine/bench/metrics.h"

#include <gtest/gtest.h>

namespace tempera::engine::bench {
namespace {

TEST(BenchMetrics, AgreeWithValuesWorkedOutByHand) {
    // Truth 0 0 0 1 1 2; answers 0 0 1 1 2 2.
    const std::vector<float> membership{0.9F, 0.1F, 0.0F, 0.8F, 0.1F, 0.3F, 0.2F, 0.7F, 0.1F,
                                        0.0F, 0.6F, 0.1F, 0.1F, 0.2F, 0.5F, 0.0F, 0.3F, 1.0F};
    const Measures m = measure(membership, {0, 0, 0, 1, 1, 2}, 3);
    EXPECT_DOUBLE_EQ(m.accuracy, 4.0 / 6);
    EXPECT_DOUBLE_EQ(m.recall, (2.0 / 3 + 1.0 / 2 + 1) / 3);
    // F1 = 2 hits / (truth + answers): 4/5, 2/4, 2/3.
    EXPECT_DOUBLE_EQ(m.macro_f1, (0.8 + 0.5 + 2.0 / 3) / 3);
    double count = 0, sum = 0, hits = 0;
    for (int i = 0; i < calibration_bins; ++i) {
        const auto b = static_cast<std::size_t>(i);
        count += m.bins.count[b], sum += m.bins.sum[b], hits += m.bins.hits[b];
    }
    EXPECT_EQ(count, 18);
    EXPECT_EQ(hits, 6);
    EXPECT_NEAR(sum, 6.0, 1e-6);
    EXPECT_EQ(m.bins.count[14], 1) << "1.0 belongs to the last bin";
}

TEST(BenchMetrics, LabelsWithoutQueriesAreNoPartOfTheMeans) {
    const Measures m = measure({0.9F, 0.1F, 0.0F, 0.2F, 0.8F, 0.0F}, {0, 0}, 3);
    EXPECT_DOUBLE_EQ(m.accuracy, 0.5);
    EXPECT_DOUBLE_EQ(m.recall, 0.5);
    EXPECT_DOUBLE_EQ(m.macro_f1, 2.0 / 3);
}

TEST(BenchMetrics, NoItemGivesZeros) {
    const Measures m = measure({}, {}, 4);
    EXPECT_EQ(m.accuracy, 0);
    EXPECT_EQ(m.macro_f1, 0);
    EXPECT_EQ(calibration_error(m.bins), 0);
}

TEST(BenchMetrics, CalibrationErrorIsTheDistanceOfTruthFromMembership) {
    // Four memberships of 0.7 of which three hold, and four of 0.1 of which one does.
    Bins bins;
    bins.count[10] = 4, bins.sum[10] = 2.8, bins.hits[10] = 3;
    bins.count[1] = 4, bins.sum[1] = 0.4, bins.hits[1] = 1;
    EXPECT_NEAR(calibration_error(bins), (0.2 + 0.6) / 8, 1e-12);
    const Measures sure = measure({1, 0, 0, 1}, {0, 1}, 2);
    EXPECT_EQ(calibration_error(sure.bins), 0);
    const Measures wrong = measure({1, 0, 0, 1}, {1, 0}, 2);
    EXPECT_EQ(calibration_error(wrong.bins), 1);
}

TEST(BenchMetrics, IntervalOfAMean) {
    const Estimate e = mean_interval({0.5, 0.7, 0.6, 0.6});
    EXPECT_NEAR(e.mean, 0.6, 1e-12);
    EXPECT_NEAR(e.high - e.mean, 1.959964 * 0.0816497 / 2, 1e-6);
    EXPECT_NEAR(e.mean - e.low, e.high - e.mean, 1e-12);
    EXPECT_EQ(mean_interval({0.25}).low, 0.25);
    EXPECT_EQ(mean_interval({}).mean, 0);
}

TEST(BenchMetrics, CalibrationOfManyEpisodesIsThatOfAllTheirMemberships) {
    Bins high, low; // off by +0.2 and -0.2: together right
    high.count[10] = low.count[10] = 10;
    high.sum[10] = low.sum[10] = 7;
    high.hits[10] = 5;
    low.hits[10] = 9;
    const std::vector<Bins> episodes{high, low, high, low};
    const Estimate e = calibration_interval(episodes, 7);
    EXPECT_NEAR(e.mean, 0, 1e-12);
    EXPECT_LE(e.low, e.mean);
    EXPECT_GT(e.high, 0);
    EXPECT_LE(e.high, 0.2 + 1e-12);
    EXPECT_EQ(calibration_interval(episodes, 7).high, e.high);
}

TEST(BenchMetrics, FewItemsAreNotCalibratedHoweverRightTheirMembershipsAre) {
    const auto asked = [](std::size_t items, int times, std::vector<float> membership) {
        std::vector<Answered> answers;
        for (std::size_t i = 0; i < items; ++i)
            for (int t = 0; t < times; ++t) answers.push_back({i, membership});
        return calibration_if_right(answers, 3);
    };
    EXPECT_EQ(calibration_if_right({}, 3), 0);
    EXPECT_EQ(asked(5, 3, {1, 0}), 0);              // whoever is sure and right
    // One item is one thing or the other, however often it is asked: 0.4 away from what was said, or 0.6.
    EXPECT_NEAR(asked(1, 7, {0.6f, 0.4f}), 0.6 * 0.4 + 0.4 * 0.6, 0.04);
    // n items that are each one of two things: the mean distance of their share from 0.7 is about sqrt(2/pi 0.21/n), once for each.
    EXPECT_NEAR(asked(400, 1, {0.7f, 0.3f}), std::sqrt(2 / 3.14159 * 0.21 / 400), 0.006);
    EXPECT_EQ(asked(400, 5, {0.7f, 0.3f}), asked(400, 1, {0.7f, 0.3f}));
    // Labels exclude each other as long as they can: sixteen of 1/16 each fill the circle, and exactly one holds.
    EXPECT_NEAR(asked(9, 1, std::vector<float>(16, 1.0f / 16)), 0, 1e-9);
}

TEST(BenchMetrics, Median) {
    EXPECT_EQ(median({3, 1, 2}), 2);
    EXPECT_EQ(median({}), 0);
}

} // namespace
} // namespace tempera::engine::bench
