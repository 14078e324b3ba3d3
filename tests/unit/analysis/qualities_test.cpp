#include "core/analysis/qualities.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace tempera;
using namespace tempera::analysis;

namespace {

constexpr std::int64_t ten_seconds = 50;

/// Ten seconds of voice, all bands at `level` nepers, pitch `octaves` above 100 Hz.
Stream voice(float level, float octaves, bool speech = true) {
    Stream s{Modality::voice, {}, voice_step, voice_width, {}, {}};
    for (int i = 0; i < 1000; ++i) {
        s.values.insert(s.values.end(), mel_bands, level);
        s.values.push_back(octaves);
        s.values.push_back(speech ? 1 : 0);
        s.quality.push_back(speech ? 1 : 0);
    }
    return s;
}

/// A grey crop with horizontal stripes in rows [top, bottom).
std::vector<float> striped(int top, int bottom, float contrast = 0.5F) {
    std::vector<float> crop;
    for (int y = 0; y < face_side; ++y)
        for (int x = 0; x < face_side; ++x)
            crop.push_back(0.4F + 0.05F * static_cast<float>(x % 2 + y % 2) +
                           (y >= top && y < bottom && y % 2 ? contrast : 0.0F));
    return crop;
}

Stream faces(const std::vector<std::vector<float>> &crops, Time start = {}) {
    Stream s{Modality::face, start, face_step, face_width, {}, {}};
    for (const auto &crop : crops) {
        s.values.insert(s.values.end(), crop.begin(), crop.end());
        s.quality.push_back(1);
    }
    return s;
}

} // namespace

TEST(Qualities, PitchIsInSemitonesAndLoudnessInDecibels) {
    Qualities low(ten_seconds), high(ten_seconds);
    low.add(voice(-6, 0.5F));
    high.add(voice(-5, 1.5F));
    EXPECT_NEAR(low.curve(Quality::pitch)[10], 6, 1e-3);
    EXPECT_NEAR(high.curve(Quality::pitch)[10], 18, 1e-3);
    EXPECT_NEAR(high.curve(Quality::loudness)[10] - low.curve(Quality::loudness)[10], 4.343, 1e-2); // one neper
    EXPECT_NEAR(low.curve(Quality::speaking)[10], 1, 1e-6);
}

TEST(Qualities, SilenceHasNoPitchButNobodySpeaks) {
    Qualities q(ten_seconds);
    q.add(voice(-13, 0, false));
    EXPECT_TRUE(q.curve(Quality::pitch).empty());
    EXPECT_TRUE(q.curve(Quality::loudness).empty());
    EXPECT_TRUE(q.curve(Quality::speech_rate).empty());
    EXPECT_NEAR(q.curve(Quality::speaking)[10], 0, 1e-6);
    EXPECT_TRUE(q.curve(Quality::mouth_contrast).empty());
    EXPECT_TRUE(q.curve(Quality::heart_rate).empty());
}

TEST(Qualities, SyllablesAreCountedAlsoOverTheEndsOfPieces) {
    Stream s = voice(-6, 0.5F);
    for (int i = 0; i < 1000; ++i) // four rises a second
        for (int band = 0; band < mel_bands; ++band)
            s.values[static_cast<std::size_t>(i * voice_width + band)] =
                -6 + static_cast<float>(1.5 * std::sin(2 * 3.14159265 * 4 * i / 100.0));
    Qualities whole(ten_seconds), pieces(ten_seconds);
    whole.add(s);
    for (int k = 0; k < 4; ++k) {
        Stream part{Modality::voice, voice_step * (250 * k), voice_step, voice_width, {}, {}};
        const auto from = s.values.begin() + static_cast<std::ptrdiff_t>(250 * k) * voice_width;
        part.values.assign(from, from + static_cast<std::ptrdiff_t>(250) * voice_width);
        part.quality.assign(250, 1);
        pieces.add(part);
    }
    for (const std::size_t step : {10U, 25U, 40U}) {
        EXPECT_NEAR(whole.curve(Quality::speech_rate)[step], 4, 0.5) << step;
        EXPECT_FLOAT_EQ(whole.curve(Quality::speech_rate)[step], pieces.curve(Quality::speech_rate)[step]) << step;
    }
    Qualities even(ten_seconds);
    even.add(voice(-6, 0.5F)); // one long tone
    EXPECT_LT(even.curve(Quality::speech_rate)[25], 0.5F);
}

TEST(Qualities, AMouthThatOpensRaisesItsRegionsContrastOnly) {
    const auto still = striped(0, 0), open = striped(33, 43), frown = striped(9, 14);
    Qualities q(150);
    q.add(faces(std::vector(50, still)));
    q.add(faces(std::vector(50, open), Time::seconds(10)));
    q.add(faces(std::vector(50, frown), Time::seconds(20)));
    const auto mouth = q.curve(Quality::mouth_contrast), brows = q.curve(Quality::brow_contrast);
    EXPECT_GT(mouth[75], 1.5F * mouth[25]);
    EXPECT_GT(brows[125], 1.5F * brows[25]);
    EXPECT_LT(mouth[125], mouth[75]);
    EXPECT_LT(brows[75], brows[125]);
}

TEST(Qualities, ContrastOfTheWholePictureDoesNotMatter) {
    const auto bright = striped(33, 43, 0.5F);
    std::vector<float> dim;
    for (const float v : bright) dim.push_back(v * 0.3F);
    EXPECT_NEAR(contrast_in(bright, 31, 45, 14, 34), contrast_in(dim, 31, 45, 14, 34), 1e-4);
    EXPECT_EQ(contrast_in(std::vector<float>(face_width, 0.5F), 31, 45, 14, 34), 0);
}

TEST(Qualities, BodyChannelsThatAreMissingStayMissing) {
    const float none = std::numeric_limits<float>::quiet_NaN();
    Stream body{Modality::body, {}, body_step, body_width, {}, {}};
    for (int i = 0; i < 80; ++i) { // 20 s, only the first ten of them within the recording
        body.values.insert(body.values.end(), {72, none, 33.5F});
        body.quality.push_back(i < 20 ? 0 : 1);
    }
    Qualities q(ten_seconds);
    q.add(body);
    EXPECT_TRUE(q.curve(Quality::skin_conductance).empty());
    EXPECT_NEAR(q.curve(Quality::heart_rate)[40], 72, 1e-3);
    EXPECT_NEAR(q.curve(Quality::skin_temperature)[40], 33.5, 1e-3);
    EXPECT_TRUE(std::isnan(q.curve(Quality::heart_rate)[5])); // quality 0
}

TEST(Qualities, NothingIsMeasuredOfWhatDoesNotFit) {
    Qualities q(ten_seconds), none(0);
    Stream wrong{Modality::voice, {}, voice_step, 3, {1, 2, 3}, {1}};
    q.add(wrong);
    for (const Quality quality : all_qualities) EXPECT_TRUE(q.curve(quality).empty()) << name(quality);
    none.add(voice(-6, 0.5F));
    EXPECT_TRUE(none.curve(Quality::pitch).empty());
}
