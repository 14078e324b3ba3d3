// What tempera-cli and tempera-engine share of the few-shot benchmark: its options, its table, its JSON.
#pragma once

#include "app/cli/console.h"
#include "core/engine/bench/few_shot.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json_fwd.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace tempera::cli {

struct FewShotOptions {
    std::string out, within = "subject", rivals = "all", ablations = "none", rival_weights;
    std::vector<int> shots{1, 3, 5};
    engine::bench::Settings settings;
    int threads = 1; ///< the tensors of an episode are too small to share out
};
void add_few_shot_options(CLI::App &command, FewShotOptions &options);

/// What the options ask for with these weights: keys of rivals and ablations taken apart, shots in order.
engine::bench::Settings few_shot_settings(const FewShotOptions &options, const std::filesystem::path &weights);
/// Takes the gradient rivals out of "all" where nobody has trained them for these weights, and says so.
std::vector<engine::bench::Absent> leave_out_untrained(const FewShotOptions &options, engine::bench::Settings &settings);

/// What was measured, besides the report.
struct FewShotMaterial {
    std::string kind, path, weights; ///< kind: "manifest" or "features"
    std::size_t items = 0;
    std::vector<std::pair<int, std::string>> left_out; ///< lines of the manifest, and why
};
void print(const engine::bench::Report &report, const FewShotMaterial &material, const FewShotOptions &options);
nlohmann::json to_json(const engine::bench::Report &report, const FewShotMaterial &material, const FewShotOptions &options);

} // namespace tempera::cli
