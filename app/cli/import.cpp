#include "app/cli/commands.h"
#include "app/cli/names.h"
#include "app/cli/print_json.h"
#include "app/cli/session.h"
#include "core/features/extract.h"
#include "core/workflow/exchange.h"
#include "core/workflow/measures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options : Common {
    std::string file, format, unit = "s", decimal = "point", rater, as;
    std::vector<std::string> tiers, tracks;
    std::string heart_rate, conductance, temperature; ///< columns that are body signals
    double shift = 0;
    int face = -1;
    bool list = false, skip_outside = false;
    exchange::ColumnMapping columns;
};

std::string shown(const exchange::LabelTier &tier) {
    const std::string name = exchange::joint_name(tier);
    return name.empty() ? "(no name)" : name;
}

std::string all_tiers(const exchange::Content &content) {
    std::string text;
    for (const exchange::LabelTier &tier : content.tiers) text += (text.empty() ? "" : ", ") + shown(tier);
    return text;
}

/// Which tiers are meant: those named, or all that are not of another recording; running text has to be named.
Result<std::vector<bool>> choose(const Options &options, const exchange::Content &content) {
    std::vector<bool> chosen(content.tiers.size(), false);
    for (const std::string &name : options.tiers) {
        bool found = false;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const exchange::LabelTier &tier = content.tiers[i];
            if (name != "*" && tier.name != name && shown(tier) != name) continue;
            chosen[i] = found = true;
        }
        if (!found)
            return fail(ErrorCode::bad_argument, name, "the file has no such tier; it has " + all_tiers(content));
    }
    if (!options.tiers.empty()) return chosen;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (content.tiers[i].elsewhere) continue;
        chosen[i] = true;
        if (looks_like_speech(content.tiers[i]))
            return fail(
                ErrorCode::bad_argument, shown(content.tiers[i]),
                "this tier holds running text rather than emotions; name the tiers to import with --tiers (of " +
                    all_tiers(content) + ")");
    }
    return chosen;
}

/// Curves are taken over only when they are named.
Result<std::vector<bool>> choose_tracks(const Options &options, const exchange::Content &content) {
    std::vector<bool> chosen(content.tracks.size(), false);
    for (const std::string &name : options.tracks) {
        bool found = false;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            if (name == "*" || content.tracks[i].name == name) chosen[i] = found = true;
        if (!found) return fail(ErrorCode::bad_argument, name, "the file has no such curve; see --list");
    }
    return chosen;
}

void list(const Options &options, const workflow::Imported &file) {
    nlohmann::ordered_json json{{"format", file.format->key},
                                {"tiers", nlohmann::ordered_json::array()},
                                {"tracks", nlohmann::ordered_json::array()}};
    for (const exchange::LabelTier &tier : file.content.tiers)
        json["tiers"].push_back({{"name", tier.name},
                                 {"rater", tier.rater},
                                 {"labels", tier.labels.size()},
                                 {"running_text", looks_like_speech(tier)}});
    for (const exchange::Track &track : file.content.tracks)
        json["tracks"].push_back(
            {{"name", track.name}, {"unit", track.unit}, {"rate_hz", track.rate}, {"samples", track.values.size()}});
    for (const exchange::FoundFace &face : file.content.faces)
        json["faces"].push_back({{"face", face.id}, {"frames", face.frames}, {"taken", face.id == file.content.face}});
    if (options.json) {
        print_json(json);
        return;
    }
    std::printf("format: %s\n", std::string(file.format->name).c_str());
    for (const exchange::LabelTier &tier : file.content.tiers)
        std::printf("tier %s: %zu labels%s\n", shown(tier).c_str(), tier.labels.size(),
                    looks_like_speech(tier) ? ", running text" : "");
    for (const exchange::Track &track : file.content.tracks)
        std::printf("curve %s: %zu samples at %g Hz%s%s\n", track.name.c_str(), track.values.size(), track.rate,
                    track.unit.empty() ? "" : " in ", track.unit.c_str());
    for (const exchange::FoundFace &face : file.content.faces)
        std::printf("face %d: in %zu frames%s\n", face.id, face.frames,
                    face.id == file.content.face ? ", these curves" : "");
}

void say(const Options &options, const exchange::Taken &taken) {
    if (options.json) {
        print_json(nlohmann::ordered_json{{"labels", taken.labels},
                                          {"tracks", taken.tracks},
                                          {"there_already", taken.there_already},
                                          {"cut_at_end", taken.cut},
                                          {"outside", taken.outside},
                                          {"without_text", taken.no_text}});
        return;
    }
    std::printf("%zu labels imported\n", taken.labels);
    for (const auto &[count, what] : {std::pair(taken.tracks, "curves imported"),
                                      {taken.there_already, "there already"},
                                      {taken.cut, "cut at the recording's end"},
                                      {taken.outside, "outside the recording, left out"},
                                      {taken.no_text, "without a text, left out"}})
        if (count) std::printf("%zu %s\n", count, what);
}

