// Labels and continuous ratings as curves on the grid.
#include "core/analysis/rated_curves.h"

#include <cmath>
#include <gtest/gtest.h>

namespace tempera::analysis {
namespace {

const std::vector<std::string> joy_and_fear{"joy", "fear"};

TEST(CurvesOfLabels, AreOneWithinALabelAndSayNothingOutside) {
    const auto curves = curves_of_labels({{{Time::seconds(1), Time::seconds(2)}, 0},
                                          {{Time::millis(1600), Time::seconds(3)}, 1},
                                          {{Time::seconds(5), Time::seconds(5)}, 1},
                                          {{Time::seconds(9), Time::seconds(99)}, 0}},
                                         joy_and_fear, Time::seconds(10));
    ASSERT_EQ(curves.steps(), 50);
    const auto joy = [&](std::size_t i) { return curves.membership[2 * i]; };
    const auto fear = [&](std::size_t i) { return curves.membership[2 * i + 1]; };
    EXPECT_EQ(curves.evidence[4], 0);
    EXPECT_EQ(curves.evidence[5], 1);
    EXPECT_EQ(joy(5), 1);
    EXPECT_EQ(fear(5), 0);
    EXPECT_EQ(joy(8), 1);
    EXPECT_EQ(fear(8), 1) << "labels may overlap";
    EXPECT_EQ(joy(10), 0);
    EXPECT_EQ(fear(14), 1);
    EXPECT_EQ(curves.evidence[15], 0);
    EXPECT_EQ(curves.evidence[20], 0);
    EXPECT_EQ(fear(22), 1) << "a moment holds for 0.75 s on either side";
    EXPECT_EQ(fear(28), 1);
    EXPECT_EQ(curves.evidence[29], 0);
    EXPECT_EQ(joy(49), 1) << "cut off at the recording's end";
    EXPECT_EQ(curves.lower, curves.membership);
    EXPECT_EQ(curves.upper, curves.membership);
}

TEST(CurvesOfRatings, AreSharesOfTheirScalesWhereTheyWereRated) {
    const Time step = Time::millis(40);
    std::vector<RatedEmotion> ratings{
        {"joy", 0, 10, {Time::seconds(1), step, std::vector<float>(50, 7.5F)}}, // to 3 s
        {"fear", -1, 1, {Time::seconds(2), step, std::vector<float>(50, 0.0F)}}, // to 4 s
        {"joy", 0, 1, {Time::seconds(2), step, std::vector<float>(25, 0.25F)}}}; // to 3 s, the same emotion again
    ratings[1].series.values[0] = std::nanf("");
    const auto curves = curves_of_ratings(ratings, Time::seconds(5));
    ASSERT_EQ(curves.emotions, joy_and_fear);
    ASSERT_EQ(curves.steps(), 25);
    const auto joy = [&](std::size_t i) { return curves.membership[2 * i]; };
    const auto fear = [&](std::size_t i) { return curves.membership[2 * i + 1]; };
    EXPECT_EQ(curves.evidence[4], 0);
    EXPECT_FLOAT_EQ(joy(5), 0.75F);
    EXPECT_TRUE(std::isnan(fear(5)));
    EXPECT_EQ(curves.evidence[5], 1);
    EXPECT_FLOAT_EQ(joy(12), 0.5F) << "the mean of both ratings";
    EXPECT_FLOAT_EQ(fear(10), 0.5F) << "what was not rated within a step does not count";
    EXPECT_TRUE(std::isnan(joy(16)));
    EXPECT_FLOAT_EQ(fear(16), 0.5F);
    EXPECT_EQ(curves.evidence[20], 0);
}

TEST(CurvesOfRatings, RatedSeldomTheyAreStraightBetween) {
    const auto curves =
        curves_of_ratings({{"joy", 0, 1, {Time{}, Time::seconds(1), {0.0F, 1.0F, 0.5F}}}}, Time::seconds(4));
    EXPECT_FLOAT_EQ(curves.membership[2], 0.5F); // the step from 0.4 to 0.6 s
    EXPECT_EQ(curves.evidence[9], 1);
    EXPECT_EQ(curves.evidence[15], 0) << "nothing is said after the last value";
    EXPECT_TRUE(curves_of_ratings({}, Time::seconds(1)).emotions.empty());
}

} // namespace
} // namespace tempera::analysis
