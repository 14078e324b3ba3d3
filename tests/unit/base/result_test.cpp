#include "core/base/result.h"

#include <gtest/gtest.h>

#include <set>

using namespace tempera;

TEST(Describe, SaysWhatHappenedToWhatAndWhatToDo) {
    const std::string text = describe({ErrorCode::bad_csv, "labels.csv", "line 3, column start: \"x\" is no time"});
    EXPECT_EQ(
        text,
        "labels.csv: the table cannot be read (line 3, column start: \"x\" is no time); correct that column or line");
    EXPECT_EQ(describe({ErrorCode::cancelled, {}, {}}), "cancelled");
}

TEST(Describe, EveryCodeHasItsOwnWordsOnOneLine) {
    std::set<std::string> texts;
    const int last = static_cast<int>(ErrorCode::internal);
    for (int code = 0; code <= last; ++code) {
        const std::string text = describe({static_cast<ErrorCode>(code), {}, {}});
        EXPECT_EQ(text.find('\n'), std::string::npos) << text;
        EXPECT_TRUE(texts.insert(text).second) << "said twice: " << text;
        EXPECT_EQ(text.find("internal error") != std::string::npos, code == last) << code;
    }
}

TEST(Fail, CarriesItsPartsThroughEveryResult) {
    const auto number = []() -> Result<int> { return fail(ErrorCode::stale, "label 3", "gone"); }();
    ASSERT_FALSE(number);
    const Status status = tl::unexpected(number.error());
    EXPECT_EQ(status.error().code, ErrorCode::stale);
    EXPECT_EQ(status.error().subject, "label 3");
    EXPECT_EQ(status.error().detail, "gone");
}
