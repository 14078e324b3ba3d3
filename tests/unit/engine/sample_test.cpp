#include "core/engine/sample_torch.h"

#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

/// Adapting cuts single windows out of a recording instead of pooling around every step.
TEST(Sample, AWindowPooledByItselfIsThatOfTheWholeSequence) {
    constexpr std::int64_t steps = 40, latent = 8, reach = sample::window_reach;
    at::manual_seed(3);
    Params p;
    Init init(5);
    sample::make(p, init, latent);
    const Tensor h = at::randn({steps, latent});
    const Tensor weight = at::rand({steps}) * (at::rand({steps}) > 0.3);
    const Tensor whole = sample::pool_windows(p, h, weight, Modality::voice);
    for (const std::int64_t middle : {std::int64_t{0}, std::int64_t{3}, std::int64_t{20}, steps - 1}) {
        const auto from = std::max<std::int64_t>(0, middle - reach), to = std::min(steps, middle + reach + 1);
        const Tensor own = sample::pool(p, h.slice(0, from, to).unsqueeze(0), weight.slice(0, from, to).unsqueeze(0),
                                        Modality::voice)[0];
        EXPECT_TRUE(at::allclose(own, whole[middle], 1e-4, 1e-4)) << middle;
    }
}

} // namespace
} // namespace tempera::engine
