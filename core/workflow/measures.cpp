#include "core/workflow/measures.h"

#include "core/exchange/text_file.h"
#include "core/features/body_signal.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace tempera::workflow {
namespace {

constexpr std::size_t most_numbers = 16'000'000; ///< 64 MB in the project file, and as much in memory
constexpr float missing = std::numeric_limits<float>::quiet_NaN();

int channel_of(MeasureUse use) {
    switch (use) {
    case MeasureUse::heart_rate: return 0;
    case MeasureUse::skin_conductance: return 1;
    case MeasureUse::skin_temperature: return 2;
    case MeasureUse::none:
    case MeasureUse::measure: break;
    }
    return -1;
}

double seconds_of(const exchange::Track &track, std::size_t sample, Time shift) {
    return (track.start + shift).seconds() + static_cast<double>(sample) / track.rate;
}

/// One track as a column of the stream.
void put_column(const exchange::Track &track, Time shift, Stream &stream, std::size_t column) {
    const auto width = static_cast<std::size_t>(stream.width), steps = stream.quality.size();
    std::vector<double> sum(steps, 0.0);
    std::vector<std::uint32_t> count(steps, 0);
    const double step = grid_step.seconds();
    for (std::size_t i = 0; i < track.values.size(); ++i) {
        if (!std::isfinite(track.values[i])) continue;
        // Printed times are rounded: a sample that is a whisker before a step's start belongs to it.
        const double place = std::floor(seconds_of(track, i, shift) / step + 1e-6);
        if (place < 0 || place >= static_cast<double>(steps)) continue;
        sum[static_cast<std::size_t>(place)] += static_cast<double>(track.values[i]);
        ++count[static_cast<std::size_t>(place)];
    }
    const double first = (track.start + shift).seconds();
    for (std::size_t t = 0; t < steps; ++t) {
        float value = missing;
        if (count[t] > 0) {
            value = static_cast<float>(sum[t] / count[t]);
        } else if (track.rate * step < 1) { // fewer samples than steps: each holds until halfway to the next
            const double nearest = std::round(((static_cast<double>(t) + 0.5) * step - first) * track.rate);
            if (nearest >= 0 && nearest < static_cast<double>(track.values.size()))
                value = track.values[static_cast<std::size_t>(nearest)];
        }
        if (!std::isfinite(value)) continue;
        stream.values[t * width + column] = value;
        stream.quality[t] = 1;
    }
}

} // namespace

MeasureUse usual_use(const exchange::Track &track) {
    switch (features::body_channel(track.name, track.unit)) {
    case 0: return MeasureUse::heart_rate;
    case 1: return MeasureUse::skin_conductance;
    case 2: return MeasureUse::skin_temperature;
    default: return MeasureUse::measure;
    }
}

bool worth_learning(const exchange::Track &track) {
    static constexpr std::array about_measuring{"confidence", "success", "quality", "frame", "frameindex", "face_id", "index",
                                                "bvp"}; // the pulse's wave: heart rate and amplitude stand beside it
    std::string name;
    for (const char c : track.name)
        if (c != ' ') name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return std::find(about_measuring.begin(), about_measuring.end(), name) == about_measuring.end();
}

