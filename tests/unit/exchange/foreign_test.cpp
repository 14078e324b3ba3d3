// Files of other programs (tests/data/foreign), read as they are meant.
#include "core/exchange/csv.h"
#include "core/exchange/document.h"
#include "tests/support/temp_folder.h"
#include "tests/support/wide_text.h"
#include "tests/unit/exchange/contents.h"

#include <cstring>
#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;
using testing::HasSubstr;

namespace {

std::filesystem::path foreign(const std::string &name) {
    return std::filesystem::path(TEMPERA_SOURCE_DIR) / "tests" / "data" / "foreign" / name;
}

/// Read by the format that the file is told to have.
Content read(const std::string &name, const std::string &key) {
    const Format *format = format_to_read(foreign(name));
    EXPECT_TRUE(format) << name;
    if (!format) return {};
    EXPECT_EQ(format->key, key) << name;
    auto content = format->read(foreign(name), {});
    EXPECT_TRUE(content) << (content ? "" : describe(content.error()));
    return content.value_or(Content{});
}

const Track &track(const Content &content, const std::string &name) {
    for (const Track &one : content.tracks)
        if (one.name == name) return one;
    ADD_FAILURE() << "no track " << name;
    static const Track none;
    return none;
}

TEST(Foreign, Elan) {
    const Content content = read("elan.eaf", "eaf");
    EXPECT_EQ(test::text_of(content.tiers), "Emotion | AR | -1\n"
                                            "  780000 3780000 [Freude & Überraschung] []\n"
                                            "  4000000 5000000 [Angst] []\n"
                                            "Intensity |  | 0\n"
                                            "  780000 3780000 [high] []\n"
                                            "Parts |  | 0\n" // slots without a time are spread evenly
                                            "  780000 1780000 [onset] []\n"
                                            "  1780000 2780000 [apex] []\n"
                                            "  2780000 3780000 [offset] []\n"
                                            "Signs |  | 0\n" // subdivisions share their parent evenly
                                            "  4000000 4500000 [brow] []\n"
                                            "  4500000 5000000 [mouth] []\n");
    ASSERT_EQ(content.media.size(), 1u);
    EXPECT_EQ(content.media[0].path, "D:/Studie A/gespräch.mp4");
    EXPECT_EQ(content.media[0].origin, Time::millis(120));
    ASSERT_EQ(content.categories.size(), 2u);
    EXPECT_EQ(content.categories[0].definition, "both at once");
}

TEST(Foreign, ElanChildTiersShareTheirParentEachByItself) {
    EXPECT_EQ(test::text_of(read("elan_children.eaf", "eaf").tiers), "Utterance |  | -1\n"
                                                                     "  1000000 5000000 [heute nicht] []\n"
                                                                     "  6000000 9000000 [ja] []\n"
                                                                     "Translation |  | 0\n" // association: the whole
                                                                     "  1000000 5000000 [not today] []\n"
                                                                     "Words |  | 0\n" // subdivision: evenly
                                                                     "  1000000 3000000 [heute] []\n"
                                                                     "  3000000 5000000 [nicht] []\n"
                                                                     "  6000000 9000000 [ja] []\n"
                                                                     "Gloss |  | 2\n" // of one of the words
                                                                     "  3000000 5000000 [NEG] []\n"
                                                                     "Gesture |  | 0\n" // times of its own
                                                                     "  1000000 2000000 [shrugs] []\n");
}

TEST(Foreign, ElanSubdivisionsWithoutALinkKeepTheOrderOfTheFile) {
    test::TempFolder folder;
    const auto path = folder / "words.eaf";
    std::string text = test::content(foreign("elan_children.eaf"));
    const std::string link = " PREVIOUS_ANNOTATION=\"a4\"";
    text.erase(text.find(link), link.size()); // "a10" would come before "a4" by its name
    test::write_text(path, text);
    const auto content = format_named("eaf")->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), test::text_of(read("elan_children.eaf", "eaf").tiers));
}

