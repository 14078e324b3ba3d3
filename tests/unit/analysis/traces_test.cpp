#include "core/analysis/traces.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <random>

using namespace tempera;
using namespace tempera::analysis;
using testing::ElementsAre;

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// A minute of something that never repeats itself, `late` behind.
Series wave(Time late = {}, double noise = 0, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0, 1);
    Series out{{}, Time::millis(100), {}};
    for (int i = 0; i < 600; ++i) {
        const double t = 0.1 * i - late.seconds();
        out.values.push_back(
            static_cast<float>(std::sin(0.31 * t) + 0.5 * std::sin(0.83 * t + 1) + noise * normal(random)));
    }
    return out;
}

} // namespace

TEST(Series, IsReadOnTheStraightLineAndNowhereElse) {
    const Series s{Time::seconds(1), Time::seconds(1), {0, 2, none, 4}};
    EXPECT_FLOAT_EQ(s.at(Time::seconds(1)), 0);
    EXPECT_FLOAT_EQ(s.at(Time::seconds(1.25)), 0.5f);
    EXPECT_FLOAT_EQ(s.at(Time::seconds(2)), 2);
    EXPECT_FLOAT_EQ(s.at(Time::seconds(4)), 4);
    for (const double t : {0.9, 2.5, 3.0, 3.5, 4.1, 9.0}) EXPECT_TRUE(std::isnan(s.at(Time::seconds(t)))) << t;
    EXPECT_TRUE(std::isnan(Series{}.at({})));
}

TEST(ReactionLag, IsFoundInNoise) {
    for (const double true_lag : {0.0, 1.2, 3.4}) {
        const auto found = reaction_lag(wave(Time::seconds(true_lag), 0.3), wave());
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->by.seconds(), true_lag, 0.25);
        EXPECT_GT(found->correlation, 0.85);
        EXPECT_GE(found->correlation, found->without);
        EXPECT_GT(found->overlap, Time::seconds(50));
    }
    EXPECT_LT(reaction_lag(wave(Time::seconds(3.4)), wave())->without, 0.6);
}

TEST(ReactionLag, NeedsEnoughInCommonAndSomethingThatVaries) {
    Series brief = wave();
    brief.values.resize(90);
    EXPECT_FALSE(reaction_lag(brief, wave()));
    Series flat = wave();
    std::fill(flat.values.begin(), flat.values.end(), 0.1f);
    EXPECT_FALSE(reaction_lag(flat, wave()));
    EXPECT_FALSE(reaction_lag(wave(), flat));
    Series elsewhere = wave();
    elsewhere.start = Time::seconds(500);
    EXPECT_FALSE(reaction_lag(wave(), elsewhere));
    EXPECT_FALSE(reaction_lag({}, wave()));
    Series holes = wave();
    for (std::size_t i = 0; i < holes.values.size(); ++i)
        if (i % 7 < 3) holes.values[i] = none;
    EXPECT_TRUE(reaction_lag(holes, wave()));
}

TEST(Together, MeanMedianAndSpreadOfThoseWhoRated) {
    const Series a{{}, Time::seconds(1), {1, 2, 3, none}}, b{{}, Time::seconds(1), {2, 2, none, none}},
        c{Time::seconds(1), Time::seconds(1), {8, none, none, 5}};
    const auto mean = together({a, b, c}, Together::mean, Time::seconds(1));
    ASSERT_EQ(mean.value.values.size(), 5u);
    EXPECT_FLOAT_EQ(mean.value.values[0], 1.5f);
    EXPECT_FLOAT_EQ(mean.value.values[1], 4);
    EXPECT_FLOAT_EQ(mean.value.values[2], 3);
    EXPECT_TRUE(std::isnan(mean.value.values[3]));
    EXPECT_FLOAT_EQ(mean.value.values[4], 5);
    EXPECT_THAT(mean.raters, ElementsAre(2, 3, 1, 0, 1));
    EXPECT_FLOAT_EQ(mean.spread[1], std::sqrt(12.0f)); // of 2, 2, 8
    EXPECT_TRUE(std::isnan(mean.spread[2]));
    EXPECT_THAT(mean.weights, ElementsAre(1, 1, 1));
    const auto median = together({a, b, c}, Together::median, Time::seconds(1));
    EXPECT_FLOAT_EQ(median.value.values[0], 1.5f);
    EXPECT_FLOAT_EQ(median.value.values[1], 2);
    EXPECT_TRUE(together({}, Together::mean, Time::seconds(1)).value.values.empty());
    EXPECT_TRUE(together({Series{}}, Together::mean, Time::seconds(1)).value.values.empty());
}

