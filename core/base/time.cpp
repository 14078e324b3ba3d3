#include "core/base/time.h"

#include <cstdio>

namespace tempera {

std::string format_time(Time t) {
    const bool negative = t.us < 0;
    const std::int64_t ms = (negative ? -t.us : t.us) / 1000;
    char text[48];
    std::snprintf(text, sizeof text, "%s%lld:%02lld:%02lld.%03lld", negative ? "-" : "",
                  static_cast<long long>(ms / 3'600'000), static_cast<long long>(ms / 60'000 % 60),
                  static_cast<long long>(ms / 1000 % 60), static_cast<long long>(ms % 1000));
    return text;
}

bool parse_time(const std::string &text, Time &out) {
    std::size_t i = 0;
    const auto digit = [&] { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    const bool negative = !text.empty() && text[0] == '-';
    if (negative) ++i;
    std::int64_t whole = 0; // seconds so far; each ':' multiplies by 60
    int fields = 0;
    for (;;) {
        if (!digit()) return false;
        std::int64_t field = 0;
        while (digit()) {
            field = field * 10 + (text[i++] - '0');
            if (field > 1'000'000'000) return false;
        }
        if (fields > 0 && field > 59) return false;
        whole = whole * 60 + field;
        if (++fields == 3 || i >= text.size() || text[i] != ':') break;
        ++i;
    }
    std::int64_t fraction = 0;
    if (i < text.size() && (text[i] == '.' || text[i] == ',')) {
        ++i;
        if (!digit()) return false;
        std::int64_t scale = 100'000;
        while (digit()) {
            fraction += (text[i++] - '0') * scale;
            scale /= 10;
        }
    }
    if (i != text.size()) return false;
    const std::int64_t us = whole * 1'000'000 + fraction;
    out = Time{negative ? -us : us};
    return true;
}

} // namespace tempera
