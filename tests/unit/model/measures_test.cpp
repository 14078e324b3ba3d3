#include "core/model/measures.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace tempera::model {
namespace {

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

Measures made(std::vector<Measure> columns, std::vector<float> values) {
    Measures m;
    m.stream.width = static_cast<int>(columns.size());
    m.stream.quality.assign(columns.empty() ? 0 : values.size() / columns.size(), 1.0F);
    m.stream.values = std::move(values);
    m.columns = std::move(columns);
    return m;
}

TEST(MeasuresBytes, ComeBackAsTheyWere) {
    Measures m = made({{"AU01_r", ""}, {"Größe", "µm"}}, {1, missing, -2.5F, 4});
    m.body.values = {70, missing, 33.5F};
    m.body.quality = {1};
    const auto back = parse_measures(measures_bytes(m));
    ASSERT_TRUE(back) << describe(back.error());
    EXPECT_EQ(back->columns, m.columns);
    EXPECT_EQ(back->stream.width, 2);
    EXPECT_EQ(back->stream.step, grid_step);
    EXPECT_EQ(back->stream.values[2], -2.5F);
    EXPECT_TRUE(std::isnan(back->stream.values[1]));
    EXPECT_EQ(back->body.values[2], 33.5F);
    EXPECT_FALSE(back->empty());
    EXPECT_TRUE(parse_measures(measures_bytes({}))->empty());
}

TEST(MeasuresBytes, DamageIsFoundWhereverItIs) {
    const auto bytes = measures_bytes(made({{"a", "b"}}, {1, 2}));
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
        const auto part = parse_measures(std::span(bytes).first(cut));
        ASSERT_FALSE(part) << cut;
        EXPECT_EQ(part.error().code, ErrorCode::bad_project);
    }
    auto longer = bytes;
    longer.push_back(std::byte{0});
    EXPECT_FALSE(parse_measures(longer));
    auto huge = bytes;
    for (std::size_t i = 8; i < 16; ++i) huge[i] = std::byte{0xff}; // the number of columns
    EXPECT_FALSE(parse_measures(huge));
}

TEST(MeasuresJoined, NewColumnsStandBesideOldOnesAndTakeTheirPlaceByName) {
    const Measures there = made({{"a", ""}, {"b", "mm"}}, {1, 2, 3, 4});
    const Measures added = made({{"b", "cm"}, {"c", ""}}, {20, missing, 40, 50, 60, 70});
    const Measures both = joined(there, added);
    EXPECT_EQ(both.columns, (std::vector<Measure>{{"a", ""}, {"b", "cm"}, {"c", ""}}));
    ASSERT_EQ(both.stream.steps(), 3);
    EXPECT_EQ(both.stream.width, 3);
    EXPECT_EQ(both.stream.values[0], 1);
    EXPECT_EQ(both.stream.values[1], 20);
    EXPECT_TRUE(std::isnan(both.stream.values[2]));
    EXPECT_TRUE(std::isnan(both.stream.values[6])); // "a" ended before
    EXPECT_EQ(both.stream.values[8], 70);
    EXPECT_EQ(both.stream.quality, (std::vector<float>{1, 1, 1}));
}

TEST(MeasuresJoined, BodySignalsAreReplacedOneByOne) {
    Measures there, added;
    there.body.values = {70, 2, missing, 71, 2, missing};
    there.body.quality = {1, 1};
    added.body.values = {80, missing, missing};
    added.body.quality = {1};
    const Measures both = joined(there, added);
    ASSERT_EQ(both.body.steps(), 2);
    EXPECT_EQ(both.body.values[0], 80);
    EXPECT_EQ(both.body.values[1], 2);
    EXPECT_TRUE(std::isnan(both.body.values[3])); // the new heart rate ends here
    EXPECT_EQ(both.body.values[4], 2);
    EXPECT_EQ(both.body.quality[0], 1);
    EXPECT_EQ(both.body.quality[1], 0.5F); // one of two signals
}

} // namespace
} // namespace tempera::model
