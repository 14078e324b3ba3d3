#include "app/cli/agree_output.h"
#include "app/cli/commands.h"
#include "app/cli/names.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"
#include "core/base/text.h"
#include "core/exchange/registry.h"
#include "core/workflow/agreement.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Options : Common {
    std::vector<std::string> inputs, raters, order;
    std::string column;
    double bin = 0, tolerance = 0, overlap = 0.5, moment = 0.75, duration = 0;
    std::vector<double> bins;
    bool skip_unlabelled = false, curves = false, traces = false;
    int resamples = 1000;
    std::uint64_t seed = 1;
};

analysis::AgreementSettings settings(const Options &o, Time duration) {
    analysis::AgreementSettings s;
    s.bins.range = {{}, duration};
    if (o.bin > 0) s.bins.bin = Time::seconds(o.bin);
    s.bins.moment = s.matching.moment = Time::seconds(o.moment);
    s.matching.overlap = o.overlap;
    s.matching.tolerance = Time::seconds(o.tolerance);
    s.ordered = !o.order.empty();
    s.resamples = o.resamples;
    s.seed = o.seed;
    if (!o.bins.empty()) {
        s.bin_sizes.clear();
        for (const double bin : o.bins) s.bin_sizes.push_back(Time::seconds(bin));
    }
    return s;
}

/// What is to be written, part by part.
struct Output {
    std::string words;
    json comparisons = json::array();

    template <class Agreement> void add(const std::string &title, const Agreement &agreement) {
        json one = to_json(agreement);
        if (!title.empty()) one["title"] = title;
        comparisons.push_back(std::move(one));
        if (!words.empty()) words += '\n';
        if (!title.empty()) words += "== " + title + " ==\n";
        words += in_words(agreement);
    }
};

Status compare_labels(const std::vector<workflow::LabelSet> &sets, Time duration, const Options &o, Console &console,
                      Output &output) {
    const auto comparison = workflow::assemble(sets, {}, {o.order, !o.skip_unlabelled});
    if (!comparison) return tl::unexpected(comparison.error());
    auto agreement =
        analysis::compare(comparison->codings, comparison->categories, settings(o, duration), console.job());
    if (!agreement) return tl::unexpected(agreement.error());
    output.add({}, *agreement);
    return {};
}

/// What to call instead, where one rater alone was named.
constexpr const char *two_raters = "two raters are needed: name one table of each (tempera-cli agree A.csv B.csv), a table "
                                   "with a column rater, or a project with the labels of both (tempera-cli agree P.tempera)";

/// Files of other programs, which are no tables, have to go through a project.
Status check_table(const fs::path &file) {
    const std::string ending = lowered(file.extension().string());
    const auto *format = exchange::format_to_read(file);
    std::error_code error; // that it is not there is said where it is read
    if (!format || ending == ".csv" || ending == ".tsv" || ending == ".txt" || !fs::exists(file, error)) return {};
    return fail(ErrorCode::bad_argument, file.string(),
                "this is a file of " + std::string(format->name) +
                    ", and agree reads tables and projects: take each rater's file over into a project (tempera-cli import "
                    "P.tempera FILE --rater NAME), and then call tempera-cli agree P.tempera");
}

Status compare_files(const Options &o, Console &console, Output &output) {
    const std::vector<fs::path> files(o.inputs.begin(), o.inputs.end());
    for (const fs::path &file : files)
        if (auto known = check_table(file); !known) return known;
    const workflow::Heard heard = [&](const fs::path &file, const exchange::Notice &notice) {
        console.warn(file.string() + ": " + exchange::describe(notice));
    };
    bool labels = true;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto here = workflow::holds_labels(files[i]);
        if (!here) return tl::unexpected(here.error());
        if (i > 0 && *here != labels)
            return fail(
                ErrorCode::bad_argument, files[i].string(),
                "labels and traces cannot be compared with each other: one has a column emotion, the other none");
        labels = *here;
    }
    if (labels) {
        const auto sets = workflow::label_sets(files, heard);
        if (!sets) return tl::unexpected(sets.error());
        if (sets->size() < 2) console.warn(o.inputs.front() + ": " + two_raters);
        const Time end = o.duration > 0 ? Time::seconds(o.duration) : workflow::last_label(*sets);
        return compare_labels(*sets, end, o, console, output);
    }
    const auto traces = workflow::read_traces(files, o.column, o.bin > 0 ? Time::seconds(o.bin) : grid_step, heard);
    if (!traces) return tl::unexpected(traces.error());
    for (std::size_t q = 0; q < traces->quantities.size(); ++q) {
        auto agreement = analysis::compare(traces->numbers[q], traces->raters, traces->quantities[q], traces->bin,
                                           o.resamples, o.seed, console.job());
        if (!agreement) return tl::unexpected(agreement.error());
        output.add({}, *agreement);
    }
    return {};
}

