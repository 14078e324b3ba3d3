// Tables without quotes, as scientific programs write them.
#pragma once

#include "core/base/csv.h"

namespace tempera::exchange {

/// Every line is a row and every separator ends a field; blank lines are skipped, missing last fields are empty.
/// bad_csv naming the line: no header, or more fields than the header has.
Result<CsvTable> parse_plain(std::string_view text, char separator, const std::string &subject);

/// The fields of one line.
std::vector<std::string_view> split_fields(std::string_view line, char separator);

} // namespace tempera::exchange