Status take_transcript(const Options &options, workflow::Project &project, RecordingId id) {
    const auto file = std::filesystem::absolute(options.file);
    if (const auto words = features::read_transcript(file); !words) return tl::unexpected(words.error());
    model::Recording recording = project.document().contents().recordings.at(id);
    recording.transcript = project.stored(file);
    auto edit = model::change_recording(project.document(), recording);
    if (!edit) return tl::unexpected(edit.error());
    if (auto done = project.document().apply(std::move(*edit)); !done) return done;
    std::printf("%s is the recording's transcript\n", options.file.c_str());
    return {};
}

/// What each track is to the engine: as told, else by its name and unit. Without --curves all are meant that say
/// something of the person.
Result<std::vector<workflow::MeasureUse>> choose_uses(const Options &options, const exchange::Content &content) {
    using workflow::MeasureUse;
    auto chosen = choose_tracks(options, content);
    if (!chosen) return tl::unexpected(chosen.error());
    if (options.tracks.empty()) {
        chosen->clear();
        for (const exchange::Track &track : content.tracks) chosen->push_back(workflow::worth_learning(track));
    }
    std::vector<MeasureUse> uses;
    for (std::size_t i = 0; i < content.tracks.size(); ++i)
        uses.push_back((*chosen)[i] ? workflow::usual_use(content.tracks[i]) : MeasureUse::none);
    for (const auto &[name, use] : {std::pair(&options.heart_rate, MeasureUse::heart_rate),
                                    {&options.conductance, MeasureUse::skin_conductance},
                                    {&options.temperature, MeasureUse::skin_temperature}}) {
        if (name->empty()) continue;
        bool found = false;
        for (std::size_t i = 0; i < uses.size(); ++i) {
            const bool named = content.tracks[i].name == *name;
            found = found || named;
            if (named)
                uses[i] = use;
            else if (uses[i] == use) // only one column can be it
                uses[i] = MeasureUse::measure;
        }
        if (!found) return fail(ErrorCode::bad_argument, *name, "the file has no such curve; see --list");
    }
    return uses;
}

Status take_measures(const Options &options, workflow::Project &project, RecordingId id,
                     const exchange::Content &content) {
    const auto uses = choose_uses(options, content);
    if (!uses) return tl::unexpected(uses.error());
    const model::Recording recording = project.document().contents().recordings.at(id);
    const auto measures =
        workflow::measures_of(content.tracks, *uses, Time::seconds(options.shift), recording.duration, Job{});
    if (!measures) return fail(measures.error().code, options.file, measures.error().detail);
    const auto key = workflow::keep_measures(project.path(), recording.measures, *measures);
    if (!key) return tl::unexpected(key.error());
    const bool body = measures->body.steps() > 0;
    auto edit = workflow::use_measures(project.document(), id, *key, body, options.file);
    if (!edit) return tl::unexpected(edit.error());
    if (auto done = project.document().apply(std::move(*edit)); !done) return done;
    std::size_t channels = 0;
    for (std::size_t c = 0; c < body_width; ++c)
        for (std::size_t t = c; t < measures->body.values.size(); t += body_width)
            if (!std::isnan(measures->body.values[t])) {
                ++channels;
                break;
            }
    if (options.json)
        print_json(nlohmann::ordered_json{{"measures", measures->columns.size()}, {"body_signals", channels}});
    else
        std::printf("%zu measures and %zu body signals for the engine to learn from\n", measures->columns.size(),
                    channels);
    return {};
}

