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

/// bad_csv names line and column. Fields "n/a" (BIDS) are empty ones.
Result<Content> labels_of(const CsvTable &table, const LabelColumns &columns, const ColumnMapping &mapping,
                          const std::string &subject);

} // namespace tempera::exchange
