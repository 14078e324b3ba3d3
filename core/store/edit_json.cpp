#include "core/store/edit_json.h"

#include "core/store/fields.h"
#include "core/store/sqlite.h"

#include <nlohmann/json.hpp>

namespace tempera::store {
namespace {

using nlohmann::json;

template <class Tag> json value_of(Id<Tag> id) { return id.value; }
json value_of(Time time) { return time.us; }
json value_of(const std::vector<model::Check> &checks) { return checks_to_text(checks); }
template <class T> json value_of(const T &value) { return value; }

template <class Tag> void set(Id<Tag> &id, const json &value) { id.value = value.get<std::int64_t>(); }
void set(Time &time, const json &value) { time.us = value.get<std::int64_t>(); }
void set(std::vector<model::Check> &checks, const json &value) { checks = checks_from_text(value.get<std::string>()); }
template <class T> void set(T &member, const json &value) { member = value.get<T>(); }

json to_json(const std::optional<model::Object> &object) {
    if (!object) return nullptr;
    json fields = json::object();
    std::visit(
        [&](const auto &o) {
            each_field(o, [&](const char *name, const auto &member) { fields[name] = value_of(member); });
        },
        *object);
    return fields;
}

std::optional<model::Object> object_of(const std::string &kind, const json &fields) {
    if (fields.is_null()) return std::nullopt;
    std::optional<model::Object> object;
    model::each_kind([&]<class T>() {
        if (kind != model::kind_name(model::Object(T{}))) return;
        T read;
        each_field(read, [&](const char *name, auto &member) {
            if (fields.contains(name) || !came_later<T>(name)) set(member, fields.at(name));
        });
        object = std::move(read);
    });
    if (!object) throw Failure{{ErrorCode::bad_project, {}, "the history speaks of a \"" + kind + "\""}};
    return object;
}

} // namespace

std::string changes_to_json(const std::vector<model::Change> &changes) {
    try {
        json all = json::array();
        for (const model::Change &change : changes)
            all.push_back({{"kind", model::kind_name(change.before ? *change.before : *change.after)},
                           {"before", to_json(change.before)},
                           {"after", to_json(change.after)}});
        return all.dump();
    } catch (const json::exception &) {
        throw Failure{{ErrorCode::bad_argument, {}, "a text that is not UTF-8"}};
    }
}

std::vector<model::Change> changes_from_json(const std::string &text) {
    try {
        std::vector<model::Change> changes;
        for (const json &item : json::parse(text)) {
            const auto kind = item.at("kind").get<std::string>();
            changes.push_back({object_of(kind, item.at("before")), object_of(kind, item.at("after"))});
            if (!changes.back().before && !changes.back().after)
                throw Failure{{ErrorCode::bad_project, {}, "the history holds a change of nothing"}};
        }
        return changes;
    } catch (const json::exception &e) {
        throw Failure{{ErrorCode::bad_project, {}, std::string("the history cannot be read: ") + e.what()}};
    }
}

} // namespace tempera::store
