#include "core/base/clock.h"

#include <gmock/gmock.h>

#include <ctime>

TEST(Clock, IsoUtcThatAgreesWithTheSystem) {
    const std::time_t before = std::time(nullptr);
    const std::string text = tempera::utc_now();
    const std::time_t after = std::time(nullptr);
    EXPECT_THAT(text, testing::MatchesRegex("[0-9]+-[0-9]+-[0-9]+T[0-9]+:[0-9]+:[0-9]+\\.[0-9]+Z"));
    ASSERT_EQ(text.size(), 24u);
    const auto iso = [](std::time_t t) {
        char buffer[32];
        std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%S", std::gmtime(&t));
        return std::string(buffer);
    };
    // ISO text sorts as the times do.
    EXPECT_GE(text.substr(0, 19), iso(before));
    EXPECT_LE(text.substr(0, 19), iso(after));
}
