// What tempera-cli train and tempera-engine train share: the options besides where the material comes from.
#pragma once

#include "app/cli/console.h"
#include "core/engine/trainer.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace tempera::cli {

struct TrainingOptions {
    std::string from, out, device = "auto";
    std::vector<std::string> teachers, join, without;
    engine::TrainingSettings settings;
    bool fresh = false, resume = true, first_order = false;
};
void add_training_options(CLI::App &command, TrainingOptions &options);

/// What the options ask for.
engine::TrainingSettings training_settings(const TrainingOptions &options);
/// Trains with a line for each epoch on the standard output.
Status train_aloud(const engine::TrainingSet &set, const engine::TrainingSettings &settings, Console &console, const Job &job);

} // namespace tempera::cli
