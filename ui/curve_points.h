// Scores reduced to what a plot of limited width can show, peaks kept.
#pragma once

#include "core/engine/engine.h"

#include <vector>

namespace tempera::ui {

/// One curve, ready to draw. Times in seconds, at the middle of grid steps; NaN values are gaps (no evidence).
struct CurvePoints {
    std::vector<double> line_t, line; ///< membership; two points per bucket when reduced
    std::vector<double> band_t, lower, upper;
};

/// How many grid steps share one bucket so that `span` gives at most `columns` buckets; at least 1.
std::int64_t bucket_steps(Span span, int columns);

/// Curve of emotion `e` (index) in `span`, with one step beyond on either side so that the line reaches the edges.
/// In buckets of several steps the line goes through lowest and highest membership in their order of time, and the
/// band holds all bounds. Bucket borders are multiples of the bucket from time zero, so panning does not flicker.
CurvePoints curve_points(const engine::Scores &scores, std::size_t e, Span span, std::int64_t bucket);

/// Ambiguity: the highest of each bucket; NaN where there is no evidence.
void ambiguity_points(const engine::Scores &scores, Span span, std::int64_t bucket, std::vector<double> &t,
                      std::vector<double> &value);

/// Maximal stretches without evidence within `span`, clipped to it; those shorter than `shortest` are left out.
std::vector<Span> gaps(const engine::Scores &scores, Span span, Time shortest);

} // namespace tempera::ui
