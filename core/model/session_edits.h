// Edits of what belongs to a visit besides its labels: further videos, notes, its checklist, the coding
// scheme.
#pragma once

#include "core/model/document.h"

namespace tempera::model {

/// Label keys (Edit::label); the interface translates them.
namespace label {
inline constexpr const char *add_companion = "Add video";
inline constexpr const char *move_companion = "Align video";
inline constexpr const char *remove_companion = "Remove video";
inline constexpr const char *change_notes = "Change notes";
inline constexpr const char *check = "Tick as gone through";
inline constexpr const char *uncheck = "Untick";
inline constexpr const char *import_scheme = "Import coding scheme";
} // namespace label

/// A further video of the recording; `companion.id` is given here. bad_argument when the recording has this content
/// already, as its own or as a companion; stale when the recording is not there.
Result<Edit> add_companion(Document &doc, Companion companion);
/// Where the video lies on the recording's axis, and how its clock drifts (types.h). bad_argument: a drift of more than
/// a minute in an hour.
Result<Edit> move_companion(const Document &doc, CompanionId id, Time offset, Time drift);
Result<Edit> remove_companion(const Document &doc, CompanionId id);
/// The notes of the visit.
Result<Edit> change_notes(const Document &doc, SessionId id, std::string notes);

/// Whether the rater has gone through the recording for that emotion, in that visit. stale: one of the three is not there.
Result<Edit> set_check(const Document &doc, SessionId id, Check check, bool on);

/// One emotion of a coding scheme. What is not given (0, empty, -1) stays as it is in the project.
struct SchemeEmotion {
    std::string name; ///< matched without regard to case; a built-in's English name means the built-in
    std::string definition;
    std::uint32_t rgb = 0;
    int key = -1; ///< as Emotion::key
    bool operator==(const SchemeEmotion &) const = default;
};
/// Takes the scheme over as one edit: emotions that the project lacks are added at the end, in its order; nothing is
/// removed. Where a key belongs to an emotion that the scheme does not name, that one loses it. bad_argument: an
/// empty name, the same name or key twice. `detail`: shown after the label (the file's name).
Result<Edit> import_scheme(Document &doc, const std::vector<SchemeEmotion> &scheme, std::string detail);

} // namespace tempera::model
