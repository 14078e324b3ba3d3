#include "core/workflow/stream_codec.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <zlib.h>

namespace tempera::workflow {
namespace {

/// 24 bytes before the deflated rows, little-endian.
struct Header {
    std::uint32_t magic = 0x31535054; // "TPS1"
    std::uint32_t modality = 0;
    std::uint32_t steps = 0;
    std::uint32_t width = 0;
    std::int64_t start = 0; ///< microseconds
};
constexpr std::size_t header_size = 24;

/// value = low + (high - low) * byte / 255
struct Range {
    float low = 0, high = 1;
};

Range range(Modality modality, int column) {
    if (modality == Modality::voice && column < mel_bands) return {-14, 6.4F};    // ln 1e-6 to ln of a full-scale tone
    if (modality == Modality::voice && column == mel_bands) return {-1.5F, 3.5F}; // 35 to 1130 Hz
    return {0, 1};
}

Time step_of(Modality modality) { return modality == Modality::face ? face_step : voice_step; }
int width_of(Modality modality) { return modality == Modality::face ? face_width : voice_width; }

std::uint8_t to_byte(float value, Range r) {
    const float scaled = (value - r.low) / (r.high - r.low) * 255.0F;
    return static_cast<std::uint8_t>(std::lround(std::clamp(std::isfinite(scaled) ? scaled : 0.0F, 0.0F, 255.0F)));
}

void put(std::byte *&at, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) *at++ = static_cast<std::byte>(value >> (8 * i) & 0xff);
}

std::uint64_t get(const std::byte *&at, int bytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < bytes; ++i) value |= static_cast<std::uint64_t>(*at++) << (8 * i);
    return value;
}

tl::unexpected<Error> damaged() { return fail(ErrorCode::bad_project, {}, "a cached stream is damaged"); }

} // namespace

Result<std::vector<std::byte>> pack(const Stream &piece) {
    const Modality m = piece.modality;
    if (m != Modality::face && m != Modality::voice) return fail(ErrorCode::bad_argument, {}, "not face or voice");
    const auto steps = static_cast<std::size_t>(piece.steps());
    const auto width = static_cast<std::size_t>(piece.width);
    if (piece.width != width_of(m) || piece.values.size() != steps * width || piece.step != step_of(m))
        return fail(ErrorCode::internal, {}, "a stream of the wrong shape");

    // Column by column, each as differences in time: neighbours are alike, which deflate makes use of.
    std::vector<std::uint8_t> plain;
    plain.reserve(steps * (width + 1));
    for (const float q : piece.quality)
        plain.push_back(q > 0 ? std::max<std::uint8_t>(1, to_byte(q, {0, 1})) : std::uint8_t{0});
    for (std::size_t column = 0; column < width; ++column) {
        const Range r = range(m, static_cast<int>(column));
        std::uint8_t last = 0;
        for (std::size_t i = 0; i < steps; ++i) {
            if (plain[i] == 0) {
                plain.push_back(0);
                continue;
            }
            const std::uint8_t now = to_byte(piece.values[i * width + column], r);
            plain.push_back(static_cast<std::uint8_t>(now - last));
            last = now;
        }
    }

    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    std::vector<std::byte> bytes(header_size + size);
    std::byte *at = bytes.data();
    put(at, Header{}.magic, 4);
    put(at, static_cast<std::uint64_t>(m), 4);
    put(at, steps, 4);
    put(at, width, 4);
    put(at, static_cast<std::uint64_t>(piece.start.us), 8);
    if (compress2(reinterpret_cast<Bytef *>(at), &size, plain.data(), static_cast<uLong>(plain.size()), 3) != Z_OK)
        return fail(ErrorCode::internal, {}, "deflate failed");
    bytes.resize(header_size + size);
    return bytes;
}

Result<Stream> unpack(std::span<const std::byte> bytes) {
    if (bytes.size() < header_size) return damaged();
    const std::byte *at = bytes.data();
    if (get(at, 4) != Header{}.magic) return damaged();
    const std::uint64_t modality = get(at, 4);
    const std::uint64_t steps = get(at, 4), width = get(at, 4);
    if (modality > static_cast<std::uint64_t>(Modality::voice)) return damaged();
    Stream piece;
    piece.modality = static_cast<Modality>(modality);
    piece.start = Time{static_cast<std::int64_t>(get(at, 8))};
    piece.step = step_of(piece.modality);
    piece.width = width_of(piece.modality);
    // Ten minutes of voice is far more than any piece holds; a larger number is damage, not a reason to allocate.
    if (width != static_cast<std::uint64_t>(piece.width) || steps > 60'000) return damaged();

    std::vector<std::uint8_t> plain(steps * (width + 1));
    uLongf size = static_cast<uLongf>(plain.size());
    if (steps > 0 && (uncompress(plain.data(), &size, reinterpret_cast<const Bytef *>(at),
                                 static_cast<uLong>(bytes.size() - header_size)) != Z_OK ||
                      size != plain.size()))
        return damaged();
    piece.quality.resize(steps);
    piece.values.assign(steps * width, 0.0F);
    for (std::size_t i = 0; i < steps; ++i) piece.quality[i] = static_cast<float>(plain[i]) / 255.0F;
    for (std::size_t column = 0; column < width; ++column) {
        const Range r = range(piece.modality, static_cast<int>(column));
        std::uint8_t now = 0;
        for (std::size_t i = 0; i < steps; ++i) {
            if (plain[i] == 0) continue;
            now = static_cast<std::uint8_t>(now + plain[steps * (column + 1) + i]);
            piece.values[i * width + column] = r.low + (r.high - r.low) * static_cast<float>(now) / 255.0F;
        }
    }
    return piece;
}

} // namespace tempera::workflow
