// Which moments are worth labelling next.
#pragma once

#include "core/engine/engine.h"

#include <span>
#include <vector>

namespace tempera::analysis {

struct Suggestion {
    Time at;             ///< middle of a grid step that has evidence
    float ambiguity = 0; ///< of the curves there, [0, 1]
    float novelty =
        0; ///< [0, 1]: how far it is from everything labelled, against the farthest moment; 1 without labels
    /// What sets it apart: its ambiguity ranks higher among all moments than its novelty does, or the other way round.
    enum class Reason { ambiguous, novel } reason = Reason::novel;
};

struct SuggestionSettings {
    int count = 5;                 ///< at most; fewer where the recording has no more such moments
    Time apart = Time::seconds(2); ///< between any two, and from every label
};

/// The moments whose labels would tell most about the rest of the recording, best first: chosen one after the other so
/// that the ambiguous part of the recording comes nearest to something labelled (coverage), each weighed by its own
/// ambiguity. A step's place is its latents averaged over +-1 s, each channel standardized over the recording (one that
/// hardly varies counts for less); the distance of two steps is the mean squared difference over the modalities that
/// both have. Steps without evidence are neither suggested nor counted. `scores` may cover a part only; its steps are
/// those of `recording` from scores.start on. Empty when there is nothing to suggest. Same input, same answer; linear
/// in length up to 800 candidates, then they are thinned. Takes up to about 0.2 s. Source of the choice: greedy
/// facility location (Wei, Iyer, Bilmes, "Submodularity in data subset selection and active learning", ICML 2015), with
/// the fuzzy entropy as weight of each moment.
std::vector<Suggestion> suggest(const engine::Scores &scores, const engine::Encoded &recording,
                                std::span<const engine::Example> labelled, const SuggestionSettings &settings = {});

} // namespace tempera::analysis
