#include "core/exchange/label_table.h"

#include "core/base/utf8.h"
#include "core/exchange/csv.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/csvw.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>

namespace tempera::exchange {
namespace {

bool says_nothing(std::string_view field) { return field.empty() || field == "n/a"; }

/// "1 days 02:03:04.5": the days come off, and are given in seconds.
double without_days(std::string &text) {
    const std::size_t word = text.find(" day");
    double days = 0;
    if (word == std::string::npos || !parse_number(std::string_view(text).substr(0, word), days) || days < 0) return 0;
    text.erase(0, text.find(' ', word + 1) == std::string::npos ? text.size() : text.find(' ', word + 1) + 1);
    return days * 86'400;
}

} // namespace

bool read_table_time(std::string_view field, const ColumnMapping &mapping, bool decimal_comma, Time &out) {
    std::string text(trimmed(field));
    const double days = without_days(text);
    const bool clock = text.find(':') != std::string::npos;
    if (clock || mapping.unit == ColumnMapping::Unit::seconds) {
        Time time;
        if (parse_time(text, time)) {
            Time checked;
            if (!to_time(days + time.seconds(), checked)) return false;
            out = time + Time::seconds(days); // as written: a double would round
            return true;
        }
        if (clock) return false;
    }
    double number = 0;
    if (!parse_number(text, number, decimal_comma)) return false;
    if (mapping.unit == ColumnMapping::Unit::milliseconds) number /= 1000;
    if (mapping.unit == ColumnMapping::Unit::frames) number /= mapping.frame_rate;
    return to_time(number, out);
}

Result<LabelColumns> find_columns(const CsvTable &table, const ColumnMapping &mapping, const std::string &subject) {
    LabelColumns found;
    struct Wanted {
        int *column;
        const std::string &named;
        std::vector<std::string_view> usual;
    };
    const std::vector<Wanted> all{
        {&found.onset, mapping.onset, {"start", "onset", "begin", "start_s", "onset_s", "start_time", "begin_time"}},
        {&found.offset, mapping.offset, {"end", "offset", "stop", "end_s", "offset_s", "end_time", "stop_time"}},
        {&found.duration, mapping.duration, {"duration", "duration_s"}},
        {&found.label, mapping.label, {"emotion", "label", "trial_type", "annotation", "code"}},
        {&found.tier, mapping.tier, {"tier", "track", "layer"}},
        {&found.rater, mapping.rater, {"rater", "coder", "annotator", "observer"}},
        {&found.note, mapping.note, {"note", "notes", "comment"}}};
    for (const Wanted &wanted : all) {
        *wanted.column = wanted.named.empty() ? table.column(wanted.usual) : table.column({wanted.named});
        if (*wanted.column < 0 && !wanted.named.empty())
            return fail(ErrorCode::bad_csv, subject, "there is no column " + wanted.named);
    }
    // A column for the end that the user named is not overruled by one for the duration that was found.
    if (!mapping.duration.empty() && mapping.offset.empty()) found.offset = -1;
    if (found.offset >= 0) found.duration = -1;
    if (found.onset < 0) return fail(ErrorCode::bad_csv, subject, "there is no column start (or onset, begin)");
    if (found.label < 0) return fail(ErrorCode::bad_csv, subject, "there is no column emotion (or label)");
    if (mapping.unit == ColumnMapping::Unit::frames && !(mapping.frame_rate > 0))
        return fail(ErrorCode::bad_argument, {}, "the frame rate must be above 0");
    return found;
}

Result<Content> labels_of(const CsvTable &table, const LabelColumns &columns, const ColumnMapping &mapping,
                          const std::string &subject) {
    const bool decimal_comma = mapping.decimal_comma || table.separator != ',';
    Content content;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto &row = table.rows[i];
        const auto field = [&](int column) -> std::string_view {
            if (column < 0) return {};
            const auto text = trimmed(row[static_cast<std::size_t>(column)]);
            return says_nothing(text) ? std::string_view{} : text;
        };
        const auto wrong = [&](int column, const std::string &what) {
            return fail(ErrorCode::bad_csv, subject,
                        "line " + std::to_string(table.lines[i]) + ", column " +
                            table.header[static_cast<std::size_t>(column)] + ": " + what);
        };
        const auto no_time = [&](int column) { return wrong(column, in_quotes(field(column)) + " is no time"); };
        Label label;
        label.line = table.lines[i];
        if (!read_table_time(field(columns.onset), mapping, decimal_comma, label.span.onset)) return no_time(columns.onset);
        label.span.offset = label.span.onset;
        if (!field(columns.offset).empty()) {
            if (!read_table_time(field(columns.offset), mapping, decimal_comma, label.span.offset))
                return no_time(columns.offset);
            if (label.span.offset < label.span.onset) return wrong(columns.offset, "it lies before the start");
        }
        if (!field(columns.duration).empty()) {
            Time length;
            if (!read_table_time(field(columns.duration), mapping, decimal_comma, length)) return no_time(columns.duration);
            if (length < Time{}) return wrong(columns.duration, "it is below 0");
            label.span.offset += length;
        }
        if (field(columns.label).empty()) return wrong(columns.label, "it is empty");
        for (const int column : {columns.label, columns.rater, columns.note, columns.tier})
            if (!is_utf8(field(column))) return wrong(column, "it is not UTF-8 text");
        label.text = field(columns.label);
        if (!field(columns.note).empty()) label.note = row[static_cast<std::size_t>(columns.note)];
        const std::size_t tier = content.tier(std::string(field(columns.tier)), std::string(field(columns.rater)));
        content.tiers[tier].labels.push_back(std::move(label));
    }
    return content;
}

