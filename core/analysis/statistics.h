// How much there is of each emotion, how long, how soon and in what order: from curves or from a rater's labels.
#pragma once

#include "core/analysis/timeline.h"

#include <optional>
#include <span>

namespace tempera::analysis {

/// A stretch, or a moment, of one emotion.
struct Episode {
    Span span;
    int emotion = 0; ///< index into the emotions of the statistics
    bool operator==(const Episode &) const = default;
};

struct EmotionStatistics {
    int episodes = 0;
    double per_minute = 0;                     ///< episodes per minute observed; 0 when nothing was observed
    Time total;                                ///< covered by at least one of its episodes
    double share = 0;                          ///< total / observed, [0, 1]; 0 when nothing was observed
    std::optional<Time> latency;               ///< from the recording's start to its first onset; none: it never comes
    std::optional<Time> mean, median, longest; ///< of its episodes that last; none when there is no such
    std::optional<double> mean_membership;     ///< over the steps with evidence; curves only
};

/// What follows what. A transition from A to B is counted when an episode of B begins and the last episode that began
/// before it is one of A, another emotion; not when time without evidence lies between A's end and B's onset, because
/// nobody knows what was there.
struct Transitions {
    std::vector<int> counts; ///< from x to, row-major, as many rows as emotions; the diagonal is 0
    int total = 0;
    double per_minute = 0; ///< of the time observed
};

struct TimeStatistics {
    std::vector<std::string> emotions; ///< names as given
    std::vector<EmotionStatistics> each;
    Transitions transitions;
    Time duration;                        ///< of the recording
    Time observed;                        ///< with evidence; for labels the whole duration
    double without_evidence = 0;          ///< share of the duration, [0, 1]
    double in_none = 0;                   ///< share of the time observed that no episode covers, [0, 1]
    std::optional<double> mean_ambiguity; ///< over the steps with evidence; curves only
    std::vector<Episode> episodes;        ///< what was counted, by onset, then end, then emotion
};

/// From curves: episodes are `segments`, the time observed is that of the steps with evidence. Duration is that of the
/// curves; nothing counts beyond `end`, where the recording ends (0: unknown), since its last step may. Linear;
/// any thread.
TimeStatistics statistics(const engine::Scores &scores, const SegmentSettings &settings = {}, Time end = {});

/// From the labels of one rater; parts outside [0, duration) do not count, moments have no length but are episodes.
/// Labels of an emotion that is not there (index out of range) are left out.
TimeStatistics statistics(std::vector<std::string> emotions, std::span<const Episode> labels, Time duration);

} // namespace tempera::analysis
