#include "core/engine/corpus_torch.h"

#include "core/engine/sample_torch.h"
#include "synthetic.h"

#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

/// A body that wanders, `seconds` long.
Stream wandering(std::int64_t seconds) {
    Stream s{Modality::body, Time{}, body_step, body_width, {}, {}};
    std::mt19937_64 random(5);
    std::normal_distribution<float> step(0, 0.1F);
    std::array<float, body_width> at{};
    for (std::int64_t i = 0; i < seconds * stems::body_second; ++i) {
        for (float &x : at) s.values.push_back(x = 0.99F * x + step(random));
        s.quality.push_back(1);
    }
    return s;
}

TrainingSet bodies(std::vector<TrainingSample> samples) {
    TrainingSet set{testing::small_settings().emotions, {{"bodies", Modality::body, std::move(samples)}}};
    for (auto &s : set.sources[0].samples) s.targets.assign(set.emotions.size(), 0);
    return set;
}

/// What the stems learn from is what adaptation will be given, or else labels say something else than they taught.
TEST(Corpus, ABodyIsDescribedInTrainingAsInARecording) {
    TrainingSample sample;
    sample.stream = wandering(600);
    sample.first = 200 * stems::body_second;
    sample.count = 120 * stems::body_second;
    const TrainingSet set = bodies({sample});
    const Network n = testing::small_network();
    const auto corpora = make_corpora(set, n.settings);
    ASSERT_TRUE(corpora) << describe(corpora.error());
    const at::NoGradGuard no_grad;
    const Tensor learned = statistics(n, corpora->front(), {0}, nullptr, Job{});

    const auto engine = testing::load(n);
    ASSERT_TRUE(engine);
    auto latents = engine->encode(sample.stream, {Time::seconds(200), Time::seconds(320)});
    ASSERT_TRUE(latents) << describe(latents.error());
    const auto steps = latents->steps();
    const Tensor seen = sample::pool(n.p, at::from_blob(latents->values.data(), {1, steps, latents->dim}),
                                     at::from_blob(latents->quality.data(), {1, steps}), Modality::body);
    EXPECT_TRUE(at::allclose(learned, seen, 1e-3, 1e-4)) << (learned - seen).abs().max().item<float>();
}

TEST(Corpus, ABodysTargetsHoldForItsLabelledStepsAlone) {
    TrainingSample early, late;
    early.stream = late.stream = wandering(600);
    early.count = late.count = 60 * stems::body_second;
    late.first = 500 * stems::body_second;
    TrainingSample all;
    all.stream = early.stream;
    const TrainingSet set = bodies({early, late, all});
    const Network n = testing::small_network();
    const auto corpora = make_corpora(set, n.settings);
    ASSERT_TRUE(corpora) << describe(corpora.error());
    const Tensor stats = statistics(n, corpora->front(), {0, 1, 2}, nullptr, Job{});
    EXPECT_FALSE(at::allclose(stats[0], stats[1], 1e-2, 1e-2));
    EXPECT_FALSE(at::allclose(stats[0], stats[2], 1e-2, 1e-2));

    TrainingSample outside = early;
    outside.first = outside.stream.steps() - 4;
    EXPECT_EQ(make_corpora(bodies({outside}), n.settings).error().code, ErrorCode::bad_argument);
}

TEST(Corpus, StemsLearnFromVoicesElsewhereAndTeachersHearThemAsTheyAre) {
    const Network n = testing::small_network();
    const auto heard = [&](float elsewhere, Mode mode) {
        TrainingSet set{n.settings.emotions, {{"voices", Modality::voice, {}}}};
        std::vector<std::int64_t> rows;
        for (int i = 0; i < 8; ++i) {
            TrainingSample s;
            s.targets.assign(set.emotions.size(), 0);
            s.stream = {Modality::voice, Time{}, voice_step, voice_width, {}, std::vector<float>(100, 1)};
            for (int k = 0; k < 100 * voice_width; ++k) s.stream.values.push_back(static_cast<float>((k * (i + 1)) % 7));
            s.elsewhere = {s.stream};
            for (float &v : s.elsewhere[0].values) v += elsewhere;
            set.sources[0].samples.push_back(std::move(s));
            rows.push_back(i);
        }
        const auto corpora = make_corpora(set, n.settings);
        EXPECT_TRUE(corpora) << describe(corpora.error());
        augment::Random random(4);
        const at::NoGradGuard no_grad;
        return forward(n, corpora->front(), rows, mode, &random, false).stats;
    };
    const Mode learning{true, 0}, asked{};
    EXPECT_TRUE(at::equal(heard(0, asked), heard(3, asked)));
    EXPECT_FALSE(at::allclose(heard(0, learning), heard(3, learning)));
}

TEST(Corpus, ATakeElsewhereIsAsLongAsTheTake) {
    const Network n = testing::small_network();
    TrainingSample s;
    s.targets.assign(n.settings.emotions.size(), 0);
    s.stream = {Modality::voice, Time{}, voice_step, voice_width, std::vector<float>(20 * voice_width), std::vector<float>(20, 1)};
    s.elsewhere = {{Modality::voice, Time{}, voice_step, voice_width, std::vector<float>(10 * voice_width), std::vector<float>(10, 1)}};
    const TrainingSet set{n.settings.emotions, {{"voices", Modality::voice, {s}}}};
    EXPECT_EQ(make_corpora(set, n.settings).error().code, ErrorCode::bad_argument);
}

} // namespace
} // namespace tempera::engine