TEST(Foreign, ElanTimesAreMovedToWhereTheMediaHaveThem) {
    // The player's time is ELAN's and TIME_ORIGIN: what lies at 0.78 s of ELAN's axis is at 0.9 s of the video.
    for (const char *media : {"/data/GESPRÄCH.mp4", "/data/gespräch.MP4", "/data/anything.mp4"}) {
        auto content = read("elan.eaf", "eaf");
        const Time before = content.tiers[0].labels[0].span.onset;
        place_in(content, media);
        EXPECT_EQ(content.tiers[0].labels[0].span, (Span{before + Time::millis(120), Time::millis(3900)}));
        EXPECT_EQ(content.media[0].origin, Time{});
        ASSERT_EQ(content.notices.size(), 1u);
        EXPECT_THAT(describe(content.notices[0]), HasSubstr("all times were moved by +0.12 s"));
        place_in(content, media); // they are there
        EXPECT_EQ(content.notices.size(), 1u);
    }
    Content several;
    several.media = {{"C:\\a\\face.mp4", "", {}}, {"file/room.mp4", "", Time::millis(-500)}, {"x/room.wav", "", Time::seconds(9)}};
    several.tiers = {{"t", "", -1, {{{Time::seconds(2), Time::seconds(3)}, "joy", "", 0}}}};
    Track track;
    track.rate = 1;
    track.values = {1};
    several.tracks = {track};
    Content face = several, room = several, other = several;
    place_in(face, "/here/face.mp4");
    EXPECT_TRUE(face.notices.empty());
    EXPECT_EQ(face.tiers, several.tiers);
    place_in(room, "/here/room.mp4");
    EXPECT_EQ(room.tiers[0].labels[0].span, (Span{Time::millis(1500), Time::millis(2500)}));
    EXPECT_EQ(room.tracks[0].start, Time::millis(-500));
    EXPECT_THAT(describe(room.notices.at(0)), HasSubstr("-0.5 s"));
    place_in(other, "/here/else.mp4");
    EXPECT_EQ(other.tiers, several.tiers);
    EXPECT_THAT(describe(other.notices.at(0)), HasSubstr("no time was moved"));
}

TEST(Foreign, PraatLongAndShort) {
    const Content content = read("long.TextGrid", "textgrid");
    EXPECT_EQ(test::text_of(content.tiers), "affect |  | -1\n"
                                            "  1250000 2000001 [joy, \"real\" 1 [2] ! x] []\n"
                                            "  2000001 4500000 [恐惧] []\n"
                                            "moments |  | -1\n"
                                            "  3125000 3125000 [gasp] []\n");
    EXPECT_EQ(content.duration, Time::millis(4500));
    EXPECT_EQ(test::text_of(read("short.TextGrid", "textgrid").tiers), "affect |  | -1\n  1250000 4500000 [joy] []\n");
}

TEST(Foreign, PraatInUtf16) {
    test::TempFolder folder;
    const std::string text = test::content(foreign("long.TextGrid"));
    const auto path = folder / "wide.TextGrid";
    test::write_text(path, test::utf16(text, true));
    const auto content = format_named("textgrid")->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), test::text_of(read("long.TextGrid", "textgrid").tiers));
}

TEST(Foreign, Captions) {
    EXPECT_EQ(test::text_of(read("captions.vtt", "vtt").tiers), " | Anna | -1\n"
                                                                "  500000 2000000 [I am fine & well] []\n"
                                                                " |  | -1\n"
                                                                "  60000000 36000250000 [two\nlines] []\n");
    EXPECT_EQ(test::text_of(read("subtitles.srt", "srt").tiers), " |  | -1\n"
                                                                 "  500000 2000000 [Hello there] []\n"
                                                                 "  3000000 4000000 [Good bye] []\n");
}

/// Labels of a file with that text, one a line.
std::string read_as(const char *key, const std::string &text) {
    test::TempFolder folder;
    const auto path = folder / ("x" + std::string(format_named(key)->endings.front()));
    test::write_text(path, text);
    const auto content = format_named(key)->read(path, {});
    return content ? test::text_of(content->tiers) : describe(content.error());
}

