#include "core/base/csv.h"
#include "core/features/body_signal.h"
#include "core/features/extract.h"
#include "core/features/packed_file.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tempera::features {
namespace {

namespace fs = std::filesystem;

constexpr double longest = 7 * 24 * 3600.0; // seconds; longer than any recording: the unit must be wrong
constexpr double unix_from = 1e8;           // seconds; a time this large is a date, not a place in a recording

const std::vector<std::string_view> time_names{"time_s", "time", "seconds", "timestamp"};
constexpr std::array<std::string_view, body_width> e4_names{"HR.csv", "EDA.csv", "TEMP.csv"};

std::string at_line(int line, std::string_view column = {}) {
    std::string text = "line " + std::to_string(line);
    if (!column.empty()) text.append(", column ").append(column);
    return text;
}

bool says_missing(std::string_view field) {
    for (const std::string_view word : {"", "nan", "NaN", "NAN", "na", "NA", "null"})
        if (field == word) return true;
    return false;
}

Result<double> read_time(const std::string &field, bool decimal_comma, const std::string &subject, int line,
                         const std::string &column) {
    double seconds = 0;
    Time time;
    if (parse_number(field, seconds, decimal_comma)) return seconds;
    if (parse_time(std::string(trimmed(field)), time)) return time.seconds();
    return fail(ErrorCode::bad_csv, subject, at_line(line, column) + ": \"" + field + "\" is not a time");
}

Result<Stream> read_table(const fs::path &path) {
    const std::string subject = path.string();
    const auto text = read_packed_file(path);
    if (!text) return tl::unexpected(text.error());
    const auto table = parse_csv(*text, subject);
    if (!table) return tl::unexpected(table.error());
    const int time_column = table->column(time_names);
    if (time_column < 0)
        return fail(ErrorCode::bad_csv, subject, "line 1 has no time column (time_s, time, seconds or timestamp)");
    std::array<int, body_width> columns{};
    for (std::size_t c = 0; c < columns.size(); ++c) columns[c] = table->column(body_names(static_cast<int>(c)));
    if (std::all_of(columns.begin(), columns.end(), [](int c) { return c < 0; }))
        return fail(ErrorCode::bad_csv, subject,
                    "line 1 has none of the columns heart_rate_bpm, eda_us and skin_temperature_c");
    const bool decimal_comma = table->separator != ',';
    const std::string &time_name = table->header[static_cast<std::size_t>(time_column)];
    BodyChannels channels;
    double origin = 0, previous = -longest;
    for (std::size_t r = 0; r < table->rows.size(); ++r) {
        const auto &row = table->rows[r];
        const int line = table->lines[r];
        auto seconds = read_time(row[static_cast<std::size_t>(time_column)], decimal_comma, subject, line, time_name);
        if (!seconds) return tl::unexpected(seconds.error());
        if (r == 0 && *seconds >= unix_from) origin = *seconds;
        *seconds -= origin;
        if (std::abs(*seconds) > longest)
            return fail(ErrorCode::bad_csv, subject,
                        at_line(line, time_name) + ": more than a week from the start; times are in seconds");
        if (*seconds < previous)
            return fail(ErrorCode::bad_csv, subject, at_line(line, time_name) + ": the time goes back");
        previous = *seconds;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c] < 0) continue;
            const std::string &field = row[static_cast<std::size_t>(columns[c])];
            if (says_missing(trimmed(field))) continue;
            double value = 0;
            if (!parse_number(field, value, decimal_comma))
                return fail(ErrorCode::bad_csv, subject,
                            at_line(line, table->header[static_cast<std::size_t>(columns[c])]) + ": \"" + field +
                                "\" is not a number");
            if (!is_possible(static_cast<int>(c), value)) continue;
            channels[c].seconds.push_back(*seconds);
            channels[c].values.push_back(value);
        }
    }
    Stream stream = resample_body(channels);
    if (stream.quality.empty())
        return fail(ErrorCode::bad_csv, subject, "no row holds a possible value after the start of the recording");
    return stream;
}

// --- Empatica E4 ---------------------------------------------------------------------------------------

struct E4File {
    double start = 0; ///< Unix s
    double rate = 1;  ///< Hz
    std::vector<double> values;
};

fs::path e4_file(const fs::path &folder, std::string_view name) {
    std::error_code ignored;
    for (const char *suffix : {"", ".gz"}) {
        fs::path path = folder / (std::string(name) + suffix);
        if (fs::exists(path, ignored)) return path;
    }
    return {};
}

Result<E4File> read_e4(const fs::path &path) {
    const auto text = read_packed_file(path);
    if (!text) return tl::unexpected(text.error());
    std::vector<double> numbers;
    std::string_view rest = *text;
    for (int line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view field = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (field.empty()) continue;
        double number = 0;
        if (!parse_number(field, number))
            return fail(ErrorCode::bad_csv, path.string(),
                        at_line(line, "1") + ": \"" + std::string(field) + "\" is not a number");
        numbers.push_back(number);
    }
    if (numbers.size() < 3) return fail(ErrorCode::bad_csv, path.string(), "there are no values after line 2");
    E4File file{numbers[0], numbers[1], {numbers.begin() + 2, numbers.end()}};
    if (file.start < 0) return fail(ErrorCode::bad_csv, path.string(), at_line(1, "1") + ": not a time");
    if (file.rate <= 0 || file.rate > 1e4 || static_cast<double>(file.values.size()) / file.rate > longest)
        return fail(ErrorCode::bad_csv, path.string(), at_line(2, "1") + ": not a rate in Hz");
    return file;
}

struct E4 {
    std::array<std::optional<E4File>, body_width> files;
    double start = 0; ///< the earliest
};

Result<E4> read_e4_folder(const fs::path &folder) {
    E4 e4;
    bool any = false;
    for (std::size_t c = 0; c < e4_names.size(); ++c) {
        const fs::path path = e4_file(folder, e4_names[c]);
        if (path.empty()) continue;
        auto file = read_e4(path);
        if (!file) return tl::unexpected(file.error());
        e4.start = any ? std::min(e4.start, file->start) : file->start;
        any = true;
        e4.files[c] = std::move(*file);
        if (e4.files[c]->start - e4.start > longest)
            return fail(ErrorCode::bad_csv, path.string(), "line 1: starts more than a week after the other files");
    }
    if (!any) return fail(ErrorCode::bad_csv, folder.string(), "there is no HR.csv, EDA.csv or TEMP.csv in the folder");
    return e4;
}

} // namespace

Result<double> empatica_start(const fs::path &folder) {
    const auto e4 = read_e4_folder(folder);
    if (!e4) return tl::unexpected(e4.error());
    return e4->start;
}

Result<Stream> read_body(const fs::path &path) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) return read_table(path);
    const auto e4 = read_e4_folder(path);
    if (!e4) return tl::unexpected(e4.error());
    BodyChannels channels;
    for (std::size_t c = 0; c < channels.size(); ++c) {
        if (!e4->files[c]) continue;
        const E4File &file = *e4->files[c];
        for (std::size_t i = 0; i < file.values.size(); ++i) {
            if (!is_possible(static_cast<int>(c), file.values[i])) continue;
            channels[c].seconds.push_back(file.start - e4->start + static_cast<double>(i) / file.rate);
            channels[c].values.push_back(file.values[i]);
        }
    }
    Stream stream = resample_body(channels);
    if (stream.quality.empty()) return fail(ErrorCode::bad_csv, path.string(), "no file holds a possible value");
    return stream;
}

} // namespace tempera::features
