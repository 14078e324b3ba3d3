// Reports of several patients and several raters from the command line.
#include "tests/cli/short_recordings.h"

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class ReportOfSeveral : public ShortRecordings {
protected:
    void SetUp() override {
        ShortRecordings::SetUp();
        if (IsSkipped()) return;
        ASSERT_EQ(batch().code, 0);
    }
    Outcome report(std::vector<std::string> more) {
        std::vector<std::string> all{"report",       out + "/batch.tempera", "--out", (folder / "r.html").string(),
                                     "--model",      model()};
        all.insert(all.end(), more.begin(), more.end());
        fs::remove(folder / "r.html");
        return run(all);
    }
    [[nodiscard]] std::string page() const { return read_all(folder / "r.html"); }
};

TEST_F(ReportOfSeveral, OtherPatientsAreInItOnlyWhenAskedFor) {
    const Outcome whose = report({"--template", "visits"});
    EXPECT_EQ(whose.code, 2);
    EXPECT_EQ(whose.error_lines(), 1) << whose.err;
    EXPECT_THAT(whose.err, HasSubstr("several patients"));
    EXPECT_THAT(whose.err, HasSubstr("--all-patients"));
    EXPECT_EQ(page(), "");

    for (const bool names : {false, true}) {
        std::vector<std::string> own{"--template", "visits", "--recording", "a.wav"};
        if (names) own.emplace_back("--names");
        const Outcome outcome = report(own);
        ASSERT_EQ(outcome.code, 0) << outcome.err;
        EXPECT_THAT(page(), HasSubstr(names ? "P1" : "Patient 1"));
        EXPECT_THAT(page(), HasSubstr("Change from the first visit to the last"));
        for (const char *other : {"All patients", "P2", "Patient 2"}) EXPECT_THAT(page(), Not(HasSubstr(other)));
    }
    ASSERT_EQ(report({"--template", "visits", "--recording", "b.wav", "--all-patients"}).code, 0);
    EXPECT_THAT(page(), HasSubstr("All patients"));
    EXPECT_THAT(page(), HasSubstr("Patient 2"));
    EXPECT_THAT(page(), HasSubstr("2 patients. Means are over patients"));
    ASSERT_EQ(report({"--template", "visits", "--all-patients"}).code, 0) << "any recording will do";
    EXPECT_THAT(page(), HasSubstr("All patients"));

    const Outcome clinical = report({"--template", "clinical", "--recording", "a.wav", "--all-patients"});
    EXPECT_EQ(clinical.code, 2);
    EXPECT_EQ(clinical.error_lines(), 1);
    EXPECT_THAT(clinical.err, HasSubstr("--template visits"));
}

TEST_F(ReportOfSeveral, ThreeRatersTogether) {
    write_all(folder / "more.csv", "start,end,emotion,rater\n0.5,2,joy,Ben\n3,5.5,sadness,Ben\n0.5,2.5,joy,Cem\n");
    ASSERT_EQ(run({"label", out + "/batch.tempera", (folder / "more.csv").string(), "--recording", "a.wav"}).code, 0);
    ASSERT_EQ(report({"--recording", "a.wav"}).code, 0);
    EXPECT_THAT(page(), HasSubstr("All 3 raters together"));
    // The number is that of the command for agreement.
    const Outcome agree = run({"agree", out + "/batch.tempera", "--recording", "a.wav", "--json"});
    ASSERT_EQ(agree.code, 0) << agree.err;
    const auto json = agree.json(); // the references below look into it
    for (const char *key : {"fleiss_kappa", "krippendorff_alpha"}) {
        char value[16];
        std::snprintf(value, sizeof value, ">%.2f<", json["comparisons"][0]["numbers"][key]["value"].get<double>());
        EXPECT_THAT(page(), HasSubstr(value)) << key;
    }
    ASSERT_EQ(report({"--recording", "a.wav", "--lang", "de"}).code, 0);
    EXPECT_THAT(page(), HasSubstr("Alle 3 Beurteilenden zusammen"));
}

} // namespace
} // namespace tempera::test_cli
