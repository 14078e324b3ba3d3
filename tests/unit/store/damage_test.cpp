#include "core/store/project_file.h"

#include "core/store/schema.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"
#include "tests/support/unprivileged.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::store;
using testing::ElementsAre;
namespace fs = std::filesystem;

namespace {

class DamageTest : public testing::Test {
protected:
    /// A project with a few hundred labels: tables of several pages.
    void make_project() {
        auto file = ProjectFile::create(path);
        ASSERT_TRUE(file);
        model::Document doc(file->get());
        const auto ids = test::fill(doc);
        std::vector<model::NewAnnotation> items;
        for (int i = 0; i < 400; ++i)
            items.push_back({{Time{i}, Time{i + 1}}, ids.emotions[0], "note " + std::to_string(i)});
        ASSERT_TRUE(test::apply(doc, add_annotations(doc, ids.first_tier, items)));
    }
    /// Opening and loading fails with `code`, names the file, and leaves it byte for byte as it was.
    void expect_refused(ErrorCode code) {
        const std::string before = test::content(path);
        const auto names = folder.names();
        auto file = ProjectFile::open(path);
        Error error;
        if (!file) {
            error = file.error();
        } else {
            const auto loaded = (*file)->load();
            ASSERT_FALSE(loaded) << "opened without a complaint";
            error = loaded.error();
            file->reset();
        }
        EXPECT_EQ(error.code, code) << describe(error);
        EXPECT_EQ(error.subject, path.string());
        EXPECT_EQ(test::content(path), before);
        EXPECT_EQ(folder.names(), names);
    }
    void change(const std::string &sql) {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec(sql);
    }

    test::TempFolder folder;
    fs::path path = folder / "visit.tempera";
};

} // namespace

TEST_F(DamageTest, NotThere) {
    const auto file = ProjectFile::open(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::file_not_found);
    EXPECT_THAT(folder.names(), ElementsAre());
}

TEST_F(DamageTest, AFolder) {
    fs::create_directory(path);
    const auto file = ProjectFile::open(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::bad_project);
}

TEST_F(DamageTest, EmptyAndForeignFiles) {
    test::write_text(path, "");
    expect_refused(ErrorCode::bad_project);
    test::write_text(path, "SQLite for beginners");
    expect_refused(ErrorCode::bad_project);
    test::write_text(path, std::string(5000, 'x'));
    expect_refused(ErrorCode::bad_project);
    fs::remove(path);
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE patient(id INTEGER)");
    }
    expect_refused(ErrorCode::bad_project);
}

TEST_F(DamageTest, ANewerVersionIsLeftUntouched) {
    make_project();
    change("PRAGMA user_version = " + std::to_string(schema_version + 1));
    expect_refused(ErrorCode::project_too_new);
}

TEST_F(DamageTest, CutShort) {
    make_project();
    const std::string whole = test::content(path);
    for (const std::size_t size : {std::size_t{50}, std::size_t{4096}, whole.size() / 2, whole.size() - 4096}) {
        test::write_text(path, whole.substr(0, size));
        expect_refused(ErrorCode::bad_project);
    }
}

TEST_F(DamageTest, OverwrittenPages) {
    make_project();
    const std::string whole = test::content(path);
    int refused = 0;
    // Each page in turn; pages that hold nothing that is loaded (indexes, empty tables) may go unnoticed here.
    for (std::size_t page = 1; page < whole.size() / 4096; ++page) {
        std::string damaged = whole;
        damaged.replace(page * 4096, 4096, std::string(4096, '\x5a'));
        test::write_text(path, damaged);
        auto file = ProjectFile::open(path);
        const auto loaded = file ? (*file)->load() : tl::unexpected(file.error());
        if (loaded) continue;
        EXPECT_EQ(loaded.error().code, ErrorCode::bad_project) << describe(loaded.error());
        ++refused;
    }
    EXPECT_GT(refused, 10);
}

TEST_F(DamageTest, MissingTablesAndReferences) {
    make_project();
    const std::string whole = test::content(path);
    change("DROP TABLE tier");
    expect_refused(ErrorCode::bad_project);
    test::write_text(path, whole);
    change("DELETE FROM emotion");
    expect_refused(ErrorCode::bad_project);
    test::write_text(path, whole);
    change("UPDATE history SET changes = '[{\"kind\": \"ghost\", \"before\": null, \"after\": {\"id\": 1}}]'");
    expect_refused(ErrorCode::bad_project);
    test::write_text(path, whole);
    change("UPDATE history SET changes = 'x'");
    expect_refused(ErrorCode::bad_project);
    test::write_text(path, whole);
    change("UPDATE emotion SET rgb = -1");
    expect_refused(ErrorCode::bad_project);
}

TEST_F(DamageTest, ADamagedBlobIsNoticed) {
    std::string key;
    {
        auto file = ProjectFile::create(path);
        ASSERT_TRUE(file);
        key = *(*file)->put_blob(std::vector<std::byte>(1000, std::byte{7}));
    }
    change("UPDATE blob SET bytes = x'0707'");
    auto file = ProjectFile::open(path);
    ASSERT_TRUE(file);
    EXPECT_EQ((*file)->blob(key).error().code, ErrorCode::bad_project);
}

#ifndef _WIN32

TEST_F(DamageTest, ReadOnlyFolderOrFile) {
    make_project();
    fs::permissions(folder.path(), fs::perms::all);
    fs::permissions(path, fs::perms{0444});
    {
        const test::Unprivileged nobody;
        ASSERT_TRUE(nobody.ok());
        expect_refused(ErrorCode::write_failed);
    }
    fs::permissions(path, fs::perms::all);
    fs::permissions(folder.path(), fs::perms{0555});
    {
        const test::Unprivileged nobody;
        expect_refused(ErrorCode::write_failed);
        EXPECT_EQ(ProjectFile::create(folder / "new.tempera").error().code, ErrorCode::write_failed);
    }
    fs::permissions(folder.path(), fs::perms::owner_all);
    EXPECT_TRUE(ProjectFile::open(path));
}

TEST_F(DamageTest, AFolderThatTakesNoFiles) {
    if (!fs::exists("/proc/self")) GTEST_SKIP() << "no /proc here";
    const auto file = ProjectFile::create("/proc/self/visit.tempera");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::write_failed);
    EXPECT_FALSE(file.error().detail.empty());
}

#endif
