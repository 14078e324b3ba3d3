#include "core/base/utf8.h"

#include <cstddef>

namespace tempera {

bool is_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        if (lead < 0x80) continue;
        const int more = lead >= 0xC2 && lead <= 0xDF   ? 1
                         : lead >= 0xE0 && lead <= 0xEF ? 2
                         : lead >= 0xF0 && lead <= 0xF4 ? 3
                                                        : 0;
        if (more == 0) return false;
        // Only the second byte's range depends on the first.
        unsigned low = 0x80, high = 0xBF;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
        for (int k = 0; k < more; ++k, ++i) {
            if (i >= text.size()) return false;
            const auto byte = static_cast<unsigned char>(text[i]);
            if (byte < low || byte > high) return false;
            low = 0x80;
            high = 0xBF;
        }
    }
    return true;
}

} // namespace tempera
