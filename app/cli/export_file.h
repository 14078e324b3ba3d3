// Labels, curves, episodes and signals into a file of another program's format.
#pragma once

#include "app/cli/session.h"
#include "core/exchange/registry.h"

#include <optional>

namespace tempera::cli {

struct FileExport {
    std::string to, format; ///< path; key of a format, or empty: told by the path's ending
    std::vector<std::string> tiers;
    bool curves = false, episodes = false, signals = false, strict = false;
    [[nodiscard]] bool needs_scores() const { return !to.empty() && (curves || episodes); }
};
void add_file_export(CLI::App &command, FileExport &options);

/// bad_argument when no format writes such a file. To be asked before long work.
Result<const exchange::Format *> format_of(const FileExport &options);
/// Says on stderr what the format cannot hold, then writes; with `strict` it is bad_argument, and nothing is written.
Status export_file(const FileExport &options, workflow::Project &project, RecordingId recording,
                   const engine::Scores *scores, Console &console);

} // namespace tempera::cli