TEST(Foreign, CuesWithoutABlankLineBetweenAndWithOneInside) {
    const std::string cues = "1\n00:00:01,000 --> 00:00:02,000\none\n"
                             "2\n00:00:03,000 --> 00:00:04,000\ntwo\n\nand more\n1984\n\n"
                             "3\n00:00:05,000 --> 00:00:06,000\njoy --> fear\n";
    const std::string expected = " |  | -1\n"
                                 "  1000000 2000000 [one] []\n"
                                 "  3000000 4000000 [two\nand more\n1984] []\n"
                                 "  5000000 6000000 [joy --> fear] []\n";
    EXPECT_EQ(read_as("srt", cues), expected);
    EXPECT_EQ(read_as("vtt", "WEBVTT\n\n" + cues), expected);
    // A slip in the times is no further line of the cue before.
    EXPECT_THAT(read_as("srt", "1\n00:00:01,000 --> 00:00:02,000\none\n\n2\n00:00:03,000 -> 00:00:04,000\ntwo\n"),
                HasSubstr("line 5: expected"));
    EXPECT_THAT(read_as("srt", "1\n00:00:01,000 --> 00:00:02,000\none\n\n2\nsoon --> 00:00:04,000\ntwo\n"),
                HasSubstr("line 6: soon is not a time"));
}

TEST(Foreign, SubRipTakesOffMarkupAndNoTexts) {
    EXPECT_EQ(read_as("srt", "1\n00:00:01,000 --> 00:00:02,000\n<i>a <joy></i> <font color=\"red\">1 < 2 > 0</font>\n"),
              " |  | -1\n  1000000 2000000 [a <joy> 1 < 2 > 0] []\n");
    Content content;
    content.tiers = {{"", "", -1, {{{Time::millis(0), Time::millis(1)}, "<joy>", "", 0}}}};
    EXPECT_TRUE(losses(*format_named("srt"), content).empty());
    content.tiers[0].labels[0].text = "<i>";
    const auto lost = losses(*format_named("srt"), content);
    ASSERT_EQ(lost.size(), 1u);
    EXPECT_EQ(describe(lost[0]), "1 label looking like markup: the part in angle brackets is lost to readers");
    EXPECT_TRUE(losses(*format_named("vtt"), content).empty());
}

TEST(Foreign, BidsRowsWithoutATrialTypeAreLeftOut) {
    test::TempFolder folder;
    const auto path = folder / "sub-01_events.tsv";
    test::write_text(path, "onset\tduration\ttrial_type\n0\t1\tjoy\n2\t1\tn/a\n3\tx\t\n4\t1\tfear\n");
    const auto content = format_named("bids")->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), " |  | -1\n  0 1000000 [joy] []\n  4000000 5000000 [fear] []\n");
    EXPECT_EQ(content->tiers[0].labels[1].line, 5);
    ASSERT_EQ(content->notices.size(), 1u);
    EXPECT_EQ(describe(content->notices[0]), "2 rows without a label (line 3): left out");
    EXPECT_TRUE(read("sub-01_task-talk_events.tsv", "bids").notices.empty());
}

TEST(Foreign, BidsWithItsSidecar) {
    const Content content = read("sub-01_task-talk_events.tsv", "bids");
    EXPECT_EQ(test::text_of(content.tiers), " |  | -1\n"
                                            "  -500000 -250000 [joy] []\n"
                                            " | R2 | -1\n"
                                            "  1200000 1200000 [fear \"cold\"] []\n"
                                            "  12000000 15500000 [joy] []\n");
    ASSERT_EQ(content.categories.size(), 2u);
    EXPECT_EQ(content.categories[1].name, "fear \"cold\"");
    EXPECT_EQ(content.categories[1].definition, "shivers");
}

/// The inheritance principle: what stands above holds for all below, unless a nearer one says otherwise.
TEST(Foreign, BidsSidecarsAboveTheSubjectHold) {
    test::TempFolder folder;
    const auto data = folder / "study", beh = data / "sub-01" / "ses-1" / "beh";
    std::filesystem::create_directories(beh);
    const auto table = beh / "sub-01_ses-1_task-talk_events.tsv";
    test::write_text(table, "onset\tduration\ttrial_type\n0\t1\tjoy\n");
    const auto levels = [](const std::string &meaning) {
        return R"({"trial_type": {"Levels": {"joy": ")" + meaning + R"("}}})";
    };
    const auto meaning = [&] {
        const auto content = format_named("bids")->read(table, {});
        EXPECT_TRUE(content) << (content ? "" : describe(content.error()));
        return content && !content->categories.empty() ? content->categories[0].definition : std::string();
    };
    EXPECT_EQ(meaning(), "");
    test::write_text(folder / "task-talk_events.json", levels("outside of the data set"));
    test::write_text(data / "task-rest_events.json", levels("another task"));
    test::write_text(data / "participants.json", levels("no events"));
    EXPECT_EQ(meaning(), "");
    test::write_text(data / "events.json", levels("all tasks"));
    EXPECT_EQ(meaning(), "all tasks");
    test::write_text(data / "task-talk_events.json", test::utf16(levels("tälk"), true));
    EXPECT_EQ(meaning(), "tälk");
    test::write_text(data / "sub-01" / "sub-01_events.json", R"({"onset": {"Units": "s"}})");
    EXPECT_EQ(meaning(), "tälk") << "says nothing of it";
    test::write_text(beh / "sub-01_ses-1_task-talk_events.json", levels("beside"));
    EXPECT_EQ(meaning(), "beside");
}

