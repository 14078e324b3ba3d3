#include "core/engine/functionals_torch.h"

#include "core/engine/sample_torch.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace tempera::engine {
namespace {

// Places of descriptors, as docs/ENGINE.md, section 3, lists them.
constexpr std::int64_t band = 0, band_change = 16, cosine = 24, loudness = 32, loudness_change = 33, louder = 34, voiced = 36,
                       voiced_onset = 37, pitch = 43, glide = 44, deviation = functionals::voice_descriptors;

struct Spoken {
    Tensor columns, quality;
};

/// `frames` of voiced speech, all bands 0, pitch 0.
Spoken plain(std::int64_t frames) {
    Spoken v{at::zeros({1, frames, voice_width}), at::ones({1, frames})};
    v.columns.select(2, mel_bands + 1).fill_(1);
    return v;
}

Tensor measured(const Spoken &v) { return functionals::of(functionals::voice(v.columns, v.quality).sum(1), Modality::voice)[0]; }
double value(const Tensor &t, std::int64_t i) { return t[i].item<double>(); }

TEST(Functionals, OfAVoiceThatStandsStillOnlyItsLevelsAreThere) {
    Spoken v = plain(200);
    v.columns.slice(2, 0, mel_bands).fill_(1.5);
    v.columns.select(2, mel_bands).fill_(-0.25);
    const Tensor m = measured(v);
    ASSERT_EQ(m.size(0), functionals::width);
    for (std::int64_t g = 0; g < 16; ++g) EXPECT_NEAR(value(m, band + g), 1.5, 1e-5);
    EXPECT_NEAR(value(m, loudness), 1.5, 1e-5);
    EXPECT_NEAR(value(m, pitch), -0.25, 1e-5);
    EXPECT_NEAR(value(m, voiced), 1, 1e-6);
    EXPECT_NEAR(value(m, loudness_change), 0, 1e-6);
    // A first frame has none before it that was not voiced: it is an onset.
    EXPECT_NEAR(value(m, voiced_onset), 1.0 / 200, 1e-6);
    for (std::int64_t i = 0; i < functionals::voice_descriptors; ++i) {
        if (i == voiced_onset) continue;
        EXPECT_NEAR(value(m, deviation + i), 0, 2e-3) << i;
    }
}

TEST(Functionals, LevelsChangesAndPitchAreWhatTheyWereMadeOf) {
    Spoken v = plain(400);
    Tensor x = v.columns[0];
    for (std::int64_t t = 0; t < 400; ++t) {
        x[t].slice(0, 0, mel_bands).fill_(t % 2 ? 1.0 : -1.0); // two steps of one up, two down
        x[t][mel_bands] = 0.01 * static_cast<double>(t);        // rises by 0.01 octaves a frame
    }
    const Tensor m = measured(v);
    EXPECT_NEAR(value(m, loudness), 0, 1e-5);
    EXPECT_NEAR(value(m, deviation + loudness), 1, 1e-3);
    EXPECT_NEAR(value(m, loudness_change), 2.0 * 399 / 400, 1e-4);
    EXPECT_NEAR(value(m, louder), 2.0 * 200 / 400, 1e-4); // every second frame; the first has none before it
    EXPECT_NEAR(value(m, band_change), 2.0 * 399 / 400, 1e-4);
    EXPECT_NEAR(value(m, glide), 0.01, 1e-5);
    EXPECT_NEAR(value(m, pitch), 0.01 * 399 / 2, 1e-4);
    EXPECT_NEAR(value(m, deviation + pitch), 0.01 * std::sqrt((400.0 * 400 - 1) / 12), 1e-3);
}

TEST(Functionals, TheShapeOfTheSpectrumIsToldByCosines) {
    Spoken v = plain(20);
    for (std::int64_t b = 0; b < mel_bands; ++b)
        v.columns.select(2, b).fill_(std::cos(std::numbers::pi * 3 * (static_cast<double>(b / 4) + 0.5) / 16));
    const Tensor m = measured(v);
    for (std::int64_t k = 1; k <= 8; ++k) EXPECT_NEAR(value(m, cosine + k - 1), k == 3 ? 8.0 / 4 : 0, 1e-4) << k;
}

TEST(Functionals, SilenceUnvoicedSpeechAndJumpsOfThePitchTrackerDoNotCount) {
    Spoken v = plain(400);
    const Tensor same = measured(v);
    v.quality.slice(1, 200, 400).fill_(0.3); // no speech there
    v.columns.slice(1, 200, 400).fill_(7);
    v.columns[0].slice(0, 200, 240).fill_(NAN);
    v.quality.slice(1, 200, 240).fill_(0);
    const Tensor half = measured(v);
    for (std::int64_t i = 0; i < functionals::width; ++i) {
        if (i % deviation == voiced_onset) continue;
        EXPECT_NEAR(value(half, i), value(same, i), 1e-4) << i;
    }
    EXPECT_TRUE(at::isfinite(half).all().item<bool>());

    Spoken w = plain(400);
    w.columns[0].slice(0, 100, 400).select(1, mel_bands).fill_(1);      // an octave up, at once
    w.columns[0].slice(0, 300, 400).select(1, mel_bands + 1).fill_(0.2); // not voiced
    const Tensor m = measured(w);
    EXPECT_NEAR(value(m, glide), 0, 1e-6);
    EXPECT_NEAR(value(m, pitch), 200.0 / 300, 1e-4);
    EXPECT_NEAR(value(m, voiced), 0.75, 1e-6);
}

TEST(Functionals, WithoutSpeechThereIsThePersonsAverage) {
    Spoken v = plain(40);
    v.columns.fill_(3);
    v.quality.zero_();
    EXPECT_EQ(measured(v).abs().max().item<float>(), 0);
}

TEST(Functionals, StepsAddUpToSpansAndWindows) {
    at::manual_seed(5);
    const std::int64_t steps = 30;
    const Tensor columns = at::randn({1, 20 * steps, voice_width}), quality = at::rand({1, 20 * steps});
    const Tensor sums = functionals::voice(columns, quality);
    ASSERT_EQ(sums.sizes(), (std::vector<std::int64_t>{1, steps, functionals::sums(Modality::voice)}));
    Params p;
    Init init(5);
    sample::make(p, init, 8, 1);
    const Tensor all = at::cat({at::randn({1, steps, 8}), sums}, 2), weight = at::ones({1, steps});
    weight[0][12] = 0;
    const Tensor windows = sample::pool_windows(p, all[0], weight[0], Modality::voice, 3);
    for (const std::int64_t at_step : {0, 11, 29}) {
        const auto from = std::max<std::int64_t>(0, at_step - 3), to = std::min(steps, at_step + 4);
        const Tensor span = sample::pool(p, all.slice(1, from, to), weight.slice(1, from, to), Modality::voice);
        ASSERT_EQ(span.size(1), 16 + functionals::width);
        EXPECT_TRUE(at::allclose(windows[at_step], span[0], 1e-3, 1e-3)) << at_step;
    }
    // The description has them last, and its embedding does not read them.
    const Tensor stats = sample::pool(p, all, weight, Modality::voice), changed = stats.clone();
    changed.slice(1, 16).add_(1);
    const Tensor d = sample::describe(p, stats, Modality::voice), e = sample::describe(p, changed, Modality::voice);
    ASSERT_EQ(d.size(1), sample::described(p));
    EXPECT_TRUE(at::equal(d.slice(1, 24), stats.slice(1, 16)));
    EXPECT_TRUE(at::equal(d.slice(1, 0, 24), e.slice(1, 0, 24)));
    // Other modalities have none.
    const Tensor face = sample::describe(p, at::randn({3, 16}), Modality::face);
    ASSERT_EQ(face.size(1), sample::described(p));
    EXPECT_EQ(face.slice(1, 24).abs().max().item<float>(), 0);
}

} // namespace
} // namespace tempera::engine
