// How far curves agree with what is known of a recording.
#pragma once

#include "core/analysis/timeline.h"

#include <vector>

namespace tempera::analysis {

/// A stretch whose emotion is known. `emotion` indexes Scores::emotions.
struct Piece {
    Span span;
    int emotion = 0;
};

/// Grid steps with evidence whose middle lies in a piece; the answer of a step is `strongest` (none of these: an
/// answer that is no emotion's).
struct FrameAgreement {
    std::vector<int> hits, said, there; ///< per emotion, steps
    /// Mean over the emotions that are there of 2 hits / (said + there); 0 when there is none.
    [[nodiscard]] double macro_f1() const;
    [[nodiscard]] double accuracy() const; ///< hits / there, over all; 0 when there is none
};
/// `pieces` in order, not overlapping. Steps of pieces in `left_out` (indices, any order) are not counted.
FrameAgreement frame_agreement(const engine::Scores &scores, const std::vector<Piece> &pieces,
                               const std::vector<std::size_t> &left_out = {}, const SegmentSettings &settings = {});

/// Found segments against pieces. A segment and a piece of its emotion match when their intersection over union is at
/// least `overlap`; the best pairs first, each once.
struct SegmentAgreement {
    int matched = 0, found = 0, there = 0;
    std::vector<double> onset_errors; ///< |onset found - onset there| in seconds, per match
    [[nodiscard]] double f1() const;  ///< 2 matched / (found + there); 0 when there is neither
};
/// Pieces in `left_out` are not counted, nor are segments of which more than half lies in them.
SegmentAgreement segment_agreement(const std::vector<Segment> &found, const std::vector<Piece> &pieces,
                                   const std::vector<std::size_t> &left_out = {}, double overlap = 0.5);

} // namespace tempera::analysis
