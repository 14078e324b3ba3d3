// What the edits' own sources share; no one else includes it.
#pragma once

#include "core/model/document.h"

#include <string>
#include <utility>
#include <vector>

namespace tempera::model {

/// stale: what is to be changed is not there, since somebody else removed it or an undo did.
inline tl::unexpected<Error> gone(const char *kind, std::int64_t id) {
    return fail(ErrorCode::stale, std::string(kind) + ' ' + std::to_string(id), "it is not there any more");
}

/// Without the blanks at its ends.
inline std::string trimmed(const std::string &text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

inline Span turned(Span span) { return span.offset < span.onset ? Span{span.offset, span.onset} : span; }

inline Edit edit_of(RecordingId scope, const char *label, std::string detail, std::vector<Change> changes = {}) {
    Edit edit;
    edit.scope = scope;
    edit.label = label;
    edit.detail = std::move(detail);
    edit.changes = std::move(changes);
    return edit;
}

} // namespace tempera::model
