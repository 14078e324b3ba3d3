#include "core/store/project_file.h"

#include "core/base/atomic_file.h"
#include "core/store/edit_json.h"
#include "core/store/lock.h"
#include "core/store/rows.h"
#include "core/store/schema.h"

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

#include <array>
#include <fstream>
#include <mutex>
#include <system_error>

namespace tempera::store {
namespace fs = std::filesystem;
namespace {

/// One opening at a time: between looking at the file's first bytes and opening it with SQLite, no other thread
/// may open it (see the class's comment).
std::mutex opening;

std::string sha256(std::span<const std::byte> bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    return sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
}

/// Refuses what is no project, or a newer one, without SQLite ever touching it.
Status check_header(const fs::path &path) {
    std::array<unsigned char, 100> header{};
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorCode::file_unreadable, path.string());
    in.read(reinterpret_cast<char *>(header.data()), header.size());
    if (in.gcount() == 0) return fail(ErrorCode::bad_project, path.string(), "the file is empty");
    const auto number = [&](std::size_t at) {
        return static_cast<std::int32_t>(std::uint32_t{header[at]} << 24 | std::uint32_t{header[at + 1]} << 16 |
                                         std::uint32_t{header[at + 2]} << 8 | std::uint32_t{header[at + 3]});
    };
    // Offsets from sqlite.org/fileformat2.html, "The Database Header".
    if (in.gcount() < 100 || std::string_view(reinterpret_cast<const char *>(header.data()), 15) != "SQLite format 3")
        return fail(ErrorCode::bad_project, path.string(), "it is another kind of file");
    if (number(68) != application_id)
        return fail(ErrorCode::bad_project, path.string(), "it is a database of another program");
    if (number(60) > schema_version)
        return fail(ErrorCode::project_too_new, path.string(), "its version is " + std::to_string(number(60)));
    return {};
}

std::optional<std::string> text_or_none(Query &query) {
    if (!query.step()) return std::nullopt;
    return query.text(0);
}

std::vector<std::byte> bytes_of(const SQLite::Column &column) {
    const auto *data = static_cast<const std::byte *>(column.getBlob());
    return data ? std::vector<std::byte>(data, data + column.getBytes()) : std::vector<std::byte>{};
}

} // namespace

struct ProjectFile::Impl {
    /// `at`: where the file lies while it is made; `file` is what errors name.
    Impl(fs::path file, std::unique_ptr<ProcessLock> held, int flags, const fs::path &at)
        : path(std::move(file)), lock(std::move(held)), connection(at, flags) {}

    /// Last steps of creating and opening.
    void settle() {
        connection.database().exec("PRAGMA journal_mode = WAL");
        Query query(connection.prepared("SELECT value FROM counter WHERE name = 'object_id'"));
        if (query.step()) highest_id = query.integer(0);
    }

    Query query(const char *sql) { return Query(connection.prepared(sql)); }
    Query query(const char *sql, const CacheKey &key) {
        return Query(connection.prepared(sql), key.media_hash, key.kind, key.version);
    }

    template <class T, class F> Result<T> run(F &&work) { return guarded<T>(path, std::forward<F>(work)); }
    /// Edits and blobs: when this returns well, they are on the disk.
    template <class F> Status write(F &&work) {
        return run<void>([&]() -> Status {
            SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
            if (Status s = work(); !s) return s;
            transaction.commit();
            return {};
        });
    }
    /// Cache: recomputable, so it does not wait for the disk, nor keep the interface's edits waiting.
    template <class F> Status write_cache(F &&work) {
        struct Relaxed {
            explicit Relaxed(SQLite::Database &d) : database(d) { database.exec("PRAGMA synchronous = NORMAL"); }
            ~Relaxed() { database.tryExec("PRAGMA synchronous = FULL"); }
            SQLite::Database &database;
        };
        return run<void>([&]() -> Status {
            const Relaxed relaxed(connection.database());
            return write(std::forward<F>(work));
        });
    }

    fs::path path;
    std::unique_ptr<ProcessLock> lock; ///< let go after the connection is closed
    Connection connection;
    std::int64_t highest_id = 0;
};

