#include "core/store/schema.h"

#include "core/store/project_file.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>

#include <array>

using namespace tempera;
using namespace tempera::store;
using testing::ElementsAre;
namespace fs = std::filesystem;

namespace {

// Two steps that change what is there, as coming versions will.
constexpr std::array steps{Migration{0, "CREATE TABLE label(id INTEGER PRIMARY KEY, onset_us INTEGER NOT NULL);"
                                        "INSERT INTO label SELECT id, CAST(round(onset_s * 1e6) AS INTEGER) FROM mark;"
                                        "DROP TABLE mark;"},
                           Migration{1, "ALTER TABLE label ADD COLUMN note TEXT NOT NULL DEFAULT '';"}};

class MigrationTest : public testing::Test {
protected:
    void make(const std::string &sql, int version = 0) {
        fs::remove(path);
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA application_id = " + std::to_string(application_id));
        database.exec("PRAGMA user_version = " + std::to_string(version));
        if (!sql.empty()) database.exec(sql);
    }
    Status run(std::span<const Migration> all, bool keep_copy = true) {
        return guarded<void>(path, [&]() -> Status {
            Connection connection(path, SQLite::OPEN_READWRITE);
            migrate(connection, path, all, keep_copy);
            return {};
        });
    }
    std::int64_t number(const std::string &sql, const fs::path &file) {
        SQLite::Database database(file.string());
        return database.execAndGet(sql).getInt64();
    }

    test::TempFolder folder;
    fs::path path = folder / "old.tempera";
    fs::path copy = folder / "old.tempera.bak-v0";
};

} // namespace

TEST_F(MigrationTest, GoesThroughEveryStepAndKeepsACopy) {
    make("CREATE TABLE mark(id INTEGER PRIMARY KEY, onset_s REAL); INSERT INTO mark VALUES(3, 1.25)");
    ASSERT_TRUE(run(steps));
    EXPECT_EQ(number("SELECT onset_us FROM label WHERE id = 3 AND note = ''", path), 1'250'000);
    EXPECT_EQ(number("PRAGMA user_version", path), 2);
    EXPECT_EQ(number("PRAGMA user_version", copy), 0);
    EXPECT_EQ(number("SELECT count(*) FROM mark", copy), 1);
}

TEST_F(MigrationTest, RepeatedItDoesNothing) {
    make("CREATE TABLE mark(id INTEGER PRIMARY KEY, onset_s REAL)");
    ASSERT_TRUE(run(steps));
    const std::string once = test::content(path);
    fs::remove(copy);
    ASSERT_TRUE(run(steps));
    EXPECT_EQ(test::content(path), once);
    EXPECT_FALSE(fs::exists(copy));
}

TEST_F(MigrationTest, BeginsInTheMiddle) {
    make("CREATE TABLE label(id INTEGER PRIMARY KEY, onset_us INTEGER NOT NULL)", 1);
    ASSERT_TRUE(run(steps));
    EXPECT_EQ(number("PRAGMA user_version", path), 2);
    EXPECT_THAT(folder.names(), ElementsAre("old.tempera", "old.tempera.bak-v1"));
}

TEST_F(MigrationTest, AFailedStepLeavesTheFileAsItWas) {
    make("CREATE TABLE mark(id INTEGER PRIMARY KEY, onset_s REAL); INSERT INTO mark VALUES(3, 1.25)");
    const std::string before = test::content(path);
    // The first step succeeds, the second cannot: neither may stay.
    const std::array broken{steps[0], Migration{1, "ALTER TABLE nowhere ADD COLUMN note TEXT;"}};
    const Status s = run(broken);
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().code, ErrorCode::bad_project);
    EXPECT_NE(s.error().detail.find("nowhere"), std::string::npos);
    EXPECT_EQ(test::content(path), before);
    EXPECT_THAT(folder.names(), ElementsAre("old.tempera"));
}

TEST_F(MigrationTest, NewerOrImpossibleVersionsAreRefused) {
    make("", 3);
    const std::string before = test::content(path);
    EXPECT_EQ(run(steps).error().code, ErrorCode::project_too_new);
    EXPECT_EQ(test::content(path), before);
    make("", -1);
    EXPECT_EQ(run(steps).error().code, ErrorCode::bad_project);
    EXPECT_THAT(folder.names(), ElementsAre("old.tempera"));
}

TEST_F(MigrationTest, OpeningFinishesACreationThatWasCutShort) {
    make("");
    {
        auto file = ProjectFile::open(path);
        ASSERT_TRUE(file) << describe(file.error());
        const auto loaded = (*file)->load();
        ASSERT_TRUE(loaded);
        EXPECT_TRUE(loaded->history.empty());
        ASSERT_TRUE((*file)->put_setting("a", "b"));
    }
    EXPECT_THAT(folder.names(), ElementsAre("old.tempera", "old.tempera.bak-v0"));
    EXPECT_EQ(number("PRAGMA user_version", path), schema_version);
    EXPECT_TRUE(ProjectFile::open(path));
}

TEST_F(MigrationTest, APatientOfVersionOneIsRememberedAndItsHistoryCanBeRead) {
    make(migrations()[0].sql, 1);
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO patient VALUES(1, 'Patient 1', '')");
        database.exec("INSERT INTO counter VALUES('object_id', 1)");
        database.exec("INSERT INTO history VALUES(1, 0, 'New project', '', '', '2026-01-01T00:00:00Z', "
                      "'[{\"kind\":\"patient\",\"before\":null,\"after\":{\"id\":1,\"name\":\"Patient "
                      "1\",\"notes\":\"\"}}]', 0)");
    }
    auto file = ProjectFile::open(path);
    ASSERT_TRUE(file) << describe(file.error());
    auto loaded = (*file)->load();
    ASSERT_TRUE(loaded) << describe(loaded.error());
    const auto &patient = loaded->contents.patients.at(PatientId{1});
    EXPECT_TRUE(patient.memory);
    EXPECT_FALSE(patient.forgotten);
    model::Document document(file->get(), std::move(loaded->contents), std::move(loaded->history));
    EXPECT_TRUE(document.undo({})) << "what was there is what the history says";
    EXPECT_TRUE(document.contents().patients.empty());
}

TEST_F(MigrationTest, OpeningAnOldFileThatCannotBeBroughtForwardChangesNothing) {
    make("CREATE TABLE annotation(x INTEGER); INSERT INTO annotation VALUES(1)");
    const std::string before = test::content(path);
    const auto file = ProjectFile::open(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::bad_project);
    EXPECT_EQ(test::content(path), before);
    EXPECT_THAT(folder.names(), ElementsAre("old.tempera"));
}

#ifndef _WIN32

TEST_F(MigrationTest, NoRoomForTheCopyNoMigration) {
    make("CREATE TABLE mark(id INTEGER PRIMARY KEY, onset_s REAL); INSERT INTO mark VALUES(3, 1.25)");
    const std::string before = test::content(path);
    {
        const test::FileSizeLimit limit(4096);
        const Status s = run(steps);
        ASSERT_FALSE(s);
        EXPECT_EQ(s.error().code, ErrorCode::write_failed);
    }
    EXPECT_EQ(test::content(path), before);
    EXPECT_THAT(folder.names(), ElementsAre("old.tempera"));
}

#endif
