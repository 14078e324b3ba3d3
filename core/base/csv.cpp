#include "core/base/csv.h"

#include "core/base/csv_records.h"
#include "core/base/encoding.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <system_error>

namespace tempera {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool same_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

int CsvTable::column(const std::vector<std::string_view> &names) const {
    for (const std::string_view name : names)
        for (std::size_t i = 0; i < header.size(); ++i)
            if (same_ignoring_case(header[i], name)) return static_cast<int>(i);
    return -1;
}

Result<CsvTable> parse_csv(std::string_view text, const std::string &subject) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
    CsvTable table;
    table.separator = csv_separator(text.substr(std::min(text.find_first_not_of("\r\n"), text.size())));
    CsvRecords reader(text, table.separator, subject);
    std::vector<std::string> fields;
    while (!reader.at_end()) {
        const int line = reader.line();
        if (auto read = reader.next(fields); !read) return tl::unexpected(read.error());
        if (is_blank_record(fields)) continue;
        if (table.header.empty()) {
            for (const std::string &field : fields) table.header.emplace_back(trimmed(field));
            continue;
        }
        while (fields.size() > table.header.size() && trimmed(fields.back()).empty()) fields.pop_back();
        if (fields.size() > table.header.size())
            return fail(ErrorCode::bad_csv, subject,
                        "line " + std::to_string(line) + " has " + std::to_string(fields.size()) +
                            " fields, but the header has " + std::to_string(table.header.size()));
        fields.resize(table.header.size());
        table.rows.push_back(std::move(fields));
        table.lines.push_back(line);
    }
    if (table.header.empty()) return fail(ErrorCode::bad_csv, subject, "there is no header line");
    return table;
}

Result<CsvTable> read_csv(const std::filesystem::path &path) {
    auto text = read_file(path);
    if (!text) return tl::unexpected(text.error());
    if (text->empty()) return fail(ErrorCode::file_empty, path.string());
    if (!to_utf8(*text)) return fail(ErrorCode::bad_csv, path.string(), "it is damaged UTF-16 text");
    return parse_csv(*text, path.string());
}

Result<std::string> read_file(const std::filesystem::path &path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory)
            return fail(ErrorCode::file_unreadable, path.string(), error.message());
        return fail(ErrorCode::file_not_found, path.string());
    }
    if (std::filesystem::is_directory(status)) return fail(ErrorCode::file_unreadable, path.string(), "it is a folder");
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorCode::file_unreadable, path.string());
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad()) return fail(ErrorCode::file_unreadable, path.string());
    return text;
}

bool parse_number(std::string_view text, double &out, bool decimal_comma) {
    std::string number(trimmed(text));
    if (decimal_comma) std::replace(number.begin(), number.end(), ',', '.');
    const char *first = number.data();
    const char *const last = first + number.size();
    // from_chars takes no plus sign, but sensors and spreadsheets write one.
    if (first != last && *first == '+' && last - first > 1 && first[1] != '-') ++first;
    double value = 0;
    const auto [end, error] = std::from_chars(first, last, value);
    if (error != std::errc{} || end != last || !std::isfinite(value)) return false;
    out = value;
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

} // namespace tempera