TEST(Foreign, Nova) {
    const Content discrete = read("discrete.annotation", "nova");
    EXPECT_EQ(test::text_of(discrete.tiers), "emotion | gold | -1\n"
                                             "  520000 1040000 [joy] []\n"
                                             "  1040000 2500000 [fear] []\n"
                                             "  3000000 3500000 [] []\n"); // "rest"
    EXPECT_EQ(discrete.categories[0].rgb, 0xE69F00u);
    const Content continuous = read("continuous.annotation", "nova");
    const Track &arousal = track(continuous, "arousal");
    EXPECT_EQ(arousal.rater, "gold");
    EXPECT_EQ(arousal.rate, 25);
    EXPECT_EQ(arousal.low, -1);
    ASSERT_EQ(arousal.values.size(), 4u);
    EXPECT_FLOAT_EQ(arousal.values[1], -0.25f);
    EXPECT_TRUE(std::isnan(arousal.values[2]));
}

TEST(Foreign, NovaInBinary) {
    test::TempFolder folder;
    const auto path = folder / "b.annotation";
    std::string header = test::content(foreign("discrete.annotation"));
    header.replace(header.find("ASCII"), 5, "BINARY");
    test::write_text(path, header);
    const double times[] = {1.5, 2.5};
    const std::int32_t id = 1;
    const float confidence = 1;
    std::string bytes(reinterpret_cast<const char *>(times), sizeof times);
    bytes.append(reinterpret_cast<const char *>(&id), sizeof id);
    bytes.append(reinterpret_cast<const char *>(&confidence), sizeof confidence);
    test::write_text(folder / "b.annotation~", bytes);
    const auto content = format_named("nova")->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), "emotion | gold | -1\n  1500000 2500000 [fear] []\n");
    test::write_text(folder / "b.annotation~", bytes.substr(1));
    EXPECT_FALSE(format_named("nova")->read(path, {}));
}

TEST(Foreign, Boris) {
    const std::string expected = "patient |  | -1\n"
                                 "  1500000 3750000 [joy] [begins]\n"
                                 "  2250000 2250000 [gasp] [loud]\n";
    const Content project = read("project.boris", "boris");
    EXPECT_EQ(test::text_of(project.tiers), expected);
    ASSERT_EQ(project.media.size(), 1u);
    EXPECT_EQ(project.media[0].path, "/video/visit1.mp4");
    EXPECT_EQ(test::text_of(read("boris_aggregated.tsv", "boris-table").tiers), expected);
    EXPECT_EQ(test::text_of(read("boris_tabular.tsv", "boris-table").tiers),
              "patient |  | -1\n  1500000 3750000 [joy] [begins]\n  2250000 2250000 [gasp] []\n");
}

/// The project with one of its texts changed.
Result<Content> changed_boris(const std::string &from, const std::string &to) {
    test::TempFolder folder;
    std::string text = test::content(foreign("project.boris"));
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    test::write_text(folder / "x.boris", text.replace(std::min(at, text.size()), from.size(), to));
    return format_named("boris")->read(folder / "x.boris", {});
}

TEST(Foreign, BorisStoresTimesWithTheOffsetInThem) {
    const auto project = changed_boris("\"time offset\": 0.0", "\"time offset\": 1.25");
    ASSERT_TRUE(project) << describe(project.error());
    EXPECT_EQ(test::text_of(project->tiers),
              "patient |  | -1\n  250000 2500000 [joy] [begins]\n  1000000 1000000 [gasp] [loud]\n");
    // When the media was made may be in them, too.
    const auto dated = changed_boris("\"media_info\": {", "\"media_creation_date_as_offset\": true, \"media_info\": "
                                                        "{\"media_creation_time\": {\"/video/visit1.mp4\": 0.5}, ");
    ASSERT_TRUE(dated) << describe(dated.error());
    EXPECT_EQ(dated->tiers[0].labels[0].span.onset, Time::millis(1750)); // the gasp
    test::TempFolder folder;
    test::write_text(folder / "t.tsv", "Observation id\tTime offset (s)\tSubject\tBehavior\tStart (s)\tStop (s)\n"
                                       "a\t10.5\tp\tjoy\t11.5\t12\n");
    const auto table = format_named("boris-table")->read(folder / "t.tsv", {});
    ASSERT_TRUE(table) << describe(table.error());
    EXPECT_EQ(test::text_of(table->tiers), "p |  | -1\n  1000000 1500000 [joy] []\n");
}

