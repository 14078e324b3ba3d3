#include "core/workflow/exchange.h"

#include "core/exchange/text_file.h"
#include "core/model/trace_values.h"
#include "core/workflow/measures.h"

#include <algorithm>
#include <cmath>

namespace tempera::workflow {
namespace {

void add_column(exchange::Content &content, const Stream &stream, std::size_t column, const model::Measure &measure) {
    exchange::Track track;
    track.name = measure.name;
    track.unit = measure.unit;
    track.start = stream.start;
    track.rate = 1 / stream.step.seconds();
    const auto width = static_cast<std::size_t>(stream.width), steps = static_cast<std::size_t>(stream.steps());
    for (std::size_t i = 0; i < steps; ++i) track.values.push_back(stream.values[i * width + column]);
    const auto is_there = [](float value) { return std::isfinite(value); };
    if (std::any_of(track.values.begin(), track.values.end(), is_there)) content.tracks.push_back(std::move(track));
}

} // namespace

Result<Imported> read_foreign(const std::filesystem::path &file, const exchange::Format *format,
                              const exchange::ReadOptions &options) {
    if (!format) format = exchange::format_to_read(file);
    if (!format) {
        std::error_code error;
        if (!std::filesystem::exists(file, error)) return fail(ErrorCode::file_not_found, exchange::utf8(file));
        if (std::filesystem::is_directory(file, error))
            return exchange::bad_file(file, 0, "this folder has no files of an Empatica E4 (HR.csv, EDA.csv or TEMP.csv)");
        return exchange::bad_file(file, 0, "no format that can be imported has this ending");
    }
    if (!format->read)
        return fail(ErrorCode::bad_argument, std::string(format->name), "this format is written, not read");
    auto content = format->read(file, options);
    if (!content) return tl::unexpected(content.error());
    if (!options.media.empty()) exchange::place_in(*content, options.media);
    return Imported{format, std::move(*content)};
}

Result<exchange::Content> exported(Project &project, RecordingId recording, const std::set<TierId> &tiers) {
    const auto &contents = project.document().contents();
    const auto found = contents.recordings.find(recording);
    if (found == contents.recordings.end()) return fail(ErrorCode::bad_argument, {}, "no such recording");
    const auto values = [&project](const std::string &key) -> Result<std::vector<float>> {
        const auto bytes = project.file().blob(key);
        if (!bytes) return tl::unexpected(bytes.error());
        return model::trace_values(*bytes);
    };
    return exchange::from_document(contents, recording, project.absolute(found->second.path), tiers, values);
}

Result<exchange::Content> exported(const model::Document::Contents &contents, RecordingId recording,
                                   const std::filesystem::path &media, const std::filesystem::path &project,
                                   const std::set<TierId> &tiers) {
    auto file = store::ProjectFile::open(project);
    if (!file) return tl::unexpected(file.error());
    const auto values = [&](const std::string &key) -> Result<std::vector<float>> {
        const auto bytes = (*file)->blob(key);
        if (!bytes) return tl::unexpected(bytes.error());
        return model::trace_values(*bytes);
    };
    return exchange::from_document(contents, recording, media, tiers, values);
}

Status add_signals(exchange::Content &content, const Source &source) {
    const auto body = body_signals(source);
    if (!body) return tl::unexpected(body.error());
    const auto measures = read_measures(source);
    if (!measures) return tl::unexpected(measures.error());
    const std::vector<model::Measure> channels{{"heart_rate", "bpm"}, {"eda", "uS"}, {"temperature", "degC"}};
    for (std::size_t c = 0; c < channels.size(); ++c) add_column(content, *body, c, channels[c]);
    for (std::size_t c = 0; c < measures->columns.size(); ++c)
        add_column(content, measures->stream, c, measures->columns[c]);
    return {};
}

Result<std::vector<exchange::KeptTrack>> keep_tracks(const std::filesystem::path &project,
                                                     const std::vector<exchange::Track> &tracks,
                                                     const std::vector<bool> &chosen) {
    if (std::find(chosen.begin(), chosen.end(), true) == chosen.end()) return std::vector<exchange::KeptTrack>{};
    auto file = store::ProjectFile::open(project);
    if (!file) return tl::unexpected(file.error());
    return exchange::keep_tracks(tracks, chosen, [&](const std::vector<float> &values) {
        return (*file)->put_blob(model::trace_bytes(values));
    });
}

} // namespace tempera::workflow
