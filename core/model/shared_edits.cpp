#include "core/model/shared_edits.h"

#include "core/model/emotion_edits.h"
#include "core/model/objects.h"

#include <algorithm>

namespace tempera::model {
namespace {

template <class T> std::size_t kind_of() {
    static const std::size_t index = Object(T{}).index();
    return index;
}

/// Calls f(kind, id) for what the object names.
template <class F> void each_use(const Object &object, F &&f) {
    if (const auto *label = std::get_if<Annotation>(&object)) {
        f(kind_of<Tier>(), label->tier.value);
        f(kind_of<Emotion>(), label->emotion.value);
    } else if (const auto *trace = std::get_if<Trace>(&object)) {
        f(kind_of<Tier>(), trace->tier.value);
        f(kind_of<Emotion>(), trace->emotion.value);
    } else if (const auto *tier = std::get_if<Tier>(&object)) {
        f(kind_of<Recording>(), tier->recording.value);
        f(kind_of<Rater>(), tier->rater.value);
        f(kind_of<Tier>(), tier->parent.value);
    } else if (const auto *recording = std::get_if<Recording>(&object)) {
        f(kind_of<Session>(), recording->session.value);
    } else if (const auto *video = std::get_if<Companion>(&object)) {
        f(kind_of<Recording>(), video->recording.value);
    } else if (const auto *adaptation = std::get_if<Adaptation>(&object)) {
        f(kind_of<Recording>(), adaptation->recording.value);
    } else if (const auto *visit = std::get_if<Session>(&object)) {
        f(kind_of<Patient>(), visit->patient.value);
    }
}

bool is_label(const Object &object) {
    return std::holds_alternative<Annotation>(object) || std::holds_alternative<Trace>(object);
}

bool meet(const auto &a, const auto &b) { // both rising
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        if (*i == *j) return true;
        *i < *j ? void(++i) : void(++j);
    }
    return false;
}

} // namespace

Holds::Touched &Holds::touched(const Edit &edit) {
    const auto [place, fresh] = known_.try_emplace(edit.id);
    Touched &found = place->second;
    if (!fresh) return found;
    // Thousands of labels lie on a few tiers and show a few emotions: insert() of one that is there costs no memory.
    const auto use = [&](std::size_t kind, std::int64_t id) { found.used.insert(Key(kind, id)); };
    for (const Change &change : edit.changes) {
        const Object &like = change.after ? *change.after : *change.before;
        if (!is_label(like)) found.objects.insert(Key(like.index(), id_of(like)));
        for (const auto *side : {&change.before, &change.after})
            if (*side) each_use(**side, use);
    }
    return found;
}

const std::vector<Holds::Key> &Holds::labels_of(const Edit &edit) {
    auto &labels = touched(edit).labels;
    if (labels) return *labels;
    labels.emplace();
    for (const Change &change : edit.changes) {
        const Object &like = change.after ? *change.after : *change.before;
        if (is_label(like)) labels->emplace_back(like.index(), id_of(like));
    }
    std::sort(labels->begin(), labels->end());
    return *labels;
}

bool Holds::held(const Document &document, const Edit &edit, RecordingId here, bool undo) {
    std::set<Key> gone; // what is there no more afterwards
    for (const Change &change : edit.changes) {
        const auto &now = undo ? change.after : change.before, &then = undo ? change.before : change.after;
        if (now && !then) gone.emplace(now->index(), id_of(*now));
    }
    // Labels of a recording that is removed nobody else changes; merged emotions stand in all recordings.
    const bool in_all = edit.label == label::merge_emotions;
    const Touched &own = touched(edit);
    const auto &all = document.history();
    const auto end = std::find_if(all.rbegin(), all.rend(), [&](const Edit &e) { return e.id <= edit.id; });
    return std::any_of(all.rbegin(), end, [&](const Edit &later) {
        if (later.undone || later.scope == edit.scope || (undo && later.scope == here)) return false;
        const Touched &its = touched(later);
        return meet(own.objects, its.objects) || meet(gone, its.used) || (in_all && meet(labels_of(edit), labels_of(later)));
    });
}

const Edit *adding_of(const Document &document, RecordingId recording) {
    const auto &all = document.history();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Edit &edit) {
        if (edit.label != label::add_recording) return false;
        return std::any_of(edit.changes.begin(), edit.changes.end(), [&](const Change &change) {
            const auto *made = change.after ? std::get_if<Recording>(&*change.after) : nullptr;
            return made && !change.before && made->id == recording;
        });
    });
    return found == all.rend() ? nullptr : &*found;
}

} // namespace tempera::model
