#include "app/cli/bench.h"
#include "app/cli/session.h"
#include "core/engine/bench/rivals.h"
#include "core/workflow/train.h"

#include <cstdio>
#include <memory>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string data;
    engine::bench::RivalSettings settings;
};

Status run(const Options &options, Console &console) {
    if (auto good = check_writable(options.settings.out.string()); !good) return good;
    const auto set = workflow::load_corpora(options.data, console.job().part(0, 0.1), false);
    if (!set) return tl::unexpected(set.error());
    auto settings = options.settings;
    settings.weights = weights(options);
    std::printf("%-6s %-6s %6s %6s %9s  %9s %10s\n", "rival", "names", "rate", "steps", "episodes", "kept back",
                "validation");
    std::fflush(stdout);
    return engine::bench::train_rivals(*set, settings, console.job().part(0.1, 1),
                                       [&](const engine::bench::RivalPoint &p) {
                                           console.clear();
                                           std::printf("%-6s %-6s %6.2f %6d %9d  %9.3f", p.rival.c_str(),
                                                       p.names ? "yes" : "no", p.rate, p.steps, p.episodes, p.tuning);
                                           if (p.validation >= 0) std::printf(" %10.3f  kept", p.validation);
                                           std::printf("\n");
                                           std::fflush(stdout);
                                       });
}

} // namespace

void add_bench_rivals(CLI::App &bench, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = bench.add_subcommand(
        "rivals", "Tune and train the rivals that few-shot compares with (MAML, ANIL, multimodal MAML)");
    command->add_option("--data", options->data, "Folder with ferplus, ravdess, goemotions, stress-predict")
        ->required();
    command->add_option("--out", options->settings.out, "File of the rivals' weights")->required();
    command->add_option("--episodes", options->settings.episodes, "Episodes of meta-training, for each")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    command->add_option("--seed", options->settings.seed, "Seed of everything random")->capture_default_str();
    command->add_option("--threads", options->settings.threads, "Threads (0: one per core)")->capture_default_str();
    add_model_option(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