/// Those named, or all that have labels.
Result<std::vector<workflow::LabelSet>> chosen_sets(std::vector<workflow::LabelSet> sets, const Options &o) {
    if (o.raters.empty()) {
        std::erase_if(sets, [](const auto &set) { return set.labels.empty(); });
        return sets;
    }
    std::vector<workflow::LabelSet> chosen;
    for (const std::string &name : o.raters) {
        const auto found = std::find_if(sets.begin(), sets.end(), [&](const auto &set) { return set.name == name; });
        if (found == sets.end()) {
            std::string there;
            for (const auto &set : sets) there += (there.empty() ? "" : ", ") + set.name;
            return fail(ErrorCode::bad_argument, name, "no such rater; there is " + (there.empty() ? "none" : there));
        }
        chosen.push_back(*found);
    }
    return chosen;
}

/// Each rater against the curves without and with what was learned.
Status compare_with_curves(workflow::Project &project, RecordingId id, const std::vector<workflow::LabelSet> &sets,
                           const Options &o, Console &console, Output &output) {
    workflow::EngineHost host(weights(o));
    const auto ready = make_ready(project, id, host, console, console.job().part(0, 0.7));
    if (!ready) return tl::unexpected(ready.error());
    const workflow::Source &source = ready->source;
    workflow::Source prior = source;
    prior.adapted.clear();
    const Span whole{{}, source.duration};
    const Job job = console.job();
    const auto before = workflow::score(prior, *ready->extracted.encoded, host, whole, job.part(0.7, 0.75));
    if (!before) return tl::unexpected(before.error());
    std::vector<std::pair<std::string, const engine::Scores *>> states{{"before Adapt", &*before}};
    Result<engine::Scores> after;
    if (!source.adapted.empty()) {
        after = workflow::score(source, *ready->extracted.encoded, host, whole, job.part(0.75, 0.8));
        if (!after) return tl::unexpected(after.error());
        states.emplace_back("after Adapt", &*after);
    }
    for (const workflow::LabelSet &set : sets)
        for (const auto &[state, scores] : states) {
            const auto comparison =
                workflow::assemble({set}, {{"curves " + state, scores}}, {o.order, !o.skip_unlabelled});
            if (!comparison) return tl::unexpected(comparison.error());
            auto agreement = analysis::compare(comparison->codings, comparison->categories,
                                               settings(o, source.duration), job.part(0.8, 0.9));
            if (!agreement) return tl::unexpected(agreement.error());
            if (scores != &*before) agreement->remarks.push_back({analysis::Note::model_learned, {}});
            output.add(set.name + " and the curves " + state, *agreement);
        }
    if (states.size() < 2) return {};
    const auto moved = workflow::compare_curves({"before Adapt", &*before}, {"after Adapt", &*after}, o.resamples,
                                                o.seed, job.part(0.9, 1));
    if (!moved) return tl::unexpected(moved.error());
    for (const auto &one : *moved) output.add("How far Adapt has moved the curve of " + one.quantity, one);
    return {};
}

/// What the raters of a project have rated continuously, quantity by quantity.
Status compare_traces(const model::Document::Contents &contents, RecordingId id, const Options &o, Console &console,
                      Output &output) {
    bool any = false;
    for (const workflow::RatedQuantity &rated : workflow::rated_quantities(contents, id)) {
        if (!o.column.empty() && rated.quantity != o.column) continue;
        const auto traces =
            workflow::project_traces(contents, id, rated.quantity, o.raters,
                                     o.bin > 0 ? Time::seconds(o.bin) : grid_step, fs::path(o.inputs.front()));
        if (!traces) return tl::unexpected(traces.error());
        auto agreement = analysis::compare(traces->numbers.front(), traces->raters, rated.quantity, traces->bin,
                                           o.resamples, o.seed, console.job());
        if (!agreement) return tl::unexpected(agreement.error());
        output.add({}, *agreement);
        any = true;
    }
    if (any) return {};
    return fail(ErrorCode::bad_argument, o.column.empty() ? o.inputs.front() : o.column,
                "there is nothing that two raters have rated continuously");
}