TEST(Foreign, ABorisStateThatNeverStopsIsLeftOutAndNamed) {
    const auto project = changed_boris(", [3.75, \"patient\", \"joy\", \"\", \"\"]", "");
    ASSERT_TRUE(project) << describe(project.error());
    EXPECT_EQ(test::text_of(project->tiers), "patient |  | -1\n  2250000 2250000 [gasp] [loud]\n");
    ASSERT_EQ(project->notices.size(), 1u);
    EXPECT_EQ(describe(project->notices[0]), "visit 1: joy starts at 0:00:01.500 and never stops: left out");

    test::TempFolder folder;
    std::string text = test::content(foreign("boris_tabular.tsv"));
    text.resize(text.rfind("3.75"));
    test::write_text(folder / "open.tsv", text);
    const auto table = format_named("boris-table")->read(folder / "open.tsv", {});
    ASSERT_TRUE(table) << describe(table.error());
    EXPECT_EQ(test::text_of(table->tiers), "patient |  | -1\n  2250000 2250000 [gasp] []\n");
    ASSERT_EQ(table->notices.size(), 1u);
    EXPECT_EQ(describe(table->notices[0]), "joy starts at 0:00:01.500 and never stops (line 6): left out");
}

/// Three observations of two recordings, as a project and as a table.
TEST(Foreign, OfSeveralBorisObservationsThoseOfTheRecordingAreMeant) {
    test::TempFolder folder;
    const auto observation = [](const std::string &file, const std::string &code) {
        return R"({"type": "MEDIA", "time offset": 0, "file": {"1": ["/other/place/)" + file +
               R"("]}, "events": [[1, "p", ")" + code + R"(", "", ""]]})";
    };
    test::write_text(folder / "x.boris", R"({"behaviors_conf": {}, "observations": {"a": )" + observation("one.mp4", "joy") +
                                             R"(, "b": )" + observation("Visit1.MP4", "fear") + R"(, "c": )" +
                                             observation("two.mp4", "anger") + "}}");
    test::write_text(folder / "x.tsv", "Observation id\tMedia file name\tSubject\tBehavior\tStart (s)\tStop (s)\n"
                                       "a\tone.mp4\tp\tjoy\t1\t1\nb\tD:\\films\\visit1.mp4\tp\tfear\t1\t1\n"
                                       "c\ttwo.mp4\tp\tanger\t1\t1\n");
    for (const auto &[file, key] : {std::pair("x.boris", "boris"), {"x.tsv", "boris-table"}}) {
        ReadOptions options;
        options.media = "/data/visit1.mp4";
        const auto content = format_named(key)->read(folder / file, options);
        ASSERT_TRUE(content) << describe(content.error());
        ASSERT_EQ(content->tiers.size(), 3u) << file;
        for (const LabelTier &tier : content->tiers) EXPECT_EQ(tier.elsewhere, tier.name != "b p") << file << tier.name;
        ASSERT_EQ(content->notices.size(), 1u);
        EXPECT_EQ(describe(content->notices[0]), "b belongs to the recording: 2 other observations are not chosen");
        // Where none names it, or nobody said which recording it is, all are meant.
        options.media = "/data/visit7.mp4";
        for (const auto &other : {options, ReadOptions{}}) {
            const auto all = format_named(key)->read(folder / file, other);
            ASSERT_TRUE(all);
            EXPECT_TRUE(all->notices.empty());
            for (const LabelTier &tier : all->tiers) EXPECT_FALSE(tier.elsewhere);
        }
    }
}