TEST(Together, ARaterWhoAgreesWithNobodyCountsForLittle) {
    std::mt19937 random(5);
    std::normal_distribution<float> normal(0, 1);
    Series guess = wave();
    for (auto &v : guess.values) v = normal(random);
    Series against = wave();
    for (auto &v : against.values) v = -v;
    const std::vector<Series> all{wave({}, 0.2, 2), wave({}, 0.2, 3), wave({}, 0.2, 4), guess, against};
    const auto weighted = together(all, Together::weighted, Time::millis(100));
    EXPECT_GT(weighted.weights[0], 0.6);
    EXPECT_LT(weighted.weights[3], 0.6);
    EXPECT_EQ(weighted.weights[4], 0);
    const auto error = [&](const Combined &c) {
        double sum = 0;
        for (std::size_t i = 0; i < 600; ++i) sum += std::abs(c.value.values[i] - wave().values[i]);
        return sum / 600;
    };
    EXPECT_LT(error(weighted), 0.7 * error(together(all, Together::mean, Time::millis(100))));
}

TEST(Together, WithoutAnyAgreementItIsTheMean) {
    const Series flat{{}, Time::seconds(1), {1, 1, 1}}, other{{}, Time::seconds(1), {3, 3, 3}};
    const auto weighted = together({flat, other}, Together::weighted, Time::seconds(1));
    EXPECT_THAT(weighted.value.values, ElementsAre(2, 2, 2));
    EXPECT_THAT(weighted.weights, ElementsAre(1, 1));
}

TEST(Overdub, ReplacesWhatWasRatedInTheSpanOnly) {
    const Series old{Time::seconds(2), Time::seconds(1), {1, 1, 1, 1}};
    const Series take{Time::seconds(0), Time::seconds(1), {9, 9, 9, none, 9, 9, 9, 9}};
    const auto part = overdubbed(old, take, {Time::seconds(2), Time::seconds(5)});
    EXPECT_EQ(part.start, Time::seconds(2));
    EXPECT_THAT(part.values, ElementsAre(9, 1, 9, 1));
    const auto more = overdubbed(old, take, {Time{}, Time::seconds(8)});
    EXPECT_EQ(more.start, Time{});
    EXPECT_THAT(more.values, ElementsAre(9, 9, 9, 1, 9, 9, 9, 9));
    EXPECT_THAT(overdubbed({}, take, {}).values.size(), 8u);
    Series late = take;
    late.start = Time::seconds(9);
    const auto gap = overdubbed(old, late, {Time{}, Time::seconds(100)});
    ASSERT_EQ(gap.values.size(), 15u);
    EXPECT_TRUE(std::isnan(gap.values[5]));
    EXPECT_EQ(gap.values[14], 9);
}

TEST(SpansAbove, BeginAndEndWithHysteresisAndWhereTheRatingStops) {
    const Series s{
        Time::seconds(10), Time::seconds(1), {0, 0.6f, 0.45f, 0.4f, 0.3f, 0.6f, none, 0.7f, 0.2f, 0.9f, 0.9f}};
    const auto found = spans_above(s, 0.5f, 0.35f, Time::seconds(1));
    EXPECT_THAT(found,
                ElementsAre(Span{Time::seconds(11), Time::seconds(14)}, Span{Time::seconds(15), Time::seconds(16)},
                            Span{Time::seconds(17), Time::seconds(18)}, Span{Time::seconds(19), Time::seconds(21)}));
    EXPECT_THAT(spans_above(s, 0.5f, 0.35f, Time::seconds(2)),
                ElementsAre(Span{Time::seconds(11), Time::seconds(14)}, Span{Time::seconds(19), Time::seconds(21)}));
    EXPECT_TRUE(spans_above({}, 0.5f, 0.3f).empty());
    EXPECT_TRUE(spans_above(s, 2, 1).empty());
}
