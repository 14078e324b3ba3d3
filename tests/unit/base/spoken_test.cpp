// Transcripts as Whisper's kin write them in JSON.
#include "core/base/spoken.h"

#include <gmock/gmock.h>

namespace tempera {
namespace {

using testing::HasSubstr;

Time ms(std::int64_t v) { return Time::millis(v); }

std::vector<Spoken> parsed(std::string_view text) {
    const auto spoken = parse_spoken(text, "t.json", ErrorCode::bad_transcript);
    EXPECT_TRUE(spoken) << (spoken ? "" : describe(spoken.error()));
    return spoken.value_or(std::vector<Spoken>{});
}

std::string refused(std::string_view text) {
    const auto spoken = parse_spoken(text, "t.json", ErrorCode::bad_transcript);
    EXPECT_FALSE(spoken) << text;
    if (spoken) return {};
    EXPECT_EQ(spoken.error().code, ErrorCode::bad_transcript);
    EXPECT_EQ(spoken.error().subject, "t.json");
    return spoken.error().detail;
}

/// "text onset-offset|..." in milliseconds.
std::string words(const Spoken &segment) {
    std::string out;
    for (const SpokenWord &word : segment.words)
        out += word.text + ' ' + std::to_string(word.span.onset.us / 1000) + '-' +
               std::to_string(word.span.offset.us / 1000) + '|';
    return out;
}

TEST(Spoken, BareListOfSegments) {
    const auto spoken = parsed(R"([
 {"id": 1, "start": 0.5, "end": 2.0, "text": " I am fine.", "avg_logprob": NaN, "no_speech_prob": -Infinity,
  "words": [{"word": " I", "start": 0.5, "end": 0.7, "probability": NaN}, {"word": " am", "start": NaN, "end": NaN},
            {"word": " fine.", "start": 0.9, "end": 2.0, "probability": 0.9}]},
 {"start": 3, "end": 3.6, "text": " \"NaN\" he said, \\ NaN", "words": null}])");
    ASSERT_EQ(spoken.size(), 2U);
    EXPECT_EQ(spoken[0].text, "I am fine.");
    EXPECT_EQ(spoken[0].span, (Span{ms(500), ms(2000)}));
    EXPECT_EQ(words(spoken[0]), "I 500-700|fine. 900-2000|");
    EXPECT_EQ(spoken[1].text, R"("NaN" he said, \ NaN)");
    EXPECT_TRUE(spoken[1].words.empty());
}

TEST(Spoken, WhisperCpp) {
    const auto spoken = parsed(R"({"systeminfo": "AVX = 1", "result": {"language": "en"}, "transcription": [
 {"timestamps": {"from": "00:00:00,500", "to": "00:00:02,000"}, "offsets": {"from": 500, "to": 2000},
  "text": " Ask not, 你好。", "tokens": [
   {"text": "[_BEG_]", "offsets": {"from": 500, "to": 500}, "id": 50364, "p": 0.9},
   {"text": " Ask", "offsets": {"from": 500, "to": 800}, "p": 0.9},
   {"text": " n", "offsets": {"from": 800, "to": 900}}, {"text": "ot", "offsets": {"from": 900, "to": 1100}},
   {"text": ",", "offsets": {"from": 1100, "to": 1120}},
   {"text": " 你", "offsets": {"from": 1200, "to": 1500}}, {"text": "好", "offsets": {"from": 1500, "to": 1800}},
   {"text": "。", "offsets": {"from": 1800, "to": 2000}}, {"text": "[_TT_100]"}]},
 {"offsets": {"from": 3000, "to": 3600}, "text": " Yes.", "speaker": "1"},
 {"offsets": {"from": 4000, "to": 4600}, "text": " No.", "speaker": "?"}]})");
    ASSERT_EQ(spoken.size(), 3U);
    EXPECT_EQ(spoken[0].span, (Span{ms(500), ms(2000)}));
    EXPECT_EQ(words(spoken[0]), "Ask 500-800|not, 800-1120|你 1200-1500|好。 1500-2000|");
    EXPECT_EQ(spoken[1].text, "Yes.");
    EXPECT_EQ(spoken[1].speaker, "1");
    EXPECT_EQ(spoken[2].speaker, "");
}

TEST(Spoken, WhoSpeaksIsKept) {
    const auto spoken = parsed(R"({"segments": [
 {"start": 0, "end": 1, "text": "How are you?", "speaker": "SPEAKER_00"},
 {"start": 1, "end": 3, "text": "Not well.", "words": [
   {"word": "Not", "start": 1, "end": 2, "speaker": "SPEAKER_01"}, {"word": "well.", "speaker": "SPEAKER_01"}]},
 {"start": 3, "end": 4, "text": "I see."}]})");
    ASSERT_EQ(spoken.size(), 3U);
    EXPECT_EQ(spoken[0].speaker, "SPEAKER_00");
    EXPECT_EQ(spoken[1].speaker, "SPEAKER_01"); // from its words
    EXPECT_EQ(spoken[2].speaker, "");
}

TEST(Spoken, ASegmentWithoutTimesHasThoseOfItsWords) {
    const auto spoken = parsed(R"([{"start": NaN, "end": NaN, "text": "a b",
 "words": [{"word": "a", "start": 1, "end": 2}, {"word": "b", "start": 2, "end": 4}]}])");
    ASSERT_EQ(spoken.size(), 1U);
    EXPECT_EQ(spoken[0].span, (Span{ms(1000), ms(4000)}));
    EXPECT_THAT(refused(R"([{"start": 0, "end": 1, "text": "x"}, {"start": NaN, "end": 1, "text": "a"}])"),
                HasSubstr("segment 2: there are no times"));
}

TEST(Spoken, OthersAreRefusedSayingWhatIsRead) {
    for (const char *other : {R"({"results": []})", R"({"segments": {"a": 1}})", R"([{"word": "a", "start": 0, "end": 1}])",
                              R"([[0, 1, "a"]])", "7"}) {
        const std::string says = refused(other);
        EXPECT_THAT(says, HasSubstr("segments with start, end and text")) << other;
        EXPECT_THAT(says, HasSubstr("whisper.cpp")) << other;
    }
    EXPECT_THAT(refused("[\n\n {\"start\": NaN,"), HasSubstr("line 3"));
    EXPECT_THAT(refused(R"([{"start": "soon", "end": 1, "text": "a"}])"), HasSubstr("\"start\" is no number"));
    EXPECT_THAT(refused(R"([{"start": 2, "end": 1, "text": "a"}])"), HasSubstr("segment 1"));
}

TEST(Spoken, ToldApartFromSubtitles) {
    for (const char *json : {"{", "  {\"segments\"", "[{", "\n[ \n {", "[]"}) EXPECT_TRUE(looks_like_spoken(json)) << json;
    for (const char *text : {"", "1\n00:00", "WEBVTT", "[music]", "["}) EXPECT_FALSE(looks_like_spoken(text)) << text;
}

} // namespace
} // namespace tempera
