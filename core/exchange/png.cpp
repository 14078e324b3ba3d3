#include "core/exchange/png.h"

#include <vector>
#include <zlib.h>

namespace tempera::exchange {
namespace {

void put(std::string &out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
}

void chunk(std::string &out, const std::string &type, const std::string &data) {
    put(out, static_cast<std::uint32_t>(data.size()));
    const std::string body = type + data;
    out += body;
    put(out, static_cast<std::uint32_t>(
                 crc32(0, reinterpret_cast<const Bytef *>(body.data()), static_cast<uInt>(body.size()))));
}

} // namespace

std::string png(std::span<const std::uint8_t> rgb, int width, int height) {
    if (width <= 0 || height <= 0) return {};
    const std::size_t row = 3 * static_cast<std::size_t>(width);
    if (rgb.size() != row * static_cast<std::size_t>(height)) return {};
    std::vector<std::uint8_t> lines; // each row begins with its filter: none
    for (int y = 0; y < height; ++y) {
        lines.push_back(0);
        const auto from = rgb.subspan(row * static_cast<std::size_t>(y), row);
        lines.insert(lines.end(), from.begin(), from.end());
    }
    uLongf size = compressBound(static_cast<uLong>(lines.size()));
    std::string packed(size, '\0');
    if (compress(reinterpret_cast<Bytef *>(packed.data()), &size, lines.data(), static_cast<uLong>(lines.size())) !=
        Z_OK)
        return {};
    packed.resize(size);
    std::string header;
    put(header, static_cast<std::uint32_t>(width));
    put(header, static_cast<std::uint32_t>(height));
    header += std::string("\x08\x02\x00\x00\x00", 5);
    std::string out("\x89PNG\r\n\x1a\n", 8);
    chunk(out, "IHDR", header);
    chunk(out, "IDAT", packed);
    chunk(out, "IEND", {});
    return out;
}

} // namespace tempera::exchange
