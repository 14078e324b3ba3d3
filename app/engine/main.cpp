// tempera-engine: the trainer and the benchmark on features that tempera-cli bench features has written. Needs the engine alone, so
// that it runs where neither the recordings nor FFmpeg and Qt are: on a machine with a GPU.
#include "app/cli/few_shot.h"
#include "app/cli/outputs.h"
#include "app/cli/program.h"
#include "app/cli/training.h"
#include "core/engine/feature_files.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct TrainCommand {
    std::string features;
    TrainingOptions training;
};

Status train_from(const TrainCommand &command, Console &console) {
    if (auto good = check_writable(command.training.out); !good) return good;
    const auto set = engine::read_training_features(command.features);
    if (!set) return tl::unexpected(set.error());
    return train_aloud(*set, training_settings(command.training), console, console.job());
}

struct FewShotCommand {
    std::string features, model;
    FewShotOptions few_shot;
};

Status measure(const FewShotCommand &command, Console &console) {
    const FewShotOptions &options = command.few_shot;
    if (auto good = check_writable(options.out); !good) return good;
    engine::bench::Settings settings = few_shot_settings(options, command.model);
    const auto untrained = leave_out_untrained(options, settings);
    const auto recorded = engine::read_bench_features(command.features);
    if (!recorded) return tl::unexpected(recorded.error());
    const auto engine = engine::Engine::load(command.model, options.threads);
    if (!engine) return tl::unexpected(engine.error());
    const auto items = engine::bench::encode(**engine, *recorded, console.job().part(0, 0.5));
    if (!items) return tl::unexpected(items.error());
    auto report = engine::bench::few_shot(command.model, *items, {}, settings, console.job().part(0.5, 1));
    if (!report) return tl::unexpected(report.error());
    report->absent.insert(report->absent.end(), untrained.begin(), untrained.end());
    console.clear();
    const FewShotMaterial material{"features", command.features, command.model, items->size(), {}};
    print(*report, material, options);
    return write_json(options.out, to_json(*report, material, options));
}

void add_train_from(CLI::App &app, Action &chosen) {
    auto command = std::make_shared<TrainCommand>();
    CLI::App *sub = app.add_subcommand(
        "train", "Train the prior; a stopped training goes on where it was, epoch by epoch");
    sub->add_option("--features", command->features, "What tempera-cli bench features --data has written")->required();
    add_training_options(*sub, command->training);
    sub->callback([command, &chosen] { chosen = [command](Console &console) { return train_from(*command, console); }; });
}

void add_measure(CLI::App &app, Action &chosen) {
    auto command = std::make_shared<FewShotCommand>();
    CLI::App *sub = app.add_subcommand("few-shot", "Accuracy with a few labels, against other methods on the same episodes");
    sub->add_option("--features", command->features, "What tempera-cli bench features --manifest has written")->required();
    sub->add_option("--model", command->model, "Weight file")->required();
    add_few_shot_options(*sub, command->few_shot);
    sub->callback([command, &chosen] { chosen = [command](Console &console) { return measure(*command, console); }; });
}

} // namespace
} // namespace tempera::cli

int main(int argc, char **argv) {
    using namespace tempera::cli;
    CLI::App app("Tempera's engine alone: training and measuring it from files of features.", "tempera-engine");
    app.set_version_flag("--version", "tempera-engine " TEMPERA_VERSION);
    Action chosen;
    add_train_from(app, chosen);
    add_measure(app, chosen);
    return run_program(app, chosen, argc, argv);
}
