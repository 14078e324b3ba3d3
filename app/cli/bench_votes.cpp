#include "app/cli/bench.h"
#include "app/cli/session.h"
#include "core/engine/bench/votes.h"
#include "core/workflow/corpora.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

namespace bench = engine::bench;

struct Options : Common {
    std::string data, out;
    std::uint64_t seed = 1;
};

Result<engine::TrainingSource> load(const std::filesystem::path &data, const Job &job) {
    // The folder itself, or the folder that all corpora lie in.
    std::error_code ignored;
    const auto inside = data / "ferplus";
    return workflow::load_ferplus(std::filesystem::is_directory(inside, ignored) ? inside : data, job);
}

struct Line {
    const char *key, *text;
    bench::Figure bench::VoteFigures::*figure;
};
constexpr Line lines[]{
    {"brier", "Brier, shares, summed over emotions", &bench::VoteFigures::brier},
    {"brier_each", "Brier, memberships, mean over emotions", &bench::VoteFigures::brier_each},
    {"brier_memberships", "Brier, memberships, summed over emotions", &bench::VoteFigures::brier_memberships},
    {"mean_correlation", "correlation, mean over emotions", &bench::VoteFigures::mean_correlation},
    {"calibration_error", "calibration error of memberships, 15 bins", &bench::VoteFigures::calibration_error},
    {"ambiguity_auc", "ambiguity AUC, strongest share < 0.6", &bench::VoteFigures::ambiguity_auc},
    {"ambiguity_auc_entropy", "ambiguity AUC, entropy above median", &bench::VoteFigures::ambiguity_auc_entropy},
    {"width_auc", "width of bounds AUC, strongest share < 0.6", &bench::VoteFigures::width_auc},
    {"width_beyond_ambiguity", "width and votes' entropy beyond ambiguity", &bench::VoteFigures::width_beyond_ambiguity},
    {"accuracy", "accuracy, strongest vote", &bench::VoteFigures::accuracy},
    {"recall", "unweighted recall, strongest vote", &bench::VoteFigures::recall},
    {"majority_accuracy", "accuracy, absolute majority", &bench::VoteFigures::majority_accuracy},
    {"majority_recall", "unweighted recall, absolute majority", &bench::VoteFigures::majority_recall},
};

Status run(const Options &options, Console &console) {
    if (auto good = check_writable(options.out); !good) return good;
    auto source = load(options.data, console.job().part(0, 0.2));
    if (!source) return tl::unexpected(source.error());
    std::erase_if(source->samples, [](const engine::TrainingSample &s) { return !s.validation; });
    const engine::TrainingSet set{workflow::training_emotions(), {std::move(*source)}};
    std::vector<std::string> emotions;
    const auto pictures = bench::voted_pictures(weights(options), set, emotions, 0, console.job().part(0.2, 0.9));
    if (!pictures) return tl::unexpected(pictures.error());
    const auto figures = bench::vote_figures(*pictures, options.seed);
    if (!figures) return tl::unexpected(figures.error());
    console.clear();
    nlohmann::json json{{"pictures", figures->pictures},
                        {"disputed", figures->disputed},
                        {"judged", figures->judged},
                        {"majority", figures->majority},
                        {"emotions", emotions}};
    std::printf(
        "%lld pictures; raters disagree (strongest share < 0.6) on %lld; a strongest emotion in %lld, an absolute "
        "majority in %lld\n\n",
        static_cast<long long>(figures->pictures), static_cast<long long>(figures->disputed),
        static_cast<long long>(figures->judged), static_cast<long long>(figures->majority));
    std::printf("%-44s %7s   95%% interval\n", "", "value");
    for (const Line &line : lines) {
        const bench::Figure &f = (*figures).*line.figure;
        std::printf("%-44s %7.4f   %.4f to %.4f\n", line.text, f.value, f.low, f.high);
        json[line.key] = {{"value", f.value}, {"low", f.low}, {"high", f.high}};
    }
    std::printf("\ncorrelation of membership and vote share\n");
    for (std::size_t e = 0; e < emotions.size(); ++e) {
        std::printf("  %-12s %7.4f\n", emotions[e].c_str(), figures->correlation[e]);
        json["correlation"][emotions[e]] = figures->correlation[e];
    }
    return write_json(options.out, json);
}

} // namespace

void add_bench_votes(CLI::App &bench, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = bench.add_subcommand(
        "votes", "Memberships of faces against the vote shares of several raters (FER+ validation)");
    command->add_option("--data", options->data, "Folder with ferplus, or that folder itself")->required();
    command->add_option("--seed", options->seed, "Seed of the intervals' resamples")->capture_default_str();
    command->add_option("--json", options->out, "Write all figures to this file");
    add_model_option(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
