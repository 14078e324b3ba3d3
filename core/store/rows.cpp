#include "core/store/rows.h"

#include "core/store/fields.h"

#include <limits>

namespace tempera::store {
namespace {

template <class T> std::string table_name() { return model::kind_name(model::Object(T{})); }

template <class T> std::string column_list(const char *between, const char *after_each) {
    std::string list;
    T object;
    each_field(object, [&](const char *name, auto &) {
        if (!list.empty()) list += between;
        list.append("\"").append(name).append("\"").append(after_each);
    });
    return list;
}

template <class T> const std::string &insert_sql() {
    static const std::string sql = [] {
        T object;
        std::string marks;
        each_field(object, [&](const char *, auto &) { marks += marks.empty() ? "?" : ", ?"; });
        return "INSERT INTO " + table_name<T>() + "(" + column_list<T>(", ", "") + ") VALUES(" + marks + ")";
    }();
    return sql;
}
template <class T> const std::string &update_sql() {
    static const std::string sql =
        "UPDATE " + table_name<T>() + " SET " + column_list<T>(", ", " = ?") + " WHERE id = ?";
    return sql;
}
template <class T> const std::string &delete_sql() {
    static const std::string sql = "DELETE FROM " + table_name<T>() + " WHERE id = ?";
    return sql;
}
template <class T> const std::string &select_all_sql() {
    static const std::string sql = "SELECT " + column_list<T>(", ", "") + " FROM " + table_name<T>();
    return sql;
}
template <class T> const std::string &select_sql() {
    static const std::string sql = select_all_sql<T>() + " WHERE id = ?";
    return sql;
}

/// No reference is NULL, not 0: the file's foreign keys then hold.
template <class Tag> void bind(Query &query, Id<Tag> id) {
    if (id)
        query.bind(id.value);
    else
        query.bind_null();
}
void bind(Query &query, const std::string &text) { query.bind(text); }
void bind(Query &query, Time time) { query.bind(time.us); }
void bind(Query &query, int number) { query.bind(std::int64_t{number}); }
void bind(Query &query, std::uint32_t number) { query.bind(std::int64_t{number}); }
void bind(Query &query, float number) { query.bind_real(double{number}); }
void bind(Query &query, const std::vector<model::Check> &checks) { query.bind(checks_to_text(checks)); }
void bind(Query &query, bool yes) { query.bind(std::int64_t{yes}); }

template <class T> T narrow(std::int64_t value) {
    if (value < std::int64_t{std::numeric_limits<T>::min()} || value > std::int64_t{std::numeric_limits<T>::max()})
        throw Failure{{ErrorCode::bad_project, {}, "a number out of range: " + std::to_string(value)}};
    return static_cast<T>(value);
}

template <class Tag> void read(Query &query, int i, Id<Tag> &id) { id.value = query.integer(i); }
void read(Query &query, int i, std::string &text) { text = query.text(i); }
void read(Query &query, int i, Time &time) { time.us = query.integer(i); }
void read(Query &query, int i, int &number) { number = narrow<int>(query.integer(i)); }
void read(Query &query, int i, std::uint32_t &number) { number = narrow<std::uint32_t>(query.integer(i)); }
void read(Query &query, int i, float &number) { number = static_cast<float>(query.number(i)); }
void read(Query &query, int i, std::vector<model::Check> &checks) { checks = checks_from_text(query.text(i)); }
void read(Query &query, int i, bool &yes) { yes = query.integer(i) != 0; }

template <class T> T read_row(Query &query) {
    T object;
    int i = 0;
    each_field(object, [&](const char *, auto &member) { read(query, i++, member); });
    return object;
}

template <class T> std::optional<T> read_one(Connection &connection, std::int64_t id) {
    Query query(connection.prepared(select_sql<T>()));
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return read_row<T>(query);
}

template <class T> void write(Connection &connection, const T *expected, const T *wanted) {
    const std::int64_t id = (expected ? expected : wanted)->id.value;
    const std::optional<T> now = read_one<T>(connection, id);
    if (now.has_value() != (expected != nullptr) || (now && *now != *expected))
        throw Failure{{ErrorCode::stale, table_name<T>() + " " + std::to_string(id), "it was changed since"}};
    Query query(connection.prepared(!wanted ? delete_sql<T>() : expected ? update_sql<T>() : insert_sql<T>()));
    if (wanted) each_field(*wanted, [&](const char *, const auto &member) { bind(query, member); });
    if (expected) query.bind(id);
    query.run();
}

} // namespace

model::Document::Contents read_contents(Connection &connection) {
    model::Document::Contents contents;
    model::each_kind([&]<class T>() {
        Query query(connection.prepared(select_all_sql<T>()));
        auto &all = model::table<T>(contents);
        while (query.step()) {
            T object = read_row<T>(query);
            all.emplace(object.id, std::move(object));
        }
    });
    return contents;
}

void write_object(Connection &connection, const std::optional<model::Object> &expected,
                  const std::optional<model::Object> &wanted) {
    std::visit(
        [&](const auto &like) {
            using T = std::decay_t<decltype(like)>;
            write<T>(connection, expected ? &std::get<T>(*expected) : nullptr,
                     wanted ? &std::get<T>(*wanted) : nullptr);
        },
        expected ? *expected : *wanted);
}

} // namespace tempera::store
