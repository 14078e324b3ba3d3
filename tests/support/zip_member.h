// What is in a ZIP archive, for tests of files that are ones.
#pragma once

#include <string>
#include <vector>
#include <zlib.h>

namespace tempera::test {

/// The member's bytes; empty: there is none of that name. Of plain archives, as the table at the end lists them.
inline std::string zip_member(const std::string &archive, const std::string &name) {
    const auto number = [&](std::size_t at, std::size_t bytes) {
        std::size_t value = 0;
        for (std::size_t i = bytes; i-- > 0;) value = value << 8 | static_cast<unsigned char>(archive.at(at + i));
        return value;
    };
    for (std::size_t at = 0; (at = archive.find("PK\x01\x02", at)) != std::string::npos; ++at) {
        const std::size_t name_length = number(at + 28, 2);
        if (archive.compare(at + 46, name_length, name) != 0) continue;
        const std::size_t method = number(at + 10, 2), packed = number(at + 20, 4), size = number(at + 24, 4);
        const std::size_t local = number(at + 42, 4);
        const std::size_t begin = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        std::string in = archive.substr(begin, packed);
        if (method == 0) return in;
        std::string out(size, '\0');
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = static_cast<uInt>(in.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        const int state = inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        return state == Z_STREAM_END ? out : std::string();
    }
    return {};
}

} // namespace tempera::test
