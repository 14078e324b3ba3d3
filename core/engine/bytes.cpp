// Plain bytes of Adapted, Scores and Latents: four letters, a version, then fields; little-endian.
#include "core/engine/engine.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace tempera::engine {
namespace {

static_assert(std::endian::native == std::endian::little);
constexpr std::uint32_t version = 1;

class Writer {
public:
    explicit Writer(const char (&magic)[5]) {
        raw(magic, 4);
        number(version);
    }
    template <class T> void number(T v) { raw(&v, sizeof v); }
    template <class T> void list(const std::vector<T> &v) {
        number<std::uint64_t>(v.size());
        raw(v.data(), v.size() * sizeof(T));
    }
    void texts(const std::vector<std::string> &v) {
        number<std::uint64_t>(v.size());
        for (const auto &s : v) {
            number<std::uint64_t>(s.size());
            raw(s.data(), s.size());
        }
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

/// Reads within bounds; after the first failure everything reads as zero or empty and ok() is false.
class Reader {
public:
    Reader(std::span<const std::byte> bytes, const char (&magic)[5]) : left_(bytes) {
        char head[4]{};
        raw(head, 4);
        if (std::memcmp(head, magic, 4) != 0 || number<std::uint32_t>() != version) ok_ = false;
    }
    template <class T> T number() {
        T v{};
        raw(&v, sizeof v);
        return v;
    }
    template <class T> std::vector<T> list() {
        const auto n = number<std::uint64_t>();
        if (!ok_ || n > left_.size() / sizeof(T)) {
            ok_ = false;
            return {};
        }
        std::vector<T> v(n);
        raw(v.data(), n * sizeof(T));
        return v;
    }
    std::vector<std::string> texts() {
        const auto n = number<std::uint64_t>();
        if (!ok_ || n > left_.size() / 8) {
            ok_ = false;
            return {};
        }
        std::vector<std::string> v;
        for (std::uint64_t i = 0; i < n && ok_; ++i) {
            const auto size = number<std::uint64_t>();
            if (!ok_ || size > left_.size()) {
                ok_ = false;
                break;
            }
            std::string s(size, '\0');
            raw(s.data(), size);
            v.push_back(std::move(s));
        }
        return v;
    }
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

bool all_finite(const std::vector<float> &v) {
    for (const float x : v)
        if (!std::isfinite(x)) return false;
    return true;
}

auto damaged(const char *what) { return fail(ErrorCode::bad_model, what, "the bytes are damaged or foreign"); }

} // namespace

std::vector<std::byte> to_bytes(const Adapted &a) {
    Writer w("TADP");
    w.texts(a.emotions);
    w.list(a.bytes);
    return std::move(w.bytes);
}

Result<Adapted> parse_adapted(std::span<const std::byte> bytes) {
    Reader r(bytes, "TADP");
    Adapted a;
    a.emotions = r.texts();
    a.bytes = r.list<std::byte>();
    if (!r.done()) return damaged("adapted state");
    return a;
}

std::vector<std::byte> to_bytes(const Scores &s) {
    Writer w("TSCR");
    w.number(s.start.us);
    w.texts(s.emotions);
    for (const auto *v : {&s.membership, &s.lower, &s.upper, &s.ambiguity, &s.evidence, &s.share}) w.list(*v);
    return std::move(w.bytes);
}

Result<Scores> parse_scores(std::span<const std::byte> bytes) {
    Reader r(bytes, "TSCR");
    Scores s;
    s.start = Time{r.number<std::int64_t>()};
    s.emotions = r.texts();
    for (auto *v : {&s.membership, &s.lower, &s.upper, &s.ambiguity, &s.evidence, &s.share}) {
        *v = r.list<float>();
        r.require(all_finite(*v));
    }
    const auto steps = s.evidence.size(), rows = steps * s.emotions.size();
    r.require(s.membership.size() == rows && s.lower.size() == rows && s.upper.size() == rows);
    r.require(s.ambiguity.size() == steps && s.share.size() == steps * modality_count);
    if (!r.done()) return damaged("curves");
    return s;
}

std::vector<std::byte> to_bytes(const Latents &l) {
    Writer w("TLAT");
    w.number(static_cast<std::uint32_t>(l.modality));
    w.number(l.start.us);
    w.number(static_cast<std::uint32_t>(l.dim));
    w.list(l.values);
    w.list(l.quality);
    return std::move(w.bytes);
}

Result<Latents> parse_latents(std::span<const std::byte> bytes) {
    Reader r(bytes, "TLAT");
    Latents l;
    const auto modality = r.number<std::uint32_t>();
    r.require(modality < modality_count);
    l.modality = static_cast<Modality>(modality);
    l.start = Time{r.number<std::int64_t>()};
    const auto dim = r.number<std::uint32_t>();
    r.require(dim <= 4096);
    l.dim = static_cast<int>(dim);
    l.values = r.list<float>();
    l.quality = r.list<float>();
    r.require(all_finite(l.values) && all_finite(l.quality) && l.values.size() == l.quality.size() * dim);
    if (!r.done()) return damaged("latents");
    return l;
}

} // namespace tempera::engine
