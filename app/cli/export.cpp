#include "app/cli/commands.h"
#include "app/cli/export_file.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"
#include "app/cli/typesetter.h"
#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/rules_csv.h"
#include "core/workflow/report.h"
#include "core/workflow/tidy.h"
#include "ui/report/figure_file.h"
#include "ui/report/report_language.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string timeline, segments, labels, rules, tidy, picture, language = "en";
    FileExport file;
    bool names = false;
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

/// Whatever needs the engine.
Status write_analysis(const Options &options, workflow::Project &project, RecordingId id, Console &console) {
    workflow::EngineHost host(weights(options));
    const auto ready = make_ready(project, id, host, console, console.job().part(0, 0.8));
    if (!ready) return tl::unexpected(ready.error());
    if (!options.rules.empty()) {
        const auto described = describe_rules(*ready, host, console.job().part(0.8, 0.9));
        if (!described) return tl::unexpected(described.error());
        if (auto done = exchange::write_rules(options.rules, described->emotions, described->rules); !done) return done;
    }
    if (options.timeline.empty() && options.segments.empty() && !options.file.needs_scores()) return {};
    const workflow::Source &source = ready->source;
    const auto scores =
        workflow::score(source, *ready->extracted.encoded, host, {{}, source.duration}, console.job().part(0.9, 1));
    if (!scores) return tl::unexpected(scores.error());
    if (!options.timeline.empty())
        if (auto done = exchange::write_timeline(options.timeline, *scores); !done) return done;
    if (!options.segments.empty())
        if (auto done = exchange::write_segments(options.segments, *scores, analysis::segments(*scores)); !done)
            return done;
    if (options.file.needs_scores()) return export_file(options.file, project, id, &*scores, console);
    return {};
}

Status write_tidy(const Options &options, workflow::Project &project, Console &console) {
    const auto visits = workflow::visit_sources(project);
    if (!visits) return tl::unexpected(visits.error());
    workflow::EngineHost host(weights(options));
    std::vector<Error> left_out;
    auto done = workflow::export_tidy(*visits, host, options.tidy, options.names, console.job(), &left_out);
    for (const Error &error : left_out) console.warn(describe(error));
    return done;
}

Status write_curves_picture(const Options &options, workflow::Project &project, RecordingId id, Console &console) {
    workflow::EngineHost host(weights(options));
    const auto request = workflow::report_request(project, {id, false, false, false, false});
    if (!request) return tl::unexpected(request.error());
    const auto report = workflow::make_report(*request, host, console.job());
    if (!report) return tl::unexpected(report.error());
    if (report->outdated) console.warn("the adaptation was made with other weights and is not used");
    const Typesetter typesetter(options.language);
    const auto language = ui::report_language(QString::fromStdString(options.language));
    return ui::write_figure(exchange::curves_of(*report, language), options.picture);
}

Status run(const Options &options, Console &console) {
    for (const std::string &path :
         {options.timeline, options.segments, options.labels, options.rules, options.picture, options.file.to})
        if (auto good = check_writable(path); !good) return good;
    if (!options.file.to.empty())
        if (const auto format = format_of(options.file); !format) return tl::unexpected(format.error());
    if (!options.picture.empty()) {
        const std::string suffix = lowered(std::filesystem::path(options.picture).extension().string());
        if (suffix != ".svg" && suffix != ".png" && suffix != ".pdf")
            return fail(ErrorCode::bad_argument, options.picture, "a picture is written as .svg, .png or .pdf");
    }
    auto project = workflow::Project::open(options.project);
    if (!project) return tl::unexpected(project.error());
    if (!options.tidy.empty())
        if (auto done = write_tidy(options, **project, console); !done) return done;
    const bool one = !options.timeline.empty() || !options.segments.empty() || !options.rules.empty() ||
                     !options.labels.empty() || !options.file.to.empty() || !options.picture.empty();
    const auto id = one ? find_recording(**project, options.recording) : Result<RecordingId>(RecordingId{});
    if (!id) return tl::unexpected(id.error());
    if (!options.timeline.empty() || !options.segments.empty() || !options.rules.empty() || options.file.needs_scores())
        if (auto done = write_analysis(options, **project, *id, console); !done) return done;
    if (!options.picture.empty())
        if (auto done = write_curves_picture(options, **project, *id, console); !done) return done;
    if (!options.labels.empty())
        if (auto done = exchange::write_labels(options.labels, label_rows((*project)->document().contents(), *id));
            !done)
            return done;
    if (!options.file.to.empty() && !options.file.needs_scores())
        if (auto done = export_file(options.file, **project, *id, nullptr, console); !done) return done;
    console.clear();
    nlohmann::json written = nlohmann::json::object();
    for (const auto &[kind, path] : {std::pair{"timeline", options.timeline},
                                     {"segments", options.segments},
                                     {"labels", options.labels},
                                     {"rules", options.rules},
                                     {"file", options.file.to},
                                     {"picture", options.picture},
                                     {"tidy", options.tidy}})
        if (!path.empty()) written[kind] = path;
    if (options.json) {
        print_json(nlohmann::json{{"written", written}});
        return {};
    }
    for (const auto &[kind, path] : written.items())
        std::printf("%s: %s\n", kind.c_str(), path.get<std::string>().c_str());
    return {};
}

} // namespace

void add_export(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("export", "Write curves, episodes, labels or rules of a recording");
    command->add_option("project", options->project, "Project file")->required();
    auto *timeline = command->add_option("--timeline", options->timeline, "Curves, one row per 0.2 s");
    auto *segments = command->add_option("--segments", options->segments, "Episodes, one row each");
    auto *labels = command->add_option("--labels", options->labels, "Labels of all raters");
    auto *rules = command->add_option("--rules", options->rules, "Rules of the model in force, in words, one row each");
    auto *picture = command->add_option("--picture", options->picture, "The curves as a picture: .svg, .png or .pdf");
    command->add_option("--lang", options->language, "Of the picture's words: en, de or zh_CN")
        ->check(CLI::IsMember({"en", "de", "zh_CN"}))
        ->needs(picture);
    auto *tidy = command->add_option("--tidy", options->tidy,
                                     "Folder for long tables of all recordings, for R and Python, with a dictionary");
    command->add_flag("--names", options->names, "With --tidy: patients, raters and files as written")->needs(tidy);
    add_file_export(*command, options->file);
    add_recording_option(*command, *options);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([=, &chosen] {
        if (timeline->count() + segments->count() + labels->count() + rules->count() + picture->count() +
                    tidy->count() ==
                0 &&
            options->file.to.empty())
            throw CLI::RequiredError("--timeline, --segments, --labels, --rules, --picture, --tidy or --to");
        chosen = [options](Console &console) { return run(*options, console); };
    });
}

} // namespace tempera::cli
