// The rules of the house (which folder may include which, where a library may be used, how long a file may be),
// checked on a source tree on disk.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tempera::structure {

struct Breach {
    std::string file; ///< relative to the tree's root, '/' between parts
    int line = 0;     ///< from 1; 0: the file as a whole
    std::string what;
};

/// Includes between our own folders, and of Torch, Qt, FFmpeg, OpenCV and SQLite.
std::vector<Breach> include_breaches(const std::filesystem::path &root);

/// Source files of more than 800 lines, and one breach for the tree when the median is not under 200.
std::vector<Breach> length_breaches(const std::filesystem::path &root);

/// What does not belong at the top level of the tree.
std::vector<Breach> top_level_breaches(const std::filesystem::path &root);

/// One line for each breach.
std::string text(const std::vector<Breach> &breaches);

} // namespace tempera::structure
