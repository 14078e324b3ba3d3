#include "core/workflow/recording_conditions.h"
#include "tests/support/small_files.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace tempera::workflow {
namespace {

std::vector<float> made(const RecordingCondition &condition, const std::vector<float> &take, const std::vector<float> &talk = {}) {
    std::mt19937_64 random(1);
    return recorded_under(condition, take, talk, random);
}

TEST(RecordingConditions, NothingSaidLeavesATakeAsItIs) {
    const auto take = test_support::tone(300, 1);
    EXPECT_EQ(made({}, take), take);
    EXPECT_TRUE(made({}, {}).empty());
    std::mt19937_64 random(3);
    EXPECT_TRUE(made(random_condition(0.1, random), {}).empty());
}

TEST(RecordingConditions, TheBackgroundIsAsLoudAsAsked) {
    RecordingCondition c{.noise = 0.05, .noise_low = 100, .noise_high = 4000};
    const std::vector<float> silence(16'000, 0.0F);
    EXPECT_NEAR(root_mean_square(made(c, silence)), 0.05, 0.001);
    EXPECT_EQ(made(c, silence), made(c, silence)) << "the same numbers, the same noise";
    c.babble = true;
    EXPECT_NEAR(root_mean_square(made(c, silence, test_support::tone(200, 2))), 0.05, 0.001);
    EXPECT_EQ(root_mean_square(made(c, silence, silence)), 0) << "nobody speaks";
}

TEST(RecordingConditions, ALineLetsThroughWhatLiesBetween) {
    const RecordingCondition line{.line_low = 300, .line_high = 3400};
    const auto through = [&](double hz) {
        const auto tone = test_support::tone(hz, 1);
        return root_mean_square(made(line, tone)) / root_mean_square(tone);
    };
    EXPECT_NEAR(through(1000), 1, 0.05);
    EXPECT_LT(through(80), 0.1);
    EXPECT_LT(through(7000), 0.1);
}

TEST(RecordingConditions, ARoomGoesOnAfterTheSound) {
    std::vector<float> click(16'000, 0.0F);
    click[0] = 0.5F;
    RecordingCondition room{.room = 0.4, .walls = 7};
    const auto heard = made(room, click);
    const auto loudness = [&](std::size_t from, std::size_t to) {
        return root_mean_square({heard.begin() + static_cast<std::ptrdiff_t>(from), heard.begin() + static_cast<std::ptrdiff_t>(to)});
    };
    EXPECT_FLOAT_EQ(heard[0], 0.5F);
    EXPECT_GT(loudness(100, 1600), 10 * loudness(4000, 6400)) << "it fades";
    EXPECT_GT(loudness(4000, 6400), 0);
    EXPECT_EQ(loudness(6600, 16'000), 0);
    room.walls = 8;
    EXPECT_NE(made(room, click), heard);
}

TEST(RecordingConditions, ConditionsAreFromThreeToTwentyFiveDecibelsBelowSpeech) {
    std::mt19937_64 random(5);
    int babble = 0, line = 0, room = 0;
    for (int i = 0; i < 300; ++i) {
        const auto c = random_condition(0.1, random);
        EXPECT_LE(c.noise, 0.0708);
        EXPECT_GE(c.noise, 0.0056);
        babble += c.babble, line += c.line_high > 0, room += c.room > 0;
    }
    EXPECT_NEAR(babble, 100, 35);
    EXPECT_NEAR(line, 150, 35);
    EXPECT_NEAR(room, 150, 35);
}

} // namespace
} // namespace tempera::workflow
