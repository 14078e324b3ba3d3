// Tiers as the user knows them: their order, and the edits that make and change them.
#pragma once

#include "core/model/edits.h"

namespace tempera::model {

namespace label {
inline constexpr const char *add_tier = "Add tier";
inline constexpr const char *change_tier = "Change tier";
inline constexpr const char *move_tier = "Move tier";
inline constexpr const char *remove_tier = "Remove tier";
inline constexpr const char *start_blind = "Start blind rating";
inline constexpr const char *finish_blind = "Finish rating";
} // namespace label

/// A tier where it is shown: below the tier that it lies within, `depth` levels down.
struct PlacedTier {
    Tier tier;
    int depth = 0;
};
/// The recording's tiers from top to bottom: by position, each followed by those within it. Hidden ones too.
std::vector<PlacedTier> tiers_in_order(const Document::Contents &contents, RecordingId recording);

/// Below the others (within `parent`, below its others). bad_argument: an empty name; stale: no such recording, parent.
Result<Edit> add_tier(Document &doc, RecordingId recording, RaterId rater, std::string name, TierId parent = {});
/// bad_argument: an empty name, or a parent that cannot be one.
Result<Edit> change_tier(const Document &doc, const Tier &changed);
/// Up (`by` < 0) or down among those with the same parent; beyond an end it stays there.
Result<Edit> move_tier(const Document &doc, TierId id, int by);
/// With its annotations and traces; tiers within it come to lie within what it lay within itself.
Result<Edit> remove_tier(const Document &doc, TierId id);

/// The rater of that name, new or one without a tier of the recording, with an empty tier of their own. bad_argument: an
/// empty name, or a rater who has a tier of the recording.
Result<Edit> add_blind_rater(Document &doc, RecordingId recording, std::string name);
Result<Edit> finish_rating(const Document &doc, TierId id);

} // namespace tempera::model
