// A few short recordings, and batches of them.
#pragma once

#include "tests/cli/program.h"

#include <map>

namespace tempera::test_cli {

/// Three sounds of six seconds of two patients, labels for one of them, and the list of a batch.
class ShortRecordings : public testing::Test {
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
    [[nodiscard]] std::vector<std::string> batch_arguments(const std::string &list = "list.csv") const {
        return {"analyse", "--batch", (folder / list).string(), "--out", out, "--model", model(), "--json"};
    }
    Outcome batch(std::vector<std::string> more = {}, const std::string &list = "list.csv") {
        auto arguments = batch_arguments(list);
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    /// What a batch of "list.csv" has left in a folder: names of the files, the results' bytes, the summaries' shares.
    static std::map<std::string, std::string> results(const fs::path &in) {
        std::map<std::string, std::string> all;
        for (const std::string &name : names_in(in)) {
            all[name]; // also of what is not compared: nothing else may be there
            if (name.ends_with("-timeline.csv") || name.ends_with("-segments.csv")) all[name] = read_all(in / name);
            if (!name.starts_with("summary")) continue;
            const auto table = read_csv(in / name);
            EXPECT_TRUE(table) << name;
            for (std::size_t r = 0; table && r < table->rows.size(); ++r)
                for (std::size_t c = 0; c < table->header.size(); ++c)
                    if (const auto &h = table->header[c]; h == "name" || h == "status" || h.starts_with("share_"))
                        all[name] += table->rows[r][c] + ' ';
        }
        return all;
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

} // namespace tempera::test_cli
