// Ratings that go on in time: a rater's lag, and what several raters say together.
#pragma once

#include "core/base/time.h"

#include <optional>
#include <vector>

namespace tempera::analysis {

/// Value i is felt at start + i * step; NaN where nothing was rated. step > 0.
struct Series {
    Time start, step;
    std::vector<float> values;
    [[nodiscard]] Time end() const { return start + step * static_cast<std::int64_t>(values.size()); }
    /// Between two values, on the straight line; NaN outside, or where either neighbour is NaN.
    [[nodiscard]] float at(Time t) const;
};

/// `count` values from `start` on, every `step`.
Series resampled(const Series &series, Time start, Time step, std::size_t count);

/// How far a rater's trace runs behind a reference.
struct Lag {
    Time by;                ///< take it off the trace's start
    double correlation = 0; ///< Pearson's, with the lag taken off
    double without = 0;     ///< the same as it was given
    Time overlap;           ///< of what both rated, with the lag taken off
};
/// Of all lags from 0 to `longest`, in steps of `resolution`, that at which the correlation with `reference` is highest
/// (cross-correlation, as in Nicolle et al., ICMI 2012, and Mariooryad and Busso, IEEE TAC 2015, who find 2 to 6 s).
/// Empty: they share less than 10 s, or one does not vary.
std::optional<Lag> reaction_lag(const Series &trace, const Series &reference, Time longest = Time::seconds(8),
                                Time resolution = Time::millis(40));

enum class Together { mean, median, weighted };
struct Combined {
    Series value;                ///< NaN where nobody rated
    std::vector<float> spread;   ///< standard deviation over the raters (n - 1); NaN where fewer than two rated
    std::vector<int> raters;     ///< how many rated
    std::vector<double> weights; ///< one for each rater; equal ones unless weighted
};
/// Over the union of their spans, every `step`. weighted: the evaluator-weighted estimator (Grimm and Kroschel, ASRU
/// 2005): each rater counts by the correlation of their ratings with the mean of all raters, none below zero; with
/// no positive weight at all it is the mean.
Combined together(const std::vector<Series> &raters, Together how, Time step);

/// `series` with what `take` rated within `span` in place of its own; longer if need be. Both have the same step;
/// values of `take` go to the nearest place of the grid of `series`. An empty `series` becomes the take.
Series overdubbed(const Series &series, const Series &take, Span span);

/// Where the rating is high: from where it reaches `enter` to where it falls below `leave` or ends; shorter ones than
/// `minimum` are dropped.
std::vector<Span> spans_above(const Series &series, float enter, float leave, Time minimum = Time::millis(600));

} // namespace tempera::analysis
