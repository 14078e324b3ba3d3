// Traces of several raters from tables onto common bins.
#include "core/exchange/label_table.h"
#include "core/model/trace_values.h"
#include "core/store/project_file.h"
#include "core/workflow/agreement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace tempera::workflow {
namespace {

constexpr double longest_seconds = 1e7; ///< four months: beyond, a number is a slip

/// Sums of one rater's values per bin, for one quantity.
struct Sums {
    std::map<std::int64_t, std::pair<double, int>> bins;
};
/// rater, then quantity.
using Collected = std::map<std::string, std::map<std::string, Sums>>;

int time_column(const CsvTable &table) {
    return table.column({"time_s", "time", "timestamp", "start", "start_s", "onset"});
}

tl::unexpected<Error> wrong(const std::filesystem::path &file, const CsvTable &table, std::size_t row,
                            std::size_t column) {
    return fail(ErrorCode::bad_csv, file.string(),
                "line " + std::to_string(table.lines[row]) + ", column " + table.header[column] + ": \"" +
                    table.rows[row][column] + "\" is no number");
}

/// Columns of numbers: every field is one, or empty, and not all are empty.
std::vector<std::size_t> number_columns(const CsvTable &table, std::size_t time, int rater, const std::string &wanted) {
    // Of our own timelines the memberships; what else stands there is about the curves, not a rating.
    const bool timeline = table.column({"strongest"}) >= 0 && table.column({"ambiguity"}) >= 0;
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < table.header.size(); ++c) {
        if (c == time || static_cast<int>(c) == rater) continue;
        const std::string &name = table.header[c];
        if (!wanted.empty()) {
            if (name == wanted) columns.push_back(c);
            continue;
        }
        if (timeline && (name == "evidence" || name == "ambiguity" || name.ends_with("_lower") ||
                         name.ends_with("_upper") || name.starts_with("share_")))
            continue;
        bool any = false, all = true;
        for (const auto &row : table.rows) {
            double ignored = 0;
            if (trimmed(row[c]).empty()) continue;
            any = true;
            all = all && parse_number(row[c], ignored, table.separator != ',');
        }
        if (any && all) columns.push_back(c);
    }
    return columns;
}

Status collect(const std::filesystem::path &file, const std::string &wanted, Time bin, bool by_rater,
               Collected &collected, const Heard &heard) {
    std::vector<exchange::Notice> notices;
    const auto table = exchange::read_table(file, notices);
    if (!table) return tl::unexpected(table.error());
    if (heard)
        for (const exchange::Notice &notice : notices) heard(file, notice);
    const int time = time_column(*table);
    if (time < 0)
        return fail(ErrorCode::bad_csv, file.string(), "there is no column time_s (or time, timestamp, start)");
    const int rater = by_rater ? table->column({"rater", "coder", "annotator"}) : -1;
    const auto at = static_cast<std::size_t>(time);
    const auto columns = number_columns(*table, at, rater, wanted);
    const std::string own = file.stem().string();
    if (rater < 0 && collected.contains(own))
        return fail(ErrorCode::bad_argument, file.string(),
                    "two files of that name: rename one, so that they can be told apart");
    if (rater < 0) collected[own];
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const auto &row = table->rows[i];
        double seconds = 0;
        if (!parse_number(row[at], seconds, table->separator != ',') || std::abs(seconds) > longest_seconds)
            return wrong(file, *table, i, at);
        if (seconds < 0) continue; // before the recording
        const std::int64_t index = Time::seconds(seconds).us / bin.us;
        auto &mine = collected[rater < 0 ? own : std::string(trimmed(row[static_cast<std::size_t>(rater)]))];
        for (const std::size_t c : columns) {
            double value = 0;
            if (trimmed(row[c]).empty()) continue;
            if (!parse_number(row[c], value, table->separator != ',')) return wrong(file, *table, i, c);
            auto &[sum, n] = mine[table->header[c]].bins[index];
            sum += value, ++n;
        }
    }
    return {};
}

/// Bins by raters, from the first bin that anybody has to the last; all raters have the quantity.
analysis::Numbers numbers_of(const Collected &collected, const std::string &quantity) {
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), last = -1;
    for (const auto &[rater, quantities] : collected) {
        const auto &bins = quantities.at(quantity).bins;
        if (bins.empty()) continue;
        first = std::min(first, bins.begin()->first), last = std::max(last, bins.rbegin()->first);
    }
    analysis::Numbers numbers{static_cast<int>(collected.size()), {}};
    if (last < first) return numbers;
    const auto n = static_cast<std::size_t>(last - first + 1);
    numbers.values.assign(n * collected.size(), std::nan(""));
    std::size_t r = 0;
    for (const auto &[rater, quantities] : collected) {
        for (const auto &[index, sum] : quantities.at(quantity).bins)
            numbers.values[static_cast<std::size_t>(index - first) * collected.size() + r] = sum.first / sum.second;
        ++r;
    }
    return numbers;
}

