// Files of other programs in and out by the command line.
#include "tests/cli/program.h"

#include <map>
#include <random>

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;

fs::path foreign(const std::string &name) { return fs::path(TEMPERA_SOURCE_DIR) / "tests" / "data" / "foreign" / name; }

/// A project with the sample in it; the analysis is not needed, and there are no weights for it.
class Exchange : public testing::Test {
protected:
    void SetUp() override {
        project = (folder / "p.tempera").string();
        ASSERT_EQ(run({"extract", project, sample("sample.mp4"), "--model", "/none"}).code, 1);
        ASSERT_TRUE(fs::exists(project));
    }
    Outcome import(std::vector<std::string> more) {
        more.insert(more.begin(), {"import", project});
        return run(more);
    }
    TempDir folder;
    std::string project;
};

TEST_F(Exchange, EafInAndOutAgain) {
    const Outcome in = import({foreign("elan.eaf"), "--tiers", "Emotion,Parts", "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(in.json()["labels"], 5);
    EXPECT_EQ(import({foreign("elan.eaf"), "--tiers", "Emotion,Parts", "--json"}).json()["there_already"], 5);
    const std::string out = (folder / "out.eaf").string();
    const Outcome exported = run({"export", project, "--to", out, "--json"});
    ASSERT_EQ(exported.code, 0) << exported.err;
    EXPECT_THAT(exported.err, HasSubstr("ELAN (EAF): the emotions' colours are left out"));
    EXPECT_EQ(exported.json()["written"]["file"], out);
    const Outcome listed = import({out, "--list", "--json"});
    ASSERT_EQ(listed.code, 0) << listed.err;
    EXPECT_EQ(listed.json()["format"], "eaf");
    std::map<std::string, int> labels;
    const auto said = listed.json(); // the loop goes through it
    for (const auto &tier : said["tiers"]) labels[tier["name"]] = tier["labels"];
    EXPECT_EQ(labels["Emotion"], 2);
    EXPECT_EQ(labels["Parts"], 3);
    EXPECT_EQ(import({out, "--json"}).json()["labels"], 0); // everything is there already
}

TEST_F(Exchange, EveryFormatThatIsWritten) {
    ASSERT_EQ(import({foreign("elan.eaf"), "--tiers", "Emotion"}).code, 0);
    const Outcome formats = run({"formats", "--json"});
    ASSERT_EQ(formats.code, 0);
    int written = 0;
    for (const auto &format : formats.json()) {
        if (!format["writes"]) continue;
        const std::string out = (folder / (std::string("x").append(format["endings"][0].get<std::string>()))).string();
        const Outcome exported = run({"export", project, "--to", out, "--format", format["format"]});
        EXPECT_EQ(exported.code, 0) << format << exported.err;
        EXPECT_TRUE(fs::exists(out) || format["format"] == "nova") << format; // NOVA: one pair of files for each tier
        ++written;
    }
    EXPECT_GE(written, 11);
    EXPECT_THAT(run({"formats"}).out, HasSubstr("textgrid"));
}

TEST_F(Exchange, StrictWritesNothingThatWouldLose) {
    ASSERT_EQ(import({foreign("elan.eaf"), "--tiers", "Emotion"}).code, 0);
    const Outcome refused = run({"export", project, "--to", (folder / "x.srt").string(), "--strict"});
    EXPECT_EQ(refused.code, 2);
    EXPECT_EQ(refused.error_lines(), 1);
    EXPECT_FALSE(fs::exists(folder / "x.srt"));
    EXPECT_EQ(run({"export", project, "--to", (folder / "x.json").string(), "--strict"}).code, 0);
}

TEST_F(Exchange, ATableWithColumnsOfItsOwn) {
    const fs::path table = folder / "t.csv";
    write_all(table, "Beginn;Dauer;Affekt;Wer\n1500,5;250;Freude;Anna\n3000;;Angst;Anna\n");
    const Outcome guessed = import({table.string()});
    EXPECT_EQ(guessed.code, 1);
    EXPECT_THAT(guessed.err, HasSubstr("there is no column start"));
    const Outcome told = import({table.string(), "--onset", "Beginn", "--duration", "Dauer", "--label", "Affekt",
                                 "--rater-column", "Wer", "--unit", "ms", "--json"});
    ASSERT_EQ(told.code, 0) << told.err;
    EXPECT_EQ(told.json()["labels"], 2);
    const std::string out = (folder / "out.csv").string();
    ASSERT_EQ(run({"export", project, "--to", out}).code, 0);
    EXPECT_THAT(read_all(out), HasSubstr("1.500500,1.750500,Freude,Anna"));
    EXPECT_TRUE(fs::exists(out + "-metadata.json"));
}

TEST_F(Exchange, RunningTextIsNoEmotionUnlessTheUserSaysSo) {
    const Outcome speech = import({foreign("whisper.json"), "--as", "labels"});
    EXPECT_EQ(speech.code, 0) << speech.err; // short, as it happens
    const fs::path grid = folder / "speech.TextGrid";
    std::string text = read_all(foreign("long.TextGrid"));
    const std::size_t at = text.find("恐惧");
    text.replace(at, 6, "I really did not want to go there");
    text.replace(text.find("joy, "), 5, "and then one more, ");
    write_all(grid, text);
    const Outcome refused = import({grid.string()});
    EXPECT_EQ(refused.code, 2);
    EXPECT_THAT(refused.err, HasSubstr("running text"));
    EXPECT_EQ(import({grid.string(), "--tiers", "moments"}).code, 0);
    EXPECT_EQ(import({grid.string(), "--tiers", "nobody"}).code, 2);
}

TEST_F(Exchange, ANameInQuotationMarksHoldsAComma) {
    const fs::path eaf = folder / "comma.eaf";
    std::string text = read_all(foreign("elan.eaf"));
    for (std::size_t at; (at = text.find("\"Emotion\"")) != std::string::npos;) text.replace(at, 9, "\"Emotion, own\"");
    write_all(eaf, text);
    EXPECT_EQ(import({eaf.string(), "--tiers", "Emotion, own"}).code, 2) << "two names, and no such tiers";
    const Outcome in = import({eaf.string(), "--tiers", "Parts,\"Emotion, own\"", "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(in.json()["labels"], 5);
    const Outcome twice = import({eaf.string(), "--tiers", "Parts", "--tiers", "\"Emotion, own\"", "--json"});
    ASSERT_EQ(twice.code, 0) << twice.err;
    EXPECT_EQ(twice.json()["there_already"], 5);
    const fs::path out = folder / "own.eaf";
    ASSERT_EQ(run({"export", project, "--to", out.string(), "--tiers", "\"Emotion, own\""}).code, 0);
    EXPECT_EQ(import({out.string(), "--list", "--json"}).json()["tiers"].size(), 1U);
}

TEST_F(Exchange, SubtitlesAreTheTranscript) {
    const Outcome in = import({foreign("whisper.json")});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_THAT(in.out, HasSubstr("transcript"));
    EXPECT_EQ(import({sample("sample.srt")}).code, 0);
    EXPECT_EQ(import({foreign("elan.eaf"), "--as", "transcript"}).code, 1); // it is none
}

TEST_F(Exchange, CurvesOfOtherProgramsBecomeTraces) {
    const Outcome in = import({foreign("openface.csv"), "--curves", "AU12_r,AU06_r", "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(in.json()["tracks"], 2);
    const std::string out = (folder / "c.json").string();
    ASSERT_EQ(run({"export", project, "--to", out}).code, 0);
    const auto json = nlohmann::json::parse(read_all(out));
    ASSERT_EQ(json["tracks"].size(), 2U);
    EXPECT_EQ(json["tracks"][0]["rater"], "OpenFace CSV");
    EXPECT_EQ(import({foreign("openface.csv"), "--curves", "AU99"}).code, 2);
}

TEST_F(Exchange, WhatAFileSaysTooLittleOfIsWarnedOf) {
    std::string text = read_all(foreign("project.boris"));
    const std::string stop = ", [3.75, \"patient\", \"joy\", \"\", \"\"]";
    ASSERT_NE(text.find(stop), std::string::npos);
    write_all(folder / "open.boris", text.erase(text.find(stop), stop.size()));
    const std::string file = (folder / "open.boris").string();
    const Outcome listed = import({file, "--list"});
    EXPECT_EQ(listed.code, 0) << listed.err;
    EXPECT_THAT(listed.err, HasSubstr("visit 1: joy starts at 0:00:01.500 and never stops: left out"));
    const Outcome in = import({file, "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(in.json()["labels"], 1);
    EXPECT_THAT(in.err, HasSubstr("never stops"));
}

TEST_F(Exchange, BodySignalsAndMeasuresGoOutAndComeBack) {
    std::string table = "time_s,heart_rate,eda,AU12_r\n";
    for (int i = 0; i < 4 * 40; ++i) // 40 s; the heart's belt slipped for ten
        table += std::to_string(i / 4.0) + ',' + (i >= 60 && i < 100 ? "" : std::to_string(70 + i / 16)) + ',' +
                 std::to_string(2 + i / 160.0) + ',' + std::to_string(i % 3) + '\n';
    write_all(folder / "t.csv", table);
    const auto tracks_of = [&](const std::string &from) {
        const std::string out = (folder / "tracks.json").string();
        const Outcome exported = run({"export", from, "--to", out, "--signals", "--strict"});
        EXPECT_EQ(exported.code, 0) << exported.err;
        return nlohmann::json::parse(read_all(out))["tracks"];
    };
    ASSERT_EQ(import({(folder / "t.csv").string(), "--as", "measures"}).code, 0);
    const auto there = tracks_of(project);
    ASSERT_EQ(there.size(), 3U) << "none without numbers";
    EXPECT_EQ(there[0]["name"], "heart_rate");
    EXPECT_EQ(there[0]["unit"], "bpm");
    EXPECT_EQ(there[1]["unit"], "uS");
    EXPECT_EQ(there[2]["name"], "AU12_r");
    const std::string plain = (folder / "plain.json").string();
    ASSERT_EQ(run({"export", project, "--to", plain}).code, 0);
    EXPECT_EQ(nlohmann::json::parse(read_all(plain)).value("tracks", nlohmann::json::array()).size(), 0U);
    for (const std::string name : {"x.edf", "x.json", "x.csv"}) {
        const std::string out = (folder / name).string(), other = (folder / (name + ".tempera")).string();
        std::vector<std::string> arguments{"export", project, "--to", out, "--signals"};
        if (name == "x.csv") arguments.insert(arguments.end(), {"--format", "csv-curves"});
        const Outcome exported = run(arguments);
        ASSERT_EQ(exported.code, 0) << exported.err;
        ASSERT_EQ(run({"extract", other, sample("sample.mp4"), "--model", "/none"}).code, 1);
        const Outcome in = run({"import", other, out, "--as", "measures"});
        ASSERT_EQ(in.code, 0) << name << in.err;
        EXPECT_THAT(in.out, HasSubstr("1 measures and 2 body signals")) << name;
        const auto back = tracks_of(other);
        ASSERT_EQ(back.size(), 3U) << name;
        for (std::size_t t = 0; t < 3; ++t) {
            EXPECT_EQ(back[t]["name"], there[t]["name"]) << name;
            int there_only = 0, apart = 0;
            const auto &a = there[t]["values"], &b = back[t]["values"];
            for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
                if (a[i].is_null() != b[i].is_null()) ++there_only;
                if (a[i].is_number() && b[i].is_number() && std::abs(a[i].get<double>() - b[i].get<double>()) > 0.3)
                    ++apart;
            }
            EXPECT_LE(there_only, 4) << name << ' ' << there[t]["name"]; // at the ends of a gap
            EXPECT_EQ(apart, 0) << name << ' ' << there[t]["name"];
        }
    }
}

/// The project's labels as its own CSV has them.
std::string labels_of(const std::string &project, const TempDir &folder) {
    const std::string out = (folder / "labels.csv").string();
    EXPECT_EQ(run({"export", project, "--to", out}).code, 0);
    return read_all(out);
}

TEST_F(Exchange, ElanTimesAreMovedToTheRecordingsOwn) {
    std::string text = read_all(foreign("elan.eaf"));
    const std::string url = "file:///D:/Studie%20A/gespr%C3%A4ch.mp4";
    ASSERT_NE(text.find(url), std::string::npos);
    write_all(folder / "x.eaf", text.replace(text.find(url), url.size(), "file:///D:/Sample.mp4"));
    const Outcome in = import({(folder / "x.eaf").string(), "--tiers", "Emotion"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_THAT(in.err, HasSubstr("all times were moved by +0.12 s"));
    EXPECT_THAT(labels_of(project, folder), HasSubstr("0.900,3.900,Freude"));
}

TEST_F(Exchange, OfSeveralBorisObservationsThatOfTheRecordingIsTaken) {
    write_all(folder / "t.tsv", "Observation id\tMedia file name\tSubject\tBehavior\tStart (s)\tStop (s)\n"
                                "a\tother.mp4\tp\tfear\t1\t2\nb\t/x/sample.mp4\tp\tjoy\t1\t2\n");
    const std::string file = (folder / "t.tsv").string();
    const Outcome in = import({file, "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(in.json()["labels"], 1);
    EXPECT_THAT(in.err, HasSubstr("b belongs to the recording: 1 other observation is not chosen"));
    const std::string taken = labels_of(project, folder);
    EXPECT_THAT(taken, HasSubstr("joy"));
    EXPECT_THAT(taken, testing::Not(HasSubstr("fear")));
    EXPECT_EQ(import({file, "--tiers", "*", "--json"}).json()["labels"], 1); // the other's, when it is asked for
}

TEST_F(Exchange, TablesInWindows1252AreReadWithAWarning) {
    write_all(folder / "t.csv", "start;end;emotion\r\n1;2;\xC4rger\r\n");
    const Outcome in = import({(folder / "t.csv").string()});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_THAT(in.err, HasSubstr("Windows-1252"));
    EXPECT_THAT(labels_of(project, folder), HasSubstr("Ärger"));
}

TEST_F(Exchange, AnEmpaticaFolderIsBodySignalsAndTags) {
    const fs::path e4 = folder / "E4";
    fs::create_directory(e4);
    std::string heart = "1700000000\n1\n", skin = "1700000000\n4\n";
    for (int i = 0; i < 40; ++i) heart += std::to_string(70 + i % 5) + '\n';
    for (int i = 0; i < 160; ++i) skin += std::to_string(2 + i % 7 * 0.1) + '\n';
    write_all(e4 / "HR.csv", heart);
    write_all(e4 / "EDA.csv", skin);
    write_all(e4 / "tags.csv", "1700000003.5\n");
    const Outcome measures = import({e4.string(), "--as", "measures"});
    ASSERT_EQ(measures.code, 0) << measures.err;
    EXPECT_THAT(measures.out, HasSubstr("0 measures and 2 body signals"));
    const Outcome tags = import({(e4 / "tags.csv").string(), "--json"});
    ASSERT_EQ(tags.code, 0) << tags.err;
    EXPECT_EQ(tags.json()["labels"], 1);
    EXPECT_THAT(labels_of(project, folder), HasSubstr("3.500,,tag"));
}

TEST_F(Exchange, CurvesMayHaveTheirTimeInFramesAndOneOfTheFaces) {
    write_all(folder / "c.csv", "picture,valence\n25,0.5\n26,0.75\n27,1\n");
    const std::string file = (folder / "c.csv").string();
    EXPECT_EQ(import({file, "--curves", "valence"}).code, 1);
    const Outcome in = import({file, "--curves", "valence", "--onset", "picture", "--unit", "frames", "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(in.json()["tracks"], 1);
    write_all(folder / "f.csv", "frame, face_id, timestamp, confidence, success, AU12_r\n"
                                "1, 0, 0, 1, 1, 1\n1, 1, 0, 1, 1, 2\n2, 1, 0.1, 1, 1, 2\n2, 0, 0.1, 0, 0, 1\n");
    const std::string faces = (folder / "f.csv").string();
    const Outcome most = import({faces, "--curves", "AU12_r", "--list"});
    ASSERT_EQ(most.code, 0) << most.err;
    EXPECT_THAT(most.err, HasSubstr("face 1 is taken"));
    EXPECT_EQ(import({faces, "--curves", "AU12_r", "--face", "0"}).code, 0);
    EXPECT_EQ(import({faces, "--curves", "AU12_r", "--face", "5"}).code, 2);
}

TEST_F(Exchange, WhatCannotBeReadChangesNothing) {
    const std::string before = (folder / "before.json").string(), after = (folder / "after.json").string();
    ASSERT_EQ(run({"export", project, "--to", before}).code, 0);
    const fs::path broken = folder / "broken.eaf";
    std::string text = read_all(foreign("elan.eaf"));
    write_all(broken, text.substr(0, text.size() / 2));
    for (const std::string &file :
         {broken.string(), (folder / "none.eaf").string(), folder.path().string(), sample("sample.mp4").string()}) {
        const Outcome refused = import({file});
        EXPECT_EQ(refused.code, 1) << file;
        EXPECT_EQ(refused.error_lines(), 1) << refused.err;
    }
    EXPECT_THAT(import({broken.string()}).err, HasSubstr("line "));
    EXPECT_EQ(import({foreign("elan.eaf"), "--format", "docx"}).code, 2);
    EXPECT_EQ(import({foreign("elan.eaf"), "--tiers", "Emotion", "--shift", "1000"}).code, 1); // beyond the end
    ASSERT_EQ(run({"export", project, "--to", after}).code, 0);
    EXPECT_EQ(read_all(before), read_all(after));
    EXPECT_EQ(run({"export", project, "--to", (folder / "x.docx").string()}).code, 2);
    EXPECT_EQ(run({"export", project, "--to", "/no/such/folder/x.eaf"}).code, 1);
}

/// A silent recording of a grey wall: only the columns tell "torn" from "joy", in blocks of 4 s.
TEST(Measures, ThreeLabelsEachAndTheColumnsTellTheRest) {
    TEMPERA_NEEDS_FFMPEG();
    TempDir folder;
    const auto at = [&](const char *name) { return (folder / name).string(); };
    test_support::ClipSpec spec;
    spec.frames = 480;
    spec.rate = "10";
    spec.width = spec.height = 64;
    spec.sound = std::vector<float>(48 * 8000, 0.0F);
    spec.sample_rate = 8000;
    ASSERT_TRUE(test_support::make_clip(folder / "wall.mp4", spec));
    EXPECT_EQ(run({"extract", at("p.tempera"), at("wall.mp4"), "--model", model()}).code, 1); // nothing to analyse

    std::mt19937 random(5);
    std::normal_distribution<double> noise(0, 0.3);
    std::ofstream arff(folder / "smile.arff");
    arff << "@relation r\n@attribute name string\n@attribute frameTime numeric\n@attribute loudness numeric\n"
            "@attribute jitter numeric\n@attribute hr numeric\n@data\n";
    for (int i = 0; i < 480; ++i)
        arff << "'a'," << i * 0.1 << ',' << i / 40 % 2 + noise(random) << ',' << noise(random) << ',' << 70 + noise(random)
             << '\n';
    arff.close();
    const Outcome in = run({"import", at("p.tempera"), at("smile.arff"), "--as", "measures", "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(in.json()["measures"], 2);
    EXPECT_EQ(in.json()["body_signals"], 1);
    // The same again, but told that nothing is a heart rate: only what is named is taken.
    const Outcome one = run({"import", at("p.tempera"), at("smile.arff"), "--as", "measures", "--curves", "jitter"});
    ASSERT_EQ(one.code, 0) << one.err;
    EXPECT_THAT(one.out, HasSubstr("1 measures and 0 body signals"));
    EXPECT_EQ(run({"import", at("p.tempera"), at("smile.arff"), "--as", "measures", "--heart-rate", "pulse"}).code, 2);
    EXPECT_EQ(run({"import", at("p.tempera"), at("smile.arff"), "--as", "measures", "--shift", "100"}).code, 1);
    // A table of unknown columns is asked for the time, not for labels.
    write_all(folder / "unknown.csv", "when,what\n1,2\n2,3\n");
    const Outcome unknown = run({"import", at("p.tempera"), at("unknown.csv"), "--as", "measures"});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_THAT(unknown.err, HasSubstr("no column for the time"));

    std::ofstream labels(folder / "labels.csv");
    labels << "start,end,emotion\n";
    for (int b = 0; b < 6; ++b) labels << 4 * b + 1 << ',' << 4 * b + 3 << ',' << (b % 2 ? "torn" : "joy") << '\n';
    labels.close();
    ASSERT_EQ(run({"import", at("p.tempera"), at("labels.csv")}).code, 0);
    const Outcome adapted = run({"adapt", at("p.tempera"), "--model", model(), "--json"});
    ASSERT_EQ(adapted.code, 0) << adapted.err;
    const Outcome out = run({"export", at("p.tempera"), "--timeline", at("t.csv"), "--picture", at("c.png"), "--model", model()});
    ASSERT_EQ(out.code, 0) << out.err;
    EXPECT_EQ(read_all(folder / "c.png").substr(1, 3), "PNG");
    const auto table = read_csv(folder / "t.csv");
    ASSERT_TRUE(table);
    const auto value = [&](std::size_t row, std::string_view column) {
        double number = 0;
        const int c = table->column({column});
        EXPECT_TRUE(c >= 0 && parse_number(table->rows[row][static_cast<std::size_t>(c)], number)) << column;
        return number;
    };
    for (std::size_t b = 6; b < 12; ++b) {
        const std::size_t row = b * 20 + 10;
        EXPECT_EQ(value(row, "torn") > value(row, "joy"), b % 2 == 1) << b;
        EXPECT_GT(value(row, "share_measures"), 0.3);
        EXPECT_EQ(value(row, "share_face"), 0);
    }
    for (const char *name : {"c.svg", "c.pdf"}) {
        const Outcome picture =
            run({"export", at("p.tempera"), "--picture", at(name), "--lang", "de", "--model", model()});
        ASSERT_EQ(picture.code, 0) << picture.err;
        EXPECT_GT(read_all(folder / name).size(), 2000U) << name;
    }
    EXPECT_EQ(run({"export", at("p.tempera"), "--picture", at("c.bmp"), "--model", model()}).code, 2);
}

} // namespace
} // namespace tempera::test_cli
