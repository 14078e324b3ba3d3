// The 32 raters of CEAP-360VR: valence and arousal of five one-minute videos.
#include "core/analysis/agreement_continuous.h"
#include "core/base/csv.h"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>

using namespace tempera;
using namespace tempera::analysis;

namespace {

std::string unzipped(const std::filesystem::path &path) {
    std::string text;
    FILE *pipe = popen(("gzip -dc '" + path.string() + "'").c_str(), "r");
    if (pipe == nullptr) return text;
    char buffer[1 << 14];
    for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, n);
    pclose(pipe);
    return text;
}

/// Units: video and time; columns: raters.
Numbers traces(const CsvTable &table, const char *column) {
    std::map<std::pair<std::string, double>, std::map<int, double>> cells;
    std::map<int, std::size_t> raters;
    const auto at = static_cast<std::size_t>(table.column({column}));
    for (const auto &row : table.rows) {
        double time = 0, value = 0;
        EXPECT_TRUE(parse_number(row[2], time) && parse_number(row[at], value));
        const int rater = std::stoi(row[0]);
        raters[rater] = 0;
        cells[{row[1], time}][rater] = value;
    }
    std::size_t next = 0;
    for (auto &[rater, index] : raters) index = next++;
    Numbers numbers{static_cast<int>(raters.size()), {}};
    for (const auto &[unit, values] : cells) {
        std::vector<double> row(raters.size(), std::nan(""));
        for (const auto &[rater, value] : values) row[raters[rater]] = value;
        numbers.values.insert(numbers.values.end(), row.begin(), row.end());
    }
    return numbers;
}

} // namespace

TEST(CeapRaters, NumbersAreThoseOfAnIndependentComputation) {
    const auto path =
        std::filesystem::path(TEMPERA_SOURCE_DIR).parent_path() / "shared" / "data" / "ceap" / "traces.csv.gz";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
    const auto table = parse_csv(unzipped(path), "traces.csv");
    ASSERT_TRUE(table) << describe(table.error());

    // The expected values: Python with exact sums (math.fsum), alpha by counting all pairs.
    struct Expected {
        const char *column;
        double icc[6], alpha, pearson, concordance;
    };
    const Expected all[] = {
        {"valence", {0.388522, 0.390634, 0.439179, 0.953123, 0.953518, 0.961626}, 0.388369, 0.342976, 0.240722},
        {"arousal", {0.292225, 0.294311, 0.324956, 0.929638, 0.930293, 0.939040}, 0.292092, 0.291855, 0.273426}};
    for (const Expected &expected : all) {
        SCOPED_TRACE(expected.column);
        const Numbers numbers = traces(*table, expected.column);
        ASSERT_EQ(numbers.raters, 32);
        ASSERT_EQ(numbers.units(), 1505U);
        const IntraClass icc = intra_class(numbers);
        const Measure measures[] = {icc.one, icc.two, icc.three, icc.one_k, icc.two_k, icc.three_k};
        for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(*measures[i].value, expected.icc[i], 5e-7) << i;
        EXPECT_NEAR(*cronbach_alpha(numbers).value, expected.icc[5], 5e-7);
        EXPECT_NEAR(*krippendorff_alpha(numbers).value, expected.alpha, 5e-7);
        Numbers two{2, {}}; // the first two raters
        for (std::size_t u = 0; u < numbers.units(); ++u)
            two.values.insert(two.values.end(), {numbers.values[u * 32], numbers.values[u * 32 + 1]});
        EXPECT_NEAR(*pearson(two).value, expected.pearson, 5e-7);
        EXPECT_NEAR(*concordance(two).value, expected.concordance, 5e-7);
    }
}