Status run(const Options &options, Console &console) {
    const exchange::Format *format = nullptr;
    if (!options.format.empty() && !(format = exchange::format_named(options.format)))
        return fail(ErrorCode::bad_argument, options.format, "no such format; see tempera-cli formats");
    // A table that nothing else is known of holds labels, unless somebody says that it holds numbers.
    if ((options.as == "measures" || !options.tracks.empty()) && !format)
        if (const auto *told = exchange::format_to_read(options.file); told && told->key == "csv")
            format = exchange::format_named("csv-curves");
    auto project = workflow::Project::open(options.project);
    if (!project && !options.list) return tl::unexpected(project.error());
    const auto id = project ? find_recording(**project, options.recording) : tl::unexpected(project.error());
    exchange::ReadOptions reading;
    reading.columns = options.columns;
    reading.face = options.face;
    if (id) reading.media = (*project)->absolute((*project)->document().contents().recordings.at(*id).path);
    using Unit = exchange::ColumnMapping::Unit;
    reading.columns.unit = options.unit == "ms"       ? Unit::milliseconds
                           : options.unit == "frames" ? Unit::frames
                                                      : Unit::seconds;
    reading.columns.decimal_comma = options.decimal == "comma";
    const auto file = workflow::read_foreign(options.file, format, reading);
    if (!file) return tl::unexpected(file.error());
    for (const exchange::Notice &notice : file->content.notices)
        console.warn(options.file + ": " + exchange::describe(notice));
    if (options.list) {
        list(options, *file);
        return {};
    }
    if (!id) return tl::unexpected(id.error());
    if (options.as == "transcript" || (options.as.empty() && file->format->transcript && options.tiers.empty()))
        return take_transcript(options, **project, *id);
    if (options.as == "measures") return take_measures(options, **project, *id, file->content);
    auto tiers = choose(options, file->content);
    if (!tiers) return tl::unexpected(tiers.error());
    auto tracks = choose_tracks(options, file->content);
    if (!tracks) return tl::unexpected(tracks.error());
    exchange::Take take;
    take.tiers = std::move(*tiers);
    take.tracks = std::move(*tracks);
    auto kept = workflow::keep_tracks((*project)->path(), file->content.tracks, take.tracks);
    if (!kept) return tl::unexpected(kept.error());
    take.kept = std::move(*kept);
    take.track_tier = file->format->name;
    take.shift = Time::seconds(options.shift);
    take.rater = options.rater;
    take.skip_outside = options.skip_outside;
    take.file = options.file;
    auto taken = exchange::to_edit((*project)->document(), *id, file->content, take);
    if (!taken) return tl::unexpected(taken.error());
    if (auto done = (*project)->document().apply(std::move(taken->edit)); !done) return done;
    say(options, *taken);
    return {};
}

} // namespace

void add_import(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("import", "Take over labels from a file of another program");
    command->add_option("project", options->project, "Project file")->required();
    command->add_option("file", options->file, "The other program's file, or folder (Empatica E4); see tempera-cli formats")->required();
    command->add_option("--format", options->format, "Its format (default: told by the file)");
    command
        ->add_option("--as", options->as,
                     "labels, the transcript (default: subtitles and Whisper's files are a transcript), or measures: "
                     "columns of numbers that the engine learns from together with face, voice and words")
        ->check(CLI::IsMember({"labels", "transcript", "measures"}));
    command->add_flag("--list", options->list, "Say what is in the file, and change nothing");
    add_names(*command, "--tiers", options->tiers, "Only these tiers (NAME or NAME@RATER, with commas between; '*': all)");
    add_names(*command, "--curves", options->tracks,
              "These curves or signals, as traces ('*': all); with --as measures: only these");
    command->add_option("--heart-rate", options->heart_rate, "With --as measures: the column with the heart rate");
    command->add_option("--skin-conductance", options->conductance, "With --as measures: the column with it");
    command->add_option("--skin-temperature", options->temperature, "With --as measures: the column with it");
    command->add_option("--rater", options->rater, "Who set the labels of tiers that do not say so");
    command->add_option("--shift", options->shift, "Seconds to add to all times; may be below 0")
        ->check(CLI::Range(-1e7, 1e7));
    command->add_option("--face", options->face,
                        "OpenFace: of several faces the one of this face_id (default: that found in the most frames)")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--skip-outside", options->skip_outside, "Leave out labels outside the recording");
    command->add_option("--onset", options->columns.onset, "Tables: the column with the onset; of curves: with the time");
    command->add_option("--offset", options->columns.offset, "Tables: the column with the end");
    command->add_option("--duration", options->columns.duration, "Tables: the column with the duration");
    command->add_option("--label", options->columns.label, "Tables: the column with the label");
    command->add_option("--tier", options->columns.tier, "Tables: the column with the tier");
    command->add_option("--rater-column", options->columns.rater, "Tables: the column with the rater");
    command->add_option("--note", options->columns.note, "Tables: the column with the note");
    command->add_option("--unit", options->unit, "Tables: what times are in")
        ->check(CLI::IsMember({"s", "ms", "frames"}))
        ->capture_default_str();
    command->add_option("--frame-rate", options->columns.frame_rate, "Tables: frames a second, for --unit frames")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--decimal", options->decimal, "Tables: the decimal sign")
        ->check(CLI::IsMember({"point", "comma"}))
        ->capture_default_str();
    add_recording_option(*command, *options);
    add_json_flag(*command, *options);
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
