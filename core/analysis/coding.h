// What a rater, or the model, says about a recording, made comparable: on time bins and on matched segments.
#pragma once

#include "core/analysis/agreement.h"
#include "core/analysis/timeline.h"

#include <string>
#include <utility>
#include <vector>

namespace tempera::analysis {

struct CodedSpan {
    Span span; ///< a moment, or half-open
    int category = 0;
};

/// One rater's (or the model's) account of a recording.
struct Coding {
    std::string name;
    std::vector<CodedSpan> spans; ///< any order; may overlap
    std::vector<Span> blind;      ///< stretches about which it says nothing at all (no evidence)
    /// A stretch without a label: nothing is said about it (true: it is not counted), or "nothing there" is said.
    bool sparse = false;
    bool model = false;
};

/// The strongest emotion of each step as spans; "none of these" is a stretch without a label, no evidence is blind.
/// `category` maps the scores' emotions; -1: not compared, a stretch without a label.
Coding coding_of(const engine::Scores &scores, const std::vector<int> &category, std::string name);

struct BinSettings {
    Span range;                      ///< of the recording
    Time bin = Time::millis(500);    ///< > 0; whole bins only, the rest at the end is left out
    Time moment = Time::millis(750); ///< a moment stands for as much on either side, as when the model learns from it
};

/// One unit per bin, one rater per coding. A bin's category is that which fills most of it; what lies without a label
/// counts as `nothing` (an index, one more than the last category), or is missing where the coding is sparse; a bin
/// that is mostly blind is missing. Of categories that fill equally much the first counts, and any before nothing.
Ratings on_bins(const std::vector<Coding> &codings, int categories, const BinSettings &settings);

struct MatchSettings {
    double overlap = 0.5; ///< two segments match when intersection over union is at least this, (0, 1] ...
    Time tolerance; ///< ... or, when this is not zero, when their onsets and their offsets are at most this far apart
    Time moment = Time::millis(750); ///< as in BinSettings; with a tolerance, moments stay moments
};
/// Matching looks at times, not at emotions. The best pairs first (by overlap, then with equal emotions, then by
/// onset), each segment once.
struct Matches {
    std::vector<std::pair<std::size_t, std::size_t>> pairs; ///< indices into the two codings' spans, by onset
    /// Units: the pairs, then what only the first has, then what only the second has (the other one missing).
    Ratings ratings;
    std::size_t first = 0, second = 0; ///< segments there
    std::size_t same = 0;              ///< pairs with equal emotions
};
Matches match(const Coding &first, const Coding &second, int categories, const MatchSettings &settings);

} // namespace tempera::analysis
