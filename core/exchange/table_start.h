// The beginning of a table of another program, to be looked at before it is known what its columns hold.
#pragma once

#include "core/base/csv.h"
#include "core/exchange/registry.h"

namespace tempera::exchange {

/// How a table of that kind is to be read: as labels, one a row, or as curves, one a column.
struct TableReading {
    bool curves = false;
    ColumnMapping columns; ///< of curves only what says where the time is, and in what
    bool operator==(const TableReading &) const = default;
    /// Key of the format that reads it.
    [[nodiscard]] std::string_view format() const { return curves ? "csv-curves" : "csv"; }
};

/// The header and the first rows.
struct TableStart {
    std::string text; ///< of these, UTF-8
    CsvTable table;
};
/// At most `rows` rows. Errors as of read_table, for what is read. Any thread; it reads the whole file.
Result<TableStart> read_start(const std::filesystem::path &path, std::size_t rows);

/// What reading so gives of the start alone. bad_csv or bad_exchange says what is missing.
Result<Content> preview(const TableStart &start, const TableReading &reading);

/// Whether the columns that such a reading needs are there, whatever they hold.
bool can_be_read(const TableStart &start, const TableReading &reading);

/// How nobody has said yet: as curves where every field is a number or missing, else as labels.
TableReading guess_reading(const TableStart &start);

} // namespace tempera::exchange
