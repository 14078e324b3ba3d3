// Emotions beyond nine have keys too, also those that come through the command line.
#include "core/model/label_keys.h"
#include "core/workflow/project.h"
#include "tests/cli/program.h"

namespace tempera::test_cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class LabelKeysCommand : public testing::Test {
protected:
    /// A project of one recording with one label of each of these emotions, which it does not know yet.
    fs::path made(const std::string &name, char letter, const std::vector<std::string> &emotions) {
        const fs::path project = folder / (name + ".tempera"), media = folder / (name + ".mp4");
        auto created = workflow::Project::create(project, "Rita");
        EXPECT_TRUE(created);
        workflow::Project::NewRecording found;
        found.info.path = media;
        found.info.duration = Time::seconds(60);
        found.hash = std::string(64, letter);
        write_all(media, std::string(1, letter));
        EXPECT_TRUE((*created)->add_recording(found));
        created->reset();
        std::string table = "start,end,emotion\n";
        for (std::size_t i = 0; i < emotions.size(); ++i)
            table += std::to_string(2 * i) + ',' + std::to_string(2 * i + 1) + ',' + emotions[i] + '\n';
        write_all(folder / "labels.csv", table);
        const Outcome labelled = run({"label", project.string(), (folder / "labels.csv").string()});
        EXPECT_EQ(labelled.code, 0) << labelled.err;
        EXPECT_EQ(labelled.out, std::to_string(emotions.size()) + " labels added\n");
        return project;
    }
    /// Of those emotions, as they are written on the keys.
    static std::vector<std::string> keys(const fs::path &project, const std::vector<std::string> &emotions) {
        std::vector<std::string> all;
        const auto opened = workflow::Project::open(project);
        EXPECT_TRUE(opened);
        for (const std::string &name : emotions)
            for (const auto &[id, emotion] : (*opened)->document().contents().emotions)
                if (emotion.name == name) all.push_back(model::key_text(emotion.key));
        return all;
    }
    TempDir folder;
};

TEST_F(LabelKeysCommand, LabelsOfNewEmotionsGiveThemZeroAndLetters) {
    const std::vector<std::string> emotions{"relief", "shame", "pride", "awe", "envy"};
    const fs::path project = made("one", 'a', emotions);
    EXPECT_THAT(keys(project, emotions), ElementsAre("0", "B", "C", "H", "P"));
}

TEST_F(LabelKeysCommand, AMergeKeepsLettersAndSaysWhichAreTaken) {
    const fs::path first = made("one", 'a', {"relief", "shame", "pride"}), second = made("two", 'b', {"shame", "awe", "envy", "grief"});
    const fs::path all = folder / "all.tempera";
    const Outcome merged = run({"merge", all.string(), first.string(), second.string()});
    ASSERT_EQ(merged.code, 0) << merged.err;
    // Shame is in both, with B and with 0; of those that only the second one knows, B and C are taken, H is not.
    EXPECT_THAT(merged.out, HasSubstr("conflict: emotion shame, key: kept \"B\", the other says \"0\""));
    EXPECT_THAT(merged.out, HasSubstr("note: emotion awe: its key B belongs to another emotion, so it has none"));
    EXPECT_THAT(merged.out, HasSubstr("note: emotion envy: its key C belongs to another emotion, so it has none"));
    EXPECT_THAT(keys(all, {"relief", "shame", "pride", "awe", "envy", "grief"}), ElementsAre("0", "B", "C", "", "", "H"));
}

} // namespace
} // namespace tempera::test_cli
