// Agreement of raters who give numbers: traces of valence, ratings, curves.
//
// All functions are pure; any thread.
#pragma once

#include "core/analysis/measure.h"

#include <cstddef>
#include <vector>

namespace tempera::analysis {

/// Units by raters. A missing value is NaN.
struct Numbers {
    int raters = 0;
    std::vector<double> values; ///< units x raters, row-major
    [[nodiscard]] std::size_t units() const {
        return raters > 0 ? values.size() / static_cast<std::size_t>(raters) : 0;
    }
};

/// Intraclass correlations (Shrout and Fleiss 1979) over the units that every rater has rated.
struct IntraClass {
    Measure one, two, three;       ///< ICC(1,1), ICC(2,1), ICC(3,1): of one rater
    Measure one_k, two_k, three_k; ///< ICC(1,k), ICC(2,k), ICC(3,k): of the mean of the raters
};
IntraClass intra_class(const Numbers &numbers);

/// Cronbach's alpha (1951) with raters as items, over the units that every rater has rated.
Measure cronbach_alpha(const Numbers &numbers);

/// Krippendorff's alpha with the interval metric, over the units with two or more values.
Measure krippendorff_alpha(const Numbers &numbers);

/// For two raters, over the units that both have rated.
Measure pearson(const Numbers &numbers);
Measure spearman(const Numbers &numbers); ///< ranks; equal values share the mean of their ranks
/// Concordance correlation coefficient (Lin 1989; variances divided by n): 1 only where both say the same numbers.
Measure concordance(const Numbers &numbers);
/// Root of the mean squared difference, in the unit of the values.
Measure rmse(const Numbers &numbers);

} // namespace tempera::analysis
