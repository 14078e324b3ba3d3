// Files of other programs into a project and out of it: what the window and the command line both do.
#pragma once

#include "core/exchange/document.h"
#include "core/exchange/registry.h"
#include "core/workflow/project.h"

namespace tempera::workflow {

/// A file that was read, and how.
struct Imported {
    const exchange::Format *format = nullptr;
    exchange::Content content;
};
/// `format` null: told by the file. bad_labels when no format reads it. Any thread.
Result<Imported> read_foreign(const std::filesystem::path &file, const exchange::Format *format,
                              const exchange::ReadOptions &options = {});

/// The recording's labels and traces with its media link. On the project's thread.
Result<exchange::Content> exported(Project &project, RecordingId recording, const std::set<TierId> &tiers = {});

/// For exchange::Take: keeps the values of tracks in the project file.
exchange::KeepValues keeper(Project &project);

} // namespace tempera::workflow
