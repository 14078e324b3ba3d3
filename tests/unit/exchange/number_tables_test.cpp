// Tables of numbers whose times and rows are not as plain as ours: other units, several faces, segments, devices.
#include "tests/support/temp_folder.h"
#include "tests/unit/exchange/contents.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;
using testing::HasSubstr;

namespace {

std::vector<std::string> shown(const Track &track) {
    std::vector<std::string> values;
    for (const float value : track.values) values.push_back(std::isnan(value) ? "-" : std::to_string(std::lround(value)));
    return values;
}

TEST(CurveTables, TheTimeMayHaveAnotherNameAndUnit) {
    test::TempFolder folder;
    const auto path = folder / "t.csv";
    const auto first = [&](const std::string &text, const ColumnMapping &mapping) -> std::string {
        test::write_text(path, text);
        ReadOptions options;
        options.columns = mapping;
        const auto content = format_named("csv-curves")->read(path, options);
        if (!content) return describe(content.error());
        const Track &track = content->tracks.at(0);
        return track.name + ' ' + std::to_string(track.start.us) + ' ' + std::to_string(std::lround(track.rate * 1000)) +
               ' ' + std::to_string(content->tracks.size());
    };
    using Unit = ColumnMapping::Unit;
    ColumnMapping zeit;
    zeit.onset = "Zeit";
    EXPECT_THAT(first("Zeit;Freude\n1,5;1\n2,0;2\n", {}), HasSubstr("no column for the time"));
    EXPECT_EQ(first("Zeit;Freude\n1,5;1\n2,0;2\n", zeit), "Freude 1500000 2000 1");
    zeit.unit = Unit::milliseconds;
    EXPECT_EQ(first("Freude,Zeit\n1,1500\n2,1600\n", zeit), "Freude 1500000 10000 1");
    ColumnMapping frame;
    frame.onset = "frame";
    frame.unit = Unit::frames;
    frame.frame_rate = 50;
    EXPECT_EQ(first("frame,joy\n100,1\n101,2\n", frame), "joy 2000000 50000 1");
    EXPECT_EQ(first("time_ms,joy\n500,1\n750,2\n", {}), "joy 500000 4000 1"); // says so itself
    EXPECT_EQ(std::string(format_to_read(path)->key), "csv-curves");
    EXPECT_EQ(first("time,joy\n0:01:00.500,1\n0:01:01.000,2\n", {}), "joy 60500000 2000 1");
    frame.onset = "picture";
    EXPECT_THAT(first("frame,joy\n100,1\n101,2\n", frame), HasSubstr("there is no column picture"));
    frame.onset = "frame";
    frame.frame_rate = 0;
    EXPECT_THAT(first("frame,joy\n100,1\n101,2\n", frame), HasSubstr("frame rate"));
}

TEST(CurveTables, UnitsAndRatersComeBackFromBesideTheTable) {
    test::TempFolder folder;
    Content content;
    Track track;
    track.name = "heart rate";
    track.unit = "bpm";
    track.rater = "Dr. Ä";
    track.rate = 4;
    track.values = {70, 71, 72};
    content.tracks = {track};
    track.name = "joy";
    track.unit = track.rater = "";
    content.tracks.push_back(track);
    ASSERT_TRUE(format_named("csv-curves")->write(folder / "c.csv", content));
    const auto read = format_named("csv-curves")->read(folder / "c.csv", {});
    ASSERT_TRUE(read) << describe(read.error());
    ASSERT_EQ(read->tracks.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(read->tracks[i].unit, content.tracks[i].unit);
        EXPECT_EQ(read->tracks[i].rater, content.tracks[i].rater);
    }
    // As others write it: titles in several languages, the property by its whole name.
    test::write_text(folder / "c.csv-metadata.json", R"({"tableSchema": {"columns": [1, {"titles": {"en": ["heart rate"]},
        "http://schema.org/unitText": {"@value": "1/min"}}]}})");
    EXPECT_EQ(format_named("csv-curves")->read(folder / "c.csv", {})->tracks[0].unit, "1/min");
    for (const char *broken : {"", "[]", "{\"tableSchema\": 5}", "{\"tableSchema\": {\"columns\": {\"a\": 1}}}", "{"}) {
        test::write_text(folder / "c.csv-metadata.json", broken);
        const auto without = format_named("csv-curves")->read(folder / "c.csv", {});
        ASSERT_TRUE(without) << broken;
        EXPECT_EQ(without->tracks[0].unit, "");
    }
}

