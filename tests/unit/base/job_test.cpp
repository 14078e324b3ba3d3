#include "core/base/job.h"

#include "core/base/ids.h"

#include <gtest/gtest.h>

#include <unordered_set>
#include <vector>

using namespace tempera;

TEST(Job, PartsReportWithinTheWhole) {
    std::vector<std::pair<double, std::string>> heard;
    const Job whole({}, [&](double f, std::string_view s) { heard.emplace_back(f, s); });
    const Job second = whole.part(0.5, 1.0);
    whole.report(0.25, "first");
    second.report(0);
    second.part(0.5, 1.0).report(0.5, "inner");
    second.report(1);
    ASSERT_EQ(heard.size(), 4u);
    EXPECT_DOUBLE_EQ(heard[0].first, 0.25);
    EXPECT_EQ(heard[0].second, "first");
    EXPECT_DOUBLE_EQ(heard[1].first, 0.5);
    EXPECT_DOUBLE_EQ(heard[2].first, 0.875);
    EXPECT_EQ(heard[2].second, "inner");
    EXPECT_DOUBLE_EQ(heard[3].first, 1);
}

TEST(Job, StopsItsPartsToo) {
    std::stop_source source;
    const Job whole(source.get_token());
    const Job part = whole.part(0, 0.5);
    EXPECT_FALSE(part.stopped());
    source.request_stop();
    EXPECT_TRUE(whole.stopped());
    EXPECT_TRUE(part.stopped());
}

TEST(Job, WithoutAnyoneListeningRunsOn) {
    const Job job;
    job.report(0.5, "nobody hears this");
    EXPECT_FALSE(job.part(0, 1).stopped());
}

TEST(Ids, NoneIsZeroAndHashesFollowEquality) {
    EXPECT_FALSE(RecordingId{});
    EXPECT_TRUE(RecordingId{1});
    const std::unordered_set<TierId> ids{TierId{3}, TierId{3}, TierId{4}};
    EXPECT_EQ(ids.size(), 2u);
    EXPECT_LT(TierId{3}, TierId{4});
}
