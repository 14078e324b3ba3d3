#include "core/exchange/plain_table.h"

#include <algorithm>

namespace tempera::exchange {

std::vector<std::string_view> split_fields(std::string_view line, char separator) {
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t end = line.find(separator);
        fields.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return fields;
        line.remove_prefix(end + 1);
    }
}

Result<CsvTable> parse_plain(std::string_view text, char separator, const std::string &subject) {
    CsvTable table;
    table.separator = separator;
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.ends_with('\r')) row.remove_suffix(1);
        if (trimmed(row).empty()) continue;
        const auto fields = split_fields(row, separator);
        if (table.header.empty()) {
            for (const auto field : fields) table.header.emplace_back(trimmed(field));
            continue;
        }
        if (fields.size() > table.header.size())
            return fail(ErrorCode::bad_csv, subject,
                        "line " + std::to_string(line) + " has " + std::to_string(fields.size()) +
                            " fields, but the header has " + std::to_string(table.header.size()));
        auto &added = table.rows.emplace_back(fields.begin(), fields.end());
        added.resize(table.header.size());
        table.lines.push_back(line);
    }
    if (table.header.empty()) return fail(ErrorCode::bad_csv, subject, "there is no header line");
    return table;
}

} // namespace tempera::exchange
