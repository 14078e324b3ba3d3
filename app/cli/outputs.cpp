#include "app/cli/outputs.h"

#include "app/cli/print_json.h"
#include "core/base/atomic_file.h"

#include <span>

namespace tempera::cli {

Status check_writable(const std::string &path) {
    if (path.empty()) return {};
    const auto file = AtomicFile::open(path); // never committed: nothing is left behind, and nothing is replaced
    return file ? Status{} : tl::unexpected(file.error());
}

Status write_json(const std::string &path, const nlohmann::json &json) {
    if (path.empty()) return {};
    const std::string text = json_text(json, 1);
    return write_file(path, std::as_bytes(std::span(text)));
}

} // namespace tempera::cli
