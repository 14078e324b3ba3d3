#include "core/base/stream_average.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tempera {
namespace {

Stream voice(std::vector<float> level, std::vector<float> octave, std::vector<float> quality) {
    Stream s{Modality::voice, {}, voice_step, voice_width, {}, std::move(quality)};
    for (std::size_t t = 0; t < level.size(); ++t) {
        for (int b = 0; b < mel_bands; ++b) s.values.push_back(level[t] + static_cast<float>(b));
        s.values.push_back(octave[t]);
        s.values.push_back(octave[t] != 0 ? 1.0F : 0.0F);
    }
    return s;
}

TEST(StreamAverage, A_voice_loses_its_microphone_and_its_own_pitch) {
    const auto quiet = voice({-6, -4}, {0.5F, 1.5F}, {1, 1});
    auto loud = voice({-3, -1}, {1.5F, 2.5F}, {1, 1}); // the same, nearer and higher
    StreamAverage of_quiet, of_loud;
    of_quiet.add(quiet);
    of_loud.add(loud);
    auto a = quiet;
    of_quiet.apply(a);
    of_loud.apply(loud);
    ASSERT_EQ(a.values.size(), loud.values.size());
    for (std::size_t i = 0; i < a.values.size(); ++i) EXPECT_NEAR(a.values[i], loud.values[i], 1e-5) << i;
    EXPECT_NEAR(a.values[0], -1, 1e-5);
    EXPECT_NEAR(a.values[mel_bands], -0.5, 1e-5);
    EXPECT_FLOAT_EQ(a.values[mel_bands + 1], 1); // voicing stays
}

TEST(StreamAverage, Silence_does_not_count_and_unvoiced_pitch_stays_zero) {
    auto s = voice({-13, -4, -6}, {0, 1, 0}, {0, 1, 1});
    StreamAverage average;
    average.add(s);
    average.apply(s);
    const auto level = [&](std::size_t t) { return s.values[t * voice_width]; };
    EXPECT_NEAR(level(1), 1, 1e-5);
    EXPECT_NEAR(level(2), -1, 1e-5);
    EXPECT_NEAR(s.values[1 * voice_width + mel_bands], 0, 1e-6);
    EXPECT_FLOAT_EQ(s.values[2 * voice_width + mel_bands], 0);
}

TEST(StreamAverage, Pieces_add_up_to_the_whole) {
    const auto whole = voice({-6, -4, -2, -8}, {1, 2, 0, 1}, {1, 1, 1, 1});
    StreamAverage at_once, in_two;
    at_once.add(whole);
    in_two.add(voice({-2, -8}, {0, 1}, {1, 1}));
    in_two.add(voice({-6, -4}, {1, 2}, {1, 1}));
    auto a = whole, b = whole;
    at_once.apply(a);
    in_two.apply(b);
    for (std::size_t i = 0; i < a.values.size(); ++i) EXPECT_NEAR(a.values[i], b.values[i], 1e-5) << i;
}

TEST(StreamAverage, A_body_is_told_in_its_own_spread_and_a_missing_channel_stays_missing) {
    const float none = std::numeric_limits<float>::quiet_NaN();
    // Heart rate 60 and 80: mean 70, deviation 10, plus the floor of 2. Conductance doubles. No temperature.
    Stream s{Modality::body, {}, body_step, body_width, {60, 1, none, 80, 2.05F, none}, {1, 1}};
    StreamAverage average;
    average.add(s);
    average.apply(s);
    EXPECT_NEAR(s.values[0], -10.0 / 12, 1e-5);
    EXPECT_NEAR(s.values[3], 10.0 / 12, 1e-5);
    const double half = 0.5 * std::log(2.1 / 1.05);
    EXPECT_NEAR(s.values[4], half / (half + 0.1), 1e-5);
    EXPECT_TRUE(std::isnan(s.values[2]) && std::isnan(s.values[5]));
}

TEST(StreamAverage, A_still_signal_stays_still) {
    Stream s{Modality::body, {}, body_step, body_width, {70, 1, 33, 70, 1, 33}, {1, 1}};
    StreamAverage average;
    average.add(s);
    average.apply(s);
    for (const float v : s.values) EXPECT_NEAR(v, 0, 1e-5);
}

TEST(StreamAverage, Of_nothing_leaves_a_voice_as_it_is) {
    auto s = voice({-5}, {1}, {1});
    const auto before = s.values;
    StreamAverage{}.apply(s);
    EXPECT_EQ(s.values, before);
}

} // namespace
} // namespace tempera
