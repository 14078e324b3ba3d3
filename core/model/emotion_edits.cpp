#include "core/model/emotion_edits.h"

#include "core/model/edit_parts.h"

#include <algorithm>

namespace tempera::model {

Result<Edit> move_emotion(const Document &doc, EmotionId id, int by) {
    std::vector<Emotion> list;
    for (const auto &[key, emotion] : doc.contents().emotions) list.push_back(emotion);
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    const auto at = std::find_if(list.begin(), list.end(), [&](const Emotion &e) { return e.id == id; });
    if (at == list.end()) return gone("emotion", id.value);
    Edit edit = edit_of({}, label::move_emotion, at->name);
    const auto from = at - list.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(list.size()) - 1);
    if (to > from) std::rotate(at, at + 1, list.begin() + to + 1);
    if (to < from) std::rotate(list.begin() + to, at, at + 1);
    int position = 0;
    for (Emotion &emotion : list) {
        const Emotion &before = doc.contents().emotions.at(emotion.id);
        emotion.position = position++;
        if (to != from && emotion != before) edit.changes.push_back({before, emotion});
    }
    return edit;
}

Result<Edit> merge_emotions(const Document &doc, EmotionId from, EmotionId into) {
    const auto &contents = doc.contents();
    const auto old = contents.emotions.find(from), kept = contents.emotions.find(into);
    if (old == contents.emotions.end()) return gone("emotion", from.value);
    if (kept == contents.emotions.end()) return gone("emotion", into.value);
    if (from == into) return fail(ErrorCode::bad_argument, old->second.name, "an emotion is merged into another one");
    Edit edit = edit_of({}, label::merge_emotions, old->second.name + " \xE2\x86\x92 " + kept->second.name);
    const auto become = [&](auto object) {
        if (object.emotion != from) return;
        const auto before = object;
        object.emotion = into;
        edit.changes.push_back({before, object});
    };
    for (const auto &[id, annotation] : contents.annotations) become(annotation);
    for (const auto &[id, trace] : contents.traces) become(trace);
    if (kept->second.definition.empty() && !old->second.definition.empty()) {
        Emotion defined = kept->second;
        defined.definition = old->second.definition;
        edit.changes.push_back({kept->second, defined});
    }
    edit.changes.push_back({old->second, {}});
    return edit;
}

} // namespace tempera::model
