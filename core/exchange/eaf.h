// Names that the reader and the writer of EAF share; ELAN keeps them when it saves a file.
#pragma once

#include <string_view>

namespace tempera::exchange::eaf {

/// A header property: annotations of one millisecond are moments, which ELAN does not have.
inline constexpr std::string_view moments_property = "tempera:moments-are-1-ms";
/// A header property "TIER=WHOLE": the tier holds labels of tier WHOLE that overlap others of it.
inline constexpr std::string_view lane_property = "tempera:lane";
/// A header property "TIER=ABOVE": the tier lies below another one, but not so that ELAN could have it (each label
/// within one of the other tier's).
inline constexpr std::string_view parent_property = "tempera:parent";
/// The type of tiers that hold notes on the labels of their parent.
inline constexpr std::string_view note_type = "tempera-note";

} // namespace tempera::exchange::eaf
