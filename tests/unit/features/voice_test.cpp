#include "core/features/extract.h"
#include "core/features/voice_analysis.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <numeric>
#include <random>

namespace tempera::features {
namespace {

constexpr int rate = voice_rate;

std::vector<float> silence(double seconds) { return std::vector<float>(static_cast<std::size_t>(seconds * rate)); }

std::vector<float> sine(double hertz, double seconds, double amplitude = 0.3) {
    std::vector<float> s = silence(seconds);
    for (std::size_t i = 0; i < s.size(); ++i)
        s[i] = static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return s;
}

/// A vowel-like sound: harmonics of f0 falling with 1/k.
std::vector<float> vowel(double f0, double seconds, double amplitude = 0.2) {
    std::vector<float> s = silence(seconds);
    for (int k = 1; k * f0 < 4000; ++k) {
        const std::vector<float> partial = sine(k * f0, seconds, amplitude / k);
        std::transform(s.begin(), s.end(), partial.begin(), s.begin(), std::plus<>{});
    }
    return s;
}

std::vector<float> noise(double seconds, double deviation, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0, static_cast<float>(deviation));
    std::vector<float> s = silence(seconds);
    for (float &v : s) v = normal(random);
    return s;
}

void append(std::vector<float> &to, const std::vector<float> &more) { to.insert(to.end(), more.begin(), more.end()); }

float column(const Stream &s, std::int64_t step, int c) {
    return s.values[static_cast<std::size_t>(step * s.width + c)];
}
float mean_quality(const Stream &s, double from, double to) {
    const auto first = s.quality.begin() + static_cast<std::ptrdiff_t>(from * 100);
    const auto last = s.quality.begin() + static_cast<std::ptrdiff_t>(to * 100);
    return std::accumulate(first, last, 0.0F) / static_cast<float>(last - first);
}

TEST(Voice, StepsCoverTheSamples) {
    for (const std::size_t n : {0U, 1U, 159U, 160U, 161U, 16'000U, 16'001U}) {
        const Stream s = voice_stream(std::vector<float>(n));
        EXPECT_EQ(s.steps(), static_cast<std::int64_t>((n + 159) / 160)) << n;
        EXPECT_EQ(s.values.size(), s.quality.size() * voice_width);
    }
}

TEST(Voice, DigitalSilenceIsFlooredAndHasNoQuality) {
    const Stream s = voice_stream(silence(3));
    for (std::int64_t i = 0; i < s.steps(); ++i) {
        EXPECT_EQ(s.quality[static_cast<std::size_t>(i)], 0);
        for (int b = 0; b < mel_bands; ++b) ASSERT_FLOAT_EQ(column(s, i, b), std::log(1e-6F));
        EXPECT_EQ(column(s, i, mel_bands), 0);
        EXPECT_EQ(column(s, i, mel_bands + 1), 0);
    }
}

TEST(Voice, ToneIsLoudestInItsBandAndScalesAsEnergy) {
    const Stream loud = voice_stream(sine(1000, 1, 0.4)), soft = voice_stream(sine(1000, 1, 0.04));
    int best = 0;
    for (int b = 1; b < mel_bands; ++b)
        if (column(loud, 50, b) > column(loud, 50, best)) best = b;
    // 1 kHz is Slaney mel 15; 20 Hz is 0.3 and 7600 Hz 44.5: band (15 - 0.3) / (44.2 / 65) - 1.
    EXPECT_NEAR(best, 20.6, 1);
    EXPECT_NEAR(column(loud, 50, best) - column(soft, 50, best), std::log(100.0), 1e-2);
    // A sine on a bin: |X| = amplitude / 2 * sum of the window (200), at weight at most one.
    EXPECT_LE(column(loud, 50, best), std::log(40.0 * 40.0) + 1e-3);
    EXPECT_GE(column(loud, 50, best), std::log(40.0 * 40.0 * 0.4));
}

TEST(Voice, PitchIsMeasuredOverItsRange) {
    for (const double f0 : {70.0, 110.0, 180.0, 250.0, 333.0, 480.0, 560.0}) {
        const Stream s = voice_stream(vowel(f0, 1));
        for (std::int64_t i = 10; i < 90; ++i) {
            EXPECT_NEAR(100 * std::exp2(column(s, i, mel_bands)), f0, f0 * 0.01) << f0 << " Hz at step " << i;
            EXPECT_GT(column(s, i, mel_bands + 1), 0.9);
        }
    }
}

TEST(Voice, PitchSurvivesAMissingFundamentalAndNoise) {
    std::vector<float> s = silence(1);
    for (int k = 2; k < 9; ++k) {
        const std::vector<float> partial = sine(k * 120.0, 1, 0.05);
        std::transform(s.begin(), s.end(), partial.begin(), s.begin(), std::plus<>{});
    }
    const std::vector<float> hiss = noise(1, 0.02);
    std::transform(s.begin(), s.end(), hiss.begin(), s.begin(), std::plus<>{});
    const Stream stream = voice_stream(s);
    int right = 0;
    for (std::int64_t i = 10; i < 90; ++i) right += std::abs(100 * std::exp2(column(stream, i, mel_bands)) - 120) < 3;
    EXPECT_GE(right, 76);
}

TEST(Voice, NoiseIsUnvoiced) {
    const Stream s = voice_stream(noise(10, 0.05));
    int voiced = 0;
    for (std::int64_t i = 0; i < s.steps(); ++i) voiced += column(s, i, mel_bands) != 0;
    EXPECT_LT(voiced, s.steps() / 10);
}

TEST(VoiceActivity, FollowsSpeechBetweenPausesInRoomNoise) {
    std::vector<float> s;
    append(s, silence(1));
    append(s, vowel(140, 1.5));
    append(s, silence(1.5));
    append(s, vowel(220, 0.8, 0.05));
    append(s, silence(1.2));
    const std::vector<float> room = noise(6, 0.002);
    std::transform(s.begin(), s.end(), room.begin(), s.begin(), std::plus<>{});
    const Stream stream = voice_stream(s);
    EXPECT_LT(mean_quality(stream, 0, 0.8), 0.02);
    EXPECT_GT(mean_quality(stream, 1.05, 2.45), 0.95);
    EXPECT_LT(mean_quality(stream, 2.9, 3.8), 0.02);
    EXPECT_GT(mean_quality(stream, 4.05, 4.75), 0.8);
    EXPECT_LT(mean_quality(stream, 5.2, 6), 0.02);
}

TEST(VoiceActivity, BeginsWithinAWord) { EXPECT_GT(mean_quality(voice_stream(vowel(150, 0.6)), 0, 0.5), 0.9); }

TEST(VoiceActivity, SteadyNoiseAndSteadyHumAreNoVoice) {
    EXPECT_LT(mean_quality(voice_stream(noise(8, 0.1)), 0, 8), 0.03);
    EXPECT_LT(mean_quality(voice_stream(sine(100, 8, 0.01)), 0, 8), 0.03);
}

TEST(VoiceAnalysis, AnyCuttingGivesTheSameNumbers) {
    std::vector<float> s = noise(4.013, 0.003);
    const std::vector<float> word = vowel(170, 1.3);
    for (std::size_t i = 0; i < word.size(); ++i) s[i + 20'011] += word[i];
    const Stream whole = voice_stream(s);

    VoiceAnalysis analysis;
    std::vector<VoiceFrame> frames;
    std::mt19937 random(3);
    for (std::size_t at = 0; at < s.size();) {
        const std::size_t n = std::min<std::size_t>(s.size() - at, 1 + random() % 3000);
        analysis.push(std::span(s).subspan(at, n), frames);
        at += n;
    }
    analysis.finish(frames);
    ASSERT_EQ(static_cast<std::int64_t>(frames.size()), whole.steps());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        ASSERT_EQ(frames[i].quality, whole.quality[i]) << i;
        for (int c = 0; c < voice_width; ++c)
            ASSERT_EQ(frames[i].values[static_cast<std::size_t>(c)], column(whole, static_cast<std::int64_t>(i), c))
                << i << " " << c;
    }
}

TEST(VoiceAnalysis, HoldsAFewStepsOnly) {
    VoiceAnalysis analysis;
    std::vector<VoiceFrame> frames;
    const std::vector<float> second = noise(1, 0.01);
    for (int i = 1; i <= 60; ++i) {
        analysis.push(second, frames);
        EXPECT_GT(static_cast<int>(frames.size()), i * 100 - 30);
    }
}

} // namespace
} // namespace tempera::features