Result<model::Measures> measures_of(const std::vector<exchange::Track> &tracks, const std::vector<MeasureUse> &uses,
                                    Time shift, Time duration, const Job &job) {
    const auto wrong = [](std::string why) { return fail(ErrorCode::bad_measures, {}, std::move(why)); };
    std::vector<std::size_t> columns;
    features::BodyChannels channels;
    std::array<const exchange::Track *, body_width> taken{};
    for (std::size_t i = 0; i < std::min(tracks.size(), uses.size()); ++i) {
        const exchange::Track &track = tracks[i];
        if (uses[i] == MeasureUse::measure) columns.push_back(i);
        const int channel = channel_of(uses[i]);
        if (channel < 0) continue;
        const auto c = static_cast<std::size_t>(channel);
        if (taken[c]) return wrong(taken[c]->name + " and " + track.name + " cannot both be the same body signal");
        taken[c] = &track;
        for (std::size_t k = 0; k < track.values.size(); ++k) {
            const double at = seconds_of(track, k, shift);
            if (at < 0 || at >= duration.seconds() || !std::isfinite(track.values[k])) continue;
            if (!features::is_possible(channel, static_cast<double>(track.values[k]))) continue;
            channels[c].seconds.push_back(at);
            channels[c].values.push_back(static_cast<double>(track.values[k]));
        }
    }
    const auto steps = static_cast<std::size_t>((duration.us + grid_step.us - 1) / grid_step.us);
    if (columns.size() > static_cast<std::size_t>(most_measures) || columns.size() * steps > most_numbers)
        return wrong(std::to_string(columns.size()) + " columns are too many; choose some of them");
    model::Measures out;
    out.body = features::resample_body(channels);
    out.stream.width = static_cast<int>(columns.size());
    out.stream.quality.assign(steps, 0.0F);
    out.stream.values.assign(steps * columns.size(), missing);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const exchange::Track &track = tracks[columns[c]];
        out.columns.push_back({track.name, track.unit});
        put_column(track, shift, out.stream, c);
        job.report(static_cast<double>(c + 1) / static_cast<double>(columns.size()));
    }
    const auto &quality = out.stream.quality;
    if (std::none_of(quality.begin(), quality.end(), [](float q) { return q > 0; })) out.stream.quality.clear();
    if (out.stream.quality.empty()) {
        if (out.body.steps() == 0) return wrong("none of the numbers lies in the recording");
        out.columns.clear();
        out.stream = model::Measures{}.stream;
    }
    return out;
}

Result<std::string> keep_measures(const std::filesystem::path &project, const std::string &key,
                                  const model::Measures &added) {
    auto file = store::ProjectFile::open(project);
    if (!file) return tl::unexpected(file.error());
    model::Measures all = added;
    if (!key.empty()) {
        const auto bytes = (*file)->blob(key);
        if (!bytes) return tl::unexpected(bytes.error());
        const auto there = model::parse_measures(*bytes);
        if (!there) return tl::unexpected(there.error());
        all = model::joined(*there, added);
    }
    if (all.columns.size() > static_cast<std::size_t>(most_measures))
        return fail(ErrorCode::bad_measures, {},
                    "with those already there, " + std::to_string(all.columns.size()) + " columns are too many");
    return (*file)->put_blob(model::measures_bytes(all));
}

Result<model::Edit> use_measures(const model::Document &document, RecordingId recording, const std::string &key,
                                 bool body, const std::string &file) {
    const auto found = document.contents().recordings.find(recording);
    if (found == document.contents().recordings.end()) return fail(ErrorCode::stale, {}, "the recording is gone");
    model::Recording changed = found->second;
    changed.measures = key;
    if (body) changed.body.clear();
    auto edit = model::change_recording(document, changed);
    if (!edit) return edit;
    edit->label = model::label::import_measures;
    edit->detail = file.substr(file.find_last_of('/') + 1);
    return edit;
}

Result<model::Edit> drop_measures(const model::Document &document, RecordingId recording) {
    const auto found = document.contents().recordings.find(recording);
    if (found == document.contents().recordings.end() || found->second.measures.empty())
        return fail(ErrorCode::bad_argument, {}, "there are no imported measures");
    model::Recording changed = found->second;
    changed.measures.clear();
    auto edit = model::change_recording(document, changed);
    if (edit) edit->label = model::label::drop_measures;
    return edit;
}

Result<model::Measures> read_measures(const Source &source) {
    if (source.measures.empty()) return model::Measures{};
    auto file = store::ProjectFile::open(source.project);
    if (!file) return tl::unexpected(file.error());
    const auto bytes = (*file)->blob(source.measures);
    if (!bytes) return tl::unexpected(bytes.error());
    return model::parse_measures(*bytes);
}

Result<Stream> body_signals(const Source &source) {
    if (!source.body.empty()) return features::read_body(source.body);
    auto measures = read_measures(source);
    if (!measures) return tl::unexpected(measures.error());
    return std::move(measures->body);
}

} // namespace tempera::workflow
