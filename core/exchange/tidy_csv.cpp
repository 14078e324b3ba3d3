#include "core/exchange/tidy_csv.h"

#include <cmath>
#include <limits>
#include <system_error>

namespace tempera::exchange {
namespace {

constexpr std::size_t curves = 0, episodes = 1, labels_file = 2, measures = 3, dictionary = 4;

struct File {
    const char *name;
    std::vector<const char *> columns; ///< after those that every file has
};
const std::vector<File> &files() {
    static const std::vector<File> all{
        {"curves.csv", {"time_s", "emotion", "membership", "lower", "upper", "ambiguity", "evidence"}},
        {"episodes.csv", {"onset_s", "end_s", "emotion", "peak", "mean"}},
        {"labels.csv", {"onset_s", "end_s", "emotion", "rater", "used_to_adapt"}},
        {"measures.csv", {"source", "emotion", "measure", "value", "low", "high", "unit"}},
        {"dictionary.csv", {}},
    };
    return all;
}

struct Meaning {
    const char *file, *column, *unit, *text;
};
constexpr Meaning meanings[] = {
    {"all", "patient", "", "who; numbers stand for names unless names were asked for"},
    {"all", "visit", "count", "the patient's recordings in order of date, from 1"},
    {"all", "recording", "", "which recording of the project; its number, or its file when names were asked for"},
    {"all", "date", "yyyy-mm-dd", "of the session; may be empty"},
    {"all", "emotion", "",
     "English key of a built-in emotion, or the name that the user gave; empty: of the whole recording"},
    {"curves.csv", "time_s", "s", "onset of the step of 0.2 s, from the start of the recording"},
    {"curves.csv", "membership", "0 to 1",
     "how well what was seen, heard and measured fits the emotion; they do not sum to 1"},
    {"curves.csv", "lower", "0 to 1", "lower bound of the membership"},
    {"curves.csv", "upper", "0 to 1", "upper bound of the membership"},
    {"curves.csv", "ambiguity", "0 to 1", "fuzzy entropy of the step's memberships"},
    {"curves.csv", "evidence", "0 to 1", "how much there was to see, hear or measure; at 0 the other values are empty"},
    {"episodes.csv", "onset_s", "s", "where the membership reaches 0.5"},
    {"episodes.csv", "end_s", "s", "where it falls below 0.35, or evidence ends; the end itself is outside"},
    {"episodes.csv", "peak", "0 to 1", "highest membership of the episode"},
    {"episodes.csv", "mean", "0 to 1", "mean membership of the episode"},
    {"labels.csv", "onset_s", "s", "start of the label"},
    {"labels.csv", "end_s", "s", "end of the label, outside it; as the onset for a moment"},
    {"labels.csv", "rater", "", "who labelled; numbers stand for names unless names were asked for"},
    {"labels.csv", "used_to_adapt", "0 or 1", "1: the adaptation in force was made from it"},
    {"measures.csv", "source", "", "curves, or the rater whose labels were counted"},
    {"measures.csv", "measure", "",
     "share_of_time, total_time, episodes, episodes_per_minute, latency, mean_duration, "
     "median_duration, longest, mean_membership; of the whole recording: duration, "
     "observed, without_evidence, in_none, mean_ambiguity, transitions_per_minute"},
    {"measures.csv", "value", "see unit", "the measure; no row where it is not defined"},
    {"measures.csv", "low", "see unit", "lower end of the 95% interval (block bootstrap over time); empty: none"},
    {"measures.csv", "high", "see unit", "upper end of the 95% interval; empty: none"},
    {"measures.csv", "unit", "", "of value, low and high"},
};

constexpr float nothing = std::numeric_limits<float>::quiet_NaN(); // written as an empty field

} // namespace

Result<TidyTables> TidyTables::open(const std::filesystem::path &folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error); // what is wrong shows when the files are opened
    std::vector<CsvWriter> opened;
    for (const File &file : files()) {
        auto csv = CsvWriter::open(folder / file.name);
        if (!csv) return tl::unexpected(csv.error());
        opened.push_back(std::move(*csv));
        if (file.columns.empty()) continue;
        for (const char *name : {"patient", "visit", "recording", "date"}) opened.back().text(name);
        for (const char *name : file.columns) opened.back().text(name);
        opened.back().end_row();
    }
    CsvWriter &about = opened.back();
    about.text("file").text("column").text("unit").text("meaning").end_row();
    for (const Meaning &m : meanings) about.text(m.file).text(m.column).text(m.unit).text(m.text).end_row();
    return TidyTables(std::move(opened));
}

