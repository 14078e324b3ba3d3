#include "app/cli/batch.h"
#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"
#include "core/exchange/content.h"
#include "core/exchange/csv.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

namespace tempera::cli {
namespace {

namespace fs = std::filesystem;

struct Options : Common {
    std::string media, labels, out, segments, transcript, body;
    int face = -1;
    bool keep = false;
    BatchOptions batch;
};

/// A project for one run, in a folder of its own that goes with it.
class TemporaryFolder {
public:
    static Result<std::unique_ptr<TemporaryFolder>> make() {
        std::error_code error;
        std::random_device random;
        for (int attempt = 0; attempt < 10; ++attempt) {
            fs::path path = fs::temp_directory_path(error) / ("tempera-" + std::to_string(random()));
            if (error) break;
            if (fs::create_directory(path, error)) return std::make_unique<TemporaryFolder>(std::move(path));
        }
        return fail(ErrorCode::write_failed, "the folder for temporary files", error.message());
    }
    explicit TemporaryFolder(fs::path path) : path_(std::move(path)) {}
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] const fs::path &path() const { return path_; }

private:
    fs::path path_;
};

/// Everything that can be wrong with what was given is found before the long work.
Status check(const Options &options, Console &console) {
    if (const auto info = media::probe(options.media); !info) return tl::unexpected(info.error());
    if (!options.labels.empty()) {
        std::vector<exchange::Notice> notices;
        if (const auto rows = exchange::read_labels(options.labels, &notices); !rows) return tl::unexpected(rows.error());
        for (const exchange::Notice &notice : notices) console.warn(options.labels + ": " + exchange::describe(notice));
    }
    if (!options.transcript.empty())
        if (const auto words = features::read_transcript(options.transcript); !words)
            return tl::unexpected(words.error());
    if (!options.body.empty())
        if (const auto body = features::read_body(options.body); !body) return tl::unexpected(body.error());
    if (auto good = check_writable(options.out); !good) return good;
    return check_writable(options.segments);
}

/// Media and labels into the project.
Result<workflow::Source> fill(workflow::Project &project, const Options &options, const Job &job) {
    const auto id = add_media(project, options.media, options.transcript, options.body, options.face, job);
    if (!id) return tl::unexpected(id.error());
    if (!options.labels.empty())
        if (auto done = workflow::import_labels(project, *id, options.labels); !done)
            return tl::unexpected(done.error());
    return project.source(*id);
}

struct Analysed {
    workflow::Source source;
    workflow::Extracted extracted;
    std::optional<engine::AdaptReport> report;
    engine::Scores scores;
};

Result<Analysed> work(workflow::Project &project, workflow::Source source, const Options &options, Console &console,
                      const Job &job) {
    workflow::EngineHost host(weights(options));
    auto extracted = extract_and_warn(source, host, console, job.part(0, 0.92));
    if (!extracted) return tl::unexpected(extracted.error());
    std::optional<engine::AdaptReport> report;
    const bool from_earlier = options.batch.from_earlier && !source.previous.empty();
    if (options.batch.from_earlier && source.examples.empty() && !from_earlier)
        console.warn(options.media + ": there is neither a label nor an earlier visit to start from: the curves are those "
                                     "of everybody");
    if (!source.examples.empty() || from_earlier) {
        auto result = workflow::adapt(source, *extracted->encoded, host, job.part(0.92, 0.96));
        if (!result) return tl::unexpected(result.error());
        if (auto done = project.accept(source, *result); !done) return tl::unexpected(done.error());
        report = std::move(result->report);
        auto adapted = project.source(source.recording);
        if (!adapted) return tl::unexpected(adapted.error());
        source = std::move(*adapted);
    }
    auto scores = workflow::score(source, *extracted->encoded, host, {{}, source.duration}, job.part(0.96, 1));
    if (!scores) return tl::unexpected(scores.error());
    return Analysed{std::move(source), std::move(*extracted), std::move(report), std::move(*scores)};
}

void print(const Analysed &analysed, const Options &options, const std::string &project) {
    if (options.json) {
        nlohmann::json all = to_json(analysed.extracted);
        all["adaptation"] = analysed.report ? to_json(analysed.source, *analysed.report) : nlohmann::json();
        all["summary"] = summary_json(analysed.scores);
        all["timeline"] = options.out;
        if (!options.segments.empty()) all["segments"] = options.segments;
        if (!project.empty()) all["project"] = project;
        print_json(all);
        return;
    }
    if (analysed.report) std::printf("%s\n", in_words(analysed.source, *analysed.report).c_str());
    std::printf("%s\nTimeline: %s\n", summary_table(analysed.scores).c_str(), options.out.c_str());
    if (!options.segments.empty()) std::printf("Episodes: %s\n", options.segments.c_str());
    if (!project.empty()) std::printf("Project: %s\n", project.c_str());
}

Status run(const Options &options, Console &console) {
    if (auto good = check(options, console); !good) return good;
    std::unique_ptr<TemporaryFolder> folder;
    fs::path path = options.project;
    if (path.empty() && options.keep) path = fs::path(options.out).replace_extension(".tempera");
    const std::string kept = path.string();
    if (path.empty()) {
        auto made = TemporaryFolder::make();
        if (!made) return tl::unexpected(made.error());
        folder = std::move(*made);
        path = folder->path() / "analysis.tempera";
    }
    std::error_code ignored;
    const bool there = fs::exists(path, ignored);
    auto project = there ? workflow::Project::open(path) : workflow::Project::create(path);
    if (!project) return tl::unexpected(project.error());
    auto source = fill(**project, options, console.job().part(0, 0.05));
    if (!source) {
        project->reset();
        if (!there) fs::remove(path, ignored); // nothing came into it
        return tl::unexpected(source.error());
    }
    const auto analysed = work(**project, std::move(*source), options, console, console.job().part(0.05, 1));
    if (!analysed) return tl::unexpected(analysed.error());
    if (auto done = exchange::write_timeline(options.out, analysed->scores); !done) return done;
    if (!options.segments.empty())
        if (auto done =
                exchange::write_segments(options.segments, analysed->scores, analysis::segments(analysed->scores));
            !done)
            return done;
    console.clear();
    print(*analysed, options, kept);
    return {};
}

} // namespace

