// Agreement of raters who sort units into categories.
//
// All functions are pure; any thread. Units are independent in the formulas; where they are pieces of one recording
// they are not, which matters for intervals (see bootstrap.h), not for values.
#pragma once

#include "core/analysis/measure.h"

#include <cstddef>
#include <vector>

namespace tempera::analysis {

inline constexpr int missing = -1;

/// Units by raters. A value is a category, 0 <= value < categories, or `missing`.
struct Ratings {
    int raters = 0, categories = 0;
    std::vector<int> values; ///< units x raters, row-major
    [[nodiscard]] std::size_t units() const {
        return raters > 0 ? values.size() / static_cast<std::size_t>(raters) : 0;
    }
    [[nodiscard]] int at(std::size_t unit, int rater) const {
        return values[unit * static_cast<std::size_t>(raters) + static_cast<std::size_t>(rater)];
    }
};

/// Share of agreeing pairs of raters: the mean over the units that two or more have rated. [0, 1].
Measure percent_agreement(const Ratings &ratings);

/// How far apart two categories are.
enum class Weights {
    none,      ///< any difference is a difference
    linear,    ///< |i - j|
    quadratic, ///< (i - j)^2
};
/// Cohen's kappa of two raters, over the units that both have rated: 1 - observed / expected disagreement. Cohen 1960;
/// with weights Cohen 1968 (linear: Cicchetti and Allison 1971; quadratic: Fleiss and Cohen 1973), for ordered
/// categories.
Measure cohen_kappa(const Ratings &ratings, Weights weights = Weights::none);

/// Fleiss' kappa (Fleiss 1971) over the units that every rater has rated: raters are interchangeable.
Measure fleiss_kappa(const Ratings &ratings);

enum class Metric { nominal, ordinal, interval };
/// Krippendorff's alpha over the units with two or more ratings (Krippendorff 2011, "Computing Krippendorff's
/// alpha-reliability"). Interval: the categories' numbers are the values.
Measure krippendorff_alpha(const Ratings &ratings, Metric metric = Metric::nominal);

/// Gwet's AC1 (Gwet 2008) with missing ratings (Gwet 2014): chance agreement from how hard the categories are to tell
/// apart, so that a category that is nearly always right does not push it towards 0. Categories that nobody used do not
/// count.
Measure gwet_ac1(const Ratings &ratings);

/// categories x categories counts, row-major: rows the first rater's category, columns the second's, units that both
/// have rated. Empty unless there are two raters.
std::vector<int> confusion(const Ratings &ratings);

} // namespace tempera::analysis
