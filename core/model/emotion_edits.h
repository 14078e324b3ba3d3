// Edits of the list of emotions beyond adding, changing and removing one (edits.h).
#pragma once

#include "core/model/edits.h"

namespace tempera::model {

namespace label {
inline constexpr const char *move_emotion = "Move emotion";
inline constexpr const char *merge_emotions = "Merge emotions";
} // namespace label

/// Up (`by` < 0) or down the list; beyond an end it stays there.
Result<Edit> move_emotion(const Document &doc, EmotionId id, int by);
/// All labels and ratings of `from`, in every recording, become ones of `into`, and `from` is removed. Its definition
/// is kept where `into` has none. bad_argument: the two are one.
Result<Edit> merge_emotions(const Document &doc, EmotionId from, EmotionId into);

} // namespace tempera::model
