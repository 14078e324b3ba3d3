// Agreement on the command line: tables of labels, traces, a project's raters and its curves.
#include "tests/cli/program.h"

#include <cmath>

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;

/// Labels of 4 s, one every 6 s, in turn; `late` shifts them, every `wrong`-th has the next emotion.
std::string labels(int count, double late = 0, int wrong = 0) {
    const std::vector<std::string> emotions{"joy", "anger", "fear"};
    std::ostringstream out;
    out << "start,end,emotion\n";
    for (int i = 0; i < count; ++i)
        out << i * 6 + late << ',' << i * 6 + 4 + late << ','
            << emotions[static_cast<std::size_t>(i + (wrong > 0 && i % wrong == 0 ? 1 : 0)) % 3] << '\n';
    return out.str();
}

double value(const nlohmann::json &comparison, const char *key) {
    return comparison["numbers"][key]["value"].get<double>();
}

TEST(AgreeCommand, OneRaterAloneIsToldWhatIsMissing) {
    TempDir folder;
    write_all(folder / "ada.csv", labels(4));
    const Outcome alone = run({"agree", (folder / "ada.csv").string()});
    EXPECT_EQ(alone.code, 0); // what can be said of one rater is said
    EXPECT_EQ(alone.error_lines(), 1);
    EXPECT_THAT(alone.err, HasSubstr("two raters are needed"));
    EXPECT_THAT(alone.err, HasSubstr("tempera-cli agree A.csv B.csv"));
    const fs::path eaf = fs::path(TEMPERA_SOURCE_DIR) / "tests" / "data" / "foreign" / "elan.eaf";
    for (const std::vector<std::string> &files : {std::vector<std::string>{eaf.string()}, {eaf.string(), eaf.string()}}) {
        std::vector<std::string> arguments{"agree"};
        arguments.insert(arguments.end(), files.begin(), files.end());
        const Outcome foreign = run(arguments);
        EXPECT_EQ(foreign.code, 2);
        EXPECT_EQ(foreign.error_lines(), 1);
        EXPECT_THAT(foreign.err, HasSubstr("this is a file of ELAN (EAF)"));
        EXPECT_THAT(foreign.err, HasSubstr("tempera-cli import P.tempera FILE --rater NAME"));
    }
    EXPECT_THAT(run({"agree", (folder / "none.eaf").string()}).err, testing::Not(HasSubstr("ELAN")));
}

TEST(AgreeCommand, TwoTablesOfLabels) {
    TempDir folder;
    write_all(folder / "ada.csv", labels(40));
    write_all(folder / "ben.csv", labels(40, 0.3, 5));
    const std::vector<std::string> files{"agree", (folder / "ada.csv").string(), (folder / "ben.csv").string()};
    const Outcome words = run(files);
    ASSERT_EQ(words.code, 0) << words.err;
    for (const char *part : {"Cohen's kappa", "rows: ada, columns: ben", "by bin size", "What it means", "For a paper",
                             "Report Cohen's kappa", "95% interval"})
        EXPECT_THAT(words.out, HasSubstr(part));

    auto with_json = files;
    with_json.insert(with_json.end(), {"--json", "--duration", "240", "--resamples", "200"});
    const Outcome outcome = run(with_json);
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const nlohmann::json all = outcome.json();
    const nlohmann::json &one = all["comparisons"][0];
    EXPECT_EQ(one["raters"], (nlohmann::json{"ada", "ben"}));
    EXPECT_EQ(one["bins"], 480);
    EXPECT_EQ(one["report"], "cohen_kappa");
    EXPECT_EQ(one["segments"]["matched"], 40);
    EXPECT_EQ(one["segments"]["same"], 32);
    for (const char *key : {"percent_agreement", "cohen_kappa", "fleiss_kappa", "krippendorff_alpha", "gwet_ac1"})
        EXPECT_TRUE(one["segments"]["numbers"][key].contains("value")) << key;
    EXPECT_DOUBLE_EQ(value(one["segments"], "percent_agreement"), 0.8);
    EXPECT_THAT(words.out, HasSubstr("two match when they share at least 0.5 of the time"));
    EXPECT_THAT(words.out, HasSubstr("of the matched:\n  Percent agreement"));
    EXPECT_GT(value(one, "cohen_kappa"), 0.6);
    EXPECT_LT(one["numbers"]["cohen_kappa"]["low"], value(one, "cohen_kappa"));
    EXPECT_EQ(one["by_bin_size"].size(), 6U);
    EXPECT_EQ(run(with_json).out, outcome.out) << "the same every time";

    // Another bin, and label by label within a tolerance.
    auto others = with_json;
    others.insert(others.end(), {"--bin", "2", "--tolerance", "0.25", "--bins", "1,4"});
    const nlohmann::json strict = run(others).json()["comparisons"][0];
    EXPECT_EQ(strict["bins"], 120);
    EXPECT_EQ(strict["segments"]["matched"], 0);
    EXPECT_EQ(strict["segments"]["numbers"]["cohen_kappa"]["not_defined_because"], "no moment was rated by two");
    EXPECT_EQ(strict["by_bin_size"].size(), 2U);
}