ProjectFile::ProjectFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ProjectFile::~ProjectFile() = default;

const fs::path &ProjectFile::path() const { return impl_->path; }
std::int64_t ProjectFile::highest_id() const { return impl_->highest_id; }

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const fs::path &shown, const Fill &fill) {
    const std::lock_guard guard(opening);
    std::error_code error;
    const fs::path path = fs::weakly_canonical(fs::absolute(shown, error), error);
    if (shown.empty() || error) return fail(ErrorCode::write_failed, shown.string(), "no such folder");
    auto lock = ProcessLock::acquire(path);
    if (!lock) return tl::unexpected(lock.error());
    if (fs::exists(path, error)) return fail(ErrorCode::write_failed, path.string(), "it is there already");
    fs::path draft = path.parent_path() / ".";
    draft += path.filename();
    draft += ".new";
    const auto remove_draft = [&] {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
            fs::path left = draft;
            fs::remove(left += suffix, error);
        }
    };
    remove_draft(); // of a program that was killed: whoever is at it has the lock
    Status made = guarded<void>(path, [&]() -> Status {
        auto impl = std::make_unique<Impl>(path, nullptr, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, draft);
        impl->connection.database().exec("PRAGMA application_id = " + std::to_string(application_id));
        migrate(impl->connection, path, migrations(), false);
        impl->settle();
        ProjectFile file(std::move(impl));
        return fill ? fill(file) : Status{};
    });
    if (made) {
        fs::rename(draft, path, error); // closed by now, and so a single file
        if (error) made = fail(ErrorCode::write_failed, path.string(), error.message());
    }
    if (!made) {
        remove_draft();
        return tl::unexpected(made.error());
    }
    return guarded<std::unique_ptr<ProjectFile>>(path, [&] {
        auto impl = std::make_unique<Impl>(path, std::move(*lock), SQLite::OPEN_READWRITE, path);
        impl->settle();
        return std::unique_ptr<ProjectFile>(new ProjectFile(std::move(impl)));
    });
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const fs::path &shown) {
    const std::lock_guard guard(opening);
    std::error_code error;
    const fs::path path = fs::canonical(shown, error);
    if (error == std::errc::permission_denied) return fail(ErrorCode::file_unreadable, shown.string());
    if (error) return fail(ErrorCode::file_not_found, shown.string());
    if (fs::is_directory(path)) return fail(ErrorCode::bad_project, shown.string(), "it is a folder");
    // Checked first: SQLite would open it for reading, and leave files beside it that it could not remove.
    if (!can_write(path)) return fail(ErrorCode::write_failed, path.string(), "the file is read-only");
    auto lock = ProcessLock::acquire(path);
    if (!lock) return tl::unexpected(lock.error());
    if ((*lock)->first())
        if (Status s = check_header(path); !s) return tl::unexpected(s.error());
    return guarded<std::unique_ptr<ProjectFile>>(path, [&] {
        auto impl = std::make_unique<Impl>(path, std::move(*lock), SQLite::OPEN_READWRITE, path);
        migrate(impl->connection, path, migrations(), true);
        impl->settle();
        return std::unique_ptr<ProjectFile>(new ProjectFile(std::move(impl)));
    });
}

Result<ProjectFile::Loaded> ProjectFile::load() {
    return impl_->run<Loaded>([&]() -> Loaded {
        Connection &connection = impl_->connection;
        // One transaction, so that everything read is of the same moment.
        SQLite::Transaction transaction(connection.database());
        const auto damaged = [&](const std::string &what) {
            return Failure{{ErrorCode::bad_project, impl_->path.string(), what}};
        };
        // Not the cache and the blobs: they may be large, and are checked when they are used.
        for (const char *table : {"patient", "session", "rater", "emotion", "recording", "adaptation", "tier",
                                  "annotation", "trace", "companion", "history", "counter", "setting"}) {
            Query check(connection.prepared("PRAGMA quick_check('" + std::string(table) + "')"));
            const auto found = text_or_none(check);
            if (found != "ok") throw damaged(found.value_or("no check was made"));
        }
        {
            Query check(connection.prepared("PRAGMA foreign_key_check"));
            if (check.step())
                throw damaged("a " + check.text(0) + " refers to a " + check.text(2) + " that is not there");
        }
        Loaded loaded;
        loaded.contents = read_contents(connection);
        Query history(connection.prepared(
            "SELECT id, scope, label, detail, rater, made_at, changes, undone FROM history ORDER BY id"));
        while (history.step()) {
            model::Edit edit;
            edit.id = history.integer(0);
            edit.scope.value = history.integer(1);
            edit.label = history.text(2);
            edit.detail = history.text(3);
            edit.rater = history.text(4);
            edit.when = history.text(5);
            edit.changes = changes_from_json(history.text(6));
            edit.undone = history.integer(7) != 0;
            loaded.history.push_back(std::move(edit));
        }
        return loaded;
    });
}

