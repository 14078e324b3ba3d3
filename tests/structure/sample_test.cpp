// The committed sample fits together: its tables tell of the same recording.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
const fs::path folder = fs::path(TEMPERA_SOURCE_DIR) / "resources/sample";

struct Row {
    double start = 0, end = 0;
    std::string emotion, rater;
};

std::vector<Row> rows(const std::string &name) {
    std::ifstream in(folder / name);
    std::string line;
    std::getline(in, line);
    EXPECT_EQ(line, "start,end,emotion,rater") << name;
    std::vector<Row> result;
    while (std::getline(in, line)) {
        std::istringstream fields(line);
        Row row;
        char comma = 0;
        fields >> row.start >> comma >> row.end >> comma;
        std::getline(fields, row.emotion, ',');
        std::getline(fields, row.rater);
        result.push_back(row);
    }
    return result;
}

std::string bytes(const fs::path &path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Sample, TheScriptCoversTheRecordingWithoutGaps) {
    const std::vector<Row> truth = rows("sample_truth.csv");
    ASSERT_FALSE(truth.empty());
    double at = 0;
    for (const Row &row : truth) {
        EXPECT_EQ(row.start, at);
        EXPECT_GT(row.end, row.start);
        at = row.end;
    }
    EXPECT_NEAR(at, 47.2, 1e-9);
}

TEST(Sample, EachEmotionComesInBothHalvesAndIsLabelledOnlyInTheFirst) {
    const std::vector<Row> truth = rows("sample_truth.csv");
    std::map<std::string, std::vector<Row>> of;
    for (const Row &row : truth) of[row.emotion].push_back(row);
    ASSERT_EQ(of.size(), 5u);
    std::map<std::string, int> labels;
    for (const Row &label : rows("sample_labels.csv")) {
        ASSERT_TRUE(of.contains(label.emotion)) << label.emotion;
        const Row &first = of[label.emotion].front();
        EXPECT_GE(label.start, first.start);
        EXPECT_LE(label.end, first.end);
        EXPECT_LE(label.start, label.end);
        ++labels[label.emotion];
    }
    for (const auto &[emotion, times] : of) {
        EXPECT_GE(times.size(), 2u) << emotion;
        EXPECT_GE(times.back().start, 24) << emotion;
        EXPECT_EQ(labels[emotion], 2) << emotion;
    }
}

TEST(Sample, EachSentenceIsSpokenWithinOneStretch) {
    const std::vector<Row> truth = rows("sample_truth.csv");
    std::ifstream in(folder / "sample.srt");
    std::string line;
    int cues = 0;
    while (std::getline(in, line)) {
        int h1 = 0, m1 = 0, h2 = 0, m2 = 0, s1 = 0, s2 = 0, ms1 = 0, ms2 = 0;
        if (std::sscanf(line.c_str(), "%d:%d:%d,%d --> %d:%d:%d,%d", &h1, &m1, &s1, &ms1, &h2, &m2, &s2, &ms2) != 8)
            continue;
        const double start = m1 * 60 + s1 + ms1 / 1000.0, end = m2 * 60 + s2 + ms2 / 1000.0;
        int inside = 0;
        for (const Row &row : truth) inside += row.start <= start && end <= row.end;
        EXPECT_EQ(inside, 1) << line;
        ++cues;
    }
    EXPECT_EQ(cues, 10);
}

TEST(Sample, SaysThatItIsSyntheticAndIsSmall) {
    const std::string video = bytes(folder / "sample.mp4");
    EXPECT_LT(video.size(), 3'000'000u);
    EXPECT_NE(video.find("Synthetic sample"), std::string::npos);
    EXPECT_NE(bytes(folder / "README.md").find("synthetic"), std::string::npos);
}

TEST(Sample, TheHeartIsFasterInAngerThanAtRest) {
    const std::vector<Row> truth = rows("sample_truth.csv");
    std::ifstream in(folder / "sample_heart.csv");
    std::string line;
    std::getline(in, line);
    ASSERT_EQ(line, "time_s,heart_rate_bpm");
    std::map<std::string, std::pair<double, int>> sum;
    double time = 0, rate = 0;
    char comma = 0;
    while (in >> time >> comma >> rate)
        for (const Row &row : truth)
            if (row.start + 2 <= time && time < row.end) {
                sum[row.emotion].first += rate;
                ++sum[row.emotion].second;
            }
    const auto mean = [&](const char *emotion) { return sum[emotion].first / sum[emotion].second; };
    EXPECT_GT(mean("anger"), mean("neutral") + 8);
    EXPECT_LT(mean("sadness"), mean("surprise"));
}

} // namespace
