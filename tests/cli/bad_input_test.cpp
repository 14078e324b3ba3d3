// What users really have: one clear line each, exit code 1, and nothing left behind.
#include "tests/cli/program.h"

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class BadInput : public testing::Test {
protected:
    TempDir folder;
    fs::path out = folder / "results" / "timeline.csv";
    BadInput() { fs::create_directories(out.parent_path()); }

    Outcome analyse(const fs::path &media, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"analyse", media.string(), "--out", out.string(), "--model", model()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    /// One line that holds every one of `words`; nothing written.
    void expect_refused(const Outcome &outcome, const std::vector<std::string> &words) {
        EXPECT_EQ(outcome.code, 1) << outcome.err;
        EXPECT_EQ(outcome.error_lines(), 1) << outcome.err;
        for (const std::string &word : words) EXPECT_THAT(outcome.err, HasSubstr(word));
        EXPECT_EQ(outcome.out, "");
        EXPECT_THAT(names_in(out.parent_path()), IsEmpty());
        EXPECT_THAT(outcome.leftovers, IsEmpty());
    }
    /// The sample with other streams or packed in another way.
    fs::path remade(const std::string &name, const std::string &options) {
        const fs::path path = folder / name;
        EXPECT_TRUE(test_support::run_quietly("ffmpeg -y -nostdin -i " + quoted(sample("sample.mp4").string()) + " " +
                                              options + " " + quoted(path.string())));
        return path;
    }
};

TEST_F(BadInput, FilesThatAreNoRecording) {
    write_all(folder / "empty.mp4", "");
    expect_refused(analyse(folder / "empty.mp4"), {"empty.mp4", "empty"});
    write_all(folder / "text.mp4", "Dear diary,\ntoday I was happy.\n");
    expect_refused(analyse(folder / "text.mp4"), {"text.mp4", "not a video"});
    expect_refused(analyse(folder / "absent.mp4"), {"absent.mp4", "not found"});
    expect_refused(analyse(folder.path()), {folder.path().filename().string()});
    std::string noise(100'000, '\0');
    std::mt19937 random(1);
    for (char &c : noise) c = static_cast<char>(random());
    write_all(folder / "noise.mp4", noise);
    expect_refused(analyse(folder / "noise.mp4"), {"noise.mp4"});
}

TEST_F(BadInput, NamesThatAreNotUtf8) {
    const fs::path media = folder / "M\xFCller.mp4"; // as an old disk may have it
    fs::copy_file(sample("sample.mp4"), media);
    expect_refused(analyse(media), {"M\xFCller.mp4", "UTF-8"});
    const Outcome probe = run({"probe", media.string(), "--json"});
    EXPECT_EQ(probe.code, 0) << probe.err;
    EXPECT_EQ(probe.json()["video"]["width"], 640);
}

TEST_F(BadInput, ATruncatedRecording) {
    TEMPERA_NEEDS_FFMPEG();
    const std::string whole = read_all(remade("whole.mp4", "-c copy")); // its index is at the end
    write_all(folder / "cut.mp4", whole.substr(0, whole.size() * 6 / 10));
    expect_refused(analyse(folder / "cut.mp4"), {"cut.mp4", "damaged or cut short"});
}

TEST_F(BadInput, ATruncatedRecordingWithItsIndexInFront) {
    TEMPERA_NEEDS_FFMPEG();
    const std::string whole = read_all(remade("whole.mp4", "-c copy -movflags +faststart"));
    write_all(folder / "cut.mp4", whole.substr(0, whole.size() * 6 / 10));
    // What is left of it can be used, and the rest is without evidence: said, on the way and from the cache.
    const std::string project = (folder / "p.tempera").string();
    for (int time = 0; time < 2; ++time) {
        const Outcome outcome = analyse(folder / "cut.mp4", {"--project", project});
        EXPECT_EQ(outcome.code, 0);
        EXPECT_EQ(outcome.error_lines(), 1) << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr("cut.mp4"));
        EXPECT_THAT(outcome.err, HasSubstr("damaged or cut short"));
        EXPECT_TRUE(fs::exists(out));
    }
}

TEST_F(BadInput, NoFaceAndNoSound) {
    TEMPERA_NEEDS_FFMPEG();
    const auto clip = folder / "bars.mp4";
    ASSERT_TRUE(test_support::run_quietly("ffmpeg -y -nostdin -f lavfi -i testsrc=s=320x240:d=3 -pix_fmt yuv420p " +
                                          quoted(clip.string())));
    expect_refused(analyse(clip), {"bars.mp4", "no face", "no sound"});
}

TEST_F(BadInput, NoFaceAndNoSpeech) {
    TEMPERA_NEEDS_FFMPEG();
    const auto clip = folder / "bars.mp4";
    ASSERT_TRUE(
        test_support::run_quietly("ffmpeg -y -nostdin -f lavfi -i testsrc=s=320x240:d=3 -f lavfi -i anullsrc -shortest "
                                  "-pix_fmt yuv420p " +
                                  quoted(clip.string())));
    expect_refused(analyse(clip), {"bars.mp4", "no face", "no speech"});
}

TEST_F(BadInput, SilenceOnly) {
    TEMPERA_NEEDS_FFMPEG();
    const auto clip = folder / "silence.wav";
    ASSERT_TRUE(test_support::run_quietly("ffmpeg -y -nostdin -f lavfi -i anullsrc=d=3 " + quoted(clip.string())));
    expect_refused(analyse(clip), {"silence.wav", "no picture", "no speech"});
}

TEST_F(BadInput, SoundOnlyIsEnoughWithOneWarning) {
    TEMPERA_NEEDS_FFMPEG();
    const Outcome outcome = analyse(remade("voice.wav", "-vn"), {"--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.error_lines(), 1) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("no picture"));
    EXPECT_TRUE(fs::exists(out));
    const auto json = outcome.json();
    ASSERT_FALSE(json.is_discarded());
    EXPECT_TRUE(json["modalities"].contains("voice"));
    EXPECT_FALSE(json["modalities"].contains("face"));
}

TEST_F(BadInput, PictureOnlyIsEnoughWithOneWarning) {
    TEMPERA_NEEDS_FFMPEG();
    const Outcome outcome = analyse(remade("mute.mp4", "-an -c copy"), {"--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.error_lines(), 1) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("no sound"));
    EXPECT_TRUE(outcome.json()["modalities"].contains("face"));
}

TEST_F(BadInput, TablesAndTranscripts) {
    const auto refused = [&](const std::string &option, const std::string &name, const std::string &text,
                             const std::vector<std::string> &words) {
        write_all(folder / name, text);
        std::vector<std::string> all{name};
        all.insert(all.end(), words.begin(), words.end());
        expect_refused(analyse(sample("sample.mp4"), {option, (folder / name).string()}), all);
    };
    refused("--labels", "columns.csv", "from,to,mood\n1,2,joy\n", {"table"});
    refused("--labels", "number.csv", "start,end,emotion\n1,2,joy\nsoon,4,joy\n", {"line 3"});
    refused("--labels", "nothing.csv", "", {"empty"});
    refused("--labels", "no-rows.csv", "start,end,emotion\n", {});
    refused("--labels", "late.csv", "start,end,emotion\n1,2,joy\n4000,4001,joy\n", {"line 3", "outside"});
    refused("--transcript", "times.srt", "1\n00:00:01,000 --> 00:00:99,xyz\nhello\n", {"transcript", "line 2"});
    refused("--transcript", "picture.srt", std::string("\x89PNG\r\n\x1a\n\0\0\0", 11), {"transcript"});
    refused("--body", "body.csv", "when,what\n1,2\n", {"table"});
    refused("--body", "numbers.csv", "time_s,heart_rate_bpm\n0,60\n1,sixty\n", {"line 3"});
    expect_refused(analyse(sample("sample.mp4"), {"--labels", (folder / "none.csv").string()}),
                   {"none.csv", "not found"});
    expect_refused(analyse(sample("sample.mp4"), {"--transcript", (folder / "none.srt").string()}),
                   {"none.srt", "not found"});
}

TEST_F(BadInput, OutputsThatCannotBeWrittenAreFoundBeforeTheWork) {
    write_all(folder / "file", "x");
    for (const fs::path &target : {folder / "file" / "t.csv", folder / "none" / "t.csv", folder.path()}) {
        // With no weights at all the work itself would fail in another way.
        const Outcome outcome = run({"analyse", sample("sample.mp4"), "--out", target.string(), "--model", "/none"});
        expect_refused(outcome, {"cannot write"});
        const Outcome second = run({"analyse", sample("sample.mp4"), "--out", out.string(), "--segments",
                                    target.string(), "--model", "/none"});
        expect_refused(second, {"cannot write"});
    }
    EXPECT_EQ(read_all(folder / "file"), "x");
}

TEST_F(BadInput, ProjectsThatCannotBeOpened) {
    const std::string made = (folder / "p.tempera").string();
    ASSERT_EQ(run({"extract", made, sample("sample.mp4"), "--model", "/none"}).code, 1); // made, but no weights
    ASSERT_TRUE(fs::exists(made));
    std::string bytes = read_all(made);
    bytes[62] = '\x7f'; // SQLite keeps the schema's version, big-endian, in bytes 60 to 63
    const std::string newer = (folder / "newer.tempera").string();
    write_all(newer, bytes);
    const std::string text = (folder / "text.tempera").string();
    write_all(text, "not a project at all, but long enough to be looked at: " + std::string(5000, '.'));
    for (const auto &[project, words] : {std::pair{newer, "newer version"},
                                         {text, "not a Tempera project"},
                                         {(folder / "absent.tempera").string(), "not found"}}) {
        expect_refused(run({"export", project, "--timeline", out.string()}), {words});
        expect_refused(run({"adapt", project}), {words});
        expect_refused(run({"label", project, sample("sample_labels.csv")}), {words});
        expect_refused(run({"extract", project}), {words});
    }
    EXPECT_EQ(read_all(newer), bytes);
    expect_refused(analyse(sample("sample.mp4"), {"--project", newer}), {"newer version"});
    expect_refused(run({"adapt", made}), {"labels"}); // there are none
    expect_refused(run({"export", made, "--labels", (folder / "none" / "l.csv").string()}), {"cannot write"});
}

TEST_F(BadInput, WeightsThatCannotBeUsed) {
    write_all(folder / "text.safetensors", "these are no weights");
    for (const std::string name : {"text.safetensors", "absent.safetensors"})
        expect_refused(
            run({"analyse", sample("sample.mp4"), "--out", out.string(), "--model", (folder / name).string()}), {name});
}

TEST_F(BadInput, ARecordingThatWasMovedOrChanged) {
    const fs::path media = folder / "v.mp4";
    fs::copy_file(sample("sample.mp4"), media);
    const std::string project = (folder / "p.tempera").string();
    ASSERT_EQ(run({"extract", project, media.string(), "--model", "/none"}).code, 1);
    fs::rename(media, folder / "w.mp4");
    expect_refused(run({"extract", project, "--model", model()}), {"v.mp4", "Relink"});
    fs::copy_file(sample("sample_labels.csv"), media);
    expect_refused(run({"extract", project, "--model", model()}), {"v.mp4", "not the one"});
}

TEST_F(BadInput, TrainingWithoutCorpora) {
    expect_refused(run({"train", "--data", folder.path().string(), "--out", out.string()}), {"none of"});
}

} // namespace
} // namespace tempera::test_cli
