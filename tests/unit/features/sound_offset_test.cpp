// A second recording of the same sound is found where it lies; the spectrogram shows what is heard.
#include "core/base/clock_map.h"
#include "core/features/sound_offset.h"
#include "core/features/spectrogram.h"
#include "tests/support/media_maker.h"

#include <gtest/gtest.h>

#include <numbers>
#include <random>

namespace tempera::features {
namespace {

using namespace test_support;

/// Bursts of noise at irregular times, as syllables are.
std::vector<float> talk(double seconds, int rate, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> noise(0, 0.2F);
    std::uniform_real_distribution<double> gap(0.08, 0.5), length(0.05, 0.25);
    std::vector<float> out(static_cast<std::size_t>(seconds * rate));
    double t = 0.3;
    while (t < seconds) {
        const double end = t + length(random);
        for (auto i = static_cast<std::size_t>(t * rate);
             i < std::min(out.size(), static_cast<std::size_t>(end * rate)); ++i)
            out[i] = noise(random);
        t = end + gap(random);
    }
    return out;
}

/// The same room, heard `offset` seconds later, quieter and with its own noise; for `seconds`.
std::vector<float> heard(const std::vector<float> &room, int rate, double offset, double seconds, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> noise(0, 0.01F);
    std::vector<float> out(static_cast<std::size_t>(seconds * rate));
    const auto shift = static_cast<std::ptrdiff_t>(std::llround(offset * rate));
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i) + shift;
        out[i] = noise(random);
        if (at >= 0 && at < static_cast<std::ptrdiff_t>(room.size()))
            out[i] += 0.4F * room[static_cast<std::size_t>(at)];
    }
    return out;
}

class SoundOffsetTest : public testing::Test {
protected:
    void SetUp() override { TEMPERA_NEEDS_FFMPEG(); }
    std::filesystem::path clip(const std::string &name, std::vector<float> sound, const std::string &out = "") {
        ClipSpec spec;
        spec.frames = 0;
        spec.sound = std::move(sound);
        spec.out = out;
        EXPECT_TRUE(make_clip(dir / name, spec));
        return dir / name;
    }
    TempDir dir;
};

