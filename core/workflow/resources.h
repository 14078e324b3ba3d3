// Where the files lie that come with the program.
#pragma once

#include <filesystem>

namespace tempera::workflow {

/// The folder that holds models/ and sample/: the first that exists of $TEMPERA_RESOURCES,
/// EXE/../share/tempera, EXE/../../../resources (a build tree build/PRESET/app), and the source tree it was
/// built from. Empty when none does.
std::filesystem::path resource_folder();
std::filesystem::path model_file(); ///< resource_folder()/models/st-f2m.safetensors
std::filesystem::path sample_folder();
/// The user guide with its pictures beside it: resource_folder()/guide where it is installed, else docs/ of the source
/// tree. Empty when it is in neither.
std::filesystem::path guide_file();

} // namespace tempera::workflow
