#include "core/workflow/bench_corpora.h"
#include "core/workflow/bench_manifest.h"
#include "tests/support/media_maker.h"
#include "tests/support/small_files.h"
#include "tests/support/tiny_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tempera::workflow {
namespace {

using test_support::npy;
using test_support::tone;
using test_support::wav;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string header = "path,modality,subject,label,start_s,end_s\n";

struct Manifest : ::testing::Test {
    test_support::TempDir folder;
    void write(const std::string &name, const std::string &bytes) { test_support::write_file_at(folder / name, bytes); }
    Result<std::vector<ManifestRow>> read(const std::string &text) {
        write("m.csv", text);
        return read_manifest(folder / "m.csv");
    }
    std::string refused(const std::string &rows) {
        const auto result = read(header + rows);
        return result ? std::string("read") : result.error().detail;
    }
};

TEST_F(Manifest, ReadsEachKindOfRow) {
    for (const char *name : {"a.wav", "v.mp4", "i.npy", "t.txt", "t.tsv", "s.srt", "b.csv", "p#1.png"})
        write(name, "x");
    const auto rows = read("Label,subject,modality,path,end_s,start_s,note\n"
                           "Joy, ann ,voice,a.wav,2.5,0.5,x\n"
                           "joy,ann,av,v.mp4,,\n"
                           "joy,,face,i.npy#7,,\n"
                           "joy,ann,face,p#1.png,,\n"
                           "joy,ann,words,t.txt,,\n"
                           "joy,ann,words,t.txt#3,,\n"
                           "joy,ann,words,t.tsv#1,,\n"
                           "joy,ann,words,s.srt,3,1\n"
                           "no evidence,ann,BODY,b.csv,,60\n");
    ASSERT_TRUE(rows) << describe(rows.error());
    ASSERT_EQ(rows->size(), 9U);
    EXPECT_EQ((*rows)[0].label, "joy");
    EXPECT_EQ((*rows)[0].subject, "ann");
    EXPECT_EQ((*rows)[0].start, Time::millis(500));
    EXPECT_EQ((*rows)[0].end, Time::millis(2500));
    EXPECT_EQ((*rows)[0].line, 2);
    EXPECT_THAT((*rows)[1].modalities, ElementsAre(Modality::face, Modality::voice));
    EXPECT_FALSE((*rows)[1].start);
    EXPECT_EQ((*rows)[2].part, 7);
    EXPECT_EQ((*rows)[3].file, folder / "p#1.png");
    EXPECT_EQ((*rows)[4].part, -1);
    EXPECT_EQ((*rows)[5].part, 3);
    EXPECT_EQ((*rows)[8].start, Time::seconds(60));
    EXPECT_THAT((*rows)[8].modalities, ElementsAre(Modality::body));
}

TEST_F(Manifest, VisitsAreReadOneAtATime) {
    for (const char *name : {"a.wav", "b.wav", "c.wav"}) write(name, wav(tone(220, 0.5)));
    const auto rows = read("path,modality,subject,label,start_s,end_s,visit\n"
                           "a.wav,voice,ann,joy,,,first\n"
                           "b.wav,voice,ann,joy,,, second \n"
                           "c.wav,voice,ann,fear,,,first\n");
    ASSERT_TRUE(rows) << describe(rows.error());
    EXPECT_EQ((*rows)[1].visit, "second");
    MaterialReader reader(*rows);
    ASSERT_EQ(reader.subjects(), 2U);
    const auto first = reader.read(0, Job{});
    ASSERT_TRUE(first) << describe(first.error());
    EXPECT_THAT(first->rows, ElementsAre(0U, 2U));
    EXPECT_EQ(first->subject, "ann");
}

TEST_F(Manifest, WhatIsWrongIsSaidWithItsLine) {
    for (const char *name : {"a.wav", "i.npy", "t.txt", "t.tsv"}) write(name, "x");
    EXPECT_THAT(read("path,modality,subject,label,start_s\na.wav,voice,s,joy,\n").error().detail, HasSubstr("'end_s'"));
    EXPECT_THAT(read(header).error().detail, HasSubstr("no row"));
    const std::string good = "a.wav,voice,s,joy,,\n";
    EXPECT_EQ(refused(good), "read");
    EXPECT_THAT(refused(good + "a.wav,smell,s,joy,,\n"), HasSubstr("line 3: 'smell'"));
    EXPECT_THAT(refused(good + ",voice,s,joy,,\n"), HasSubstr("line 3"));
    EXPECT_THAT(refused(good + "a.wav,voice,s,,,\n"), HasSubstr("line 3: there is no label"));
    EXPECT_THAT(refused("a.wav,voice,s,joy,now,\n"), HasSubstr("start_s"));
    EXPECT_THAT(refused("a.wav,voice,s,joy,,-1\n"), HasSubstr("end_s"));
    EXPECT_THAT(refused("a.wav,voice,s,joy,2,2\n"), HasSubstr("before it starts"));
    EXPECT_THAT(refused("i.npy,face,s,joy,,\n"), HasSubstr("FILE.npy#ROW"));
    EXPECT_THAT(refused("i.npy#1,voice,s,joy,,\n"), HasSubstr("array"));
    EXPECT_THAT(refused("i.npy#x,face,s,joy,,\n"), HasSubstr("names no row"));
    EXPECT_THAT(refused("i.npy#1,face,s,joy,0,1\n"), HasSubstr("no times"));
    EXPECT_THAT(refused("t.txt#0,words,s,joy,,\n"), HasSubstr("names no row"));
    EXPECT_THAT(refused("t.txt#1,voice,s,joy,,\n"), HasSubstr("for words"));
    EXPECT_THAT(refused("t.tsv,words,s,joy,,\n"), HasSubstr("FILE.tsv#LINE"));
    EXPECT_THAT(refused("a.wav,words,s,joy,,\n"), HasSubstr(".srt"));
    const auto gone = read(header + good + "gone.wav,voice,s,joy,,\n");
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::file_not_found);
    EXPECT_THAT(gone.error().subject, HasSubstr("gone.wav"));
    EXPECT_THAT(gone.error().detail, HasSubstr("line 3"));
    EXPECT_EQ(read_manifest(folder / "none.csv").error().code, ErrorCode::file_not_found);
}

