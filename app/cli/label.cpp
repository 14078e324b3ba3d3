#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/exchange/content.h"

#include <cstdio>
#include <memory>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string csv;
};

Status run(const Options &options, Console &console) {
    auto project = workflow::Project::open(options.project);
    if (!project) return tl::unexpected(project.error());
    const auto id = find_recording(**project, options.recording);
    if (!id) return tl::unexpected(id.error());
    const std::size_t before = (*project)->document().contents().annotations.size();
    std::vector<exchange::Notice> notices;
    if (auto done = workflow::import_labels(**project, *id, options.csv, &notices); !done) return done;
    for (const exchange::Notice &notice : notices) console.warn(options.csv + ": " + exchange::describe(notice));
    std::printf("%zu labels added\n", (*project)->document().contents().annotations.size() - before);
    return {};
}

} // namespace

void add_label(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("label", "Put labels from a table into the project");
    command->add_option("project", options->project, "Project file")->required();
    command
        ->add_option(
            "labels", options->csv,
            "CSV with the columns start, end, emotion, rater; times in seconds or h:mm:ss.mmm, an empty end is a "
            "moment; labels that are there already are not added again")
        ->required();
    add_recording_option(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
