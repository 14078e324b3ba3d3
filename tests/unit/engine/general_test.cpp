// The general head: how it is measured from many people, and what a recording makes of it.
#include "synthetic.h"

#include "core/engine/train_torch.h"

#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

constexpr std::int64_t stems = 192, width = stems + functionals::width, ways = 4;
const auto voice = static_cast<std::int64_t>(Modality::voice);

/// Emotions 0 to 3 of people who differ in where all their descriptions lie far more than their emotions do.
Gallery people(std::int32_t first, std::int32_t count, std::uint64_t seed) {
    at::manual_seed(5);
    const Tensor direction = at::randn({ways, width});
    at::manual_seed(seed);
    Gallery g;
    g.modality = Modality::voice;
    std::vector<Tensor> u;
    for (std::int32_t person = first; person < first + count; ++person) {
        const Tensor own = 4 * at::randn({width});
        for (std::int64_t i = 0; i < 10 * ways; ++i) {
            u.push_back(own + 0.5 * direction[i % ways] + at::randn({width}));
            g.label.push_back(i % ways);
            g.subject.push_back(person);
        }
    }
    g.u = at::stack(u);
    g.targets = at::zeros({g.u.size(0), 10});
    for (std::int64_t i = 0; i < g.u.size(0); ++i) g.targets[i][i % ways] = 1;
    return g;
}

Network network() {
    Network n = testing::small_network();
    n.p.buffers.at("known").zero_();
    n.p.buffers.at("known")[voice].slice(0, 0, ways).fill_(1);
    n.p.buffers.at("meta.spread").fill_(4);
    return n;
}

meta::Samples samples(const Gallery &g) {
    return {g.u.unsqueeze(0), at::full({1, g.u.size(0)}, voice, at::kLong), at::ones({1, g.u.size(0)})};
}

double accuracy(const Tensor &answer, const Gallery &g) {
    const Tensor guess = answer[0].slice(1, 0, ways).argmax(1);
    return guess.eq(at::tensor(g.label, at::kLong)).to(at::kDouble).mean().item<double>();
}

const Tensor first_four = at::arange(ways, at::kLong).unsqueeze(0);

TEST(General, TheNormIsTheRecordingsOwn) {
    const Network n = network();
    const Gallery one = people(0, 1, 7);
    const meta::Norm norm = meta::norm_of(n.p, n.settings.parts, samples(one));
    EXPECT_EQ(norm.mean.sizes(), (std::vector<std::int64_t>{1, 4, width}));
    // 40 samples against the 4 that stand in for everybody, whose mean is 0.
    EXPECT_TRUE(at::allclose(norm.mean[0][voice], one.u.mean(0) * 40 / 44, 1e-4, 1e-4));
    EXPECT_TRUE(at::equal(norm.mean[0][0], n.p["meta.mean"][0]));
    EXPECT_GT(norm.spread.min().item<float>(), 0);
    const meta::Norm none = meta::norm_of(n.p, n.settings.parts,
                                          {at::zeros({1, 0, width}), at::zeros({1, 0}, at::kLong), at::zeros({1, 0})});
    EXPECT_TRUE(at::equal(none.mean[0], n.p["meta.mean"]));
    EXPECT_TRUE(at::allclose(none.spread[0], n.p["meta.spread"] + 0.05));
    Parts parts;
    parts.transductive = false;
    EXPECT_TRUE(at::equal(meta::norm_of(n.p, parts, samples(one)).mean[0], n.p["meta.mean"]));
}

TEST(General, TheNormOfWordsIsEverybodys) {
    const Network n = network();
    meta::Samples texts = samples(people(0, 1, 7));
    texts.modality.fill_(static_cast<std::int64_t>(Modality::words));
    const meta::Norm norm = meta::norm_of(n.p, n.settings.parts, texts);
    EXPECT_TRUE(at::allclose(norm.mean[0], n.p["meta.mean"]));
    EXPECT_TRUE(at::allclose(norm.spread[0], n.p["meta.spread"] + 0.05));
}

TEST(General, IsFoundInManyPeopleAndHoldsForAnother) {
    Network n = network();
    measure_general(n, {{people(0, 6, 1)}, {people(6, 2, 2)}, {}});
    const Gallery stranger = people(9, 1, 3);
    const meta::Norm norm = meta::norm_of(n.p, n.settings.parts, samples(stranger));
    EXPECT_GT(accuracy(meta::general_answer(n.p, samples(stranger), norm), stranger), 0.9);
    // Not by what the person is like, but by the way from one emotion to another.
    const meta::Norm nobody{n.p["meta.mean"].unsqueeze(0), n.p["meta.spread"].unsqueeze(0)};
    EXPECT_LT(accuracy(meta::general_answer(n.p, samples(stranger), nobody), stranger), 0.8);
    // A prior that says nothing leaves the word to it.
    Network silent = network();
    silent.p.weights.at("head.latent").zero_();
    silent.p.weights.at("head.semantic").zero_();
    measure_general(silent, {{people(0, 6, 1)}, {people(6, 2, 2)}, {}});
    const auto with = meta::prior_answer(silent.p, first_four, samples(stranger), norm, n.settings.parts, true);
    EXPECT_GT(accuracy(with.logits, stranger), 0.9);
    EXPECT_GE(with.spread.min().item<float>(), 0);
    const Tensor alone = n.p["meta.alone"][voice];
    EXPECT_GT(alone[0].item<float>(), 0);
    EXPECT_GT(alone[1].item<float>(), 0);
}

