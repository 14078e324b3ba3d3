#include "core/exchange/table_start.h"

#include "core/base/csv_records.h"
#include "core/exchange/label_table.h"
#include "core/exchange/number_table.h"
#include "core/exchange/text_file.h"

#include <algorithm>

namespace tempera::exchange {

Result<TableStart> read_start(const std::filesystem::path &path, std::size_t rows) {
    std::vector<Notice> notices; // said when the file is read as a whole
    auto text = read_old_text(path, notices);
    if (!text) return tl::unexpected(text.error());
    const std::string subject = utf8(path);
    const std::string_view body = std::string_view(*text).substr(std::min(text->find_first_not_of("\r\n"), text->size()));
    CsvRecords records(*text, csv_separator(body), subject);
    std::vector<std::string> fields;
    for (std::size_t read = 0; !records.at_end() && read <= rows;) {
        if (auto done = records.next(fields); !done) return tl::unexpected(done.error());
        read += is_blank_record(fields) ? 0 : 1;
    }
    TableStart start;
    start.text = text->substr(0, records.place());
    auto table = parse_csv(start.text, subject);
    if (!table) return tl::unexpected(table.error());
    start.table = std::move(*table);
    return start;
}

Result<Content> preview(const TableStart &start, const TableReading &reading) {
    if (reading.curves) {
        const auto numbers = read_numbers({}, start.text, reading.columns);
        if (!numbers) return tl::unexpected(numbers.error());
        return tracks_of({}, *numbers, -1, {"frame", "end"});
    }
    const auto columns = find_columns(start.table, reading.columns, {});
    if (!columns) return tl::unexpected(columns.error());
    return labels_of(start.table, *columns, reading.columns, {});
}

bool can_be_read(const TableStart &start, const TableReading &reading) {
    return reading.curves ? has_time_column(start.table.header, reading.columns)
                          : find_columns(start.table, reading.columns, {}).has_value();
}

TableReading guess_reading(const TableStart &start) {
    TableReading reading;
    const auto number = [&](const std::string &field) {
        double ignored = 0;
        return trimmed(field).empty() || parse_number(field, ignored, start.table.separator != ',');
    };
    reading.curves = !start.table.rows.empty() && !can_be_read(start, reading) &&
                     std::all_of(start.table.rows.begin(), start.table.rows.end(), [&](const auto &row) {
                         return std::all_of(row.begin(), row.end(), number);
                     });
    return reading;
}

} // namespace tempera::exchange
