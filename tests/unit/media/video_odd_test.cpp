// What real recordings have and made ones do not: uneven times, rotation, pixel aspect, odd sizes, late streams.
#include "tests/unit/media/clip_check.h"

namespace tempera::media {
namespace {

using namespace test_support;

class OddVideo : public testing::Test {
protected:
    void SetUp() override { TEMPERA_NEEDS_FFMPEG(); }
    TempDir dir;
};

TEST_F(OddVideo, VariableRateKeepsEachFramesTime) {
    // 23.976 frames a second, then 60, with one long stop: as phones and screen recorders write it.
    const std::string filter =
        "-vf \"settb=1/120000,setpts='if(lt(N,24),N*1001/24000,if(lt(N,40),1.001+(N-24)/60,2.5+(N-40)/30))/TB'\" "
        "-vsync passthrough -enc_time_base 1/120000 -video_track_timescale 120000 ";
    ClipSpec spec;
    spec.frames = 60;
    spec.out = filter + "-c:v libx264 -bf 2 -g 24";
    ASSERT_TRUE(make_clip(dir / "v.mp4", spec));
    auto reader = open_video(dir / "v.mp4");
    const auto index = reader.index();
    ASSERT_EQ(index->count(), 60);
    EXPECT_TRUE(index->variable_rate());
    for (const auto i : shuffled(60)) {
        const auto n = static_cast<double>(i);
        const double expected = i < 24 ? n * 1001 / 24000 : i < 40 ? 1.001 + (n - 24) / 60 : 2.5 + (n - 40) / 30;
        EXPECT_NEAR(index->onset(i).seconds(), expected, 10e-6);
        ASSERT_EQ(painted(reader, i), i);
    }
    // In the long stop the last frame before it stays.
    auto frame = reader.seek(Time::millis(2300));
    ASSERT_TRUE(frame);
    EXPECT_EQ(painted(**frame), 39);
    EXPECT_EQ((*frame)->offset, index->onset(40));
}

TEST_F(OddVideo, NtscRateDoesNotDrift) {
    ClipSpec spec;
    spec.frames = 900;
    spec.width = 64;
    spec.height = 64;
    spec.rate = "30000/1001";
    spec.out = "-c:v libx264 -preset ultrafast -g 100";
    ASSERT_TRUE(make_clip(dir / "n.mov", spec));
    auto reader = open_video(dir / "n.mov");
    EXPECT_NEAR(reader.index()->onset(899).seconds(), 899 * 1001.0 / 30000, 1e-6);
    EXPECT_NEAR(reader.info().duration.seconds(), 900 * 1001.0 / 30000, 1e-3);
    EXPECT_EQ(reader.index()->at(Time::seconds(899 * 1001.0 / 30000 + 1e-4)), 899);
}

/// Bright top left quarter, else dark.
void paint_corner(int, int width, int height, std::uint8_t *grey) {
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) grey[y * width + x] = x < width / 2 && y < height / 2 ? 208 : 48;
}

bool bright(const Frame &f, bool right, bool low) {
    const int x = f.width * (right ? 3 : 1) / 4, y = f.height * (low ? 3 : 1) / 4;
    const int bytes = f.format == PixelFormat::grey ? 1 : 4;
    return f.pixels[static_cast<std::size_t>(y * f.stride + x * bytes)] > 128;
}

TEST_F(OddVideo, RotationIsApplied) {
    ClipSpec spec;
    spec.frames = 5;
    spec.paint = paint_corner;
    spec.out = "-c:v libx264";
    ASSERT_TRUE(make_clip(dir / "plain.mp4", spec));
    for (const int degrees : {0, 90, 180, 270}) {
        const auto path = dir / ("turned" + std::to_string(degrees) + ".mp4");
        ASSERT_TRUE(run_quietly("ffmpeg -y -i '" + (dir / "plain.mp4").string() + "' -c copy -metadata:s:v rotate=" +
                                std::to_string((360 - degrees) % 360) + " '" + path.string() + "'"));
        for (const PixelFormat format : {PixelFormat::grey, PixelFormat::bgra}) {
            auto reader = open_video(path, {format});
            const FramePtr f = frame_of(reader, 2);
            ASSERT_EQ(reader.info().video->rotation, degrees);
            ASSERT_EQ(f->width, degrees % 180 == 0 ? 160 : 128);
            ASSERT_EQ(f->height, degrees % 180 == 0 ? 128 : 160);
            ASSERT_EQ(reader.info().video->width, f->width);
            // Clockwise: the corner goes right, then down, then left.
            const bool right = degrees == 90 || degrees == 180, low = degrees == 180 || degrees == 270;
            for (const bool r : {false, true})
                for (const bool l : {false, true})
                    EXPECT_EQ(bright(*f, r, l), r == right && l == low) << degrees << " " << r << l;
        }
        auto small = open_video(path, {PixelFormat::bgra, 64});
        EXPECT_EQ(frame_of(small, 0)->height, 64);
    }
}

TEST_F(OddVideo, PixelAspectIsApplied) {
    ClipSpec spec;
    spec.frames = 20;
    spec.out = "-c:v libx264 -aspect 160:64"; // pixels twice as wide as high
    ASSERT_TRUE(make_clip(dir / "wide.mkv", spec));
    for (const PixelFormat format : {PixelFormat::grey, PixelFormat::bgra}) {
        auto reader = open_video(dir / "wide.mkv", {format});
        EXPECT_EQ(frame_of(reader, 0)->width, 320);
        EXPECT_EQ(frame_of(reader, 0)->height, 128);
        EXPECT_EQ(reader.info().video->width, 320);
    }
    auto reader = open_video(dir / "wide.mkv");
    EXPECT_EQ(painted(reader, 13), 13);
}

TEST_F(OddVideo, OddSizesAndScalingDown) {
    ClipSpec spec;
    spec.frames = 10;
    spec.width = 161;
    spec.height = 119;
    spec.out = "-pix_fmt yuv444p -c:v ffv1";
    ASSERT_TRUE(make_clip(dir / "odd.mkv", spec));
    for (const PixelFormat format : {PixelFormat::grey, PixelFormat::bgra})
        for (const int lines : {0, 59, 1000}) {
            auto reader = open_video(dir / "odd.mkv", {format, lines});
            const FramePtr f = frame_of(reader, 7);
            EXPECT_EQ(f->height, lines == 59 ? 59 : 119);
            EXPECT_EQ(f->width, lines == 59 ? 80 : 161);
            EXPECT_GE(f->stride, f->width * (format == PixelFormat::grey ? 1 : 4));
            ASSERT_EQ(f->pixels.size(), static_cast<std::size_t>(f->stride) * static_cast<std::size_t>(f->height));
            if (format == PixelFormat::grey)
                EXPECT_EQ(painted(*f), 7);
            else
                EXPECT_EQ(f->pixels[3], 255);
        }
}

TEST_F(OddVideo, GreyIsFullRangeWhateverTheFileHas) {
    for (const std::string format : {"yuv420p", "yuvj420p", "yuv420p10le", "gray", "yuv444p"}) {
        ClipSpec spec;
        spec.frames = 2;
        spec.paint = [](int, int width, int height, std::uint8_t *grey) {
            for (int i = 0; i < width * height; ++i) grey[i] = i % width < width / 2 ? 0 : 255;
        };
        spec.out = "-pix_fmt " + format + " -c:v ffv1";
        ASSERT_TRUE(make_clip(dir / (format + ".mkv"), spec)) << format;
        for (const int lines : {0, 64}) {
            auto reader = open_video(dir / (format + ".mkv"), {PixelFormat::grey, lines});
            const FramePtr f = frame_of(reader, 0);
            const auto row = static_cast<std::size_t>(f->height / 2 * f->stride);
            EXPECT_LE(f->pixels[row + 10], 2) << format << lines;
            EXPECT_GE(f->pixels[row + static_cast<std::size_t>(f->width) - 10], 253) << format << lines;
        }
    }
}

TEST_F(OddVideo, ColoursComeBlueFirst) {
    const auto path = dir / "red.mp4";
    ASSERT_TRUE(run_quietly("ffmpeg -y -f lavfi -i color=red:s=64x64:d=0.4 -c:v libx264 '" + path.string() + "'"));
    auto reader = open_video(path, {PixelFormat::bgra});
    const FramePtr f = frame_of(reader, 0);
    EXPECT_LT(f->pixels[0], 12);
    EXPECT_LT(f->pixels[1], 12);
    EXPECT_GT(f->pixels[2], 243);
    EXPECT_EQ(f->pixels[3], 255);
}

TEST_F(OddVideo, NegativeAndLateStartsBeginAtZero) {
    ClipSpec spec;
    spec.sound = clicks(2, 48'000, {0.5});
    spec.out = "-c:v libx264 -bf 2 -c:a aac -output_ts_offset 7.5";
    ASSERT_TRUE(make_clip(dir / "late.mkv", spec));
    // AAC's priming sound comes before the first picture.
    EXPECT_GE(open_video(dir / "late.mkv").index()->onset(0), Time{});
    EXPECT_LT(open_video(dir / "late.mkv").index()->onset(0), Time::millis(25));

    spec.out = "-c:v libx264 -bf 2 -c:a aac -avoid_negative_ts disabled -output_ts_offset -0.6";
    ASSERT_TRUE(make_clip(dir / "negative.mp4", spec));
    auto reader = open_video(dir / "negative.mp4");
    EXPECT_GE(reader.index()->onset(0), Time{});
    for (const auto i : shuffled(reader.index()->count())) {
        const int first = painted(reader, 0);
        ASSERT_EQ(painted(reader, i), first + i);
    }
}

TEST_F(OddVideo, EditListThatBeginsInsideAGroup) {
    ClipSpec spec;
    spec.out = "-c:v libx264 -bf 2 -g 50";
    ASSERT_TRUE(make_clip(dir / "whole.mp4", spec));
    // Copied from 0.48 s on: the file holds the group from its key frame, the edit list shows it from frame 12.
    ASSERT_TRUE(run_quietly("ffmpeg -y -ss 0.48 -i '" + (dir / "whole.mp4").string() + "' -c copy '" +
                            (dir / "cut.mp4").string() + "'"));
    auto reader = open_video(dir / "cut.mp4");
    ASSERT_EQ(reader.index()->count(), 38);
    EXPECT_EQ(reader.index()->onset(0), Time{});
    for (const auto i : shuffled(38)) ASSERT_EQ(painted(reader, i), 12 + i);
}

TEST_F(OddVideo, StreamsOfDifferentLength) {
    ClipSpec spec;
    spec.frames = 25;
    spec.sound = clicks(3, 48'000, {});
    for (const std::string name : {"sound_longer.mp4", "sound_longer.mkv"}) {
        spec.out = name.ends_with("mp4") ? "-c:v libx264 -c:a aac" : "-c:v libx264 -c:a flac";
        ASSERT_TRUE(make_clip(dir / name, spec));
        auto reader = open_video(dir / name);
        EXPECT_EQ(reader.index()->offset(24), Time::seconds(1)) << name;
        EXPECT_NEAR(reader.info().duration.seconds(), 3.0, 0.03) << name;
        EXPECT_EQ(painted(**reader.seek(Time::seconds(2.9))), 24);
    }
    spec.frames = 75;
    spec.sound = clicks(1, 48'000, {});
    spec.out = "-c:v libx264 -c:a aac";
    ASSERT_TRUE(make_clip(dir / "picture_longer.mp4", spec));
    auto info = probe(dir / "picture_longer.mp4");
    ASSERT_TRUE(info);
    EXPECT_NEAR(info->duration.seconds(), 3.0, 0.001);
    EXPECT_NEAR(info->audio->duration.seconds(), 1.0, 0.03);
}

TEST_F(OddVideo, CoverArtIsNoVideo) {
    const auto cover = dir / "cover.png", song = dir / "song.mp3", flac = dir / "song.flac";
    ASSERT_TRUE(run_quietly("ffmpeg -y -f lavfi -i color=red:s=64x64 -frames:v 1 '" + cover.string() + "'"));
    for (const auto &path : {song, flac}) {
        ASSERT_TRUE(run_quietly("ffmpeg -y -f lavfi -i sine=d=1 -i '" + cover.string() +
                                "' -map 0 -map 1 -disposition:v attached_pic -metadata title=Song '" + path.string() +
                                "'"));
        auto info = probe(path);
        ASSERT_TRUE(info);
        EXPECT_FALSE(info->video);
        ASSERT_TRUE(info->audio);
        EXPECT_EQ(info->title, "Song");
        auto reader = VideoReader::open(path, {});
        ASSERT_FALSE(reader);
        EXPECT_EQ(reader.error().code, ErrorCode::no_video);
    }
}

TEST_F(OddVideo, ColonAndSpacesInTheName) {
    ClipSpec spec;
    spec.frames = 5;
    spec.out = "-c:v libx264";
    ASSERT_TRUE(make_clip(dir / "a.mp4", spec));
    const auto odd = dir / "12:30 visit \xC3\xA4\xE5\xBF\x83 %03d.mp4";
    std::filesystem::rename(dir / "a.mp4", odd);
    auto reader = open_video(odd);
    EXPECT_EQ(painted(reader, 3), 3);
}

TEST_F(OddVideo, IndexingCanBeCancelled) {
    ClipSpec spec;
    spec.out = "-c:v libx264";
    ASSERT_TRUE(make_clip(dir / "a.mp4", spec));
    std::stop_source stop;
    stop.request_stop();
    auto reader = VideoReader::open(dir / "a.mp4", {}, Job(stop.get_token()));
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace tempera::media
