#include "core/exchange/number_table.h"

#include "core/base/csv.h"
#include "core/exchange/formats.h"
#include "core/exchange/label_table.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

bool is_missing(string_view field) {
    for (const string_view word : {"", "?", "nan", "na", "n/a", "null", "inf", "-nan", "-nan(ind)"})
        if (same_name(field, word)) return true;
    return false;
}

/// The column for the time: as told, else by its usual names, of which some say that it is in milliseconds.
Result<int> time_column(const Path &path, const Numbers &numbers, ColumnMapping &mapping) {
    if (!mapping.onset.empty()) {
        const int told = numbers.find({mapping.onset});
        if (told < 0) return bad_file(path, 1, "there is no column " + mapping.onset);
        return told;
    }
    const int seconds = numbers.find({"time_s", "time", "timestamp", "frameTime", "seconds", "start", "onset", "t"});
    if (seconds >= 0) return seconds;
    const int milliseconds = numbers.find({"time_ms", "timestamp_ms", "start_ms", "onset_ms", "t_ms", "milliseconds"});
    if (milliseconds < 0)
        return bad_file(path, 1, "there is no column for the time (time_s, timestamp, frameTime, ...); name it with --onset");
    mapping.unit = ColumnMapping::Unit::milliseconds;
    return milliseconds;
}

/// A time in seconds; false: it is none.
bool read_seconds(string_view field, const ColumnMapping &mapping, bool decimal_comma, double &seconds) {
    Time time;
    if (field.find(':') != string_view::npos) {
        if (!read_table_time(field, mapping, decimal_comma, time)) return false;
        seconds = time.seconds();
        return true;
    }
    if (!parse_number(field, seconds, decimal_comma)) return false;
    if (mapping.unit == ColumnMapping::Unit::milliseconds) seconds /= 1000;
    if (mapping.unit == ColumnMapping::Unit::frames) seconds /= mapping.frame_rate;
    return to_time(seconds, time);
}

Status in_order(const Path &path, const Numbers &numbers) {
    for (std::size_t i = 1; i < numbers.seconds.size(); ++i)
        if (numbers.seconds[i] < numbers.seconds[i - 1]) return bad_file(path, numbers.lines[i], "the time goes back");
    if (numbers.seconds.size() < 2) return bad_file(path, 0, "there are fewer than two rows");
    return {};
}

/// The step between rows that is met most, in seconds: the median.
double usual_step(const std::vector<double> &seconds) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < seconds.size(); ++i)
        if (seconds[i] > seconds[i - 1]) steps.push_back(seconds[i] - seconds[i - 1]);
    if (steps.empty()) return 0;
    std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2), steps.end());
    return steps[steps.size() / 2];
}

std::optional<Grid> grid_of(const std::vector<double> &seconds) {
    const double step = usual_step(seconds);
    if (step <= 0) return std::nullopt;
    Grid grid;
    grid.start = seconds.front();
    const double whole = seconds.back() - seconds.front();
    // Printed times are rounded: over the whole length the step is exact if no row is missing.
    const auto rows = static_cast<double>(seconds.size() - 1);
    grid.rate = std::abs(whole / step - rows) < 0.01 * rows + 0.5 ? rows / whole : 1 / step;
    const auto count = static_cast<std::size_t>(std::llround(whole * grid.rate)) + 1;
    if (count > 100 * seconds.size() + 1000) return std::nullopt; // a slip in the times
    std::size_t row = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double at = grid.start + static_cast<double>(i) / grid.rate;
        while (row + 1 < seconds.size() && std::abs(seconds[row + 1] - at) <= std::abs(seconds[row] - at)) ++row;
        grid.rows.push_back(std::abs(seconds[row] - at) <= 1.5 / grid.rate ? static_cast<std::ptrdiff_t>(row) : -1);
    }
    return grid;
}

} // namespace

bool has_time_column(const std::vector<string> &names, const ColumnMapping &mapping) {
    Numbers numbers;
    numbers.names = names;
    ColumnMapping unit = mapping; // that of a column which says by its name that it is in milliseconds
    return time_column({}, numbers, unit).has_value();
}

bool same_name(string_view a, string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return low(x) == low(y);
    });
}

string_view unquoted(string_view field) {
    field = trimmed(field);
    if (field.size() > 1 && (field[0] == '"' || field[0] == '\'') && field.back() == field[0])
        return field.substr(1, field.size() - 2);
    return field;
}

int Numbers::find(std::initializer_list<string_view> wanted) const {
    for (const string_view name : wanted)
        for (std::size_t i = 0; i < names.size(); ++i)
            if (same_name(names[i], name)) return static_cast<int>(i);
    return -1;
}

void Numbers::keep_rows(const std::vector<bool> &keep) {
    const auto thin = [&](auto &values) {
        if (values.size() != keep.size()) return; // not kept
        std::size_t kept = 0;
        for (std::size_t i = 0; i < keep.size(); ++i)
            if (keep[i]) values[kept++] = std::move(values[i]);
        values.resize(kept);
    };
    for (auto &column : columns) thin(column);
    thin(seconds);
    thin(lines);
    thin(texts);
    thin(ends);
}

