// The changes of an edit as JSON, for the history table.
#pragma once

#include "core/model/document.h"

namespace tempera::store {

/// [{"kind": "annotation", "before": {...} or null, "after": {...} or null}, ...]; field names as in fields.h.
/// Throws Failure{bad_argument} when a text is not UTF-8.
std::string changes_to_json(const std::vector<model::Change> &changes);
/// Throws Failure{bad_project} on anything else than what changes_to_json writes.
std::vector<model::Change> changes_from_json(const std::string &text);

} // namespace tempera::store
