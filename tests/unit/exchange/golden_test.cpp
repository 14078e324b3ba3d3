// What each writer writes, byte by byte, so that a change of a format is seen. To take a change over on purpose:
// TEMPERA_WRITE_GOLDENS=1 build/release/tests/test_exchange --gtest_filter='*Golden*', and look at the difference.
#include "tests/support/hand_scores.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_member.h"
#include "tests/unit/exchange/contents.h"

#include <cstdlib>
#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;

namespace {

Content small() {
    Content content;
    content.title = "Visit 1";
    content.date = "2026-01-31";
    content.duration = Time::seconds(10);
    content.media = {{"/data/visit 1.mp4", "video/mp4", {}}};
    content.categories = {{"joy", "smiles with the eyes", 0xE69F00}, {"恐惧 \"cold\"", "", 0xAA4499}};
    content.tiers = {{"emotions",
                      "R1",
                      -1,
                      {{{Time::millis(500), Time::millis(1500)}, "joy", "first, \"clear\"", 0},
                       {{Time::millis(1000), Time::millis(2000)}, "恐惧 \"cold\"", "", 0},
                       {{Time::millis(3000), Time::millis(3000)}, "joy", "", 0}}},
                     {"parts", "R1", -1, {{{Time::micros(600'001), Time::millis(700)}, "onset & <rise>", "", 0}}}};
    add_curves(content, test::hand_scores({"joy"}, {{0.75f}, {}, {0.25f}}));
    content.tracks.resize(2);
    return content;
}

std::vector<std::pair<const Format *, std::string>> goldens() {
    std::vector<std::pair<const Format *, std::string>> all;
    for (const Format &format : formats()) {
        if (!format.write || format.key == "xlsx") continue; // a workbook holds the time it was made: below
        all.emplace_back(&format, std::string(format.key) + std::string(format.endings.front()));
    }
    return all;
}

using Case = std::pair<const Format *, std::string>;
std::string case_name(const testing::TestParamInfo<Case> &tested) {
    std::string name(tested.param.first->key);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}
class Golden : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Formats, Golden, testing::ValuesIn(goldens()), case_name);

TEST_P(Golden, Bytes) {
    test::TempFolder folder;
    const auto &[format, name] = GetParam();
    const auto there = std::filesystem::path(TEMPERA_SOURCE_DIR) / "tests" / "golden" / std::string(format->key);
    const bool renew = std::getenv("TEMPERA_WRITE_GOLDENS") != nullptr;
    const auto into = renew ? there : folder.path();
    if (renew) std::filesystem::create_directories(there);
    ASSERT_TRUE(format->write(into / name, small()));
    if (renew) GTEST_SKIP() << "written anew";
    std::vector<std::string> expected;
    for (const auto &entry : std::filesystem::directory_iterator(there))
        expected.push_back(entry.path().filename().string());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(folder.names(), expected);
    for (const std::string &file : expected)
        EXPECT_EQ(test::content(folder / file), test::content(there / file)) << file;
}

/// What stands between the two words from `at` on, which goes behind it.
std::string between(const std::string &xml, const std::string &before, const std::string &after, std::size_t &at) {
    const std::size_t begin = xml.find(before, at);
    if (begin == std::string::npos) return at = std::string::npos, std::string();
    const std::size_t end = xml.find(after, begin + before.size());
    at = end;
    return xml.substr(begin + before.size(), end - begin - before.size());
}

/// All cells of a workbook, one a line: "Labels!A1 start_s". Of the archive only what a person sees in it is compared.
std::string cells_of(const std::string &workbook) {
    std::vector<std::string> texts, sheets;
    const std::string shared = test::zip_member(workbook, "xl/sharedStrings.xml"), book = test::zip_member(workbook, "xl/workbook.xml");
    for (std::size_t at = 0; at != std::string::npos;)
        if (std::string text = between(shared, "<si>", "</si>", at); at != std::string::npos)
            texts.push_back(text.substr(text.find('>') + 1, text.rfind("</t>") - text.find('>') - 1));
    for (std::size_t at = 0; at != std::string::npos;)
        if (std::string name = between(book, "<sheet name=\"", "\"", at); at != std::string::npos) sheets.push_back(name);
    std::string all;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string xml = test::zip_member(workbook, "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml");
        for (std::size_t at = 0; at != std::string::npos;) {
            const std::string cell = between(xml, "<c r=\"", "</c>", at);
            if (at == std::string::npos) break;
            std::size_t in = 0;
            std::string value = between(cell, "<v>", "</v>", in);
            if (cell.find("t=\"s\"") != std::string::npos) value = texts.at(static_cast<std::size_t>(std::stoi(value)));
            all += sheets[i] + '!' + cell.substr(0, cell.find('"')) + ' ' + value + '\n';
        }
    }
    return all;
}

TEST(GoldenWorkbook, Cells) {
    test::TempFolder folder;
    const auto there = std::filesystem::path(TEMPERA_SOURCE_DIR) / "tests" / "golden" / "xlsx" / "xlsx.txt";
    ASSERT_TRUE(format_named("xlsx")->write(folder / "x.xlsx", small()));
    const std::string cells = cells_of(test::content(folder / "x.xlsx"));
    if (std::getenv("TEMPERA_WRITE_GOLDENS")) {
        std::filesystem::create_directories(there.parent_path());
        test::write_text(there, cells);
        GTEST_SKIP() << "written anew";
    }
    EXPECT_THAT(cells, testing::HasSubstr("Labels!D2 joy\n"));
    EXPECT_EQ(cells, test::content(there));
}

} // namespace
