#include "app/cli/session.h"

#include "core/base/atomic_file.h"
#include "core/workflow/resources.h"

namespace tempera::cli {

namespace fs = std::filesystem;

void add_model_option(CLI::App &command, Common &common) {
    command.add_option("--model", common.model, "Weight file (default: the one that comes with Tempera)");
}

void add_recording_option(CLI::App &command, Common &common) {
    command.add_option("--recording", common.recording,
                       "Which recording: its number or file name (default: the only one)");
}

void add_json_flag(CLI::App &command, Common &common) {
    command.add_flag("--json", common.json, "Write the result as JSON on stdout");
}

fs::path weights(const Common &common) {
    return common.model.empty() ? workflow::model_file() : fs::path(common.model);
}

Result<RecordingId> find_recording(const workflow::Project &project, const std::string &text) {
    const auto &recordings = project.document().contents().recordings;
    const std::string subject = project.path().string();
    if (recordings.empty()) return fail(ErrorCode::bad_argument, subject, "the project has no recording");
    if (text.empty()) {
        if (recordings.size() == 1) return recordings.begin()->first;
        return fail(ErrorCode::bad_argument, subject, "the project has several recordings: name one with --recording");
    }
    RecordingId found;
    for (const auto &[id, recording] : recordings) {
        const fs::path path = project.absolute(recording.path);
        if (std::to_string(id.value) == text) return id;
        if (path.filename() != text && path.stem() != text) continue;
        if (found) return fail(ErrorCode::bad_argument, text, "several recordings have that name: give the number");
        found = id;
    }
    if (!found) return fail(ErrorCode::bad_argument, text, "the project has no such recording");
    return found;
}

Result<RecordingId> add_media(workflow::Project &project, const std::string &media, const std::string &transcript,
                              const std::string &body, int face, const Job &job) {
    const auto found =
        workflow::inspect_media(fs::absolute(media), transcript.empty() ? fs::path() : fs::absolute(transcript),
                                body.empty() ? fs::path() : fs::absolute(body), job);
    if (!found) return tl::unexpected(found.error());
    const auto id = project.add_recording(*found);
    if (!id || face < 0) return id;
    model::Recording recording = project.document().contents().recordings.at(*id);
    if (recording.face_track == face) return id;
    recording.face_track = face;
    auto edit = model::change_recording(project.document(), recording);
    if (!edit) return tl::unexpected(edit.error());
    if (auto done = project.document().apply(std::move(*edit)); !done) return tl::unexpected(done.error());
    return id;
}

Result<workflow::Extracted> extract_and_warn(const workflow::Source &source, workflow::EngineHost &host,
                                             Console &console, const Job &job) {
    auto extracted = workflow::extract(source, host, job);
    if (extracted)
        for (const Error &error : extracted->warnings) console.warn(describe(error));
    return extracted;
}

Result<Ready> make_ready(workflow::Project &project, RecordingId recording, workflow::EngineHost &host,
                         Console &console, const Job &job) {
    auto source = project.source(recording);
    if (!source) return tl::unexpected(source.error());
    auto extracted = extract_and_warn(*source, host, console, job.part(0, 0.95));
    if (!extracted) return tl::unexpected(extracted.error());
    const auto renewed = workflow::renew(project, *source, *extracted->encoded, host, job.part(0.95, 1));
    if (!renewed) return tl::unexpected(renewed.error());
    if (*renewed) console.warn("the adaptation was made with other weights: it was made again from its labels");
    return Ready{std::move(*source), std::move(*extracted)};
}

Result<workflow::Rules> describe_rules(const Ready &ready, workflow::EngineHost &host, const Job &job) {
    const auto qualities = workflow::measure(ready.source, ready.extracted.faces.get(), job.part(0, 0.6));
    if (!qualities) return tl::unexpected(qualities.error());
    return workflow::rules(ready.source, *ready.extracted.encoded, *qualities, host, job.part(0.6, 1));
}

} // namespace tempera::cli
