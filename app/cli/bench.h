// The benchmarks, one file each: `tempera-cli bench NAME`.
#pragma once

#include "app/cli/commands.h"

namespace tempera::cli {

void add_bench_features(CLI::App &bench, Action &chosen);
void add_bench_few_shot(CLI::App &bench, Action &chosen);
void add_bench_manifests(CLI::App &bench, Action &chosen);
void add_bench_rivals(CLI::App &bench, Action &chosen);
void add_bench_timeline(CLI::App &bench, Action &chosen);
void add_bench_votes(CLI::App &bench, Action &chosen);
void add_bench_words(CLI::App &bench, Action &chosen);

} // namespace tempera::cli
