// The few-shot benchmark as a user runs it, on material that the test makes.
#include "tests/cli/program.h"
#include "tests/support/small_files.h"

namespace tempera::test_cli {
namespace {

using test_support::npy;
using testing::HasSubstr;

class FewShot : public testing::Test {
protected:
    TempDir folder;
    std::string manifest = (folder / "m.csv").string(), json = (folder / "out.json").string();
    const std::string header = "path,modality,subject,label,start_s,end_s\n";

    /// Bright and dark pictures and two kinds of text, of two people.
    void write_material() {
        std::string pixels, rows = header;
        for (int i = 0; i < 16; ++i) {
            for (int k = 0; k < 48 * 48; ++k)
                pixels += static_cast<char>(i % 2 == 0 ? k % 48 * 4 + i : 200 - k / 48 * 3 - i);
            rows += "faces.npy#" + std::to_string(i) + ",face," + (i < 8 ? "ann" : "bob") +
                    (i % 2 == 0 ? ",Joy" : ",hunger") + ",,\n";
        }
        test_support::write_file_at(folder / "faces.npy", npy("16, 48, 48", pixels));
        write_all(manifest, rows);
    }
    Outcome bench(std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"bench", "few-shot",   "--manifest", manifest,  "--model",
                                           model(), "--episodes", "4",          "--shots", "1,2"};
        if (std::find(more.begin(), more.end(), "--rivals") == more.end())
            more.insert(more.end(), {"--rivals", "prior,prototypes,logistic"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
};

TEST_F(FewShot, TableAndFigures) {
    write_material();
    const Outcome outcome = bench({"--ablations", "names-hidden", "--json", json});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    for (const char *text :
         {"16 items, 0 rows left out; 2 subjects (ann, bob)", "unknown to the prior: hunger", "1 shot", "2 shots",
          "ST-F2M", "logistic regression", "names hidden", "over the best rival"})
        EXPECT_THAT(outcome.out, HasSubstr(text));
    const auto figures = nlohmann::json::parse(read_all(json), nullptr, false);
    ASSERT_TRUE(figures.is_object());
    EXPECT_EQ(figures["results"].size(), 10U);
    EXPECT_EQ(figures["margins"].size(), 2U);
    for (const auto &row : figures["results"]) {
        EXPECT_EQ(row["accuracy_by_subject"].size(), 2U);
        const double accuracy = row["accuracy"]["mean"];
        if (row["method"] == "logistic regression") {
            EXPECT_GT(accuracy, 0.9);
        }
        EXPECT_LE(row["calibration_error"]["mean"], 1);
    }
    const Outcome again = bench({"--ablations", "names-hidden", "--json", (folder / "again.json").string()});
    const auto same = nlohmann::json::parse(read_all(folder / "again.json"), nullptr, false);
    EXPECT_EQ(same["results"][0]["accuracy"], figures["results"][0]["accuracy"]);
}

TEST_F(FewShot, RowsThatShowNothingAreListedAndTheRestIsMeasured) {
    write_material();
    write_all(folder / "empty.txt", " \n");
    write_all(manifest, read_all(manifest) + "empty.txt,words,ann,joy,,\n");
    const Outcome outcome = bench({"--json", json});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("manifest line 18 is left out"));
    EXPECT_EQ(nlohmann::json::parse(read_all(json))["left_out"][0]["line"], 18);
}

TEST_F(FewShot, BadManifestsAndOptionsEndWithOneClearLine) {
    write_material();
    const std::string good = read_all(manifest);
    const auto refused = [&](const std::string &text, int code, std::vector<std::string> more = {}) {
        write_all(manifest, text);
        const Outcome outcome = bench(std::move(more));
        EXPECT_EQ(outcome.code, code) << outcome.err;
        EXPECT_EQ(outcome.out, "");
        return outcome.err;
    };
    EXPECT_THAT(refused("path,modality,subject,start_s,end_s\nx,face,a,,\n", 1), HasSubstr("'label'"));
    EXPECT_THAT(refused(good + "gone.wav,voice,ann,joy,,\n", 1), HasSubstr("line 18"));
    EXPECT_THAT(refused(good + "faces.npy#1,smell,ann,joy,,\n", 1), HasSubstr("line 18"));
    EXPECT_THAT(refused(header + "faces.npy#0,face,ann,joy,,\nfaces.npy#2,face,ann,joy,,\n", 1),
                HasSubstr("two labels"));
    EXPECT_THAT(refused(good, 2, {"--shots", "4"}), HasSubstr("too many"));
    EXPECT_THAT(refused(good, 2, {"--rivals", "everybody"}), HasSubstr("everybody"));
    EXPECT_THAT(refused(good, 2, {"--ablations", "no-fuzzy"}), HasSubstr("--ablation-models"));
    EXPECT_THAT(refused(good, 2, {"--within", "family"}), HasSubstr("--within"));
    EXPECT_THAT(refused(good, 1, {"--json", (folder / "none" / "out.json").string()}), HasSubstr("out.json"));
    EXPECT_THAT(refused(good, 1, {"--rivals", "maml", "--rival-weights", (folder / "none").string()}),
                HasSubstr("bench rivals"));
}

TEST_F(FewShot, AllRivalsAreAllThatCanBeHad) {
    write_material();
    fs::create_directory(folder / "alone"); // weights without trained rivals beside them
    fs::copy_file(model(), folder / "alone" / "w.safetensors");
    const std::string alone = (folder / "alone" / "w.safetensors").string();
    const std::vector<std::string> common{"bench",      "few-shot", "--manifest", manifest, "--model", alone,
                                          "--episodes", "2",        "--shots",    "1",      "--rivals"};
    auto all = common, named = common;
    all.push_back("all");
    named.push_back("maml");
    const Outcome outcome = run(all);
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("logistic regression"));
    EXPECT_THAT(outcome.out, HasSubstr("not measured: MAML: not trained"));
    EXPECT_THAT(outcome.out, HasSubstr("bench rivals"));
    EXPECT_NE(run(named).code, 0); // asked for by name, it must be there
}

TEST_F(FewShot, WeightsTrainedWithoutAPartAreAblations) {
    write_material();
    fs::create_directory(folder / "models");
    fs::copy_file(model(), folder / "models" / "no-fuzzy.safetensors");
    const Outcome outcome = bench({"--ablations", "no-fuzzy", "--ablation-models", (folder / "models").string()});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("no-fuzzy"));
}

} // namespace
} // namespace tempera::test_cli