Result<std::int64_t> ProjectFile::commit(const model::Edit &edit) {
    std::int64_t id = 0, highest = impl_->highest_id;
    for (const model::Change &change : edit.changes)
        if (change.after) highest = std::max(highest, model::id_of(*change.after));
    const Status status = impl_->write([&]() -> Status {
        impl_->query("DELETE FROM history WHERE scope = ? AND undone = 1").bind(edit.scope.value).run();
        impl_
            ->query("INSERT INTO history(scope, label, detail, rater, made_at, changes, undone) "
                    "VALUES(?, ?, ?, ?, ?, ?, 0)")
            .bind(edit.scope.value)
            .bind(edit.label)
            .bind(edit.detail)
            .bind(edit.rater)
            .bind(edit.when)
            .bind(changes_to_json(edit.changes))
            .run();
        id = impl_->connection.database().getLastInsertRowid();
        for (const model::Change &change : edit.changes) write_object(impl_->connection, change.before, change.after);
        impl_
            ->query("INSERT INTO counter(name, value) VALUES('object_id', ?) "
                    "ON CONFLICT(name) DO UPDATE SET value = max(value, excluded.value)")
            .bind(highest)
            .run();
        return {};
    });
    if (!status) return tl::unexpected(status.error());
    impl_->highest_id = highest;
    return id;
}

Status ProjectFile::mark(const model::Edit &edit, bool undone) {
    return impl_->write([&]() -> Status {
        const int found = impl_->query("UPDATE history SET undone = ? WHERE id = ? AND undone <> ?")
                              .bind(undone)
                              .bind(edit.id)
                              .bind(undone)
                              .run();
        if (found != 1) return fail(ErrorCode::stale, impl_->path.string(), "the history has changed since");
        const auto &changes = edit.changes;
        if (undone)
            for (auto change = changes.rbegin(); change != changes.rend(); ++change)
                write_object(impl_->connection, change->after, change->before);
        else
            for (const model::Change &change : changes) write_object(impl_->connection, change.before, change.after);
        return {};
    });
}

Result<std::string> ProjectFile::put_blob(std::span<const std::byte> bytes) {
    const std::string key = sha256(bytes);
    const Status status = impl_->write([&]() -> Status {
        impl_->query("INSERT INTO blob(key, bytes) VALUES(?, ?) ON CONFLICT(key) DO NOTHING")
            .bind(key)
            .bind(bytes)
            .run();
        return {};
    });
    if (!status) return tl::unexpected(status.error());
    return key;
}

Result<std::vector<std::byte>> ProjectFile::blob(const std::string &key) {
    return impl_->run<std::vector<std::byte>>([&]() -> Result<std::vector<std::byte>> {
        Query query(impl_->connection.prepared("SELECT bytes FROM blob WHERE key = ?"));
        query.bind(key);
        if (!query.step())
            return fail(ErrorCode::bad_project, impl_->path.string(), "it holds no data of the key " + key);
        std::vector<std::byte> bytes = bytes_of(query.column(0));
        if (sha256(bytes) != key)
            return fail(ErrorCode::bad_project, impl_->path.string(), "the data of the key " + key + " was damaged");
        return bytes;
    });
}

