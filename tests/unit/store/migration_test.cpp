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

TEST_F(MigrationTest, WhatVersionThreeAddedIsEmptyInAFileOfVersionTwo) {
    make(std::string(migrations()[0].sql) + migrations()[1].sql, 2);
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO patient VALUES(1, 'Patient 1', '', 0, 7);"
                      "INSERT INTO session VALUES(2, 1, 'Visit 1', '2026-01-31');"
                      "INSERT INTO emotion VALUES(3, 'joy', 'joy', 255, 1, 2, 3);"
                      "INSERT INTO recording VALUES(4, 2, 'a.mp4', 'h', '', '', 1000, -1, NULL, 0);"
                      "INSERT INTO tier VALUES(5, 4, NULL, 'A', 0);"
                      "INSERT INTO annotation VALUES(6, 5, 10, 20, 3, '');"
                      "INSERT INTO counter VALUES('object_id', 7)");
        database.exec(R"(INSERT INTO history VALUES(1, 0, 'New project', '', '', '2026-01-01T00:00:00Z', '[
            {"kind":"patient","before":null,"after":{"id":1,"name":"Patient 1","notes":"","memory":false,"forgotten":7}},
            {"kind":"session","before":null,"after":{"id":2,"patient":1,"name":"Visit 1","date":"2026-01-31"}},
            {"kind":"emotion","before":null,"after":{"id":3,"name":"joy","builtin":"joy","rgb":255,"pattern":1,"key":2,
                "position":3}},
            {"kind":"recording","before":null,"after":{"id":4,"session":2,"path":"a.mp4","content_hash":"h",
                "transcript":"","body":"","duration_us":1000,"face_track":-1,"adaptation":0,"synthetic":false}},
            {"kind":"tier","before":null,"after":{"id":5,"recording":4,"rater":0,"name":"A","position":0}},
            {"kind":"annotation","before":null,"after":{"id":6,"tier":5,"onset_us":10,"offset_us":20,"emotion":3,
                "note":""}}]', 0))");
    }
    auto file = ProjectFile::open(path);
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_TRUE(fs::exists(folder / "old.tempera.bak-v2"));
    auto loaded = (*file)->load();
    ASSERT_TRUE(loaded) << describe(loaded.error());
    const auto &contents = loaded->contents;
    EXPECT_EQ(contents.tiers.at(TierId{5}), (model::Tier{TierId{5}, RecordingId{4}, {}, "A", 0}));
    EXPECT_TRUE(contents.sessions.at(SessionId{2}).notes.empty());
    EXPECT_TRUE(contents.emotions.at(EmotionId{3}).definition.empty());
    EXPECT_FALSE(contents.patients.at(PatientId{1}).memory);
    EXPECT_TRUE(contents.traces.empty() && contents.companions.empty());

    model::Document document(file->get(), std::move(loaded->contents), std::move(loaded->history));
    const auto as_it_was = document.contents();
    ASSERT_TRUE(document.undo({})) << "what was there is what the history says";
    EXPECT_TRUE(document.contents().tiers.empty());
    ASSERT_TRUE(document.redo({}));
    EXPECT_EQ(document.contents(), as_it_was);
    EXPECT_EQ((*file)->load()->contents, as_it_was);
}

TEST_F(MigrationTest, AVideoOfAFileOfVersionFourDoesNotDrift) {
    make(std::string(migrations()[0].sql) + migrations()[1].sql + migrations()[2].sql + migrations()[3].sql, 4);
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO patient VALUES(1, 'Patient 1', '', 0, NULL);"
                      "INSERT INTO session VALUES(2, 1, 'Visit 1', '2026-01-31', '');"
                      "INSERT INTO recording VALUES(4, 2, 'a.mp4', 'h', '', '', 1000, -1, NULL, 0, '');"
                      "INSERT INTO companion VALUES(5, 4, 'room.mp4', 'r', -2500000);"
                      "INSERT INTO counter VALUES('object_id', 5)");
        database.exec(R"(INSERT INTO history VALUES(1, 4, 'Add video', 'room.mp4', '', '2026-01-01T00:00:00Z', '[
            {"kind":"companion","before":null,"after":{"id":5,"recording":4,"path":"room.mp4","content_hash":"r",
                "offset_us":-2500000}}]', 0))");
    }
    auto file = ProjectFile::open(path);
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_TRUE(fs::exists(folder / "old.tempera.bak-v4"));
    auto loaded = (*file)->load();
    ASSERT_TRUE(loaded) << describe(loaded.error());
    const model::Companion room = loaded->contents.companions.at(CompanionId{5});
    EXPECT_EQ(room.clock(), (ClockMap{Time::seconds(-2.5), {}}));
    model::Document document(file->get(), std::move(loaded->contents), std::move(loaded->history));
    ASSERT_TRUE(document.undo(RecordingId{4})) << "what was there is what the history says";
    EXPECT_TRUE(document.contents().companions.empty());
    ASSERT_TRUE(document.redo(RecordingId{4}));
    EXPECT_EQ((*file)->load()->contents.companions.at(CompanionId{5}), room);
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