void add_analyse(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("analyse", "The whole job: a recording and a few labels to emotion curves");
    auto *media = command->add_option("media", options->media, "Video or sound file");
    auto *batch = command->add_option("--batch", options->batch.list,
                                      "Instead of one file: a table with the column media and optionally labels, "
                                      "transcript, body, name, patient; what is done already is not done again");
    command->add_option("--labels", options->labels,
                        "CSV with the columns start, end, emotion, rater (without: what is known of everybody)");
    command
        ->add_option("--out", options->out,
                     "Curves as CSV, one row per 0.2 s; of a batch: the folder for all its files")
        ->required();
    command->add_option("--jobs", options->batch.jobs, "Of a batch: recordings at a time (default: 1)")
        ->check(CLI::Range(1, 256))
        ->needs(batch);
    command
        ->add_option("--shard", options->batch.shard,
                     "Of a batch: I/N, only every N-th recording from the I-th on, into a project of its own")
        ->needs(batch);
    auto *earlier = command->add_flag("--from-earlier", options->batch.from_earlier,
                                      "Where there are no labels, start from what earlier visits of the patient taught: of "
                                      "the project's, or of a batch those in rows before, one after another");
    for (const char *apart : {"--jobs", "--shard"}) earlier->excludes(command->get_option(apart));
    command->add_option("--segments", options->segments, "Episodes as CSV, one row each");
    command->add_option("--transcript", options->transcript, "SRT or WebVTT file (default: one beside the media file)");
    command->add_option("--body", options->body, "Body signals: a CSV file or an Empatica E4 folder");
    command->add_option("--face", options->face,
                        "Number of the face that is the patient (default: the largest, longest)");
    auto *project =
        command->add_option("--project", options->project, "Keep the work in this project file, and go on with it");
    command->add_flag("--keep", options->keep, "Keep the work in a project file beside OUT")->excludes(project);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    for (const char *single : {"--labels", "--segments", "--transcript", "--body", "--face", "--keep"})
        command->get_option(single)->excludes(batch);
    media->excludes(batch);
    command->callback([=, &chosen] {
        if (media->count() + batch->count() == 0) throw CLI::RequiredError("media");
        chosen = [options](Console &console) {
            if (options->batch.list.empty()) return run(*options, console);
            options->batch.folder = options->out;
            options->batch.project = options->project;
            return run_batch(options->batch, *options, console);
        };
    });
}

} // namespace tempera::cli
