// Edits of traces. Their values are put into the project as a blob before.
#pragma once

#include "core/model/edits.h"

namespace tempera::model {

namespace label {
inline constexpr const char *add_trace = "Rate";
inline constexpr const char *change_trace = "Rate again";
inline constexpr const char *shift_trace = "Take off reaction time";
inline constexpr const char *remove_trace = "Remove rating";
inline constexpr const char *labels_of_trace = "Labels of a rating";
} // namespace label

/// stale: its tier or emotion is not there. The id is given where it is 0.
Result<Edit> add_trace(Document &doc, Trace trace);
/// On a new tier of the rater's, made in the same step; `trace.tier` is given here. stale: no such recording, rater, emotion.
Result<Edit> add_trace_with_tier(Document &doc, RecordingId recording, RaterId rater, Trace trace);
/// New values, start and step; what is rated stays.
Result<Edit> change_trace(const Document &doc, const Trace &changed);
/// `lag` in place of the one that was taken off before. bad_argument when it is negative.
Result<Edit> shift_trace(const Document &doc, TraceId id, Time lag);
Result<Edit> remove_trace(const Document &doc, TraceId id);

} // namespace tempera::model
