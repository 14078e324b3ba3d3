// Every frame, asked for in any order, is exactly the one with that number: checked by the number in the picture.
#include "tests/unit/media/clip_check.h"

namespace tempera::media {
namespace {

using namespace test_support;

struct Container {
    const char *name, *file, *rate, *out;
    const char *before = "";
};
void PrintTo(const Container &c, std::ostream *to) { *to << c.name; }

class ExactVideo : public testing::TestWithParam<Container> {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_FFMPEG();
        const Container &c = GetParam();
        ClipSpec spec;
        spec.frames = 60;
        spec.rate = c.rate;
        spec.out = c.out;
        spec.before_video = c.before;
        path = dir / c.file;
        ASSERT_TRUE(make_clip(path, spec)) << c.out;
    }
    TempDir dir;
    std::filesystem::path path;
};

TEST_P(ExactVideo, SequenceIsComplete) {
    auto reader = open_video(path);
    ASSERT_EQ(reader.index()->count(), 60);
    EXPECT_EQ(reader.index()->onset(0), Time{});
    EXPECT_FALSE(reader.index()->variable_rate());
    for (int i = 0; i < 60; ++i) ASSERT_EQ(painted(reader, i), i);
}

TEST_P(ExactVideo, AnyOrderGivesTheSameFrames) {
    auto reader = open_video(path);
    for (const auto i : shuffled(60)) ASSERT_EQ(painted(reader, i), i) << "frame " << i;
}

TEST_P(ExactVideo, FirstAccessInTheMiddleAndStepsBack) {
    auto reader = open_video(path);
    for (int i = 47; i >= 0; --i) ASSERT_EQ(painted(reader, i), i);
    for (int i = 0; i < 5; ++i) ASSERT_EQ(painted(reader, i), i);
    EXPECT_EQ(painted(*frame_of(reader, 1000)), 59); // clamped
    EXPECT_EQ(painted(*frame_of(reader, -3)), 0);
}

TEST_P(ExactVideo, SeekGivesTheFrameShownThen) {
    auto reader = open_video(path);
    const auto index = reader.index();
    for (const auto i : shuffled(60)) {
        const Time onset = index->onset(i), last = index->offset(i) - Time::micros(1);
        for (const Time t : {onset, last}) {
            auto frame = reader.seek(t);
            ASSERT_TRUE(frame);
            ASSERT_EQ(painted(**frame), i) << "at " << t.us;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Containers, ExactVideo,
    testing::Values(
        Container{"mp4_b_frames", "a.mp4", "25", "-c:v libx264 -bf 3 -b_strategy 0 -g 12 -preset veryfast"},
        Container{"mp4_one_group", "a.mp4", "30000/1001", "-c:v libx264 -bf 2 -g 250 -preset veryfast"},
        Container{"mp4_open_groups", "a.mp4", "25",
                  "-c:v libx264 -bf 3 -b_strategy 0 -g 10 -sc_threshold 0 -x264-params open-gop=1"},
        Container{"mp4_fragments", "a.mp4", "25",
                  "-c:v libx264 -bf 2 -g 10 -movflags frag_keyframe+empty_moov+default_base_moof"},
        Container{"mov", "a.mov", "24000/1001", "-c:v libx264 -bf 2 -g 15"},
        Container{"mp4_hevc", "a.mp4", "25", "-c:v libx265 -x265-params log-level=none:keyint=12"},
        Container{"mkv", "a.mkv", "30000/1001", "-c:v libx264 -bf 3 -g 12"},
        Container{"webm_vp9", "a.webm", "30", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 20 -b:v 200k"},
        Container{"webm_vp8_hidden_frames", "a.webm", "25",
                  "-c:v libvpx -auto-alt-ref 1 -lag-in-frames 16 -arnr-maxframes 5 -g 20 -b:v 300k -cpu-used 4"},
        Container{"avi_mpeg4", "a.avi", "25", "-c:v mpeg4 -q:v 3 -g 12"},
        Container{"avi_mpeg4_b_frames", "a.avi", "25", "-c:v mpeg4 -q:v 3 -bf 2 -g 12"},
        Container{"avi_h264", "a.avi", "25", "-c:v libx264 -bf 2 -g 12"},
        Container{"avi_mjpeg", "a.avi", "25", "-c:v mjpeg -q:v 3"},
        Container{"mts", "a.mts", "25", "-c:v libx264 -bf 3 -g 12 -f mpegts"},
        Container{"mts_mpeg2", "a.mts", "25", "-c:v mpeg2video -q:v 3 -bf 2 -g 12 -f mpegts"},
        Container{"mpeg_ps", "a.mpg", "25", "-c:v mpeg2video -q:v 3 -bf 2 -g 12"},
        Container{"flv", "a.flv", "25", "-c:v libx264 -bf 2 -g 12"},
        Container{"mkv_late_start", "a.mkv", "25", "-c:v libx264 -bf 3 -g 12", "-itsoffset 3.2"},
        Container{"mp4_10_bit", "a.mp4", "25", "-pix_fmt yuv420p10le -c:v libx264 -bf 2 -g 12"}),
    [](const auto &tested) { return std::string(tested.param.name); });

TEST(ExactVideoLong, FramesFarApartInShortAndLongGroups) {
    TEMPERA_NEEDS_FFMPEG();
    for (const std::string out : {"-c:v libx264 -g 50 -preset ultrafast -bf 2 -f mpegts",
                                  "-c:v libx264 -g 600 -preset veryfast -bf 4 -b-pyramid normal -f mpegts"}) {
        TempDir dir;
        ClipSpec spec;
        spec.frames = 1500;
        spec.width = 64;
        spec.height = 64;
        spec.out = out;
        ASSERT_TRUE(make_clip(dir / "long.mts", spec));
        auto reader = open_video(dir / "long.mts");
        ASSERT_EQ(reader.index()->count(), 1500);
        auto order = shuffled(1500);
        order.resize(60);
        for (const auto i : order) {
            ASSERT_EQ(painted(reader, i), i);
            const auto back = std::max<std::int64_t>(0, i - 3); // a step or two back and on again
            ASSERT_EQ(painted(reader, back), back);
            ASSERT_EQ(painted(reader, i), i);
        }
        for (std::int64_t i = 1100; i > 980; --i) ASSERT_EQ(painted(reader, i), i);
    }
}

} // namespace
} // namespace tempera::media
