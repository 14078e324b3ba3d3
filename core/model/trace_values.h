// The bytes that a trace's values are kept as.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tempera::model {

/// Little-endian float32; NaN where nothing was rated.
std::vector<std::byte> trace_bytes(std::span<const float> values);
/// bad_project when the number of bytes is no multiple of four.
Result<std::vector<float>> trace_values(std::span<const std::byte> bytes);

} // namespace tempera::model
