// Weights for a benchmark of the prior.
#pragma once

#include "core/engine/network_torch.h"
#include "core/engine/trainer.h"

#include <filesystem>

namespace tempera::engine::bench {

/// The weights, when they know the emotions of `set` in the same order; bad_argument otherwise, or what the loader gives.
/// Sets Torch's thread count (0: the number of cores).
Result<Network> network_for(const TrainingSet &set, const std::filesystem::path &weights, int threads);

} // namespace tempera::engine::bench
