// Traces of several raters from tables onto common bins.
#include "core/base/csv.h"
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
               Collected &collected) {
    const auto table = read_csv(file);
    if (!table) return tl::unexpected(table.error());
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

} // namespace

Result<bool> holds_labels(const std::filesystem::path &file) {
    const auto table = read_csv(file);
    if (!table) return tl::unexpected(table.error());
    return table->column({"emotion", "label"}) >= 0;
}

Result<TraceTable> read_traces(const std::vector<std::filesystem::path> &files, const std::string &column, Time bin) {
    if (bin.us <= 0) return fail(ErrorCode::bad_argument, {}, "the bins must be longer than nothing");
    Collected collected;
    for (const auto &file : files)
        if (auto done = collect(file, column, bin, files.size() == 1, collected); !done)
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
    for (const std::string &quantity : traces.quantities) {
        std::int64_t first = std::numeric_limits<std::int64_t>::max(), last = -1;
        for (const auto &[rater, quantities] : collected) {
            const auto &bins = quantities.at(quantity).bins;
            first = std::min(first, bins.begin()->first), last = std::max(last, bins.rbegin()->first);
        }
        const auto n = static_cast<std::size_t>(last - first + 1);
        analysis::Numbers numbers{static_cast<int>(collected.size()), {}};
        numbers.values.assign(n * collected.size(), std::nan(""));
        std::size_t r = 0;
        for (const auto &[rater, quantities] : collected) {
            for (const auto &[index, sum] : quantities.at(quantity).bins)
                numbers.values[static_cast<std::size_t>(index - first) * collected.size() + r] = sum.first / sum.second;
            ++r;
        }
        traces.numbers.push_back(std::move(numbers));
    }
    return traces;
}

} // namespace tempera::workflow
