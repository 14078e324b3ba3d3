// Labels in, timelines and labels out, as CSV (RFC 4180, UTF-8, '.' decimals, times in seconds).
#pragma once

#include "core/analysis/timeline.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tempera::exchange {

struct Notice;

struct LabelRow {
    Span span;
    std::string emotion, rater, note;
    int line = 0;
};
/// Columns start, emotion and optionally end, rater, note in any order (header required; also onset/offset,
/// begin/stop, label). An empty or missing end is a moment. Times: seconds or h:mm:ss.mmm, not before 0. Separator
/// comma, semicolon or tab, found from the header. Text as read_old_text has it: where its encoding was guessed, `notices`
/// says so. bad_csv names line and column; nothing is read in part. Also file_not_found, file_unreadable, file_empty, and
/// bad_exchange for text of no known encoding. A table without rows gives no labels and is no error.
Result<std::vector<LabelRow>> read_labels(const std::filesystem::path &path, std::vector<Notice> *notices = nullptr);
/// What read_labels reads back unchanged, times to the microsecond; a moment's end is left empty.
Status write_labels(const std::filesystem::path &path, const std::vector<LabelRow> &rows);

/// One row per grid step: time_s (the step's onset), evidence, ambiguity, strongest, then per emotion EMOTION,
/// EMOTION_lower, EMOTION_upper, then share_face, share_voice, share_words, share_body,
/// share_measures. `strongest` is "none" where no
/// emotion reaches the segments' threshold. Rows without evidence leave everything after `evidence` empty. Written to a
/// temporary file beside and renamed: never half there.
Status write_timeline(const std::filesystem::path &path, const engine::Scores &scores);
/// One row per segment: start_s, end_s, emotion, peak, mean.
Status write_segments(const std::filesystem::path &path, const engine::Scores &scores,
                      const std::vector<analysis::Segment> &segments);

} // namespace tempera::exchange
