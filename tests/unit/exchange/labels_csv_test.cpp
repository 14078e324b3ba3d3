#include "core/exchange/csv.h"

#include "core/exchange/content.h"

#include "tests/support/file_size_limit.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class LabelsCsv : public testing::Test {
protected:
    std::vector<LabelRow> read(const std::string &text) {
        test::write_text(path, text);
        auto rows = read_labels(path);
        EXPECT_TRUE(rows) << (rows ? "" : describe(rows.error()));
        return rows.value_or(std::vector<LabelRow>{});
    }
    /// Fails with bad_csv and a detail that holds each of `words`.
    void refuse(const std::string &text, const std::vector<std::string> &words) {
        test::write_text(path, text);
        const auto rows = read_labels(path);
        ASSERT_FALSE(rows) << text;
        EXPECT_EQ(rows.error().code, ErrorCode::bad_csv) << text;
        EXPECT_EQ(rows.error().subject, path.string());
        for (const std::string &word : words) EXPECT_THAT(rows.error().detail, HasSubstr(word));
    }

    test::TempFolder folder;
    std::filesystem::path path = folder / "labels.csv";
};

} // namespace

TEST_F(LabelsCsv, ReadsSpansAndMoments) {
    const auto rows = read("start,end,emotion,rater,note\n"
                           "1.5,2.25,joy,R1,\"said \"\"yes\"\", smiling\"\n"
                           "0:01:02.500,,fear,,\n");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].span, (Span{Time::millis(1500), Time::millis(2250)}));
    EXPECT_EQ(rows[0].emotion, "joy");
    EXPECT_EQ(rows[0].rater, "R1");
    EXPECT_EQ(rows[0].note, "said \"yes\", smiling");
    EXPECT_EQ(rows[0].line, 2);
    EXPECT_TRUE(rows[1].span.is_moment());
    EXPECT_EQ(rows[1].span.onset, Time::millis(62'500));
    EXPECT_EQ(rows[1].line, 3);
}

TEST_F(LabelsCsv, ReadsWhatSpreadsheetsWrite) {
    const auto rows = read("\xEF\xBB\xBF"
                           "Label;Onset;Offset\r\n Freude ;1,5;2\r\n\r\n\"Angst; gross\";.5;\r\n");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].emotion, "Freude");
    EXPECT_EQ(rows[0].span, (Span{Time::millis(1500), Time::seconds(2)}));
    EXPECT_EQ(rows[1].emotion, "Angst; gross");
    EXPECT_EQ(rows[1].span.onset, Time::millis(500));
    EXPECT_EQ(read("begin\tstop\temotion\n1\t2\tjoy\n").size(), 1u);
    EXPECT_EQ(read("start,emotion\n3,joy\n").at(0).span.offset, Time::seconds(3));
    EXPECT_TRUE(read("start,emotion\n").empty());
}

TEST_F(LabelsCsv, NamesLineAndColumnOfWhatIsWrong) {
    refuse("end,emotion\n1,joy\n", {"start"});
    refuse("start,end\n1,2\n", {"emotion"});
    refuse("start,end,emotion\n1,2,joy\nsoon,2,joy\n", {"line 3", "start", "soon"});
    refuse("start,end,emotion\n1,later,joy\n", {"line 2", "end", "later"});
    refuse("start,end,emotion\n\n5,4,joy\n", {"line 3", "end"});
    refuse("start,end,emotion\n-1,4,joy\n", {"line 2", "start"});
    refuse("start,end,emotion\n1,4, \n", {"line 2", "emotion"});
    refuse("start,end,emotion\n,4,joy\n", {"line 2", "start"});
    refuse("start,end,emotion\nnan,4,joy\n", {"line 2", "start", "nan"});
    refuse("start,end,emotion\ninf,,joy\n", {"line 2", "start"});
    refuse("start,end,emotion\n1,1e300,joy\n", {"line 2", "end"});
    refuse("start,end,emotion\n999999999,,joy\n", {"line 2", "start"});
    refuse("start,end,emotion\n1,2,\"joy\n", {"line 2"});
    refuse("start,end,emotion\n1,2,joy,too,many\n", {"line 2"});
}

