#include "tests/structure/tree_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace tempera::structure {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const fs::path root = TEMPERA_SOURCE_DIR;

TEST(Structure, IncludesFollowTheDirectionOfTheHouse) {
    ASSERT_TRUE(fs::exists(root / "core/base/time.h"));
    EXPECT_EQ(text(include_breaches(root)), "");
}

TEST(Structure, FilesAreShort) { EXPECT_EQ(text(length_breaches(root)), ""); }

TEST(Structure, TopLevelIsFixed) { EXPECT_EQ(text(top_level_breaches(root)), ""); }

/// A small tree of its own for each test, removed after it.
class Rules : public ::testing::Test {
protected:
    void SetUp() override {
        const auto *info = ::testing::UnitTest::GetInstance()->current_test_info();
        tree = fs::path(TEMPERA_BINARY_DIR) / "structure-test" / info->name();
        fs::remove_all(tree);
        write("core/base/time.h", "#pragma once\n#include <string>\n");
        write("core/model/types.h", "#include \"core/base/time.h\"\n");
    }
    void TearDown() override { fs::remove_all(tree); }

    void write(const std::string &path, const std::string &content) const {
        fs::create_directories((tree / path).parent_path());
        std::ofstream(tree / path) << content;
    }
    [[nodiscard]] std::string includes() const { return text(include_breaches(tree)); }

    fs::path tree;
};

TEST_F(Rules, AcceptACleanTree) {
    write("ui/window.h", "#include \"core/model/types.h\"\n#include <QWidget>\n");
    write("app/main.cpp", "#include \"ui/window.h\"\n");
    write("core/engine/network.cpp", "#include <torch/torch.h>\n#include \"core/base/time.h\"\n");
    write("core/media/reader.cpp", "extern \"C\" {\n#include <libavformat/avformat.h>\n}\n");
    EXPECT_EQ(includes(), "");
    EXPECT_EQ(text(length_breaches(tree)), "");
    EXPECT_EQ(text(top_level_breaches(tree)), "");
}

TEST_F(Rules, CoreMayNotIncludeTheWindow) {
    write("ui/window.h", "");
    write("core/base/bad.cpp", "\n  #  include \"ui/window.h\"\n");
    EXPECT_THAT(includes(), HasSubstr("core/base/bad.cpp:2: core/base may not include ui"));
}

TEST_F(Rules, TheWindowMayNotIncludeTheProgram) {
    write("app/options.h", "");
    write("ui/window.cpp", "#include \"app/options.h\"\n");
    EXPECT_THAT(includes(), HasSubstr("ui may not include app"));
}

TEST_F(Rules, LowerLevelsMayNotIncludeHigherOnes) {
    write("core/base/bad.h", "#include \"core/model/types.h\"\n");
    EXPECT_THAT(includes(), HasSubstr("core/base may not include core/model"));
}

TEST_F(Rules, SiblingsMayNotIncludeEachOther) {
    write("core/media/reader.h", "#include \"core/model/types.h\"\n");
    write("core/store/bad.h", "#include \"core/features/face.h\"\n");
    write("core/features/face.h", "");
    const std::string found = includes();
    EXPECT_THAT(found, HasSubstr("core/media may not include core/model"));
    EXPECT_THAT(found, HasSubstr("core/store may not include core/features"));
}

TEST_F(Rules, AFolderWithoutARuleMayIncludeNothing) {
    write("core/other/bad.h", "#include \"core/base/time.h\"\n");
    EXPECT_THAT(includes(), HasSubstr("no rule says what the folder core/other may include"));
}

TEST_F(Rules, OwnIncludesAreWrittenFromTheRoot) {
    write("core/base/bad.cpp", "#include \"time.h\"\n");
    EXPECT_THAT(includes(), HasSubstr("\"time.h\" is not a path from the root"));
}

TEST_F(Rules, TorchStaysInTheEngine) {
    write("core/engine/engine.h", "#include <torch/torch.h>\n");
    write("core/engine/net_torch.h", "#include <ATen/ATen.h>\n");
    write("core/workflow/bad.cpp", "#include \"core/engine/net_torch.h\"\n");
    write("ui/bad.cpp", "#include \"torch/torch.h\"\n");
    const std::string found = includes();
    EXPECT_THAT(found, HasSubstr("core/engine/engine.h:1: Torch"));
    EXPECT_THAT(found, HasSubstr("core/workflow/bad.cpp:1: \"core/engine/net_torch.h\" brings Torch out"));
    EXPECT_THAT(found, HasSubstr("ui/bad.cpp:1: Torch"));
    EXPECT_THAT(found, Not(HasSubstr("core/engine/net_torch.h:1")));
}

TEST_F(Rules, OtherLibrariesStayInTheirFolders) {
    write("core/model/a.cpp", "#include <QWidget>\n#include <QtCore/QString>\n#include <sqlite3.h>\n");
    write("ui/b.cpp", "#include <libavcodec/avcodec.h>\n#include <opencv2/core.hpp>\n");
    const std::string found = includes();
    EXPECT_THAT(found, HasSubstr("core/model/a.cpp:1: Qt"));
    EXPECT_THAT(found, HasSubstr("core/model/a.cpp:2: Qt"));
    EXPECT_THAT(found, HasSubstr("core/model/a.cpp:3: SQLite"));
    EXPECT_THAT(found, HasSubstr("ui/b.cpp:1: FFmpeg"));
    EXPECT_THAT(found, HasSubstr("ui/b.cpp:2: OpenCV"));
}

TEST_F(Rules, LongFilesAreFound) {
    std::string lines;
    for (int i = 0; i < 801; ++i) lines += "//\n";
    write("core/base/long.cpp", lines);
    EXPECT_THAT(text(length_breaches(tree)), HasSubstr("core/base/long.cpp:801: longer than 800 lines"));
}

TEST_F(Rules, ALongMedianIsFound) {
    std::string lines;
    for (int i = 0; i < 200; ++i) lines += "//\n";
    for (const char *name : {"core/base/time.h", "core/model/types.h", "core/base/c.cpp"}) write(name, lines);
    EXPECT_THAT(text(length_breaches(tree)), HasSubstr("the median file has 200 lines"));
}

TEST_F(Rules, StrangersAtTheTopAreFound) {
    write("src/main.cpp", "");
    EXPECT_THAT(text(top_level_breaches(tree)), HasSubstr("src:0: not a top-level name"));
}

} // namespace
} // namespace tempera::structure
