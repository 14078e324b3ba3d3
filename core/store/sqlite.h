// SQLite for this folder: one connection, prepared statements kept, errors turned into ours.
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>

namespace tempera::store {

/// Thrown inside this folder only, where a plain return would have to be passed through SQLite's exceptions.
struct Failure {
    Error error;
};

/// A prepared statement in use; resets it at the end, so that it holds no lock and can be used again.
class Query {
public:
    template <class... Values> explicit Query(SQLite::Statement &statement, const Values &...values)
        : statement_(statement) {
        (bind(values), ...);
    }
    ~Query() {
        statement_.tryReset();
        statement_.clearBindings();
    }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Parameters are bound in order, once each.
    Query &bind_real(double value) { return statement_.bind(++next_, value), *this; }
    Query &bind(std::int64_t value) { return statement_.bind(++next_, value), *this; }
    Query &bind(const std::string &value) { return statement_.bind(++next_, value), *this; }
    Query &bind(std::span<const std::byte> value);
    Query &bind_null() { return statement_.bind(++next_), *this; }
    bool step() { return statement_.executeStep(); }
    /// For statements without rows; returns how many rows changed.
    int run() { return statement_.exec(); }
    [[nodiscard]] SQLite::Column column(int i) { return statement_.getColumn(i); }
    [[nodiscard]] std::int64_t integer(int i) { return statement_.getColumn(i).getInt64(); }
    [[nodiscard]] double number(int i) { return statement_.getColumn(i).getDouble(); }
    [[nodiscard]] std::string text(int i) { return statement_.getColumn(i).getString(); }

private:
    SQLite::Statement &statement_;
    int next_ = 0;
};

/// One connection, with the settings that every connection to a project has. Belongs to one thread.
class Connection {
public:
    /// Throws SQLite::Exception.
    Connection(const std::filesystem::path &path, int flags);

    SQLite::Database &database() { return database_; }
    /// The statement is prepared at its first use and kept: `sql` should be one of few texts.
    SQLite::Statement &prepared(const std::string &sql);
    std::int64_t pragma(const std::string &name);

private:
    SQLite::Database database_;
    std::unordered_map<std::string, SQLite::Statement> statements_;
};

/// What an SQLite error on the project file `path` means to the user.
Error error_of(const SQLite::Exception &e, const std::filesystem::path &path);

/// Runs `work` and turns what it throws into a Result. `work` returns T or Result<T>.
template <class T, class F> Result<T> guarded(const std::filesystem::path &path, F &&work) {
    try {
        return work();
    } catch (const Failure &e) {
        Error error = e.error;
        if (error.subject.empty()) error.subject = path.string();
        return tl::unexpected(error);
    } catch (const SQLite::Exception &e) {
        return tl::unexpected(error_of(e, path));
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, path.string(), e.what());
    }
}

} // namespace tempera::store
