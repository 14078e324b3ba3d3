// The coding scheme as a file: emotions with what they are, so that raters of one study share it.
#pragma once

#include "core/base/result.h"
#include "core/model/session_edits.h"
#include "core/model/types.h"

#include <filesystem>
#include <vector>

namespace tempera::exchange {

/// CSV with a header: name, key (a digit or a letter, or empty), colour (#rrggbb, or empty), definition; all but the name may be
/// missing, other columns are passed over. Or JSON: {"emotions": [{"name": ..., "key": 1, "colour": "#rrggbb",
/// "definition": ...}]}, where "key" is 1 to 9, 0 for none, or a digit or letter in quotes ("0", "B"). Told apart by content. bad_csv names line and column; also file_not_found and the like.
Result<std::vector<model::SchemeEmotion>> read_scheme(const std::filesystem::path &path);
/// The same back. By the ending: .json, else CSV. Nothing half written is left.
Status write_scheme(const std::filesystem::path &path, const std::vector<model::Emotion> &emotions);

} // namespace tempera::exchange
