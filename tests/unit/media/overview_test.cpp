#include "core/media/overview.h"
#include "tests/unit/media/clip_check.h"

#include <set>

namespace tempera::media {
namespace {

using namespace test_support;

class Overview : public testing::Test {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_FFMPEG();
        ClipSpec spec;
        spec.frames = 250;
        spec.sound = clicks(10, 48'000, {2.5, 7});
        spec.out = "-c:v libx264 -bf 2 -g 50 -c:a pcm_s16le";
        ASSERT_TRUE(make_clip(dir / "a.mov", spec));
    }
    TempDir dir;
};

TEST_F(Overview, WaveformHasThePeaksWhereTheyAre) {
    double last = 0;
    const Job job({}, [&](double fraction, std::string_view) {
        EXPECT_GE(fraction, last);
        last = fraction;
    });
    auto wave = make_waveform(dir / "a.mov", job);
    ASSERT_TRUE(wave);
    EXPECT_EQ(last, 1.0);
    const auto &fine = wave->levels.front();
    EXPECT_EQ(fine.step, Time::millis(10));
    ASSERT_EQ(fine.low.size(), 1000U);
    ASSERT_EQ(fine.high.size(), 1000U);
    for (std::size_t i = 0; i < 1000; ++i) {
        const bool loud = i == 250 || i == 251 || i == 700 || i == 701;
        EXPECT_NEAR(fine.high[i], loud ? 0.8F : 0.0F, 0.001) << i;
        EXPECT_NEAR(fine.low[i], loud ? -0.8F : 0.0F, 0.01) << i;
    }
    for (std::size_t k = 1; k < wave->levels.size(); ++k) {
        const auto &level = wave->levels[k];
        EXPECT_EQ(level.step.us, wave->levels[k - 1].step.us * 4);
        EXPECT_EQ(level.high.size(), (wave->levels[k - 1].high.size() + 3) / 4);
        EXPECT_EQ(level.high.size(), level.low.size());
        EXPECT_NEAR(*std::max_element(level.high.begin(), level.high.end()), 0.8F, 0.001);
    }
    EXPECT_EQ(wave->level_for(Time::millis(1)).step, Time::millis(10));
    EXPECT_EQ(wave->level_for(Time::millis(39)).step, Time::millis(10));
    EXPECT_EQ(wave->level_for(Time::millis(40)).step, Time::millis(40));
    EXPECT_EQ(wave->level_for(Time::seconds(1000)).step, wave->levels.back().step);
}

TEST_F(Overview, WaveformStopsAndSaysWhatIsMissing) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(make_waveform(dir / "a.mov", Job(stop.get_token())).error().code, ErrorCode::cancelled);
    ClipSpec spec;
    spec.out = "-c:v libx264";
    ASSERT_TRUE(make_clip(dir / "mute.mp4", spec));
    EXPECT_EQ(make_waveform(dir / "mute.mp4", {}).error().code, ErrorCode::no_audio);
}

TEST_F(Overview, ThumbnailsCoarseFirstEachOnce) {
    auto reader = open_video(dir / "a.mov");
    std::vector<Thumbnail> got;
    ASSERT_TRUE(make_thumbnails(dir / "a.mov", 20, 64, {}, [&](Thumbnail t) { got.push_back(std::move(t)); }));
    ASSERT_EQ(got.size(), 20U);
    std::set<Time> places;
    for (const Thumbnail &t : got) {
        EXPECT_EQ(t.height, 64);
        EXPECT_EQ(t.width, 80);
        ASSERT_EQ(t.bgra.size(), 80U * 64 * 4);
        // It shows the frame that it says.
        std::vector<std::uint8_t> green;
        for (std::size_t i = 1; i < t.bgra.size(); i += 4) green.push_back(t.bgra[i]);
        EXPECT_EQ(read_number(green.data(), 80, 64, 80), reader.index()->at(t.at));
        places.insert(t.at);
    }
    EXPECT_EQ(places.size(), 20U);
    // One for each twentieth, the first in the middle, the next two a quarter from the ends.
    EXPECT_NEAR(got[0].at.seconds(), 5.0, 0.5);
    EXPECT_NEAR(got[1].at.seconds(), 2.5, 0.5);
    EXPECT_NEAR(got[2].at.seconds(), 7.5, 0.5);
    std::size_t i = 0;
    for (const Time t : places) EXPECT_NEAR(t.seconds(), 0.25 + 0.5 * static_cast<double>(i++), 0.26);
}

TEST_F(Overview, ThumbnailsOfFewFramesAndBadArguments) {
    int count = 0;
    ASSERT_TRUE(make_thumbnails(dir / "a.mov", 1, 1000, {}, [&](const Thumbnail &t) {
        ++count;
        EXPECT_EQ(t.height, 128); // never scaled up
    }));
    EXPECT_EQ(count, 1);
    EXPECT_EQ(make_thumbnails(dir / "a.mov", 0, 64, {}, [](const Thumbnail &) {}).error().code,
              ErrorCode::bad_argument);
    std::stop_source stop;
    const Job job(stop.get_token());
    auto status = make_thumbnails(dir / "a.mov", 20, 64, job, [&](const Thumbnail &) { stop.request_stop(); });
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace tempera::media
