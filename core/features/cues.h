// SubRip and WebVTT taken apart into cues, before anything is made of their texts.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace tempera::features {

struct TextCue {
    Span span;
    std::vector<std::string_view> lines; ///< as written, without blank ones; they point into the text
    int line = 0;                        ///< that of the times, from 1
};

/// In the order of the file; WebVTT is told by its first word, and what is no cue in it is passed over. A cue may follow
/// without a blank line, also on WebVTT's header, and have blank lines inside. bad_transcript naming the line: times that
/// are none, text before the first cue (of SubRip), or no cue at all.
/// Any thread.
Result<std::vector<TextCue>> split_cues(std::string_view text, const std::string &subject);

} // namespace tempera::features
