#include "core/features/extract.h"
#include "tests/support/wide_text.h"
#include "tests/unit/features/scratch.h"

namespace tempera::features {
namespace {

using Texts = std::vector<std::string>;

struct WordsTest : testing::Test {
    Scratch scratch;
    std::vector<Cue> cues(const std::string &text) {
        auto read = read_cues(scratch.write("t.srt", text));
        EXPECT_TRUE(read) << (read ? "" : describe(read.error()));
        return read.value_or(std::vector<Cue>{});
    }
    Error error(const std::string &text) {
        const auto read = read_cues(scratch.write("t.srt", text));
        EXPECT_FALSE(read);
        return read ? Error{} : read.error();
    }
};

Time ms(std::int64_t v) { return Time::millis(v); }

TEST_F(WordsTest, ReadsSubRip) {
    const auto c = cues("1\n00:00:01,000 --> 00:00:03,500\nHello there,\nold friend.\n\n"
                        "2\n01:02:03,004 --> 01:02:04,000 X1:10 X2:20\nYes\n");
    ASSERT_EQ(c.size(), 2U);
    EXPECT_EQ(c[0].span, (Span{ms(1000), ms(3500)}));
    EXPECT_EQ(c[0].text, "Hello there, old friend.");
    EXPECT_EQ(c[1].span.onset, ms(3'723'004));
    EXPECT_EQ(c[1].text, "Yes");
}

TEST_F(WordsTest, ReadsWebVtt) {
    const auto c = cues("\xEF\xBB\xBFWEBVTT - a title\nKind: captions\n\nNOTE a comment\nof two lines\n\n"
                        "STYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start position:0%\n"
                        "<v Anna Lee>Well,<00:00:01.500><c.loud> fine</c> &amp; good</v>\n\n"
                        "00:00:05.000 --> 00:00:06.000\nBye\n");
    ASSERT_EQ(c.size(), 2U);
    EXPECT_EQ(c[0].span, (Span{ms(1000), ms(2000)}));
    EXPECT_EQ(c[0].text, "Well, fine & good");
    EXPECT_EQ(c[0].speaker, "Anna Lee");
    EXPECT_TRUE(c[1].speaker.empty());
}

TEST_F(WordsTest, TakesEveryLineEndAndMissingBlankLines) {
    const auto c = cues("\xEF\xBB\xBF"
                        "1\r\n00:00:01,000 --> 00:00:02,000\r\none\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\ntwo\r\n"
                        "\r\n\r\n\r\n00:00:03,000 --> 00:00:04,000\r\n1984\r\n");
    ASSERT_EQ(c.size(), 3U);
    EXPECT_EQ(c[0].text, "one");
    EXPECT_EQ(c[1].text, "two");
    EXPECT_EQ(c[2].text, "1984");
}

TEST_F(WordsTest, ABlankLineMayLieWithinACue) {
    const auto c = cues("1\n00:00:01,000 --> 00:00:02,000\none\n\nand more\n\n2\n00:00:02,000 --> 00:00:03,000\ntwo\n");
    ASSERT_EQ(c.size(), 2U);
    EXPECT_EQ(c[0].text, "one and more");
    EXPECT_EQ(c[1].text, "two");
}

TEST_F(WordsTest, DropsMarkupSpeakersAndSounds) {
    const auto c = cues("1\n0:00:01,000 --> 0:00:02,000\n<i>{\\an8}- Never!</i>\n>> DR. WU: Why?\n[door slams]\n\n"
                        "2\n0:00:03,000 --> 0:00:04,000\nNote: 1 < 2\n\n3\n0:00:05,000 --> 0:00:06,000\n[music]\n");
    ASSERT_EQ(c.size(), 2U);
    EXPECT_EQ(c[0].text, "Never! Why?");
    EXPECT_EQ(c[0].speaker, "DR. WU");
    EXPECT_EQ(c[1].text, "Note: 1 < 2");
}

TEST_F(WordsTest, OverlappingAndUnsortedCuesAreKeptInOrderOfOnset) {
    const auto c = cues("1\n0:00:05,000 --> 0:00:09,000\nb\n\n2\n0:00:01,000 --> 0:00:06,000\na\n");
    ASSERT_EQ(c.size(), 2U);
    EXPECT_EQ(c[0].text, "a");
    EXPECT_EQ(c[1].span.onset, ms(5000));
}

TEST_F(WordsTest, ErrorsNameTheLine) {
    const auto names_line = [](const Error &e, int line) {
        return e.code == ErrorCode::bad_transcript && e.detail.find("line " + std::to_string(line)) == 0;
    };
    EXPECT_TRUE(names_line(error("1\n0:00:01,000 --> 0:00:02,000\na\n\n2\n0:00:xx,000 --> 0:00:04,000\nb\n"), 6));
    EXPECT_TRUE(names_line(error("1\n0:00:03,000 --> 0:00:02,000\na\n"), 2));
    EXPECT_TRUE(names_line(error("0:00:03,000 -->\na\n"), 1));
    EXPECT_TRUE(names_line(error("just some text\nand more\n"), 1));
    EXPECT_TRUE(names_line(error("1\n0:00:01,000 --> 0:00:02,000\n\u00C4rger \xC3\n"), 3));
    EXPECT_TRUE(names_line(error(std::string("\xFF\xFE"
                                             "1\0\n\0",
                                             6)),
                           1));
}

TEST_F(WordsTest, NothingToReadIsAnError) {
    EXPECT_EQ(error("").code, ErrorCode::file_empty);
    EXPECT_EQ(error("\n\n \n").code, ErrorCode::bad_transcript);
    EXPECT_EQ(error("WEBVTT\n\n").code, ErrorCode::bad_transcript);
    EXPECT_EQ(read_cues(scratch.path("none.srt")).error().code, ErrorCode::file_not_found);
}

TEST_F(WordsTest, WordsShareTheCueByLength) {
    const auto words = read_transcript(
        scratch.write("t.srt", "1\n0:00:01,000 --> 0:00:02,000\nab cdef gh\n\n2\n0:00:03,000 --> 0:00:03,000\nnow\n"));
    ASSERT_TRUE(words);
    ASSERT_EQ(words->size(), 4U);
    EXPECT_EQ((*words)[0].span, (Span{ms(1000), ms(1250)}));
    EXPECT_EQ((*words)[1].span, (Span{ms(1250), ms(1750)}));
    EXPECT_EQ((*words)[2].span, (Span{ms(1750), ms(2000)}));
    EXPECT_EQ((*words)[1].text, "cdef");
    EXPECT_TRUE((*words)[3].span.is_moment());
}

TEST_F(WordsTest, ReadsWhisperWithTheWordsOwnTimes) {
    const std::string json = R"({"text": " I am fine. Really.", "segments": [
 {"start": 0.5, "end": 2.0, "text": " I am fine.",
  "words": [{"word": " I", "start": 0.5, "end": 0.7}, {"word": " am"}, {"word": " fine.", "start": 0.9, "end": 2.0}]},
 {"start": 3.0, "end": 3.6, "text": " Really.", "words": [{"word": " Really.", "start": 3.0, "end": 3.6}]}]})";
    const auto words = read_transcript(scratch.write("t.json", json));
    ASSERT_TRUE(words) << describe(words.error());
    ASSERT_EQ(words->size(), 3U); // "am" has no time
    EXPECT_EQ((*words)[1].text, "fine.");
    EXPECT_EQ((*words)[1].span, (Span{ms(900), ms(2000)}));
    const auto c = cues(json);
    ASSERT_EQ(c.size(), 2U);
    EXPECT_EQ(c[0].text, "I am fine.");
    // Without words the segments' words share their time, as in subtitles.
    const auto shared = read_transcript(
        scratch.write("s.json", R"({"segments": [{"start": 1, "end": 2, "text": " ab cdef gh"}]})"));
    ASSERT_TRUE(shared);
    EXPECT_EQ((*shared)[1].span, (Span{ms(1250), ms(1750)}));
    EXPECT_EQ(error("{\"text\": 1}").code, ErrorCode::bad_transcript);
    EXPECT_EQ(error("{\n\n oh").code, ErrorCode::bad_transcript);
    EXPECT_NE(error("{\n\n oh").detail.find("line 3"), std::string::npos);
    EXPECT_EQ(error(R"({"segments": [{"start": 3, "end": 2, "text": "x"}]})").code, ErrorCode::bad_transcript);
}

