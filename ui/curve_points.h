// Curves reduced to what a plot of limited width can show, peaks kept.
#pragma once

#include "core/engine/engine.h"
#include "ui/peak_pyramid.h"

#include <memory>
#include <vector>

namespace tempera::ui {

/// Curves on the grid that are drawn together: memberships, modalities' shares, ambiguity. Made once, in the
/// background, for what is scored and how it is to be shown; then immutable.
struct CurveSet {
    Time start;
    std::size_t width = 0;                  ///< number of curves
    /// Steps x width, row-major; NaN: nothing is said of that curve there. The last two may be empty: no bounds.
    std::vector<float> value, lower, upper;
    std::vector<float> evidence;            ///< per step; 0: the row means nothing
    PeakPyramid peaks;                      ///< of `value`
    [[nodiscard]] std::int64_t steps() const { return static_cast<std::int64_t>(evidence.size()); }
};
using Curves = std::shared_ptr<const CurveSet>;

/// `smoothing`: each value becomes the mean of those within half that time on either side that have evidence; up to one
/// grid step: as they are. Where there is no evidence there is none afterwards either.
Curves membership_curves(const engine::Scores &scores, Time smoothing = {});
Curves share_curves(const engine::Scores &scores, Time smoothing = {}); ///< one curve for each modality
Curves ambiguity_curve(const engine::Scores &scores, Time smoothing = {});
/// The sum of the curves in `which` at each step: how high they are when they stand on each other.
Curves total_curve(const CurveSet &set, const std::vector<std::size_t> &which);

/// One curve, ready to draw. `t` in seconds; NaN values are gaps (no evidence). All of one size, or without bounds.
struct CurvePoints {
    std::vector<double> t, value, lower, upper;
};

/// How many grid steps share one bucket so that `span` gives at most `columns` buckets; at least 1, and from
/// PeakPyramid::block on a multiple of it.
std::int64_t bucket_steps(Span span, int columns);

/// One bucket: its first step, and the step that stands for it; -1: no evidence in it.
struct Peak {
    std::int64_t from = 0, step = -1;
};
/// The buckets of curve `e` in `span`, with one beyond on either side so that the line reaches the edges. A bucket is
/// shown by its step of highest value: zoomed out, a short peak stays visible and the bounds keep their meaning. Bucket
/// borders are multiples of the bucket from the first step, so panning does not make the line flicker.
std::vector<Peak> peaks(const CurveSet &set, std::size_t e, Span span, std::int64_t bucket);
/// Curve `e` at those steps, with their own times; with its bounds, if they are wanted and it has some.
CurvePoints points_at(const CurveSet &set, std::size_t e, const std::vector<Peak> &peaks, bool bounds = true);
inline CurvePoints curve_points(const CurveSet &set, std::size_t e, Span span, std::int64_t bucket, bool bounds = true) {
    return points_at(set, e, peaks(set, e, span, bucket), bounds);
}

/// Maximal stretches without evidence within `span`, clipped to it; those shorter than `shortest` are left out.
std::vector<Span> gaps(const CurveSet &set, Span span, Time shortest);

} // namespace tempera::ui
