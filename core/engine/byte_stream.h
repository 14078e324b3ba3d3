// Fields one after another: four letters, a version, then numbers and lists; little-endian.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace tempera::engine {

static_assert(std::endian::native == std::endian::little);
inline constexpr std::uint32_t bytes_version = 1;

class ByteWriter {
public:
    explicit ByteWriter(const char (&magic)[5]) {
        raw(magic, 4);
        number(bytes_version);
    }
    template <class T> void number(T v) { raw(&v, sizeof v); }
    template <class T> void list(const std::vector<T> &v) {
        number<std::uint64_t>(v.size());
        raw(v.data(), v.size() * sizeof(T));
    }
    void text(const std::string &s) {
        number<std::uint64_t>(s.size());
        raw(s.data(), s.size());
    }
    void texts(const std::vector<std::string> &v) {
        number<std::uint64_t>(v.size());
        for (const auto &s : v) text(s);
    }
    std::vector<std::byte> bytes;

private:
    void raw(const void *p, std::size_t n) {
        if (n == 0) return;
        const auto at = bytes.size();
        bytes.resize(at + n);
        std::memcpy(bytes.data() + at, p, n);
    }
};

/// Reads within bounds; after the first failure everything reads as zero or empty, and ok() and done() are false.
class ByteReader {
public:
    ByteReader(std::span<const std::byte> bytes, const char (&magic)[5]) : left_(bytes) {
        char head[4]{};
        raw(head, 4);
        if (std::memcmp(head, magic, 4) != 0 || number<std::uint32_t>() != bytes_version) ok_ = false;
    }
    template <class T> T number() {
        T v{};
        raw(&v, sizeof v);
        return v;
    }
    template <class T> std::vector<T> list() {
        std::vector<T> v(count(sizeof(T)));
        raw(v.data(), v.size() * sizeof(T));
        return v;
    }
    /// How many things follow; not more than there can be if each takes `least` bytes.
    std::size_t count(std::size_t least) {
        const auto n = number<std::uint64_t>();
        require(n <= left_.size() / least);
        return ok_ ? static_cast<std::size_t>(n) : 0;
    }
    std::string text() {
        std::string s(count(1), '\0');
        raw(s.data(), s.size());
        return s;
    }
    std::vector<std::string> texts() {
        std::vector<std::string> v(count(8));
        for (std::string &s : v) s = text();
        return v;
    }
    [[nodiscard]] bool ok() const { return ok_; }
    void require(bool condition) { ok_ = ok_ && condition; }
    /// All was there, nothing is left over.
    [[nodiscard]] bool done() const { return ok_ && left_.empty(); }

private:
    void raw(void *p, std::size_t n) {
        if (!ok_ || n > left_.size()) {
            ok_ = false;
            return;
        }
        if (n != 0) std::memcpy(p, left_.data(), n);
        left_ = left_.subspan(n);
    }
    std::span<const std::byte> left_;
    bool ok_ = true;
};

} // namespace tempera::engine