/// "text at onset-offset" for each word, in milliseconds.
std::vector<std::string> said(const Cue &cue) {
    std::vector<std::string> all;
    for (const CueWord &w : words_of(cue))
        all.push_back(cue.text.substr(w.begin, w.end - w.begin) + " " + std::to_string(w.span.onset.us / 1000) + "-" +
                      std::to_string(w.span.offset.us / 1000));
    return all;
}

TEST_F(WordsTest, ACuesWordsHaveTheirOwnTimesWhereTheFileTellsThem) {
    const Span span{ms(1000), ms(3000)};
    EXPECT_EQ(said({span, " ab  cdef\ngh ", {}, {}}), (std::vector<std::string>{"ab 1000-1500", "cdef 1500-2500", "gh 2500-3000"}));
    // "am" has no time: what is left between its neighbours.
    const std::vector<Word> timed{{{ms(1100), ms(1200)}, " I"}, {{ms(2000), ms(2600)}, " fine."}};
    EXPECT_EQ(said({span, "I am fine.", {}, timed}), (std::vector<std::string>{"I 1100-1200", "am 1200-2000", "fine. 2000-2600"}));
    // No blanks between words: they are the file's.
    EXPECT_EQ(said({span, "\u6211\u5f88\u597d", {}, {{{ms(1000), ms(1400)}, "\u6211"}, {{ms(1400), ms(2900)}, "\u5f88\u597d"}}}),
              (std::vector<std::string>{"\u6211 1000-1400", "\u5f88\u597d 1400-2900"}));
    // Words that are not in the text, out of order, or beyond the cue are passed over.
    const std::vector<Word> odd{{{ms(1500), ms(1600)}, "else"}, {{ms(2000), ms(2400)}, "a"}, {{ms(1200), ms(1300)}, "b"}, {{ms(2500), ms(9000)}, "c"}};
    EXPECT_EQ(said({span, "a b c", {}, odd}), (std::vector<std::string>{"a 2000-2400", "b 2400-2700", "c 2700-3000"}));
    EXPECT_TRUE(words_of({span, "  ", {}, {}}).empty());
}

