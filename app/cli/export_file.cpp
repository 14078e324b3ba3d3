#include "app/cli/export_file.h"

#include "app/cli/names.h"
#include "core/workflow/exchange.h"

#include <algorithm>

namespace tempera::cli {

void add_file_export(CLI::App &command, FileExport &options) {
    auto *to = command.add_option("--to", options.to, "Labels into a file of another program's format");
    command.add_option("--format", options.format, "Its format (default: told by the ending); see tempera-cli formats")
        ->needs(to);
    add_names(command, "--tiers", options.tiers, "Only these tiers (NAME or NAME@RATER, with commas between)")->needs(to);
    command.add_flag("--curves", options.curves, "With the curves, where the format can hold them")->needs(to);
    command.add_flag("--episodes", options.episodes, "With the curves' episodes as a tier Tempera")->needs(to);
    command
        .add_flag("--signals", options.signals,
                  "With the body signals and imported measures, where the format can hold them")
        ->needs(to);
    command.add_flag("--strict", options.strict, "Write nothing if the format cannot hold everything")->needs(to);
}

Result<const exchange::Format *> format_of(const FileExport &options) {
    const exchange::Format *format =
        options.format.empty() ? exchange::format_to_write(options.to) : exchange::format_named(options.format);
    if (format && format->write) return format;
    const std::string subject = options.format.empty() ? options.to : options.format;
    return fail(ErrorCode::bad_argument, subject,
                format ? "this format is read, not written" : "no format that can be written; see tempera-cli formats");
}

Status export_file(const FileExport &options, workflow::Project &project, RecordingId recording,
                   const engine::Scores *scores, Console &console) {
    const auto format = format_of(options);
    if (!format) return tl::unexpected(format.error());
    std::set<TierId> tiers;
    const auto &contents = project.document().contents();
    for (const std::string &name : options.tiers) {
        const auto before = tiers.size();
        for (const auto &[id, tier] : contents.tiers)
            if (tier.recording == recording &&
                (tier.name == name ||
                 exchange::joint_name({tier.name, contents.raters.at(tier.rater).name, -1, {}}) == name))
                tiers.insert(id);
        if (tiers.size() == before) return fail(ErrorCode::bad_argument, name, "the recording has no such tier");
    }
    auto content = workflow::exported(project, recording, tiers);
    if (!content) return tl::unexpected(content.error());
    if (scores && options.curves) exchange::add_curves(*content, *scores);
    if (scores && options.episodes) exchange::add_episodes(*content, *scores);
    if (options.signals) {
        const auto source = project.source(recording);
        if (!source) return tl::unexpected(source.error());
        if (auto done = workflow::add_signals(*content, *source); !done) return done;
    }
    const auto losses = exchange::losses(**format, *content);
    if (options.strict && !losses.empty())
        return fail(ErrorCode::bad_argument, std::string((*format)->name),
                    "cannot hold everything: " + exchange::describe(losses.front()));
    for (const exchange::Loss &loss : losses)
        console.warn(std::string((*format)->name) + ": " + exchange::describe(loss));
    return (*format)->write(options.to, *content);
}

} // namespace tempera::cli
