#include "core/base/atomic_file.h"

#include "tests/support/unprivileged.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sstream>

#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace fs = std::filesystem;
using tempera::AtomicFile;
using tempera::ErrorCode;

namespace {

class AtomicFileTest : public testing::Test {
protected:
    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / (std::string("tempera-atomic-") + info->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    static std::string content(const fs::path &path) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}));
    }

    fs::path folder_;
};

} // namespace

TEST_F(AtomicFileTest, WritesAndReplaces) {
    const fs::path path = folder_ / "out.csv";
    ASSERT_TRUE(tempera::write_file(path, "first"));
    EXPECT_EQ(content(path), "first");
    ASSERT_TRUE(tempera::write_file(path, "second"));
    EXPECT_EQ(content(path), "second");
    EXPECT_EQ(files(), 1u);
}

TEST_F(AtomicFileTest, OldContentStaysUntilCommitAndWithoutIt) {
    const fs::path path = folder_ / "out.csv";
    ASSERT_TRUE(tempera::write_file(path, "old"));
    {
        auto file = AtomicFile::open(path);
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write("new"));
        EXPECT_EQ(content(path), "old");
    }
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(files(), 1u);
}

TEST_F(AtomicFileTest, MovedFromFileNeitherWritesNorRemoves) {
    const fs::path path = folder_ / "out.csv";
    auto first = AtomicFile::open(path);
    ASSERT_TRUE(first);
    AtomicFile second = std::move(*first);
    EXPECT_FALSE(first->write("x"));
    ASSERT_TRUE(second.write("kept"));
    ASSERT_TRUE(second.commit());
    EXPECT_FALSE(second.commit());
    EXPECT_EQ(content(path), "kept");
}

TEST_F(AtomicFileTest, ClearErrorForFoldersThatAreNotThere) {
    for (const fs::path &bad : {folder_ / "missing" / "out.csv", folder_, folder_ / "missing" / "", fs::path{}}) {
        const auto s = tempera::write_file(bad, "x");
        ASSERT_FALSE(s) << bad;
        EXPECT_EQ(s.error().code, ErrorCode::write_failed);
        EXPECT_EQ(s.error().subject, bad.string());
        EXPECT_FALSE(s.error().detail.empty());
    }
    EXPECT_EQ(files(), 0u);
}

#ifndef _WIN32

TEST_F(AtomicFileTest, FollowsALinkAndKeepsPermissions) {
    const fs::path real = folder_ / "real.csv", link = folder_ / "link.csv";
    ASSERT_TRUE(tempera::write_file(real, "old"));
    fs::permissions(real, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(real, link);
    ASSERT_TRUE(tempera::write_file(link, "new"));
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(content(real), "new");
    EXPECT_EQ(fs::status(real).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(AtomicFileTest, RefusesAReadOnlyFileAndAReadOnlyFolder) {
    const fs::path path = folder_ / "out.csv";
    ASSERT_TRUE(tempera::write_file(path, "old"));
    fs::permissions(folder_, fs::perms::all);
    fs::permissions(path, fs::perms{0444});
    {
        const tempera::test::Unprivileged nobody;
        ASSERT_TRUE(nobody.ok());
        EXPECT_FALSE(tempera::write_file(path, "new"));
    }
    fs::permissions(folder_, fs::perms{0555});
    {
        const tempera::test::Unprivileged nobody;
        EXPECT_FALSE(tempera::write_file(folder_ / "other.csv", "new"));
    }
    fs::permissions(folder_, fs::perms::owner_all);
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(files(), 1u);
}

TEST_F(AtomicFileTest, FullDeviceIsAnError) {
    if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
    const auto s = tempera::write_file("/dev/full", "x");
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().code, ErrorCode::write_failed);
    EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST_F(AtomicFileTest, FullDiskLeavesTheOldFileAndNothingBeside) {
    const fs::path path = folder_ / "out.csv";
    ASSERT_TRUE(tempera::write_file(path, "old"));
    // A limit on the size of files fails in write(2) as a full disk does.
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 10'000;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto s = tempera::write_file(path, std::string(100'000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().code, ErrorCode::write_failed);
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(files(), 1u);
}

#endif
