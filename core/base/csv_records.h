// Records off the front of a table, for tables that are too large to be held as texts; others: parse_csv.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace tempera {

/// The most frequent of comma, semicolon and tab in the first line, outside quotes.
char csv_separator(std::string_view text);

/// Records end with LF, CRLF or CR; fields may be quoted, with "" for a quote and line ends inside. The text and the
/// subject must outlive it.
class CsvRecords {
public:
    /// `line`: the number of the text's first line.
    CsvRecords(std::string_view text, char separator, const std::string &subject, int line = 1)
        : text_(text), separator_(separator), subject_(subject), line_(line) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] int line() const { return line_; }        ///< of what comes next
    [[nodiscard]] std::size_t place() const { return at_; } ///< its first byte
    [[nodiscard]] bool starts_with(char c) const { return !at_end() && text_[at_] == c; }
    /// Into `fields`, as written, whatever stood there before. A blank line is one empty field. bad_csv, naming the
    /// line, when a quote is left open or text follows a closing quote.
    Status next(std::vector<std::string> &fields);
    void skip_line();

private:
    Status read_field(std::string &field);
    [[nodiscard]] bool line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    void end_line();

    std::string_view text_;
    char separator_;
    const std::string &subject_;
    std::size_t at_ = 0;
    int line_;
};

/// Whether there is nothing but blanks in any of the fields.
bool is_blank_record(const std::vector<std::string> &fields);

} // namespace tempera
