#include "core/store/sqlite.h"

#include <sqlite3.h>

#include <limits>

namespace tempera::store {
namespace {

/// How long a connection waits while another thread writes; its longest transaction is one cache piece.
constexpr int busy_milliseconds = 10'000;

/// SQLite takes UTF-8 on every system.
std::string utf8(const std::filesystem::path &path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

} // namespace

Query &Query::bind(std::span<const std::byte> value) {
    if (value.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw SQLite::Exception("too many bytes for one piece", SQLITE_TOOBIG);
    // A null pointer would be stored as NULL.
    statement_.bindNoCopy(++next_, value.empty() ? static_cast<const void *>("") : value.data(),
                          static_cast<int>(value.size()));
    return *this;
}

Connection::Connection(const std::filesystem::path &path, int flags) : database_(utf8(path), flags, busy_milliseconds) {
    database_.exec("PRAGMA foreign_keys = ON");
    database_.exec("PRAGMA synchronous = FULL");
}

SQLite::Statement &Connection::prepared(const std::string &sql) {
    auto it = statements_.find(sql);
    if (it == statements_.end()) it = statements_.emplace(sql, SQLite::Statement(database_, sql)).first;
    return it->second;
}

std::int64_t Connection::pragma(const std::string &name) {
    SQLite::Statement statement(database_, "PRAGMA " + name);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

Error error_of(const SQLite::Exception &e, const std::filesystem::path &path) {
    Error error{ErrorCode::internal, path.string(), e.what()};
    switch (e.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: error.code = ErrorCode::project_locked; break;
    case SQLITE_IOERR:
        error.code = e.getExtendedErrorCode() == SQLITE_IOERR_READ         ? ErrorCode::file_unreadable
                     : e.getExtendedErrorCode() == SQLITE_IOERR_SHORT_READ ? ErrorCode::bad_project
                                                                           : ErrorCode::write_failed;
        break;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_TOOBIG: error.code = ErrorCode::write_failed; break;
    // A missing table or column, a text where a number belongs: the file is not what its version says.
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: error.code = ErrorCode::bad_project; break;
    // Memory and file disagree about what is there.
    case SQLITE_CONSTRAINT: error.code = ErrorCode::stale; break;
    default: break;
    }
    return error;
}

} // namespace tempera::store
