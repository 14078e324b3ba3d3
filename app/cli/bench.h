// The benchmarks, one file each: `tempera-cli bench NAME`.
#pragma once

#include "app/cli/commands.h"

#include <nlohmann/json_fwd.hpp>

namespace tempera::cli {

void add_bench_few_shot(CLI::App &bench, Action &chosen);
void add_bench_manifests(CLI::App &bench, Action &chosen);
void add_bench_rivals(CLI::App &bench, Action &chosen);
void add_bench_timeline(CLI::App &bench, Action &chosen);
void add_bench_votes(CLI::App &bench, Action &chosen);
void add_bench_words(CLI::App &bench, Action &chosen);

/// Indented, with a line end, whole or not at all; an empty path writes nothing.
Status write_json(const std::string &path, const nlohmann::json &json);

} // namespace tempera::cli