Status ProjectFile::put_cache(const CacheKey &key, std::int64_t piece, std::span<const std::byte> bytes) {
    return impl_->write_cache([&]() -> Status {
        impl_
            ->query("INSERT INTO cache(media_hash, kind, version, piece, bytes) VALUES(?, ?, ?, ?, ?) "
                    "ON CONFLICT(media_hash, kind, version, piece) DO UPDATE SET bytes = excluded.bytes",
                    key)
            .bind(piece)
            .bind(bytes)
            .run();
        return {};
    });
}

Result<std::optional<std::vector<std::byte>>> ProjectFile::cache(const CacheKey &key, std::int64_t piece) {
    return impl_->run<std::optional<std::vector<std::byte>>>([&]() -> std::optional<std::vector<std::byte>> {
        Query query = impl_->query(
            "SELECT bytes FROM cache WHERE media_hash = ? AND kind = ? AND version = ? AND piece = ?", key);
        query.bind(piece);
        if (!query.step()) return std::nullopt;
        return bytes_of(query.column(0));
    });
}

Result<std::vector<std::int64_t>> ProjectFile::cache_pieces(const CacheKey &key) {
    return impl_->run<std::vector<std::int64_t>>([&] {
        Query query = impl_->query(
            "SELECT piece FROM cache WHERE media_hash = ? AND kind = ? AND version = ? ORDER BY piece", key);
        std::vector<std::int64_t> pieces;
        while (query.step()) pieces.push_back(query.integer(0));
        return pieces;
    });
}

Status ProjectFile::finish_cache(const CacheKey &key, std::int64_t pieces) {
    return impl_->write_cache([&]() -> Status {
        Query count = impl_->query("SELECT count(*) FROM cache WHERE media_hash = ? AND kind = ? AND version = ?", key);
        count.step();
        if (count.integer(0) != pieces)
            return fail(ErrorCode::bad_argument, key.kind,
                        std::to_string(count.integer(0)) + " of " + std::to_string(pieces) + " pieces are there");
        impl_
            ->query("INSERT INTO cache_complete(media_hash, kind, version, pieces) VALUES(?, ?, ?, ?) "
                    "ON CONFLICT DO UPDATE SET pieces = excluded.pieces",
                    key)
            .bind(pieces)
            .run();
        return {};
    });
}

Result<bool> ProjectFile::cache_complete(const CacheKey &key) {
    return impl_->run<bool>([&] {
        Query query = impl_->query(
            "SELECT pieces = (SELECT count(*) FROM cache c WHERE c.media_hash = d.media_hash AND c.kind = d.kind "
            "AND c.version = d.version) FROM cache_complete d WHERE media_hash = ? AND kind = ? AND version = ?",
            key);
        return query.step() && query.integer(0) == 1;
    });
}

Result<std::vector<ProjectFile::CacheKey>> ProjectFile::cache_keys() {
    return impl_->run<std::vector<CacheKey>>([&] {
        Query query(impl_->connection.prepared("SELECT DISTINCT media_hash, kind, version FROM cache"));
        std::vector<CacheKey> keys;
        while (query.step()) keys.push_back({query.text(0), query.text(1), query.text(2)});
        return keys;
    });
}

Status ProjectFile::drop_stale_cache(const CacheKey &keep) {
    return impl_->write_cache([&]() -> Status {
        impl_->query("DELETE FROM cache WHERE media_hash = ? AND kind = ? AND version <> ?", keep).run();
        impl_->query("DELETE FROM cache_complete WHERE media_hash = ? AND kind = ? AND version <> ?", keep).run();
        return {};
    });
}

Status ProjectFile::put_setting(const std::string &name, const std::string &value) {
    return impl_->write([&]() -> Status {
        impl_
            ->query(
                "INSERT INTO setting(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value")
            .bind(name)
            .bind(value)
            .run();
        return {};
    });
}

Result<std::optional<std::string>> ProjectFile::setting(const std::string &name) {
    return impl_->run<std::optional<std::string>>([&] {
        Query query(impl_->connection.prepared("SELECT value FROM setting WHERE name = ?"));
        query.bind(name);
        return text_or_none(query);
    });
}

} // namespace tempera::store
