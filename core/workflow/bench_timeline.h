// The timeline benchmark: sessions joined from labelled clips, a few labels revealed, the curves against the rest.
#pragma once

#include "core/analysis/timeline_score.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/bench/few_shot.h"
#include "core/engine/engine.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tempera::workflow {

struct JoinSettings {
    Time length = Time::seconds(360); ///< clips are added, label by label in turn, until it is reached
    std::size_t least = 6;            ///< and until each label has as many, if there are
    Time shortest_gap = Time::millis(400), longest_gap = Time::seconds(3); ///< silence between clips
    Time hold = Time::seconds(2); ///< a clip of fewer than 3 steps (a picture, a word) is held for as long
};
/// A session as if recorded: clips in random order, each followed by silence of random length. Neutral clips lie among
/// the others, so that what stands between two emotions is silence or neutral.
struct JoinedSession {
    std::string subject;
    std::vector<std::string> emotions; ///< the clips' labels, sorted
    engine::Encoded recording;
    std::vector<analysis::Piece> pieces; ///< each clip from its first to its last step with evidence
};
/// From the clips of one subject. Same seed, same session.
JoinedSession join_clips(const std::vector<const engine::bench::Item *> &clips, const JoinSettings &settings,
                         std::uint64_t seed);

struct TimelineSettings {
    std::vector<int> shots{1, 3, 5}; ///< revealed clips per emotion (fewer where no other would be left)
    int sessions = 12;               ///< subjects take turns
    JoinSettings join;
    bool gain = true; ///< measure what suggested moments save
    std::uint64_t seed = 1;
};

/// Curves with `shots` clips of each emotion labelled by their whole span; 0: nothing labelled. Labelled clips are not
/// counted. Means over sessions with 95% intervals.
struct TimelineRow {
    int shots = 0;
    engine::bench::Estimate macro_f1; ///< over grid steps with evidence, as the window shows them (none below 0.5)
    engine::bench::Estimate strongest_macro_f1; ///< the same with the strongest emotion always the answer
    engine::bench::Estimate segment_f1;         ///< analysis::segments at an intersection over union of 0.5
    double onset_error = 0;                     ///< median over all matched segments, s; NaN when none matched
    int matched = 0;
};
/// The score as moments are labelled, one after the other. A labelled moment carries the emotion of the clip that it
/// lies in. The score is the macro-F1 over all grid steps (strongest always the answer).
struct GainPoint {
    int labels = 0;
    double suggested = 0, random = 0; ///< mean score over sessions
};
struct Gain {
    std::vector<GainPoint> curve;
    engine::bench::Estimate full; ///< with the middle of every clip labelled
    /// Labels until 0.9 of the full score is reached first; where it is not, the number of clips.
    engine::bench::Estimate needed_suggested, needed_random;
    engine::bench::Estimate saved;                 ///< per session: needed at random less needed as suggested
    int reached_suggested = 0, reached_random = 0; ///< runs that reached it at all
    int runs_suggested = 0, runs_random = 0;
};
struct TimelineReport {
    std::vector<std::string> subjects, unused; ///< unused: without two labels of two clips each
    std::vector<std::string> emotions;
    double minutes = 0;            ///< mean length of a session
    double clips = 0;              ///< mean number in a session
    std::vector<TimelineRow> rows; ///< first without labels, then by shots
    Gain gain;
};

/// `items` were encoded with `engine`. bad_argument for shots below 1 or no session; bad_labels when no subject has two
/// labels with two clips; what the engine says; cancelled.
Result<TimelineReport> bench_timeline(engine::Engine &engine, const std::vector<engine::bench::Item> &items,
                                      const TimelineSettings &settings, const Job &job);

} // namespace tempera::workflow
