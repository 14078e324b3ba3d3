#include "synthetic.h"

#include "core/engine/temporal_torch.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

Stream random_stream(Modality m, Time step, int width, std::int64_t steps, std::uint64_t seed) {
    Stream s{m, Time{}, step, width, {}, {}};
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<float> uniform(0, 1);
    for (std::int64_t i = 0; i < steps; ++i) {
        for (int c = 0; c < width; ++c) s.values.push_back(m == Modality::voice ? -8 + 6 * uniform(random) : uniform(random));
        s.quality.push_back(i % 37 < 5 ? 0.0f : 1.0f);
    }
    return s;
}

Stream cut(const Stream &s, std::int64_t from, std::int64_t to) {
    Stream part = s;
    part.start = s.start + s.step * from;
    part.values.assign(s.values.begin() + from * s.width, s.values.begin() + to * s.width);
    part.quality.assign(s.quality.begin() + from, s.quality.begin() + to);
    return part;
}

class Pieces : public ::testing::TestWithParam<Modality> {};

TEST_P(Pieces, EqualTheWhole) {
    const Modality m = GetParam();
    const auto engine = testing::load(testing::small_network(3, 2));
    ASSERT_TRUE(engine);
    const Time step = m == Modality::face ? face_step : m == Modality::voice ? voice_step : body_step;
    const int width = m == Modality::face ? face_width : m == Modality::voice ? voice_width : body_width;
    const Time length = Time::seconds(m == Modality::body ? 400 : 30);
    const Stream whole = random_stream(m, step, width, length.us / step.us, 9);
    const auto all = engine->encode(whole, {Time{}, length});
    ASSERT_TRUE(all.has_value()) << describe(all.error());
    EXPECT_EQ(all->steps(), length.us / grid_step.us);

    // Steps from the middle, from a piece with just the promised context, at a cut that is odd on the grid.
    const Span keep{grid_step * (all->steps() / 2 + 3), grid_step * (all->steps() / 2 + 14)};
    const Time from = keep.onset - engine->context(m), to = keep.offset + engine->context(m);
    const Stream piece = cut(whole, std::max<std::int64_t>(0, from.us / step.us), std::min(whole.steps(), to.us / step.us + 1));
    const auto part = engine->encode(piece, keep);
    ASSERT_TRUE(part.has_value());
    ASSERT_EQ(part->steps(), 11);
    EXPECT_EQ(part->start, keep.onset);
    const auto offset = keep.onset.us / grid_step.us;
    for (std::int64_t i = 0; i < part->steps(); ++i) {
        EXPECT_FLOAT_EQ(part->quality[static_cast<std::size_t>(i)], all->quality[static_cast<std::size_t>(offset + i)]);
        for (int c = 0; c < part->dim; ++c)
            EXPECT_NEAR(part->values[static_cast<std::size_t>(i * part->dim + c)],
                        all->values[static_cast<std::size_t>((offset + i) * part->dim + c)], 1e-4);
    }
}

