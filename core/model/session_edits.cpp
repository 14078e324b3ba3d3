#include "core/model/session_edits.h"

namespace tempera::model {
namespace {

tl::unexpected<Error> gone(const char *what, std::int64_t id) {
    return fail(ErrorCode::stale, std::string(what) + " " + std::to_string(id), "it is not there any more");
}

std::string file_of(const std::string &path) { return path.substr(path.find_last_of('/') + 1); }

Edit edit_of(RecordingId scope, const char *label, std::string detail) {
    Edit edit;
    edit.scope = scope;
    edit.label = label;
    edit.detail = std::move(detail);
    return edit;
}

} // namespace

Result<Edit> add_companion(Document &doc, Companion companion) {
    const auto recording = doc.contents().recordings.find(companion.recording);
    if (recording == doc.contents().recordings.end()) return gone("recording", companion.recording.value);
    bool there = recording->second.content_hash == companion.content_hash;
    for (const auto &[id, other] : doc.contents().companions)
        there = there || (other.recording == companion.recording && other.content_hash == companion.content_hash);
    if (there) return fail(ErrorCode::bad_argument, companion.path, "the recording has this video already");
    companion.id = doc.fresh<CompanionId>();
    Edit edit = edit_of(companion.recording, label::add_companion, file_of(companion.path));
    edit.changes.push_back({{}, std::move(companion)});
    return edit;
}

Result<Edit> move_companion(const Document &doc, CompanionId id, Time offset) {
    const auto it = doc.contents().companions.find(id);
    if (it == doc.contents().companions.end()) return gone("video", id.value);
    Companion after = it->second;
    after.offset = offset;
    Edit edit = edit_of(after.recording, label::move_companion, file_of(after.path));
    if (after != it->second) edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> remove_companion(const Document &doc, CompanionId id) {
    const auto it = doc.contents().companions.find(id);
    if (it == doc.contents().companions.end()) return gone("video", id.value);
    Edit edit = edit_of(it->second.recording, label::remove_companion, file_of(it->second.path));
    edit.changes.push_back({it->second, {}});
    return edit;
}

Result<Edit> change_notes(const Document &doc, SessionId id, std::string notes) {
    const auto it = doc.contents().sessions.find(id);
    if (it == doc.contents().sessions.end()) return gone("visit", id.value);
    Session after = it->second;
    after.notes = std::move(notes);
    Edit edit = edit_of({}, label::change_notes, after.name.empty() ? after.date : after.name);
    if (after != it->second) edit.changes.push_back({it->second, after});
    return edit;
}

} // namespace tempera::model
