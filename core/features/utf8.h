// As much of Unicode as splitting text into words needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tempera::features {

struct Decoded {
    char32_t code = 0;
    std::size_t length = 1; ///< bytes
};

/// The first character of `text`, which is not empty. A byte that begins no valid character gives U+FFFD, length 1.
constexpr Decoded decode_utf8(std::string_view text) {
    constexpr char32_t wrong = 0xFFFD;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {wrong, 1};
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {wrong, 1};
        code = code << 6 | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return overlong || surrogate || code > 0x10FFFF ? Decoded{wrong, 1} : Decoded{code, length};
}

/// Offset of the first byte that is not valid UTF-8 text (also a zero byte, as in UTF-16), or npos.
constexpr std::size_t find_bad_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, length] = decode_utf8(text.substr(at));
        if (code == 0 || (code == 0xFFFD && length == 1)) return at;
        at += length;
    }
    return std::string_view::npos;
}

constexpr std::int64_t count_characters(std::string_view text) {
    std::int64_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(decode_utf8(text).length);
    return count;
}

constexpr bool is_blank(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
}

/// Han, kana and their extensions. Hangul is not: Korean has blanks between words.
constexpr bool is_ideograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x30FF) ||
           (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

constexpr bool is_east_asian_mark(char32_t c) {
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || (c >= 0x2010 && c <= 0x2026);
}

} // namespace tempera::features
