// Text as Windows' programs save it.
#pragma once

#include <string>
#include <string_view>

namespace tempera::test {

/// `text` (UTF-8 of at most U+FFFF) as UTF-16 with a byte order mark.
inline std::string utf16(std::string_view text, bool big_endian = false) {
    std::string wide = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at])); };
        unsigned code = byte(i);
        if (code >= 0xE0) {
            code = (code & 0x0Fu) << 12 | (byte(i + 1) & 0x3Fu) << 6 | (byte(i + 2) & 0x3Fu);
            i += 2;
        } else if (code >= 0xC0) {
            code = (code & 0x1Fu) << 6 | (byte(i + 1) & 0x3Fu);
            ++i;
        }
        const auto high = static_cast<char>(code >> 8), low = static_cast<char>(code & 0xFF);
        wide += big_endian ? high : low;
        wide += big_endian ? low : high;
    }
    return wide;
}

} // namespace tempera::test