CsvWriter &TidyTables::begin(std::size_t file, const TidyRecording &recording) {
    return files_[file]
        .text(recording.patient)
        .text(std::to_string(recording.visit))
        .text(recording.recording)
        .text(recording.date);
}

void TidyTables::add(const TidyRecording &recording, const std::vector<std::string> &emotions,
                     const engine::Scores *scores, const std::vector<analysis::ReportLabel> &labels,
                     const std::vector<analysis::Report::Rated> &rated, const analysis::SegmentSettings &settings) {
    if (scores) {
        const std::size_t n = scores->emotions.size();
        for (std::int64_t step = 0; step < scores->steps(); ++step) {
            const auto i = static_cast<std::size_t>(step);
            const bool there = scores->evidence[i] > 0;
            for (std::size_t e = 0; e < n && e < emotions.size(); ++e) {
                const std::size_t cell = i * n + e;
                const auto value = [&](const std::vector<float> &of, std::size_t at) {
                    return there ? of[at] : nothing;
                };
                begin(curves, recording)
                    .seconds(scores->start + grid_step * step)
                    .text(emotions[e])
                    .number(value(scores->membership, cell))
                    .number(value(scores->lower, cell))
                    .number(value(scores->upper, cell))
                    .number(value(scores->ambiguity, i))
                    .number(scores->evidence[i])
                    .end_row();
            }
        }
        for (const analysis::Segment &s : analysis::segments(*scores, settings))
            begin(episodes, recording)
                .seconds(s.span.onset)
                .seconds(s.span.offset)
                .text(emotions[static_cast<std::size_t>(s.emotion)])
                .number(s.peak)
                .number(s.mean)
                .end_row();
        const auto means = analysis::visit_means(*scores, settings);
        add_measures(recording, "curves", emotions, analysis::statistics(*scores, settings, recording.duration), &means);
    }
    for (const analysis::ReportLabel &label : labels) {
        if (label.emotion < 0 || static_cast<std::size_t>(label.emotion) >= emotions.size()) continue;
        begin(labels_file, recording)
            .seconds(label.span.onset)
            .seconds(label.span.offset)
            .text(emotions[static_cast<std::size_t>(label.emotion)])
            .text(label.rater)
            .text(label.learned ? "1" : "0")
            .end_row();
    }
    for (const auto &one : rated) add_measures(recording, one.rater, emotions, one.statistics, nullptr);
}

void TidyTables::add_measures(const TidyRecording &recording, const std::string &source,
                              const std::vector<std::string> &emotions, const analysis::TimeStatistics &s,
                              const analysis::VisitMeans *means) {
    const auto row = [&](const std::string &emotion, const char *measure, std::optional<double> value, const char *unit,
                         const analysis::Estimate *estimate = nullptr) {
        if (!value) return;
        const bool interval = estimate && estimate->interval;
        begin(measures, recording)
            .text(source)
            .text(emotion)
            .text(measure)
            .number(static_cast<float>(*value))
            .number(interval ? static_cast<float>(estimate->interval->first) : nothing)
            .number(interval ? static_cast<float>(estimate->interval->second) : nothing)
            .text(unit)
            .end_row();
    };
    const auto in_seconds = [](const std::optional<Time> &time) {
        return time ? std::optional(time->seconds()) : std::nullopt;
    };
    row({}, "duration", s.duration.seconds(), "s");
    row({}, "observed", s.observed.seconds(), "s");
    row({}, "without_evidence", s.without_evidence, "share");
    row({}, "mean_ambiguity", s.mean_ambiguity, "0 to 1");
    if (s.observed == Time{}) return; // nothing was seen: not even that there was none
    row({}, "in_none", s.in_none, "share");
    row({}, "transitions_per_minute", s.transitions.per_minute, "1/min");
    for (std::size_t e = 0; e < s.each.size() && e < emotions.size(); ++e) {
        const analysis::EmotionStatistics &one = s.each[e];
        const std::string &name = emotions[e];
        row(name, "share_of_time", one.share, "share", means ? &means->share[e] : nullptr);
        row(name, "total_time", one.total.seconds(), "s");
        row(name, "episodes", one.episodes, "count");
        row(name, "episodes_per_minute", one.per_minute, "1/min");
        row(name, "latency", in_seconds(one.latency), "s");
        row(name, "mean_duration", in_seconds(one.mean), "s");
        row(name, "median_duration", in_seconds(one.median), "s");
        row(name, "longest", in_seconds(one.longest), "s");
        row(name, "mean_membership", one.mean_membership, "0 to 1", means ? &means->membership[e] : nullptr);
    }
}

Status TidyTables::commit() {
    for (CsvWriter &file : files_)
        if (auto done = file.commit(); !done) return done;
    return {};
}

} // namespace tempera::exchange
