#include "app/cli/few_shot.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

namespace fs = std::filesystem;
namespace bench = engine::bench;

std::vector<std::string> split(const std::string &text) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == ',')
            parts.emplace_back();
        else if (c != ' ')
            parts.back() += c;
    return parts;
}

/// "all", "none" or a list of keys.
std::vector<std::string> keys(const std::string &text, const auto &known) {
    std::vector<std::string> all;
    if (text == "none" || text.empty()) return all;
    if (text != "all") return split(text);
    for (const bench::Named &named : known) all.emplace_back(named.key);
    return all;
}

nlohmann::json to_json(const bench::Estimate &e) { return {{"mean", e.mean}, {"low", e.low}, {"high", e.high}}; }

const char *kind_name(bench::Kind kind) {
    switch (kind) {
    case bench::Kind::ours: return "ours";
    case bench::Kind::rival: return "rival";
    case bench::Kind::ablation: return "ablation";
    case bench::Kind::view: return "single modality";
    }
    return "";
}

std::string joined(const std::vector<std::string> &names) {
    std::string text;
    for (const std::string &name : names) text += (text.empty() ? "" : ", ") + (name.empty() ? "(no name)" : name);
    return text;
}

std::string interval(const bench::Estimate &e) {
    char text[48];
    std::snprintf(text, sizeof text, "%.3f (%.3f-%.3f)", e.mean, e.low, e.high);
    return text;
}

std::string list(const auto &known) {
    std::string text = "all, none, or some of";
    for (const bench::Named &named : known) text += std::string(" ") + named.key;
    return text;
}

} // namespace

void add_few_shot_options(CLI::App &command, FewShotOptions &options) {
    command.add_option("--shots", options.shots, "Labels per emotion")->delimiter(',')->capture_default_str();
    command.add_option("--earlier", options.settings.earlier,
                       "Labels per emotion of the visit before (the manifest's column visit says which is which)")
        ->capture_default_str();
    command.add_option("--episodes", options.settings.episodes, "Episodes for each number of shots")->capture_default_str();
    command.add_option("--within", options.within, "Support and query from one subject, or from all")
        ->check(CLI::IsMember({"subject", "all"}))
        ->capture_default_str();
    command.add_flag("--joined", options.settings.joined,
                     "Join one item of each modality with the same label into one (a face, a voice, a text)");
    command.add_option("--rivals", options.rivals, list(bench::rival_methods))->capture_default_str();
    command.add_option("--rival-weights", options.rival_weights,
                       "Weights of maml, anil and mmaml (default: rivals.safetensors beside the model)");
    command.add_option("--ablations", options.ablations, list(bench::ablations))->capture_default_str();
    command.add_option("--seed", options.settings.seed, "Seed of the episodes")->capture_default_str();
    command.add_option("--threads", options.threads, "Threads (0: one per core)")->capture_default_str();
    command.add_option("--json", options.out, "Write all figures to this file");
}

bench::Settings few_shot_settings(const FewShotOptions &options, const fs::path &weights) {
    bench::Settings settings = options.settings;
    settings.shots = options.shots;
    std::sort(settings.shots.begin(), settings.shots.end());
    settings.shots.erase(std::unique(settings.shots.begin(), settings.shots.end()), settings.shots.end());
    settings.within_subject = options.within == "subject";
    settings.rivals = keys(options.rivals, bench::rival_methods);
    settings.ablations = keys(options.ablations, bench::ablations);
    if (options.ablations == "all" && settings.earlier == 0) std::erase_if(settings.ablations, bench::needs_earlier);
    settings.gradient_rivals =
        options.rival_weights.empty() ? weights.parent_path() / "rivals.safetensors" : fs::path(options.rival_weights);
    return settings;
}

std::vector<bench::Absent> leave_out_untrained(const FewShotOptions &options, bench::Settings &settings) {
    std::error_code ignored;
    if (options.rivals != "all" || !options.rival_weights.empty() || fs::exists(settings.gradient_rivals, ignored))
        return {};
    std::vector<bench::Absent> absent;
    const std::string why = "not trained for these weights; tempera-cli bench rivals --data DIR --out " +
                            settings.gradient_rivals.string() + " does it";
    for (const bench::Named &rival : bench::rival_methods) {
        const std::string key = rival.key;
        if (key != "maml" && key != "anil" && key != "mmaml") continue;
        std::erase(settings.rivals, key);
        absent.push_back({rival.name, why});
    }
    return absent;
}