TEST(OpenFace, OfSeveralFacesTheOneFoundMostIsTakenOrTheOneNamed) {
    test::TempFolder folder;
    const auto path = folder / "multi.csv";
    test::write_text(path, "frame, face_id, timestamp, confidence, success, AU12_r\n"
                           "1, 0, 0.0, 0.9, 1, 1\n1, 1, 0.0, 0.9, 1, 3\n2, 0, 0.1, 0.1, 0, 1\n2, 1, 0.1, 0.9, 1, 4\n"
                           "3, 0, 0.2, 0.2, 0, 1\n3, 1, 0.2, 0.9, 0, 5\n");
    ASSERT_EQ(std::string(format_to_read(path)->key), "openface");
    const auto smile = [&](int face) -> Result<std::vector<std::string>> {
        ReadOptions options;
        options.face = face;
        const auto content = format_named("openface")->read(path, options);
        if (!content) return tl::unexpected(content.error());
        EXPECT_EQ(content->notices.size(), face < 0 ? 1u : 0u);
        for (const Notice &notice : content->notices)
            EXPECT_EQ(describe(notice),
                      "several faces, found in so many frames: 0: 1, 1: 2: face 1 is taken (another: --face)");
        return shown(content->tracks.at(1));
    };
    const auto content = format_named("openface")->read(path, {});
    ASSERT_TRUE(content);
    EXPECT_EQ(content->face, 1);
    EXPECT_EQ(content->faces, (std::vector<FoundFace>{{0, 1}, {1, 2}}));
    EXPECT_EQ(smile(-1).value(), (std::vector<std::string>{"3", "4", "-"}));
    EXPECT_EQ(smile(0).value(), (std::vector<std::string>{"1", "-", "-"}));
    const auto none = smile(7);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::bad_argument);
    EXPECT_THAT(none.error().detail, HasSubstr("no face 7 in it; the faces and their frames: 0: 1, 1: 2"));
}

TEST(OpenSmile, ThePythonPackagesFramesAreSamples) {
    test::TempFolder folder;
    const auto path = folder / "lld.csv";
    test::write_text(path, "file,start,end,F0_sma,loudness\n"
                           "/a/visit1.wav,0 days 00:00:00,0 days 00:00:00.020000,100,1\n"
                           "/a/visit1.wav,0 days 00:00:00.010000,0 days 00:00:00.030000,110,2\n"
                           "/a/visit1.wav,0 days 00:00:00.020000,0 days 00:00:00.040000,120,3\n");
    ASSERT_EQ(std::string(format_to_read(path)->key), "opensmile");
    const auto content = format_named("opensmile")->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    ASSERT_EQ(content->tracks.size(), 2u);
    EXPECT_EQ(content->tracks[0].name, "F0_sma");
    EXPECT_NEAR(content->tracks[0].rate, 100, 1e-6);
    EXPECT_EQ(shown(content->tracks[0]), (std::vector<std::string>{"100", "110", "120"}));
}

TEST(OpenSmile, FunctionalsHoldForTheirSegment) {
    test::TempFolder folder;
    const auto path = folder / "functionals.csv";
    const std::string rows = "visit1.wav,0 days 00:00:01,0 days 00:00:01.600000,100\n"
                             "visit1.wav,0 days 00:00:02,0 days 00:00:02.400000,200\n";
    const std::string other = "visit2.wav,0 days 00:00:00,1 days 00:00:01,7\n";
    const auto read = [&](const std::string &text, const char *media) {
        test::write_text(path, "file,start,end,F0_mean\n" + text);
        ReadOptions options;
        options.media = media;
        return format_to_read(path)->read(path, options);
    };
    const auto held = read(rows, "");
    ASSERT_TRUE(held) << describe(held.error());
    ASSERT_EQ(held->tracks.size(), 1u);
    EXPECT_EQ(held->tracks[0].start, Time::seconds(1));
    EXPECT_NEAR(held->tracks[0].rate, 5, 1e-9);
    EXPECT_EQ(shown(held->tracks[0]), (std::vector<std::string>{"100", "100", "100", "-", "-", "200", "200"}));
    // Of several files that of the recording counts.
    const auto ours = read(other + rows, "/data/Visit1.mp4");
    ASSERT_TRUE(ours) << describe(ours.error());
    EXPECT_EQ(shown(ours->tracks[0]).size(), 7u);
    EXPECT_EQ(describe(ours->notices.at(0)), "rows of 2 files: those of visit1.wav are taken");
    EXPECT_THAT(describe(read(other + rows, "/data/visit3.mp4").error()), HasSubstr("none is named like the recording"));
    const auto whole = read("visit1.wav,0 days 00:00:00,0 days 00:00:10,42\n", ""); // one row for the file
    ASSERT_TRUE(whole) << describe(whole.error());
    EXPECT_EQ(whole->tracks[0].values.size(), 50u);
    EXPECT_FALSE(read("visit1.wav,0 days 00:00:00,NaT,42\n", ""));
    EXPECT_THAT(describe(read("visit1.wav,0 days 00:00:00,40 days 00:00:10,42\n", "").error()), HasSubstr("line 2"));
}

