// Edits of patients, of whose visit it is and when, and of which recordings there are.
#pragma once

#include "core/model/document.h"

namespace tempera::model {

/// Label keys (Edit::label); the interface translates them.
namespace label {
inline constexpr const char *rename_patient = "Rename patient";
inline constexpr const char *change_visit = "Change visit";
inline constexpr const char *remove_recording = "Remove recording";
} // namespace label

/// bad_argument: an empty name, or one that another patient has; stale: no such patient.
Result<Edit> rename_patient(const Document &doc, PatientId id, std::string name);
/// The visit becomes one of the patient of that name, who is added when there is none; a patient left without any
/// visit is removed. `date`: yyyy-mm-dd, or empty when it is not known. bad_argument: an empty name, or no such day.
Result<Edit> change_visit(Document &doc, SessionId id, std::string patient, std::string date);
/// Takes a recording out of the project with its tiers, labels, traces, further videos and adaptations, and its visit and
/// patient when nothing else is theirs. The project's own edit, so that it can be undone while another recording is shown.
/// The media file is not touched. stale: no such recording.
Result<Edit> remove_recording(const Document &doc, RecordingId id);

} // namespace tempera::model
