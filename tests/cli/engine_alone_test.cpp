// tempera-engine works from files of features and comes to what tempera-cli comes to with the recordings.
#include "tests/cli/program.h"
#include "tests/support/small_files.h"

namespace tempera::test_cli {
namespace {

using test_support::npy;
using testing::HasSubstr;

Outcome run_engine(const std::vector<std::string> &arguments) {
    std::string command = quoted(TEMPERA_ENGINE_PROGRAM);
    for (const std::string &argument : arguments) command += ' ' + quoted(argument);
    return run_shell(command);
}

class EngineAlone : public testing::Test {
protected:
    TempDir folder;
    [[nodiscard]] std::string at(const std::string &name) const { return (folder / name).string(); }

    void write_manifest() {
        std::string pixels, rows = "path,modality,subject,label,start_s,end_s\n";
        for (int i = 0; i < 16; ++i) {
            for (int k = 0; k < 48 * 48; ++k)
                pixels += static_cast<char>(i % 2 == 0 ? k % 48 * 4 + i : 200 - k / 48 * 3 - i);
            rows += "faces.npy#" + std::to_string(i) + ",face," + (i < 8 ? "ann" : "bob") +
                    (i % 2 == 0 ? ",Joy" : ",hunger") + ",,\n";
        }
        for (int i = 0; i < 8; ++i)
            rows += "texts.txt#" + std::to_string(i + 1) + ",words,cy," + (i % 2 == 0 ? "joy" : "sadness") + ",,\n";
        write_all(folder / "texts.txt", "so glad\nvery sad\nhappy\nI weep\nglad\nsad\nvery happy\nweeping\n");
        test_support::write_file_at(folder / "faces.npy", npy("16, 48, 48", pixels));
        write_all(folder / "m.csv", rows);
    }
    void write_corpora() {
        std::string rows;
        for (int i = 0; i < 40; ++i) rows += (i % 2 == 0 ? "so glad today\t0\tid\n" : "I am very sad\t1\tid\n");
        fs::create_directories(folder / "data" / "goemotions");
        write_all(folder / "data" / "goemotions" / "labels.txt", "joy\nsadness\n");
        write_all(folder / "data" / "goemotions" / "train.tsv", rows);
        write_all(folder / "data" / "goemotions" / "dev.tsv", rows.substr(0, rows.size() / 4));
    }
};

TEST_F(EngineAlone, MeasuresWhatTheManifestMeasures) {
    write_manifest();
    const Outcome kept = run({"bench", "features", "--manifest", at("m.csv"), "--out", at("f")});
    ASSERT_EQ(kept.code, 0) << kept.err;
    EXPECT_THAT(kept.out, HasSubstr("24 items"));
    const std::vector<std::string> same{"--model", model(), "--shots", "1,2", "--episodes", "6", "--rivals", "prior,logistic"};
    std::vector<std::string> here{"bench", "few-shot", "--manifest", at("m.csv"), "--json", at("here.json")},
        there{"few-shot", "--features", at("f"), "--json", at("there.json")};
    here.insert(here.end(), same.begin(), same.end());
    there.insert(there.end(), same.begin(), same.end());
    ASSERT_EQ(run(here).code, 0);
    const Outcome measured = run_engine(there);
    ASSERT_EQ(measured.code, 0) << measured.err;
    EXPECT_THAT(measured.out, HasSubstr("24 items, 0 rows left out; 3 subjects (ann, bob, cy)"));
    auto a = nlohmann::json::parse(read_all(folder / "here.json")), b = nlohmann::json::parse(read_all(folder / "there.json"));
    EXPECT_EQ(b["features"], at("f"));
    ASSERT_EQ(a["results"].size(), b["results"].size());
    for (auto *figures : {&a, &b})
        for (auto &row : (*figures)["results"]) row.erase("seconds_per_adaptation");
    EXPECT_EQ(a["results"], b["results"]);
}

TEST_F(EngineAlone, TrainsToTheSameWeights) {
    write_corpora();
    const Outcome kept = run({"bench", "features", "--data", at("data"), "--out", at("f")});
    ASSERT_EQ(kept.code, 0) << kept.err;
    EXPECT_THAT(kept.out, HasSubstr("goemotions: 50 samples"));
    const std::vector<std::string> brief{"--words-epochs", "2", "--meta-episodes", "10", "--threads", "1", "--device", "cpu"};
    std::vector<std::string> here{"train", "--data", at("data"), "--out", at("here.safetensors")},
        there{"train", "--features", at("f"), "--out", at("there.safetensors")};
    here.insert(here.end(), brief.begin(), brief.end());
    there.insert(there.end(), brief.begin(), brief.end());
    ASSERT_EQ(run(here).code, 0);
    const Outcome trained = run_engine(there);
    ASSERT_EQ(trained.code, 0) << trained.err;
    EXPECT_THAT(trained.out, HasSubstr("words    epoch   2"));
    EXPECT_FALSE(read_all(folder / "here.safetensors").empty());
    EXPECT_EQ(read_all(folder / "here.safetensors"), read_all(folder / "there.safetensors"));
}

TEST_F(EngineAlone, WhatIsWrongIsSaidInOneLine) {
    write_manifest();
    ASSERT_EQ(run({"bench", "features", "--manifest", at("m.csv"), "--out", at("f")}).code, 0);
    const auto refused = [&](const Outcome &outcome, int code, const std::string &text) {
        EXPECT_EQ(outcome.code, code) << outcome.err;
        EXPECT_EQ(outcome.error_lines(), 1) << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr(text));
    };
    refused(run_engine({"train", "--features", at("f"), "--out", at("w")}), 1, "features for training");
    refused(run_engine({"few-shot", "--features", at("none"), "--model", model()}), 1, "none");
    refused(run_engine({"few-shot", "--features", at("f"), "--model", at("m.csv")}), 1, "m.csv");
    refused(run_engine({"few-shot", "--features", at("f"), "--model", model(), "--shots", "1", "--rivals", "everybody"}), 2, "everybody");
    refused(run({"bench", "features", "--manifest", at("m.csv"), "--out", at("none/f")}), 1, "none/f");
    EXPECT_EQ(run({"bench", "features", "--out", at("f")}).code, 2);
    EXPECT_EQ(run({"bench", "features", "--data", "a", "--manifest", "b", "--out", at("f")}).code, 2);
    EXPECT_EQ(run_engine({"train", "--features", at("f"), "--out", at("w"), "--device", "toaster"}).code, 2);
    EXPECT_THAT(run_engine({"few-shot", "--features", at("none"), "--model", model()}).err, testing::StartsWith("tempera-engine: "));
}

} // namespace
} // namespace tempera::test_cli
