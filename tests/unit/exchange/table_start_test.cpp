// Tables that nobody has said yet how to read.
#include "core/exchange/table_start.h"

#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;
using testing::HasSubstr;

namespace {

class TableStartTest : public testing::Test {
protected:
    TableStart start(const std::string &text, std::size_t rows = 3) {
        test::write_text(folder / "t.csv", text);
        auto read = read_start(folder / "t.csv", rows);
        EXPECT_TRUE(read) << (read ? "" : describe(read.error()));
        return read.value_or(TableStart{});
    }
    test::TempFolder folder;
};

TEST_F(TableStartTest, IsTheHeaderAndTheFirstRowsHoweverTheyAreWritten) {
    const auto rows = [&](const std::string &text) { return start(text, 2).table.rows; };
    const std::vector<std::vector<std::string>> two{{"1", "a\nb"}, {"2", "c"}};
    EXPECT_EQ(rows("x,y\n\n1,\"a\nb\"\n2,c\n3,d\n4,\"open"), two) << "what lies behind is not looked at";
    EXPECT_EQ(rows("\xEF\xBB\xBFx;y\r\n1;\"a\nb\"\r\n2;c\r\n3;d"), two);
    EXPECT_EQ(rows("x\ty\r1\t\"a\nb\"\r2\tc"), two);
    EXPECT_TRUE(rows("x,y\n").empty());
    const auto old = start("Zeit;\xC4rger\n1;2\n"); // Windows-1252
    EXPECT_EQ(old.table.header.at(1), "Ärger");
    EXPECT_EQ(read_start(folder / "none.csv", 3).error().code, ErrorCode::file_not_found);
    test::write_text(folder / "t.csv", "x,y\n1,\"open\n");
    EXPECT_THAT(describe(read_start(folder / "t.csv", 3).error()), HasSubstr("line 2"));
}

TEST_F(TableStartTest, CurvesAreGuessedWhereThereAreOnlyNumbersAndNoLabels) {
    EXPECT_TRUE(guess_reading(start("picture,valence\n1,0.5\n2,\n")).curves);
    EXPECT_TRUE(guess_reading(start("Bild;Valenz\n1;0,5\n")).curves);
    EXPECT_FALSE(guess_reading(start("Beginn;Affekt\n1,5;Freude\n")).curves);
    EXPECT_FALSE(guess_reading(start("start,emotion\n1,7\n")).curves) << "emotions may be numbers";
    EXPECT_FALSE(guess_reading(start("picture,valence\n")).curves) << "nothing is known of it";
}

TEST_F(TableStartTest, ThePreviewIsWhatReadingGives) {
    const TableStart table = start("picture,valence,arousal\n25,0.5,1\n26,0.75,2\n27,1,3\n28,1,3\n");
    TableReading reading{true, {}};
    EXPECT_EQ(reading.format(), "csv-curves");
    EXPECT_FALSE(can_be_read(table, reading));
    EXPECT_FALSE(preview(table, reading));
    reading.columns.onset = "picture";
    reading.columns.unit = ColumnMapping::Unit::frames;
    EXPECT_TRUE(can_be_read(table, reading));
    const auto content = preview(table, reading);
    ASSERT_TRUE(content) << describe(content.error());
    ASSERT_EQ(content->tracks.size(), 2u);
    EXPECT_EQ(content->tracks[0].name, "valence");
    EXPECT_EQ(content->tracks[0].start, Time::seconds(1));
    EXPECT_NEAR(content->tracks[0].rate, 25, 1e-6);
    EXPECT_EQ(content->tracks[0].values.size(), 3u);
    EXPECT_TRUE(can_be_read(start("time_ms,valence\n1,2\n"), {true, {}}));
    const TableStart labels = start("Beginn;Affekt\n1,5;Freude\n");
    TableReading as_labels;
    EXPECT_FALSE(can_be_read(labels, as_labels));
    as_labels.columns.onset = "Beginn";
    as_labels.columns.label = "Affekt";
    ASSERT_TRUE(preview(labels, as_labels));
    EXPECT_EQ(preview(labels, as_labels)->tiers.at(0).labels.at(0).text, "Freude");
}

} // namespace
