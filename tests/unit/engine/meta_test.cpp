#include "synthetic.h"

#include "core/engine/meta_torch.h"

#include <array>
#include <gtest/gtest.h>
#include <torch/csrc/autograd/autograd.h>

namespace tempera::engine {
namespace {

Network in_double(Network n) {
    for (auto *group : {&n.p.weights, &n.p.buffers})
        for (auto &[name, t] : *group) t = t.to(at::kDouble);
    return n;
}

struct Task {
    meta::Support support;
    meta::Samples query;
    Tensor prior_id, target;
};

/// Two episodes of four slots; slot 3 is a name the prior never saw.
Task make_task(at::ScalarType type, std::uint64_t seed) {
    at::manual_seed(seed);
    const auto samples = [&](std::int64_t n) {
        return meta::Samples{at::randn({2, n, 192 + functionals::width}).to(type), at::randint(0, 2, {2, n}, at::kLong), at::ones({2, n}).to(type)};
    };
    Task t{{samples(9), at::arange(9).remainder(4).unsqueeze(0).repeat({2, 1})}, samples(7), at::tensor({2L, 3L, 5L, -1L}, at::kLong).repeat({2, 1}), {}};
    t.support.samples.mask[1][8] = 0;
    t.target = at::randint(0, 2, {2, 7, 4}).to(type);
    return t;
}

Tensor outer_loss(const Network &n, const Task &t, bool second_order) {
    const meta::Options options{n.settings.parts, true, second_order};
    const auto state = meta::adapt(n.p, t.support, t.query, t.prior_id, options);
    const Tensor y = meta::query(n.p, state, t.query, n.settings.parts, false).logits;
    return (at::softplus(y) - y * t.target).mean();
}

/// Largest relative error of the gradients along random directions, against central differences.
double gradient_error(bool second_order) {
    Network n = in_double(testing::small_network());
    n.p.weights.at("meta.rate").fill_(-0.5); // large steps, so that their curvature shows
    const Task t = make_task(at::kDouble, 5);
    double worst = 0;
    for (const char *name : {"meta.read.in", "meta.film.top", "meta.film.rule", "meta.rate", "meta.gate", "meta.anchor", "rules.factor", "head.latent"}) {
        Tensor &w = n.p.weights.at(name);
        w.set_requires_grad(true);
        const Tensor slope = torch::autograd::grad({outer_loss(n, t, second_order)}, {w}, {}, false, false, true)[0];
        w = w.detach();
        if (!slope.defined()) return 1;
        at::manual_seed(11);
        const Tensor direction = at::randn_like(w), old = w;
        const double h = 1e-5;
        w = old + h * direction;
        const double up = outer_loss(n, t, second_order).item<double>();
        w = old - h * direction;
        const double down = outer_loss(n, t, second_order).item<double>();
        w = old;
        const double numeric = (up - down) / (2 * h), analytic = (slope * direction).sum().item<double>();
        worst = std::max(worst, std::abs(numeric - analytic) / (std::abs(numeric) + 1e-6));
    }
    return worst;
}

TEST(Meta, SecondOrderGradientEqualsFiniteDifferences) { EXPECT_LT(gradient_error(true), 1e-4); }

TEST(Meta, FirstOrderIsAnotherGradient) { EXPECT_GT(gradient_error(false), 1e-3); }

TEST(Meta, InnerLoopLowersTheSupportLoss) {
    Network n = testing::small_network();
    const Task t = make_task(at::kFloat, 8);
    n.p.weights.at("meta.rate").fill_(-30);
    const at::NoGradGuard no_grad;
    const meta::Options options{n.settings.parts, false, true};
    const auto still = meta::adapt(n.p, t.support, t.query, t.prior_id, options);
    n.p.weights.at("meta.rate").fill_(-1.5);
    const auto moved = meta::adapt(n.p, t.support, t.query, t.prior_id, options);
    const auto loss = [&](const meta::State &s) {
        return meta::support_loss(meta::fast_logits(n.p, n.settings.parts, s, t.support.samples.u), t.support);
    };
    const Tensor before = loss(still), after = loss(moved);
    EXPECT_TRUE((after < before).all().item<bool>()) << before << after;
}

TEST(Meta, FoldsOfABatchDoNotSeeEachOther) {
    const Network n = testing::small_network();
    Task t = make_task(at::kFloat, 8);
    const at::NoGradGuard no_grad;
    const meta::Options options{n.settings.parts, false, true};
    const auto ask = [&] { return meta::query(n.p, meta::adapt(n.p, t.support, t.query, t.prior_id, options), t.query, n.settings.parts, false).logits; };
    const Tensor before = ask()[0].clone();
    t.support.samples.u[1].mul_(3);
    EXPECT_TRUE(at::allclose(before, ask()[0], 1e-4, 1e-5));
    t.support.samples.u[0].mul_(3);
    EXPECT_FALSE(at::allclose(before, ask()[0], 1e-4, 1e-5));
}

TEST(Meta, MaskedSamplesTakeNoPart) {
    const Network n = testing::small_network();
    Task t = make_task(at::kFloat, 8);
    t.support.samples.mask[0][4] = 0;
    t.query.mask[0][2] = 0;
    const at::NoGradGuard no_grad;
    const meta::Options options{n.settings.parts, false, true};
    const meta::Samples asked = make_task(at::kFloat, 20).query;
    const auto ask = [&] { return meta::query(n.p, meta::adapt(n.p, t.support, t.query, t.prior_id, options), asked, n.settings.parts, false).logits; };
    const Tensor before = ask().clone();
    EXPECT_TRUE(at::isfinite(before).all().item<bool>());
    t.support.samples.u[0][4].fill_(50);
    t.query.u[0][2].fill_(-50);
    EXPECT_TRUE(at::allclose(before, ask(), 1e-4, 1e-5));
}

TEST(Meta, NobodyKnowsMeansAbsent) {
    Network n = testing::small_network();
    n.p.buffers.at("known").fill_(0);
    Task t = make_task(at::kFloat, 8);
    t.support.slot.fill_(0); // no support for slots 1 to 3
    const at::NoGradGuard no_grad;
    const auto state = meta::adapt(n.p, t.support, t.query, t.prior_id, {n.settings.parts, false, true});
    const Tensor y = meta::query(n.p, state, t.query, n.settings.parts, false).logits;
    EXPECT_TRUE((y.slice(2, 1, 4) == meta::absent).all().item<bool>());
    EXPECT_TRUE((y.select(2, 0) > meta::absent).all().item<bool>());
}

TEST(Meta, EachPartSwitchedOffStillAnswersAndChangesTheAnswer) {
    Network n = testing::small_network();
    n.p.weights.at("meta.combine").select(1, 2).fill_(0); // the fast heads count
    const Task t = make_task(at::kFloat, 8);
    const at::NoGradGuard no_grad;
    const auto ask = [&](const Parts &parts) {
        return meta::query(n.p, meta::adapt(n.p, t.support, t.query, t.prior_id, {parts, false, true}), t.query, parts, true).logits;
    };
    const Tensor all = ask({});
    for (bool Parts::*part : {&Parts::fuzzy, &Parts::meta, &Parts::transductive}) {
        Parts parts;
        parts.*part = false;
        const Tensor without = ask(parts);
        EXPECT_TRUE(at::isfinite(without).all().item<bool>());
        EXPECT_FALSE(at::allclose(all, without));
    }
}

} // namespace
} // namespace tempera::engine
