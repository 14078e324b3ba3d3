// The scripts of docs/examples, run as they are: on a real export, and as Slurm would run them.
#include "core/media/still.h"
#include "tests/cli/short_recordings.h"

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;
using testing::Not;

fs::path example(const std::string &name) { return fs::path(TEMPERA_SOURCE_DIR) / "docs" / "examples" / name; }

/// A PNG file's width, height, and share of points that are not white.
struct Picture {
    int width = 0, height = 0;
    double ink = 0;
};
Picture picture(const fs::path &path) {
    const auto frame = media::read_still(path, media::PixelFormat::bgra, 10'000);
    EXPECT_TRUE(frame) << (frame ? "" : describe(frame.error()));
    if (!frame) return {};
    int drawn = 0;
    for (int y = 0; y < frame->height; ++y)
        for (int x = 0; x < frame->width; ++x) {
            const auto *p = frame->pixels.data() + static_cast<std::ptrdiff_t>(y) * frame->stride + 4 * x;
            drawn += p[0] < 250 || p[1] < 250 || p[2] < 250 ? 1 : 0;
        }
    return {frame->width, frame->height, drawn / static_cast<double>(frame->width * frame->height)};
}

/// Draws the visits of a batch's export by a script; `command` is its interpreter and the script.
class DrawVisits : public ShortRecordings {
protected:
    void check(const std::string &command) {
        ASSERT_EQ(batch().code, 0);
        const std::string tables = (folder / "tables").string();
        const Outcome exported = run({"export", out + "/batch.tempera", "--tidy", tables, "--model", model()});
        ASSERT_EQ(exported.code, 0) << exported.err;
        const auto draw = [&](const std::string &file, const std::string &more = {}) {
            return run_shell(command + ' ' + quoted(tables) + ' ' + quoted((folder / file).string()) + ' ' + more);
        };
        const Outcome first = draw("first.png");
        ASSERT_EQ(first.code, 0) << first.err;
        EXPECT_EQ(first.err, "");
        EXPECT_THAT(first.out, HasSubstr("first.png"));
        const Picture all = picture(folder / "first.png");
        EXPECT_EQ(all.width, 1200);
        EXPECT_GE(all.height, 700) << "three rows of panels";
        EXPECT_GT(all.ink, 0.01);
        EXPECT_LT(all.ink, 0.4);
        // Of the other patient, who has one visit; and of nobody.
        const Outcome second = draw("second.png", "'patient 2'");
        ASSERT_EQ(second.code, 0) << second.err;
        EXPECT_NE(read_all(folder / "second.png"), read_all(folder / "first.png"));
        const Outcome nobody = draw("nobody.png", "'patient 9'");
        EXPECT_NE(nobody.code, 0);
        EXPECT_THAT(nobody.err, HasSubstr("patient"));
        EXPECT_FALSE(fs::exists(folder / "nobody.png"));
        keep("first.png");
    }
    /// For the eye: written where TEMPERA_KEEP_PICTURES says, if it says so.
    void keep(const std::string &file) {
        const char *to = std::getenv("TEMPERA_KEEP_PICTURES");
        const auto *test = testing::UnitTest::GetInstance()->current_test_info();
        if (to) fs::copy_file(folder / file, fs::path(to) / (std::string(test->name()) + ".png"),
                              fs::copy_options::overwrite_existing);
    }
};

TEST_F(DrawVisits, Python) {
    std::string python; // not every python3 sees the packages of the system
    for (const char *one : {"/usr/bin/python3", "python3"})
        if (python.empty() && run_shell(std::string(one) + " -c 'import matplotlib'").code == 0) python = one;
    if (python.empty()) GTEST_SKIP() << "matplotlib is not installed";
    check(python + ' ' + quoted(example("plot_visits.py").string()));
}

TEST_F(DrawVisits, R) {
    if (run_shell("Rscript --version").code != 0) GTEST_SKIP() << "R (Rscript) is not installed";
    check("Rscript " + quoted(example("plot_visits.R").string()));
}

/// The script finds the program by its name.
class Slurm : public ShortRecordings {
protected:
    void SetUp() override {
        if (!have_trained_model()) GTEST_SKIP() << "the script uses the weights that come with the program: none here";
        ShortRecordings::SetUp();
        write_all(folder / "list.csv", "media,labels,patient\na.wav,a.csv,P1\nb.wav,,P2\ngone.wav,,P2\nc.wav,,P1\n");
        out = (folder / "out").string();
        settings = "export PATH=" + quoted(fs::path(TEMPERA_CLI).parent_path().string()) + ":\"$PATH\" LIST=" +
                   quoted((folder / "list.csv").string()) + " OUT=" + test_cli::quoted(out) + " SHARDS=2; ";
    }
    Outcome job(const std::string &environment) {
        return run_shell(settings + environment + " bash " + quoted(example("slurm_batch.sh").string()));
    }
    /// That the joined project holds all that could be analysed, with the curves of a batch in one piece.
    void expect_joined() {
        const std::string all = out + "/all.tempera";
        ASSERT_TRUE(fs::exists(all));
        const std::string here = out;
        out = (folder / "whole").string();
        EXPECT_EQ(batch({}, "list.csv").code, 1) << "one file is not there";
        for (const char *name : {"a", "b", "c"}) {
            const std::string table = std::string(name) + "-timeline.csv";
            EXPECT_EQ(read_all(fs::path(here) / table), read_all(fs::path(out) / table)) << name;
            const fs::path again = folder / ("again-" + table);
            const Outcome curves = run({"export", all, "--recording", std::string(name) + ".wav", "--timeline",
                                        again.string(), "--model", model()});
            ASSERT_EQ(curves.code, 0) << curves.err;
            EXPECT_EQ(read_all(again), read_all(fs::path(out) / table)) << name;
        }
        EXPECT_FALSE(fs::exists(fs::path(here) / "gone-timeline.csv"));
        out = here;
    }
    std::string settings;
};

TEST_F(Slurm, TwoTasksOfTheArrayAndTheirMerge) {
    fs::create_directory(out);
    const Outcome first = job("SLURM_ARRAY_TASK_ID=1"), second = job("SLURM_ARRAY_TASK_ID=2 SLURM_CPUS_PER_TASK=4");
    // Every second row each: a and the file that is not there, b and c.
    EXPECT_EQ(first.code, 1);
    EXPECT_THAT(first.err, HasSubstr("1 of 2 recordings could not be analysed"));
    EXPECT_EQ(second.code, 0) << second.err;
    EXPECT_THAT(second.out, HasSubstr("summary-2-of-2.csv"));
    const Outcome merged = job("TEMPERA_MERGE=1");
    EXPECT_EQ(merged.code, 0) << merged.err;
    EXPECT_THAT(merged.out, HasSubstr("3 recordings, 0 conflicts"));
    expect_joined();
    // Requeued: what is done is not done again, and the projects are joined anew.
    fs::copy_file(folder / "c.wav", folder / "gone.wav");
    EXPECT_EQ(job("SLURM_ARRAY_TASK_ID=1").code, 0);
    const Outcome again = job("TEMPERA_MERGE=1");
    EXPECT_EQ(again.code, 0) << again.err;
}

/// A stand-in for Slurm that runs each job at once.
TEST_F(Slurm, SubmitsTheArrayAndThenTheMerge) {
    fs::create_directory(folder / "bin");
    write_all(folder / "bin" / "sbatch", "#!/bin/bash\n"
                                         "echo \"$@\" >> \"$(dirname \"$0\")/calls\"\n"
                                         "script=${!#}\n"
                                         "for option in \"$@\"; do\n"
                                         "    [[ $option == --array=1-* ]] || continue\n"
                                         "    for task in $(seq ${option#--array=1-}); do\n"
                                         "        SLURM_ARRAY_TASK_ID=$task bash \"$script\" >&2\n"
                                         "    done\n"
                                         "    echo 17\n"
                                         "    exit\n"
                                         "done\n"
                                         "bash \"$script\"\n");
    fs::permissions(folder / "bin" / "sbatch", fs::perms::owner_all);
    settings += "PATH=" + quoted((folder / "bin").string()) + ":\"$PATH\"; ";
    const Outcome submitted = job("");
    EXPECT_EQ(submitted.code, 0) << submitted.err;
    const std::string calls = read_all(folder / "bin" / "calls");
    EXPECT_THAT(calls, HasSubstr("--array=1-2 "));
    EXPECT_THAT(calls, HasSubstr("--dependency=afterany:17 "));
    expect_joined();
    EXPECT_NE(run_shell("bash " + quoted(example("slurm_batch.sh").string())).code, 0) << "LIST and OUT are missing";
}

} // namespace
} // namespace tempera::test_cli