TEST_F(WordsTest, WhoSpeaksIsKept) {
    const auto c = cues(R"({"segments": [{"start": 0, "end": 1, "text": " Hi.", "speaker": "SPEAKER_01",
 "words": [{"word": " Hi.", "start": 0.2, "end": 0.6}]}]})");
    ASSERT_EQ(c.size(), 1U);
    EXPECT_EQ(c[0].speaker, "SPEAKER_01");
    EXPECT_EQ(said(c[0]), (std::vector<std::string>{"Hi. 200-600"}));
    const auto two = cues("1\n00:00:01,000 --> 00:00:02,000\n- ANNA: Why?\n- BEN: So.\n- ANNA: Ah.\n");
    ASSERT_EQ(two.size(), 1U);
    EXPECT_EQ(two[0].speaker, "ANNA, BEN");
}

TEST_F(WordsTest, ReadsTheOtherWritersOfWhisper) {
    const std::string list = R"([{"start": 0.5, "end": 2.0, "text": " I am.", "avg_logprob": NaN,
 "words": [{"word": " I", "start": 0.5, "end": 0.7, "probability": NaN}, {"word": " am.", "start": 0.9, "end": 2.0}]}])";
    const auto words = read_transcript(scratch.write("list.json", list));
    ASSERT_TRUE(words) << describe(words.error());
    ASSERT_EQ(words->size(), 2U);
    EXPECT_EQ((*words)[1].span, (Span{ms(900), ms(2000)}));
    EXPECT_EQ(cues(list).at(0).text, "I am.");
    const std::string cpp = R"({"transcription": [{"offsets": {"from": 1000, "to": 2000}, "text": " ab cdef gh"}]})";
    const auto shared = read_transcript(scratch.write("cpp.json", cpp));
    ASSERT_TRUE(shared) << describe(shared.error());
    ASSERT_EQ(shared->size(), 3U);
    EXPECT_EQ((*shared)[1].span, (Span{ms(1250), ms(1750)}));
}

TEST_F(WordsTest, ReadsUtf16) {
    const auto c = cues(test::utf16("1\r\n00:00:01,000 --> 00:00:02,000\r\nÄrger, 我\r\n"));
    ASSERT_EQ(c.size(), 1U);
    EXPECT_EQ(c[0].text, "Ärger, 我");
    const auto words = read_transcript(
        scratch.write("w.json", test::utf16(R"([{"start": 1, "end": 2, "text": "Ärger"}])", true)));
    ASSERT_TRUE(words) << describe(words.error());
    EXPECT_EQ(words->at(0).text, "Ärger");
    EXPECT_EQ(error(std::string("\xFF\xFE\x31", 3)).code, ErrorCode::bad_transcript);
}

TEST_F(WordsTest, SplitsAtBlanksAndBetweenIdeographs) {
    EXPECT_EQ(split_words("  Don't\tstop\u00A0now! \u3000ok "), (Texts{"Don't", "stop", "now!", "ok"}));
    EXPECT_EQ(split_words("我很难过。真的ok吗？"), (Texts{"我", "很", "难", "过。", "真", "的", "ok", "吗？"}));
    EXPECT_EQ(split_words("나는 슬퍼"), (Texts{"나는", "슬퍼"}));
    EXPECT_TRUE(split_words(" \n ").empty());
}

TEST_F(WordsTest, FindsTheTranscriptBesideTheMedia) {
    const auto media = scratch.path("talk.mp4");
    EXPECT_TRUE(transcript_beside(media).empty());
    scratch.write("talking.srt", "x");
    scratch.write("talk.mp4.txt", "x");
    EXPECT_TRUE(transcript_beside(media).empty());
    scratch.write("talk.en.VTT", "x");
    EXPECT_EQ(transcript_beside(media).filename(), "talk.en.VTT");
    scratch.write("talk.vtt", "x");
    EXPECT_EQ(transcript_beside(media).filename(), "talk.vtt");
    scratch.write("talk.srt", "x");
    EXPECT_EQ(transcript_beside(media).filename(), "talk.srt");
    EXPECT_TRUE(transcript_beside("/no/such/folder/talk.mp4").empty());
}

} // namespace
} // namespace tempera::features
