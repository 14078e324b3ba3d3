#include "tests/cli/program.h"

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;

TEST(Usage, HelpOfEverySubcommand) {
    for (const char *command : {"probe", "extract", "label", "adapt", "analyse", "export", "train", "bench"}) {
        const Outcome help = run({command, "--help"});
        EXPECT_EQ(help.code, 0) << command;
        EXPECT_THAT(help.out, HasSubstr("Usage"));
        EXPECT_EQ(help.err, "") << command;
    }
    const Outcome help = run({"--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, HasSubstr("analyse"));
    EXPECT_THAT(help.out, HasSubstr("not a diagnosis"));
}

TEST(Usage, Version) {
    const Outcome version = run({"--version"});
    EXPECT_EQ(version.code, 0);
    EXPECT_EQ(version.out, "tempera-cli " TEMPERA_VERSION "\n");
}

#ifdef __linux__
// Torch alone takes most of a second: a program that needs it later must not be linked with it.
TEST(Usage, StartsWithoutTorch) {
    TempDir folder;
    const std::string command = "LD_TRACE_LOADED_OBJECTS=1 " + quoted(TEMPERA_CLI) + " >" + quoted((folder / "out").string());
    ASSERT_EQ(std::system(command.c_str()), 0);
    const std::string libraries = read_all(folder / "out");
    if (libraries.find("libc.so") == std::string::npos) GTEST_SKIP() << "the loader does not list libraries";
    EXPECT_EQ(libraries.find("torch"), std::string::npos) << libraries;
}
#endif

TEST(Usage, WrongUsageIsTwo) {
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{},
          {"dance"},
          {"probe"},
          {"analyse", "x.mp4"},
          {"probe", "a", "b"},
          {"export", "p.tempera"},
          {"train", "--data", "d", "--out", "o", "--seed", "many"},
          {"train", "--data", "d", "--out", "o", "--fresh", "--resume"},
          {"analyse", "x.mp4", "--out", "t.csv", "--keep", "--project", "p.tempera"}}) {
        const Outcome wrong = run(arguments);
        EXPECT_EQ(wrong.code, 2) << wrong.out << wrong.err;
        EXPECT_EQ(wrong.out, "");
        EXPECT_NE(wrong.err, "");
    }
}

TEST(Usage, ARecordingThatIsNotThereIsWrongUsage) {
    TempDir folder;
    const std::string project = (folder / "p.tempera").string();
    ASSERT_EQ(run({"analyse", sample("sample.mp4"), "--out", (folder / "t.csv").string(), "--project", project,
                   "--model", (folder / "no-model").string()})
                  .code,
              1); // no weights: the recording is in the project all the same
    const Outcome wrong = run({"adapt", project, "--recording", "4711"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_EQ(wrong.error_lines(), 1);
}

TEST(Usage, ResultsThatCannotBeWrittenAreAFailure) {
    const fs::path full = "/dev/full";
    if (!fs::exists(full)) GTEST_SKIP() << "no device that is always full";
    for (const std::vector<std::string> &arguments : {std::vector<std::string>{"formats", "--json"}, {"formats"}}) {
        const Outcome lost = run(arguments, full);
        EXPECT_EQ(lost.code, 1);
        EXPECT_EQ(lost.error_lines(), 1) << lost.err;
        EXPECT_THAT(lost.err, HasSubstr("standard output"));
    }
}

TEST(Probe, SaysWhatIsThere) {
    const Outcome probe = run({"probe", sample("sample.mp4"), "--json", "--frames"});
    ASSERT_EQ(probe.code, 0) << probe.err;
    const auto json = probe.json();
    ASSERT_FALSE(json.is_discarded());
    EXPECT_EQ(json["video"]["width"], 640);
    EXPECT_EQ(json["video"]["frames"], 1180);
    EXPECT_FALSE(json["video"]["variable_rate"]);
    EXPECT_GT(json["audio"]["sample_rate"], 0);
    EXPECT_THAT(json["title"].get<std::string>(), HasSubstr("Synthetic"));
    const Outcome words = run({"probe", sample("sample.mp4")});
    EXPECT_EQ(words.code, 0);
    EXPECT_THAT(words.out, HasSubstr("640 x 480"));
    EXPECT_EQ(words.err, "");
}

TEST(Usage, ChoicesAreNamedInWords) {
    const Outcome help = run({"report", "--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, HasSubstr("clinical"));
    EXPECT_EQ(help.out.find("ENUM"), std::string::npos) << help.out;
    const Outcome wrong = run({"report", "p.tempera", "--out", "r.pdf", "--template", "pretty"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("--template"));
}

} // namespace
} // namespace tempera::test_cli
