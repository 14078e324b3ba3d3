// Each kind of object as named fields, described once; the tables and the history's JSON both follow from it.
#pragma once

#include "core/model/objects.h"

#include <string>
#include <string_view>
#include <vector>

namespace tempera::store {

/// Calls f(name, member) for each field of `o`, the id first. A field's name is its column's name and its JSON
/// key, so a change here is a change of the format: it needs a migration. Times end in _us: microseconds.
template <class O, class F> void each_field(O &o, F &&f) {
    using T = std::remove_const_t<O>;
    f("id", o.id);
    if constexpr (std::is_same_v<T, model::Patient>) {
        f("name", o.name);
        f("notes", o.notes);
        f("memory", o.memory);
        f("forgotten", o.forgotten);
    } else if constexpr (std::is_same_v<T, model::Session>) {
        f("patient", o.patient);
        f("name", o.name);
        f("date", o.date);
        f("notes", o.notes);
        f("checks", o.checks);
    } else if constexpr (std::is_same_v<T, model::Recording>) {
        f("session", o.session);
        f("path", o.path);
        f("content_hash", o.content_hash);
        f("transcript", o.transcript);
        f("body", o.body);
        f("measures", o.measures);
        f("duration_us", o.duration);
        f("face_track", o.face_track);
        f("adaptation", o.adaptation);
        f("synthetic", o.synthetic);
    } else if constexpr (std::is_same_v<T, model::Rater>) {
        f("name", o.name);
    } else if constexpr (std::is_same_v<T, model::Tier>) {
        f("recording", o.recording);
        f("rater", o.rater);
        f("name", o.name);
        f("position", o.position);
        f("parent", o.parent);
        f("rgb", o.rgb);
        f("hidden", o.hidden);
        f("locked", o.locked);
        f("finished", o.finished);
    } else if constexpr (std::is_same_v<T, model::Annotation>) {
        f("tier", o.tier);
        f("onset_us", o.span.onset);
        f("offset_us", o.span.offset);
        f("emotion", o.emotion);
        f("note", o.note);
    } else if constexpr (std::is_same_v<T, model::Emotion>) {
        f("name", o.name);
        f("builtin", o.builtin);
        f("rgb", o.rgb);
        f("pattern", o.pattern);
        f("key", o.key);
        f("position", o.position);
        f("definition", o.definition);
    } else if constexpr (std::is_same_v<T, model::Adaptation>) {
        f("recording", o.recording);
        f("weights", o.weights);
        f("report", o.report);
        f("created", o.created);
    } else if constexpr (std::is_same_v<T, model::Trace>) {
        f("tier", o.tier);
        f("emotion", o.emotion);
        f("dimension", o.dimension);
        f("low", o.low);
        f("high", o.high);
        f("start_us", o.start);
        f("step_us", o.step);
        f("lag_us", o.lag);
        f("values", o.values);
    } else {
        static_assert(std::is_same_v<T, model::Companion>);
        f("recording", o.recording);
        f("path", o.path);
        f("content_hash", o.content_hash);
        f("offset_us", o.offset);
        f("drift_us", o.drift);
    }
}

/// A list in one field: "RATER:EMOTION RATER:EMOTION", ids as numbers; empty: none.
std::string checks_to_text(const std::vector<model::Check> &checks);
/// Throws Failure{bad_project} on anything else than what checks_to_text writes.
std::vector<model::Check> checks_from_text(const std::string &text);

/// Fields that came later: edits made before do not mention them, and they had their starting value then.
template <class T> bool came_later(std::string_view name) {
    if constexpr (std::is_same_v<T, model::Patient>) return name == "memory" || name == "forgotten";
    if constexpr (std::is_same_v<T, model::Session>) return name == "notes" || name == "checks";
    if constexpr (std::is_same_v<T, model::Recording>) return name == "measures";
    if constexpr (std::is_same_v<T, model::Tier>)
        return name == "parent" || name == "rgb" || name == "hidden" || name == "locked" || name == "finished";
    if constexpr (std::is_same_v<T, model::Emotion>) return name == "definition";
    if constexpr (std::is_same_v<T, model::Companion>) return name == "drift_us";
    return false;
}

} // namespace tempera::store
