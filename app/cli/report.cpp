#include "core/workflow/report.h"
#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"
#include "app/cli/typesetter.h"
#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "core/exchange/report_document.h"
#include "ui/report/report_language.h"
#include "ui/report/report_pages.h"

#include <cstdio>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string out, logo, language = "en";
    exchange::ReportOptions report;
    bool faces = false, recognizable = false, all_patients = false;
};

constexpr std::uintmax_t largest_logo = 4 << 20;

Status read_logo(const std::string &path, std::string &bytes) {
    if (path.empty()) return {};
    auto read = read_file(path);
    if (!read) return tl::unexpected(read.error());
    if (exchange::picture_type(*read).empty() || read->size() > largest_logo)
        return fail(ErrorCode::bad_argument, path, "a logo is a PNG, JPEG or SVG file of at most 4 MiB");
    bytes = std::move(*read);
    return {};
}

Status write(const Options &options, const analysis::Report &report) {
    const Typesetter typesetter(options.language);
    const auto language = ui::report_language(QString::fromStdString(options.language));
    const auto document = exchange::compose(report, options.report, language);
    const std::filesystem::path path = options.out;
    if (path.extension() == ".pdf") return ui::ReportPages(document).write_pdf(path);
    return write_file(path, exchange::to_html(document));
}

/// Visits are compared over all recordings of a patient, so that any of them will do to begin with; whose visits they
/// are is asked for where there are several patients.
Result<RecordingId> recording_of(const workflow::Project &project, const Options &options, bool visits) {
    const auto found = find_recording(project, options.recording);
    const auto &contents = project.document().contents();
    if (found || !visits || !options.recording.empty() || contents.recordings.empty()) return found;
    if (workflow::patients_with_recordings(contents) == 1 || options.all_patients) return contents.recordings.begin()->first;
    return fail(ErrorCode::bad_argument, project.path().string(),
                "the project has several patients: name a recording of one with --recording, or add --all-patients");
}

Status run(Options options, Console &console) {
    const std::string suffix = std::filesystem::path(options.out).extension().string();
    if (suffix != ".pdf" && suffix != ".html" && suffix != ".htm")
        return fail(ErrorCode::bad_argument, options.out, "a report is written as .pdf or .html");
    if (auto good = check_writable(options.out); !good) return good;
    if (auto good = read_logo(options.logo, options.report.logo); !good) return good;
    const bool visits = options.report.kind == exchange::ReportTemplate::visits;
    if (options.all_patients && !visits)
        return fail(ErrorCode::bad_argument, "--all-patients", "only visits are compared: add --template visits");
    auto project = workflow::Project::open(options.project);
    if (!project) return tl::unexpected(project.error());
    const auto id = recording_of(**project, options, visits);
    if (!id) return tl::unexpected(id.error());
    workflow::EngineHost host(weights(options));
    const auto request =
        workflow::report_request(**project, {*id, visits, options.all_patients, options.faces, !options.recognizable});
    if (!request) return tl::unexpected(request.error());
    const auto report = workflow::make_report(*request, host, console.job());
    if (!report) return tl::unexpected(report.error());
    if (report->outdated) console.warn("the adaptation was made with other weights and is not used");
    if (auto written = write(options, *report); !written) return written;
    console.clear();
    if (options.json)
        print_json(nlohmann::json{{"written", {{"report", options.out}}}});
    else
        std::printf("report: %s\n", options.out.c_str());
    return {};
}

} // namespace

void add_report(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("report", "Write a report of a recording, or of a patient's visits, as PDF or HTML");
    command->add_option("project", options->project, "Project file")->required();
    command->add_option("--out", options->out, "The file to write: .pdf or .html")->required();
    const std::map<std::string, exchange::ReportTemplate> kinds{{"research", exchange::ReportTemplate::research},
                                                                {"clinical", exchange::ReportTemplate::clinical},
                                                                {"summary", exchange::ReportTemplate::summary},
                                                                {"visits", exchange::ReportTemplate::visits}};
    command->add_option("--template", options->report.kind, "research, clinical, summary or visits")
        ->transform(CLI::CheckedTransformer(kinds).description("")) // what it may be is said before
        ->type_name("NAME");
    const std::map<std::string, exchange::Paper> papers{{"a4", exchange::Paper::a4},
                                                        {"letter", exchange::Paper::letter}};
    command->add_option("--paper", options->report.paper, "a4 or letter")
        ->transform(CLI::CheckedTransformer(papers).description(""))
        ->type_name("NAME");
    command->add_option("--lang", options->language, "en, de or zh_CN")->check(CLI::IsMember({"en", "de", "zh_CN"}));
    command->add_option("--institution", options->report.institution, "Name at the head of the report");
    command->add_option("--logo", options->logo, "Picture at the head of the report: PNG, JPEG or SVG");
    command->add_flag("--names", options->report.names,
                      "Patients, raters, files and notes as written (default: numbers stand for them)");
    command->add_flag("--all-patients", options->all_patients,
                      "With --template visits: compare with the other patients of the project too (default: only the "
                      "visits of one)");
    auto *faces = command->add_flag("--faces", options->faces, "Pictures from the recording, blurred");
    command->add_flag("--recognizable", options->recognizable, "With --faces: not blurred")->needs(faces);
    add_recording_option(*command, *options);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
