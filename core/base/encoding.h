// Text files as people's programs write them: UTF-8, or UTF-16 that says so.
#pragma once

#include <string>

namespace tempera {

/// Makes the text UTF-8 without a byte order mark: UTF-16 that begins with one (as Praat, Excel and Windows' editor
/// write it) is converted, other bytes stay as they are, whatever they are (is_utf8 tells). False, and `text` left
/// alone, for damaged UTF-16: half a unit is left over or a surrogate stands alone.
[[nodiscard]] bool to_utf8(std::string &text);

} // namespace tempera
