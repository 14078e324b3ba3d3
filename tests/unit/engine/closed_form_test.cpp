#include "core/engine/closed_form_torch.h"

#include <gtest/gtest.h>
#include <torch/csrc/autograd/autograd.h>

namespace tempera::engine {
namespace {

struct Problem {
    closed_form::Rows rows;
    Tensor penalty = at::tensor({0.3, 0.5}).to(at::kFloat);
    Tensor start = at::zeros({1, 2, 2, 3});
};

/// One episode, five rows of the first modality and one of the second, three numbers, two slots.
Problem problem() {
    at::manual_seed(4);
    Problem p;
    p.rows.z = at::randn({1, 6, 3});
    p.rows.y = at::randn({1, 6, 2});
    p.rows.weight = at::ones({1, 6});
    p.rows.weight[0][4] = 0;
    p.rows.hot = at::zeros({1, 6, 2});
    p.rows.hot[0].slice(0, 0, 5).select(1, 0).fill_(1);
    p.rows.hot[0][5][1] = 1;
    p.start = 0.5 * at::randn({1, 2, 2, 3});
    return p;
}

double objective(const Problem &p, const Tensor &heads) {
    const Tensor miss = closed_form::answer(heads, p.rows.z, p.rows.hot) - p.rows.y;
    const double d = static_cast<double>(p.rows.z.size(2));
    const Tensor size = (heads - p.start).square().sum({0, 2, 3}) * p.penalty / d;
    return (miss.square().sum(2) * p.rows.weight).sum().item<double>() + size.sum().item<double>();
}

TEST(ClosedForm, Minimizes_what_its_header_says) {
    const Problem p = problem();
    const Tensor heads = closed_form::solve(p.rows, p.penalty, p.start);
    const double best = objective(p, heads);
    for (int i = 0; i < 20; ++i) EXPECT_GT(objective(p, heads + 0.05 * at::randn_like(heads)), best);
}

TEST(ClosedForm, Fewer_rows_than_numbers_give_the_same_heads_as_more) {
    Problem p;
    at::manual_seed(6);
    p.rows.z = at::randn({2, 6, 9});
    p.rows.y = at::randn({2, 6, 2});
    p.rows.weight = at::tensor({1.F, 0.5F, 0.F, 1.F, 1.F, 1.F}).expand({2, 6});
    p.rows.hot = at::zeros({2, 6, 2});
    p.rows.hot.slice(1, 0, 5).select(2, 0).fill_(1);
    p.rows.hot.select(1, 5).select(1, 1).fill_(1);
    p.start = 0.5 * at::randn({2, 2, 2, 9});
    const Tensor few = closed_form::solve(p.rows, p.penalty, p.start);
    // Rows that count for nothing make them more than there are numbers.
    const auto more = [](const Tensor &t) { return at::cat({t, at::ones_like(t)}, 1); };
    const closed_form::Rows many{more(p.rows.z), more(p.rows.y), at::cat({p.rows.weight, at::zeros({2, 6})}, 1), more(p.rows.hot)};
    EXPECT_TRUE(at::allclose(few, closed_form::solve(many, p.penalty, p.start), 1e-4, 1e-5));
    EXPECT_FALSE(at::allclose(few, p.start));
}

TEST(ClosedForm, A_row_without_weight_and_another_modality_change_nothing) {
    Problem p = problem();
    const Tensor before = closed_form::solve(p.rows, p.penalty, p.start);
    p.rows.z[0][4] += 9; // weight 0
    p.rows.y[0][5] += 3; // the other modality
    const Tensor after = closed_form::solve(p.rows, p.penalty, p.start);
    EXPECT_TRUE(at::allclose(after.select(1, 0), before.select(1, 0)));
    EXPECT_FALSE(at::allclose(after.select(1, 1), before.select(1, 1)));
}

TEST(ClosedForm, A_modality_without_rows_stays_where_it_started) {
    Problem p = problem();
    p.rows.hot.zero_();
    p.rows.hot.select(2, 0).fill_(1);
    const Tensor heads = closed_form::solve(p.rows, p.penalty, p.start);
    EXPECT_TRUE(at::equal(heads.select(1, 1), p.start.select(1, 1)));
    EXPECT_FALSE(at::allclose(heads.select(1, 0), p.start.select(1, 0)));
}

TEST(ClosedForm, Can_be_learned_through) {
    Problem p = problem();
    p.rows.z.set_requires_grad(true);
    const auto total = [&](const Tensor &z) {
        auto rows = p.rows;
        rows.z = z;
        return closed_form::solve(rows, p.penalty, p.start).square().sum();
    };
    const auto slope = torch::autograd::grad({total(p.rows.z)}, {p.rows.z})[0];
    const Tensor step = at::zeros_like(p.rows.z);
    step[0][2][1] = 1e-2;
    const at::NoGradGuard none;
    const double measured = (total(p.rows.z + step) - total(p.rows.z - step)).item<double>() / 2e-2;
    EXPECT_NEAR(slope[0][2][1].item<double>(), measured, 0.02 * std::abs(measured) + 1e-3);
}

} // namespace
} // namespace tempera::engine