TEST(Foreign, AllModifiersOfBorisAreKeptInTheNote) {
    test::TempFolder folder;
    test::write_text(folder / "t.tsv",
                     "Observation id\tSubject\tBehavior\tModifier #1\tModifier #2\tModifier #3\tStart (s)\tStop (s)\t"
                     "Comment start\tComment stop\na\tp\tjoy\tloud\tNone\tleft\t1\t2\tbegins\tends\n"
                     "a\tp\tgasp\t\t\t\t3\t3\tonce\tonce\n");
    const auto table = format_named("boris-table")->read(folder / "t.tsv", {});
    ASSERT_TRUE(table) << describe(table.error());
    EXPECT_EQ(test::text_of(table->tiers),
              "p |  | -1\n  1000000 2000000 [joy] [loud; left; begins; ends]\n  3000000 3000000 [gasp] [once]\n");
    const auto project = changed_boris("\"loud\"", "\"loud|None|left\"");
    ASSERT_TRUE(project) << describe(project.error());
    EXPECT_THAT(test::text_of(project->tiers), HasSubstr("[gasp] [loud; left]"));
}

TEST(Foreign, BorisPacked) {
    EXPECT_EQ(test::text_of(read("project.boris.gz", "boris").tiers), test::text_of(read("project.boris", "boris").tiers));
    test::TempFolder folder;
    const auto path = folder / "cut.boris.gz";
    test::write_text(path, test::content(foreign("project.boris.gz")).substr(0, 200));
    const auto content = format_named("boris")->read(path, {});
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::bad_exchange);
    EXPECT_THAT(content.error().detail, HasSubstr("cut short"));
}

TEST(Foreign, OpenFace) {
    const Content content = read("openface.csv", "openface");
    const Track &smile = track(content, "AU12_r");
    EXPECT_NEAR(smile.rate, 30, 0.01);
    EXPECT_EQ(smile.start, Time{});
    EXPECT_EQ(smile.high, 5);
    ASSERT_EQ(smile.values.size(), 4u);
    EXPECT_FLOAT_EQ(smile.values[1], 1.25f);
    EXPECT_TRUE(std::isnan(smile.values[2])); // success 0: no face
    EXPECT_EQ(track(content, "gaze_angle_x").unit, "rad");
    EXPECT_EQ(track(content, "pose_Tx").unit, "mm");
    for (const Track &one : content.tracks) EXPECT_NE(one.name, "frame");
}

TEST(Foreign, OpenSmileCsvAndArff) {
    for (const auto &[name, key] : {std::pair("opensmile.csv", "opensmile"), {"opensmile.arff", "arff"}}) {
        const Content content = read(name, key);
        const Track &pitch = track(content, "F0final_sma");
        EXPECT_NEAR(pitch.rate, 100, 1e-6);
        ASSERT_EQ(pitch.values.size(), 3u) << name;
        EXPECT_FLOAT_EQ(pitch.values[0], 120);
        EXPECT_TRUE(std::isnan(pitch.values[1]));
        EXPECT_FLOAT_EQ(track(content, "pcm_loudness_sma").values[2], 0.35f);
        for (const Track &one : content.tracks) EXPECT_NE(one.name, "name");
    }
}

TEST(Foreign, RemarksThatBeginLateAreNoSlipOfNumbers) {
    test::TempFolder folder;
    const auto path = folder / "remarks.csv";
    test::write_text(path, "time_s,remark,valence\n0,,0.5\n1,?,0.6\n2,coughs,0.7\n");
    const auto content = format_named("csv-curves")->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    ASSERT_EQ(content->tracks.size(), 1u);
    EXPECT_EQ(content->tracks[0].name, "valence");
    test::write_text(path, "time_s,valence\n0,0.5\n1,?\n2,coughs\n");
    EXPECT_THAT(describe(format_named("csv-curves")->read(path, {}).error()), HasSubstr("line 4: column valence"));
}

TEST(Foreign, CurvesWithQuotedFields) {
    test::TempFolder folder;
    const auto path = folder / "quoted.csv";
    test::write_text(path, "\r\n\"time_s\",\"Freude, \"\"groß\"\"\"\r\n\"0,0\",\"0,5\"\r\n\"0,5\",\"\"\r\n\"1,0\",\"-2,25\"\r\n");
    EXPECT_FALSE(format_named("csv-curves")->read(path, {})); // 0,5 may be thousands: somebody has to say it
    ReadOptions options;
    options.columns.decimal_comma = true;
    const auto content = format_named("csv-curves")->read(path, options);
    ASSERT_TRUE(content) << describe(content.error());
    const Track &joy = track(*content, "Freude, \"groß\"");
    EXPECT_EQ(joy.rate, 2);
    ASSERT_EQ(joy.values.size(), 3u);
    EXPECT_EQ(joy.values[0], 0.5f);
    EXPECT_TRUE(std::isnan(joy.values[1]));
    EXPECT_EQ(joy.values[2], -2.25f);
    test::write_text(path, "time_s,joy\n0,1\n1,\"2\n");
    EXPECT_THAT(describe(format_named("csv-curves")->read(path, {}).error()), HasSubstr("line 3: a quotation mark"));
}

