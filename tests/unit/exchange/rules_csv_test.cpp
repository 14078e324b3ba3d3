#include "core/exchange/rules_csv.h"

#include "core/base/csv.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

using namespace tempera;
using namespace tempera::exchange;

TEST(RulesCsv, OneRowPerRuleAndOnlyWhatIsNamed) {
    test::TempFolder folder;
    analysis::RuleWords loud{
        4, 0.25, {1.5F, -0.5F}, {{analysis::Quality::loudness, 0.75, -10, -14}}, {"tired", "sleep"}};
    analysis::RuleWords plain{0, 0.125, {0, 0}, {}, {}};
    ASSERT_TRUE(write_rules(folder / "r.csv", {"joy", "worn, out"}, {loud, plain}));
    const auto table = read_csv(folder / "r.csv");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 2U);
    const auto cell = [&](std::size_t row, const char *column) {
        return table->rows[row][static_cast<std::size_t>(table->column({column}))];
    };
    EXPECT_EQ(cell(0, "rule"), "5");
    EXPECT_EQ(cell(0, "share"), "0.25");
    EXPECT_EQ(cell(0, "words"), "tired sleep");
    EXPECT_EQ(cell(0, "in_words"), "loudness higher (by 4.0 dB), words \"tired\", \"sleep\"");
    EXPECT_EQ(cell(0, "worn, out_adds"), "-0.5");
    EXPECT_EQ(cell(0, "loudness_effect"), "0.75");
    EXPECT_EQ(cell(0, "loudness_inside"), "-10");
    EXPECT_EQ(cell(0, "pitch_effect"), "");
    EXPECT_EQ(cell(1, "in_words"), "");
    EXPECT_EQ(cell(1, "loudness_outside"), "");
}

TEST(RulesCsv, AFolderThatIsNotThere) {
    test::TempFolder folder;
    EXPECT_EQ(write_rules(folder / "none" / "r.csv", {}, {}).error().code, ErrorCode::write_failed);
}
