// The report of an adaptation, as it is kept in the project.
#pragma once

#include "core/base/ids.h"
#include "core/engine/engine.h"

#include <optional>
#include <string>
#include <vector>

namespace tempera::workflow {

/// A report whose indices are tied to objects, so that it can be read after emotions and labels have changed.
struct KeptReport {
    engine::AdaptReport report;
    std::vector<EmotionId> emotions;    ///< what the report's emotion indices mean
    std::vector<std::string> keys;      ///< parallel: the engine's keys
    std::vector<AnnotationId> examples; ///< what its example indices mean
    std::vector<AdaptationId> earlier;  ///< the adaptations of earlier visits it holds something of, newest first
};

std::string to_json(const KeptReport &kept);
/// None for text that is no report.
std::optional<KeptReport> parse_report(const std::string &json);

/// Name of a warning kind as written in JSON: "single_example", ...
std::string name(engine::WarningKind kind);

/// The same report with its indices turned to those of `emotions` and `examples`; -1 for what is not there any
/// more. Examples per emotion that are gone are dropped.
engine::AdaptReport reindexed(const KeptReport &kept, const std::vector<EmotionId> &emotions,
                              const std::vector<AnnotationId> &examples);

} // namespace tempera::workflow
