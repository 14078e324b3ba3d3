#include "tests/unit/media/clip_check.h"

namespace tempera::media {
namespace {

using namespace test_support;

/// No two places of it are alike: a slow sweep with noise that depends on the place alone.
std::vector<float> landmarks(double seconds, int rate) {
    std::vector<float> out(static_cast<std::size_t>(seconds * rate));
    std::mt19937 random(3);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        out[i] = static_cast<float>(0.4 * std::sin(2 * 3.14159265 * (200 + 150 * t) * t));
        out[i] += 0.1F * (static_cast<float>(random() % 2001) / 1000.0F - 1.0F);
    }
    return out;
}

struct Track {
    const char *name, *file, *out;
    int made_rate, read_rate;
    /// The decoder makes up the noise of AAC's noise bands anew each time: they are off here. In Matroska AAC has
    /// its priming sound, so that it can't be compared with what was made.
    double error; ///< sequential against what was made; 0: lossless but for the sample format
    double again; ///< after a seek against sequential
    int channels = 1;
};
void PrintTo(const Track &t, std::ostream *to) { *to << t.name; }

class ExactSound : public testing::TestWithParam<Track> {};

TEST_P(ExactSound, AnyPlaceIsTheSameAsInSequence) {
    TEMPERA_NEEDS_FFMPEG();
    const Track &t = GetParam();
    TempDir dir;
    ClipSpec spec;
    spec.frames = 0;
    spec.sample_rate = t.made_rate;
    spec.sound = landmarks(12, t.made_rate);
    spec.out = t.out;
    ASSERT_TRUE(make_clip(dir / t.file, spec));
    auto reader = open_audio(dir / t.file, {t.read_rate, t.channels});
    ASSERT_EQ(reader.position(), Time{});
    const auto whole = read_all(reader);
    const auto frames = static_cast<std::int64_t>(whole.size()) / t.channels;
    EXPECT_NEAR(static_cast<double>(frames) / t.read_rate, 12.0, t.error > 0 ? 0.06 : 1e-3);
    if (t.made_rate == t.read_rate && t.error > 0) {
        double power = 0;
        for (std::size_t i = 0; i < spec.sound.size() && i < whole.size(); ++i)
            power += std::pow(whole[i] - spec.sound[i], 2);
        EXPECT_LT(std::sqrt(power / static_cast<double>(spec.sound.size())), t.error) << "shifted against the original";
    }
    std::mt19937 random(11);
    for (int trial = 0; trial < 25; ++trial) {
        const auto place = static_cast<std::int64_t>(random() % static_cast<unsigned>(frames - 2000));
        const Time at = Time::seconds(static_cast<double>(place) / t.read_rate);
        ASSERT_TRUE(reader.seek(at));
        EXPECT_LE(std::abs((reader.position() - at).us), 1);
        std::vector<float> piece;
        auto got = reader.read(1500, piece);
        ASSERT_TRUE(got);
        ASSERT_EQ(*got, 1500);
        for (std::size_t i = 0; i < piece.size(); ++i)
            ASSERT_NEAR(piece[i], whole[static_cast<std::size_t>(place * t.channels) + i], t.again)
                << "place " << place << " + " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Tracks, ExactSound,
    testing::Values(Track{"wav", "a.wav", "-c:a pcm_s16le", 44'100, 44'100, 1e-4, 0},
                    Track{"wav_float_resampled", "a.wav", "-c:a pcm_f32le", 44'100, 48'000, 0, 1e-4},
                    Track{"wav_down_to_16k", "a.wav", "-c:a pcm_s24le", 48'000, 16'000, 0, 1e-4},
                    Track{"wav_odd_rate", "a.wav", "-c:a pcm_s16le", 44'101, 16'000, 0, 1e-4},
                    Track{"wav_8k_stereo", "a.wav", "-c:a pcm_u8 -ac 2", 8'000, 48'000, 0, 1e-4, 2},
                    Track{"flac", "a.flac", "-c:a flac", 48'000, 48'000, 1e-4, 0},
                    Track{"flac_resampled", "a.flac", "-c:a flac", 22'050, 48'000, 0, 1e-4},
                    Track{"mp3", "a.mp3", "-c:a libmp3lame -b:a 128k", 44'100, 44'100, 0.15, 2e-3},
                    Track{"mp3_variable", "a.mp3", "-c:a libmp3lame -q:a 4", 48'000, 48'000, 0.15, 2e-3},
                    Track{"m4a", "a.m4a", "-c:a aac -aac_pns 0 -b:a 128k", 48'000, 48'000, 0.15, 2e-3},
                    Track{"m4a_resampled", "a.m4a", "-c:a aac -aac_pns 0 -b:a 128k", 44'100, 16'000, 0.15, 2e-3},
                    Track{"aac_in_mkv", "a.mka", "-c:a aac -aac_pns 0 -b:a 128k", 44'100, 44'100, 1, 2e-3},
                    Track{"flac_in_mkv", "a.mka", "-c:a flac", 44'100, 44'100, 1e-4, 0},
                    Track{"opus", "a.opus", "-c:a libopus -b:a 96k", 48'000, 48'000, 0.15, 2e-2},
                    Track{"vorbis", "a.ogg", "-c:a libvorbis -q:a 6", 44'100, 44'100, 0.15, 2e-3},
                    Track{"surround_to_mono", "a.flac", "-c:a flac -ac 6", 48'000, 48'000, 0, 1e-4}),
    [](const auto &tested) { return std::string(tested.param.name); });

class Sound : public testing::Test {
protected:
    void SetUp() override { TEMPERA_NEEDS_FFMPEG(); }
    TempDir dir;
};

TEST_F(Sound, SilenceBeforeALateTrackAndAtItsEndNothing) {
    ClipSpec spec;
    spec.sound = std::vector<float>(48'000, 0.5F);
    spec.before_sound = "-itsoffset 0.5";
    spec.out = "-c:v libx264 -c:a pcm_s16le";
    ASSERT_TRUE(make_clip(dir / "late.mov", spec));
    auto reader = open_audio(dir / "late.mov");
    EXPECT_EQ(reader.info().audio->start, Time::millis(500));
    auto sound = read_all(reader);
    ASSERT_EQ(sound.size(), 72'000U);
    EXPECT_EQ(sound[23'990], 0.0F);
    EXPECT_NEAR(sound[24'010], 0.5F, 1e-3);
    ASSERT_TRUE(reader.seek(Time::millis(250)));
    sound.clear();
    ASSERT_EQ(reader.read(24'000, sound).value(), 24'000);
    EXPECT_EQ(sound[11'990], 0.0F);
    EXPECT_NEAR(sound[12'010], 0.5F, 1e-3);
    ASSERT_TRUE(reader.seek(Time::seconds(60)));
    EXPECT_EQ(reader.read(100, sound).value(), 0);
    ASSERT_TRUE(reader.seek(Time::seconds(-5))); // before the start: from the start
    EXPECT_EQ(reader.position(), Time{});
    EXPECT_EQ(reader.read(100, sound).value(), 100);
}

TEST_F(Sound, GapIsReadAsSilence) {
    ClipSpec spec;
    spec.frames = 0;
    spec.sound = std::vector<float>(96'000, 0.5F);
    // The second second moves on by three.
    spec.out = "-af \"asetnsamples=1000:p=0,asetpts='if(lt(N,48000),N,N+144000)'\" -c:a pcm_s16le";
    ASSERT_TRUE(make_clip(dir / "gap.mkv", spec));
    auto reader = open_audio(dir / "gap.mkv");
    const auto sound = read_all(reader);
    ASSERT_NEAR(static_cast<double>(sound.size()), 240'000, 50);
    EXPECT_NEAR(sound[47'000], 0.5F, 1e-3);
    EXPECT_EQ(sound[50'000], 0.0F);
    EXPECT_EQ(sound[190'000], 0.0F);
    EXPECT_NEAR(sound[193'000], 0.5F, 1e-3);
    ASSERT_TRUE(reader.seek(Time::millis(3'900)));
    std::vector<float> piece;
    ASSERT_EQ(reader.read(9'600, piece).value(), 9'600);
    EXPECT_EQ(piece[4'000], 0.0F);
    EXPECT_NEAR(piece[6'000], 0.5F, 1e-3);
}

TEST_F(Sound, StereoIsMixedToMonoWithoutClipping) {
    const auto path = dir / "loud.wav";
    ASSERT_TRUE(run_quietly("ffmpeg -y -f lavfi -i aevalsrc='0.9*sin(440*2*PI*t)|0.9*sin(440*2*PI*t)':d=1 '" +
                            path.string() + "'"));
    auto reader = open_audio(path, {44'100, 1});
    const auto sound = read_all(reader);
    EXPECT_NEAR(*std::max_element(sound.begin(), sound.end()), 0.9F, 0.01);
}

TEST_F(Sound, NoTrackIsSaid) {
    ClipSpec spec;
    spec.out = "-c:v libx264";
    ASSERT_TRUE(make_clip(dir / "mute.mp4", spec));
    auto reader = AudioReader::open(dir / "mute.mp4", {});
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().code, ErrorCode::no_audio);
    auto bad = AudioReader::open(dir / "mute.mp4", {48'000, 0});
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::bad_argument);
}

TEST(Tempo, LengthFollowsTheSpeedAndThePitchStays) {
    const int rate = 48'000;
    std::vector<float> tone(static_cast<std::size_t>(rate) * 4 * 2);
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = static_cast<float>(0.5 * std::sin(2 * 3.14159265 * 440 * static_cast<double>(i / 2) / rate));
    for (const double speed : {0.25, 0.4, 0.5, 0.75, 1.0, 1.5, 2.0}) {
        auto filter = TempoFilter::make(rate, 2, speed);
        ASSERT_TRUE(filter) << speed;
        std::vector<float> out;
        for (std::size_t i = 0; i < tone.size(); i += 9'600) {
            const std::vector<float> block(tone.begin() + static_cast<std::ptrdiff_t>(i),
                                           tone.begin() +
                                               static_cast<std::ptrdiff_t>(std::min(i + 9'600, tone.size())));
            ASSERT_TRUE(filter->process(block, out));
        }
        ASSERT_TRUE(filter->finish(out));
        const double seconds = static_cast<double>(out.size()) / 2 / rate;
        EXPECT_NEAR(seconds, 4 / speed, 0.15 / speed) << speed;
        // Rising zero crossings of the left channel in the middle: 440 a second at any speed.
        const std::size_t begin = out.size() / 4 / 2 * 2, end = begin + static_cast<std::size_t>(rate) * 2;
        ASSERT_LT(end, out.size());
        int crossings = 0;
        for (std::size_t i = begin + 2; i < end; i += 2) crossings += out[i - 2] < 0 && out[i] >= 0;
        EXPECT_NEAR(crossings, 440, 6) << speed;
    }
}

TEST(Tempo, RefusesOtherSpeeds) {
    for (const double speed : {0.0, 0.2, 2.5, -1.0, std::nan("")}) {
        auto filter = TempoFilter::make(48'000, 2, speed);
        ASSERT_FALSE(filter);
        EXPECT_EQ(filter.error().code, ErrorCode::bad_argument);
    }
}

} // namespace
} // namespace tempera::media
