// Wide CSV of our own and of others: a table of numbers with a column for the time.
#include "core/exchange/csv_writer.h"
#include "core/exchange/csvw.h"
#include "core/exchange/formats.h"
#include "core/exchange/number_table.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cmath>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

/// Units and raters, where the file beside the table says them.
void add_units(const Path &path, Content &content) {
    constexpr string_view rated = "rated by ";
    for (const CsvColumn &column : read_csvw(path))
        for (Track &track : content.tracks) {
            if (track.name != column.name) continue;
            track.unit = column.unit;
            if (column.description.starts_with(rated)) track.rater = column.description.substr(rated.size());
        }
}

} // namespace

Result<Content> read_track_table(const Path &path, const ReadOptions &options) {
    std::vector<Notice> notices;
    const auto text = read_old_text(path, notices);
    if (!text) return tl::unexpected(text.error());
    const auto numbers = read_numbers(path, *text, options.columns);
    if (!numbers) return tl::unexpected(numbers.error());
    auto content = tracks_of(path, *numbers, -1, {"frame", "end"});
    if (!content) return content;
    add_units(path, *content);
    content->notices = std::move(notices);
    return content;
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
