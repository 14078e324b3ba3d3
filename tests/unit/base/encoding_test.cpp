#include "core/base/encoding.h"

#include "core/base/csv.h"
#include "tests/support/temp_folder.h"
#include "tests/support/wide_text.h"

namespace tempera {
namespace {

std::string converted(std::string text) {
    EXPECT_TRUE(to_utf8(text));
    return text;
}

TEST(Encoding, Utf16OfEitherOrderBecomesUtf8) {
    const std::string text = "caf\u00E9,\u6050\u60E7\r\n";
    EXPECT_EQ(converted(test::utf16(text)), text);
    EXPECT_EQ(converted(test::utf16(text, true)), text);
    EXPECT_EQ(converted(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6)), "\U0001F600"); // two units
    EXPECT_EQ(converted("\xEF\xBB\xBF" + text), text);
    for (const std::string same : {"", "plain", "caf\xE9"}) EXPECT_EQ(converted(same), same);
}

TEST(Encoding, DamagedUtf16IsRefusedAndLeftAlone) {
    for (const std::string &bad : {std::string("\xFF\xFE\x41", 3), std::string("\xFF\xFE\x3D\xD8", 4),
                                   std::string("\xFF\xFE\x00\xDE", 4), std::string("\xFF\xFE\x3D\xD8\x41\x00", 6)}) {
        std::string text = bad;
        EXPECT_FALSE(to_utf8(text));
        EXPECT_EQ(text, bad);
    }
}

TEST(Encoding, Windows1252BecomesUtf8) {
    std::string text = "caf\xE9;\x80 5;\x84gut\x93;Ma\xDF\r\n";
    ASSERT_TRUE(from_windows_1252(text));
    EXPECT_EQ(text, "caf\u00E9;\u20AC 5;\u201Egut\u201C;Ma\u00DF\r\n");
}

TEST(Encoding, WhatCanHardlyBeWindows1252IsLeftAlone) {
    for (const std::string &other : {std::string("a\x81 b"), std::string("a\xE9\0", 3), // means nothing; control
                                     std::string("Freude, gro\u00DF, \u00C4rger, gro\xC3"), // UTF-8 cut off
                                     std::string("joy,\xB8\xDF\xD0\xCB"), // GBK
                                     std::string("\xF0\xE0\xE4\xEE\xF1\xF2\xFC")}) { // Windows-1251
        std::string text = other;
        EXPECT_FALSE(from_windows_1252(text));
        EXPECT_EQ(text, other);
    }
}

/// As Excel saves "Unicode text": tabs between the fields.
TEST(Encoding, TablesAreReadInUtf16) {
    const test::TempFolder folder;
    test::write_text(folder / "t.txt", test::utf16("start\temotion\r\n1,5\tcaf\u00E9\r\n"));
    const auto table = read_csv(folder / "t.txt");
    ASSERT_TRUE(table) << describe(table.error());
    EXPECT_EQ(table->separator, '\t');
    EXPECT_EQ(table->header, (std::vector<std::string>{"start", "emotion"}));
    EXPECT_EQ(table->rows.at(0).at(1), "caf\u00E9");
    test::write_text(folder / "bad.csv", std::string("\xFF\xFE\x41", 3));
    EXPECT_EQ(read_csv(folder / "bad.csv").error().code, ErrorCode::bad_csv);
}

} // namespace
} // namespace tempera
