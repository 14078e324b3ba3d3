#include "app/cli/training.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace tempera::cli {

void add_training_options(CLI::App &command, TrainingOptions &options) {
    engine::TrainingSettings &settings = options.settings;
    command.add_option("--out", options.out, "Weight file; settings and curve are written beside it")->required();
    command.add_option("--from", options.from,
                        "Weights to begin with: stems with epochs begin anew, those with 0 stay, the learner begins anew");
    command.add_option("--teachers", options.teachers,
                        "Weights whose voices the voice also learns from (made with other seeds)");
    auto *join = command.add_option(
        "--join", options.join,
        "Weights that began with --from, their voice anew: their voice stems are put beside its own; nothing but "
        "meta-training follows");
    command.add_option("--seed", settings.seed, "Seed of everything random")->capture_default_str();
    command.add_option("--face-epochs", settings.face_epochs, "Epochs on faces")->capture_default_str()->excludes(join);
    command.add_option("--voice-epochs", settings.voice_epochs, "Epochs on voices")->capture_default_str()->excludes(join);
    command.add_option("--words-epochs", settings.words_epochs, "Epochs on words")->capture_default_str()->excludes(join);
    command.add_option("--body-epochs", settings.body_epochs, "Epochs on body signals")->capture_default_str()->excludes(join);
    command.add_option("--meta-episodes", settings.meta_episodes, "Episodes of meta-training")->capture_default_str();
    command.add_option("--threads", settings.threads, "Threads (0: one per core)")->capture_default_str();
    command
        .add_option("--without", options.without,
                     "Leave out a part, to measure what it is worth: spatial, temporal, fuzzy, meta, transductive, functionals, views")
        ->check(CLI::IsMember({"spatial", "temporal", "fuzzy", "meta", "transductive", "functionals", "views"}));
    command.add_flag("--first-order", options.first_order, "Leave out second-order gradients");
    auto *fresh = command.add_flag("--fresh", options.fresh, "Begin anew, even if there is a training to go on with");
    command.add_flag("--resume", options.resume, "Go on with a stopped training (the default)")->excludes(fresh);
    command
        .add_option("--device", options.device,
                    "Where stems learn: auto (CUDA where it is there), cpu or cuda. Only on the same one are weights the same again")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
}

engine::TrainingSettings training_settings(const TrainingOptions &options) {
    engine::TrainingSettings settings = options.settings;
    settings.out = std::filesystem::absolute(options.out);
    settings.from = options.from;
    settings.teachers.assign(options.teachers.begin(), options.teachers.end());
    settings.join.assign(options.join.begin(), options.join.end());
    if (!settings.join.empty())
        settings.face_epochs = settings.voice_epochs = settings.words_epochs = settings.body_epochs = 0;
    settings.resume = !options.fresh;
    settings.second_order = !options.first_order;
    const auto without = [&](const char *part) {
        return std::find(options.without.begin(), options.without.end(), part) != options.without.end();
    };
    settings.mixed_views = !without("views");
    settings.parts = {!without("spatial"), !without("temporal"), !without("fuzzy"), !without("meta"),
                      !without("transductive"), !without("functionals")};
    settings.device = options.device == "cpu"    ? engine::Device::cpu
                      : options.device == "cuda" ? engine::Device::cuda
                                                 : engine::Device::automatic;
    return settings;
}

Status train_aloud(const engine::TrainingSet &set, const engine::TrainingSettings &settings, Console &console, const Job &job) {
    return engine::train(set, settings, job, [&](const engine::TrainingPoint &point) {
        console.clear();
        std::printf("%-8s epoch %3d  loss %.4f  validation %.4f\n", point.stage.c_str(), point.epoch, point.loss,
                    point.validation);
        std::fflush(stdout);
    });
}

} // namespace tempera::cli
