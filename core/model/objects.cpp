#include "core/model/objects.h"

namespace tempera::model {
namespace {

template <class T> constexpr const char *kind() {
    if constexpr (std::is_same_v<T, Patient>)
        return "patient";
    else if constexpr (std::is_same_v<T, Session>)
        return "session";
    else if constexpr (std::is_same_v<T, Recording>)
        return "recording";
    else if constexpr (std::is_same_v<T, Rater>)
        return "rater";
    else if constexpr (std::is_same_v<T, Tier>)
        return "tier";
    else if constexpr (std::is_same_v<T, Annotation>)
        return "annotation";
    else if constexpr (std::is_same_v<T, Emotion>)
        return "emotion";
    else if constexpr (std::is_same_v<T, Adaptation>)
        return "adaptation";
    else if constexpr (std::is_same_v<T, Trace>)
        return "trace";
    else {
        static_assert(std::is_same_v<T, Companion>);
        return "companion";
    }
}

/// Whether `id` names an object that is there; 0 does where none is needed.
template <class T, class IdType>
bool refers(const Document::Contents &contents, IdType id, bool may_be_none, std::string &missing) {
    if (!id && may_be_none) return true;
    if (table<T>(contents).count(id)) return true;
    missing = std::string(kind<T>()) + " " + std::to_string(id.value);
    return false;
}

bool references_hold(const Document::Contents &c, const Patient &, std::string &) { return (void)c, true; }
bool references_hold(const Document::Contents &c, const Rater &, std::string &) { return (void)c, true; }
bool references_hold(const Document::Contents &c, const Emotion &, std::string &) { return (void)c, true; }
bool references_hold(const Document::Contents &c, const Session &o, std::string &missing) {
    return refers<Patient>(c, o.patient, true, missing);
}
bool references_hold(const Document::Contents &c, const Recording &o, std::string &missing) {
    return refers<Session>(c, o.session, true, missing) && refers<Adaptation>(c, o.adaptation, true, missing);
}
bool references_hold(const Document::Contents &c, const Tier &o, std::string &missing) {
    return refers<Recording>(c, o.recording, false, missing) && refers<Rater>(c, o.rater, true, missing) &&
           refers<Tier>(c, o.parent, true, missing);
}
bool references_hold(const Document::Contents &c, const Annotation &o, std::string &missing) {
    return refers<Tier>(c, o.tier, false, missing) && refers<Emotion>(c, o.emotion, false, missing);
}
bool references_hold(const Document::Contents &c, const Adaptation &o, std::string &missing) {
    return refers<Recording>(c, o.recording, false, missing);
}

bool references_hold(const Document::Contents &c, const Trace &o, std::string &missing) {
    return refers<Tier>(c, o.tier, false, missing) && refers<Emotion>(c, o.emotion, true, missing);
}
bool references_hold(const Document::Contents &c, const Companion &o, std::string &missing) {
    return refers<Recording>(c, o.recording, false, missing);
}

Status check_parents(const Document::Contents &contents, const Tier &tier, const std::string &name) {
    for (auto up = contents.tiers.find(tier.parent); up != contents.tiers.end();
         up = contents.tiers.find(up->second.parent)) {
        if (up->first == tier.id) return fail(ErrorCode::bad_argument, name, "a tier cannot lie within itself");
        if (up->second.recording != tier.recording)
            return fail(ErrorCode::bad_argument, name, "the tier it lies within belongs to another recording");
    }
    return {};
}

template <class T> Status check(const Document::Contents &contents, const T &object) {
    std::string missing;
    const std::string name = std::string(kind<T>()) + " " + std::to_string(object.id.value);
    if (!references_hold(contents, object, missing))
        return fail(ErrorCode::stale, missing, "it is not there, but " + name + " uses it");
    if constexpr (std::is_same_v<T, Tier>)
        return check_parents(contents, object, name);
    else
        return {};
}

} // namespace

const char *kind_name(const Object &object) {
    return std::visit([](const auto &o) { return kind<std::decay_t<decltype(o)>>(); }, object);
}

std::int64_t id_of(const Object &object) {
    return std::visit([](const auto &o) { return o.id.value; }, object);
}

std::optional<Object> find(const Document::Contents &contents, const Object &like) {
    return std::visit(
        [&](const auto &o) -> std::optional<Object> {
            const auto &all = table<std::decay_t<decltype(o)>>(contents);
            const auto it = all.find(o.id);
            if (it == all.end()) return std::nullopt;
            return it->second;
        },
        like);
}

void put(Document::Contents &contents, const std::optional<Object> &before, const std::optional<Object> &after) {
    if (after)
        std::visit([&](const auto &o) { table<std::decay_t<decltype(o)>>(contents)[o.id] = o; }, *after);
    else if (before)
        std::visit([&](const auto &o) { table<std::decay_t<decltype(o)>>(contents).erase(o.id); }, *before);
}

Status check_references(const Document::Contents &contents, const Object &object) {
    return std::visit([&](const auto &o) { return check(contents, o); }, object);
}

Status check_references(const Document::Contents &contents) {
    Status status;
    each_kind([&]<class T>() {
        for (const auto &[id, object] : table<T>(contents)) {
            if (!status) return;
            status = check(contents, object);
        }
    });
    return status;
}

} // namespace tempera::model
