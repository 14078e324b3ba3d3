#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>

namespace tempera::cli {
namespace {

using nlohmann::json;

json to_json(const analysis::RuleWords &rule, const std::vector<std::string> &emotions) {
    json adds = json::object(), findings = json::array();
    for (std::size_t e = 0; e < emotions.size() && e < rule.contribution.size(); ++e)
        adds[emotions[e]] = rule.contribution[e];
    for (const analysis::Finding &f : rule.findings)
        findings.push_back({{"quality", analysis::name(f.quality)},
                            {"unit", analysis::unit(f.quality)},
                            {"effect", f.effect},
                            {"inside", f.inside},
                            {"outside", f.outside}});
    return {{"rule", rule.rule + 1}, {"share", rule.share}, {"adds", adds},
            {"findings", findings},  {"words", rule.words}, {"in_words", analysis::in_words(rule)}};
}

/// "joy +1.2, fear -0.4": the largest two by size, above 0.05.
std::string speaks_for(const analysis::RuleWords &rule, const std::vector<std::string> &emotions) {
    std::vector<std::size_t> order(rule.contribution.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(rule.contribution[a]) > std::abs(rule.contribution[b]);
    });
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, order.size()); ++i) {
        const float adds = rule.contribution[order[i]];
        if (std::abs(adds) <= 0.05F) break;
        char number[32];
        std::snprintf(number, sizeof number, " %+.1f", static_cast<double>(adds));
        text += (text.empty() ? "" : ", ") + emotions[order[i]] + number;
    }
    return text.empty() ? "nothing" : text;
}

Status run(const Common &options, Console &console) {
    auto project = workflow::Project::open(options.project);
    if (!project) return tl::unexpected(project.error());
    const auto id = find_recording(**project, options.recording);
    if (!id) return tl::unexpected(id.error());
    workflow::EngineHost host(weights(options));
    const auto ready = make_ready(**project, *id, host, console, console.job().part(0, 0.8));
    if (!ready) return tl::unexpected(ready.error());
    const auto described = describe_rules(*ready, host, console.job().part(0.8, 1));
    if (!described) return tl::unexpected(described.error());
    console.clear();
    const auto &emotions = described->emotions;
    const auto &rules = described->rules;
    if (options.json) {
        json all = json::array();
        for (const analysis::RuleWords &rule : rules) all.push_back(to_json(rule, emotions));
        print_json(json{{"rules", all}});
        return {};
    }
    for (const analysis::RuleWords &rule : rules) {
        const std::string words = analysis::in_words(rule);
        std::printf("R%-3d %3.0f%% of the time  speaks for %s\n      %s\n", rule.rule + 1, rule.share * 100,
                    speaks_for(rule, emotions).c_str(),
                    words.empty() ? "nothing measured sets it apart in this recording" : words.c_str());
    }
    if (rules.empty()) std::printf("The model in force has no rules that fire in this recording.\n");
    return {};
}

} // namespace

void add_rules(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Common>();
    CLI::App *command = app.add_subcommand(
        "rules", "The rules of the model in force in words: what is measurably different where each one fires");
    command->add_option("project", options->project, "Project file")->required();
    add_recording_option(*command, *options);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