TEST(Foreign, TablesOfCurvesAreToldByWholeNames) {
    test::TempFolder folder;
    const auto told = [&](const std::string &header) {
        test::write_text(folder / "x.csv", header + "\n");
        return std::string(format_to_read(folder / "x.csv")->key);
    };
    EXPECT_EQ(told("time_s,trend,encoder,labelled"), "csv-curves");
    EXPECT_EQ(told("\xEF\xBB\xBFTime;\"tension, end\""), "csv-curves");
    EXPECT_EQ(told("time_s,end,valence"), "csv");
    EXPECT_EQ(told("time,\"Emotion\""), "csv");
    EXPECT_EQ(told("lifetime,valence"), "csv");
}

TEST(Foreign, RatesThatNoSamplesHave) {
    test::TempFolder folder;
    const auto json = folder / "rate.json";
    for (const std::string rate : {"0", "-1", "1e-30", "1e300"}) { // a step of 1e30 s would overflow
        test::write_text(json,
                         R"({"format": "tempera-exchange", "version": 1, "tracks": [{"name": "valence", "rate": )" +
                             rate + R"(, "values": [1, 2]}]})");
        const auto content = format_named("json")->read(json, {});
        ASSERT_FALSE(content) << rate;
        EXPECT_THAT(content.error().detail, HasSubstr("rate"));
    }
    const auto nova = folder / "valence.annotation";
    std::string text = test::content(foreign("continuous.annotation"));
    test::write_text(nova, text.replace(text.find("\"25\""), 4, "\"1e-30\""));
    test::write_text(folder / "valence.annotation~", "0.5;1\n");
    const auto content = format_named("nova")->read(nova, {});
    ASSERT_FALSE(content);
    EXPECT_THAT(content.error().detail, HasSubstr("sampling rate"));
}

TEST(Foreign, Whisper) {
    const Content content = read("whisper.json", "whisper");
    EXPECT_TRUE(format_named("whisper")->transcript);
    EXPECT_EQ(test::text_of(content.tiers), "utterances |  | -1\n"
                                            "  500000 2000000 [I am fine.] []\n"
                                            "  3000000 3600000 [Really.] []\n"
                                            "words |  | 0\n"
                                            "  500000 700000 [I] []\n"
                                            "  700000 900000 [am] []\n"
                                            "  900000 2000000 [fine.] []\n"
                                            "  3000000 3600000 [Really.] []\n");
}

TEST(Foreign, WhisperWithSpeakersHasTiersOfEach) {
    test::TempFolder folder;
    const auto path = folder / "talk.json";
    test::write_text(path, R"([{"start": 0, "end": 1, "text": " Well?", "speaker": "SPEAKER_00", "score": NaN},
 {"start": 1, "end": 2, "text": " No.", "speaker": "SPEAKER_01", "words": [{"word": " No.", "start": 1, "end": 1.5}]},
 {"start": 2, "end": 3, "text": " I see.", "speaker": "SPEAKER_00"}])");
    const Format *format = format_to_read(path);
    ASSERT_TRUE(format);
    EXPECT_EQ(format->key, "whisper");
    const auto content = format->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), "utterances SPEAKER_00 |  | -1\n"
                                             "  0 1000000 [Well?] []\n"
                                             "  2000000 3000000 [I see.] []\n"
                                             "utterances SPEAKER_01 |  | -1\n"
                                             "  1000000 2000000 [No.] []\n"
                                             "words SPEAKER_01 |  | 1\n"
                                             "  1000000 1500000 [No.] []\n");
}

TEST(Foreign, WhisperCpp) {
    test::TempFolder folder;
    const auto path = folder / "talk.json";
    test::write_text(path, R"({"result": {"language": "en"},
 "transcription": [{"offsets": {"from": 500, "to": 2000}, "text": " I am fine."}]})");
    const Format *format = format_to_read(path);
    ASSERT_TRUE(format);
    const auto content = format->read(path, {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), "utterances |  | -1\n  500000 2000000 [I am fine.] []\n");
}