void print(const bench::Report &report, const FewShotMaterial &material, const FewShotOptions &options) {
    std::printf("%zu items, %zu rows left out; %zu subjects (%s); %d episodes for each number of shots\n",
                material.items, material.left_out.size(), report.subjects.size(), joined(report.subjects).c_str(),
                options.settings.episodes);
    std::printf("labels: %s\n", joined(report.labels).c_str());
    if (!report.unknown.empty()) std::printf("unknown to the prior: %s\n", joined(report.unknown).c_str());
    if (!report.unused.empty())
        std::printf("without two labels of two items each, not used: %s\n", joined(report.unused).c_str());
    for (const bench::Absent &a : report.absent) std::printf("not measured: %s: %s\n", a.method.c_str(), a.why.c_str());
    int shots = -1;
    for (const bench::Row &row : report.rows) {
        if (row.shots != shots) {
            shots = row.shots;
            std::printf("\n%d %s\n  %-26s %-20s %-20s %-20s %-20s %8s %8s\n", shots, shots == 1 ? "shot" : "shots", "",
                        "accuracy", "unweighted recall", "macro-F1", "calibration error", "if right", "seconds");
        }
        std::printf("  %-26s %-20s %-20s %-20s %-20s %8.3f %8.4f\n", row.method.c_str(), interval(row.accuracy).c_str(),
                    interval(row.recall).c_str(), interval(row.macro_f1).c_str(), interval(row.calibration).c_str(),
                    row.calibration_if_right, row.seconds);
        if (!row.note.empty()) std::printf("    %s\n", row.note.c_str());
        // Margins stand below the last row of their block.
        if (&row != &report.rows.back() && (&row + 1)->shots == shots) continue;
        for (const bench::Margin &margin : report.margins)
            if (margin.shots == shots)
                std::printf("  ST-F2M over the best %s (%s): %+.3f (%+.3f to %+.3f)\n", kind_name(margin.against),
                            margin.method.c_str(), margin.difference.mean, margin.difference.low,
                            margin.difference.high);
    }
}

nlohmann::json to_json(const bench::Report &report, const FewShotMaterial &material, const FewShotOptions &options) {
    nlohmann::json left_out = nlohmann::json::array(), rows = left_out, margins = left_out, absent = left_out;
    for (const auto &[line, why] : material.left_out) left_out.push_back({{"line", line}, {"why", why}});
    for (const bench::Row &row : report.rows)
        rows.push_back({{"kind", kind_name(row.kind)},
                        {"method", row.method},
                        {"shots", row.shots},
                        {"accuracy", to_json(row.accuracy)},
                        {"unweighted_recall", to_json(row.recall)},
                        {"macro_f1", to_json(row.macro_f1)},
                        {"calibration_error", to_json(row.calibration)},
                        {"calibration_error_if_right", row.calibration_if_right},
                        {"seconds_per_adaptation", row.seconds},
                        {"accuracy_by_subject", row.by_subject},
                        {"note", row.note}});
    for (const bench::Margin &margin : report.margins)
        margins.push_back({{"against", kind_name(margin.against)},
                           {"method", margin.method},
                           {"shots", margin.shots},
                           {"difference", to_json(margin.difference)}});
    for (const bench::Absent &a : report.absent) absent.push_back({{"method", a.method}, {"why", a.why}});
    return {{material.kind, material.path},
            {"weights", material.weights},
            {"episodes", options.settings.episodes},
            {"seed", options.settings.seed},
            {"earlier", options.settings.earlier},
            {"within", options.within},
            {"joined", options.settings.joined},
            {"most_queries_per_label", bench::most_queries},
            {"items", material.items},
            {"left_out", left_out},
            {"subjects", report.subjects},
            {"unused_subjects", report.unused},
            {"labels", report.labels},
            {"labels_unknown_to_the_prior", report.unknown},
            {"results", rows},
            {"margins", margins},
            {"absent", absent}};
}

} // namespace tempera::cli
