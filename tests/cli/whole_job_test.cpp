#include "tests/cli/program.h"

#include <csignal>
#include <fcntl.h>
#include <map>
#include <spawn.h>
#include <sys/types.h>
#include <thread>
#include <unistd.h>

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;

/// A timeline as written: columns by name, empty fields as -1.
std::map<std::string, std::vector<double>> read_timeline(const fs::path &path) {
    std::map<std::string, std::vector<double>> columns;
    const auto table = read_csv(path);
    EXPECT_TRUE(table) << (table ? "" : describe(table.error()));
    if (!table) return columns;
    for (const auto &row : table->rows) {
        for (std::size_t c = 0; c < table->header.size(); ++c) {
            double value = -1;
            if (!row[c].empty()) parse_number(row[c], value);
            columns[table->header[c]].push_back(value);
        }
    }
    return columns;
}

std::vector<std::string> on_sample(const fs::path &out, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"analyse",      sample("sample.mp4"), "--labels", sample("sample_labels.csv"),
                                       "--transcript", sample("sample.srt"), "--body",   sample("sample_heart.csv"),
                                       "--out",        out.string(),         "--model",  model()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

TEST(WholeJob, TheSampleInOneLine) {
    TempDir folder;
    const fs::path out = folder / "timeline.csv", segments = folder / "segments.csv";
    const Outcome outcome = run(on_sample(out, {"--segments", segments.string(), "--json"}));
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    const auto json = outcome.json();
    ASSERT_FALSE(json.is_discarded()) << outcome.out;
    for (const char *modality : {"face", "voice", "words", "body"})
        EXPECT_GT(json["modalities"][modality]["seconds_with_evidence"].get<double>(), 5) << modality;
    EXPECT_EQ(json["faces"].size(), 1U);
    EXPECT_EQ(json["adaptation"]["labels"].size(), 10U);
    auto timeline = read_timeline(out);
    EXPECT_EQ(timeline["time_s"].size(), 236U); // 47.2 s in steps of 0.2 s
    ASSERT_EQ(timeline["joy"].size(), 236U);
    for (std::size_t i = 0; i < 236; ++i) {
        EXPECT_NEAR(timeline["time_s"][i], 0.2 * static_cast<double>(i), 1e-6);
        if (timeline["evidence"][i] <= 0) continue;
        EXPECT_LE(timeline["joy_lower"][i], timeline["joy"][i] + 1e-6);
        EXPECT_LE(timeline["joy"][i], timeline["joy_upper"][i] + 1e-6);
        EXPECT_NEAR(timeline["share_face"][i] + timeline["share_voice"][i] + timeline["share_words"][i] +
                        timeline["share_body"][i] + timeline["share_measures"][i],
                    1, 0.01);
    }
    EXPECT_TRUE(read_csv(segments));
    EXPECT_EQ(names_in(folder.path()).size(), 2U); // the two results and no project
    EXPECT_TRUE(outcome.leftovers.empty());
}

TEST(WholeJob, InWordsForAPerson) {
    TempDir folder;
    const Outcome outcome = run(on_sample(folder / "t.csv", {"--keep"}));
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("Examples: neutral 2, joy 2"));
    EXPECT_THAT(outcome.out, HasSubstr("leave-one-out, 10 labels"));
    EXPECT_THAT(outcome.out, HasSubstr("95% interval"));
    EXPECT_THAT(outcome.out, HasSubstr((folder / "t.csv").string()));
    EXPECT_TRUE(fs::exists(folder / "t.tempera"));
    EXPECT_EQ(names_in(folder.path()).size(), 2U);
}

TEST(WholeJob, StepByStepGivesTheSameCurvesAndNeedsTheMediaOnce) {
    TempDir folder;
    const fs::path media = folder / "copy.mp4", project = folder / "p.tempera";
    fs::copy_file(sample("sample.mp4"), media);
    fs::copy_file(sample("sample.srt"), folder / "copy.srt"); // found beside the recording
    const Outcome extract = run({"extract", project.string(), media.string(), "--body", sample("sample_heart.csv"),
                                 "--model", model(), "--json"});
    ASSERT_EQ(extract.code, 0) << extract.err;
    EXPECT_TRUE(extract.json()["modalities"].contains("words"));
    fs::remove(media); // everything is in the project now
    const Outcome label = run({"label", project.string(), sample("sample_labels.csv")});
    ASSERT_EQ(label.code, 0) << label.err;
    EXPECT_EQ(label.out, "10 labels added\n");
    EXPECT_EQ(run({"label", project.string(), sample("sample_labels.csv")}).out, "0 labels added\n");
    const Outcome adapt = run({"adapt", project.string(), "--model", model(), "--json"});
    ASSERT_EQ(adapt.code, 0) << adapt.err;
    EXPECT_EQ(adapt.json()["labels"].size(), 10U);
    const Outcome exported =
        run({"export", project.string(), "--timeline", (folder / "a.csv").string(), "--segments",
             (folder / "s.csv").string(), "--labels", (folder / "l.csv").string(), "--model", model(), "--json"});
    ASSERT_EQ(exported.code, 0) << exported.err;
    EXPECT_EQ(exported.json()["written"].size(), 3U);
    ASSERT_EQ(run(on_sample(folder / "b.csv")).code, 0);
    EXPECT_EQ(read_all(folder / "a.csv"), read_all(folder / "b.csv"));
    // Labels written can be read again, and are then all there already.
    EXPECT_EQ(run({"label", project.string(), (folder / "l.csv").string()}).out, "0 labels added\n");
}

