// Text files that may be gzip-compressed.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace tempera::features {

/// The file's bytes, unpacked if they are gzip (told by content, not by name). file_not_found, file_unreadable,
/// file_empty; bad_csv when the packed data are damaged, cut short or unpack to more than 1 GiB. Any thread.
Result<std::string> read_packed_file(const std::filesystem::path &path);

} // namespace tempera::features
