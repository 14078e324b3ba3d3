#include "app/cli/bench.h"
#include "app/cli/session.h"
#include "core/engine/bench/texts.h"
#include "core/workflow/corpora.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string data, out;
};

Status run(const Options &options, Console &console) {
    if (auto good = check_writable(options.out); !good) return good;
    const std::filesystem::path data = options.data;
    std::error_code ignored;
    const auto inside = data / "goemotions";
    auto source = workflow::load_goemotions(std::filesystem::is_directory(inside, ignored) ? inside : data,
                                            console.job().part(0, 0.2));
    if (!source) return tl::unexpected(source.error());
    const engine::TrainingSet set{workflow::training_emotions(), {std::move(*source)}};
    const auto f = engine::bench::text_figures(weights(options), set, 0, console.job().part(0.2, 1));
    if (!f) return tl::unexpected(f.error());
    console.clear();
    std::printf("%lld texts, several emotions possible; thresholds chosen on %lld training texts that the stems did "
                "not see\n\n",
                static_cast<long long>(f->texts), static_cast<long long>(f->chosen_on));
    std::printf("%-12s %10s %7s %12s\n", "", "threshold", "F1", "F1 at 0.5");
    nlohmann::json json{{"texts", f->texts}, {"chosen_on", f->chosen_on}};
    for (std::size_t e = 0; e < f->emotions.size(); ++e) {
        std::printf("%-12s %10.3f %7.4f %12.4f\n", f->emotions[e].c_str(), f->threshold[e], f->f1[e], f->f1_at_half[e]);
        json["emotions"][f->emotions[e]] = {
            {"threshold", f->threshold[e]}, {"f1", f->f1[e]}, {"f1_at_half", f->f1_at_half[e]}};
    }
    std::printf("%-12s %10s %7.4f %12.4f\n", "macro", "", f->macro, f->macro_at_half);
    std::printf("\nmacro-F1 of the strongest emotion alone: %.4f\n", f->macro_strongest);
    json["macro_f1"] = f->macro;
    json["macro_f1_at_half"] = f->macro_at_half;
    json["macro_f1_strongest"] = f->macro_strongest;
    return write_json(options.out, json);
}

} // namespace

void add_bench_words(CLI::App &bench, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command =
        bench.add_subcommand("words", "Emotions of texts that may have several (GoEmotions dev, Ekman grouping)");
    command->add_option("--data", options->data, "Folder with goemotions, or that folder itself")->required();
    command->add_option("--json", options->out, "Write all figures to this file");
    add_model_option(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
