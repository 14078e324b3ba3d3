// Pictures for a report: nobody is to be recognized in them unless that was asked for. Looks at the pixels.
#include "core/workflow/report_frames.h"

#include "core/analysis/timeline.h"
#include "core/workflow/report.h"
#include "tests/support/hand_scores.h"
#include "tests/support/media_maker.h"

#include <gtest/gtest.h>

namespace tempera::workflow {
namespace {

/// 8 x 8 pixels, black or white, by chance, but the same each time: as fine as eyes and a mouth are.
constexpr int cell = 8;
bool bright(int x, int y) {
    std::uint32_t v = static_cast<std::uint32_t>(x / cell) * 2654435761U ^ static_cast<std::uint32_t>(y / cell) * 40503U;
    v ^= v >> 13, v *= 2246822519U, v ^= v >> 16;
    return (v & 1) != 0;
}

struct Picture {
    int width = 320, height = 240;
    std::vector<std::uint8_t> rgb;
    [[nodiscard]] int at(int x, int y, int c = 1) const { return rgb[static_cast<std::size_t>((y * width + x) * 3 + c)]; }
};

template <class Paint> Picture painted(int width, int height, Paint paint) {
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c) picture.rgb.push_back(paint(x, y) ? 235 : 20);
    return picture;
}

/// The largest difference of neighbours, over all pixels and colours.
int sharpest(const Picture &p) {
    int most = 0;
    for (int y = 0; y < p.height; ++y)
        for (int x = 0; x < p.width; ++x)
            for (int c = 0; c < 3; ++c) {
                if (x > 0) most = std::max(most, std::abs(p.at(x, y, c) - p.at(x - 1, y, c)));
                if (y > 0) most = std::max(most, std::abs(p.at(x, y, c) - p.at(x, y - 1, c)));
            }
    return most;
}

/// Share of the cells whose middle still tells whether they were bright: against the mean of the picture around.
double readable(const Picture &p) {
    int right = 0, all = 0;
    for (int y = 2 * cell; y + 3 * cell <= p.height; y += cell)
        for (int x = 2 * cell; x + 3 * cell <= p.width; x += cell) {
            double around = 0;
            for (int v = y - 2 * cell; v < y + 3 * cell; ++v)
                for (int u = x - 2 * cell; u < x + 3 * cell; ++u) around += p.at(u, v);
            around /= 25.0 * cell * cell;
            right += (p.at(x + cell / 2, y + cell / 2) > around) == bright(x, y) ? 1 : 0;
            ++all;
        }
    return static_cast<double>(right) / all;
}

TEST(ReportFrames, BlurringLeavesNoPatternToRead) {
    for (const auto &[width, height] : {std::pair(320, 240), {427, 240}, {135, 240}, {240, 240}}) {
        Picture picture = painted(width, height, bright);
        EXPECT_EQ(readable(picture), 1);
        blur(picture.rgb, width, height);
        ASSERT_EQ(picture.rgb.size(), static_cast<std::size_t>(3 * width * height));
        EXPECT_LT(readable(picture), 0.7) << width << " x " << height; // by chance: 0.5
        const int square = std::max(width, height) / blur_squares;
        EXPECT_LE(sharpest(picture), 215 / square + 1) << width << " x " << height;
    }
}

TEST(ReportFrames, BlurringTakesTheContrastOfEdgesAndStripes) {
    const int width = 320, height = 240, square = width / blur_squares;
    for (const int at : {1, 100, 160, 319}) {
        Picture edge = painted(width, height, [&](int x, int) { return x >= at; });
        blur(edge.rgb, width, height);
        EXPECT_LE(sharpest(edge), 215 / square + 1) << "an edge at " << at;
    }
    for (const int stripe : {1, 2, 4}) {
        Picture stripes = painted(width, height, [&](int x, int y) { return (x / stripe + y / stripe) % 2 == 0; });
        blur(stripes.rgb, width, height);
        const auto [low, high] = std::minmax_element(stripes.rgb.begin(), stripes.rgb.end());
        EXPECT_LT(*high - *low, 40) << "of 215, checks of " << stripe;
    }
    // What is left is the picture's light and colour: a dark half stays dark.
    Picture halves = painted(width, height, [](int x, int) { return x >= 160; });
    blur(halves.rgb, width, height);
    EXPECT_LT(halves.at(40, 120), 30);
    EXPECT_GT(halves.at(280, 120), 225);
}

TEST(ReportFrames, BlurringCannotBeUndone) {
    // Whatever lies in a square: its pixels in another order give the same bytes. So there is nothing to find out.
    const int width = 320, height = 240, square = width / blur_squares;
    Picture picture = painted(width, height, bright), other = picture;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c) {
                const int u = x - x % square + (square - 1 - x % square), v = y - y % square + (y % square + 7) % square;
                other.rgb[static_cast<std::size_t>((y * width + x) * 3 + c)] = static_cast<std::uint8_t>(picture.at(u, v, c));
            }
    ASSERT_NE(other.rgb, picture.rgb);
    blur(picture.rgb, width, height);
    blur(other.rgb, width, height);
    EXPECT_EQ(other.rgb, picture.rgb);
}

