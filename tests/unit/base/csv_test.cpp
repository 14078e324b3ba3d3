#include "core/base/csv.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace tempera {
namespace {

using Row = std::vector<std::string>;

CsvTable good(std::string_view text) {
    auto table = parse_csv(text, "t.csv");
    EXPECT_TRUE(table) << (table ? "" : describe(table.error()));
    return table.value_or(CsvTable{});
}
Error bad(std::string_view text) {
    const auto table = parse_csv(text, "t.csv");
    EXPECT_FALSE(table);
    return table ? Error{} : table.error();
}

TEST(Csv, ReadsPlainTable) {
    const CsvTable t = good("a, b ,c\n1,2,3\n4,5,6");
    EXPECT_EQ(t.header, (Row{"a", "b", "c"}));
    ASSERT_EQ(t.rows.size(), 2U);
    EXPECT_EQ(t.rows[1], (Row{"4", "5", "6"}));
    EXPECT_EQ(t.lines, (std::vector<int>{2, 3}));
}

TEST(Csv, DropsMarkAndTakesEveryLineEnd) {
    const CsvTable t = good("\xEF\xBB\xBF"
                            "a;b\r\n1;2\r\r\n3;4\n");
    EXPECT_EQ(t.separator, ';');
    EXPECT_EQ(t.header[0], "a");
    ASSERT_EQ(t.rows.size(), 2U);
    EXPECT_EQ(t.rows[0], (Row{"1", "2"}));
    EXPECT_EQ(t.rows[1], (Row{"3", "4"}));
}

TEST(Csv, QuotesHoldSeparatorsQuotesAndLines) {
    const CsvTable t = good("a\tb\n\"x\ty \"\"z\"\"\"\t\"two\nlines\"\nlast\t");
    EXPECT_EQ(t.separator, '\t');
    ASSERT_EQ(t.rows.size(), 2U);
    EXPECT_EQ(t.rows[0], (Row{"x\ty \"z\"", "two\nlines"}));
    EXPECT_EQ(t.lines[1], 4);
}

TEST(Csv, SeparatorsInsideQuotedHeaderDoNotCount) { EXPECT_EQ(good("\"a,b,c\";d\n1;2\n").header, (Row{"a,b,c", "d"})); }

TEST(Csv, ShortRowsAreFilledAndEmptyExtraFieldsDropped) {
    const CsvTable t = good("a,b\n1\n1,2,,\n");
    EXPECT_EQ(t.rows[0], (Row{"1", ""}));
    EXPECT_EQ(t.rows[1], (Row{"1", "2"}));
}

TEST(Csv, ErrorsNameTheLine) {
    EXPECT_NE(bad("a,b\n1,2\n1,2,3\n").detail.find("line 3"), std::string::npos);
    EXPECT_NE(bad("a,b\n\"1,2\n3,4\n").detail.find("line 2"), std::string::npos);
    EXPECT_NE(bad("a,b\n\"1\"x,2\n").detail.find("line 2"), std::string::npos);
    EXPECT_EQ(bad("\n\n").code, ErrorCode::bad_csv);
}

TEST(Csv, FindsColumnsByAnyNameIgnoringCase) {
    const CsvTable t = good("Time,HR,bpm\n1,2,3\n");
    EXPECT_EQ(t.column({"bpm", "hr"}), 2);
    EXPECT_EQ(t.column({"heart_rate", "hr"}), 1);
    EXPECT_EQ(t.column({"eda"}), -1);
}

TEST(Csv, FileErrorsAreTold) {
    const auto folder = std::filesystem::temp_directory_path();
    EXPECT_EQ(read_csv(folder / "tempera_no_such.csv").error().code, ErrorCode::file_not_found);
    EXPECT_EQ(read_csv(folder).error().code, ErrorCode::file_unreadable);
    const auto empty = folder / "tempera_empty_test.csv";
    std::ofstream(empty).close();
    EXPECT_EQ(read_csv(empty).error().code, ErrorCode::file_empty);
    std::filesystem::remove(empty);
}

TEST(Csv, NumbersAreReadWholeOrNotAtAll) {
    double v = 7;
    EXPECT_TRUE(parse_number(" 1.5e1 ", v));
    EXPECT_EQ(v, 15);
    EXPECT_TRUE(parse_number("+2", v));
    EXPECT_EQ(v, 2);
    EXPECT_TRUE(parse_number("-1,25", v, true));
    EXPECT_EQ(v, -1.25);
    for (const char *text : {"", "x", "1.5x", "1,5", "nan", "inf", "1e999", "+-1", "1 2"})
        EXPECT_FALSE(parse_number(text, v)) << text;
    EXPECT_EQ(v, -1.25);
}

} // namespace
} // namespace tempera
