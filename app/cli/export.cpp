#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/exchange/csv.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string timeline, segments, labels;
};

std::vector<exchange::LabelRow> label_rows(const model::Document::Contents &contents, RecordingId recording) {
    std::vector<exchange::LabelRow> rows;
    for (const auto &[id, annotation] : contents.annotations) {
        const model::Tier &tier = contents.tiers.at(annotation.tier);
        if (tier.recording != recording) continue;
        rows.push_back({annotation.span, contents.emotions.at(annotation.emotion).name,
                        contents.raters.at(tier.rater).name, annotation.note, 0});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.span < b.span; });
    return rows;
}

Status write_curves(const Options &options, const workflow::Source &source, Console &console) {
    workflow::EngineHost host(weights(options));
    const auto extracted = extract_and_warn(source, host, console, console.job().part(0, 0.9));
    if (!extracted) return tl::unexpected(extracted.error());
    const auto scores =
        workflow::score(source, *extracted->encoded, host, {{}, source.duration}, console.job().part(0.9, 1));
    if (!scores) return tl::unexpected(scores.error());
    if (!options.timeline.empty())
        if (auto done = exchange::write_timeline(options.timeline, *scores); !done) return done;
    if (!options.segments.empty())
        if (auto done = exchange::write_segments(options.segments, *scores, analysis::segments(*scores)); !done)
            return done;
    return {};
}

Status run(const Options &options, Console &console) {
    for (const std::string &path : {options.timeline, options.segments, options.labels})
        if (auto good = check_writable(path); !good) return good;
    auto project = workflow::Project::open(options.project);
    if (!project) return tl::unexpected(project.error());
    const auto id = find_recording(**project, options.recording);
    if (!id) return tl::unexpected(id.error());
    const auto source = (*project)->source(*id);
    if (!source) return tl::unexpected(source.error());
    if (!options.timeline.empty() || !options.segments.empty())
        if (auto done = write_curves(options, *source, console); !done) return done;
    if (!options.labels.empty())
        if (auto done = exchange::write_labels(options.labels, label_rows((*project)->document().contents(), *id));
            !done)
            return done;
    console.clear();
    nlohmann::json written = nlohmann::json::object();
    for (const auto &[kind, path] :
         {std::pair{"timeline", options.timeline}, {"segments", options.segments}, {"labels", options.labels}})
        if (!path.empty()) written[kind] = path;
    if (options.json) {
        std::printf("%s\n", nlohmann::json{{"written", written}}.dump(2).c_str());
        return {};
    }
    for (const auto &[kind, path] : written.items())
        std::printf("%s: %s\n", kind.c_str(), path.get<std::string>().c_str());
    return {};
}

} // namespace

void add_export(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("export", "Write curves, episodes or labels of a recording as CSV");
    command->add_option("project", options->project, "Project file")->required();
    auto *timeline = command->add_option("--timeline", options->timeline, "Curves, one row per 0.2 s");
    auto *segments = command->add_option("--segments", options->segments, "Episodes, one row each");
    auto *labels = command->add_option("--labels", options->labels, "Labels of all raters");
    add_recording_option(*command, *options);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([=, &chosen] {
        if (timeline->count() + segments->count() + labels->count() == 0)
            throw CLI::RequiredError("--timeline, --segments or --labels");
        chosen = [options](Console &console) { return run(*options, console); };
    });
}

} // namespace tempera::cli
