// What a table's columns mean, beside it: CSV on the Web (W3C Recommendation "Metadata Vocabulary for Tabular Data").
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tempera::exchange {

struct CsvColumn {
    std::string name, datatype; ///< as CSVW calls it: decimal, number, string
    std::string unit;           ///< empty: none
    std::string description;
};
/// What such a file beside the table says of its columns; none where there is no such file, or none that can be read.
std::vector<CsvColumn> read_csvw(const std::filesystem::path &table);
/// Writes NAME.csv-metadata.json, where CSVW looks for it, beside the table NAME.csv.
Status write_csvw(const std::filesystem::path &table, const std::vector<CsvColumn> &columns);

} // namespace tempera::exchange
