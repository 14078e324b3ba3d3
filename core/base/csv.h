// Reading tables written by other programs: RFC 4180 with the freedoms spreadsheets take.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tempera {

/// A whole table in memory. Every row has as many fields as the header.
struct CsvTable {
    char separator = ',';
    std::vector<std::string> header;            ///< as written, outer blanks dropped
    std::vector<std::vector<std::string>> rows; ///< fields as written
    std::vector<int> lines;                     ///< per row: its first line in the file, from 1

    /// Index of the first column whose name is one of `names` (ASCII case ignored), in the order of `names`;
    /// -1 when there is none.
    [[nodiscard]] int column(const std::vector<std::string_view> &names) const;
};

/// Records end with LF, CRLF or CR; a byte order mark is dropped; fields may be quoted, with "" for a quote and
/// line ends inside. The separator is the most frequent of comma, semicolon and tab in the first line. Blank lines
/// are skipped, missing last fields are empty. bad_csv, naming the line, when there is no header, a quote is
/// left open, text follows a closing quote or a row has more fields than the header. Any thread.
Result<CsvTable> parse_csv(std::string_view text, const std::string &subject);
/// The same for a file; also file_not_found, file_unreadable, file_empty.
Result<CsvTable> read_csv(const std::filesystem::path &path);

/// The whole file's bytes. file_not_found, file_unreadable (also for a folder). An empty file is no error.
Result<std::string> read_file(const std::filesystem::path &path);

/// Reads a finite decimal number that fills `text` but for outer blanks, in any locale. With `decimal_comma`
/// "1,5" is read too. False, and `out` left alone, for anything else.
bool parse_number(std::string_view text, double &out, bool decimal_comma = false);

/// `text` without blanks at either end.
std::string_view trimmed(std::string_view text);

} // namespace tempera