struct Items : Manifest {
    static engine::Engine &engine() {
        static const test_support::TempDir models;
        static const std::unique_ptr<engine::Engine> loaded = [] {
            auto made = engine::Engine::load(test_support::tiny_model(models.path()), 1);
            return made ? std::move(*made) : nullptr;
        }();
        return *loaded;
    }
    /// Two tones, six pictures, texts, and a signal.
    void write_material() {
        write("low.wav", wav(tone(150, 2)));
        write("high.wav", wav(tone(300, 2)));
        write("faces.npy", npy("2, 48, 48", std::string(2304, '\x20') + std::string(2304, '\xC0')));
        write("texts.tsv", "\"so \"\"happy\"\" today\"\tx\n\t\n\xE6\x82\xB2 sad\tx\n");
        write("poem.txt", "one two\nthree\n");
        std::string heart = "time_s,heart_rate_bpm\n";
        for (int i = 0; i < 40; ++i) heart += std::to_string(i) + "," + std::to_string(60 + i) + "\n";
        write("heart.csv", heart);
    }
};

TEST_F(Items, EachRowBecomesLatentsOfItsSpan) {
    write_material();
    const auto rows = read(header + "low.wav,voice,ann,calm,0.4,1.2\n"
                                    "faces.npy#1,face,ann,joy,,\n"
                                    "texts.tsv#1,words,bob,joy,,\n"
                                    "poem.txt,words,bob,joy,,\n"
                                    "heart.csv,body,ann,stress,10,20\n");
    ASSERT_TRUE(rows) << describe(rows.error());
    const auto items = load_items(*rows, {&engine()}, {});
    ASSERT_TRUE(items) << describe(items.error());
    EXPECT_TRUE(items->left_out.empty());
    // Ann's rows come first, because people are read one after the other.
    EXPECT_THAT(items->lines, ElementsAre(2, 3, 6, 4, 5));
    const auto &of = items->items[0];
    EXPECT_EQ(of[0].views[0].modality, Modality::voice);
    EXPECT_EQ(of[0].views[0].steps(), 4);
    EXPECT_EQ(of[1].views[0].steps(), 1);
    EXPECT_EQ(of[2].views[0].steps(), 50);
    EXPECT_EQ(of[2].label, "stress");
    EXPECT_EQ(of[3].views[0].steps(), 3) << "three words, one step each";
    EXPECT_EQ(of[4].views[0].steps(), 3);
    EXPECT_EQ(of[4].subject, "bob");
}

