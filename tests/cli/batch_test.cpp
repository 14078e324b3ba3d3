// Many recordings: resumable, one bad file does not stop the rest, shards, and the shards' projects joined.
#include "tests/cli/program.h"

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;

/// Three short sounds with a voice-like tone, labels for one, and a row that names a file that is not there.
class BatchTest : public testing::Test {
protected:
    void SetUp() override {
        for (const char *name : {"a", "b", "c"}) {
            const std::string command = "ffmpeg -v error -y -i " + quoted(sample("sample.mp4").string()) + " -ss " +
                                        std::string(name == std::string("a")   ? "0"
                                                    : name == std::string("b") ? "6"
                                                                               : "12") +
                                        " -t 6 -vn -c:a pcm_s16le " +
                                        quoted((folder / (std::string(name) + ".wav")).string());
            if (std::system(command.c_str()) != 0) GTEST_SKIP() << "ffmpeg could not make the recordings";
        }
        write_all(folder / "a.csv", "start,end,emotion,rater\n0.5,2,joy,Ada\n3,5,sadness,Ada\n");
        write_all(folder / "list.csv", "media,labels,patient\na.wav,a.csv,P1\nb.wav,,P2\nc.wav,,P1\n");
        out = (folder / "out").string();
    }
    Outcome batch(std::vector<std::string> more = {}, const std::string &list = "list.csv") {
        std::vector<std::string> arguments{"analyse", "--batch", (folder / list).string(), "--out", out, "--model",
                                           model(),   "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    static std::vector<std::string> states(const Outcome &outcome) {
        std::vector<std::string> all;
        const auto json = outcome.json(); // the loop must not look into what is gone
        for (const auto &row : json["recordings"]) all.push_back(row["status"].get<std::string>());
        return all;
    }
    TempDir folder;
    std::string out;
};

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
    write_all(folder / "file", "");
    out = (folder / "file").string();
    EXPECT_EQ(batch().code, 1);
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
