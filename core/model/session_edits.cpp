#include "core/model/session_edits.h"

#include "core/base/text.h"
#include "core/model/edit_parts.h"
#include "core/model/edits.h"
#include "core/model/label_keys.h"

#include <algorithm>
#include <map>
#include <set>

namespace tempera::model {
namespace {

std::string file_of(const std::string &path) { return path.substr(path.find_last_of('/') + 1); }

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

Result<Edit> move_companion(const Document &doc, CompanionId id, Time offset, Time drift) {
    const auto it = doc.contents().companions.find(id);
    if (it == doc.contents().companions.end()) return gone("video", id.value);
    Companion after = it->second;
    constexpr Time most = Time::seconds(60);
    if (drift < -most || drift > most) return fail(ErrorCode::bad_argument, after.path, "no clock drifts that much");
    after.offset = offset;
    after.drift = drift;
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

Result<Edit> set_check(const Document &doc, SessionId id, Check check, bool on) {
    const auto it = doc.contents().sessions.find(id);
    if (it == doc.contents().sessions.end()) return gone("visit", id.value);
    if (!doc.contents().raters.contains(check.rater)) return gone("rater", check.rater.value);
    const auto emotion = doc.contents().emotions.find(check.emotion);
    if (emotion == doc.contents().emotions.end()) return gone("emotion", check.emotion.value);
    Session after = it->second;
    const auto place = std::lower_bound(after.checks.begin(), after.checks.end(), check);
    const bool there = place != after.checks.end() && *place == check;
    Edit edit = edit_of({}, on ? label::check : label::uncheck, emotion->second.name);
    edit.rater = doc.contents().raters.at(check.rater).name;
    if (there == on) return edit;
    if (on)
        after.checks.insert(place, check);
    else
        after.checks.erase(place);
    edit.changes.push_back({it->second, after});
    return edit;
}

Result<Edit> import_scheme(Document &doc, const std::vector<SchemeEmotion> &scheme, std::string detail) {
    std::set<std::string> names;
    std::set<int> keys;
    for (const auto &row : scheme) {
        if (row.name.empty()) return fail(ErrorCode::bad_argument, detail, "an emotion needs a name");
        if (!names.insert(lowered(row.name)).second)
            return fail(ErrorCode::bad_argument, detail, "the emotion \"" + row.name + "\" is there twice");
        if (row.key > 0 && !is_label_key(row.key))
            return fail(ErrorCode::bad_argument, detail, "keys are digits and letters, or none");
        if (row.key > 0 && !keys.insert(row.key).second)
            return fail(ErrorCode::bad_argument, detail, "key " + key_text(row.key) + " is there twice");
    }
    // Made on a copy, edit by edit, so that colours, patterns and ids are given as by hand; then told as one.
    const auto &before = doc.contents().emotions;
    Document copy(nullptr, doc.snapshot());
    std::map<EmotionId, Emotion> after = before;
    for (const auto &row : scheme) {
        auto found = std::find_if(after.begin(), after.end(), [&](const auto &e) {
            return lowered(e.second.name) == lowered(row.name) || e.second.builtin == lowered(row.name);
        });
        if (found == after.end()) {
            auto added = add_emotion(copy, row.name);
            if (!added) return tl::unexpected(added.error());
            auto emotion = std::get<Emotion>(*added->changes.front().after);
            if (auto applied = copy.apply(std::move(*added)); !applied) return tl::unexpected(applied.error());
            emotion.id = doc.fresh<EmotionId>();
            emotion.key = 0; // the scheme's, or none: not one that the scheme gives to another
            found = after.emplace(emotion.id, emotion).first;
        }
        Emotion &emotion = found->second;
        if (!row.definition.empty()) emotion.definition = row.definition;
        if (row.rgb != 0) emotion.rgb = row.rgb;
        if (row.key < 0) continue;
        for (auto &[id, other] : after)
            if (row.key > 0 && other.key == row.key) other.key = 0;
        emotion.key = row.key;
    }
    Edit edit = edit_of({}, label::import_scheme, std::move(detail));
    for (const auto &[id, emotion] : after) {
        const auto old = before.find(id);
        if (old == before.end())
            edit.changes.push_back({{}, emotion});
        else if (old->second != emotion)
            edit.changes.push_back({old->second, emotion});
    }
    return edit;
}

} // namespace tempera::model
