#include "core/workflow/stream_codec.h"

#include <cmath>
#include <gmock/gmock.h>
#include <random>

namespace tempera::workflow {
namespace {

Stream voice(std::int64_t steps) {
    Stream stream{Modality::voice, Time::seconds(30), voice_step, voice_width, {}, {}};
    std::mt19937 random(7);
    std::uniform_real_distribution<float> mel(-13.8F, 4.0F), octave(-1.2F, 3.0F), unit(0, 1);
    for (std::int64_t i = 0; i < steps; ++i) {
        for (int band = 0; band < mel_bands; ++band) stream.values.push_back(mel(random));
        stream.values.push_back(octave(random));
        stream.values.push_back(unit(random));
        stream.quality.push_back(i % 5 == 0 ? 0.0F : unit(random));
    }
    return stream;
}

TEST(StreamCodec, VoiceComesBackWithinTheStatedRounding) {
    const Stream in = voice(300);
    const auto bytes = pack(in);
    ASSERT_TRUE(bytes);
    const auto out = unpack(*bytes);
    ASSERT_TRUE(out);
    EXPECT_EQ(out->modality, Modality::voice);
    EXPECT_EQ(out->start, in.start);
    EXPECT_EQ(out->step, voice_step);
    ASSERT_EQ(out->values.size(), in.values.size());
    for (std::size_t i = 0; i < in.quality.size(); ++i) {
        EXPECT_NEAR(out->quality[i], in.quality[i], 1.01 / 255);
        EXPECT_EQ(out->quality[i] > 0, in.quality[i] > 0);
        for (std::size_t c = 0; c < voice_width; ++c) {
            const float back = out->values[i * voice_width + c], was = in.values[i * voice_width + c];
            if (in.quality[i] == 0)
                EXPECT_EQ(back, 0);
            else
                EXPECT_NEAR(back, was, c < mel_bands ? 0.0401 : c == mel_bands ? 0.0099 : 0.002) << i << ' ' << c;
        }
    }
}

TEST(StreamCodec, FaceCropsLoseNothing) {
    Stream in{Modality::face, Time{}, face_step, face_width, {}, {1, 0, 0.5F}};
    for (int i = 0; i < 3 * face_width; ++i) in.values.push_back(static_cast<float>(i * 31 % 256) / 255.0F);
    const auto bytes = pack(in);
    ASSERT_TRUE(bytes);
    const auto out = unpack(*bytes);
    ASSERT_TRUE(out);
    for (int i = 0; i < face_width; ++i) {
        EXPECT_FLOAT_EQ(out->values[static_cast<std::size_t>(i)], in.values[static_cast<std::size_t>(i)]);
        EXPECT_EQ(out->values[static_cast<std::size_t>(face_width + i)], 0); // its quality is 0
    }
}

TEST(StreamCodec, TheFaintestQualityStaysAboveZero) {
    Stream in{Modality::voice, Time{}, voice_step, voice_width, std::vector<float>(voice_width, -3.0F), {1e-6F}};
    const auto out = unpack(*pack(in));
    ASSERT_TRUE(out);
    EXPECT_GT(out->quality[0], 0);
}

TEST(StreamCodec, ValuesOutsideTheRangeAndNotNumbersAreClampedNotWrapped) {
    Stream in{Modality::voice, Time{}, voice_step, voice_width, std::vector<float>(voice_width, 1e9F), {1}};
    in.values[0] = -1e9F;
    in.values[1] = std::nanf("");
    const auto out = unpack(*pack(in));
    ASSERT_TRUE(out);
    EXPECT_FLOAT_EQ(out->values[0], -14);
    EXPECT_TRUE(std::isfinite(out->values[1]));
    EXPECT_NEAR(out->values[2], 6.4, 1e-5);
}

TEST(StreamCodec, AnEmptyPieceIsAPiece) {
    const auto out = unpack(*pack({Modality::face, Time::seconds(60), face_step, face_width, {}, {}}));
    ASSERT_TRUE(out);
    EXPECT_EQ(out->steps(), 0);
}

TEST(StreamCodec, OtherStreamsAreRefused) {
    EXPECT_EQ(pack({Modality::body, {}, body_step, body_width, {1, 2, 3}, {1}}).error().code, ErrorCode::bad_argument);
    EXPECT_FALSE(pack({Modality::voice, {}, voice_step, 3, {1, 2, 3}, {1}}));
    EXPECT_FALSE(pack({Modality::voice, {}, voice_step, voice_width, {1, 2, 3}, {1}}));
}

TEST(StreamCodec, DamageIsFoundAndNeverRead) {
    const auto whole = *pack(voice(50));
    for (std::size_t size = 0; size < whole.size(); size += size < 40 ? 1 : 97)
        EXPECT_EQ(unpack(std::span(whole).first(size)).error().code, ErrorCode::bad_project) << size;
    for (std::size_t at = 0; at < 20; ++at) { // magic, modality, steps, width; the start's bytes are any number
        auto broken = whole;
        broken[at < 16 ? at : at + 8] ^= std::byte{0x55};
        EXPECT_FALSE(unpack(broken)) << at;
    }
}

} // namespace
} // namespace tempera::workflow
