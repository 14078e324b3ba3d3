// Text as older programs of Windows write it, and subtitles as WebVTT's own text has them.
#include "core/features/extract.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/exchange/contents.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;
using testing::HasSubstr;

namespace {

Result<Content> read_text_as(const char *key, const std::string &text) {
    test::TempFolder folder;
    const auto path = folder / std::string("x").append(format_named(key)->endings.front());
    test::write_text(path, text);
    return format_named(key)->read(path, {});
}

TEST(OldText, TablesSubtitlesAndGridsAreReadAndSaidToBe) {
    const std::string grid = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n3\n<exists>\n1\n"
                             "\"IntervalTier\"\n\"affect\"\n0\n3\n1\n1\n2\n\"\xC4rger\"\n";
    for (const auto &[key, text] :
         {std::pair("csv", std::string("start;end;emotion\r\n1;2;\xC4rger\r\n")),
          {"csv", "start\tend\temotion\n1\t2\t\xC4rger\n"},
          {"bids", "onset\tduration\ttrial_type\n1\t1\t\xC4rger\n"},
          {"boris-table", "Observation id\tSubject\tBehavior\tStart (s)\tStop (s)\na\t\t\xC4rger\t1\t2\n"},
          {"srt", "1\n00:00:01,000 --> 00:00:02,000\n\xC4rger\n"},
          {"vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\xC4rger\n"},
          {"textgrid", grid}}) {
        const auto content = read_text_as(key, text);
        ASSERT_TRUE(content) << key << ' ' << describe(content.error());
        ASSERT_EQ(content->label_count(), 1u) << key;
        EXPECT_EQ(content->tiers[0].labels[0].text, "Ärger") << key;
        ASSERT_EQ(content->notices.size(), 1u) << key;
        EXPECT_THAT(describe(content->notices[0]), HasSubstr("Windows-1252"));
    }
    const auto curves = read_text_as("csv-curves", "time_s,\xC4rger\n0,1\n1,2\n");
    ASSERT_TRUE(curves) << describe(curves.error());
    EXPECT_EQ(curves->tracks.at(0).name, "Ärger");
    EXPECT_EQ(curves->notices.size(), 1u);
    const auto plain = read_text_as("csv", "start;emotion\n1;Ärger\n");
    ASSERT_TRUE(plain);
    EXPECT_TRUE(plain->notices.empty());
}

TEST(OldText, WhatCanBeNoSuchTextIsRefusedByItsLine) {
    EXPECT_THAT(describe(read_text_as("csv", "start,emotion\n1,Ärger\n2,gro\xC3\n").error()),
                HasSubstr("line 3: it is not UTF-8"));
    EXPECT_THAT(describe(read_text_as("srt", "1\n00:00:01,000 --> 00:00:02,000\n\xB8\xDF\xD0\xCB\n").error()),
                HasSubstr("line 3: it is not UTF-8"));
    EXPECT_FALSE(read_text_as("eaf", "<A>\xC4rger</A>")); // XML and JSON say what they are
}

TEST(OldText, TheTranscriptIsReadInIt) {
    test::TempFolder folder;
    test::write_text(folder / "t.srt", "1\n00:00:01,000 --> 00:00:02,000\n\xC4rger\n");
    const auto words = features::read_transcript(folder / "t.srt");
    ASSERT_TRUE(words) << describe(words.error());
    ASSERT_EQ(words->size(), 1u);
    EXPECT_EQ(words->at(0).text, "Ärger");
    test::write_text(folder / "t.json", R"({"segments": [{"start": 0, "end": 1, "text": ")" "\xC4rger\"}]}");
    EXPECT_FALSE(features::read_transcript(folder / "t.json"));
}

std::string cues_of(const std::string &text) {
    const auto content = read_text_as("vtt", text);
    return content ? test::text_of(content->tiers) : describe(content.error());
}

TEST(WebVtt, ACueMayFollowOnTheHeader) {
    const std::string joy = " |  | -1\n  1000000 2000000 [joy] []\n";
    EXPECT_EQ(cues_of("WEBVTT\n00:01.000 --> 00:02.000\njoy\n"), joy);
    EXPECT_EQ(cues_of("\xEF\xBB\xBFWEBVTT - a title\r\nKind: captions\r\nLanguage: de\r\n1\r\n00:01.000 --> 00:02.000\r\njoy\r\n"),
              joy);
    EXPECT_EQ(cues_of("WEBVTT\tx\n\n00:01.000-->00:02.000\njoy"), joy);
    EXPECT_THAT(cues_of("WEBVTTS\n\n00:01.000 --> 00:02.000\njoy\n"), HasSubstr("does not begin with WEBVTT"));
}

TEST(WebVtt, WhatIsNoCueIsPassedOver) {
    EXPECT_EQ(cues_of("WEBVTT\n\nREGION\nid:fred\nwidth:40%\n\nSTYLE\n::cue { color: red }\n\nNOTE joy --> fear\nof two lines\n\n"
                      "something that nobody knows\n\n"
                      "intro - 1\n00:00:01.000 --> 00:00:02.000 position:10%,line-left align:left size:35%\njoy\n\n"
                      "NOTE\n\nNOTE\tafter\n\n"
                      "NOTE\n00:03.000 --> 00:04.000\nfear\n"), // the cue's name
              " |  | -1\n  1000000 2000000 [joy] []\n  3000000 4000000 [fear] []\n");
    // No comment, but what was said.
    EXPECT_EQ(cues_of("WEBVTT\n\n00:01.000 --> 00:02.000\njoy\n\nNOTES of joy\n"),
              " |  | -1\n  1000000 2000000 [joy\nNOTES of joy] []\n");
}

TEST(WebVtt, EachVoiceOfACueIsASpeaker) {
    EXPECT_EQ(cues_of("WEBVTT\n\n00:01.000 --> 00:02.000\n- <v.loud.first Anna &amp; Bo>Is it <i.x>you</i>?</v>\n- <v\tEve>No."
                      "\n\n00:03.000 --> 00:04.000\n<v Eve>Well</v> (laughs)\n"),
              " | Anna & Bo | -1\n  1000000 2000000 [Is it you?] []\n"
              " | Eve | -1\n  1000000 2000000 [No.] []\n  3000000 4000000 [Well] []\n"
              " |  | -1\n  3000000 4000000 [(laughs)] []\n");
    EXPECT_EQ(cues_of("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Eve>one\n<v Eve>two\n"),
              " | Eve | -1\n  1000000 2000000 [one\ntwo] []\n");
}

TEST(WebVtt, CharactersByTheirNames) {
    EXPECT_EQ(cues_of("WEBVTT\n\n00:01.000 --> 00:02.000\n1 &lt; 2 &amp;lt; &#228;&#x6050; &quot;x&quot; &unknown; &#xD800; AT&T\n"),
              " |  | -1\n  1000000 2000000 [1 < 2 &lt; ä恐 \"x\" &unknown; &#xD800; AT&T] []\n");
}

} // namespace
