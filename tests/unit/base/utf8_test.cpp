#include "core/base/utf8.h"

#include <gtest/gtest.h>

using tempera::is_utf8;

TEST(Utf8, TextOfEveryLength) {
    for (const char *good : {"", "plain", "caf\xC3\xA9", "\xE5\xB9\xB3\xE9\x9D\x99", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF",
                             "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF", "\xEE\x80\x80"})
        EXPECT_TRUE(is_utf8(good)) << good;
}

TEST(Utf8, NothingElse) {
    for (const char *bad : {"caf\xE9", "\x80", "\xC3", "\xE5\xB9", "\xF0\x9F\x98", "\xC0\xAF", "\xE0\x80\xAF",
                            "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3\xC3\xA9"})
        EXPECT_FALSE(is_utf8(bad)) << bad;
}
