// NumPy array files, as far as the training data use them.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tempera::workflow {

/// A row-major array of unsigned bytes.
struct ByteArray {
    std::vector<std::int64_t> shape;
    std::string bytes; ///< as many as the product of the shape

    [[nodiscard]] const unsigned char *data() const { return reinterpret_cast<const unsigned char *>(bytes.data()); }
};

/// Formats 1.0 to 3.0 with dtype |u1 in C order. file_not_found, file_unreadable with the reason in `detail` for
/// anything else: no such array, another type or order, a size that does not fit the file.
Result<ByteArray> read_npy(const std::filesystem::path &path);

} // namespace tempera::workflow
