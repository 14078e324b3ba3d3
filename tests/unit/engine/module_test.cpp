#include "core/engine/module.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

using ::testing::HasSubstr;

TEST(Module, Programs_own_is_loaded_once) {
    const auto first = module(), second = module();
    ASSERT_TRUE(first) << describe(first.error());
    EXPECT_STREQ((*first)->version, TEMPERA_VERSION);
    EXPECT_EQ(*first, *second);
}

TEST(Module, Missing_library_is_named) {
    const auto opened = open_module("/nowhere/libtempera-engine.so");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::bad_engine);
    EXPECT_EQ(opened.error().subject, "/nowhere/libtempera-engine.so");
    EXPECT_THAT(describe(opened.error()), HasSubstr("install the application again"));
}

TEST(Module, Foreign_library_is_refused) {
    const auto opened = open_module(TEMPERA_NO_ENGINE);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::bad_engine);
    EXPECT_EQ(opened.error().detail, "the library is not Tempera's engine");
}

TEST(Module, Library_of_another_version_is_refused) {
    const auto opened = open_module(TEMPERA_OTHER_ENGINE);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::bad_engine);
    EXPECT_THAT(opened.error().detail, HasSubstr("0.0.1-other"));
    EXPECT_THAT(opened.error().detail, HasSubstr(TEMPERA_VERSION));
}

} // namespace
} // namespace tempera::engine
