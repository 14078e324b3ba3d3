// What was said and when, as Whisper and its kin write it in JSON. Here, as both the words' extractor and the import of
// labels read it.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace tempera {

struct SpokenWord {
    Span span;
    std::string text;
};

/// One segment, mostly a sentence.
struct Spoken {
    Span span;
    std::string text;              ///< without blanks at either end, not empty
    std::string speaker;           ///< as the file names who speaks ("SPEAKER_00"); empty: not told
    std::vector<SpokenWord> words; ///< those that have times of their own; empty where the file has segments only
};

/// Whether the text could be such a file at all: SRT and WebVTT begin with neither a brace nor a list of things in
/// braces.
bool looks_like_spoken(std::string_view text);

/// Segments with start, end and text, under "segments" (Whisper, faster-whisper, WhisperX) or as a bare list, their words
/// under "words"; or whisper.cpp's "transcription" with "offsets" in milliseconds, its "tokens" put together to words.
/// NaN and Infinity, as Python writes them, count as missing. Words that could not be placed are left out; a segment
/// without times has those of its words. In the order of the file. An error of the code `wrong`, naming the line or the
/// segment, for anything else. Any thread.
Result<std::vector<Spoken>> parse_spoken(std::string_view text, const std::string &subject, ErrorCode wrong);

} // namespace tempera