Status read_rows(const Path &path, CsvRecords &records, bool decimal_comma, Numbers &out,
                 ColumnMapping mapping) {
    const auto found = time_column(path, out, mapping);
    if (!found) return tl::unexpected(found.error());
    const int time = *found;
    if (mapping.unit == ColumnMapping::Unit::frames && !(mapping.frame_rate > 0))
        return fail(ErrorCode::bad_argument, {}, "the frame rate must be above 0");
    out.numeric.assign(out.names.size(), true);
    out.columns.resize(out.names.size());
    std::vector<bool> filled(out.names.size(), false);
    std::vector<string> fields;
    while (!records.at_end()) {
        if (records.starts_with('%')) { // ARFF's remarks
            records.skip_line();
            continue;
        }
        const int line = records.line();
        if (auto done = records.next(fields); !done) return bad_file(path, 0, done.error().detail);
        if (is_blank_record(fields)) continue;
        if (fields.size() == out.names.size() + 1 && trimmed(fields.back()).empty()) fields.pop_back();
        if (fields.size() != out.names.size())
            return bad_file(path, line,
                            "it has " + std::to_string(fields.size()) + " fields, but the header has " +
                                std::to_string(out.names.size()));
        for (std::size_t c = 0; c < out.names.size(); ++c) {
            const string_view field = unquoted(fields[c]);
            if (static_cast<int>(c) == out.text_column) out.texts.emplace_back(field);
            if (static_cast<int>(c) == out.end_column && !read_seconds(field, mapping, decimal_comma, out.ends.emplace_back()))
                out.ends.back() = std::nan("");
            if (static_cast<int>(c) == time) {
                double seconds = 0;
                if (!read_seconds(field, mapping, decimal_comma, seconds))
                    return bad_file(path, line, "column " + out.names[c] + ": " + in_quotes(field) + " is no time");
                out.seconds.push_back(seconds);
                continue;
            }
            double value = missing;
            const bool number = is_missing(field) || parse_number(field, value, decimal_comma);
            if (!number && out.numeric[c] && filled[c])
                return bad_file(path, line, "column " + out.names[c] + ": " + in_quotes(field) + " is no number");
            if (!number) out.numeric[c] = false; // texts, from the first that is there
            filled[c] = filled[c] || !is_missing(field);
            if (out.numeric[c]) out.columns[c].push_back(static_cast<float>(value));
        }
        out.lines.push_back(line);
    }
    out.numeric[static_cast<std::size_t>(time)] = false; // it is no track itself
    return {};
}

Result<Content> tracks_on(const Path &path, const Grid &grid, const Numbers &numbers, int valid,
                          const std::vector<string> &skipped) {
    Content content;
    for (std::size_t c = 0; c < numbers.names.size(); ++c) {
        if (!numbers.numeric[c] || numbers.names[c].empty()) continue;
        if (std::any_of(skipped.begin(), skipped.end(),
                        [&](const string &name) { return same_name(name, numbers.names[c]); }))
            continue;
        Track track;
        track.name = numbers.names[c];
        track.start = Time::seconds(grid.start);
        track.rate = grid.rate;
        track.values.reserve(grid.rows.size());
        for (const std::ptrdiff_t row : grid.rows) {
            const bool there =
                row >= 0 &&
                (valid < 0 || numbers.columns[static_cast<std::size_t>(valid)][static_cast<std::size_t>(row)] > 0);
            track.values.push_back(there ? numbers.columns[c][static_cast<std::size_t>(row)] : missing);
        }
        content.tracks.push_back(std::move(track));
    }
    if (content.tracks.empty()) return bad_file(path, 0, "there is no column of numbers besides the time");
    return content;
}

Result<Content> tracks_of(const Path &path, const Numbers &numbers, int valid, const std::vector<string> &skipped) {
    if (auto done = in_order(path, numbers); !done) return tl::unexpected(done.error());
    const auto grid = grid_of(numbers.seconds);
    if (!grid) return bad_file(path, 0, "the times are not those of samples at a constant rate");
    return tracks_on(path, *grid, numbers, valid, skipped);
}

Result<Numbers> read_numbers(const Path &path, string_view text, const ColumnMapping &mapping,
                             string_view texts, string_view ends) {
    const char separator = csv_separator(text.substr(std::min(text.find_first_not_of("\r\n"), text.size())));
    const string subject = utf8(path);
    CsvRecords records(text, separator, subject);
    std::vector<string> header;
    while (!records.at_end() && is_blank_record(header))
        if (auto done = records.next(header); !done) return bad_file(path, 0, done.error().detail);
    Numbers numbers;
    for (const string &field : header) numbers.names.emplace_back(unquoted(field));
    if (!texts.empty()) numbers.text_column = numbers.find({texts});
    if (!ends.empty()) numbers.end_column = numbers.find({ends});
    if (auto done = read_rows(path, records, mapping.decimal_comma || separator != ',', numbers, mapping); !done)
        return tl::unexpected(done.error());
    return numbers;
}

} // namespace tempera::exchange
