#include "core/engine/fuzzy_torch.h"

#include <cmath>
#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

TEST(Fuzzy, FiringOfTwoRotatedRulesByHand) {
    const Tensor v = at::tensor({1.0f, 0.5f}).view({1, 2});
    const Tensor centres = at::tensor({0.0f, 0.0f, 1.0f, 1.0f}).view({2, 2});
    const Tensor factors = at::tensor({1.0f, 0.0f, 0.5f, 2.0f, 2.0f, 0.0f, -1.0f, 1.0f}).view({2, 2, 2});
    // Rule 0: v - c = (1, .5); L'(v-c) = (1*1 + .5*.5, 2*.5) = (1.25, 1); squared length 2.5625.
    // Rule 1: v - c = (0, -.5); L'(v-c) = (-1*-.5, 1*-.5) = (.5, -.5); squared length 0.5.
    const double a = std::exp(-0.5 * 2.5625 / 2), b = std::exp(-0.5 * 0.5 / 2);
    const Tensor firing = fuzzy::log_firing(v, centres, factors).exp();
    EXPECT_NEAR(firing[0][0].item<double>(), a / (a + b), 1e-6);
    EXPECT_NEAR(firing[0][1].item<double>(), b / (a + b), 1e-6);
}

TEST(Fuzzy, FarFromAllRulesNothingOverflows) {
    const Tensor v = at::full({1, 8}, 1e4f);
    const Tensor firing = fuzzy::log_firing(v, at::randn({5, 8}), at::eye(8).expand({5, 8, 8}) * 3).exp();
    EXPECT_TRUE(at::isfinite(firing).all().item<bool>());
    EXPECT_NEAR(firing.sum().item<double>(), 1, 1e-5);
}

TEST(Fuzzy, FactorsAreLowerTriangularWithPositiveDiagonal) {
    Params p;
    Init init(4);
    fuzzy::make(p, init, 16, 6, 4, 3);
    p.weights["rules.factor"] = at::randn({6, 4, 4}) * 5;
    const Tensor l = fuzzy::factors(p);
    EXPECT_EQ(l.triu(1).abs().max().item<float>(), 0);
    EXPECT_GT(l.diagonal(0, 1, 2).min().item<float>(), 0);
}

TEST(Fuzzy, WidthsAreThoseOfTheMarginal) {
    // Precision L L' = [[4, 2], [2, 2]]; its inverse is [[.5, -.5], [-.5, 1]]; times the dimension 2: variances 1 and 2.
    const Tensor l = at::tensor({2.0f, 0.0f, 1.0f, 1.0f}).view({1, 2, 2});
    const Tensor w = fuzzy::widths(l);
    EXPECT_NEAR(w[0][0].item<double>(), 1, 1e-6);
    EXPECT_NEAR(w[0][1].item<double>(), std::sqrt(2.0), 1e-6);
}

TEST(Fuzzy, ConclusionsAreAffine) {
    Params p;
    Init init(4);
    fuzzy::make(p, init, 16, 2, 2, 1);
    p.weights["rules.consequent"] = at::tensor({1.0f, 2.0f, -1.0f, 0.5f}).view({2, 1, 2});
    p.weights["rules.offset"] = at::tensor({0.25f, -3.0f}).view({2, 1});
    const Tensor y = fuzzy::conclusions(p, at::tensor({2.0f, 4.0f}).view({1, 2}));
    EXPECT_FLOAT_EQ((y[0][0][0].item<float>()), 10.25f);
    EXPECT_FLOAT_EQ((y[0][1][0].item<float>()), -3.0f);
}

TEST(Fuzzy, EntropyIsNoneForCrispAndOneForHalf) {
    const Tensor m = at::tensor({0.0f, 1.0f, 0.5f, 0.5f, 0.0f, 0.5f}).view({3, 2});
    const Tensor e = fuzzy::entropy(m);
    EXPECT_NEAR(e[0].item<double>(), 0, 1e-4);
    EXPECT_NEAR(e[1].item<double>(), 1, 1e-6);
    EXPECT_NEAR(e[2].item<double>(), 0.5, 1e-4);
}

} // namespace
} // namespace tempera::engine