/// As the device's portal gives it: HR begins ten seconds after the others.
void write_e4(const std::filesystem::path &folder) {
    test::write_text(folder / "EDA.csv", "1700000000.00\r\n4.000000\r\n0.5\r\n0.6\r\n0.7\r\n0.8\r\n");
    test::write_text(folder / "HR.csv", "1700000010.00\r\n1.000000\r\n70.0\r\n71.0\r\n");
    test::write_text(folder / "ACC.csv", "1700000000.00,1700000000.00,1700000000.00\r\n32.0,32.0,32.0\r\n1,2,3\r\n");
    test::write_text(folder / "IBI.csv", "1700000000.00, IBI\r\n1.0,0.75\r\n1.5,0.5\r\n4.0,1.0\r\n");
    test::write_text(folder / "tags.csv", "1700000002.50\r\n1700000012.00\r\n");
}

TEST(Empatica, AFolderIsSignalsIntervalsAndTags) {
    test::TempFolder folder;
    write_e4(folder.path());
    const Format *format = format_to_read(folder.path());
    ASSERT_TRUE(format);
    EXPECT_EQ(format->key, "empatica");
    const auto content = format->read(folder.path(), {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), "tags |  | -1\n  2500000 2500000 [tag] []\n  12000000 12000000 [tag] []\n");
    ASSERT_EQ(content->tracks.size(), 6u);
    EXPECT_EQ(content->tracks[0].name, "heart_rate");
    EXPECT_EQ(content->tracks[0].unit, "bpm");
    EXPECT_EQ(content->tracks[0].start, Time::seconds(10));
    EXPECT_EQ(shown(content->tracks[0]), (std::vector<std::string>{"70", "71"}));
    EXPECT_EQ(content->tracks[1].unit, "uS");
    EXPECT_EQ(content->tracks[1].rate, 4);
    const Track &ibi = content->tracks[5];
    EXPECT_EQ(ibi.name, "ibi");
    ASSERT_EQ(ibi.values.size(), 16u);
    EXPECT_TRUE(std::isnan(ibi.values[0])); // before the first interval
    EXPECT_EQ(ibi.values[1], 0.75f);
    EXPECT_EQ(ibi.values[3], 0.75f);
    EXPECT_EQ(ibi.values[4], 0.5f);
    EXPECT_TRUE(std::isnan(ibi.values[6])); // beats that were not found
    EXPECT_EQ(ibi.values[12], 1.0f);
}

const Track *track_named(const Content &content, const std::string &name) {
    for (const Track &track : content.tracks)
        if (track.name == name) return &track;
    return nullptr;
}

TEST(Empatica, AccelerationIsInGAndMovementIsWhatItVariesBy) {
    test::TempFolder folder;
    write_e4(folder.path());
    // A second at rest, lying on its side; a second of going up and down; half a second, which is no epoch.
    std::string acc = "1700000001.00,1700000001.00,1700000001.00\r\n32.0,32.0,32.0\r\n";
    for (int i = 0; i < 80; ++i) acc += i < 32 ? "0,-64,0\r\n" : i % 2 == 0 ? "0,-96,0\r\n" : "0,-32,0\r\n";
    test::write_text(folder / "ACC.csv", acc);
    const auto content = format_named("empatica")->read(folder.path(), {});
    ASSERT_TRUE(content) << describe(content.error());
    const Track *y = track_named(*content, "acc_y"), *movement = track_named(*content, "movement");
    ASSERT_TRUE(y && movement && track_named(*content, "acc_x") && track_named(*content, "acc_z"));
    EXPECT_EQ(y->unit, "g");
    EXPECT_EQ(y->rate, 32);
    EXPECT_EQ(y->start, Time::seconds(1));
    EXPECT_EQ(y->values.size(), 80u);
    EXPECT_EQ(y->values[0], -1.0f);
    EXPECT_EQ(y->values[32], -1.5f);
    EXPECT_EQ(movement->unit, "g");
    EXPECT_EQ(movement->rate, 1);
    EXPECT_EQ(movement->start, Time::seconds(1));
    EXPECT_EQ(movement->values, (std::vector<float>{0, 0.5f}));
    test::write_text(folder / "ACC.csv", "1700000000,1700000000,1700000000\n32,32,32\n1,2,3\n1,2\n");
    EXPECT_THAT(describe(format_named("empatica")->read(folder.path(), {}).error()), HasSubstr("line 4: expected 3 numbers"));
    test::write_text(folder / "ACC.csv", "1700000000,1700000000,1700000000\n0,0,0\n1,2,3\n");
    EXPECT_THAT(describe(format_named("empatica")->read(folder.path(), {}).error()), HasSubstr("line 2: that is no rate"));
}

