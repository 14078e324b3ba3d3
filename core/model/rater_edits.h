// Edits of raters: who there is, and what they are called.
#pragma once

#include "core/model/document.h"

namespace tempera::model {

namespace label {
inline constexpr const char *add_rater = "Add rater";
inline constexpr const char *rename_rater = "Rename rater";
inline constexpr const char *remove_rater = "Remove rater";
} // namespace label

/// bad_argument: an empty name, or one that another rater has.
Result<Edit> add_rater(Document &doc, std::string name);
/// With those of their tiers that are called like them, in all recordings. bad_argument as of add_rater; stale: no such
/// rater.
Result<Edit> rename_rater(const Document &doc, RaterId id, std::string name);
/// bad_argument: the rater has a tier in some recording, or is the only one.
Result<Edit> remove_rater(const Document &doc, RaterId id);
/// Whether any recording has a tier of theirs.
bool has_tiers(const Document::Contents &contents, RaterId id);

} // namespace tempera::model
