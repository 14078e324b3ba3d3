// Tables of numbers with a column for the time: wide CSV of our own and of others, OpenFace's and openSMILE's CSV, and
// openSMILE's ARFF. Such tables are large (hundreds of columns, thirty rows a second), so they are read into numbers at
// once.
#include "core/base/csv.h"
#include "core/base/csv_records.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/csvw.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

bool same(string_view a, string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return low(x) == low(y);
    });
}

bool is_missing(string_view field) {
    for (const string_view word : {"", "?", "nan", "na", "n/a", "null", "inf", "-nan", "-nan(ind)"})
        if (same(field, word)) return true;
    return false;
}

/// Columns of numbers as they stand in the file.
struct Numbers {
    std::vector<string> names;
    std::vector<bool> numeric; ///< parallel: all fields are numbers or missing; false for the time
    std::vector<std::vector<float>> columns;
    std::vector<double> seconds; ///< of the time column
    std::vector<int> lines;

    [[nodiscard]] int find(std::initializer_list<string_view> wanted) const {
        for (const string_view name : wanted)
            for (std::size_t i = 0; i < names.size(); ++i)
                if (same(names[i], name)) return static_cast<int>(i);
        return -1;
    }
};

string_view next_line(string_view &text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

string_view unquoted(string_view field) {
    field = trimmed(field);
    if (field.size() > 1 && (field[0] == '"' || field[0] == '\'') && field.back() == field[0])
        return field.substr(1, field.size() - 2);
    return field;
}

/// The records up to the end are the rows.
Status read_rows(const Path &path, CsvRecords &records, bool decimal_comma, Numbers &out) {
    const int time = out.find({"time_s", "time", "timestamp", "frameTime", "seconds", "start", "onset", "t"});
    if (time < 0) return bad_file(path, 1, "there is no column for the time (time_s, timestamp, frameTime, ...)");
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
            double value = missing;
            const bool number = is_missing(field) || parse_number(field, value, decimal_comma);
            if (!number && (static_cast<int>(c) == time || (out.numeric[c] && filled[c])))
                return bad_file(path, line, "column " + out.names[c] + ": " + in_quotes(field) + " is no number");
            if (!number) out.numeric[c] = false; // texts, from the first that is there
            filled[c] = filled[c] || !is_missing(field);
            if (out.numeric[c]) out.columns[c].push_back(static_cast<float>(value));
            if (static_cast<int>(c) == time) {
                Time checked;
                if (std::isnan(value) || !to_time(value, checked))
                    return bad_file(path, line, "column " + out.names[c] + ": " + in_quotes(field) + " is no time");
                out.seconds.push_back(value);
            }
        }
        out.lines.push_back(line);
        if (out.seconds.size() > 1 && out.seconds.back() < out.seconds[out.seconds.size() - 2])
            return bad_file(path, line, "the time goes back");
    }
    out.numeric[static_cast<std::size_t>(time)] = false; // it is no track itself
    if (out.seconds.size() < 2) return bad_file(path, 0, "there are fewer than two rows");
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

struct Grid {
    double start = 0, rate = 0;
    std::vector<std::ptrdiff_t> rows; ///< per sample: the row nearest to it; -1: none within 1.5 steps
};

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

