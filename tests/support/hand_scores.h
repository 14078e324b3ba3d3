// Curves written by hand.
#pragma once

#include "core/engine/engine.h"

#include <cmath>

namespace tempera::test {

/// `rows`: one per grid step, one membership per emotion; an empty row has no evidence.
inline engine::Scores hand_scores(std::vector<std::string> emotions, const std::vector<std::vector<float>> &rows,
                                  Time start = {}) {
    engine::Scores scores;
    scores.start = start;
    scores.emotions = std::move(emotions);
    for (const auto &row : rows) {
        for (std::size_t e = 0; e < scores.emotions.size(); ++e) {
            const float value = row.empty() ? std::nanf("") : row[e];
            scores.membership.push_back(value);
            scores.lower.push_back(value - 0.125f);
            scores.upper.push_back(value + 0.125f);
        }
        scores.ambiguity.push_back(row.empty() ? std::nanf("") : 0.25f);
        scores.evidence.push_back(row.empty() ? 0.0f : 0.75f);
        for (std::size_t m = 0; m < modality_count; ++m) scores.share.push_back(row.empty() ? std::nanf("") : 0.25f);
    }
    return scores;
}

} // namespace tempera::test