TEST_F(MigrationTest, AFileOfVersionFiveHasNoChecksAndItsRecordingsAddingBecomesTheirOwn) {
    std::string sql;
    for (const int step : {0, 1, 2, 3, 4}) sql += migrations()[static_cast<std::size_t>(step)].sql;
    make(sql, 5);
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO patient VALUES(1, 'Patient 1', '', 1, NULL);"
                      "INSERT INTO session VALUES(2, 1, 'Visit 1', '2026-01-31', '');"
                      "INSERT INTO recording VALUES(4, 2, 'a.mp4', 'h', '', '', 1000, -1, NULL, 0, '');"
                      "INSERT INTO tier VALUES(5, 4, NULL, 'A', 0, NULL, 0, 0, 0, 0);"
                      "INSERT INTO counter VALUES('object_id', 5)");
        database.exec(R"(INSERT INTO history VALUES(1, 0, 'Add recording', 'a.mp4', '', '2026-01-01T00:00:00Z', '[
            {"kind":"session","before":null,"after":{"id":2,"patient":1,"name":"Visit 1","date":"2026-01-31","notes":""}},
            {"kind":"recording","before":null,"after":{"id":4,"session":2,"path":"a.mp4","content_hash":"h",
                "transcript":"","body":"","measures":"","duration_us":1000,"face_track":-1,"adaptation":0,
                "synthetic":false}}]', 0))");
        database.exec(R"(INSERT INTO history VALUES(2, 0, 'Add tier', 'A', '', '2026-01-01T00:00:01Z', '[
            {"kind":"tier","before":null,"after":{"id":5,"recording":4,"rater":0,"name":"A","position":0,"parent":0,
                "rgb":0,"hidden":false,"locked":false,"finished":false}}]', 0))");
        database.exec("INSERT INTO history VALUES(3, 0, 'New project', '', '', '2026-01-01T00:00:02Z', '[]', 0)");
    }
    auto file = ProjectFile::open(path);
    ASSERT_TRUE(file) << describe(file.error());
    auto loaded = (*file)->load();
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_TRUE(loaded->contents.sessions.at(SessionId{2}).checks.empty());
    model::Document document(file->get(), std::move(loaded->contents), std::move(loaded->history));
    EXPECT_EQ(document.next_undo({})->label, "New project") << "only these two are moved";
    const RecordingId recording{4};
    ASSERT_EQ(document.next_undo(recording)->label, "Add tier");
    ASSERT_TRUE(document.undo(recording));
    ASSERT_TRUE(document.undo(recording));
    EXPECT_TRUE(document.contents().recordings.empty());
    ASSERT_TRUE(document.redo(recording));
    ASSERT_TRUE(document.redo(recording));
    EXPECT_EQ((*file)->load()->contents, document.contents());
}

TEST(Schema, TheDocumentSaysTheVersion) {
    const std::string text = test::content(fs::path(TEMPERA_SOURCE_DIR) / "docs" / "FORMATS.md");
    const std::string version = std::to_string(schema_version);
    EXPECT_THAT(text, testing::HasSubstr("`PRAGMA user_version` is the version of this\nformat: **" + version + "**"));
    EXPECT_THAT(text, testing::HasSubstr("\n| " + version + " | the tables above |"));
}
