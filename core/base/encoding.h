// Text files as people's programs write them: UTF-8, UTF-16 that says so, or what Windows wrote before.
#pragma once

#include <string>

namespace tempera {

/// Makes the text UTF-8 without a byte order mark: UTF-16 that begins with one (as Praat, Excel and Windows' editor
/// write it) is converted, other bytes stay as they are, whatever they are (is_utf8 tells). False, and `text` left
/// alone, for damaged UTF-16: half a unit is left over or a surrogate stands alone.
[[nodiscard]] bool to_utf8(std::string &text);

/// Makes the text, which is no UTF-8, UTF-8 as if it were Windows-1252 (and so Latin-1). False, and `text` left alone,
/// where it can hardly be that: control characters or bytes that mean nothing in it, as many letters of UTF-8 as other
/// ones (damaged UTF-8), or letters beyond ASCII mostly beside each other (Chinese, Russian and other encodings).
[[nodiscard]] bool from_windows_1252(std::string &text);

/// Adds the character.
void append_utf8(std::string &text, char32_t code);

} // namespace tempera
