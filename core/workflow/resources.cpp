#include "core/workflow/resources.h"

#include <array>
#include <cstdlib>
#include <string>
#include <system_error>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

fs::path program_folder() {
#if defined(_WIN32)
    std::array<wchar_t, 32768> name{};
    const DWORD length = GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
    return length ? fs::path(std::wstring(name.data(), length)).parent_path() : fs::path();
#elif defined(__APPLE__)
    std::array<char, 4096> name{};
    std::uint32_t size = name.size();
    if (_NSGetExecutablePath(name.data(), &size) != 0) return {};
    std::error_code error;
    return fs::canonical(name.data(), error).parent_path();
#else
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
#endif
}

bool is_folder(const fs::path &path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

} // namespace

fs::path resource_folder() {
    if (const char *chosen = std::getenv("TEMPERA_RESOURCES"); chosen && *chosen && is_folder(chosen)) return chosen;
    if (const fs::path program = program_folder(); !program.empty()) {
        for (const char *relative : {"../share/tempera", "../../../resources"}) {
            const fs::path folder = (program / relative).lexically_normal();
            // A folder of that name may be somebody else's: ours has models or a sample in it.
            if (is_folder(folder / "models") || is_folder(folder / "sample")) return folder;
        }
    }
    if (is_folder(TEMPERA_SOURCE_RESOURCES)) return TEMPERA_SOURCE_RESOURCES;
    return {};
}

fs::path model_file() { return resource_folder() / "models" / "st-f2m.safetensors"; }
fs::path sample_folder() { return resource_folder() / "sample"; }

fs::path guide_file() {
    const fs::path resources = resource_folder();
    if (resources.empty()) return {};
    for (const fs::path &path :
         {resources / "guide" / "USER_GUIDE.md", resources.parent_path() / "docs" / "USER_GUIDE.md"}) {
        std::error_code error;
        if (fs::is_regular_file(path, error)) return path;
    }
    return {};
}

} // namespace tempera::workflow
