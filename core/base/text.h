// Small things done to text in several folders.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tempera {

/// Lines without their ends, which may be LF, CR LF or CR; no last empty line. They point into `text`.
inline std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        const bool pair = text.substr(end, 2) == "\r\n";
        text.remove_prefix(std::min(end + (pair ? 2 : 1), text.size()));
    }
    return lines;
}

/// A to Z become a to z; everything else stays.
inline std::string lowered(std::string text) {
    for (char &c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace tempera
