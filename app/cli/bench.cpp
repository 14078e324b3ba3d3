#include "app/cli/bench.h"

#include "app/cli/print_json.h"
#include "core/base/atomic_file.h"

#include <span>

namespace tempera::cli {

void add_bench(CLI::App &app, Action &chosen) {
    CLI::App *command = app.add_subcommand("bench", "Measure the engine, also on data of your own");
    command->require_subcommand(1);
    for (const auto add : {add_bench_few_shot, add_bench_manifests, add_bench_rivals, add_bench_timeline,
                           add_bench_votes, add_bench_words})
        add(*command, chosen);
}

Status write_json(const std::string &path, const nlohmann::json &json) {
    if (path.empty()) return {};
    const std::string text = json_text(json, 1);
    return write_file(path, std::as_bytes(std::span(text)));
}

} // namespace tempera::cli
