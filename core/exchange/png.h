// Pictures as PNG bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace tempera::exchange {

/// 8 bit red, green, blue, rows without gaps: 3 * width * height bytes. Empty when the size does not fit.
std::string png(std::span<const std::uint8_t> rgb, int width, int height);

} // namespace tempera::exchange
