// How far memberships agree with several raters: the picture that each looked at is the unit.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/trainer.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace tempera::engine::bench {

/// A figure with its 95% interval: percentiles of 400 bootstrap resamples of the pictures (Efron 1979).
struct Figure {
    double value = 0, low = 0, high = 0;
};

/// n pictures, N emotions; arrays are n x N, row-major. Of a picture's raters, `vote` is the share that named the
/// emotion among all (t below); the rest up to 1 called the picture none of the N. Rows whose votes sum to 0 must not
/// be there.
struct VotedPictures {
    std::int64_t emotions = 0;
    std::vector<float> membership; ///< m, in [0, 1]
    std::vector<float> vote;       ///< t, in [0, 1]
    std::vector<float> width;      ///< between the bounds of m (docs/ENGINE.md, section 7)
    [[nodiscard]] std::int64_t count() const {
        return emotions == 0 ? 0 : static_cast<std::int64_t>(vote.size()) / emotions;
    }
};

/// Written with p = m / sum m (shares of the memberships; all equal where the sum is 0) and s = t / sum t (shares of
/// the votes for any of the N).
struct VoteFigures {
    std::int64_t pictures = 0;
    Figure brier;                    ///< mean over pictures of sum_e (p_e - s_e)^2; 0 to 2
    Figure brier_each;               ///< mean over pictures and emotions of (m_e - t_e)^2; 0 to 1
    Figure brier_memberships;        ///< the same summed over the emotions: sum_e (m_e - t_e)^2
    std::vector<double> correlation; ///< per emotion: Pearson's r of m_e and t_e over pictures; NaN without votes for e
    Figure mean_correlation;         ///< their mean, NaN left out
    /// |mean m - mean t| over all (picture, emotion) in each of 15 equal bins of m, weighed by how many lie there.
    Figure calibration_error;
    /// The probability that a picture on which raters disagree has the higher ambiguity (De Luca and Termini's fuzzy
    /// entropy of m, mean over emotions), that is the area under the ROC curve. Disagree: the greatest s is below 0.6.
    Figure ambiguity_auc;
    std::int64_t disputed = 0; ///< such pictures
    /// The same; disagree: the entropy of s is above its median over the pictures.
    Figure ambiguity_auc_entropy;
    /// The same as the first, told by the mean width of a picture's bounds.
    Figure width_auc;
    /// What the width tells besides: Spearman's rank correlation of it and the entropy of s over pictures, with the rank of the
    /// ambiguity held fixed (partial correlation); NaN where one of the three never changes.
    Figure width_beyond_ambiguity;
    /// The strongest membership against the strongest vote, over pictures in which no more raters called it none
    /// of the N than named the strongest; of equal votes the first counts. Recall is the mean over emotions.
    std::int64_t judged = 0;
    Figure accuracy, recall;
    /// The same over pictures of which more than half of all raters named one emotion (Barsoum et al.'s "majority").
    std::int64_t majority = 0;
    Figure majority_accuracy, majority_recall;
};

/// bad_argument for arrays of different lengths or no picture.
Result<VoteFigures> vote_figures(const VotedPictures &pictures, std::uint64_t seed = 1);

/// The prior's memberships for the validation samples of a face source (one crop each, targets as vote shares), for
/// the emotions on which both the source and the weights' faces say something; their names go to `emotions`.
/// What the loader of weights gives; bad_argument for a source without such samples or emotions; cancelled.
/// Sets Torch's thread count (0: the number of cores).
Result<VotedPictures> voted_pictures(const std::filesystem::path &weights, const TrainingSet &set,
                                     std::vector<std::string> &emotions, int threads, const Job &job);

} // namespace tempera::engine::bench
