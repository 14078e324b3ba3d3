#include "synthetic.h"

#include "core/engine/contrast_torch.h"
#include "core/engine/distil_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/sample_torch.h"

#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

/// Twelve takes of noise each by two people, joy and sadness in turns; nothing is said of other emotions.
struct Class {
    TrainingSource source{"noise", Modality::voice, {}};
    Corpus corpus;
    std::vector<std::int64_t> rows;
    std::vector<std::int32_t> people;

    Class() {
        std::mt19937_64 random(3);
        std::normal_distribution<float> normal(-6, 2);
        const auto emotions = testing::small_settings().emotions.size();
        for (int i = 0; i < 24; ++i) {
            TrainingSample s;
            s.targets.assign(emotions, NAN);
            s.targets[2] = i % 2 == 0 ? 1.0F : 0.0F;
            s.targets[3] = i % 2 == 1 ? 1.0F : 0.0F;
            s.subject = i / 12;
            s.stream = {Modality::voice, Time{}, voice_step, voice_width, {}, std::vector<float>(200, 1.0F)};
            for (int k = 0; k < 200 * voice_width; ++k) s.stream.values.push_back(normal(random));
            source.samples.push_back(std::move(s));
            rows.push_back(i);
            people.push_back(i / 12);
        }
        corpus.source = &source;
        corpus.targets = at::empty({24, static_cast<std::int64_t>(emotions)});
        for (int i = 0; i < 24; ++i)
            corpus.targets[i].copy_(at::tensor(source.samples[static_cast<std::size_t>(i)].targets));
    }
};

augment::Random seeded(std::uint64_t seed) { return augment::Random(seed); }

/// A seed with which a batch of voices is mixed, or is not.
std::uint64_t seed_that(bool mixes, const Network &n, const Class &c) {
    for (std::uint64_t seed = 0;; ++seed) {
        auto random = seeded(seed);
        if (forward(n, c.corpus, c.rows, Mode{}, &random, true).mixed == mixes) return seed;
    }
}

struct Answers {
    Tensor logits, described;
};
Answers answers(const Network &n, const Class &c, std::uint64_t seed) {
    auto random = seeded(seed);
    const Batch b = forward(n, c.corpus, c.rows, Mode{}, &random, true);
    const Tensor u = sample::describe(n.p, b.stats, Modality::voice);
    const auto kinds = at::full({u.size(0)}, static_cast<std::int64_t>(Modality::voice), at::kLong);
    return {meta::prior_logits(n.p, n.settings.parts, u, kinds), u};
}

TEST(Distil, TeachersHearTheSameTakesAndAreAveraged) {
    const at::NoGradGuard no_grad;
    const Class c;
    const Network a = testing::small_network(3), b = testing::small_network(4);
    for (const bool mixed : {false, true}) {
        const auto seed = seed_that(mixed, a, c);
        const auto lesson = distil::ask({a, b}, c.corpus, c.rows, c.people, seeded(seed));
        // Of the ten emotions the corpus knows two.
        const auto share = [&](const Network &n) { return at::softmax(answers(n, c, seed).logits.slice(1, 2, 4), 1); };
        EXPECT_TRUE(at::allclose(lesson.share.slice(1, 2, 4), 0.5 * (share(a) + share(b)), 1e-4, 1e-5));
        EXPECT_EQ(lesson.share.slice(1, 0, 2).abs().sum().item<float>(), 0);
        EXPECT_EQ(lesson.likeness.size(), mixed ? 0U : 2U);
        for (const Tensor &alike : lesson.likeness) {
            EXPECT_TRUE(at::allclose(alike.sum(1), at::ones({12})));
            EXPECT_EQ(alike.diagonal().abs().sum().item<float>(), 0);
        }
    }
}

TEST(Distil, NobodyIsBetterThanOneWhoAnswersAsTheTeacher) {
    const Class c;
    const Network teacher = testing::small_network(3);
    const auto seed = seed_that(false, teacher, c);
    const auto lesson = distil::ask({teacher}, c.corpus, c.rows, c.people, seeded(seed));
    const at::NoGradGuard no_grad;
    const Answers own = answers(teacher, c, seed);
    const double best = distil::loss(lesson, own.logits, own.described, c.people).item<double>();
    EXPECT_GT(best, 0);
    at::manual_seed(1);
    for (int i = 0; i < 5; ++i) {
        const Tensor other = own.logits + 0.3 * at::randn_like(own.logits);
        EXPECT_GT(distil::loss(lesson, other, own.described, c.people).item<double>(), best);
        const Tensor elsewhere = own.described + 0.3 * at::randn_like(own.described);
        EXPECT_GT(distil::loss(lesson, own.logits, elsewhere, c.people).item<double>(), best);
    }
}

TEST(Likeness, IsAmongThePersonsOwnTakes) {
    at::manual_seed(2);
    Tensor described = at::randn({15, 8});
    described[1].copy_(described[0] + 0.01);
    std::vector<std::int32_t> people(15, 0);
    people[12] = people[13] = -1; // unknown
    people[14] = 5;               // too few takes
    const auto all = contrast::likeness(described, people);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].rows.size(), 12U);
    EXPECT_EQ(all[0].log_share[0].argmax().item<std::int64_t>(), 1);
    EXPECT_TRUE(at::allclose(all[0].log_share.exp().sum(1), at::ones({12})));
}

} // namespace
} // namespace tempera::engine