TEST(Empatica, ThePulseWaveHasItsAmplitudeBesideIt) {
    test::TempFolder folder;
    write_e4(folder.path());
    std::string bvp = "1700000000.00\r\n64.0\r\n";
    for (int i = 0; i < 4 * 64; ++i) // a beat a second; from 2 s on half as high
        bvp += std::to_string((i < 128 ? 40 : 20) * (i % 64 == 10 ? 1 : i % 64 == 40 ? -1 : 0)) + "\r\n";
    test::write_text(folder / "BVP.csv", bvp);
    const auto content = format_named("empatica")->read(folder.path(), {});
    ASSERT_TRUE(content) << describe(content.error());
    const Track *wave = track_named(*content, "bvp"), *amplitude = track_named(*content, "bvp_amplitude");
    ASSERT_TRUE(wave && amplitude);
    EXPECT_EQ(wave->rate, 64);
    EXPECT_EQ(wave->values.size(), 256u);
    EXPECT_EQ(wave->unit, "");
    EXPECT_EQ(amplitude->rate, 0.5);
    EXPECT_EQ(shown(*amplitude), (std::vector<std::string>{"80", "40"}));
    test::write_text(folder / "BVP.csv", ""); // it was not worn
    EXPECT_FALSE(track_named(format_named("empatica")->read(folder.path(), {}).value(), "bvp"));
    test::write_text(folder / "BVP.csv", "1700000000\n64\n1\nlow\n");
    EXPECT_THAT(describe(format_named("empatica")->read(folder.path(), {}).error()), HasSubstr("line 4: \"low\" is no number"));
}

TEST(Empatica, TagsAndIntervalsAloneTakeTheStartFromTheSignalsBeside) {
    test::TempFolder folder;
    write_e4(folder.path());
    for (const auto &[name, tiers, tracks] : {std::tuple("tags.csv", 1u, 0u), {"IBI.csv", 0u, 1u}}) {
        const Format *format = format_to_read(folder / name);
        ASSERT_TRUE(format) << name;
        ASSERT_EQ(format->key, "empatica") << name;
        const auto content = format->read(folder / name, {});
        ASSERT_TRUE(content) << describe(content.error());
        EXPECT_EQ(content->tiers.size(), tiers);
        EXPECT_EQ(content->tracks.size(), tracks);
    }
    test::write_text(folder / "tags.csv", ""); // nobody pressed the button
    EXPECT_EQ(format_named("empatica")->read(folder.path(), {})->tiers.size(), 0u);
    test::write_text(folder / "IBI.csv", "1700000000.00, IBI\n1.0,0.75\n1.5,soon\n");
    EXPECT_THAT(describe(format_named("empatica")->read(folder / "IBI.csv", {}).error()), HasSubstr("line 3: \"soon\""));
    test::write_text(folder / "tags.csv", "1800000000\n");
    EXPECT_THAT(describe(format_named("empatica")->read(folder.path(), {}).error()), HasSubstr("soon"));
    for (const char *signal : {"EDA.csv", "HR.csv"}) std::filesystem::remove(folder / signal);
    EXPECT_THAT(describe(format_named("empatica")->read(folder / "tags.csv", {}).error()), HasSubstr("must lie beside it"));
    // A table of labels that happens to be called so.
    test::write_text(folder / "mytags.csv", "start,emotion\n1,joy\n");
    EXPECT_EQ(format_to_read(folder / "mytags.csv")->key, "csv");
}

} // namespace
