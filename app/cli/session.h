// What several subcommands share: projects, the recording meant, results in words.
#pragma once

#include "app/cli/console.h"
#include "app/cli/outputs.h"
#include "core/workflow/rules.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tempera::cli {

/// Options that several subcommands have.
struct Common {
    std::string project, recording, model;
    bool json = false;
};
void add_model_option(CLI::App &command, Common &common);
void add_recording_option(CLI::App &command, Common &common);
void add_json_flag(CLI::App &command, Common &common);

/// `common.model`, or the weights that came with the program.
[[nodiscard]] std::filesystem::path weights(const Common &common);

/// The recording meant by `text`: its number, file name or file name without suffix; empty: the only one.
/// bad_argument when that is none or not one.
Result<RecordingId> find_recording(const workflow::Project &project, const std::string &text);

/// The media file into the project; `face` is a track number, or -1 to leave the choice as it is.
Result<RecordingId> add_media(workflow::Project &project, const std::string &media, const std::string &transcript,
                              const std::string &body, int face, const Job &job);

/// extract() with its warnings said on stderr.
Result<workflow::Extracted> extract_and_warn(const workflow::Source &source, workflow::EngineHost &host,
                                             Console &console, const Job &job);

/// A recording whose adaptation fits the weights in use: made again, and said so, where other weights had made it.
struct Ready {
    workflow::Source source;
    workflow::Extracted extracted;
};
Result<Ready> make_ready(workflow::Project &project, RecordingId recording, workflow::EngineHost &host,
                         Console &console, const Job &job);

/// The rules in force in words.
Result<workflow::Rules> describe_rules(const Ready &ready, workflow::EngineHost &host, const Job &job);

/// Examples per emotion, held-out accuracy before and after with its interval, warnings; English, several lines.
std::string in_words(const workflow::Source &source, const engine::AdaptReport &report);
nlohmann::json to_json(const workflow::Source &source, const engine::AdaptReport &report);
/// Time in each emotion, as a table.
std::string summary_table(const engine::Scores &scores);
nlohmann::json summary_json(const engine::Scores &scores);
/// What an extraction found: steps with evidence per modality, faces, what was left out.
nlohmann::json to_json(const workflow::Extracted &extracted);

} // namespace tempera::cli