TEST_F(LabelsCsv, ReadsWhatOlderProgramsOfWindowsWriteAndSaysSo) {
    test::write_text(path, "start;end;emotion;rater\r\n1,5;2;\xC4rger;Gr\xFCn\r\n");
    std::vector<Notice> notices;
    const auto rows = read_labels(path, &notices);
    ASSERT_TRUE(rows) << describe(rows.error());
    ASSERT_EQ(rows->size(), 1u);
    EXPECT_EQ(rows->at(0).emotion, "Ärger");
    EXPECT_EQ(rows->at(0).rater, "Grün");
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(notices[0].why, Notice::Why::windows_text);
    test::write_text(path, "start,end,emotion\n1,2,Ärger\n3,4,gro\xC3\n"); // damaged UTF-8 is nothing else
    const auto damaged = read_labels(path, &notices);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().code, ErrorCode::bad_exchange);
    EXPECT_EQ(damaged.error().subject, path.string());
    EXPECT_THAT(damaged.error().detail, HasSubstr("line 3: it is not UTF-8"));
    EXPECT_EQ(notices.size(), 1u);
}

TEST_F(LabelsCsv, SaysWhenThereIsNoFileToRead) {
    EXPECT_EQ(read_labels(path).error().code, ErrorCode::file_not_found);
    test::write_text(path, "");
    EXPECT_EQ(read_labels(path).error().code, ErrorCode::file_empty);
    EXPECT_EQ(read_labels(folder.path()).error().code, ErrorCode::file_unreadable);
}

TEST_F(LabelsCsv, ReadsBackWhatItWrote) {
    const std::vector<LabelRow> rows{
        {{Time::micros(1), Time::micros(2'000'003)}, "joy", "Dr. \"A\", B", "two\nlines", 2},
        {{Time::seconds(5), Time::seconds(5)}, "平静", "", " outer blanks ", 4},
        {{Time{}, Time::seconds(7200)}, "a;b\tc", "-", "", 5}};
    ASSERT_TRUE(write_labels(path, rows));
    const auto again = read_labels(path);
    ASSERT_TRUE(again) << describe(again.error());
    ASSERT_EQ(again->size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ((*again)[i].span, rows[i].span);
        EXPECT_EQ((*again)[i].emotion, rows[i].emotion);
        EXPECT_EQ((*again)[i].rater, rows[i].rater);
        EXPECT_EQ((*again)[i].note, rows[i].note);
        EXPECT_EQ((*again)[i].line, rows[i].line);
    }
}

TEST_F(LabelsCsv, WritesRfc4180) {
    ASSERT_TRUE(write_labels(path, {{{Time::millis(1500), Time::millis(1500)}, "joy", "a,b", "", 0}}));
    EXPECT_EQ(test::content(path), "start,end,emotion,rater,note\r\n1.500,,joy,\"a,b\",\r\n");
}

TEST_F(LabelsCsv, NothingIsLeftOfWhatCannotBeWritten) {
    EXPECT_EQ(write_labels(folder / "missing/labels.csv", {}).error().code, ErrorCode::write_failed);
    EXPECT_EQ(write_labels(folder.path(), {}).error().code, ErrorCode::write_failed);
    EXPECT_THAT(folder.names(), ElementsAre());
}

#ifndef _WIN32

TEST_F(LabelsCsv, AFullDiskKeepsTheFormerFile) {
    test::write_text(path, "former");
    const std::vector<LabelRow> many(5000, LabelRow{{Time{}, Time{}}, "joy", "R1", std::string(100, 'n'), 0});
    {
        const test::FileSizeLimit limit(100'000);
        const Status s = write_labels(path, many);
        ASSERT_FALSE(s);
        EXPECT_EQ(s.error().code, ErrorCode::write_failed);
    }
    EXPECT_EQ(test::content(path), "former");
    EXPECT_THAT(folder.names(), ElementsAre("labels.csv"));
    if (std::filesystem::exists("/dev/full")) {
        EXPECT_EQ(write_labels("/dev/full", many).error().code, ErrorCode::write_failed);
    }
}

#endif