TEST(AgreeCommand, TablesOfOlderProgramsOfWindowsAreReadAndSaidToBe) {
    TempDir folder;
    write_all(folder / "ada.csv", "start;end;emotion\r\n0;2;\xC4rger\r\n3;5;Angst\r\n");
    write_all(folder / "ben.csv", "start,end,emotion\n0,2,Ärger\n3,5,Angst\n");
    const Outcome outcome = run({"agree", (folder / "ada.csv").string(), (folder / "ben.csv").string(), "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.json()["comparisons"][0]["categories"], (nlohmann::json{"Ärger", "Angst"}));
    EXPECT_DOUBLE_EQ(value(outcome.json()["comparisons"][0], "cohen_kappa"), 1);
    EXPECT_EQ(outcome.error_lines(), 1);
    EXPECT_THAT(outcome.err, HasSubstr("ada.csv"));
    EXPECT_THAT(outcome.err, HasSubstr("Windows-1252"));
    write_all(folder / "ada.csv", "time_s;Freude;\xC4rger\n0;1;2\n0,5;2;3\n1;4;1\n");
    write_all(folder / "ben.csv", "time_s,Freude,Ärger\n0,1,2\n0.5,2,3\n1,4,1\n");
    const Outcome traces = run({"agree", (folder / "ada.csv").string(), (folder / "ben.csv").string(), "--json"});
    ASSERT_EQ(traces.code, 0) << traces.err;
    EXPECT_EQ(traces.json()["comparisons"].size(), 2U);
    EXPECT_THAT(traces.err, HasSubstr("Windows-1252"));
}

/// The worked example of tests/unit/analysis/agreement_report_test.cpp.
TEST(AgreeCommand, ThreeRatersTogether) {
    TempDir folder;
    write_all(folder / "all.csv", "start,end,emotion,rater\n0,4,joy,A\n6,8,fear,A\n0,3,joy,B\n6,9,fear,B\n"
                                  "0,4,joy,C\n6,7,fear,C\n");
    const std::vector<std::string> arguments{"agree", (folder / "all.csv").string(), "--duration", "10"};
    const Outcome words = run(arguments);
    ASSERT_EQ(words.code, 0) << words.err;
    for (const char *part : {"A, B, C", "Fleiss' kappa                  0.686", "Krippendorff's alpha           0.692",
                             "Labels, two raters at a time: means over 3 pairs", "same stretch (F1)              0.833\n",
                             "B and C: 2 and 2, 1 match, 1 with the same emotion", "Light's kappa, 1971",
                             "The labels of 3 raters", "Hripcsak and Rothschild, 2005"})
        EXPECT_THAT(words.out, HasSubstr(part));
    auto with_json = arguments;
    with_json.emplace_back("--json");
    const nlohmann::json one = run(with_json).json()["comparisons"][0];
    EXPECT_EQ(one["report"], "fleiss_kappa");
    EXPECT_NEAR(value(one, "fleiss_kappa"), 197.0 / 287, 1e-12);
    EXPECT_NEAR(value(one, "krippendorff_alpha"), 397.0 / 574, 1e-12);
    EXPECT_NEAR(value(one, "percent_agreement"), 0.8, 1e-12);
    EXPECT_FALSE(one.contains("segments"));
    const nlohmann::json &pairs = one["segment_pairs"];
    ASSERT_EQ(pairs["pairs"].size(), 3U);
    EXPECT_EQ(pairs["pairs"][2]["raters"], (nlohmann::json{"B", "C"}));
    EXPECT_DOUBLE_EQ(pairs["pairs"][2]["found_f1"]["value"], 0.5);
    EXPECT_TRUE(pairs["pairs"][2]["numbers"]["cohen_kappa"]["value"].is_null());
    EXPECT_DOUBLE_EQ(pairs["mean"]["found_f1"]["value"], 2.5 / 3);
    EXPECT_FALSE(pairs["mean"]["found_f1"].contains("low"));
    EXPECT_DOUBLE_EQ(pairs["mean"]["numbers"]["cohen_kappa"]["value"], 1);
    EXPECT_EQ(pairs["mean"]["defined_pairs"], 2);
    EXPECT_EQ(pairs["overlap"], 0.5);
}

TEST(AgreeCommand, OneTableWithRatersAndOrderedCategories) {
    TempDir folder;
    write_all(folder / "all.csv",
              "start,end,emotion,rater\n0,4,low,A\n4,8,high,A\n0,4,low,B\n4,8,medium,B\n0,8,High,C\n");
    const Outcome three = run({"agree", (folder / "all.csv").string(), "--json", "--order", "low,medium,high"});
    ASSERT_EQ(three.code, 0) << three.err;
    EXPECT_EQ(three.json()["comparisons"][0]["report"], "krippendorff_alpha_ordinal");
    EXPECT_EQ(three.json()["comparisons"][0]["categories"], (nlohmann::json{"low", "medium", "high"}));
    const Outcome unknown = run({"agree", (folder / "all.csv").string(), "--order", "low,high"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("medium"));
}

TEST(AgreeCommand, Traces) {
    TempDir folder;
    std::ostringstream a, b;
    a << "time_s,valence,comment\n", b << "time_s,valence\n";
    for (int i = 0; i < 200; ++i) {
        a << i * 0.2 << ',' << 5 + 3 * std::sin(i * 0.1) << ",x\n";
        b << i * 0.2 << ',' << 5.5 + 3 * std::sin(i * 0.1 + 0.2) << '\n';
    }
    write_all(folder / "a.csv", a.str());
    write_all(folder / "b.csv", b.str());
    const Outcome outcome = run({"agree", (folder / "a.csv").string(), (folder / "b.csv").string(), "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const auto all = outcome.json()["comparisons"];
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0]["quantity"], "valence");
    EXPECT_EQ(all[0]["report"], "concordance");
    EXPECT_GT(value(all[0], "pearson"), value(all[0], "concordance"));
    EXPECT_EQ(all[0]["bins"], 200);
    EXPECT_EQ(run({"agree", (folder / "a.csv").string(), (folder / "b.csv").string(), "--column", "arousal"}).code, 2);
}

TEST(AgreeCommand, DegenerateTablesGiveReasonsNotNumbers) {
    TempDir folder;
    write_all(folder / "one.csv", "start,end,emotion\n0,60,joy\n");
    write_all(folder / "none.csv", "start,end,emotion\n");
    const auto of = [&](const std::vector<std::string> &names) {
        std::vector<std::string> arguments{"agree", "--json"};
        for (const std::string &name : names) arguments.push_back((folder / name).string());
        return run(arguments);
    };
    fs::create_directory(folder / "b");
    write_all(folder / "two.csv", read_all(folder / "one.csv"));
    const Outcome same = of({"one.csv", "two.csv"});
    ASSERT_EQ(same.code, 0) << same.err;
    EXPECT_EQ(same.json()["comparisons"][0]["numbers"]["cohen_kappa"]["not_defined_because"],
              "only one category was used");
    const Outcome alone = of({"one.csv"});
    ASSERT_EQ(alone.code, 0) << alone.err;
    EXPECT_EQ(alone.json()["comparisons"][0]["numbers"]["cohen_kappa"]["not_defined_because"],
              "there is only one rater");
    const Outcome empty = of({"one.csv", "none.csv"});
    ASSERT_EQ(empty.code, 0) << empty.err;
    EXPECT_THAT(empty.out, HasSubstr("no_labels"));
    EXPECT_EQ(of({"none.csv"}).code, 0);
    for (const Outcome *outcome : {&same, &alone, &empty}) EXPECT_THAT(outcome->out, testing::Not(HasSubstr("nan")));
}

TEST(AgreeCommand, SaysWhatIsWrong) {
    TempDir folder;
    write_all(folder / "labels.csv", labels(3));
    write_all(folder / "trace.csv", "time_s,valence\n0,1\n");
    write_all(folder / "bad.csv", "time_s,valence\nzero,1\n");
    const auto fails = [&](std::vector<std::string> arguments, int code) {
        arguments.insert(arguments.begin(), "agree");
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, code) << outcome.err;
        EXPECT_EQ(outcome.error_lines(), 1) << outcome.err;
        EXPECT_TRUE(outcome.out.empty());
        return outcome.err;
    };
    const std::string table = (folder / "labels.csv").string();
    EXPECT_THAT(fails({table, (folder / "gone.csv").string()}, 1), HasSubstr("gone.csv"));
    EXPECT_THAT(fails({table, (folder / "trace.csv").string()}, 2), HasSubstr("trace.csv"));
    EXPECT_THAT(fails({(folder / "bad.csv").string(), (folder / "trace.csv").string()}, 1), HasSubstr("line 2"));
    EXPECT_THAT(fails({table, table}, 2), HasSubstr("told apart"));
    EXPECT_THAT(fails({table, "--curves"}, 2), HasSubstr("one project"));
    EXPECT_THAT(fails({table, "--bins", "0"}, 2), HasSubstr("longer than nothing"));
    EXPECT_THAT(fails({(folder / "gone.tempera").string()}, 1), HasSubstr("gone.tempera"));
    EXPECT_EQ(run({"agree"}).code, 2);
    EXPECT_EQ(run({"agree", table, "--overlap", "2"}).code, 2);
}

TEST(AgreeCommand, RatersAndCurvesOfAProject) {
    TempDir folder;
    const std::string project = (folder / "p.tempera").string();
    const Outcome made =
        run({"analyse", sample("sample.mp4"), "--labels", sample("sample_labels.csv"), "--transcript",
             sample("sample.srt"), "--out", (folder / "t.csv").string(), "--project", project, "--model", model()});
    ASSERT_EQ(made.code, 0) << made.err;
    const Outcome single = run({"agree", project});
    EXPECT_EQ(single.code, 1);
    EXPECT_THAT(single.err, HasSubstr("--curves"));

    const Outcome curves = run({"agree", project, "--curves", "--json", "--resamples", "50", "--model", model()});
    ASSERT_EQ(curves.code, 0) << curves.err;
    const auto all = curves.json()["comparisons"];
    ASSERT_GE(all.size(), 1U);
    EXPECT_EQ(all[0]["raters"][1], "curves before Adapt");
    EXPECT_GT(all[0]["bins"].get<int>(), 10);
    if (all.size() > 1) {
        EXPECT_EQ(all[1]["raters"][1], "curves after Adapt");
        EXPECT_THAT(all[1].dump(), HasSubstr("model_learned"));
        EXPECT_EQ(all.back()["kind"], "traces");
    }

    write_all(folder / "second.csv", "start,end,emotion,rater\n1,4,joy,Second\n");
    ASSERT_EQ(run({"label", project, (folder / "second.csv").string()}).code, 0);
    const Outcome pair = run({"agree", project, "--json", "--resamples", "50"});
    ASSERT_EQ(pair.code, 0) << pair.err;
    EXPECT_EQ(pair.json()["comparisons"][0]["raters"].size(), 2U);
    const Outcome nobody = run({"agree", project, "--raters", "Nobody"});
    EXPECT_EQ(nobody.code, 2);
    EXPECT_THAT(nobody.err, HasSubstr("Second"));
}

TEST(AgreeCommand, TracesThatAreKeptInAProject) {
    TempDir folder;
    const std::string project = (folder / "p.tempera").string();
    ASSERT_EQ(run({"extract", project, sample("sample.mp4"), "--model", "/none"}).code, 1);
    const auto nothing = run({"agree", project, "--traces"});
    EXPECT_EQ(nothing.code, 2);
    EXPECT_THAT(nothing.err, HasSubstr("nothing that two raters have rated continuously"));
    for (const auto &[rater, late] : {std::pair("Ada", 0.0), {"Ben", 0.4}}) {
        std::ostringstream table;
        table << "time_s,valence," << rater << "_only\n";
        for (int i = 0; i < 400; ++i)
            table << i * 0.1 << ',' << std::sin((i * 0.1 - late) * 0.7) << ',' << i % 5 << '\n';
        const fs::path file = folder / (std::string(rater) + ".csv");
        write_all(file, table.str());
        const Outcome in =
            run({"import", project, file.string(), "--format", "csv-curves", "--curves", "*", "--rater", rater});
        ASSERT_EQ(in.code, 0) << in.err;
    }
    const Outcome words = run({"agree", project, "--traces", "--resamples", "100"});
    ASSERT_EQ(words.code, 0) << words.err;
    EXPECT_THAT(words.out, HasSubstr("valence"));
    const Outcome outcome = run({"agree", project, "--traces", "--column", "valence", "--resamples", "100", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const nlohmann::json all = outcome.json();
    ASSERT_EQ(all["comparisons"].size(), 1U); // what only one has rated is compared with nothing
    const nlohmann::json &one = all["comparisons"][0];
    EXPECT_EQ(one["raters"], (nlohmann::json{"Ada", "Ben"}));
    EXPECT_GT(value(one, "pearson"), 0.9);
    EXPECT_LT(value(one, "concordance"), value(one, "pearson") + 1e-9);
    EXPECT_EQ(run({"agree", project, "--traces", "--column", "arousal"}).code, 2);
    EXPECT_EQ(run({"agree", project, "--traces", "--raters", "Ada"}).code, 2);
}

} // namespace
} // namespace tempera::test_cli
