// What raters rated continuously of emotions, with its values.
#pragma once

#include "core/analysis/rated_curves.h"
#include "core/exchange/document.h"
#include "core/model/document.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tempera::workflow {

struct KeptRating {
    std::string emotion; ///< its key: the built-in name, else the user's own
    model::Trace trace;
};
/// A rater's ratings of emotions in a recording, in the order in which they were begun; dimensions are left out.
std::vector<KeptRating> ratings_of(const model::Document::Contents &contents, RecordingId recording, RaterId rater);

/// The same with their values, which are read from the project file over a connection of its own. What the file says
/// where one cannot be read. Any thread.
Result<std::vector<analysis::RatedEmotion>> read_ratings(const std::vector<KeptRating> &ratings,
                                                         const std::filesystem::path &project);

/// How much each label counts as an example for Adapt, parallel to `labels`: the mean share of its scale at which its
/// emotion was rated on the label's own tier while the label lasts (a moment: 0.75 s on either side), at least 0.05; 1
/// where that was not rated, or `values`, which reads what a trace names, cannot read it.
std::vector<float> label_weights(const std::vector<model::Annotation> &labels,
                                 const model::Document::Contents &contents, const exchange::ReadValues &values);

} // namespace tempera::workflow