Result<Content> tracks_of(const Path &path, const Numbers &numbers, int valid, const std::vector<string> &skipped) {
    const auto grid = grid_of(numbers.seconds);
    if (!grid) return bad_file(path, 0, "the times are not those of samples at a constant rate");
    Content content;
    for (std::size_t c = 0; c < numbers.names.size(); ++c) {
        if (!numbers.numeric[c] || numbers.names[c].empty()) continue;
        if (std::any_of(skipped.begin(), skipped.end(),
                        [&](const string &name) { return same(name, numbers.names[c]); }))
            continue;
        Track track;
        track.name = numbers.names[c];
        track.start = Time::seconds(grid->start);
        track.rate = grid->rate;
        track.values.reserve(grid->rows.size());
        for (const std::ptrdiff_t row : grid->rows) {
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

Result<Numbers> read_csv_numbers(const Path &path, string_view text, bool decimal_comma) {
    const char separator = csv_separator(text.substr(std::min(text.find_first_not_of("\r\n"), text.size())));
    const string subject = utf8(path);
    CsvRecords records(text, separator, subject);
    std::vector<string> header;
    while (!records.at_end() && is_blank_record(header))
        if (auto done = records.next(header); !done) return bad_file(path, 0, done.error().detail);
    Numbers numbers;
    for (const string &field : header) numbers.names.emplace_back(unquoted(field));
    if (auto done = read_rows(path, records, decimal_comma || separator != ',', numbers); !done)
        return tl::unexpected(done.error());
    return numbers;
}

} // namespace

Result<Content> read_track_table(const Path &path, const ReadOptions &options) {
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    const auto numbers = read_csv_numbers(path, *text, options.columns.decimal_comma);
    if (!numbers) return tl::unexpected(numbers.error());
    return tracks_of(path, *numbers, -1, {"frame", "end"});
}

Result<Content> read_openface(const Path &path, const ReadOptions &) {
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    const auto numbers = read_csv_numbers(path, *text, false);
    if (!numbers) return tl::unexpected(numbers.error());
    const int face = numbers->find({"face_id"});
    if (face >= 0) {
        const auto &ids = numbers->columns[static_cast<std::size_t>(face)];
        for (std::size_t i = 1; i < ids.size(); ++i)
            if (ids[i] != ids[0])
                return bad_file(path, numbers->lines[i], "there are several faces in it: keep the rows of one");
    }
    // success 0: OpenFace did not find the face, and the row means nothing.
    const int success = numbers->find({"success"});
    if (success >= 0 && !numbers->numeric[static_cast<std::size_t>(success)])
        return bad_file(path, 0, "column success: it is not of numbers");
    auto content = tracks_of(path, *numbers, success, {"frame", "face_id", "success"});
    if (!content) return content;
    for (Track &track : content->tracks) {
        if (track.name.starts_with("AU") && track.name.ends_with("_r")) track.low = 0, track.high = 5;
        if (track.name.starts_with("AU") && track.name.ends_with("_c")) track.low = 0, track.high = 1;
        if (track.name.starts_with("pose_R") || track.name.starts_with("gaze_angle")) track.unit = "rad";
        if (track.name.starts_with("pose_T")) track.unit = "mm";
    }
    return content;
}

Result<Content> read_opensmile(const Path &path, const ReadOptions &options) { return read_track_table(path, options); }

Result<Content> read_arff(const Path &path, const ReadOptions &) {
    const auto bytes = read_text(path);
    if (!bytes) return tl::unexpected(bytes.error());
    string_view text = *bytes;
    Numbers numbers;
    int line = 1;
    for (bool data = false; !data; ++line) {
        if (text.empty()) return bad_file(path, line, "the file ends before @data");
        string_view row = trimmed(next_line(text));
        if (row.empty() || row[0] == '%') continue;
        const std::size_t blank = std::min(row.find_first_of(" \t"), row.size());
        const string_view word = row.substr(0, blank);
        row = trimmed(row.substr(blank));
        if (same(word, "@data")) {
            data = true;
        } else if (same(word, "@attribute")) {
            if (row.empty()) return bad_file(path, line, "an attribute without a name");
            const char quote = row[0] == '\'' || row[0] == '"' ? row[0] : ' ';
            const std::size_t end = row.find(quote, 1);
            if (end == string_view::npos) return bad_file(path, line, "an attribute without a type");
            numbers.names.emplace_back(quote == ' ' ? row.substr(0, end) : row.substr(1, end - 1));
        } else if (!same(word, "@relation")) {
            return bad_file(path, line, in_quotes(word) + " is no part of an ARFF file");
        }
    }
    const string subject = utf8(path);
    CsvRecords records(text, ',', subject, line);
    if (auto done = read_rows(path, records, false, numbers); !done) return tl::unexpected(done.error());
    return tracks_of(path, numbers, -1, {"frame", "frameIndex"});
}

Status write_track_table(const Path &path, const Content &content) {
    double rate = 0;
    Time first = Time::seconds(0), last;
    for (std::size_t i = 0; i < content.tracks.size(); ++i) {
        rate = std::max(rate, content.tracks[i].rate);
        first = i == 0 ? content.tracks[i].start : std::min(first, content.tracks[i].start);
        last = std::max(last, content.tracks[i].end());
    }
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    std::vector<CsvColumn> columns{{"time_s", "decimal", "s", "the sample's time on the recording's axis"}};
    csv->text("time_s");
    for (const Track &track : content.tracks) {
        csv->text(track.name);
        columns.push_back(
            {track.name, "number", track.unit, track.rater.empty() ? string() : "rated by " + track.rater});
    }
    csv->end_row();
    const auto rows = rate > 0 ? static_cast<std::int64_t>(std::llround((last - first).seconds() * rate)) : 0;
    for (std::int64_t row = 0; row < rows; ++row) {
        const Time at = first + Time::seconds(static_cast<double>(row) / rate);
        csv->seconds(at);
        for (const Track &track : content.tracks) {
            const auto sample = std::floor((at - track.start).seconds() * track.rate + 1e-6);
            const bool there = sample >= 0 && sample < static_cast<double>(track.values.size());
            csv->text(there ? number_text(track.values[static_cast<std::size_t>(sample)]) : string());
        }
        csv->end_row();
    }
    if (auto done = csv->commit(); !done) return done;
    return write_csvw(path, columns);
}

} // namespace tempera::exchange
