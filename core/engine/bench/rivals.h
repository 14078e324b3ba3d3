// Meta-training of the rivals that adapt by gradient steps (MAML, ANIL, multimodal MAML), on the engine's own encoder
// and the people that the engine meta-trains on.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/trainer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace tempera::engine::bench {

struct RivalSettings {
    std::uint64_t seed = 1;
    int episodes = 2400;           ///< of meta-training, for each rival
    int threads = 0;               ///< 0: the number of cores
    std::filesystem::path weights; ///< the engine's
    std::filesystem::path out;     ///< the rivals', tied to the engine's by their checksum
};

/// One rival as it was tried or, at last, trained.
struct RivalPoint {
    std::string rival;  ///< maml, anil, mmaml
    bool names = false; ///< whether it was given the names that the prior knows
    double rate = 0;    ///< inner rate that training started from
    int steps = 0;      ///< inner steps when it is used
    int episodes = 0;
    double tuning = 0;      ///< mean accuracy over modalities and 1, 3, 5 shots on training people kept back
    double validation = -1; ///< the same on validation people; only of the final one, and never used to choose
};

/// Tunes and trains all of them and writes `out`. The rule: of the people the engine meta-trains on, every third is
/// kept back; each candidate is trained on the others with a third of the episodes and the one best on the kept-back
/// people is trained anew on all. Errors: what the weights' loader gives; bad_argument for a set that does not fit
/// them; cancelled; write_failed.
Status train_rivals(const TrainingSet &set, const RivalSettings &settings, const Job &job,
                    const std::function<void(const RivalPoint &)> &point = {});

} // namespace tempera::engine::bench
