#include "core/base/encoding.h"

#include "core/base/utf8.h"

#include <array>
#include <string_view>

namespace tempera {

void append_utf8(std::string &out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

namespace {

/// False when a surrogate stands alone or half a unit is left over.
bool from_utf16(std::string_view bytes, bool big_endian, std::string &out) {
    if (bytes.size() % 2 != 0) return false;
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        char32_t code = unit(i);
        if (code >= 0xDC00 && code < 0xE000) return false;
        if (code >= 0xD800 && code < 0xDC00) {
            if (i + 3 >= bytes.size()) return false;
            const char32_t low = unit(i + 2);
            if (low < 0xDC00 || low >= 0xE000) return false;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        append_utf8(out, code);
    }
    return true;
}

/// Windows-1252 from 0x80 to 0x9F; 0: nothing. From 0xA0 on the bytes are Unicode's numbers.
constexpr std::array<char16_t, 32> windows{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// The length of the letter of UTF-8 beyond ASCII that begins there; 0: none.
std::size_t utf8_letter(std::string_view text) {
    for (const std::size_t length : {2, 3, 4})
        if (text.size() >= length && is_utf8(text.substr(0, length))) return length;
    return 0;
}

bool can_be_windows(std::string_view text) {
    std::size_t letters = 0, bytes = 0, high = 0, beside = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return false;
        if (!is_high(text[i])) continue;
        if (byte < 0xA0 && windows[byte - 0x80u] == 0) return false;
        ++high;
        if ((i > 0 && is_high(text[i - 1])) || (i + 1 < text.size() && is_high(text[i + 1]))) ++beside;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_high(text[i])) continue;
        const std::size_t length = utf8_letter(text.substr(i));
        ++(length > 0 ? letters : bytes);
        if (length > 0) i += length - 1;
    }
    return letters < bytes && 2 * beside <= high;
}

} // namespace

bool from_windows_1252(std::string &text) {
    if (!can_be_windows(text)) return false;
    std::string converted;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(converted, byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80u] : char32_t{byte});
    }
    text = std::move(converted);
    return true;
}

bool to_utf8(std::string &text) {
    const std::string_view all = text;
    if (all.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    } else if (all.starts_with("\xFF\xFE") || all.starts_with("\xFE\xFF")) {
        std::string converted;
        if (!from_utf16(all.substr(2), all[0] == '\xFE', converted)) return false;
        text = std::move(converted);
    }
    return true;
}

} // namespace tempera
