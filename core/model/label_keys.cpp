#include "core/model/label_keys.h"

namespace tempera::model {

std::string key_text(int key) {
    if (!is_label_key(key)) return {};
    if (key >= 'A') return {static_cast<char>(key)};
    return {static_cast<char>('0' + key % key_zero)};
}

std::optional<int> key_of_text(std::string_view text) {
    if (text.empty()) return 0;
    if (text.size() > 1) return std::nullopt;
    const char c = text[0];
    if (c >= '0' && c <= '9') return c == '0' ? key_zero : c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 'A';
    if (c >= 'A' && c <= 'Z') return c;
    return std::nullopt;
}

} // namespace tempera::model
