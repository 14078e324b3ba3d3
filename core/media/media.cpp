#include "core/media/media.h"

#include "core/media/source.h"

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/sha.h>
}

#include <array>
#include <fstream>
#include <vector>

namespace tempera::media {

Result<MediaInfo> probe(const std::filesystem::path &path) {
    auto source = open_source(path);
    if (!source) return tl::unexpected<Error>(source.error());
    return std::move(source->info);
}

Result<std::string> content_hash(const std::filesystem::path &path, const Job &job) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return fail(ErrorCode::file_not_found, path.string());
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || !file) return fail(ErrorCode::file_unreadable, path.string(), error ? error.message() : "");

    struct Free {
        void operator()(AVSHA *p) const { av_free(p); }
    };
    const std::unique_ptr<AVSHA, Free> sha(av_sha_alloc());
    if (!sha || av_sha_init(sha.get(), 256) < 0) return fail(ErrorCode::internal, path.string(), "out of memory");
    std::vector<unsigned char> block(1 << 20);
    std::uintmax_t done = 0;
    while (file) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        file.read(reinterpret_cast<char *>(block.data()), static_cast<std::streamsize>(block.size()));
        const auto got = static_cast<std::size_t>(file.gcount());
        av_sha_update(sha.get(), block.data(), got);
        done += got;
        if (size > 0) job.report(std::min(1.0, static_cast<double>(done) / static_cast<double>(size)));
    }
    if (file.bad()) return fail(ErrorCode::file_unreadable, path.string(), "the disk gives an error");
    std::array<unsigned char, 32> digest{};
    av_sha_final(sha.get(), digest.data());
    std::string hex;
    for (const unsigned char byte : digest) {
        constexpr char digits[] = "0123456789abcdef";
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    job.report(1.0);
    return hex;
}

} // namespace tempera::media
