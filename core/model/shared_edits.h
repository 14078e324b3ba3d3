// Edits of what all recordings share, such as emotions and raters: whether they can still be taken back.
#pragma once

#include "core/model/document.h"

namespace tempera::model {

/// Whether another recording rests on `shared`, an edit without a scope: since then an edit in force there changed the
/// same object, or uses what undo (`undo` false: redo) would take away. Undo would be stale, or break that recording's
/// own undo. Edits of `here` do not count for undo, which takes them back first; for redo they do.
bool held(const Document &document, const Edit &shared, RecordingId here, bool undo);

} // namespace tempera::model
