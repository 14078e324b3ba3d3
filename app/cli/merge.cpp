#include "core/workflow/merge.h"
#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Options {
    std::string out;
    std::vector<std::string> projects;
    bool apart = false, json = false;
};

json to_json(const std::string &from, const workflow::MergeReport &report) {
    json conflicts = json::array();
    for (const auto &c : report.conflicts)
        conflicts.push_back({{"about", c.about}, {"kept", c.kept}, {"other", c.other}});
    return {{"project", from},        {"added", report.added}, {"there_already", report.same},
            {"conflicts", conflicts}, {"notes", report.notes}, {"cache_pieces", report.cache_pieces}};
}

void print(const std::string &from, const workflow::MergeReport &report) {
    std::printf("%s\n  added:", from.c_str());
    for (const auto &[kind, count] : report.added) std::printf(" %s %d", kind.c_str(), count);
    if (report.added.empty()) std::printf(" nothing");
    std::printf("\n");
    for (const std::string &note : report.notes) std::printf("  note: %s\n", note.c_str());
    for (const auto &c : report.conflicts)
        std::printf("  conflict: %s: kept \"%s\", the other says \"%s\"\n", c.about.c_str(), c.kept.c_str(),
                    c.other.c_str());
}

Status run(const Options &o, Console &console) {
    std::error_code error;
    std::unique_ptr<workflow::Project> project;
    std::size_t next = 0;
    const bool there = fs::exists(o.out, error);
    for (const std::string &path : o.projects) // before anything is written
        if (!fs::exists(path, error)) return fail(ErrorCode::file_not_found, path);
    auto opened = there ? workflow::Project::open(o.out) : workflow::copy_project(o.projects[next++], o.out);
    if (!opened) return tl::unexpected(opened.error());
    project = std::move(*opened);
    if (!there && !o.json) std::printf("%s: begins as a copy of %s\n", o.out.c_str(), o.projects.front().c_str());
    json merged = json::array();
    std::size_t conflicts = 0;
    for (const std::size_t first = next; next < o.projects.size(); ++next) {
        const auto all = static_cast<double>(o.projects.size() - first), at = static_cast<double>(next - first);
        const auto report =
            workflow::merge(*project, o.projects[next], {!o.apart}, console.job().part(at / all, (at + 1) / all));
        if (!report) {
            project.reset();
            if (!there) fs::remove(o.out, error); // nobody asked for a part of it
            return tl::unexpected(report.error());
        }
        console.clear();
        conflicts += report->conflicts.size();
        if (o.json)
            merged.push_back(to_json(o.projects[next], *report));
        else
            print(o.projects[next], *report);
    }
    const std::size_t recordings = project->document().contents().recordings.size();
    if (o.json)
        print_json(json{{"project", o.out}, {"recordings", recordings}, {"merged", merged}, {"conflicts", conflicts}});
    else
        std::printf("%s: %zu recordings, %zu conflicts\n", o.out.c_str(), recordings, conflicts);
    return {};
}

} // namespace

void add_merge(CLI::App &app, Action &chosen) {
    auto o = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "merge", "Join projects without loss: recordings, labels, adaptations, computed results; says what conflicted");
    command->add_option("out", o->out, "The project that receives them (made when it is not there)")->required();
    command->add_option("projects", o->projects, "The projects to be joined; they stay as they are")->required();
    command->add_flag("--patients-apart", o->apart,
                      "Patients of the same name in two projects are two people (default: one)");
    command->add_flag("--json", o->json, "Write the result as JSON on stdout");
    command->callback([o, &chosen] { chosen = [o](Console &console) { return run(*o, console); }; });
}

} // namespace tempera::cli
