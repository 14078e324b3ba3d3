#include "app/cli/bench.h"
#include "app/cli/few_shot.h"
#include "app/cli/session.h"
#include "core/workflow/bench_manifest.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

namespace fs = std::filesystem;
namespace bench = engine::bench;

struct Options : Common {
    std::string manifest, ablation_models;
    FewShotOptions few_shot;
};

constexpr std::array trained_ablations{"no-spatial", "no-temporal", "no-fuzzy"};

bool is_trained(const std::string &key) {
    return std::find(trained_ablations.begin(), trained_ablations.end(), key) != trained_ablations.end();
}

/// The weight files that stand for ablations, by name: those asked for, or every one in the folder with "all".
Result<std::map<std::string, fs::path>> ablation_models(const Options &options, std::vector<std::string> &asked,
                                                        Console &console) {
    std::map<std::string, fs::path> models;
    const std::string remedy = "train it without that part and name the folder with --ablation-models";
    std::error_code error;
    if (!options.ablation_models.empty()) {
        for (fs::directory_iterator it(options.ablation_models, error), end; !error && it != end; it.increment(error))
            if (it->path().extension() == ".safetensors") models.emplace(it->path().stem().string(), it->path());
        if (error) return fail(ErrorCode::file_not_found, options.ablation_models, error.message());
    }
    if (options.few_shot.ablations == "all") {
        for (const char *key : trained_ablations)
            if (!models.contains(key))
                console.warn(std::string(key) + " is left out: it needs weights of its own; " + remedy);
        return models;
    }
    std::map<std::string, fs::path> wanted;
    for (const std::string &key : asked) {
        const auto found = models.find(key);
        if (found != models.end())
            wanted.insert(*found);
        else if (is_trained(key))
            return fail(ErrorCode::bad_argument, key, "it needs weights of its own: " + remedy);
    }
    std::erase_if(asked, [&](const std::string &key) { return wanted.contains(key); });
    return wanted;
}

Status run(const Options &options, Console &console) {
    if (auto good = check_writable(options.few_shot.out); !good) return good;
    const fs::path model = weights(options);
    bench::Settings settings = few_shot_settings(options.few_shot, model);
    const std::vector<bench::Absent> untrained = leave_out_untrained(options.few_shot, settings);
    const auto models = ablation_models(options, settings.ablations, console);
    if (!models) return tl::unexpected(models.error());

    const auto rows = workflow::read_manifest(options.manifest);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<std::unique_ptr<engine::Engine>> engines;
    std::vector<engine::Engine *> use;
    std::vector<fs::path> files{model};
    for (const auto &[name, path] : *models) files.push_back(path);
    for (const fs::path &file : files) {
        auto loaded = engine::Engine::load(file, options.few_shot.threads);
        if (!loaded) return tl::unexpected(loaded.error());
        engines.push_back(std::move(*loaded));
        use.push_back(engines.back().get());
    }
    std::fprintf(stderr, "reading %zu rows\n", rows->size());
    auto items = workflow::load_items(*rows, use, console.job().part(0, 0.5));
    if (!items) return tl::unexpected(items.error());
    console.clear();
    for (std::size_t i = 0; i < std::min<std::size_t>(items->left_out.size(), 20); ++i)
        console.warn("manifest line " + std::to_string(items->left_out[i].line) +
                     " is left out: " + items->left_out[i].why);
    if (items->left_out.size() > 20)
        console.warn("and " + std::to_string(items->left_out.size() - 20) + " more (all are in the JSON)");
    std::fprintf(stderr, "measuring with %zu items\n", items->lines.size());
    std::vector<bench::Variant> variants;
    for (const auto &[name, path] : *models)
        variants.push_back({name, path, std::move(items->items[variants.size() + 1])});
    auto report = bench::few_shot(model, items->items[0], variants, settings, console.job().part(0.5, 1));
    if (!report) return tl::unexpected(report.error());
    report->absent.insert(report->absent.end(), untrained.begin(), untrained.end());
    console.clear();
    FewShotMaterial material{"manifest", options.manifest, model.string(), items->lines.size(), {}};
    for (const auto &row : items->left_out) material.left_out.emplace_back(row.line, row.why);
    print(*report, material, options.few_shot);
    return write_json(options.few_shot.out, to_json(*report, material, options.few_shot));
}

} // namespace

void add_bench_few_shot(CLI::App &bench, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = bench.add_subcommand(
        "few-shot", "Accuracy with a few labels on data of your own, against other methods on the same episodes");
    command
        ->add_option("--manifest", options->manifest,
                     "CSV with the columns path, modality, subject, label, start_s, end_s")
        ->required();
    add_few_shot_options(*command, options->few_shot);
    CLI::Option *ablations = command->get_option("--ablations");
    ablations->description(ablations->get_description() + "; with --ablation-models also no-spatial, no-temporal, no-fuzzy");
    command->add_option("--ablation-models", options->ablation_models,
                        "Folder of weights trained without a part, named after it (no-spatial.safetensors)");
    add_model_option(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
