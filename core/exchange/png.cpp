#include "core/exchange/png.h"

#include <png.h>

namespace tempera::exchange {

std::string png(std::span<const std::uint8_t> rgb, int width, int height) {
    if (width <= 0 || height <= 0) return {};
    if (rgb.size() != 3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) return {};
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = 0;
    if (!png_image_write_get_memory_size(image, size, 0, rgb.data(), 0, nullptr)) return {};
    std::string bytes(size, '\0');
    if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, rgb.data(), 0, nullptr)) return {};
    bytes.resize(size);
    return bytes;
}

} // namespace tempera::exchange
