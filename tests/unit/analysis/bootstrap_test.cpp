#include "core/analysis/bootstrap.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace tempera;
using namespace tempera::analysis;

namespace {

Statistics mean_of(const std::vector<double> &values) {
    return [values](const std::vector<std::size_t> &units) {
        double sum = 0;
        for (const std::size_t u : units) sum += values[u];
        return std::vector<Measure>{Measure::of(sum / static_cast<double>(units.size())),
                                    Measure::none(WhyNot::no_variance)};
    };
}

double width(const Measure &m) { return m.interval ? m.interval->high - m.interval->low : -1; }

} // namespace

TEST(Bootstrap, TheMeansIntervalIsThatOfTheory) {
    std::vector<double> values;
    std::mt19937_64 random(3);
    for (int i = 0; i < 400; ++i)
        values.push_back(static_cast<double>(random() % 1000) / 1000); // deviation 1 / sqrt(12)
    const auto m = with_intervals(values.size(), mean_of(values), {2000, 1, 7}, {});
    ASSERT_TRUE(m);
    EXPECT_NEAR(width(m->front()), 2 * 1.96 / std::sqrt(12.0 * 400), 0.006);
    EXPECT_LT(m->front().interval->low, *m->front().value);
    EXPECT_GT(m->front().interval->high, *m->front().value);
    EXPECT_FALSE(m->back().interval) << "what is not defined has no interval";
    // Same seed, same interval; another seed, nearly the same.
    EXPECT_EQ(with_intervals(values.size(), mean_of(values), {2000, 1, 7}, {})->front().interval->low,
              m->front().interval->low);
    EXPECT_NE(with_intervals(values.size(), mean_of(values), {2000, 1, 8}, {})->front().interval->low,
              m->front().interval->low);
}

TEST(Bootstrap, BlocksWidenTheIntervalsOfNeighboursThatDepend) {
    // Runs of 20 equal values: 400 units hold no more than 20 independent ones.
    std::vector<double> values;
    std::mt19937_64 random(5);
    for (int run = 0; run < 20; ++run) values.insert(values.end(), 20, static_cast<double>(random() % 2));
    const double single = width(with_intervals(400, mean_of(values), {1000, 1, 1}, {})->front());
    const double block = width(with_intervals(400, mean_of(values), {1000, 40, 1}, {})->front());
    EXPECT_GT(block, 2.5 * single); // sqrt(20) = 4.5 were it ideal
}

TEST(Bootstrap, NoIntervalFromTooLittle) {
    EXPECT_FALSE(with_intervals(9, mean_of(std::vector<double>(9, 1)), {}, {})->front().interval);
    EXPECT_FALSE(with_intervals(30, mean_of(std::vector<double>(30, 1)), {1000, 10, 1}, {})->front().interval);
    EXPECT_FALSE(with_intervals(30, mean_of(std::vector<double>(30, 1)), {0, 1, 1}, {})->front().interval);
}

TEST(Bootstrap, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto m = with_intervals(30, mean_of(std::vector<double>(30, 1)), {}, Job(stop.get_token()));
    ASSERT_FALSE(m);
    EXPECT_EQ(m.error().code, ErrorCode::cancelled);
}

TEST(Bootstrap, BlockLengthFollowsTheRuns) {
    Ratings ratings{1, 2, {}};
    for (int i = 0; i < 1000; ++i) ratings.values.push_back(i / 25 % 2); // runs of 25
    EXPECT_EQ(block_length(ratings), 50U);
    for (int &v : ratings.values) v = 0; // one run: a quarter at most
    EXPECT_EQ(block_length(ratings), 250U);
    for (std::size_t i = 0; i < 1000; ++i) ratings.values[i] = static_cast<int>(i % 2); // the cube root at least
    EXPECT_EQ(block_length(ratings), 10U);
    EXPECT_EQ(block_length(Ratings{2, 2, {}}), 1U);
    EXPECT_EQ(block_length(300, 0.2), 50U);
    EXPECT_EQ(block_length(4, 0.2), 1U);
}
