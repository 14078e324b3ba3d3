// The rules in words, listed and exported; adaptations by other weights on the command line.
#include "tests/cli/program.h"

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;

TEST(RulesCommand, ListsAndExportsTheRulesOfAnAdaptedProject) {
    TempDir folder;
    const std::string project = (folder / "p.tempera").string();
    const Outcome made = run({"analyse", sample("sample.mp4"), "--labels", sample("sample_labels.csv"), "--transcript",
                              sample("sample.srt"), "--body", sample("sample_heart.csv"), "--out",
                              (folder / "t.csv").string(), "--project", project, "--model", model()});
    ASSERT_EQ(made.code, 0) << made.err;

    const Outcome listed = run({"rules", project, "--json", "--model", model()});
    ASSERT_EQ(listed.code, 0) << listed.err;
    const auto rules = listed.json()["rules"];
    ASSERT_GT(rules.size(), 1U);
    double share = 0;
    for (const auto &rule : rules) {
        share += rule["share"].get<double>();
        EXPECT_GE(rule["rule"].get<int>(), 1);
        EXPECT_TRUE(rule["adds"].contains("joy"));
        for (const auto &finding : rule["findings"]) EXPECT_GE(std::abs(finding["effect"].get<double>()), 0.5);
    }
    EXPECT_NEAR(share, 1, 0.01);

    const Outcome words = run({"rules", project, "--model", model()});
    ASSERT_EQ(words.code, 0) << words.err;
    EXPECT_THAT(words.out, HasSubstr("speaks for"));

    const fs::path csv = folder / "rules.csv";
    const Outcome exported = run({"export", project, "--rules", csv.string(), "--model", model()});
    ASSERT_EQ(exported.code, 0) << exported.err;
    EXPECT_THAT(exported.out, HasSubstr("rules: "));
    const auto table = read_csv(csv);
    ASSERT_TRUE(table) << describe(table.error());
    EXPECT_EQ(table->rows.size(), rules.size());
    EXPECT_GE(table->column({"joy_adds"}), 0);
    EXPECT_GE(table->column({"mouth_contrast_effect"}), 0);
}

TEST(SuggestCommand, NamesMomentsThatLieApart) {
    TempDir folder;
    const std::string project = (folder / "p.tempera").string();
    const Outcome made = run({"analyse", sample("sample.mp4"), "--labels", sample("sample_labels.csv"), "--out",
                              (folder / "t.csv").string(), "--project", project, "--model", model()});
    ASSERT_EQ(made.code, 0) << made.err;
    const Outcome outcome = run({"suggest", project, "--count", "3", "--json", "--model", model()});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const auto all = outcome.json()["suggestions"];
    ASSERT_GE(all.size(), 1U);
    ASSERT_LE(all.size(), 3U);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            EXPECT_GE(std::abs(all[i]["at_s"].get<double>() - all[j]["at_s"].get<double>()), 2 - 1e-9);
    EXPECT_EQ(run({"suggest", project, "--count", "0"}).code, 2);
    EXPECT_THAT(run({"suggest", project, "--model", model()}).out, HasSubstr("novelty"));
}

TEST(RulesCommand, SaysWhatIsWrong) {
    TempDir folder;
    EXPECT_EQ(run({"rules"}).code, 2);
    const Outcome absent = run({"rules", (folder / "absent.tempera").string()});
    EXPECT_EQ(absent.code, 1);
    EXPECT_EQ(absent.error_lines(), 1);
    EXPECT_EQ(run({"export", (folder / "absent.tempera").string()}).code, 2); // nothing to write
    EXPECT_NE(run({"export", (folder / "absent.tempera").string(), "--rules", (folder / "no" / "r.csv").string()}).code,
              0);
}

TEST(RulesCommand, AnAdaptationByOtherWeightsIsMadeAgainAndSaid) {
    TempDir folder;
    const std::string project = (folder / "p.tempera").string();
    const Outcome made = run({"analyse", sample("sample.mp4"), "--labels", sample("sample_labels.csv"), "--out",
                              (folder / "t.csv").string(), "--project", project, "--model", model(), "--json"});
    ASSERT_EQ(made.code, 0) << made.err;
    if (made.json()["adaptation"]["kept_prior"].get<bool>())
        GTEST_SKIP() << "these weights learn nothing from the sample";
    const std::string other = test_support::tiny_model(folder.path(), 9).string();
    ASSERT_FALSE(other.empty());
    const Outcome again = run({"export", project, "--timeline", (folder / "u.csv").string(), "--model", other});
    ASSERT_EQ(again.code, 0) << again.err;
    EXPECT_THAT(again.err, HasSubstr("made again from its labels"));
    // It is in the project now.
    const Outcome quiet = run({"export", project, "--timeline", (folder / "v.csv").string(), "--model", other});
    ASSERT_EQ(quiet.code, 0) << quiet.err;
    EXPECT_THAT(quiet.err, testing::Not(HasSubstr("made again")));
    EXPECT_EQ(read_all(folder / "u.csv"), read_all(folder / "v.csv"));
}

} // namespace
} // namespace tempera::test_cli