TEST_P(Pieces, MaskedStepsDoNotLeak) {
    const Modality m = GetParam();
    const auto engine = testing::load(testing::small_network());
    const Time step = m == Modality::face ? face_step : m == Modality::voice ? voice_step : body_step;
    const int width = m == Modality::face ? face_width : m == Modality::voice ? voice_width : body_width;
    Stream a = random_stream(m, step, width, Time::seconds(12).us / step.us, 21), b = a;
    for (std::int64_t i = 0; i < b.steps(); ++i)
        if (b.quality[static_cast<std::size_t>(i)] == 0)
            for (int c = 0; c < width; ++c) b.values[static_cast<std::size_t>(i * width + c)] = i % 2 ? 1e6f : NAN;
    const Span all{Time{}, Time::seconds(12)};
    const auto x = engine->encode(a, all), y = engine->encode(b, all);
    ASSERT_TRUE(x && y);
    for (std::int64_t i = 0; i < x->steps(); ++i) {
        if (x->quality[static_cast<std::size_t>(i)] == 0) continue;
        for (int c = 0; c < x->dim; ++c)
            EXPECT_FLOAT_EQ(x->values[static_cast<std::size_t>(i * x->dim + c)], y->values[static_cast<std::size_t>(i * y->dim + c)]);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Pieces, ::testing::Values(Modality::face, Modality::voice, Modality::body),
                         [](const auto &modality) { return std::string(name(modality.param)); });

TEST(Encoder, VoiceStemsLieSideBySide) {
    const Network both = testing::small_network(3, 2);
    Network first = testing::small_network(3, 1);
    for (auto *group : {&first.p.weights, &first.p.buffers})
        for (auto &[name, tensor] : *group) tensor = both.p[name];
    Network second = first;
    for (auto *group : {&second.p.weights, &second.p.buffers})
        for (auto &[name, tensor] : *group)
            if (name.starts_with("stem.voice.") && both.p.has("stem.voice2." + name.substr(11)))
                tensor = both.p["stem.voice2." + name.substr(11)];
    const Sequence heard{at::randn({1, 400, voice_width}), at::ones({1, 400})};
    const Tensor joined = encoder::voice(both, heard, Mode{}).x;
    ASSERT_EQ(joined.size(2), 2 * first.settings.latent);
    EXPECT_TRUE(at::equal(joined.chunk(2, 2)[0], encoder::voice(first, heard, Mode{}).x));
    EXPECT_TRUE(at::equal(joined.chunk(2, 2)[1], encoder::voice(second, heard, Mode{}).x));
    EXPECT_FALSE(at::equal(joined.chunk(2, 2)[0], joined.chunk(2, 2)[1]));
    const auto read = decode_network(encode_network(both));
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_TRUE(at::equal(joined, encoder::voice(*read, heard, Mode{}).x));
}

TEST(Encoder, FunctionalsLieBehindWhatStemsSay) {
    for (const auto &[m, step, width] : {std::tuple(Modality::voice, voice_step, voice_width), std::tuple(Modality::body, body_step, body_width)}) {
        Network with = testing::small_network(), without = with;
        without.settings.parts.functionals = false;
        const Span all{Time{}, Time::seconds(12)};
        const Stream stream = random_stream(m, step, width, all.offset.us / step.us, 21);
        const auto more = testing::load(with), less = testing::load(without);
        ASSERT_TRUE(more && less);
        const auto x = more->encode(stream, all), y = less->encode(stream, all);
        ASSERT_TRUE(x && y);
        EXPECT_EQ(y->dim, with.settings.latent);
        EXPECT_EQ(x->dim, y->dim + functionals::sums(m));
        EXPECT_EQ(x->measured, functionals::sums(m));
        EXPECT_EQ(y->measured, 0);
        EXPECT_EQ(more->info().dims[static_cast<std::size_t>(m)], x->dim);
        double measured = 0;
        for (std::int64_t i = 0; i < x->steps(); ++i) {
            const auto *one = x->values.data() + i * x->dim, *other = y->values.data() + i * y->dim;
            EXPECT_TRUE(std::equal(other, other + y->dim, one));
            for (int c = y->dim; c < x->dim; ++c) measured += std::abs(one[c]);
        }
        EXPECT_GT(measured, 0);
    }
}

TEST(Encoder, ConstantInputIsNotZeroFilledInGaps) {
    // Of a constant, masked convolution sees the same beside a gap as far from one.
    const Network n = testing::small_network();
    Tensor mask = at::ones({1, 120});
    const Tensor x = at::ones({1, 120, 64});
    const Tensor whole = encoder::temporal(n, {x, mask}, Modality::face, Mode{}).x[0][60].clone();
    mask[0].slice(0, 62, 65).fill_(0);
    const Tensor beside = encoder::temporal(n, {x, mask}, Modality::face, Mode{}).x[0][60];
    EXPECT_LT((whole - beside).abs().max().item<float>(), 1e-4);
}

TEST(Encoder, ReachIsWhatItSays) {
    const Network n = testing::small_network();
    const auto t = 2 * temporal::reach + 11;
    const auto middle = t / 2;
    Tensor x = at::randn({1, t, 64});
    const Tensor before = encoder::temporal(n, {x, at::ones({1, t})}, Modality::face, Mode{}).x[0][middle].clone();
    x[0][middle - temporal::reach - 1].fill_(100);
    const Tensor outside = encoder::temporal(n, {x, at::ones({1, t})}, Modality::face, Mode{}).x[0][middle].clone();
    EXPECT_TRUE(at::equal(before, outside));
    x[0][middle - temporal::reach].fill_(100);
    const Tensor inside = encoder::temporal(n, {x, at::ones({1, t})}, Modality::face, Mode{}).x[0][middle];
    EXPECT_FALSE(at::equal(before, inside));
}

TEST(Encoder, WordsHoldTheirSpanAndNoMore) {
    const auto engine = testing::load(testing::small_network());
    const std::vector<Word> words{{{Time::seconds(2), Time::seconds(2.4)}, "Great"}, {{Time::seconds(6), Time::seconds(6.4)}, "großartig"}};
    const auto l = engine->encode(words, {Time{}, Time::seconds(8)});
    ASSERT_TRUE(l.has_value());
    const auto quality = [&](double s) { return l->quality[static_cast<std::size_t>(Time::seconds(s).us / grid_step.us)]; };
    EXPECT_EQ(quality(1.2), 0);
    EXPECT_EQ(quality(1.6), 1);
    EXPECT_EQ(quality(2.8), 1);
    EXPECT_EQ(quality(3.0), 0);
    EXPECT_EQ(quality(6.2), 1);
    EXPECT_TRUE(std::all_of(l->values.begin(), l->values.end(), [](float v) { return std::isfinite(v); }));
    const auto none = engine->encode(std::span<const Word>{}, {Time{}, Time::seconds(1)});
    ASSERT_TRUE(none.has_value());
    EXPECT_EQ(none->quality, std::vector<float>(5, 0.0f));
}

TEST(Encoder, MissingBodyChannelsAreMasked) {
    const auto engine = testing::load(testing::small_network());
    Stream s = random_stream(Modality::body, body_step, body_width, 80, 4);
    std::fill(s.quality.begin(), s.quality.end(), 1.0f);
    for (std::size_t i = 1; i < s.values.size(); i += 3) s.values[i] = NAN; // no conductance at all
    const auto some = engine->encode(s, {Time{}, Time::seconds(20)});
    ASSERT_TRUE(some.has_value());
    EXPECT_TRUE(std::all_of(some->values.begin(), some->values.end(), [](float v) { return std::isfinite(v); }));
    EXPECT_EQ(some->quality[50], 1);
    std::fill(s.values.begin(), s.values.end(), NAN);
    const auto none = engine->encode(s, {Time{}, Time::seconds(20)});
    ASSERT_TRUE(none.has_value());
    EXPECT_EQ(*std::max_element(none->quality.begin(), none->quality.end()), 0);
}

TEST(Encoder, ABodysTrendIsTheSlopeOfWhatIsThere) {
    const Tensor minutes = at::arange(300, at::kFloat) / 60;
    const auto at_second = [](const Tensor &x, const Tensor &there) {
        const auto column = [](const Tensor &t) { return t.view({1, -1, 1}); };
        return stems::trend(column(x * there), column(there)).flatten();
    };
    Tensor there = at::ones({300});
    const Tensor line = 1.5 * minutes + 20;
    EXPECT_LT((at_second(line, there) - 1.5).abs().max().item<float>(), 1e-2);
    EXPECT_LT(at_second(at::full({300}, 3.F), there).abs().max().item<float>(), 1e-3);
    // A gap is no step down to nothing; in it there is no trend.
    there.slice(0, 100, 140).fill_(0);
    const Tensor gap = at_second(line, there);
    EXPECT_LT((gap.slice(0, 0, 100) - 1.5).abs().max().item<float>(), 1e-2);
    EXPECT_EQ(gap.slice(0, 100, 140).abs().max().item<float>(), 0);
    // One second alone has none, and a jump is cut to what the stem can read.
    there.fill_(0)[50].fill_(1);
    EXPECT_EQ(at_second(line, there).abs().max().item<float>(), 0);
    there.fill_(1);
    const Tensor jump = at::cat({at::full({150}, -4.F), at::full({150}, 4.F)});
    EXPECT_EQ(at_second(jump, there).max().item<float>(), 4);
}

TEST(Encoder, WrongStreamsAreRefused) {
    const auto engine = testing::load(testing::small_network());
    Stream s = random_stream(Modality::voice, voice_step, voice_width, 100, 1);
    EXPECT_EQ(engine->encode(s, {Time::millis(100), Time::millis(400)}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(engine->encode(s, {Time::millis(400), Time{}}).error().code, ErrorCode::bad_argument);
    s.values.pop_back();
    EXPECT_EQ(engine->encode(s, {Time{}, Time::millis(400)}).error().code, ErrorCode::bad_argument);
    s = random_stream(Modality::voice, body_step, voice_width, 100, 1);
    EXPECT_EQ(engine->encode(s, {Time{}, Time::millis(400)}).error().code, ErrorCode::bad_argument);
}

} // namespace
} // namespace tempera::engine