Result<CsvTable> read_table(const std::filesystem::path &path, std::vector<Notice> &notices) {
    const auto text = read_old_text(path, notices);
    if (!text) return tl::unexpected(text.error());
    return parse_csv(*text, utf8(path));
}

Result<Content> read_label_table(const Path &path, const ReadOptions &options) {
    std::vector<Notice> notices;
    const auto table = read_table(path, notices);
    if (!table) return tl::unexpected(table.error());
    const auto columns = find_columns(*table, options.columns, utf8(path));
    if (!columns) return tl::unexpected(columns.error());
    auto content = labels_of(*table, *columns, options.columns, utf8(path));
    if (content) content->notices = std::move(notices);
    return content;
}

Status write_label_table(const Path &path, const Content &content) {
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    for (const char *name : {"start", "end", "emotion", "rater", "tier", "note"}) csv->text(name);
    csv->end_row();
    for (const LabelTier &tier : content.tiers)
        for (const Label &label : tier.labels) {
            if (label.text.empty()) continue;
            csv->seconds(label.span.onset);
            if (label.span.is_moment())
                csv->empty();
            else
                csv->seconds(label.span.offset);
            csv->text(label.text).text(tier.rater).text(tier.name).text(label.note).end_row();
        }
    if (auto done = csv->commit(); !done) return done;
    return write_csvw(path, {{"start", "decimal", "s", "onset on the recording's time axis"},
                             {"end", "decimal", "s", "end, not included; empty: a moment"},
                             {"emotion", "string", "", "the label"},
                             {"rater", "string", "", "who set the label"},
                             {"tier", "string", "", "the tier it belongs to"},
                             {"note", "string", "", "free text"}});
}

Result<std::vector<LabelRow>> read_labels(const std::filesystem::path &path, std::vector<Notice> *notices) {
    std::vector<Notice> said;
    const auto table = read_table(path, said);
    if (!table) return tl::unexpected(table.error());
    if (notices) notices->insert(notices->end(), said.begin(), said.end());
    const std::string subject = path.string();
    const auto columns = find_columns(*table, {}, subject);
    if (!columns) return tl::unexpected(columns.error());
    const auto content = labels_of(*table, *columns, {}, subject);
    if (!content) return tl::unexpected(content.error());
    std::vector<LabelRow> rows;
    for (const LabelTier &tier : content->tiers)
        for (const Label &label : tier.labels) {
            if (label.span.onset < Time{})
                return fail(ErrorCode::bad_csv, subject,
                            "line " + std::to_string(label.line) + ", column " +
                                table->header[static_cast<std::size_t>(columns->onset)] +
                                ": the time is before the recording's start");
            rows.push_back({label.span, label.text, tier.rater, label.note, label.line});
        }
    // In the order of the file again: tiers had taken them apart.
    std::stable_sort(rows.begin(), rows.end(), [](const LabelRow &a, const LabelRow &b) { return a.line < b.line; });
    return rows;
}

} // namespace tempera::exchange
