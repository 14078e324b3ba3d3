// The file of the gradient rivals: plain tensors (checkpoint_torch.h), each named KEY/TENSOR; how each was built stands
// in the metadata.
#pragma once

#include "core/engine/bench/rivals/learner_torch.h"

#include <filesystem>

namespace tempera::engine::bench {

/// Of what makes the descriptions that the rivals are trained on: stems, temporal stack, pooling, top, and their
/// normalization. The engine's own learner may change without them.
std::uint64_t features_checksum(const Network &network);

/// write_failed.
Status write_learners(const std::filesystem::path &path, const std::vector<Learner> &learners, std::uint64_t features);

/// In the order of learner_kinds. bad_model for a damaged or foreign file, one of other features, or tensors of another
/// shape than `network` gives them; file_not_found. The detail says how to make the file anew.
Result<std::vector<Learner>> read_learners(const std::filesystem::path &path, const Network &network);

} // namespace tempera::engine::bench
