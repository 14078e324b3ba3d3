// What a rater said of a recording, as curves on the engine's grid, to be laid over the model's.
#pragma once

#include "core/analysis/traces.h"
#include "core/engine/engine.h"

#include <string>
#include <vector>

namespace tempera::analysis {

/// A label of the emotion `emotions[emotion]`.
struct CodedLabel {
    Span span; ///< a moment, or half-open
    int emotion = 0;
};

/// 1 for the emotion of a label, 0 for the others, and no evidence where there is no label. A moment holds for 0.75 s on
/// either side, as the engine takes it. Bounds equal the value; ambiguity and shares are 0. `duration` > 0.
engine::Scores curves_of_labels(const std::vector<CodedLabel> &labels, std::vector<std::string> emotions,
                                Time duration);

/// A continuous rating of the emotion with the key `emotion`, on a scale from `low` to `high` (low < high).
struct RatedEmotion {
    std::string emotion;
    float low = 0, high = 1;
    Series series;
};

/// Ratings as shares of their scales, 0 to 1, of the emotions that were rated, in order of their first rating; of several
/// of one emotion the mean. Where an emotion was not rated its value and bounds are NaN, unlike in the engine's own
/// scores; where none was there is no evidence.
engine::Scores curves_of_ratings(const std::vector<RatedEmotion> &ratings, Time duration);

} // namespace tempera::analysis
