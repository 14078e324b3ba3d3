// Files that a command leaves.
#pragma once

#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tempera::cli {

/// write_failed unless a file can be written there; to be asked before long work. An empty path is all right.
Status check_writable(const std::string &path);

/// Indented, with a line end, whole or not at all; an empty path writes nothing.
Status write_json(const std::string &path, const nlohmann::json &json);

} // namespace tempera::cli
