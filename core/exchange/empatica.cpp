// Empatica E4 (support.empatica.com, "E4 data - files"): a folder of CSV without headers. Each signal's file begins with
// its start in Unix seconds and its rate; IBI.csv has times from its start with the interval before each beat; tags.csv
// has the moments at which the button was pressed. Time 0 is the earliest start of HR, EDA and TEMP, as everywhere else.
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"
#include "core/features/body_signal.h"
#include "core/features/packed_file.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

constexpr double longest_e4 = 7 * 24 * 3600.0; // seconds

struct E4Row {
    std::vector<double> numbers;
    int line = 0;
};

/// Whatever the letters' case, also packed; empty: it is not there.
Path e4_part(const Path &folder, const string &name) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const string here = lowered(utf8(entry->path().filename()));
        if (here == name || (here.starts_with(name) && here.substr(name.size()) == ".gz")) return entry->path();
    }
    return {};
}

/// Lines of numbers; the words "IBI" and the like in the first line are passed over.
Result<std::vector<E4Row>> e4_rows(const Path &path) {
    const auto text = features::read_packed_file(path);
    if (!text && text.error().code == ErrorCode::file_empty) return std::vector<E4Row>{}; // nobody pressed the button
    if (!text) return tl::unexpected(text.error());
    std::vector<E4Row> rows;
    int line = 0;
    for (const string_view whole : split_lines(*text)) {
        ++line;
        if (trimmed(whole).empty()) continue;
        E4Row row{{}, line};
        string_view rest = whole;
        for (bool more = true; more;) {
            const std::size_t comma = rest.find(',');
            more = comma != string_view::npos;
            double number = 0;
            const string_view field = trimmed(rest.substr(0, comma));
            if (parse_number(field, number))
                row.numbers.push_back(number);
            else if (line > 1)
                return bad_file(path, line, in_quotes(field) + " is no number");
            if (more) rest.remove_prefix(comma + 1);
        }
        if (!row.numbers.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

struct E4Signal {
    string_view file, name, unit;
};
constexpr E4Signal e4_signals[] = {{"hr.csv", "heart_rate", "bpm"}, {"eda.csv", "eda", "uS"}, {"temp.csv", "temperature", "degC"}};

/// A time from `start`, which Time can hold; nullopt: more than a week away.
std::optional<Time> since(double start, double unix_seconds) {
    const double seconds = unix_seconds - start;
    if (!(std::abs(seconds) <= longest_e4)) return std::nullopt;
    return Time::seconds(seconds);
}

Status add_signal(const Path &path, const E4Signal &signal, double start, Content &content) {
    const auto rows = e4_rows(path);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->size() < 3) return {};
    const double rate = (*rows)[1].numbers[0];
    const auto at = since(start, (*rows)[0].numbers[0]);
    if (!at) return bad_file(path, 1, "it starts more than a week from the other files");
    if (!is_possible_rate(rate)) return bad_file(path, 2, "that is no rate in Hz");
    Track track;
    track.name = signal.name;
    track.unit = signal.unit;
    track.start = *at;
    track.rate = rate;
    for (std::size_t i = 2; i < rows->size(); ++i) track.values.push_back(static_cast<float>((*rows)[i].numbers[0]));
    content.tracks.push_back(std::move(track));
    return {};
}

/// The interval that lies before each beat, at four samples a second for as long as it lasts; missing between.
Status add_intervals(const Path &path, double start, Content &content) {
    constexpr double rate = 4;
    const auto rows = e4_rows(path);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->size() < 2) return {};
    const auto at = since(start, (*rows)[0].numbers[0]);
    if (!at) return bad_file(path, 1, "it starts more than a week from the other files");
    Track track;
    track.name = "ibi";
    track.unit = string(1, 's');
    track.start = *at;
    track.rate = rate;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const E4Row &row = (*rows)[i];
        if (row.numbers.size() != 2 || !(row.numbers[1] > 0) || !(row.numbers[0] >= 0) || row.numbers[0] > longest_e4)
            return bad_file(path, row.line, "expected the time of a beat and the interval before it");
        const double first = std::ceil((row.numbers[0] - row.numbers[1]) * rate - 1e-9);
        const auto end = static_cast<std::size_t>(std::ceil(row.numbers[0] * rate - 1e-9));
        if (track.values.size() < end) track.values.resize(end, std::nanf(""));
        for (auto k = static_cast<std::size_t>(std::max(0.0, first)); k < end; ++k)
            track.values[k] = static_cast<float>(row.numbers[1]);
    }
    content.tracks.push_back(std::move(track));
    return {};
}

Status add_tags(const Path &path, double start, Content &content) {
    const auto rows = e4_rows(path);
    if (!rows) return tl::unexpected(rows.error());
    for (const E4Row &row : *rows) {
        const auto at = since(start, row.numbers[0]);
        if (!at) return bad_file(path, row.line, "it is more than a week from the signals");
        content.tiers[content.tier("tags")].labels.push_back({{*at, *at}, "tag", {}, row.line});
    }
    return {};
}

} // namespace

bool is_empatica_folder(const Path &path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) return false;
    return std::any_of(std::begin(e4_signals), std::end(e4_signals),
                       [&](const E4Signal &signal) { return !e4_part(path, string(signal.file)).empty(); });
}

Result<Content> read_empatica(const Path &path, const ReadOptions &) {
    std::error_code error;
    const bool whole = std::filesystem::is_directory(path, error);
    if (!whole && !std::filesystem::exists(path, error)) return fail(ErrorCode::file_not_found, utf8(path));
    const Path folder = whole ? path : std::filesystem::absolute(path, error).parent_path();
    // Without any signal nothing says when the recording began.
    if (!is_empatica_folder(folder))
        return bad_file(path, 0, "HR.csv, EDA.csv or TEMP.csv must lie beside it: they say when the recording began");
    const auto start = features::empatica_start(folder);
    if (!start) return bad_file(start.error().subject, 0, start.error().detail);
    const string name = lowered(utf8(path.filename()));
    Content content;
    for (const E4Signal &signal : e4_signals)
        if (const Path part = e4_part(folder, string(signal.file)); whole && !part.empty())
            if (auto done = add_signal(part, signal, *start, content); !done) return tl::unexpected(done.error());
    if (const Path part = e4_part(folder, "ibi.csv"); !part.empty() && (whole || name.starts_with("ibi")))
        if (auto done = add_intervals(part, *start, content); !done) return tl::unexpected(done.error());
    if (const Path part = e4_part(folder, "tags.csv"); !part.empty() && (whole || name.starts_with("tags")))
        if (auto done = add_tags(part, *start, content); !done) return tl::unexpected(done.error());
    if (content.tiers.empty() && content.tracks.empty()) return bad_file(path, 0, "there is nothing in it");
    return content;
}

} // namespace tempera::exchange
