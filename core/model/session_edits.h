// Edits of what belongs to a visit besides its labels: further videos, notes.
#pragma once

#include "core/model/document.h"

namespace tempera::model {

/// Label keys (Edit::label); the interface translates them.
namespace label {
inline constexpr const char *add_companion = "Add video";
inline constexpr const char *move_companion = "Align video";
inline constexpr const char *remove_companion = "Remove video";
inline constexpr const char *change_notes = "Change notes";
} // namespace label

/// A further video of the recording; `companion.id` is given here. bad_argument when the recording has this content
/// already, as its own or as a companion; stale when the recording is not there.
Result<Edit> add_companion(Document &doc, Companion companion);
Result<Edit> move_companion(const Document &doc, CompanionId id, Time offset);
Result<Edit> remove_companion(const Document &doc, CompanionId id);
/// The notes of the visit.
Result<Edit> change_notes(const Document &doc, SessionId id, std::string notes);

} // namespace tempera::model
