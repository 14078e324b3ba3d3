// One way to reach every kind of object in a Document's contents.
#pragma once

#include "core/model/document.h"

#include <type_traits>

namespace tempera::model {

/// The map that holds objects of type T.
template <class T, class C> auto &table(C &contents) {
    if constexpr (std::is_same_v<T, Patient>)
        return contents.patients;
    else if constexpr (std::is_same_v<T, Session>)
        return contents.sessions;
    else if constexpr (std::is_same_v<T, Recording>)
        return contents.recordings;
    else if constexpr (std::is_same_v<T, Rater>)
        return contents.raters;
    else if constexpr (std::is_same_v<T, Tier>)
        return contents.tiers;
    else if constexpr (std::is_same_v<T, Annotation>)
        return contents.annotations;
    else if constexpr (std::is_same_v<T, Emotion>)
        return contents.emotions;
    else if constexpr (std::is_same_v<T, Adaptation>)
        return contents.adaptations;
    else if constexpr (std::is_same_v<T, Trace>)
        return contents.traces;
    else {
        static_assert(std::is_same_v<T, Companion>);
        return contents.companions;
    }
}

/// Calls f.template operator()<T>() for each kind of object, those that others refer to first.
template <class F> void each_kind(F &&f) {
    f.template operator()<Patient>();
    f.template operator()<Session>();
    f.template operator()<Rater>();
    f.template operator()<Emotion>();
    f.template operator()<Recording>();
    f.template operator()<Adaptation>();
    f.template operator()<Tier>();
    f.template operator()<Annotation>();
    f.template operator()<Trace>();
    f.template operator()<Companion>();
}

/// What users call it; also the "kind" in the project file's history and its tables' names, so never change one.
const char *kind_name(const Object &object);
std::int64_t id_of(const Object &object);

/// The object of the same kind and id in `contents`, if it is there.
std::optional<Object> find(const Document::Contents &contents, const Object &like);

/// Sets the object (`after`) or, when it is empty, removes the one that is like `before`.
void put(Document::Contents &contents, const std::optional<Object> &before, const std::optional<Object> &after);

/// ok when every object that `object` refers to is there; else stale, naming both. bad_argument: a tier within a
/// tier of another recording, or within itself.
Status check_references(const Document::Contents &contents, const Object &object);
/// The same for every object of the contents.
Status check_references(const Document::Contents &contents);

} // namespace tempera::model
