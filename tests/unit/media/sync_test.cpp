// Picture and sound together: a flash and a click at the same moment of the making are at the same moment for us.
#include "tests/unit/media/clip_check.h"

namespace tempera::media {
namespace {

using namespace test_support;

struct Clip {
    const char *name, *file, *out;
    double tolerance; ///< seconds; what the sound codec smears
    const char *before_video = "", *before_sound = "";
    double picture_late = 0, sound_late = 0; ///< what the inputs' offsets add
};
void PrintTo(const Clip &c, std::ostream *to) { *to << c.name; }

class Sync : public testing::TestWithParam<Clip> {};

TEST_P(Sync, FlashAndClickCoincide) {
    TEMPERA_NEEDS_FFMPEG();
    const Clip &c = GetParam();
    const std::vector<double> moments{0.48, 1.6, 4.2, 7.92};
    TempDir dir;
    ClipSpec spec;
    spec.frames = 210;
    spec.paint = [&](int frame, int width, int height, std::uint8_t *grey) {
        bool flash = false;
        for (const double t : moments) flash = flash || frame == std::lround(t * 25);
        std::fill_n(grey, width * height, static_cast<std::uint8_t>(flash ? 230 : 20));
    };
    spec.sound = clicks(8.4, 48'000, moments);
    spec.out = c.out;
    spec.before_video = c.before_video;
    spec.before_sound = c.before_sound;
    const auto path = dir / c.file;
    ASSERT_TRUE(make_clip(path, spec));

    auto video = open_video(path);
    auto audio = open_audio(path);
    std::vector<double> flashes;
    bool was_bright = false;
    for (std::int64_t i = 0; i < video.index()->count(); ++i) {
        const FramePtr f = frame_of(video, i);
        const bool bright = f->pixels[static_cast<std::size_t>(f->height / 2 * f->stride + f->width / 2)] > 128;
        if (bright && !was_bright) flashes.push_back(f->onset.seconds());
        was_bright = bright;
    }
    const auto heard = onsets_of(read_all(audio), 48'000);
    ASSERT_EQ(flashes.size(), moments.size());
    ASSERT_EQ(heard.size(), moments.size());
    const double lag = c.sound_late - c.picture_late;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        EXPECT_NEAR(heard[i] - flashes[i], lag, c.tolerance) << "at " << moments[i];
        EXPECT_NEAR(flashes[i], moments[i] + std::max(0.0, -lag), std::max(0.03, c.tolerance))
            << "on the recording's axis";
    }
    // The same after a seek.
    ASSERT_TRUE(audio.seek(Time::seconds(flashes[2] - 0.5)));
    std::vector<float> piece;
    ASSERT_TRUE(audio.read(48'000 * 3 / 2, piece));
    const auto again = onsets_of(piece, 48'000);
    ASSERT_GE(again.size(), 1U);
    EXPECT_NEAR(again[0] + flashes[2] - 0.5, heard[2], 0.0011);
}

INSTANTIATE_TEST_SUITE_P(
    Containers, Sync,
    testing::Values(
        Clip{"mp4_aac", "a.mp4", "-c:v libx264 -bf 2 -c:a aac", 0.003},
        Clip{"mp4_aac_no_edit_list", "a.mp4", "-c:v libx264 -bf 0 -c:a aac -use_editlist 0", 0.024},
        Clip{"mov_pcm", "a.mov", "-c:v libx264 -bf 2 -c:a pcm_s16le", 0.0001},
        Clip{"mkv_flac", "a.mkv", "-c:v libx264 -bf 2 -c:a flac", 0.0011},
        Clip{"mkv_aac", "a.mkv", "-c:v libx264 -bf 2 -c:a aac", 0.003},
        Clip{"mkv_mp3", "a.mkv", "-c:v libx264 -bf 2 -c:a libmp3lame", 0.003},
        Clip{"webm_opus", "a.webm", "-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus", 0.008},
        Clip{"webm_vorbis", "a.webm", "-c:v libvpx -deadline realtime -cpu-used 8 -c:a libvorbis", 0.004},
        Clip{"avi_mp3", "a.avi", "-c:v mpeg4 -q:v 3 -c:a libmp3lame", 0.003 + 0.05},
        Clip{"avi_pcm", "a.avi", "-c:v mpeg4 -q:v 3 -c:a pcm_s16le", 0.0001},
        Clip{"avi_b_frames_pcm", "a.avi", "-c:v mpeg4 -bf 2 -q:v 3 -c:a pcm_s16le", 0.0001},
        Clip{"mts_ac3", "a.mts", "-c:v libx264 -bf 2 -c:a ac3 -f mpegts", 0.008},
        Clip{"mts_aac", "a.mts", "-c:v libx264 -bf 2 -c:a aac -f mpegts", 0.024},
        Clip{"flv_aac", "a.flv", "-c:v libx264 -bf 2 -c:a aac", 0.024},
        Clip{"mp4_sound_late", "a.mp4", "-c:v libx264 -bf 2 -c:a aac", 0.003, "", "-itsoffset 0.7", 0, 0.7},
        Clip{"mkv_picture_late", "a.mkv", "-c:v libx264 -bf 2 -c:a flac", 0.0011, "-itsoffset 0.48", "", 0.48, 0},
        Clip{"mp4_picture_late", "a.mp4", "-c:v libx264 -bf 2 -c:a aac", 0.003, "-itsoffset 0.48", "", 0.48, 0}),
    [](const auto &tested) { return std::string(tested.param.name); });

} // namespace
} // namespace tempera::media
