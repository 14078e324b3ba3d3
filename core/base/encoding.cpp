#include "core/base/encoding.h"

#include <string_view>

namespace tempera {
namespace {

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

} // namespace

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
