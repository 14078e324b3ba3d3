// Scores reduced to what a plot of limited width can show, peaks kept.
#pragma once

#include "core/engine/engine.h"

#include <vector>

namespace tempera::ui {

/// One curve, ready to draw. `t` in seconds; NaN values are gaps (no evidence). All of one size.
struct CurvePoints {
    std::vector<double> t, value, lower, upper;
};

/// How many grid steps share one bucket so that `span` gives at most `columns` buckets; at least 1.
std::int64_t bucket_steps(Span span, int columns);

/// Curve of emotion `e` (index) in `span`, with one bucket beyond on either side so that the line reaches the edges.
/// A bucket is shown by its step of highest membership, with that step's time and bounds: zoomed out, a short peak
/// stays visible and the bounds keep their meaning. Bucket borders are multiples of the bucket from the first step,
/// so panning does not make the line flicker.
CurvePoints curve_points(const engine::Scores &scores, std::size_t e, Span span, std::int64_t bucket);

/// Ambiguity in the same way; lower and upper stay empty.
CurvePoints ambiguity_points(const engine::Scores &scores, Span span, std::int64_t bucket);

/// Maximal stretches without evidence within `span`, clipped to it; those shorter than `shortest` are left out.
std::vector<Span> gaps(const engine::Scores &scores, Span span, Time shortest);

} // namespace tempera::ui
