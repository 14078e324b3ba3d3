// Empatica E4 (support.empatica.com, "E4 data - files"): a folder of CSV without headers. Each signal's file begins with
// its start in Unix seconds and its rate; IBI.csv has times from its start with the interval before each beat; tags.csv
// has the moments at which the button was pressed; ACC.csv has three axes in 1/64 g. Time 0 is the earliest start of HR,
// EDA and TEMP, as everywhere else.
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"
#include "core/features/body_signal.h"
#include "core/features/packed_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
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
    string_view file, unit;
    std::vector<string_view> names; ///< of the file's columns
    float scale = 1;                ///< of the file's numbers to the unit
};
/// The first three say when the recording began.
const std::array<E4Signal, 5> &e4_signals() {
    static const std::array<E4Signal, 5> all{{{"hr.csv", "bpm", {"heart_rate"}},
                                              {"eda.csv", "uS", {"eda"}},
                                              {"temp.csv", "degC", {"temperature"}},
                                              {"bvp.csv", "", {"bvp"}}, // the light's, without a unit
                                              {"acc.csv", "g", {"acc_x", "acc_y", "acc_z"}, 1.0F / 64}}};
    return all;
}
constexpr std::size_t with_a_start = 3;

/// A time from `start`, which Time can hold; nullopt: more than a week away.
std::optional<Time> since(double start, double unix_seconds) {
    const double seconds = unix_seconds - start;
    if (!(std::abs(seconds) <= longest_e4)) return std::nullopt;
    return Time::seconds(seconds);
}

/// The columns as tracks; none where the file has no samples.
Result<std::vector<Track>> signal_of(const Path &path, const E4Signal &signal, double start) {
    std::vector<Track> tracks;
    const auto text = features::read_packed_file(path);
    if (!text && text.error().code == ErrorCode::file_empty) return tracks;
    if (!text) return tl::unexpected(text.error());
    const std::size_t width = signal.names.size();
    for (const string_view name : signal.names) {
        Track &track = tracks.emplace_back();
        track.name = name;
        track.unit = signal.unit;
    }
    int line = 0, row = 0;
    for (const string_view whole : split_lines(*text)) {
        ++line;
        if (trimmed(whole).empty()) continue;
        string_view rest = whole;
        for (std::size_t c = 0; c < width; ++c) {
            const std::size_t comma = rest.find(',');
            const string_view field = trimmed(rest.substr(0, comma));
            double number = 0;
            if (!parse_number(field, number)) return bad_file(path, line, in_quotes(field) + " is no number");
            if (c + 1 < width && comma == string_view::npos)
                return bad_file(path, line, "expected " + std::to_string(width) + " numbers");
            rest = comma == string_view::npos ? string_view() : rest.substr(comma + 1);
            Track &track = tracks[c];
            if (row == 0) {
                const auto at = since(start, number);
                if (!at) return bad_file(path, line, "it starts more than a week from the other files");
                track.start = *at;
            } else if (row == 1) {
                if (!is_possible_rate(number)) return bad_file(path, line, "that is no rate in Hz");
                track.rate = number;
            } else {
                track.values.push_back(static_cast<float>(number) * signal.scale);
            }
        }
        ++row;
    }
    if (row < 3) tracks.clear();
    return tracks;
}

/// One value for each whole `window` of seconds; `of` gets its samples' indices, from and to.
template <class Of> Track by_window(const Track &like, double window, string name, string unit, Of of) {
    Track track;
    track.name = std::move(name);
    track.unit = std::move(unit);
    track.start = like.start;
    track.rate = 1 / window;
    for (std::size_t i = 0;; ++i) {
        const auto from = static_cast<std::size_t>(std::llround(static_cast<double>(i) * window * like.rate));
        const auto to = static_cast<std::size_t>(std::llround(static_cast<double>(i + 1) * window * like.rate));
        if (to > like.values.size() || to <= from) return track;
        track.values.push_back(of(from, to));
    }
}

/// Means over a fifth of a second, which the engine reads, leave of the pulse's wave and of movement next to nothing. What
/// changes slowly in them stands beside them: how high the wave is, and how much the arm moves.
void add_slow(std::vector<Track> &tracks) {
    constexpr double longest_beat = 2, epoch = 1; // seconds: 30 beats a minute; as accelerometers are summed up
    const Track &first = tracks.front();
    if (first.name == "bvp") {
        tracks.push_back(by_window(first, longest_beat, "bvp_amplitude", {}, [&](std::size_t from, std::size_t to) {
            const auto begin = first.values.begin();
            const auto [low, high] = std::minmax_element(begin + static_cast<std::ptrdiff_t>(from),
                                                         begin + static_cast<std::ptrdiff_t>(to));
            return *high - *low;
        }));
    } else if (first.name == "acc_x") {
        // Mean amplitude deviation of the acceleration's size: Vaha-Ypya et al., Clin Physiol Funct Imaging 35:64 (2015).
        std::vector<float> sizes;
        for (std::size_t i = 0; i < first.values.size(); ++i)
            sizes.push_back(std::hypot(first.values[i], tracks[1].values[i], tracks[2].values[i]));
        tracks.push_back(by_window(first, epoch, "movement", "g", [&](std::size_t from, std::size_t to) {
            double mean = 0, apart = 0;
            for (std::size_t i = from; i < to; ++i) mean += static_cast<double>(sizes[i]);
            mean /= static_cast<double>(to - from);
            for (std::size_t i = from; i < to; ++i) apart += std::abs(static_cast<double>(sizes[i]) - mean);
            return static_cast<float>(apart / static_cast<double>(to - from));
        }));
    }
    if (tracks.back().values.empty()) tracks.pop_back();
}

Status add_signal(const Path &path, const E4Signal &signal, double start, Content &content) {
    auto tracks = signal_of(path, signal, start);
    if (!tracks) return tl::unexpected(tracks.error());
    if (tracks->empty()) return {};
    add_slow(*tracks);
    std::move(tracks->begin(), tracks->end(), std::back_inserter(content.tracks));
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
    const auto &all = e4_signals();
    return std::any_of(all.begin(), all.begin() + with_a_start,
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
    for (const E4Signal &signal : e4_signals())
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
