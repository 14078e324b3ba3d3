#include "core/base/csv.h"
#include "core/base/utf8.h"
#include "core/exchange/csv.h"
#include "core/exchange/csv_writer.h"

#include <cmath>

namespace tempera::exchange {
namespace {

/// Years of recording; beyond, a number is a slip, and Time would overflow long after.
constexpr double longest_seconds = 1e8;

bool read_time(std::string_view field, Time &out) {
    if (parse_time(std::string(trimmed(field)), out)) return out.us <= Time::seconds(longest_seconds).us;
    double seconds = 0;
    if (!parse_number(field, seconds) || std::abs(seconds) > longest_seconds) return false;
    out = Time::seconds(seconds);
    return true;
}

/// Where to look, for a message.
class Place {
public:
    Place(const CsvTable &table, const std::string &subject) : table_(table), subject_(subject) {}
    tl::unexpected<Error> wrong(std::size_t row, int column, const std::string &what) const {
        return fail(ErrorCode::bad_csv, subject_,
                    "line " + std::to_string(table_.lines[row]) + ", column " +
                        table_.header[static_cast<std::size_t>(column)] + ": " + what);
    }

private:
    const CsvTable &table_;
    const std::string &subject_;
};

} // namespace

Result<std::vector<LabelRow>> read_labels(const std::filesystem::path &path) {
    auto table = read_csv(path);
    if (!table) return tl::unexpected(table.error());
    const std::string subject = path.string();
    const int start = table->column({"start", "onset", "begin", "start_s", "onset_s", "start_time"});
    const int end = table->column({"end", "offset", "stop", "end_s", "offset_s", "end_time"});
    const int emotion = table->column({"emotion", "label"});
    const int rater = table->column({"rater", "coder", "annotator"});
    const int note = table->column({"note", "notes", "comment"});
    if (start < 0) return fail(ErrorCode::bad_csv, subject, "there is no column start (or onset, begin)");
    if (emotion < 0) return fail(ErrorCode::bad_csv, subject, "there is no column emotion (or label)");

    const Place place(*table, subject);
    std::vector<LabelRow> labels;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const auto &row = table->rows[i];
        const auto field = [&](int column) -> std::string_view {
            return column < 0 ? std::string_view{} : trimmed(row[static_cast<std::size_t>(column)]);
        };
        LabelRow label;
        label.line = table->lines[i];
        if (!read_time(field(start), label.span.onset))
            return place.wrong(i, start, "\"" + std::string(field(start)) + "\" is no time");
        if (label.span.onset < Time{}) return place.wrong(i, start, "the time is before the recording's start");
        label.span.offset = label.span.onset;
        if (!field(end).empty()) {
            if (!read_time(field(end), label.span.offset))
                return place.wrong(i, end, "\"" + std::string(field(end)) + "\" is no time");
            if (label.span.offset < label.span.onset) return place.wrong(i, end, "it lies before the start");
        }
        if (field(emotion).empty()) return place.wrong(i, emotion, "it is empty");
        for (const int column : {emotion, rater, note})
            if (!is_utf8(field(column))) return place.wrong(i, column, "it is not UTF-8 text");
        label.emotion = field(emotion);
        label.rater = field(rater);
        if (note >= 0) label.note = row[static_cast<std::size_t>(note)];
        labels.push_back(std::move(label));
    }
    return labels;
}

Status write_labels(const std::filesystem::path &path, const std::vector<LabelRow> &rows) {
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    for (const char *name : {"start", "end", "emotion", "rater", "note"}) csv->text(name);
    csv->end_row();
    for (const LabelRow &row : rows) {
        csv->seconds(row.span.onset);
        if (row.span.is_moment())
            csv->empty();
        else
            csv->seconds(row.span.offset);
        csv->text(row.emotion).text(row.rater).text(row.note).end_row();
    }
    return csv->commit();
}

} // namespace tempera::exchange
