#include "core/model/measures.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace tempera::model {
namespace {

static_assert(std::endian::native == std::endian::little, "measures are little-endian and written as they lie");

constexpr char magic[4] = {'T', 'M', 'E', 'A'};
constexpr std::uint32_t version = 1;
constexpr float missing = std::numeric_limits<float>::quiet_NaN();

class Writer {
public:
    void raw(const void *data, std::size_t size) {
        const auto at = bytes.size();
        bytes.resize(at + size);
        if (size) std::memcpy(bytes.data() + at, data, size);
    }
    void number(std::uint64_t n) { raw(&n, sizeof n); }
    void text(const std::string &t) {
        number(t.size());
        raw(t.data(), t.size());
    }
    void stream(const Stream &s) {
        number(s.quality.size());
        raw(s.quality.data(), s.quality.size() * sizeof(float));
        raw(s.values.data(), s.values.size() * sizeof(float));
    }
    std::vector<std::byte> bytes;
};

/// Reads within bounds; after the first failure all reads give nothing.
class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : left_(bytes) {}
    bool raw(void *to, std::size_t size) {
        if (!good_ || size > left_.size()) return good_ = false;
        if (size) std::memcpy(to, left_.data(), size);
        left_ = left_.subspan(size);
        return true;
    }
    std::uint64_t number(std::uint64_t most) {
        std::uint64_t n = 0;
        if (!raw(&n, sizeof n) || n > most) good_ = false;
        return good_ ? n : 0;
    }
    std::string text() {
        std::string t(number(left_.size()), '\0');
        raw(t.data(), t.size());
        return t;
    }
    void stream(Stream &s) {
        const auto steps = number(left_.size() / sizeof(float)), width = static_cast<std::uint64_t>(s.width);
        if (steps * (width + 1) > left_.size() / sizeof(float)) good_ = false;
        if (!good_) return;
        s.quality.resize(steps);
        s.values.resize(steps * width);
        raw(s.quality.data(), steps * sizeof(float));
        raw(s.values.data(), s.values.size() * sizeof(float));
        for (float &q : s.quality)
            if (!(q >= 0 && q <= 1)) good_ = false;
    }
    [[nodiscard]] bool done() const { return good_ && left_.empty(); }

private:
    std::span<const std::byte> left_;
    bool good_ = true;
};

/// Quality as the share of the channels with any number that are there at the step.
void tell_quality(Stream &body) {
    std::vector<bool> used(static_cast<std::size_t>(body.width), false);
    for (std::size_t i = 0; i < body.values.size(); ++i)
        if (!std::isnan(body.values[i])) used[i % used.size()] = true;
    const auto channels = static_cast<float>(std::max<std::ptrdiff_t>(1, std::count(used.begin(), used.end(), true)));
    for (std::size_t t = 0; t < body.quality.size(); ++t) {
        const float *row = body.values.data() + t * used.size();
        const auto there = std::count_if(row, row + used.size(), [](float v) { return !std::isnan(v); });
        body.quality[t] = static_cast<float>(there) / channels;
    }
}

} // namespace

std::vector<std::byte> measures_bytes(const Measures &measures) {
    Writer w;
    w.raw(magic, sizeof magic);
    w.raw(&version, sizeof version);
    w.number(measures.columns.size());
    for (const Measure &column : measures.columns) {
        w.text(column.name);
        w.text(column.unit);
    }
    w.stream(measures.stream);
    w.stream(measures.body);
    return std::move(w.bytes);
}

Result<Measures> parse_measures(std::span<const std::byte> bytes) {
    const auto damaged = [] { return fail(ErrorCode::bad_project, {}, "the imported measures are damaged"); };
    Reader r(bytes);
    char head[4]{};
    std::uint32_t made_as = 0;
    r.raw(head, sizeof head);
    r.raw(&made_as, sizeof made_as);
    if (std::memcmp(head, magic, sizeof magic) != 0 || made_as != version) return damaged();
    Measures measures;
    const auto columns = r.number(most_measures);
    for (std::uint64_t i = 0; i < columns; ++i) {
        Measure column;
        column.name = r.text();
        column.unit = r.text();
        measures.columns.push_back(std::move(column));
    }
    measures.stream.width = static_cast<int>(columns);
    r.stream(measures.stream);
    r.stream(measures.body);
    if (!r.done()) return damaged();
    return measures;
}

Measures joined(const Measures &there, const Measures &added) {
    Measures out;
    std::vector<std::pair<const Stream *, std::size_t>> from; // per column of the result
    const auto take = [&](const Measures &measures, std::size_t i) {
        out.columns.push_back(measures.columns[i]);
        from.emplace_back(&measures.stream, i);
    };
    for (std::size_t i = 0; i < there.columns.size(); ++i) {
        const auto newer = std::find_if(added.columns.begin(), added.columns.end(),
                                        [&](const Measure &m) { return m.name == there.columns[i].name; });
        if (newer == added.columns.end()) take(there, i);
    }
    for (std::size_t i = 0; i < added.columns.size(); ++i) take(added, i);
    out.stream.width = static_cast<int>(from.size());
    const auto steps = static_cast<std::size_t>(std::max(there.stream.steps(), added.stream.steps()));
    out.stream.quality.assign(steps, 0.0F);
    out.stream.values.assign(steps * from.size(), missing);
    for (std::size_t c = 0; c < from.size(); ++c) {
        const auto &[stream, column] = from[c];
        const auto width = static_cast<std::size_t>(stream->width);
        for (std::size_t t = 0; t < stream->quality.size(); ++t) {
            const float value = stream->values[t * width + column];
            if (stream->quality[t] <= 0 || std::isnan(value)) continue;
            out.stream.values[t * from.size() + c] = value;
            out.stream.quality[t] = 1;
        }
    }

    const auto has = [](const Stream &body, std::size_t c) {
        for (std::size_t t = 0; t < body.quality.size(); ++t)
            if (!std::isnan(body.values[t * body_width + c])) return true;
        return false;
    };
    out.body.quality.assign(static_cast<std::size_t>(std::max(there.body.steps(), added.body.steps())), 0.0F);
    out.body.values.assign(out.body.quality.size() * body_width, missing);
    for (std::size_t c = 0; c < body_width; ++c) {
        const Stream &source = has(added.body, c) ? added.body : there.body;
        for (std::size_t t = 0; t < source.quality.size(); ++t)
            out.body.values[t * body_width + c] = source.values[t * body_width + c];
    }
    tell_quality(out.body);
    return out;
}

} // namespace tempera::model