/// The least that a face has, black on white: two eyes and a mouth, filling a picture held upright, which is the worst case.
TEST(ReportFrames, NoEyesAndNoMouthAreLeftOfAFaceThatFillsThePicture) {
    for (const auto &[width, height] : {std::pair(135, 240), {180, 240}, {240, 240}}) {
        const auto inside = [&](int x, int y, double cx, double cy, double rx, double ry) {
            const double u = (x - cx * width) / (rx * width), v = (y - cy * height) / (ry * height);
            return u * u + v * v <= 1;
        };
        Picture face = painted(width, height, [&](int x, int y) {
            return !inside(x, y, 0.32, 0.40, 0.09, 0.03) && !inside(x, y, 0.68, 0.40, 0.09, 0.03) &&
                   !inside(x, y, 0.5, 0.75, 0.16, 0.03);
        });
        const auto contrast = [&](double x, double y, double beside) { // of a part against the skin beside it
            const int at = static_cast<int>(y * height);
            return face.at(static_cast<int>(beside * width), at) - face.at(static_cast<int>(x * width), at);
        };
        EXPECT_EQ(contrast(0.32, 0.40, 0.50), 215);
        blur(face.rgb, width, height);
        EXPECT_LT(contrast(0.32, 0.40, 0.50), 60) << width << " x " << height << ": an eye, of 215";
        EXPECT_LT(contrast(0.68, 0.40, 0.50), 60) << width << " x " << height << ": an eye, of 215";
        EXPECT_LT(contrast(0.50, 0.75, 0.15), 60) << width << " x " << height << ": a mouth, of 215";
    }
}

TEST(ReportFrames, SmallPicturesAreBlurredToo) {
    for (const auto &[width, height] : {std::pair(2, 2), {14, 28}, {28, 28}}) {
        Picture picture = painted(width, height, [](int x, int y) { return (x + y) % 2 == 0; });
        blur(picture.rgb, width, height);
        EXPECT_LT(sharpest(picture), 60) << width << " x " << height;
    }
}

class ReportFramesOfClip : public testing::Test {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_FFMPEG();
        test_support::ClipSpec spec;
        spec.frames = 50;
        spec.width = 320;
        spec.height = 240;
        spec.out = "-c:v libx264 -qp 4";
        spec.paint = [](int, int width, int height, std::uint8_t *grey) {
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x)
                    grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
                        bright(x, y) ? 235 : 20;
        };
        ASSERT_TRUE(test_support::make_clip(clip, spec));
        scores = test::hand_scores({"joy", "fear"}, std::vector<std::vector<float>>(10, {0.9f, 0.1f}));
    }
    std::vector<analysis::ReportFrame> frames(bool blurred) {
        const auto made = report_frames(clip, scores, analysis::segments(scores), blurred, {});
        EXPECT_TRUE(made) << (made ? "" : describe(made.error()));
        return made.value_or(std::vector<analysis::ReportFrame>{});
    }

    test_support::TempDir folder;
    std::filesystem::path clip = folder / "clip.mp4";
    engine::Scores scores;
};

TEST_F(ReportFramesOfClip, AreBlurredOrNotAsChosen) {
    const auto sharp = frames(false), soft = frames(true);
    ASSERT_EQ(sharp.size(), 1U);
    ASSERT_EQ(soft.size(), 1U);
    EXPECT_FALSE(sharp[0].blurred);
    EXPECT_TRUE(soft[0].blurred);
    EXPECT_GT(readable({sharp[0].width, sharp[0].height, sharp[0].rgb}), 0.99);
    EXPECT_LT(readable({soft[0].width, soft[0].height, soft[0].rgb}), 0.7);
    EXPECT_LE(sharpest({soft[0].width, soft[0].height, soft[0].rgb}), 12);
}

TEST(ReportFrames, AreOfNobodyUnlessChosen) {
    const ReportChoice choice;
    EXPECT_FALSE(choice.faces);
    EXPECT_TRUE(choice.blurred);
    EXPECT_TRUE(analysis::ReportFrame{}.blurred);
}

} // namespace
} // namespace tempera::workflow
