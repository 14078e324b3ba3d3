// Time on a recording's own axis.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace tempera {

/// A point on a recording's time axis, or a difference of two, in whole microseconds.
/// Zero is the presentation time at which the recording starts (the earliest start of its streams), so a
/// file with negative or large start times still begins at zero. Integer, so that equality means equality.
struct Time {
    std::int64_t us = 0;

    static constexpr Time micros(std::int64_t v) { return Time{v}; }
    static constexpr Time millis(std::int64_t v) { return Time{v * 1000}; }
    /// Rounds to the nearest microsecond, halves away from zero. `s` must be finite and within +-9.2e12.
    static constexpr Time seconds(double s) {
        return Time{static_cast<std::int64_t>(s * 1e6 + (s < 0 ? -0.5 : 0.5))};
    }
    [[nodiscard]] constexpr double seconds() const { return static_cast<double>(us) * 1e-6; }

    constexpr auto operator<=>(const Time &) const = default;
    constexpr Time operator-() const { return Time{-us}; }
    constexpr Time &operator+=(Time o) { us += o.us; return *this; }
    constexpr Time &operator-=(Time o) { us -= o.us; return *this; }
};
constexpr Time operator+(Time a, Time b) { return Time{a.us + b.us}; }
constexpr Time operator-(Time a, Time b) { return Time{a.us - b.us}; }
constexpr Time operator*(Time a, std::int64_t k) { return Time{a.us * k}; }
constexpr Time operator*(std::int64_t k, Time a) { return a * k; }

/// Half-open span [onset, offset). A moment is a span of zero length.
struct Span {
    Time onset;
    Time offset;

    constexpr auto operator<=>(const Span &) const = default;
    [[nodiscard]] constexpr Time length() const { return offset - onset; }
    [[nodiscard]] constexpr bool is_moment() const { return onset == offset; }
    /// A moment contains its own point; any other span excludes its offset.
    [[nodiscard]] constexpr bool contains(Time t) const {
        return is_moment() ? t == onset : t >= onset && t < offset;
    }
    [[nodiscard]] constexpr bool overlaps(const Span &o) const { return onset < o.offset && o.onset < offset; }
};

/// "h:mm:ss.mmm", with a leading minus for negative times. Milliseconds are truncated, not rounded, so that
/// the text never names a moment later than the one shown.
std::string format_time(Time t);

/// Reads "h:mm:ss.mmm", "mm:ss.mmm", "ss.mmm" or plain seconds; the fraction takes '.' or ','.
/// Returns false and leaves `out` alone when the text is anything else.
bool parse_time(const std::string &text, Time &out);

} // namespace tempera
