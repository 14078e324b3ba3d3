#include "core/workflow/train.h"
#include "app/cli/commands.h"
#include "app/cli/outputs.h"
#include "app/cli/training.h"

#include <memory>
#include <string>

namespace tempera::cli {
namespace {

struct Options {
    std::string data;
    TrainingOptions training;
};

Status run(const Options &options, Console &console) {
    if (auto good = check_writable(options.training.out); !good) return good;
    const engine::TrainingSettings settings = training_settings(options.training);
    const auto set = workflow::load_corpora(options.data, console.job().part(0, 0.1), settings.voice_epochs > 0);
    if (!set) return tl::unexpected(set.error());
    return train_aloud(*set, settings, console, console.job().part(0.1, 1));
}

} // namespace

void add_train(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "train", "Train the prior from corpora on disk; a stopped training goes on where it was, epoch by epoch");
    command->add_option("--data", options->data, "Folder with ferplus, ravdess, goemotions, stress-predict")
        ->required();
    add_training_options(*command, options->training);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
