#include "core/engine/functionals_torch.h"
#include "core/engine/sample_torch.h"

#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

/// Adapting cuts single windows out of a recording instead of pooling around every step.
TEST(Sample, AWindowPooledByItselfIsThatOfTheWholeSequence) {
    constexpr std::int64_t steps = 40, latent = 8, stems = 2;
    for (const int reach : {7, 150}) {
        at::manual_seed(3);
        Params p;
        Init init(5);
        sample::make(p, init, latent, stems);
        const Tensor h = at::randn({steps, stems * latent});
        const Tensor weight = at::rand({steps}) * (at::rand({steps}) > 0.3);
        const Tensor whole = sample::pool_windows(p, h, weight, Modality::voice, reach);
        for (const std::int64_t middle : {std::int64_t{0}, std::int64_t{3}, std::int64_t{20}, steps - 1}) {
            const auto from = std::max<std::int64_t>(0, middle - reach), to = std::min(steps, middle + reach + 1);
            const Tensor own = sample::pool(p, h.slice(0, from, to).unsqueeze(0),
                                            weight.slice(0, from, to).unsqueeze(0), Modality::voice)[0];
            EXPECT_TRUE(at::allclose(own, whole[middle], 1e-4, 1e-4)) << middle << ' ' << reach;
        }
    }
}

TEST(Sample, WindowSumsAreThoseOfTheStepsWithin) {
    const Tensor t = at::arange(1, 8, at::kFloat).unsqueeze(1);
    EXPECT_TRUE(at::equal(sample::window_sums(t, 1).flatten(), at::tensor({3.F, 6.F, 9.F, 12.F, 15.F, 18.F, 13.F})));
    EXPECT_TRUE(at::equal(sample::window_sums(t, 9).flatten(), at::full({7}, 28.F)));
    EXPECT_TRUE(at::equal(sample::window_sums(t, 0), t));
}

TEST(Sample, OfSeveralStemsTheDirectionsAreKeptInWhichPeoplesSamplesDiffer) {
    constexpr std::int64_t latent = 4, stems = 2, people = 6, each = 20;
    at::manual_seed(4);
    Params p;
    Init init(5);
    sample::make(p, init, latent, stems);
    // What one stem hears, the other hears too, but for a trace; people differ much, which must not count.
    const Tensor within = at::randn({people * each, 2 * latent});
    const Tensor person = at::randn({people, 2 * stems * latent}).repeat_interleave(each, 0) * 50;
    const Tensor stats = at::cat({within, -within}, 1) + 0.01 * at::randn({people * each, 2 * stems * latent}) + person;
    std::vector<std::int32_t> whose;
    for (std::int64_t i = 0; i < people * each; ++i) whose.push_back(static_cast<std::int32_t>(i / each));
    sample::join_statistics(p, stats, whose);
    const Tensor described = sample::describe(p, stats - person, Modality::voice);
    ASSERT_EQ(described.size(1), 3 * latent + functionals::width);
    // All of `within` can be told from what was kept.
    const Tensor kept = described.slice(1, latent, 3 * latent);
    const Tensor fit = at::matmul(kept, at::matmul(at::linalg_pinv(kept), within));
    EXPECT_LT((fit - within).abs().max().item<double>(), 0.2);
}

TEST(Sample, OneStemTwiceSaysWhatItSaysOnce) {
    constexpr std::int64_t latent = 8;
    at::manual_seed(4);
    Params one, two;
    Init init(5), again(5);
    sample::make(one, init, latent, 1);
    sample::make(two, again, latent, 2);
    for (const auto &[name, tensor] : one.weights) two.weights[name] = tensor;
    for (const char *part : {".weight", ".offset"})
        two.weights[std::string("top.voice2") + part] = one[std::string("top.voice") + part];
    const Tensor stats = at::randn({5, 2 * latent});
    const Tensor once = sample::describe(one, stats, Modality::voice),
                 twice = sample::describe(two, at::cat({stats, stats}, 1), Modality::voice);
    EXPECT_TRUE(at::allclose(once, twice, 1e-4, 1e-4));
}

} // namespace
} // namespace tempera::engine
