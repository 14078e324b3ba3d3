// Text files that may be gzip-compressed.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace tempera::features {

/// The file's text, unpacked if it is gzip (told by content, not by name) and converted if it is UTF-16 with a byte
/// order mark. file_not_found, file_unreadable,
/// file_empty; bad_csv when the packed data are damaged, cut short or unpack to more than 1 GiB. Any thread.
Result<std::string> read_packed_file(const std::filesystem::path &path);

} // namespace tempera::features
