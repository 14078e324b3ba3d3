// Transcripts as Whisper and its kin write them in JSON: segments, and words with times of their own.
#pragma once

#include "core/features/extract.h"

namespace tempera::features {

/// Whether the text could be such a file at all: SRT and WebVTT never begin with a brace.
bool is_whisper(std::string_view text);

/// bad_transcript: no JSON, no segments, or times that cannot be.
Result<std::vector<Cue>> whisper_cues(const std::string &text, const std::string &subject);
/// In the order of their onsets; empty when the file has segments only. Words that Whisper could not place are left
/// out.
Result<std::vector<Word>> whisper_words(const std::string &text, const std::string &subject);

} // namespace tempera::features
