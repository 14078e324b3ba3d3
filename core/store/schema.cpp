#include "core/store/schema.h"

#include <array>
#include <system_error>

namespace tempera::store {
namespace fs = std::filesystem;
namespace {

// References are checked at the end of each transaction, so that an edit's changes may come in any order.
constexpr const char *version_1 = R"sql(
CREATE TABLE patient(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE TABLE session(
    id INTEGER PRIMARY KEY,
    patient INTEGER REFERENCES patient(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, date TEXT NOT NULL
) STRICT;
CREATE TABLE recording(
    id INTEGER PRIMARY KEY,
    session INTEGER REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT NOT NULL, content_hash TEXT NOT NULL, transcript TEXT NOT NULL, body TEXT NOT NULL,
    duration_us INTEGER NOT NULL, face_track INTEGER NOT NULL,
    adaptation INTEGER REFERENCES adaptation(id) DEFERRABLE INITIALLY DEFERRED,
    synthetic INTEGER NOT NULL
) STRICT;
CREATE TABLE rater(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE tier(
    id INTEGER PRIMARY KEY,
    recording INTEGER NOT NULL REFERENCES recording(id) DEFERRABLE INITIALLY DEFERRED,
    rater INTEGER REFERENCES rater(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE emotion(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, builtin TEXT NOT NULL, rgb INTEGER NOT NULL,
    pattern INTEGER NOT NULL, "key" INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE annotation(
    id INTEGER PRIMARY KEY,
    tier INTEGER NOT NULL REFERENCES tier(id) DEFERRABLE INITIALLY DEFERRED,
    onset_us INTEGER NOT NULL, offset_us INTEGER NOT NULL CHECK(offset_us >= onset_us),
    emotion INTEGER NOT NULL REFERENCES emotion(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE TABLE adaptation(
    id INTEGER PRIMARY KEY,
    recording INTEGER NOT NULL REFERENCES recording(id) DEFERRABLE INITIALLY DEFERRED,
    weights TEXT NOT NULL, report TEXT NOT NULL, created TEXT NOT NULL
) STRICT;
-- Without these, removing a row reads the whole of the tables that refer to it.
CREATE INDEX session_patient ON session(patient);
CREATE INDEX recording_session ON recording(session);
CREATE INDEX recording_adaptation ON recording(adaptation);
CREATE INDEX tier_recording ON tier(recording);
CREATE INDEX tier_rater ON tier(rater);
CREATE INDEX annotation_tier ON annotation(tier);
CREATE INDEX annotation_emotion ON annotation(emotion);
CREATE INDEX adaptation_recording ON adaptation(recording);

CREATE TABLE history(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope INTEGER NOT NULL, label TEXT NOT NULL, detail TEXT NOT NULL, rater TEXT NOT NULL, made_at TEXT NOT NULL,
    changes TEXT NOT NULL, undone INTEGER NOT NULL
) STRICT;
CREATE INDEX history_undone ON history(scope) WHERE undone = 1;
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE blob(key TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE cache(
    media_hash TEXT NOT NULL, kind TEXT NOT NULL, version TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY(media_hash, kind, version, piece)
) STRICT;
CREATE TABLE cache_complete(
    media_hash TEXT NOT NULL, kind TEXT NOT NULL, version TEXT NOT NULL, pieces INTEGER NOT NULL,
    PRIMARY KEY(media_hash, kind, version)
) STRICT, WITHOUT ROWID;
)sql";

// `forgotten` refers to no row: it goes on to say what came before it when that adaptation's making was undone.
constexpr const char *version_2 = R"sql(
ALTER TABLE patient ADD COLUMN memory INTEGER NOT NULL DEFAULT 1;
ALTER TABLE patient ADD COLUMN forgotten INTEGER;
)sql";

constexpr const char *version_3 = R"sql(
ALTER TABLE session ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE emotion ADD COLUMN definition TEXT NOT NULL DEFAULT '';
ALTER TABLE tier ADD COLUMN parent INTEGER REFERENCES tier(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE tier ADD COLUMN rgb INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tier ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tier ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tier ADD COLUMN finished INTEGER NOT NULL DEFAULT 0;
CREATE INDEX tier_parent ON tier(parent);
CREATE TABLE trace(
    id INTEGER PRIMARY KEY,
    tier INTEGER NOT NULL REFERENCES tier(id) DEFERRABLE INITIALLY DEFERRED,
    emotion INTEGER REFERENCES emotion(id) DEFERRABLE INITIALLY DEFERRED,
    dimension TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL CHECK(low < high),
    start_us INTEGER NOT NULL, step_us INTEGER NOT NULL CHECK(step_us > 0), lag_us INTEGER NOT NULL,
    "values" TEXT NOT NULL
) STRICT;
CREATE INDEX trace_tier ON trace(tier);
CREATE INDEX trace_emotion ON trace(emotion);
CREATE TABLE companion(
    id INTEGER PRIMARY KEY,
    recording INTEGER NOT NULL REFERENCES recording(id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT NOT NULL, content_hash TEXT NOT NULL, offset_us INTEGER NOT NULL
) STRICT;
CREATE INDEX companion_recording ON companion(recording);
)sql";

constexpr const char *version_4 = R"sql(
ALTER TABLE recording ADD COLUMN measures TEXT NOT NULL DEFAULT '';
)sql";

constexpr const char *version_5 = R"sql(
ALTER TABLE companion ADD COLUMN drift_us INTEGER NOT NULL DEFAULT 0;
)sql";

// Adding a recording and a rater's first tier of it are in that recording's history since, where they do not stand in
// the way of what all recordings share.
constexpr const char *version_6 = R"sql(
ALTER TABLE session ADD COLUMN checks TEXT NOT NULL DEFAULT '';
UPDATE history SET scope = (SELECT json_extract(change.value, '$.after.id') FROM json_each(changes) AS change
                            WHERE json_extract(change.value, '$.kind') = 'recording')
WHERE scope = 0 AND label = 'Add recording' AND
      1 = (SELECT count(*) FROM json_each(changes) AS change WHERE json_extract(change.value, '$.kind') = 'recording');
UPDATE history SET scope = json_extract(changes, '$[0].after.recording')
WHERE scope = 0 AND label = 'Add tier' AND json_extract(changes, '$[0].after.recording') > 0;
)sql";

constexpr std::array steps{Migration{0, version_1}, Migration{1, version_2}, Migration{2, version_3},
                           Migration{3, version_4}, Migration{4, version_5}, Migration{5, version_6}};

/// A copy of the whole database as it is now, put there whole or not at all.
void copy_to(Connection &connection, const fs::path &copy) {
    fs::path temporary = copy;
    temporary += ".tmp";
    std::error_code ignored;
    fs::remove(temporary, ignored);
    try {
        SQLite::Statement vacuum(connection.database(), "VACUUM INTO ?");
        const auto name = temporary.u8string();
        vacuum.bind(1, std::string(name.begin(), name.end()));
        vacuum.exec();
        std::error_code error;
        fs::rename(temporary, copy, error);
        if (error) throw Failure{{ErrorCode::write_failed, copy.string(), error.message()}};
    } catch (...) {
        fs::remove(temporary, ignored);
        throw;
    }
}

} // namespace

std::span<const Migration> migrations() { return steps; }

void migrate(Connection &connection, const fs::path &path, std::span<const Migration> all, bool keep_copy) {
    const auto version = connection.pragma("user_version");
    const int newest = all.back().from + 1;
    if (version > newest)
        throw Failure{{ErrorCode::project_too_new, path.string(), "its version is " + std::to_string(version)}};
    if (version == newest) return;
    if (version < all.front().from)
        throw Failure{{ErrorCode::bad_project, path.string(), "its version is " + std::to_string(version)}};

    fs::path copy = path;
    copy += ".bak-v" + std::to_string(version);
    if (keep_copy) copy_to(connection, copy);
    try {
        SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
        for (const Migration &step : all) {
            if (step.from < version) continue;
            connection.database().exec(step.sql);
            connection.database().exec("PRAGMA user_version = " + std::to_string(step.from + 1));
        }
        transaction.commit();
    } catch (const SQLite::Exception &e) {
        std::error_code ignored;
        if (keep_copy) fs::remove(copy, ignored);
        Error error = error_of(e, path);
        error.detail = "it could not be brought from version " + std::to_string(version) + " to " +
                       std::to_string(newest) + ": " + e.what();
        throw Failure{error};
    }
}

} // namespace tempera::store