Status compare_project(const Options &o, Console &console, Output &output) {
    auto project = workflow::Project::open(o.inputs.front());
    if (!project) return tl::unexpected(project.error());
    const auto id = find_recording(**project, o.recording);
    if (!id) return tl::unexpected(id.error());
    const auto &contents = (*project)->document().contents();
    if (o.traces) return compare_traces(contents, *id, o, console, output);
    const auto sets = chosen_sets(workflow::label_sets(contents, *id), o);
    if (!sets) return tl::unexpected(sets.error());
    if (sets->empty()) return fail(ErrorCode::bad_labels, o.inputs.front(), "no moment of this recording is labelled");
    if (o.curves) return compare_with_curves(**project, *id, *sets, o, console, output);
    if (sets->size() < 2)
        return fail(ErrorCode::bad_labels, o.inputs.front(),
                    "only one rater has labels: add another's, or compare with the curves by --curves");
    return compare_labels(*sets, contents.recordings.at(*id).duration, o, console, output);
}

Status run(const Options &o, Console &console) {
    for (const double bin : o.bins)
        if (bin <= 0) return fail(ErrorCode::bad_argument, "--bins", "the bins must be longer than nothing");
    Output output;
    const bool project = o.inputs.size() == 1 && fs::path(o.inputs.front()).extension() == ".tempera";
    if (!project && (o.curves || o.traces || !o.raters.empty() || !o.recording.empty()))
        return fail(ErrorCode::bad_argument, o.inputs.front(),
                    "--curves, --traces, --raters and --recording are for one project");
    if (auto done = project ? compare_project(o, console, output) : compare_files(o, console, output); !done)
        return done;
    console.clear();
    if (o.json)
        print_json(json{{"comparisons", output.comparisons}});
    else
        std::printf("%s", output.words.c_str());
    return {};
}

} // namespace

void add_agree(CLI::App &app, Action &chosen) {
    auto o = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "agree", "How well raters agree, with each other or with the curves, and what to make of it");
    command
        ->add_option(
            "inputs", o->inputs,
            "A project; or tables, one per rater: of labels (start, end, emotion) or traces (time_s and columns of "
            "numbers); or one table with a column rater")
        ->required();
    add_recording_option(*command, *o);
    add_names(*command, "--raters", o->raters, "Of a project: only these, with commas between");
    command->add_flag("--curves", o->curves, "Of a project: each rater against the curves, before and after Adapt");
    command->add_flag("--traces", o->traces, "Of a project: what raters have rated continuously, not their labels")
        ->excludes("--curves");
    command->add_option("--bin", o->bin, "Length of a bin in seconds (default: 0.5, for traces 0.2)")
        ->check(CLI::PositiveNumber);
    command->add_option("--bins", o->bins, "Bins for the table over bin sizes, in seconds")->delimiter(',');
    command->add_option("--overlap", o->overlap, "Labels match from this share of common time on (default: 0.5)")
        ->check(CLI::Range(0.01, 1.0));
    command->add_option("--tolerance", o->tolerance, "Labels match when both ends are at most as many seconds apart")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--moment", o->moment, "A moment stands for as many seconds on either side (default: 0.75)")
        ->check(CLI::NonNegativeNumber);
    add_names(*command, "--order", o->order, "The emotions are ordered: low,medium,high");
    command->add_flag("--skip-unlabelled", o->skip_unlabelled,
                      "A stretch without a label is no answer (default: it is the answer \"nothing\")");
    command
        ->add_option("--duration", o->duration, "Of tables: length of the recording in seconds (default: last label)")
        ->check(CLI::PositiveNumber);
    command->add_option("--column", o->column, "Of traces: this column only");
    command->add_option("--resamples", o->resamples, "For the intervals (default: 1000; 0: none)")
        ->check(CLI::Range(0, 100000));
    command->add_option("--seed", o->seed, "For the intervals (default: 1)");
    add_model_option(*command, *o);
    add_json_flag(*command, *o);
    command->callback([o, &chosen] { chosen = [o](Console &console) { return run(*o, console); }; });
}

} // namespace tempera::cli
