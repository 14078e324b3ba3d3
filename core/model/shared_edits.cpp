#include "core/model/shared_edits.h"

#include "core/model/emotion_edits.h"
#include "core/model/objects.h"

#include <algorithm>
#include <set>
#include <type_traits>

namespace tempera::model {
namespace {

bool refers_to(const Object &object, RaterId rater) {
    const auto *tier = std::get_if<Tier>(&object);
    return tier && tier->rater == rater;
}

bool refers_to(const Object &object, EmotionId emotion) {
    if (const auto *label = std::get_if<Annotation>(&object)) return label->emotion == emotion;
    const auto *trace = std::get_if<Trace>(&object);
    return trace && trace->emotion == emotion;
}

bool refers_to(const Object &object, SessionId session) {
    const auto *recording = std::get_if<Recording>(&object);
    return recording && recording->session == session;
}

/// Patients are referred to by visits alone, which no recording's own edit touches; what belongs to a recording goes
/// with it.
template <class Id> bool refers_to(const Object &, Id) { return false; }

bool uses(const Object &object, const Object &of) {
    return std::visit([&](const auto &o) { return refers_to(object, o.id); }, of);
}

bool is_label(const Object &object) {
    return std::holds_alternative<Annotation>(object) || std::holds_alternative<Trace>(object);
}

bool same(const Object &a, const Object &b) { return a.index() == b.index() && id_of(a) == id_of(b); }

} // namespace

bool held(const Document &document, const Edit &shared, RecordingId here, bool undo) {
    // Labels and ratings are many. Those of a recording that is removed nobody changes; merged emotions stand in all.
    std::vector<const Change *> parts;
    std::set<std::pair<std::size_t, std::int64_t>> relabelled;
    for (const Change &change : shared.changes) {
        const Object &object = change.after ? *change.after : *change.before;
        if (!is_label(object))
            parts.push_back(&change);
        else if (shared.label == label::merge_emotions)
            relabelled.emplace(object.index(), id_of(object));
    }
    const auto was_relabelled = [&](const Object &object) {
        return !relabelled.empty() && is_label(object) && relabelled.contains({object.index(), id_of(object)});
    };
    const auto rests_on = [&](const Object &object, const Change &part) {
        if (same(object, part.after ? *part.after : *part.before)) return true;
        const auto &gone = undo ? part.after : part.before, &stays = undo ? part.before : part.after;
        return gone && !stays && uses(object, *gone);
    };
    const auto &all = document.history();
    return std::any_of(all.rbegin(), std::find_if(all.rbegin(), all.rend(), [&](const Edit &e) { return e.id <= shared.id; }),
                       [&](const Edit &edit) {
        if (edit.undone || !edit.scope || (undo && edit.scope == here)) return false;
        return std::any_of(edit.changes.begin(), edit.changes.end(), [&](const Change &change) {
            if (was_relabelled(change.after ? *change.after : *change.before)) return true;
            return std::any_of(parts.begin(), parts.end(), [&](const Change *part) {
                return (change.before && rests_on(*change.before, *part)) ||
                       (change.after && rests_on(*change.after, *part));
            });
        });
    });
}

} // namespace tempera::model
