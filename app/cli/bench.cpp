#include "app/cli/bench.h"

namespace tempera::cli {

void add_bench(CLI::App &app, Action &chosen) {
    CLI::App *command = app.add_subcommand("bench", "Measure the engine, also on data of your own");
    command->require_subcommand(1);
    for (const auto add : {add_bench_features, add_bench_few_shot, add_bench_manifests, add_bench_rivals,
                           add_bench_timeline, add_bench_votes, add_bench_words})
        add(*command, chosen);
}

} // namespace tempera::cli
