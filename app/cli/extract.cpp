#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string media, transcript, body;
    int face = -1;
};

Status run(const Options &options, Console &console) {
    std::error_code error;
    const bool there = std::filesystem::exists(options.project, error);
    if (!there && options.media.empty()) return fail(ErrorCode::file_not_found, options.project);
    if (!options.media.empty()) // asked before a project is made for it
        if (const auto info = media::probe(options.media); !info) return tl::unexpected(info.error());
    auto project = there ? workflow::Project::open(options.project) : workflow::Project::create(options.project);
    if (!project) return tl::unexpected(project.error());
    const Job &job = console.job();
    const auto id = options.media.empty() ? find_recording(**project, options.recording)
                                          : add_media(**project, options.media, options.transcript, options.body,
                                                      options.face, job.part(0, 0.05));
    if (!id) return tl::unexpected(id.error());
    const auto source = (*project)->source(*id);
    if (!source) return tl::unexpected(source.error());
    workflow::EngineHost host(weights(options));
    const auto extracted = extract_and_warn(*source, host, console, job.part(0.05, 1));
    if (!extracted) return tl::unexpected(extracted.error());
    console.clear();
    nlohmann::json all = to_json(*extracted);
    all["recording"] = id->value;
    if (options.json) {
        print_json(all);
        return {};
    }
    for (const auto &[modality, numbers] : all["modalities"].items())
        std::printf("%-6s %8.1f s with evidence\n", modality.c_str(), numbers["seconds_with_evidence"].get<double>());
    return {};
}

} // namespace

void add_extract(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand(
        "extract",
        "Find face, voice, words and body signals and keep them in the project; goes on where it was stopped");
    command->add_option("project", options->project, "Project file; made if it is not there and MEDIA is given")
        ->required();
    command->add_option("media", options->media, "Video or sound file to add to the project");
    command->add_option("--transcript", options->transcript, "SRT or WebVTT file (default: one beside the media file)");
    command->add_option("--body", options->body, "Body signals: a CSV file or an Empatica E4 folder");
    command->add_option("--face", options->face,
                        "Number of the face that is the patient (default: the largest, longest)");
    add_recording_option(*command, *options);
    add_model_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
