// openSMILE's CSV, of the program (name;frameTime;...) and of its Python package (file,start,end,...), and its ARFF.
#include "core/base/csv.h"
#include "core/exchange/formats.h"
#include "core/exchange/number_table.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

string_view smile_line(string_view &text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// Only the rows of the file that is named like the recording; where there is but one file, all of them.
Status keep_one_file(const Path &path, const Path &media, Numbers &numbers, std::vector<Notice> &notices) {
    const std::set<string> files(numbers.texts.begin(), numbers.texts.end());
    if (files.size() < 2) return {};
    string ours;
    int likest = 0;
    for (const string &file : files)
        if (const int like = media.empty() ? 0 : likeness(file, media); like > likest) {
            likest = like;
            ours = file;
        }
    if (ours.empty())
        return bad_file(path, 0,
                        "there are rows of " + std::to_string(files.size()) +
                            " files in it, and none is named like the recording: keep the rows of one");
    notices.push_back({Notice::Why::one_file, files.size(), ours, {}, {}, 0});
    std::vector<bool> keep;
    for (const string &file : numbers.texts) keep.push_back(file == ours);
    numbers.keep_rows(keep);
    return {};
}

constexpr double held_step = 0.2; // the engine's

/// What each row says holds from its start to its end. Of rows that overlap the one that begins later counts.
Grid held(const Numbers &numbers) {
    Grid grid;
    grid.start = *std::min_element(numbers.seconds.begin(), numbers.seconds.end());
    grid.rate = 1 / held_step;
    const auto at = [&](double seconds) {
        return static_cast<std::size_t>(std::max(0LL, std::llround((seconds - grid.start) / held_step)));
    };
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < numbers.ends.size(); ++row)
        if (std::isfinite(numbers.ends[row])) order.push_back(row);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return numbers.seconds[a] < numbers.seconds[b]; });
    for (const std::size_t row : order) {
        const std::size_t first = at(numbers.seconds[row]), last = at(numbers.ends[row]);
        if (grid.rows.size() < last) grid.rows.resize(last, -1);
        for (std::size_t i = first; i < last; ++i) grid.rows[i] = static_cast<std::ptrdiff_t>(row);
    }
    return grid;
}

/// Whether the rows are segments (functionals) rather than frames: they lie apart, or last longer than the engine's step.
bool are_segments(const Numbers &numbers) {
    std::vector<double> lengths;
    for (std::size_t i = 0; i < numbers.ends.size(); ++i)
        if (std::isfinite(numbers.ends[i])) lengths.push_back(numbers.ends[i] - numbers.seconds[i]);
    if (lengths.empty()) return false;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return numbers.seconds.size() < 2 || *middle > held_step;
}

Result<Content> read_python(const Path &path, string_view text, const ReadOptions &options) {
    auto numbers = read_numbers(path, text, options.columns, "file", "end");
    if (!numbers) return tl::unexpected(numbers.error());
    std::vector<Notice> notices;
    if (auto done = keep_one_file(path, options.media, *numbers, notices); !done) return tl::unexpected(done.error());
    for (std::size_t i = 0; i < numbers->ends.size(); ++i)
        if (numbers->ends[i] - numbers->seconds.front() > 7 * 24 * 3600.0)
            return bad_file(path, numbers->lines[i], "it ends after more than a week");
    auto content = are_segments(*numbers) ? tracks_on(path, held(*numbers), *numbers, -1, {"file", "end"})
                                          : tracks_of(path, *numbers, -1, {"file", "end"});
    if (content) content->notices = std::move(notices);
    return content;
}

} // namespace

Result<Content> read_opensmile(const Path &path, const ReadOptions &options) {
    std::vector<Notice> notices;
    const auto text = read_old_text(path, notices);
    if (!text) return tl::unexpected(text.error());
    const string_view header = string_view(*text).substr(0, text->find('\n'));
    if (header.find("frameTime") == string_view::npos) return read_python(path, *text, options);
    const auto numbers = read_numbers(path, *text, options.columns);
    if (!numbers) return tl::unexpected(numbers.error());
    return tracks_of(path, *numbers, -1, {"frame"});
}

Result<Content> read_arff(const Path &path, const ReadOptions &) {
    const auto bytes = read_text(path);
    if (!bytes) return tl::unexpected(bytes.error());
    string_view text = *bytes;
    Numbers numbers;
    int line = 1;
    for (bool data = false; !data; ++line) {
        if (text.empty()) return bad_file(path, line, "the file ends before @data");
        string_view row = trimmed(smile_line(text));
        if (row.empty() || row[0] == '%') continue;
        const std::size_t blank = std::min(row.find_first_of(" \t"), row.size());
        const string_view word = row.substr(0, blank);
        row = trimmed(row.substr(blank));
        if (same_name(word, "@data")) {
            data = true;
        } else if (same_name(word, "@attribute")) {
            if (row.empty()) return bad_file(path, line, "an attribute without a name");
            const char quote = row[0] == '\'' || row[0] == '"' ? row[0] : ' ';
            const std::size_t end = row.find(quote, 1);
            if (end == string_view::npos) return bad_file(path, line, "an attribute without a type");
            numbers.names.emplace_back(quote == ' ' ? row.substr(0, end) : row.substr(1, end - 1));
        } else if (!same_name(word, "@relation")) {
            return bad_file(path, line, in_quotes(word) + " is no part of an ARFF file");
        }
    }
    const string subject = utf8(path);
    CsvRecords records(text, ',', subject, line);
    if (auto done = read_rows(path, records, false, numbers); !done) return tl::unexpected(done.error());
    return tracks_of(path, numbers, -1, {"frame", "frameIndex"});
}

} // namespace tempera::exchange
