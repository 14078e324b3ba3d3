// The drawings of a report. Internal to the report.
#pragma once

#include "core/exchange/report_words.h"

namespace tempera::exchange {

/// All are figure_width units wide: 170 mm on paper.
inline constexpr double figure_width = 680;

/// One row per emotion: membership with its bounds, episodes below it, labels as ticks above; below all, ambiguity.
/// A long recording is drawn from means over equal stretches.
/// `row`: the most that a row is high, units.
Figure curves_figure(const analysis::Report &report, const Words &words, double row = 40);
/// Time in each emotion: bars, one per emotion, of the curves and of each rater; `raters` are their names as shown.
Figure times_figure(const analysis::Report &report, const std::vector<std::string> &raters, const Words &words);
/// What follows what: emotions on a circle, arrows as wide as they are frequent. Nothing drawn without a transition.
Figure transitions_figure(const analysis::Report &report, const Words &words);
/// Small multiples of the first patient: share of time at each visit with its interval.
Figure visits_figure(const analysis::Report &report, const Words &words);
/// The same for the mean over patients, with each patient as a thin line.
Figure group_figure(const analysis::Report &report, const Words &words);

/// Per visit number (from the first) and emotion of `report`: the mean over the patients that have that visit.
struct GroupMeans {
    std::vector<int> patients;                                         ///< per visit number
    std::vector<std::vector<std::optional<analysis::Estimate>>> share; ///< visit number x emotion
};
GroupMeans group_means(const analysis::Report &report);

/// Share of time of emotion `index` at a visit; none where nothing was observed.
std::optional<analysis::Estimate> share_at(const analysis::ReportVisit &visit, std::size_t index);

} // namespace tempera::exchange
