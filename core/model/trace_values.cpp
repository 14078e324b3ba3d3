#include "core/model/trace_values.h"

#include <bit>
#include <cstring>

namespace tempera::model {
static_assert(std::endian::native == std::endian::little, "values of traces are little-endian and read as they lie");

std::vector<std::byte> trace_bytes(std::span<const float> values) {
    std::vector<std::byte> bytes(values.size_bytes());
    if (!bytes.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

Result<std::vector<float>> trace_values(std::span<const std::byte> bytes) {
    if (bytes.size() % sizeof(float) != 0) return fail(ErrorCode::bad_project, {}, "the values of a trace are cut off");
    std::vector<float> values(bytes.size() / sizeof(float));
    if (!values.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

} // namespace tempera::model
