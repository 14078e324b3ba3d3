// Differences between visits and means over patients, with intervals.
#pragma once

#include "core/analysis/timeline.h"

#include <optional>
#include <span>
#include <utility>

namespace tempera::analysis {

/// A number with its 95% interval; none where too little is known for one.
struct Estimate {
    double value = 0;
    std::optional<std::pair<double, double>> interval; ///< low, high
};

struct BootstrapSettings {
    Time block = Time::seconds(10); ///< neighbouring moments are alike: they are drawn together
    int resamples = 2000;
    std::uint64_t seed = 1;
};

/// One recording's means per emotion, each with its interval over resampled time.
struct VisitMeans {
    std::vector<Estimate> share;      ///< of the time with evidence, in the emotion's segments
    std::vector<Estimate> membership; ///< mean over the time with evidence
};
/// Later less earlier, per emotion of the earlier curves; an emotion that the later ones do not have has none.
struct VisitChange {
    std::vector<std::optional<Estimate>> share, membership;
};

/// Circular block bootstrap over the steps with evidence (Politis and Romano, 1992), percentile interval. No interval
/// with less than three blocks of evidence. Same input and seed, same answer on any machine. About 0.3 s for an hour.
VisitMeans visit_means(const engine::Scores &scores, const SegmentSettings &segments = {},
                       const BootstrapSettings &settings = {});
/// The two recordings are resampled independently of each other.
VisitChange visit_change(const engine::Scores &earlier, const engine::Scores &later,
                         const SegmentSettings &segments = {}, const BootstrapSettings &settings = {});

/// Mean over patients with Student's interval; no interval for fewer than two values; none at all for no value.
std::optional<Estimate> group_mean(std::span<const double> values);

/// The 97.5% point of Student's t with `freedom` >= 1 degrees of freedom, to 0.001: tabulated up to 9, from there on
/// the expansion of Abramowitz and Stegun, 26.7.5.
double student_975(int freedom);

} // namespace tempera::analysis
