#include "core/features/packed_file.h"

#include "core/base/csv.h"
#include "core/base/encoding.h"

#include <array>
#include <memory>
#include <zlib.h>

namespace tempera::features {
namespace {

constexpr std::size_t largest = std::size_t{1} << 30; // a file that unpacks to more is no table of ours

Result<std::string> unpack(std::string packed, const std::string &subject) {
    z_stream stream{};
    constexpr int gzip_only = 16 + MAX_WBITS;
    if (inflateInit2(&stream, gzip_only) != Z_OK) return fail(ErrorCode::internal, subject, "zlib does not start");
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> owner(&stream, inflateEnd);
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 65536> block{};
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        const int state = inflate(&stream, Z_NO_FLUSH);
        text.append(block.data(), block.size() - stream.avail_out);
        if (text.size() > largest) return fail(ErrorCode::bad_csv, subject, "it unpacks to more than 1 GiB");
        if (state == Z_STREAM_END) {
            if (stream.avail_in == 0) return text;
            inflateReset(&stream); // gzip files may be put end to end
        } else if (state != Z_OK) {
            const bool short_of_data = stream.avail_in == 0;
            return fail(ErrorCode::bad_csv, subject,
                        short_of_data ? "the compressed data are cut short" : "the compressed data are damaged");
        }
    }
}

} // namespace

Result<std::string> read_packed_file(const std::filesystem::path &path) {
    auto bytes = read_file(path);
    if (!bytes) return bytes;
    if (bytes->empty()) return fail(ErrorCode::file_empty, path.string());
    if (bytes->size() > largest) return fail(ErrorCode::bad_csv, path.string(), "it is larger than 1 GiB");
    const bool gzip = bytes->size() >= 2 && (*bytes)[0] == '\x1f' && (*bytes)[1] == '\x8b';
    auto text = gzip ? unpack(std::move(*bytes), path.string()) : std::move(bytes);
    if (text && !to_utf8(*text)) return fail(ErrorCode::bad_csv, path.string(), "it is damaged UTF-16 text");
    return text;
}

} // namespace tempera::features
