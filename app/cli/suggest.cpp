#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"
#include "core/analysis/suggestions.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options : Common {
    int count = 5;
};

const char *why(const analysis::Suggestion &s) {
    return s.reason == analysis::Suggestion::Reason::ambiguous ? "mixed emotions" : "unlike anything labelled";
}

Status run(const Options &options, Console &console) {
    auto project = workflow::Project::open(options.project);
    if (!project) return tl::unexpected(project.error());
    const auto id = find_recording(**project, options.recording);
    if (!id) return tl::unexpected(id.error());
    workflow::EngineHost host(weights(options));
    const auto ready = make_ready(**project, *id, host, console, console.job().part(0, 0.9));
    if (!ready) return tl::unexpected(ready.error());
    const workflow::Source &source = ready->source;
    const engine::Encoded &encoded = *ready->extracted.encoded;
    const auto scores = workflow::score(source, encoded, host, {{}, source.duration}, console.job().part(0.9, 1));
    if (!scores) return tl::unexpected(scores.error());
    const auto suggestions = analysis::suggest(*scores, encoded, source.examples, {.count = options.count});
    console.clear();
    if (options.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const analysis::Suggestion &s : suggestions)
            all.push_back(
                {{"at_s", s.at.seconds()}, {"ambiguity", s.ambiguity}, {"novelty", s.novelty}, {"why", why(s)}});
        print_json(nlohmann::json{{"suggestions", all}});
        return {};
    }
    for (const analysis::Suggestion &s : suggestions)
        std::printf("%s  %s (ambiguity %.2f, novelty %.2f)\n", format_time(s.at).c_str(), why(s),
                    static_cast<double>(s.ambiguity), static_cast<double>(s.novelty));
    if (suggestions.empty()) std::printf("There is no moment to suggest.\n");
    return {};
}

} // namespace

void add_suggest(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("suggest", "The moments of a recording that are worth labelling next, the best first");
    command->add_option("project", options->project, "Project file")->required();
    command->add_option("--count", options->count, "How many at most")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    add_recording_option(*command, *options);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