/// As Excel ("Unicode text") and Windows' editor write: by the beginning a file is told in UTF-16, too.
TEST(Foreign, TablesInUtf16) {
    test::TempFolder folder;
    for (const auto &[name, key] : {std::pair("openface.csv", "openface"), {"whisper.json", "whisper"},
                                    {"opensmile.csv", "opensmile"}}) {
        test::write_text(folder / name, test::utf16(test::content(foreign(name))));
        const Format *format = format_to_read(folder / name);
        ASSERT_TRUE(format) << name;
        EXPECT_EQ(format->key, key);
    }
    const auto labels = folder / "labels.csv";
    test::write_text(labels, test::utf16("start\tend\temotion\trater\r\n1\t2\tÄrger\t张\r\n"));
    const auto content = format_to_read(labels)->read(labels, {});
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), " | 张 | -1\n  1000000 2000000 [Ärger] []\n");
    const auto rows = read_labels(labels);
    ASSERT_TRUE(rows) << describe(rows.error());
    EXPECT_EQ(rows->at(0).emotion, "Ärger");
}

TEST(Foreign, CutOffAnywhereNothingIsImportedInPart) {
    test::TempFolder folder;
    for (const std::string name : {"elan.eaf", "long.TextGrid", "project.boris", "whisper.json"}) {
        const std::string whole = test::content(foreign(name));
        const auto path = folder / ("cut" + foreign(name).extension().string());
        const Format *format = format_to_read(foreign(name));
        ASSERT_TRUE(format);
        for (std::size_t size = 1; size + 20 < whole.size(); size += 1 + whole.size() / 100) {
            test::write_text(path, whole.substr(0, size));
            const auto content = format->read(path, {});
            ASSERT_FALSE(content) << name << " cut to " << size;
            EXPECT_EQ(content.error().code, ErrorCode::bad_exchange);
            EXPECT_THAT(content.error().subject, HasSubstr("cut."));
        }
    }
}

TEST(Foreign, WrongPlacesAreNamedByLine) {
    test::TempFolder folder;
    struct Case {
        const char *file, *from, *to, *says;
    };
    for (const Case &c :
         {Case{"elan.eaf", "TIME_VALUE=\"3780\"", "TIME_VALUE=\"soon\"", "line 13: \"soon\" is no time"},
          {"elan.eaf", "TIME_SLOT_REF1=\"ts5\"", "TIME_SLOT_REF1=\"ts99\"", "line 24"},
          {"elan.eaf", "ANNOTATION_REF=\"a1\"", "ANNOTATION_REF=\"a77\"", "line 31"},
          {"elan.eaf", "</TIER>", "</TEIR>", "line 28"},
          {"long.TextGrid", "number = 3.125", "number = soon", "line 35"},
          {"long.TextGrid", "\"TextTier\"", "\"GraphTier\"", "line 28"},
          {"captions.vtt", "00:01:00.000", "00:61:00.000", "line 13"},
          {"subtitles.srt", "00:00:03,000 -->", "00:00:05,000 -->", "line 6"},
          {"openface.csv", "0.067", "later", "line 4, column timestamp"},
          {"openface.csv", "0.98, 1, 0.01", "0.98, yes, 0.01", "column success"},
          {"opensmile.csv", "0.020000", "0.005", "line 4: the time goes back"},
          {"sub-01_task-talk_events.tsv", "3.5", "-3.5", "line 4, column duration"}}) {
        std::string text = test::content(foreign(c.file));
        const std::size_t at = text.find(c.from);
        ASSERT_NE(at, std::string::npos) << c.file << ' ' << c.from;
        text.replace(at, std::strlen(c.from), c.to);
        const auto path = folder / c.file;
        test::write_text(path, text);
        const auto content = format_to_read(path)->read(path, {});
        ASSERT_FALSE(content) << c.file << ' ' << c.to;
        EXPECT_THAT(content.error().subject + ": " + content.error().detail, HasSubstr(c.file));
        const std::string wanted = c.says;
        const std::size_t comma = wanted.find(", column");
        EXPECT_THAT(content.error().detail, HasSubstr(wanted.substr(0, comma)));
    }
}

} // namespace
