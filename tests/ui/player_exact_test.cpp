// The frame number and the time under the playhead are those of the picture shown: read from the picture itself, for
// the rates and files that other programs get wrong.
#include "support.h"
#include "tests/support/media_maker.h"
#include "ui/player.h"

#include "core/media/video_reader.h"

#include <gtest/gtest.h>
#include <random>

namespace tempera::ui {
namespace {

using test::wait_for;
using namespace test_support;

struct Clip {
    const char *name, *file, *rate, *out;
    int rotation = 0;
};
void PrintTo(const Clip &clip, std::ostream *to) { *to << clip.name; }

class ExactPlayer : public testing::TestWithParam<Clip> {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_FFMPEG();
        const Clip &clip = GetParam();
        ClipSpec spec;
        spec.frames = 90;
        spec.rate = clip.rate;
        spec.out = clip.out;
        auto path = dir / clip.file;
        ASSERT_TRUE(make_clip(path, spec)) << clip.out;
        if (clip.rotation) { // as phones write it: the picture lies on its side and the container says so
            const auto turned = dir / (std::string("turned_") + clip.file);
            ASSERT_TRUE(run_quietly("ffmpeg -y -i '" + path.string() + "' -c copy -metadata:s:v rotate=" +
                                    std::to_string((360 - clip.rotation) % 360) + " '" + turned.string() + "'"));
            path = turned;
        }
        const auto info = media::probe(path);
        ASSERT_TRUE(info);
        player.open(*info);
        ASSERT_TRUE(wait_for([this] { return player.index() && !player.picture().isNull(); }));
        ASSERT_EQ(player.index()->count(), 90);
    }
    /// The number painted into the picture that is shown.
    int shown() {
        QImage picture = player.picture();
        if (GetParam().rotation) picture = picture.transformed(QTransform().rotate(-GetParam().rotation));
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        return read_number(grey.constBits(), grey.width(), grey.height(), static_cast<int>(grey.bytesPerLine()));
    }
    void expect_agreement(std::int64_t frame) {
        ASSERT_TRUE(wait_for([&] { return player.frame_number() == frame; })) << "frame " << frame;
        EXPECT_EQ(shown(), frame);
        EXPECT_EQ(player.index()->at(player.position()), frame);
    }
    TempDir dir;
    Player player;
};

TEST_P(ExactPlayer, AnyPlaceShowsItsOwnFrame) {
    std::mt19937 random(11);
    const auto &index = *player.index();
    for (int i = 0; i < 25; ++i) {
        const auto frame = static_cast<std::int64_t>(random() % 90);
        const Time onset = index.onset(frame), last = index.offset(frame) - Time::micros(1);
        player.seek(i % 2 ? onset : last);
        expect_agreement(frame);
    }
}

TEST_P(ExactPlayer, EachStepIsOneFrameAndBackGoesBack) {
    player.seek(player.index()->onset(40));
    expect_agreement(40);
    for (int frame = 41; frame <= 46; ++frame) {
        player.step(1);
        expect_agreement(frame);
        EXPECT_EQ(player.position(), player.index()->onset(frame));
    }
    for (int frame = 45; frame >= 30; --frame) {
        player.step(-1);
        expect_agreement(frame);
        EXPECT_EQ(player.position(), player.index()->onset(frame));
    }
}

TEST_P(ExactPlayer, BackFromWhereverItStoppedGoesBack) {
    for (const int from : {10, 35, 60}) {
        player.seek(player.index()->onset(from));
        player.play();
        ASSERT_TRUE(wait_for([&] { return player.frame_number() > from + 3; }));
        player.pause();
        const auto stopped = player.index()->at(player.position());
        expect_agreement(stopped);
        player.step(-1);
        expect_agreement(stopped - 1);
        player.step(1);
        expect_agreement(stopped);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Clips, ExactPlayer,
    testing::Values(
        Clip{"r23_976", "a.mp4", "24000/1001", "-c:v libx264 -bf 3 -g 24 -preset veryfast"},
        Clip{"r25_b_pyramid", "a.mp4", "25",
             "-c:v libx264 -bf 4 -b_strategy 0 -b-pyramid normal -g 250 -preset veryfast"},
        Clip{"r29_97", "a.mov", "30000/1001", "-c:v libx264 -bf 2 -g 30 -preset veryfast"},
        Clip{"r59_94", "a.mkv", "60000/1001", "-c:v libx264 -bf 2 -g 60 -preset veryfast"},
        Clip{"variable", "a.mp4", "25",
             "-vf \"settb=1/120000,setpts='if(lt(N,30),N*1001/24000,if(lt(N,60),1.251+(N-30)/60,2.3+(N-60)/30))/TB'\" "
             "-vsync passthrough -enc_time_base 1/120000 -video_track_timescale 120000 -c:v libx264 -bf 2 -g 24"},
        Clip{"phone_turned", "a.mp4", "30000/1001", "-c:v libx264 -bf 0 -g 30 -preset veryfast", 90},
        Clip{"phone_upside_down", "a.mov", "30", "-c:v libx264 -bf 2 -g 30 -preset veryfast", 180}),
    [](const auto &tested) { return std::string(tested.param.name); });

} // namespace
} // namespace tempera::ui
