// What a recording's curves say: segments, summaries.
#pragma once

#include "core/base/time.h"
#include "core/engine/engine.h"

#include <string>
#include <vector>

namespace tempera::analysis {

/// An emotion's episode in the curves, by hysteresis: it begins where the membership reaches `enter`, ends where
/// it falls below `leave`, or where evidence ends.
struct Segment {
    Span span;
    int emotion = 0;      ///< index into Scores::emotions
    float peak = 0, mean = 0;
};
struct SegmentSettings {
    float enter = 0.5f, leave = 0.35f;
    Time minimum = Time::millis(600); ///< shorter ones are dropped
};
/// Per emotion, ordered by onset, then emotion. Emotions may overlap.
std::vector<Segment> segments(const engine::Scores &scores, const SegmentSettings &settings = {});

/// The strongest emotion at grid step i, or -1 ("none of these") when no membership reaches `enter`, or -2
/// when there is no evidence.
int strongest(const engine::Scores &scores, std::int64_t step, const SegmentSettings &settings = {});

struct EmotionSummary {
    std::string emotion;
    double share_of_time = 0;  ///< of the time with evidence, in its segments
    double mean_membership = 0;
    int segment_count = 0;
    Time longest;
};
std::vector<EmotionSummary> summarize(const engine::Scores &scores, const SegmentSettings &settings = {});

} // namespace tempera::analysis
