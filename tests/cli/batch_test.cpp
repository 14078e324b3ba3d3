// Many recordings: resumable, one bad file does not stop the rest, shards, and the shards' projects joined.
#include "tests/cli/short_recordings.h"

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;

using BatchTest = ShortRecordings;

TEST_F(BatchTest, IsResumedAndABadFileDoesNotStopTheRest) {
    write_all(folder / "list.csv", "media,labels,patient\na.wav,a.csv,P1\ngone.wav,,P2\nc.wav,,P1\n");
    const Outcome first = batch({"--jobs", "2"});
    EXPECT_EQ(first.code, 1);
    EXPECT_THAT(first.err, HasSubstr("list.csv: 1 of 3 recordings"));
    EXPECT_THAT(first.err, HasSubstr("summary.csv says why"));
    EXPECT_THAT(first.err, testing::Not(HasSubstr("to analyse"))); // one file is gone: the others were analysed
    EXPECT_THAT(first.err, HasSubstr("gone"));
    EXPECT_THAT(states(first), testing::ElementsAre("done", "failed", "done"));
    for (const char *file : {"a-timeline.csv", "a-segments.csv", "c-timeline.csv", "summary.csv", "batch.tempera"})
        EXPECT_TRUE(fs::exists(fs::path(out) / file)) << file;
    EXPECT_FALSE(fs::exists(fs::path(out) / "gone-timeline.csv"));
    const auto summary = read_csv(fs::path(out) / "summary.csv");
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->rows.size(), 3U);

    // The file is there now: only it is analysed. A changed table of labels is seen too.
    fs::copy_file(folder / "b.wav", folder / "gone.wav");
    const Outcome second = batch();
    EXPECT_EQ(second.code, 0) << second.err;
    EXPECT_THAT(states(second), testing::ElementsAre("done before", "done", "done before"));
    write_all(folder / "a.csv", "start,end,emotion,rater\n0.5,2,joy,Ada\n3,5,sadness,Ada\n5.2,5.6,joy,Ada\n");
    fs::remove(fs::path(out) / "c-timeline.csv");
    EXPECT_THAT(states(batch()), testing::ElementsAre("done", "done before", "done"));
}

TEST_F(BatchTest, AVisitWithoutLabelsStartsFromEarlierOnesWhenAsked) {
    write_all(folder / "a.csv", "start,end,emotion,rater\n0.5,2,joy,Ada\n3,5,sadness,Ada\n2.2,2.8,joy,Ada\n");
    ASSERT_EQ(batch().code, 0);
    const auto timeline = [&](const char *name) { return read_all(fs::path(out) / (std::string(name) + "-timeline.csv")); };
    const std::string b = timeline("b"), c = timeline("c");
    // b is of somebody else; c of the same patient as a. What was done otherwise is done anew.
    const Outcome again = batch({"--from-earlier"});
    ASSERT_EQ(again.code, 0) << again.err;
    EXPECT_THAT(states(again), testing::ElementsAre("done", "done", "done"));
    EXPECT_EQ(timeline("b"), b);
    EXPECT_NE(timeline("c"), c);
    EXPECT_THAT(states(batch({"--from-earlier"})), testing::ElementsAre("done before", "done before", "done before"));
    // Other labels of the earlier visit: the later one is no longer what it was.
    write_all(folder / "a.csv", "start,end,emotion,rater\n0.5,2,fear,Ada\n3,5,joy,Ada\n");
    EXPECT_THAT(states(batch({"--from-earlier"})), testing::ElementsAre("done", "done before", "done"));
    EXPECT_EQ(batch({"--from-earlier", "--jobs", "2"}).code, 2);
    EXPECT_EQ(batch({"--from-earlier", "--shard", "1/2"}).code, 2);
}

TEST_F(BatchTest, ASingleRecordingStartsFromEarlierVisitsOfTheProject) {
    const std::string project = (folder / "p.tempera").string(), csv = (folder / "o.csv").string();
    const auto analyse = [&](const char *media, std::vector<std::string> more) {
        std::vector<std::string> all{"analyse", (folder / media).string(), "--out", csv, "--model", model(), "--json"};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    };
    ASSERT_EQ(analyse("a.wav", {"--project", project, "--labels", (folder / "a.csv").string()}).code, 0);
    const Outcome later = analyse("b.wav", {"--project", project, "--from-earlier"});
    ASSERT_EQ(later.code, 0) << later.err;
    ASSERT_TRUE(later.json()["adaptation"].is_object());
    EXPECT_TRUE(later.json()["adaptation"]["continued"].get<bool>());
    const Outcome none = analyse("c.wav", {"--project", project}); // not asked for
    ASSERT_EQ(none.code, 0) << none.err;
    EXPECT_TRUE(none.json()["adaptation"].is_null());
    const Outcome alone = analyse("c.wav", {"--from-earlier"});
    ASSERT_EQ(alone.code, 0) << alone.err;
    EXPECT_THAT(alone.err, HasSubstr("there is neither a label nor an earlier visit"));
}

