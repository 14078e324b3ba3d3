// Rules in words: what can be measured where a rule fires, against the rest of the same recording.
#pragma once

#include "core/analysis/qualities.h"
#include "core/engine/engine.h"

#include <span>
#include <string>
#include <vector>

namespace tempera::analysis {

/// From this size on a difference is named (Cohen's "medium").
inline constexpr double named_effect = 0.5;

/// One measured quality that is different where the rule fires.
struct Finding {
    Quality quality{};
    double effect = 0;              ///< Cohen's d: difference of the means by the pooled deviation; positive: higher
    double inside = 0, outside = 0; ///< the means, in the quality's unit
};

/// One rule, described by one recording.
struct RuleWords {
    int rule = 0;
    double share = 0;                ///< mean firing strength over the time with evidence, [0, 1]
    std::vector<float> contribution; ///< per emotion, as in engine::RuleActivity
    std::vector<Finding> findings;   ///< strongest first; empty: no measured quality sets it apart
    std::vector<std::string> words;  ///< said more often where it fires, most telling first; at most five
};

/// Describes every rule of `activity` that fires at all, by share, largest first.
/// "Where it fires" is the quarter of the time with evidence in which its strength is highest; the rest is the
/// comparison. A quality is named when |d| >= named_effect, when both sides have five seconds of it, and when |d| is
/// larger than at each of up to 99 alignments of the two in which the rule's strength is shifted along the recording
/// (curves that change slowly differ by chance too). A word is named when it is said at least three times where the
/// rule fires and the log-odds ratio with a Dirichlet prior against the rest has z >= 2.58 (Monroe, Colaresi, Quinn,
/// "Fightin' Words", 2008). Recordings with less than 20 s of evidence give no findings.
/// `words` in order of time. Same input, same answer. One second for an hour; cancelled.
Result<std::vector<RuleWords>> describe_rules(const engine::RuleActivity &activity, const Qualities &qualities,
                                              std::span<const Word> words, const Job &job);

/// "pitch higher (3.1 semitones), mouth region contrast lower": the findings, in English; empty when there are none.
std::string in_words(const RuleWords &rule);

} // namespace tempera::analysis
