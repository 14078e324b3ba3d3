// Adaptation to pooled examples, with its leave-one-out and calibration: what StF2M::adapt does with the labels of a
// recording, and the benchmark with the support of an episode. Throws what Torch throws.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/facade_torch.h"

#include <vector>

namespace tempera::engine {

struct AdaptSettings {
    Parts parts;
    const Memory *memory = nullptr; ///< of the patient's visits before, for these slots (for_names)
    std::uint64_t seed = 1;
    bool held_out = true; ///< leave-one-out, and what follows from it: calibration, and the better state kept
};

/// How often the strongest of the labelled emotions was the label, per emotion of the request; `n` examples of it were
/// held out. The only example of an emotion is never held out, unless an earlier visit has more of it. All empty with fewer than 3 that can be, or 2 emotions.
struct HeldOut {
    std::vector<int> n, before, after;
};

struct Adaptation {
    meta::State state; ///< B = 1, calibrated
    Memory memory;     ///< for the patient's next visit
    HeldOut held;
    /// The prior alone recognized held-out labels more often, by more than a standard error of the paired difference.
    bool kept_prior = false;
};

/// `recording`: the unlabelled samples, 1 x Q. `prior_id`: 1 x N. At least one
/// row, here or in the memory. cancelled.
Result<Adaptation> adapt_examples(const Network &network, const ExampleRows &examples, const meta::Samples &recording,
                                  const Tensor &prior_id, const AdaptSettings &settings, const Job &job);

/// Fuses the rows of each item, every row weighing as if its quality were 1: logits R x N -> items x ...
Fused fuse_items(const Params &p, const Tensor &logits, const std::vector<std::int64_t> &modality,
                 const std::vector<std::int64_t> &owner, std::int64_t items);

} // namespace tempera::engine
