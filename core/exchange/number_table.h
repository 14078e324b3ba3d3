// Tables of numbers with a column for the time. They are large (hundreds of columns, thirty rows a second), so they are
// read into numbers at once.
#pragma once

#include "core/base/csv_records.h"
#include "core/exchange/registry.h"

namespace tempera::exchange {

/// Columns of numbers as they stand in the file.
struct Numbers {
    std::vector<std::string> names;
    std::vector<bool> numeric; ///< parallel: all fields are numbers or missing; false for the time
    std::vector<std::vector<float>> columns;
    std::vector<double> seconds; ///< of the time column
    std::vector<int> lines;
    int text_column = -1, end_column = -1; ///< kept as texts, and as times; set before reading, -1: none
    std::vector<std::string> texts;
    std::vector<double> ends; ///< in seconds; NaN: none

    /// The column of the first of those names that is there, whatever its case; -1: none.
    [[nodiscard]] int find(std::initializer_list<std::string_view> wanted) const;
    /// Only the rows for which `keep` is true.
    void keep_rows(const std::vector<bool> &keep);
};

/// The records up to the end are the rows, in any order of time. bad_exchange naming line and column.
Status read_rows(const std::filesystem::path &path, CsvRecords &records, bool decimal_comma, Numbers &out,
                 ColumnMapping mapping = {});
/// A table with its header. `texts`, `ends`: the names of the columns to be kept so; empty: none.
Result<Numbers> read_numbers(const std::filesystem::path &path, std::string_view text, const ColumnMapping &mapping,
                             std::string_view texts = {}, std::string_view ends = {});

/// Whether there is a column for the time: that of the mapping, or where it names none, one of a usual name.
bool has_time_column(const std::vector<std::string> &names, const ColumnMapping &mapping);

/// Which row each sample of a track is.
struct Grid {
    double start = 0, rate = 0;
    std::vector<std::ptrdiff_t> rows; ///< -1: none
};
/// The columns but those skipped, with the rows that the grid names. `valid`: the column that is above 0 where a row
/// means something; -1: all rows do. bad_exchange: there is no column of numbers.
Result<Content> tracks_on(const std::filesystem::path &path, const Grid &grid, const Numbers &numbers, int valid,
                          const std::vector<std::string> &skipped);
/// The same with the row nearest to each sample, none within 1.5 steps where rows are missing. bad_exchange: the times go
/// back, or are not those of a constant rate.
Result<Content> tracks_of(const std::filesystem::path &path, const Numbers &numbers, int valid,
                          const std::vector<std::string> &skipped);

/// A field without blanks and quotes around it.
std::string_view unquoted(std::string_view field);
/// The same but for the case of ASCII's letters.
bool same_name(std::string_view a, std::string_view b);

} // namespace tempera::exchange
