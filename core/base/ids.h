// Object ids: positive 64-bit integers, unique within one project and one kind, never used again.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace tempera {

template <class Tag> struct Id {
    std::int64_t value = 0; ///< 0 means none

    constexpr auto operator<=>(const Id &) const = default;
    constexpr explicit operator bool() const { return value != 0; }
};

using PatientId = Id<struct PatientTag>;
using SessionId = Id<struct SessionTag>;
using RecordingId = Id<struct RecordingTag>;
using RaterId = Id<struct RaterTag>;
using TierId = Id<struct TierTag>;
using AnnotationId = Id<struct AnnotationTag>;
using EmotionId = Id<struct EmotionTag>;
using AdaptationId = Id<struct AdaptationTag>;
using TraceId = Id<struct TraceTag>;
using CompanionId = Id<struct CompanionTag>;

} // namespace tempera

template <class Tag> struct std::hash<tempera::Id<Tag>> {
    std::size_t operator()(tempera::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
