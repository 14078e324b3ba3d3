// How well the prior finds all emotions of a text that may have several, as GoEmotions is reported by others.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/trainer.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tempera::engine::bench {

/// F1 = 2 hits / (said + is), per emotion over all validation texts; 0 where neither is there. Macro: their mean.
struct TextFigures {
    std::int64_t texts = 0;
    std::vector<std::string> emotions;
    std::vector<double> threshold;     ///< per emotion: membership with the best F1 on `chosen_on` other texts
    std::int64_t chosen_on = 0;        ///< training texts that the stems did not see
    std::vector<double> f1;            ///< per emotion at its threshold
    std::vector<double> f1_at_half;    ///< at membership 0.5
    double macro = 0, macro_at_half = 0;
    double macro_strongest = 0;        ///< one emotion said per text, the strongest; its first label is the truth
};

/// bad_argument where `set` has no texts with labels that the weights know; otherwise what the loader of weights
/// gives; cancelled. Sets Torch's thread count (0: the number of cores).
Result<TextFigures> text_figures(const std::filesystem::path &weights, const TrainingSet &set, int threads,
                                 const Job &job);

/// Best F1 over thresholds between the memberships. {threshold, F1}; {0.5, 0} where nothing is true.
/// `truth` 0 or 1, of the same length.
std::pair<double, double> best_threshold(const std::vector<float> &membership, const std::vector<char> &truth);

} // namespace tempera::engine::bench