std::string quantity_of(const model::Document::Contents &contents, const model::Trace &trace) {
    if (!trace.emotion) return trace.dimension;
    const auto emotion = contents.emotions.find(trace.emotion);
    if (emotion == contents.emotions.end()) return {};
    return emotion->second.builtin.empty() ? emotion->second.name : emotion->second.builtin;
}

/// Per quantity the recording's traces, each with its rater's name.
using ByQuantity = std::map<std::string, std::vector<std::pair<std::string, const model::Trace *>>>;
ByQuantity traces_of(const model::Document::Contents &contents, RecordingId recording) {
    ByQuantity all;
    for (const LabelSet &set : label_sets(contents, recording)) // they know the raters' names, tier by tier
        for (const auto &[id, trace] : contents.traces)
            if (trace.tier == set.tier) all[quantity_of(contents, trace)].emplace_back(set.name, &trace);
    all.erase(std::string());
    return all;
}

} // namespace

std::vector<RatedQuantity> rated_quantities(const model::Document::Contents &contents, RecordingId recording) {
    std::vector<RatedQuantity> all;
    for (const auto &[quantity, traces] : traces_of(contents, recording)) {
        RatedQuantity rated{quantity, {}};
        for (const auto &[rater, trace] : traces)
            if (std::find(rated.raters.begin(), rated.raters.end(), rater) == rated.raters.end())
                rated.raters.push_back(rater);
        if (rated.raters.size() >= 2) all.push_back(std::move(rated));
    }
    return all;
}

Result<TraceTable> project_traces(const model::Document::Contents &contents, RecordingId recording,
                                  const std::string &quantity, const std::vector<std::string> &raters, Time bin,
                                  const exchange::ReadValues &values) {
    if (bin.us <= 0) return fail(ErrorCode::bad_argument, {}, "the bins must be longer than nothing");
    Collected collected;
    const auto all = traces_of(contents, recording);
    if (const auto found = all.find(quantity); found != all.end())
        for (const auto &[rater, trace] : found->second) {
            if (!raters.empty() && std::find(raters.begin(), raters.end(), rater) == raters.end()) continue;
            const auto samples = values(trace->values);
            if (!samples) return tl::unexpected(samples.error());
            Sums &sums = collected[rater][quantity];
            for (std::size_t i = 0; i < samples->size(); ++i) {
                const Time at = trace->start + trace->step * static_cast<std::int64_t>(i);
                if (at < Time{} || !std::isfinite((*samples)[i])) continue;
                auto &[sum, n] = sums.bins[at.us / bin.us];
                sum += static_cast<double>((*samples)[i]), ++n;
            }
        }
    if (collected.size() < 2)
        return fail(ErrorCode::bad_argument, quantity, "fewer than two of the chosen raters have rated it");
    TraceTable table;
    table.bin = bin;
    table.quantities = {quantity};
    for (const auto &[rater, quantities] : collected) table.raters.push_back(rater);
    table.numbers.push_back(numbers_of(collected, quantity));
    return table;
}

Result<TraceTable> project_traces(const model::Document::Contents &contents, RecordingId recording,
                                  const std::string &quantity, const std::vector<std::string> &raters, Time bin,
                                  const std::filesystem::path &project) {
    auto file = store::ProjectFile::open(project);
    if (!file) return tl::unexpected(file.error());
    return project_traces(contents, recording, quantity, raters, bin,
                          [&](const std::string &key) -> Result<std::vector<float>> {
                              const auto bytes = (*file)->blob(key);
                              if (!bytes) return tl::unexpected(bytes.error());
                              return model::trace_values(*bytes);
                          });
}

Result<bool> holds_labels(const std::filesystem::path &file) {
    std::vector<exchange::Notice> notices; // heard when the file is read for what it holds
    const auto table = exchange::read_table(file, notices);
    if (!table) return tl::unexpected(table.error());
    return table->column({"emotion", "label"}) >= 0;
}

Result<TraceTable> read_traces(const std::vector<std::filesystem::path> &files, const std::string &column, Time bin,
                               const Heard &heard) {
    if (bin.us <= 0) return fail(ErrorCode::bad_argument, {}, "the bins must be longer than nothing");
    Collected collected;
    for (const auto &file : files)
        if (auto done = collect(file, column, bin, files.size() == 1, collected, heard); !done)
            return tl::unexpected(done.error());
    TraceTable traces;
    traces.bin = bin;
    for (const auto &[rater, quantities] : collected) traces.raters.push_back(rater);
    if (collected.empty()) return fail(ErrorCode::bad_csv, files.front().string(), "there is no row in it");
    for (const auto &[quantity, sums] : collected.begin()->second) {
        const bool common = std::all_of(collected.begin(), collected.end(),
                                        [&, &q = quantity](const auto &rater) { return rater.second.contains(q); });
        if (common) traces.quantities.push_back(quantity);
    }
    if (traces.quantities.empty())
        return fail(ErrorCode::bad_argument, column.empty() ? files.front().string() : column,
                    "no column of numbers is common to all");
    for (const std::string &quantity : traces.quantities) traces.numbers.push_back(numbers_of(collected, quantity));
    return traces;
}

} // namespace tempera::workflow