TEST(WholeJob, AProjectMovesWithItsMedia) {
    TempDir folder;
    fs::create_directories(folder / "here");
    fs::copy_file(sample("sample.mp4"), folder / "here" / "v.mp4");
    ASSERT_EQ(run({"extract", (folder / "here" / "p.tempera").string(), (folder / "here" / "v.mp4").string(), "--model",
                   "/none"})
                  .code,
              1);
    fs::rename(folder / "here", folder / "there");
    const Outcome outcome = run({"extract", (folder / "there" / "p.tempera").string(), "--model", model()});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST(Interrupt, CtrlCStopsAndTheNextRunGoesOn) {
    TempDir folder;
    const std::string project = (folder / "p.tempera").string(), media = sample("sample.mp4").string(),
                      weights = model();
    const char *arguments[] = {TEMPERA_CLI, "extract",       project.c_str(), media.c_str(),
                               "--model",   weights.c_str(), nullptr};
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, (folder / "err").c_str(), O_WRONLY | O_CREAT, 0600);
    pid_t child = 0;
    ASSERT_EQ(posix_spawn(&child, TEMPERA_CLI, &files, nullptr, const_cast<char *const *>(arguments), environ), 0);
    posix_spawn_file_actions_destroy(&files);
    // The project is there before the long work begins.
    while (!fs::exists(project)) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    ASSERT_EQ(kill(child, SIGINT), 0);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 130) << read_all(folder / "err");
    EXPECT_EQ(read_all(folder / "err"), "tempera-cli: stopped\n");

    const Outcome rest = run({"extract", project, media, "--model", weights, "--json"});
    ASSERT_EQ(rest.code, 0) << rest.err;
    ASSERT_EQ(run({"export", project, "--timeline", (folder / "resumed.csv").string(), "--model", weights}).code, 0);
    ASSERT_EQ(run({"analyse", media, "--out", (folder / "whole.csv").string(), "--model", weights}).code, 0);
    EXPECT_EQ(read_all(folder / "resumed.csv"), read_all(folder / "whole.csv"));
}

/// Mean of a curve inside and outside the truth's spans of one emotion that lie after `from`.
std::pair<double, double> inside_and_outside(std::map<std::string, std::vector<double>> &timeline,
                                             const CsvTable &truth, const std::string &emotion, double from) {
    double in = 0, out = 0;
    int in_count = 0, out_count = 0;
    for (std::size_t i = 0; i < timeline["time_s"].size(); ++i) {
        const double t = timeline["time_s"][i] + 0.1;
        if (t < from || timeline["evidence"][i] <= 0) continue;
        bool inside = false;
        for (const auto &row : truth.rows)
            inside = inside || (row[2] == emotion && t >= std::stod(row[0]) && t < std::stod(row[1]));
        (inside ? in : out) += timeline[emotion][i];
        ++(inside ? in_count : out_count);
    }
    return {in / std::max(1, in_count), out / std::max(1, out_count)};
}

TEST(WholeJob, EpisodesThatNobodyLabelledAreFound) {
    if (!have_trained_model()) GTEST_SKIP() << "no trained weights under resources/models";
    TempDir folder;
    ASSERT_EQ(run(on_sample(folder / "t.csv")).code, 0);
    auto timeline = read_timeline(folder / "t.csv");
    const auto truth = read_csv(sample("sample_truth.csv"));
    ASSERT_TRUE(truth);
    // The labels lie in the first half; the second has one more episode of each emotion.
    int found = 0;
    for (const char *emotion : {"joy", "sadness", "anger", "surprise"}) {
        const auto [in, out] = inside_and_outside(timeline, *truth, emotion, 23);
        RecordProperty(emotion, std::to_string(in) + " inside, " + std::to_string(out) + " outside");
        found += in > out;
    }
    EXPECT_GE(found, 3);
}

class RealClip : public testing::TestWithParam<const char *> {};

TEST_P(RealClip, IsAnalysedWithAFewLabels) {
    const fs::path media = clip(GetParam());
    if (!fs::exists(media)) GTEST_SKIP() << media << " is not here";
    TempDir folder;
    write_all(folder / "l.csv", "start,end,emotion\n0.5,1.5,neutral\n2,,neutral\n3,4,joy\n4.5,5.5,joy\n5.8,,relief\n");
    const Outcome outcome = run({"analyse", media.string(), "--labels", (folder / "l.csv").string(), "--out",
                                 (folder / "t.csv").string(), "--model", model(), "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const auto json = outcome.json();
    ASSERT_FALSE(json.is_discarded());
    const double duration = json["duration_s"].get<double>();
    EXPECT_GT(json["modalities"]["face"]["seconds_with_evidence"].get<double>(), 0.7 * duration);
    const bool silent = std::string(GetParam()) == "interview_pexels.mp4";
    EXPECT_EQ(json["modalities"].contains("voice"), !silent);
    EXPECT_EQ(outcome.error_lines(), silent ? 1 : 0) << outcome.err;
    auto timeline = read_timeline(folder / "t.csv");
    EXPECT_EQ(timeline["time_s"].size(), static_cast<std::size_t>(std::ceil(duration / 0.2 - 1e-6)));
    EXPECT_TRUE(timeline.contains("relief"));
}

INSTANTIATE_TEST_SUITE_P(Clips, RealClip, testing::Values("interview_pexels.mp4", "talk_a.mp4", "talk_b.mp4"));

} // namespace
} // namespace tempera::test_cli
