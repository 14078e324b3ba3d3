// Which adaptations of earlier visits a recording's next one starts from.
#pragma once

#include "core/workflow/project.h"

namespace tempera::workflow {

/// The adaptations whose learning reaches the next adaptation of `recording`, newest first: that of the visit before,
/// and those it started from itself. Empty: there is no earlier visit that anything was learned from, or all of it is
/// forgotten. Whether it is to be used at all is `remembers`.
std::vector<AdaptationId> earlier_adaptations(const model::Document::Contents &contents,
                                              const model::Recording &recording);
/// The patient's switch; true for a recording without a patient.
bool remembers(const model::Document::Contents &contents, const model::Recording &recording);

/// Whether `a` was recorded before `b`, as far as the project knows: by the date of the session, else by order of adding.
bool recorded_before(const model::Document::Contents &contents, const model::Recording &a, const model::Recording &b);
/// Null for a recording without a patient.
const model::Patient *patient_of(const model::Document::Contents &contents, const model::Recording &recording);

} // namespace tempera::workflow
