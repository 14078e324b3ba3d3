// Plain bytes of Adapted, Scores and Latents: four letters, a version, then fields; little-endian.
#include "core/engine/byte_stream.h"
#include "core/engine/engine.h"

#include <cmath>

namespace tempera::engine {
namespace {

bool all_finite(const std::vector<float> &v) {
    for (const float x : v)
        if (!std::isfinite(x)) return false;
    return true;
}

auto damaged(const char *what) { return fail(ErrorCode::bad_model, what, "the bytes are damaged or foreign"); }

} // namespace

std::vector<std::byte> to_bytes(const Adapted &a) {
    ByteWriter w("TADP");
    w.texts(a.emotions);
    w.list(a.bytes);
    return std::move(w.bytes);
}

Result<Adapted> parse_adapted(std::span<const std::byte> bytes) {
    ByteReader r(bytes, "TADP");
    Adapted a;
    a.emotions = r.texts();
    a.bytes = r.list<std::byte>();
    if (!r.done()) return damaged("adapted state");
    return a;
}

std::vector<std::byte> to_bytes(const Scores &s) {
    ByteWriter w("TSCR");
    w.number(s.start.us);
    w.texts(s.emotions);
    for (const auto *v : {&s.membership, &s.lower, &s.upper, &s.ambiguity, &s.evidence, &s.share}) w.list(*v);
    return std::move(w.bytes);
}

Result<Scores> parse_scores(std::span<const std::byte> bytes) {
    ByteReader r(bytes, "TSCR");
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
    ByteWriter w("TLA2");
    w.number(static_cast<std::uint32_t>(l.modality));
    w.number(l.start.us);
    w.number(static_cast<std::uint32_t>(l.dim));
    w.list(l.values);
    w.list(l.quality);
    w.number(static_cast<std::uint32_t>(l.measured));
    return std::move(w.bytes);
}

Result<Latents> parse_latents(std::span<const std::byte> bytes) {
    ByteReader r(bytes, "TLA2");
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
    const auto measured = r.number<std::uint32_t>();
    r.require(measured <= dim);
    l.measured = static_cast<int>(measured);
    r.require(all_finite(l.values) && all_finite(l.quality) && l.values.size() == l.quality.size() * dim);
    if (!r.done()) return damaged("latents");
    return l;
}

} // namespace tempera::engine
