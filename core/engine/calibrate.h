// Calibration of memberships by the user's own held-out labels.
#pragma once

#include <vector>

namespace tempera::engine {

/// logit' = slope * logit + shift.
struct Calibration {
    double slope = 1, shift = 0;
};

/// How strongly slope and shift are held at 1 and 0 (precisions of a Gaussian prior).
struct CalibrationPrior {
    double slope = 2, shift = 0.5;
};
inline constexpr CalibrationPrior shift_only{1e9, 1};

/// Platt's logistic fit of held-out `logits` (each of one example and one labelled emotion) to `hits` (1: it is the
/// example's emotion, else 0), pulled towards slope 1 and shift 0 by `prior`, so that few labels change little.
/// Slope stays within [0.25, 4]: the order of the memberships is never touched. Sizes are equal; empty
/// input gives the identity.
/// Source: J. Platt, "Probabilistic outputs for support vector machines" (1999), with a prior in place of its
/// smoothed targets.
Calibration calibrate(const std::vector<double> &logits, const std::vector<double> &hits,
                      const CalibrationPrior &prior = {});

/// How much less the logarithmic loss is with what `calibrate` finds than with the logits as they are, summed over examples of
/// `together` logits each, when each example in turn (or each of `most_parts` parts of them) is left out and judged by what
/// the others say: not above 0 when the calibration does not hold.
double gain_of(const std::vector<double> &logits, const std::vector<double> &hits, std::size_t together);
inline constexpr std::size_t most_parts = 10;

} // namespace tempera::engine