TEST(General, SaysNothingWhereItWasNotMeasured) {
    Network n = network();
    const Gallery stranger = people(9, 1, 3);
    const meta::Norm norm = meta::norm_of(n.p, n.settings.parts, samples(stranger));
    const auto kinds = at::full({1, stranger.u.size(0)}, voice, at::kLong);
    const Tensor prior = meta::prior_logits(n.p, n.settings.parts, samples(stranger).u, kinds).slice(2, 0, ways);
    const auto answer = meta::prior_answer(n.p, first_four, samples(stranger), norm, n.settings.parts, false);
    EXPECT_TRUE(at::allclose(answer.logits, prior));
    // A name that nobody knows stays unknown.
    const Tensor unknown = at::tensor({0L, -1L, 2L, 8L}, at::kLong).unsqueeze(0);
    measure_general(n, {{people(0, 6, 1)}, {people(6, 2, 2)}, {}});
    const Tensor y = meta::prior_answer(n.p, unknown, samples(stranger), norm, n.settings.parts, false).logits[0];
    EXPECT_TRUE(y.select(1, 1).eq(meta::absent).all().item<bool>());
    EXPECT_TRUE(y.select(1, 3).eq(meta::absent).all().item<bool>());
    EXPECT_FALSE(y.select(1, 2).eq(meta::absent).any().item<bool>());
}

TEST(General, UnclearRowsAndUnknownPeopleAreToldApart) {
    Network a = network(), b = network();
    Gallery fit = people(0, 6, 1), held = people(6, 2, 2);
    fit.label[3] = fit.label[17] = -1;
    measure_general(a, {{fit}, {held}, {}});
    fit.targets[3].fill_(0.4);
    measure_general(b, {{fit}, {held}, {}});
    EXPECT_TRUE(at::equal(a.p["meta.general"], b.p["meta.general"]));
    // Where nobody knows who is who, the prior speaks alone, and the head may still be started from.
    std::fill(fit.subject.begin(), fit.subject.end(), -1);
    std::fill(held.subject.begin(), held.subject.end(), -1);
    Network c = network();
    measure_general(c, {{fit}, {held}, {}});
    EXPECT_TRUE(at::equal(c.p["meta.alone"][voice], at::tensor({1.0F, 0.0F, 0.0F})));
    EXPECT_GT(c.p["meta.general"][voice].abs().sum().item<float>(), 0);
}

TEST(General, OneExampleGoesFurtherFromThere) {
    const at::NoGradGuard no_grad;
    Network n = network();
    const Network without{n.settings, n.p.clone()};
    measure_general(n, {{people(0, 6, 1)}, {people(6, 2, 2)}, {}});
    const Gallery stranger = people(9, 1, 3);
    const meta::Samples all = samples(stranger);
    // One example of each of three emotions; of the fourth there is none.
    const meta::Support support{{all.u.slice(1, 0, 3), all.modality.slice(1, 0, 3), at::ones({1, 3})},
                                at::arange(3, at::kLong).unsqueeze(0)};
    const auto reached = [&](const Network &network) {
        const auto state = meta::adapt(network.p, support, all, first_four, {network.settings.parts});
        return accuracy(meta::query(network.p, state, all, network.settings.parts, false).logits, stranger);
    };
    EXPECT_GT(reached(n), 0.85);
    EXPECT_GT(reached(n), reached(without) + 0.1);
}

/// The same people, but what stems say of them tells the emotion only of those whom the stems were trained on, by heart; the
/// functionals tell it of everybody, less clearly.
Gallery known_by_heart(Gallery g, bool trained, std::uint64_t seed) {
    const auto rows = g.u.size(0);
    const Tensor emotion = at::one_hot(at::tensor(g.label, at::kLong), ways).to(at::kFloat);
    at::manual_seed(6);
    const Tensor by_stems = at::randn({ways, stems}), by_functionals = at::randn({ways, functionals::width});
    at::manual_seed(seed);
    const Tensor own = at::randn({rows, stems}) + (trained ? 3 : 0) * at::matmul(emotion, by_stems);
    g.u = at::cat({own, at::randn({rows, functionals::width}) + 0.6 * at::matmul(emotion, by_functionals)}, 1);
    return g;
}

TEST(General, WhatStemsKnowByHeartDoesNotHideWhatFunctionalsTell) {
    Network n = network();
    const Gallery fit = known_by_heart(people(0, 6, 1), true, 1), held = known_by_heart(people(6, 2, 2), false, 2),
                  stranger = known_by_heart(people(9, 1, 3), false, 3);
    measure_general(n, {{fit}, {held}, {}});
    const auto told = [&](const Gallery &g) {
        const meta::Norm norm = meta::norm_of(n.p, n.settings.parts, samples(g));
        return accuracy(meta::general_answer(n.p, samples(g), norm), g);
    };
    EXPECT_GT(told(stranger), 0.6);
    Gallery silent = stranger;
    silent.u = at::cat({stranger.u.slice(1, 0, stems), at::zeros({stranger.u.size(0), functionals::width})}, 1);
    EXPECT_LT(told(silent), 0.4);
}

} // namespace
} // namespace tempera::engine
