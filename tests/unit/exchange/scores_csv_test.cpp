#include "core/base/csv.h"
#include "core/exchange/csv.h"

#include "tests/support/hand_scores.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>

#include <clocale>

using namespace tempera;
using namespace tempera::exchange;
using testing::ElementsAre;

namespace {

class ScoresCsv : public testing::Test {
protected:
    test::TempFolder folder;
    std::filesystem::path path = folder / "out.csv";
};

} // namespace

TEST_F(ScoresCsv, ATimelineRowPerStep) {
    const auto scores =
        test::hand_scores({"joy", "fear, mild"}, {{0.75f, 0.25f}, {}, {0.25f, 0.125f}}, Time::seconds(2));
    ASSERT_TRUE(write_timeline(path, scores));
    EXPECT_EQ(test::content(path),
              "time_s,evidence,ambiguity,strongest,joy,joy_lower,joy_upper,\"fear, mild\",\"fear, mild_lower\","
              "\"fear, mild_upper\",share_face,share_voice,share_words,share_body,share_measures\r\n"
              "2.000,0.75,0.25,joy,0.75,0.625,0.875,0.25,0.125,0.375,0.25,0.25,0.25,0.25,0.25\r\n"
              "2.200,0,,,,,,,,,,,,,\r\n"
              "2.400,0.75,0.25,none,0.25,0.125,0.375,0.125,0,0.25,0.25,0.25,0.25,0.25,0.25\r\n");
    const auto table = read_csv(path);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.size(), 3u);
    EXPECT_EQ(table->column({"fear, mild"}), 7);
}

TEST_F(ScoresCsv, NumbersThatAreNoneAreLeftOut) {
    auto scores = test::hand_scores({"joy"}, {{0.5f}});
    scores.lower[0] = std::nanf("");
    scores.upper[0] = HUGE_VALF;
    ASSERT_TRUE(write_timeline(path, scores));
    const auto table = read_csv(path);
    ASSERT_TRUE(table);
    EXPECT_THAT(table->rows.at(0),
                ElementsAre("0.000", "0.75", "0.25", "joy", "0.5", "", "", "0.25", "0.25", "0.25", "0.25", "0.25"));
}

TEST_F(ScoresCsv, APointIsAPointInEveryLocale) {
    const char *const german = std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    const Status s = write_timeline(path, test::hand_scores({"joy"}, {{0.5f}}));
    std::setlocale(LC_NUMERIC, "C");
    ASSERT_TRUE(s);
    EXPECT_THAT(test::content(path), testing::HasSubstr("0.000,0.75,0.25,joy,0.5,")) << (german ? german : "no German");
}

TEST_F(ScoresCsv, AnEmptyTimelineIsAHeader) {
    ASSERT_TRUE(write_timeline(path, {}));
    EXPECT_EQ(test::content(path),
              "time_s,evidence,ambiguity,strongest,share_face,share_voice,share_words,share_body,share_measures\r\n");
}

TEST_F(ScoresCsv, CurvesThatDoNotFitTogetherAreRefused) {
    auto scores = test::hand_scores({"joy"}, {{0.5f}, {0.5f}});
    scores.upper.pop_back();
    EXPECT_EQ(write_timeline(path, scores).error().code, ErrorCode::internal);
    EXPECT_EQ(write_segments(path, scores, {{{}, 1, 0, 0}}).error().code, ErrorCode::internal);
    EXPECT_THAT(folder.names(), ElementsAre());
}

TEST_F(ScoresCsv, ASegmentPerRow) {
    const auto scores = test::hand_scores({"joy", "fear"}, {{0.75f, 0}, {0.75f, 0}, {0.25f, 0.5f}, {0, 0.625f}});
    ASSERT_TRUE(write_segments(path, scores, analysis::segments(scores, {0.5f, 0.35f, Time{}})));
    EXPECT_EQ(test::content(path), "start_s,end_s,emotion,peak,mean\r\n"
                                   "0.000,0.400,joy,0.75,0.75\r\n"
                                   "0.400,0.800,fear,0.625,0.5625\r\n");
    EXPECT_EQ(write_segments(folder / "missing/out.csv", scores, {}).error().code, ErrorCode::write_failed);
}