TEST_F(BatchTest, ListsAndLabelsOfOlderProgramsOfWindowsAreRead) {
    fs::rename(folder / "a.wav", folder / "äh.wav");
    write_all(folder / "list.csv", "media;labels;patient\r\n\xE4h.wav;a.csv;M\xFCller\r\n");
    write_all(folder / "a.csv", "start;end;emotion;rater\r\n0,5;2;\xC4rger;Ada\r\n3;5;joy;Ada\r\n");
    const Outcome outcome = batch();
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("a.csv: the text is not UTF-8"));
    EXPECT_TRUE(fs::exists(fs::path(out) / "äh-timeline.csv"));
    const Outcome labels = run({"export", out + "/batch.tempera", "--labels", (folder / "l.csv").string()});
    ASSERT_EQ(labels.code, 0) << labels.err;
    EXPECT_THAT(read_all(folder / "l.csv"), HasSubstr("Ärger"));
}

TEST_F(BatchTest, KilledInTheMiddleItGoesOnAndEndsAsIfItHadNotBeen) {
    ASSERT_EQ(batch().code, 0);
    const auto whole = results(out);
    ASSERT_GE(whole.size(), 8U);

    // Killed as soon as the first recording is done.
    out = (folder / "killed").string();
    const std::string summary = quoted(out + "/summary.csv");
    const Outcome killed = run_shell(command_line(batch_arguments()) + " & p=$!\ni=0\n"
                                     "until grep -q '^a,.*,done,' " + summary + " || [ $i -gt 3000 ]; do\n"
                                     "  i=$((i+1)); sleep 0.02\ndone\nkill -9 $p; wait $p");
    EXPECT_EQ(killed.code, 128 + 9) << killed.err;
    EXPECT_FALSE(fs::exists(fs::path(out) / "c-timeline.csv")) << "it was not in the middle";
    write_all(fs::path(out) / ".b-timeline.csv.123.tmp", "time_s,evi"); // as if it had been writing
    const Outcome resumed = batch();
    EXPECT_EQ(resumed.code, 0) << resumed.err;
    EXPECT_EQ(states(resumed)[0], "done before");
    EXPECT_EQ(results(out), whole);

    // Killed again and again, at any moment, later each time.
    out = (folder / "often").string();
    int kills = 0, code = -1;
    for (double after = 0.05; after < 60 && code != 0; after = after * 1.5 + 0.1) {
        char limit[16];
        std::snprintf(limit, sizeof limit, "%.2f", after);
        const Outcome part = run_shell(std::string("timeout -s KILL ") + limit + ' ' +
                                       command_line(batch_arguments()));
        code = part.code;
        kills += code == 128 + 9 ? 1 : 0;
        EXPECT_THAT(code, testing::AnyOf(0, 128 + 9)) << part.err;
    }
    EXPECT_EQ(code, 0);
    EXPECT_GE(kills, 2);
    EXPECT_EQ(results(out), whole);
    const Outcome labels = run({"export", out + "/batch.tempera", "--recording", "a.wav", "--labels",
                                (folder / "l.csv").string()});
    EXPECT_EQ(labels.code, 0) << labels.err;
    EXPECT_EQ(read_csv(folder / "l.csv")->rows.size(), 2U) << "labels that were read twice";
}

TEST_F(BatchTest, AFullDiskGivesOneErrorAndTheRestFollowsLater) {
    // Writing beyond a size fails, as on a full disk: at once, or when the first recording's results are to be kept.
    for (const int blocks : {8, 500}) {
        out = (folder / ("full" + std::to_string(blocks))).string();
        const Outcome full = run_shell("trap '' XFSZ; ulimit -f " + std::to_string(blocks) + "; exec " +
                                       command_line(batch_arguments()));
        EXPECT_EQ(full.code, 1) << full.err;
        EXPECT_EQ(full.out, "");
        std::string errors;
        std::istringstream lines(full.err);
        for (std::string line; std::getline(lines, line);)
            if (line.find("warning") == std::string::npos) errors += line + '\n';
        EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 1) << full.err;
        EXPECT_THAT(errors, HasSubstr("batch.tempera: cannot write"));
        EXPECT_THAT(errors, HasSubstr("free space"));
        EXPECT_FALSE(fs::exists(fs::path(out) / "a-timeline.csv"));
        if (blocks == 500) {
            EXPECT_THAT(read_all(fs::path(out) / "summary.csv"), HasSubstr("not analysed yet")) << "the rest is in vain";
        }
        const Outcome later = batch();
        EXPECT_EQ(later.code, 0) << later.err;
        EXPECT_THAT(states(later), testing::Each("done"));
    }
}

