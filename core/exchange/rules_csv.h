// Rules in words, as CSV.
#pragma once

#include "core/analysis/rule_words.h"
#include "core/base/result.h"

#include <filesystem>

namespace tempera::exchange {

/// One row per rule: rule (from 1), share, in_words, words (separated by blanks), then per emotion EMOTION_adds (to the
/// membership's logit where the rule fires fully), then per quality QUALITY_effect (Cohen's d), QUALITY_inside and
/// QUALITY_outside (the means in the quality's unit); those of qualities that are not named are empty. Written whole or
/// not at all: write_failed.
Status write_rules(const std::filesystem::path &path, const std::vector<std::string> &emotions,
                   const std::vector<analysis::RuleWords> &rules);

} // namespace tempera::exchange
