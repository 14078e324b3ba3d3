// Transcripts as Whisper and its kin write them in JSON (core/base/spoken.h), as cues and as words.
#pragma once

#include "core/features/extract.h"

namespace tempera::features {

/// By onset. bad_transcript: as of parse_spoken, or no segment.
Result<std::vector<Cue>> whisper_cues(const std::string &text, const std::string &subject);
/// In the order of their onsets; empty when the file has segments only. Words that Whisper could not place are left
/// out.
Result<std::vector<Word>> whisper_words(const std::string &text, const std::string &subject);

} // namespace tempera::features
