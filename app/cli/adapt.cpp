#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

Status run(const Common &options, Console &console) {
    auto project = workflow::Project::open(options.project);
    if (!project) return tl::unexpected(project.error());
    const auto id = find_recording(**project, options.recording);
    if (!id) return tl::unexpected(id.error());
    const auto source = (*project)->source(*id);
    if (!source) return tl::unexpected(source.error());
    if (source->examples.empty() && source->previous.empty())
        return fail(ErrorCode::bad_labels, options.project,
                    "no moment of this recording is labelled, and there is no earlier visit of the patient to start from");
    workflow::EngineHost host(weights(options));
    const auto extracted = extract_and_warn(*source, host, console, console.job().part(0, 0.9));
    if (!extracted) return tl::unexpected(extracted.error());
    const auto result = workflow::adapt(*source, *extracted->encoded, host, console.job().part(0.9, 1));
    if (!result) return tl::unexpected(result.error());
    if (auto done = (*project)->accept(*source, *result); !done) return done;
    console.clear();
    if (options.json)
        print_json(to_json(*source, result->report));
    else
        std::printf("%s", in_words(*source, result->report).c_str());
    return {};
}

} // namespace

void add_adapt(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Common>();
    CLI::App *command = app.add_subcommand("adapt", "Learn from the labels of a recording");
    command->add_option("project", options->project, "Project file")->required();
    add_recording_option(*command, *options);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
