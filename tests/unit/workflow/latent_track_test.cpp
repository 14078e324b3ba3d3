#include "core/workflow/latent_track.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

using testing::ElementsAre;

TEST(Pieces, TheLastMayBeShort) {
    EXPECT_EQ(piece_count(Time{}), 0);
    EXPECT_EQ(piece_count(Time::micros(1)), 1);
    EXPECT_EQ(piece_count(features::piece_length), 1);
    EXPECT_EQ(piece_count(features::piece_length + Time::micros(1)), 2);
}

TEST(Pieces, CutsOnTheStreamsClockAndLeavesTheRestUnmarked) {
    Stream stream{Modality::body, Time{}, body_step, body_width, {}, {}};
    for (int i = 0; i < 8; ++i) {
        for (int c = 0; c < body_width; ++c) stream.values.push_back(static_cast<float>(10 * i + c));
        stream.quality.push_back(1);
    }
    const Stream part = cut(stream, Time::seconds(1), Time::seconds(3)); // the stream ends at 2 s
    EXPECT_EQ(part.start, Time::seconds(1));
    EXPECT_THAT(part.quality, ElementsAre(1, 1, 1, 1, 0, 0, 0, 0));
    EXPECT_FLOAT_EQ(part.values[0], 40);
    EXPECT_FLOAT_EQ(part.values[3 * body_width + 2], 72);
    EXPECT_EQ(cut(stream, Time::seconds(5), Time::seconds(5)).steps(), 0);
}

TEST(Pieces, CutsOfALateStream) {
    const Stream late{Modality::voice, Time::millis(20), voice_step, 1, {7, 8}, {1, 1}};
    const Stream part = cut(late, Time{}, Time::millis(50));
    EXPECT_THAT(part.quality, ElementsAre(0, 0, 1, 1, 0));
    EXPECT_THAT(part.values, ElementsAre(0, 0, 7, 8, 0));
}

} // namespace
} // namespace tempera::workflow
