// Edits of several annotations at once, and what locked tiers and tiers within tiers make of them.
#pragma once

#include "core/model/edits.h"

namespace tempera::model {

namespace label {
inline constexpr const char *split = "Split label";
inline constexpr const char *merge = "Merge labels";
inline constexpr const char *move_to_tier = "Move to tier";
inline constexpr const char *copy = "Copy labels";
inline constexpr const char *paste = "Paste labels";
inline constexpr const char *relabel = "Relabel";
inline constexpr const char *note = "Note";
inline constexpr const char *accept = "Accept prediction";
} // namespace label

/// Every function gives one edit; stale when an id is not there any more. Ids may come in any order, each counts once.
using AnnotationIds = std::vector<AnnotationId>;

/// The annotations as they are to be (spans with offset < onset are turned round), under `label`.
Result<Edit> change_annotations(const Document &doc, const std::vector<Annotation> &after, const char *label);
/// Those that `at` lies inside of become two, the note stays with both. bad_argument when there is none.
Result<Edit> split_annotations(Document &doc, const AnnotationIds &ids, Time at);
/// One label from the first onset to the last offset in place of all. bad_argument: fewer than two, or of different
/// tiers or emotions. Different notes are joined by "; ".
Result<Edit> merge_annotations(const Document &doc, const AnnotationIds &ids);
/// bad_argument: a tier of another recording.
Result<Edit> move_annotations(const Document &doc, const AnnotationIds &ids, TierId tier);
/// New ones, on tiers of one recording, under `label`. bad_argument: one would lie outside the recording, or on a tier
/// of another one; stale: a tier or an emotion is not there.
struct PlacedAnnotation {
    TierId tier;
    NewAnnotation what;
};
Result<Edit> place_annotations(Document &doc, RecordingId recording, const std::vector<PlacedAnnotation> &items,
                               const char *label);
/// Copies on `tier` (0: each on its own), later by `by`. bad_argument: as of place_annotations.
Result<Edit> copy_annotations(Document &doc, const AnnotationIds &ids, TierId tier, Time by);
Result<Edit> relabel_annotations(const Document &doc, const AnnotationIds &ids, EmotionId emotion);
/// On a new tier of the rater's, made in the same step; under `label`. bad_argument: an empty name.
Result<Edit> add_tier_with(Document &doc, RecordingId recording, RaterId rater, std::string name,
                           const std::vector<NewAnnotation> &items, const char *label);
Result<Edit> note_annotations(const Document &doc, const AnnotationIds &ids, const std::string &note);

/// A locked tier whose annotations or traces the edit would change; null: none.
const Tier *locked_tier(const Document &doc, const Edit &edit);

/// The edit with what tiers within tiers ask for, as ELAN's "included in" does: a label that comes to lie partly
/// outside those of the tier above is cut to the one it shares most with (bad_argument when it shares nothing with
/// any); labels below one that is moved move along, below one that is cut are cut, below one that is removed are
/// removed.
Result<Edit> keep_within(const Document &doc, Edit edit);

} // namespace tempera::model