TEST_F(SoundOffsetTest, IsFoundToAMillisecondWhicheverBeganFirst) {
    const auto room = talk(60, 48'000, 7);
    const auto first = clip("first.wav", heard(room, 48'000, 10, 30, 1));
    for (const double offset : {0.0, 6.7312, -8.25}) {
        // The other's zero lies `offset` after the first's.
        const auto other = clip("other.m4a", heard(room, 48'000, 10 + offset, 25, 2), "-c:a aac -b:a 96k");
        const auto found = find_sound_offset(first, other, {});
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->offset.seconds(), offset, 0.001);
        EXPECT_GT(found->certainty, 0.4);
    }
}

/// As heard by a recorder whose clock runs slow: of each second of the room it counts 1 / (1 + drift).
std::vector<float> heard_slow(const std::vector<float> &room, int rate, double offset, double drift, double seconds) {
    std::vector<float> out(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double at = offset * rate + static_cast<double>(i) * (1 + drift);
        const auto k = static_cast<std::size_t>(at);
        const auto part = static_cast<float>(at - std::floor(at));
        if (k + 1 < room.size()) out[i] = 0.4F * (room[k] * (1 - part) + room[k + 1] * part);
    }
    return out;
}

TEST_F(SoundOffsetTest, AClockThatDriftsIsFoundAndOneThatDoesNotIsLeft) {
    constexpr double millionths = 200; // 30 ms in 150 s, 0.72 s in an hour
    const auto room = talk(170, 48'000, 11);
    const auto first = clip("first.wav", heard(room, 48'000, 0, 165, 1));
    const auto found =
        find_sound_offset(first, clip("slow.wav", heard_slow(room, 48'000, 5, millionths * 1e-6, 150)), {});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->drift.seconds(), 3600 * millionths * 1e-6, 0.03);
    EXPECT_NEAR(found->offset.seconds(), 5, 0.001);
    EXPECT_GE(found->certainty, 0.5);
    // At its end the two agree to a few milliseconds, where without the drift they would be 30 apart.
    EXPECT_NEAR((ClockMap{found->offset, found->drift}.on_axis(Time::seconds(150)).seconds()), 155.03, 0.003);

    const auto steady = find_sound_offset(first, clip("steady.wav", heard(room, 48'000, 5, 150, 2)), {});
    ASSERT_TRUE(steady);
    EXPECT_EQ(steady->drift, Time{});
    EXPECT_NEAR(steady->offset.seconds(), 5, 0.001);
}

TEST_F(SoundOffsetTest, DifferentSoundsHaveNoDrift) {
    const auto found = find_sound_offset(clip("a.wav", talk(90, 48'000, 3)), clip("b.wav", talk(90, 48'000, 4)), {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->drift, Time{});
}

TEST_F(SoundOffsetTest, DifferentSoundsAreNotCertain) {
    const auto found = find_sound_offset(clip("a.wav", talk(25, 48'000, 3)), clip("b.wav", talk(25, 48'000, 4)), {});
    ASSERT_TRUE(found);
    EXPECT_LT(found->certainty, 0.35);
}

TEST_F(SoundOffsetTest, SilenceIsNotCertainAndTooShortIsSaid) {
    const auto silence = clip("silence.wav", std::vector<float>(48'000 * 5));
    const auto found = find_sound_offset(silence, silence, {});
    ASSERT_TRUE(found);
    EXPECT_LT(found->certainty, 0.15);
    const auto brief = find_sound_offset(silence, clip("brief.wav", std::vector<float>(48'000)), {});
    ASSERT_FALSE(brief);
    EXPECT_EQ(brief.error().code, ErrorCode::bad_argument);
}

TEST_F(SoundOffsetTest, WithoutSoundOrStoppedItSaysSo) {
    ClipSpec spec;
    spec.frames = 30;
    spec.out = "-c:v libx264";
    ASSERT_TRUE(make_clip(dir / "mute.mp4", spec));
    const auto sound = clip("a.wav", talk(5, 48'000, 3));
    const auto mute = find_sound_offset(sound, dir / "mute.mp4", {});
    ASSERT_FALSE(mute);
    EXPECT_EQ(mute.error().code, ErrorCode::no_audio);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = find_sound_offset(sound, sound, Job(stop.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
}

TEST_F(SoundOffsetTest, TheSpectrogramShowsToneAndSilenceInTheirPlaces) {
    // A second of silence, then a second of 2 kHz, then silence.
    std::vector<float> sound(48'000 * 3);
    for (std::size_t i = 48'000; i < 96'000; ++i)
        sound[i] = 0.5F * static_cast<float>(std::sin(2 * std::numbers::pi * 2000 * static_cast<double>(i) / 48'000));
    std::vector<std::uint8_t> all;
    ASSERT_TRUE(make_spectrogram(clip("tone.wav", sound), {},
                                 [&](auto columns) { all.insert(all.end(), columns.begin(), columns.end()); }));
    ASSERT_EQ(all.size(), 75U * mel_bands);
    const auto at = [&](int column, int band) { return all[static_cast<std::size_t>(column * mel_bands + band)]; };
    const int band = static_cast<int>(std::lround(spectrogram_band(2000)));
    EXPECT_EQ(at(10, band), 0);
    EXPECT_GT(at(37, band), 200);
    EXPECT_LT(at(37, static_cast<int>(spectrogram_band(400))), at(37, band) - 60);
    EXPECT_EQ(at(65, band), 0);
}

TEST_F(SoundOffsetTest, TheSpectrogramComesInPiecesAndCanBeStopped) {
    const auto path = clip("long.wav", talk(25, 48'000, 5));
    int pieces = 0;
    std::size_t columns = 0;
    ASSERT_TRUE(make_spectrogram(path, {}, [&](const auto &piece) {
        ++pieces;
        columns += piece.size() / mel_bands;
    }));
    EXPECT_EQ(pieces, 3);
    EXPECT_EQ(columns, 625U);
    std::stop_source stop;
    const auto stopped = make_spectrogram(path, Job(stop.get_token()), [&](const auto &) { stop.request_stop(); });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace tempera::features