TEST_F(Items, WhatShowsNothingIsLeftOutAndListed) {
    write_material();
    write("noise.wav", "no sound at all");
    write("still.wav", wav(std::vector<float>(16'000, 0.0F)));
    const auto rows = read(header + "noise.wav,voice,ann,calm,,\n"
                                    "low.wav,voice,ann,calm,,\n"
                                    "low.wav,voice,ann,joy,5,6\n"
                                    "still.wav,voice,ann,joy,,\n"
                                    "texts.tsv#2,words,ann,joy,,\n");
    ASSERT_TRUE(rows) << describe(rows.error());
    const auto items = load_items(*rows, {&engine()}, {});
    ASSERT_TRUE(items) << describe(items.error());
    EXPECT_THAT(items->lines, ElementsAre(3));
    ASSERT_EQ(items->left_out.size(), 4U);
    EXPECT_EQ(items->left_out[0].line, 2);
    EXPECT_THAT(items->left_out[0].why, HasSubstr("noise.wav"));
    EXPECT_THAT(items->left_out[1].why, HasSubstr("behind the end"));
    EXPECT_THAT(items->left_out[2].why, HasSubstr("no voice"));
    EXPECT_EQ(items->left_out[3].line, 6);
}

TEST_F(Items, RowsThatTheFileDoesNotHaveAreAnError) {
    write_material();
    for (const std::string row : {"faces.npy#2,face", "texts.tsv#9,words"}) {
        const auto rows = read(header + "low.wav,voice,ann,calm,,\n" + row + ",ann,joy,,\n");
        ASSERT_TRUE(rows);
        const auto items = load_items(*rows, {&engine()}, {});
        ASSERT_FALSE(items) << row;
        EXPECT_THAT(items.error().detail, HasSubstr("manifest line 3"));
    }
    write("small.npy", npy("2, 3, 3", std::string(18, 'x')));
    const auto rows = read(header + "small.npy#0,face,ann,joy,,\n");
    ASSERT_TRUE(rows);
    const auto nothing = load_items(*rows, {&engine()}, {});
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::nothing_to_analyse);
    EXPECT_THAT(nothing.error().subject, HasSubstr("small.npy"));
    EXPECT_THAT(nothing.error().detail, HasSubstr("line 2 of the manifest"));
    EXPECT_THAT(nothing.error().detail, HasSubstr("48"));
}

TEST_F(Items, PicturesOfCropSizeAreCropsAndOthersAreSearched) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_TRUE(
        test_support::make_clip(folder / "crop.png", {.frames = 1, .width = 48, .height = 48, .out = "-frames:v 1"}));
    ASSERT_TRUE(
        test_support::make_clip(folder / "wall.jpg", {.frames = 1, .width = 320, .height = 240, .out = "-frames:v 1"}));
    const auto rows = read(header + "crop.png,face,ann,joy,,\nwall.jpg,face,ann,joy,,\n");
    ASSERT_TRUE(rows) << describe(rows.error());
    const auto items = load_items(*rows, {&engine()}, {});
    ASSERT_TRUE(items) << describe(items.error());
    EXPECT_THAT(items->lines, ElementsAre(2));
    ASSERT_EQ(items->left_out.size(), 1U);
    EXPECT_THAT(items->left_out[0].why, HasSubstr("wall.jpg"));
}

TEST_F(Items, TheFaceOfAPictureIsFound) {
    TEMPERA_NEEDS_FFMPEG();
    const std::string sample = TEMPERA_SOURCE_DIR "/resources/sample/sample.mp4";
    ASSERT_TRUE(test_support::run_quietly("ffmpeg -y -nostdin -ss 2 -i '" + sample + "' -frames:v 1 '" +
                                          (folder / "face.png").string() + "'"));
    const auto rows = read(header + "face.png,face,ann,joy,,\n");
    ASSERT_TRUE(rows);
    const auto items = load_items(*rows, {&engine()}, {});
    ASSERT_TRUE(items) << describe(items.error());
    EXPECT_EQ(items->items[0][0].views[0].steps(), 1);
}

TEST_F(Items, IsCancelled) {
    write_material();
    const auto rows = read(header + "low.wav,voice,ann,calm,,\n");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(load_items(*rows, {&engine()}, Job(stop.get_token())).error().code, ErrorCode::cancelled);
}

// --- Manifests of the corpora --------------------------------------------------------------------------------

TEST_F(Manifest, OfTheCorporaHoldTheUnseenPeopleAndClearLabels) {
    write("data/ravdess/03-01-05-01-02-01-15.flac", "x");
    write("data/ravdess/03-01-02-01-01-01-03.flac", "x");
    write("data/ravdess/notes.txt", "x");
    // Pictures: training; joy; joy and anger alike; no face; fear.
    std::string votes(50, '\0');
    votes[10 + 1] = 6, votes[10 + 0] = 4;
    votes[20 + 1] = 5, votes[20 + 4] = 5;
    votes[30 + 9] = 10;
    votes[40 + 6] = 7;
    write("data/ferplus/votes.npy", npy("5, 10", votes));
    write("data/ferplus/split.npy", npy("5,", std::string("\0\1\1\1\1", 5)));
    write("data/ferplus/images.npy", npy("5, 48, 48", std::string(std::size_t{5} * 2304, 'x')));
    write("data/goemotions/labels.txt", "joy\namusement\nanger\n");
    write("data/goemotions/dev.tsv", "ha\t0,1\ti\nhm\t0,2\ti\nno\t2\ti\n");
    std::string hr = "1000\n1\n", labels = "Participant,HR,respr,Time(sec),Label\n";
    for (int i = 0; i < 500; ++i) {
        hr += "60\n";
        for (const int person : {3, 21})
            labels += std::to_string(person) + ",60,12," + std::to_string(1000 + i) + (i < 250 ? ",0\n" : ",1\n");
    }
    write("data/stress-predict/S21/HR.csv.gz", hr);
    write("data/stress-predict/labels_1hz.csv.gz", labels);
    const auto written = write_manifests(folder / "data", folder / "out", {});
    ASSERT_TRUE(written) << describe(written.error());
    const auto rows = [&](const std::string &name) {
        auto read = read_manifest(folder / "out" / name);
        EXPECT_TRUE(read) << (read ? "" : describe(read.error()));
        return read ? *read : std::vector<ManifestRow>{};
    };
    const auto voice = rows("voice.csv");
    ASSERT_EQ(voice.size(), 1U);
    EXPECT_EQ(voice[0].subject, "actor 15");
    EXPECT_EQ(voice[0].label, "anger");
    EXPECT_TRUE(voice[0].visit.empty());
    EXPECT_EQ(rows("voice-train.csv").at(0).label, "calm");
    EXPECT_EQ(rows("voice-visits.csv").at(0).visit, "02"); // the sentence
    const auto faces = rows("faces.csv");
    ASSERT_EQ(faces.size(), 2U);
    EXPECT_EQ(faces[0].part, 1);
    EXPECT_EQ(faces[0].label, "joy");
    EXPECT_EQ(faces[1].label, "fear");
    const auto words = rows("words.csv");
    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(words[0].label, "joy") << "two labels of one group are one emotion";
    EXPECT_EQ(words[1].part, 3);
    const auto body = rows("body.csv");
    ASSERT_EQ(body.size(), 4U) << "250 s of rest and of stress: two windows each, without overlap";
    EXPECT_EQ(body[0].label, "rest");
    EXPECT_EQ(body[0].start, Time{});
    EXPECT_EQ(body[1].start, Time::seconds(120));
    EXPECT_EQ(body[2].label, "stress");
    EXPECT_EQ(body[2].start, Time::seconds(250));
    EXPECT_TRUE(std::filesystem::exists(folder / "out/mixed.csv")) << "empty: no emotion is in all three";
}

TEST_F(Manifest, WithoutAnyCorpusThereIsNothingToWrite) {
    EXPECT_EQ(write_manifests(folder / "none", folder / "out", {}).error().code, ErrorCode::file_not_found);
    write("data/ferplus/votes.npy", "x");
    EXPECT_EQ(write_manifests(folder / "data", folder / "out", {}).error().code, ErrorCode::file_unreadable);
    write("file", "x");
    EXPECT_EQ(write_manifests(folder / "data", folder / "file" / "out", {}).error().code, ErrorCode::write_failed);
}

} // namespace
} // namespace tempera::workflow
