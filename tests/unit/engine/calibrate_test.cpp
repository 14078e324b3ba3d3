#include "core/engine/calibrate.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using tempera::engine::calibrate;

TEST(Calibrate, NothingHeldOutIsTheIdentity) {
    const auto c = calibrate({}, {});
    EXPECT_EQ(c.slope, 1);
    EXPECT_EQ(c.shift, 0);
}

TEST(Calibrate, FindsTheCurveThatManyLabelsFollow) {
    std::mt19937_64 random(3);
    std::normal_distribution<double> spread(-2, 1.5);
    std::uniform_real_distribution<double> uniform(0, 1);
    std::vector<double> logits, hits;
    for (int i = 0; i < 20'000; ++i) {
        logits.push_back(spread(random));
        hits.push_back(uniform(random) < 1 / (1 + std::exp(-(1.8 * logits.back() + 1.2))) ? 1 : 0);
    }
    const auto c = calibrate(logits, hits);
    EXPECT_NEAR(c.slope, 1.8, 0.1);
    EXPECT_NEAR(c.shift, 1.2, 0.1);
}

TEST(Calibrate, TimidRightAnswersAreRaisedAndOneLabelChangesLittle) {
    std::vector<double> logits, hits;
    for (int i = 0; i < 10; ++i)
        for (int e = 0; e < 5; ++e) {
            logits.push_back(e == 0 ? -1 : -3); // the right one highest, but below one half
            hits.push_back(e == 0 ? 1 : 0);
        }
    const auto c = calibrate(logits, hits);
    EXPECT_GT(c.slope * -1 + c.shift, 0);
    EXPECT_LT(c.slope * -3 + c.shift, -1);
    const auto one = calibrate({-1}, {1});
    EXPECT_NEAR(one.slope, 1, 0.3);
    EXPECT_LT(one.shift, 1);
}

TEST(Calibrate, WrongAnswersNeverTurnTheOrderRound) {
    const auto c = calibrate({3, 3, 3, -3, -3, -3}, {0, 0, 0, 1, 1, 1});
    EXPECT_GE(c.slope, 0.25);
}

TEST(Calibrate, AShiftAloneLeavesTheSlope) {
    using tempera::engine::shift_only;
    const auto c = calibrate({-2, -2, -1, -3, -3, -3}, {1, 1, 1, 0, 0, 0}, shift_only);
    EXPECT_NEAR(c.slope, 1, 1e-6);
    EXPECT_GT(c.shift, 0.5);
}

TEST(Calibrate, WhatHoldsForTheRestIsAGainAndWhatDoesNotIsNone) {
    using tempera::engine::gain_of;
    std::vector<double> timid, right;
    for (int i = 0; i < 40; ++i)
        for (int e = 0; e < 2; ++e) {
            timid.push_back(e == i % 2 ? -1 : -3);
            right.push_back(e == i % 2 ? 1 : 0);
        }
    EXPECT_GT(gain_of(timid, right, 2), 5);
    EXPECT_LT(gain_of({2, -2, 2, -2, -2, 2, -2, 2}, {1, 0, 1, 0, 0, 1, 1, 0}, 2), 0) << "the last one is an exception";
    EXPECT_EQ(gain_of({}, {}, 2), 0);
}
