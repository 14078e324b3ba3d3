// Tables of labels, one a row, whatever their columns are called.
#pragma once

#include "core/base/csv.h"
#include "core/exchange/registry.h"

namespace tempera::exchange {

/// The columns that hold what; indices into CsvTable::header, -1: there is none.
struct LabelColumns {
    int onset = -1, offset = -1, duration = -1, label = -1, tier = -1, rater = -1, note = -1;
};
/// Those that `mapping` names, and for the rest those with a usual name. bad_csv when a named column is not there, or
/// none is found for onset or label.
Result<LabelColumns> find_columns(const CsvTable &table, const ColumnMapping &mapping, const std::string &subject);

/// As read_csv, in any encoding that read_old_text knows.
Result<CsvTable> read_table(const std::filesystem::path &path, std::vector<Notice> &notices);

/// A time as the mapping has it: seconds (or milliseconds, frames), h:mm:ss.mmm, or "0 days 00:00:01.5" as pandas
/// writes. False for anything else.
bool read_table_time(std::string_view field, const ColumnMapping &mapping, bool decimal_comma, Time &out);

/// bad_csv names line and column. Fields "n/a" (BIDS) are empty ones.
Result<Content> labels_of(const CsvTable &table, const LabelColumns &columns, const ColumnMapping &mapping,
                          const std::string &subject);

} // namespace tempera::exchange