TEST_F(BatchTest, WhatCannotBeWrittenToIsSaidOnce) {
    write_all(folder / "file", "");
    for (const std::string &nowhere : {(folder / "file").string(), (folder / "file" / "in it").string(),
                                       std::string("/proc/nowhere")}) {
        out = nowhere;
        const Outcome outcome = batch();
        EXPECT_EQ(outcome.code, 1);
        EXPECT_EQ(outcome.error_lines(), 1) << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr(nowhere + ": cannot write"));
    }
    // One result that cannot be written: a folder has its name.
    out = (folder / "out").string();
    fs::create_directories(fs::path(out) / "b-timeline.csv" / "x");
    const Outcome outcome = batch();
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, HasSubstr("b-timeline.csv: cannot write"));
    EXPECT_TRUE(fs::exists(fs::path(out) / "a-timeline.csv"));
}

TEST_F(BatchTest, ShardsAreJoined) {
    for (const char *shard : {"1/2", "2/2"}) {
        const Outcome outcome = batch({"--shard", shard});
        ASSERT_EQ(outcome.code, 0) << outcome.err;
        EXPECT_EQ(states(outcome).size(), shard[0] == '1' ? 2U : 1U);
    }
    const std::string all = (folder / "all.tempera").string();
    const Outcome merged = run({"merge", all, out + "/batch-1-of-2.tempera", out + "/batch-2-of-2.tempera", "--json"});
    ASSERT_EQ(merged.code, 0) << merged.err;
    EXPECT_EQ(merged.json()["recordings"], 3);
    EXPECT_EQ(merged.json()["conflicts"], 0);
    EXPECT_GT(merged.json()["merged"][0]["cache_pieces"], 0);
    // The joined project gives the same curves, from what was computed.
    const Outcome curves =
        run({"export", all, "--recording", "b.wav", "--timeline", (folder / "t.csv").string(), "--model", model()});
    ASSERT_EQ(curves.code, 0) << curves.err;
    EXPECT_EQ(read_csv(folder / "t.csv")->rows.size(), read_csv(fs::path(out) / "b-timeline.csv")->rows.size());
    const Outcome labelled = run({"export", all, "--recording", "a.wav", "--labels", (folder / "l.csv").string()});
    ASSERT_EQ(labelled.code, 0) << labelled.err;
    EXPECT_EQ(read_csv(folder / "l.csv")->rows.size(), 2U);
    // Into a project that is there: nothing new.
    const Outcome again = run({"merge", all, out + "/batch-2-of-2.tempera"});
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("added: nothing"));
}

TEST_F(BatchTest, SaysWhatIsWrong) {
    EXPECT_EQ(batch({}, "gone.csv").code, 1);
    write_all(folder / "bad.csv", "name\nx\n");
    EXPECT_THAT(batch({}, "bad.csv").err, HasSubstr("no column media"));
    write_all(folder / "twice.csv", "media\na.wav\nx/a.wav\n");
    EXPECT_THAT(batch({}, "twice.csv").err, HasSubstr("line 3"));
    write_all(folder / "empty.csv", "media\n");
    EXPECT_THAT(batch({}, "empty.csv").err, HasSubstr("no recording"));
    EXPECT_EQ(batch({"--shard", "3/2"}).code, 2);
    EXPECT_EQ(batch({"--shard", "x"}).code, 2);
    EXPECT_EQ(batch({"--labels", "a.csv"}).code, 2);
    EXPECT_EQ(run({"analyse", "--out", "x.csv"}).code, 2);
    EXPECT_EQ(run({"analyse", "x.mp4", "--out", "x.csv", "--jobs", "2"}).code, 2);
}

TEST(MergeCommand, SaysWhatIsWrong) {
    TempDir folder;
    EXPECT_EQ(run({"merge", (folder / "all.tempera").string()}).code, 2);
    const Outcome gone = run({"merge", (folder / "all.tempera").string(), (folder / "gone.tempera").string()});
    EXPECT_EQ(gone.code, 1);
    EXPECT_EQ(gone.error_lines(), 1);
    EXPECT_FALSE(fs::exists(folder / "all.tempera"));
}

} // namespace
} // namespace tempera::test_cli
