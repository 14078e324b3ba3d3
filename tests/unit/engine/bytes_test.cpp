#include "core/engine/engine.h"

#include <cmath>
#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

Scores small_scores() {
    Scores s;
    s.start = Time::millis(400);
    s.emotions = {"joy", "ärger"};
    s.membership = {0.1f, 0.2f, 0.3f, 0.4f};
    s.lower = {0, 0, 0, 0};
    s.upper = {1, 1, 1, 1};
    s.ambiguity = {0.5f, 0.6f};
    s.evidence = {1, 0};
    s.share = {1, 0, 0, 0, 0, 0.5f, 0.5f, 0, 0, 0};
    return s;
}

template <class Parse> void expect_every_cut_refused(const std::vector<std::byte> &whole, Parse parse) {
    for (std::size_t n = 0; n < whole.size(); ++n) {
        const auto got = parse(std::span(whole).first(n));
        ASSERT_FALSE(got.has_value()) << n;
        EXPECT_EQ(got.error().code, ErrorCode::bad_model);
    }
    auto longer = whole;
    longer.push_back(std::byte{1});
    EXPECT_FALSE(parse(longer).has_value());
    auto foreign = whole;
    foreign[0] = std::byte{'X'};
    EXPECT_FALSE(parse(foreign).has_value());
    auto newer = whole;
    newer[4] = std::byte{9};
    EXPECT_FALSE(parse(newer).has_value());
}

TEST(Bytes, Scores) {
    const Scores s = small_scores();
    const auto bytes = to_bytes(s);
    const auto back = parse_scores(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->start, s.start);
    EXPECT_EQ(back->emotions, s.emotions);
    EXPECT_EQ(back->membership, s.membership);
    EXPECT_EQ(back->lower, s.lower);
    EXPECT_EQ(back->upper, s.upper);
    EXPECT_EQ(back->ambiguity, s.ambiguity);
    EXPECT_EQ(back->evidence, s.evidence);
    EXPECT_EQ(back->share, s.share);
    expect_every_cut_refused(bytes, [](auto b) { return parse_scores(b); });
}

TEST(Bytes, ScoresThatDoNotFitTogether) {
    Scores s = small_scores();
    s.lower.pop_back();
    EXPECT_FALSE(parse_scores(to_bytes(s)).has_value());
    s = small_scores();
    s.upper[1] = INFINITY;
    EXPECT_FALSE(parse_scores(to_bytes(s)).has_value());
}

TEST(Bytes, Adapted) {
    const Adapted a{{"joy", "homesick"}, {std::byte{1}, std::byte{2}}};
    const auto bytes = to_bytes(a);
    const auto back = parse_adapted(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->emotions, a.emotions);
    EXPECT_EQ(back->bytes, a.bytes);
    expect_every_cut_refused(bytes, [](auto b) { return parse_adapted(b); });
}

TEST(Bytes, Latents) {
    const Latents l{Modality::voice, Time::millis(600), 2, {1, 2, 3, 4}, {1, 0.5f}, 1};
    const auto bytes = to_bytes(l);
    const auto back = parse_latents(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->modality, l.modality);
    EXPECT_EQ(back->start, l.start);
    EXPECT_EQ(back->dim, l.dim);
    EXPECT_EQ(back->values, l.values);
    EXPECT_EQ(back->quality, l.quality);
    EXPECT_EQ(back->measured, l.measured);
    expect_every_cut_refused(bytes, [](auto b) { return parse_latents(b); });
}

TEST(Bytes, ForgedLengthsDoNotAskForMemory) {
    auto bytes = to_bytes(Latents{Modality::face, Time{}, 1, {1}, {1}});
    // The first list's length stands after magic, version, modality, start and dimension.
    for (std::size_t i = 24; i < 32; ++i) bytes[i] = std::byte{0xff};
    EXPECT_FALSE(parse_latents(bytes).has_value());
}

} // namespace
} // namespace tempera::engine
