// From encoded items to the rows of a task.
#pragma once

#include "core/engine/bench/episodes.h"
#include "core/engine/bench/method_torch.h"

#include <vector>

namespace tempera::engine::bench {

/// One modality of one item.
struct View {
    std::int64_t modality = 0;
    Tensor u; ///< 1 x (3C + P)
};
/// Pools each view over its steps and describes it, as adaptation does with the span of a label. Fewer than `items`
/// when the job is stopped. Call without gradient mode.
std::vector<std::vector<View>> describe(const Network &network, const std::vector<Item> &items, const Job &job);

/// `views` by item number. `only`: rows of this modality alone, which every bundle then must have; -1: all.
Rows rows_of(const std::vector<Bundle> &bundles, const std::vector<std::vector<View>> &views, std::int64_t only = -1);

} // namespace tempera::engine::bench
