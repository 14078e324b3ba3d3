// Two projects into one: the shards of a batch, or what two people did at two computers.
#pragma once

#include "core/workflow/project.h"

#include <map>
#include <string>
#include <vector>

namespace tempera::workflow {

struct MergeSettings {
    /// Patients of the same name are one (the shards of one batch), or two, the second named after its project (two
    /// places that both have a "Patient 1").
    bool same_patients = true;
};

/// Both projects said something else about the same thing; the first one's word stands in the merged project.
struct MergeConflict {
    std::string about;       ///< "recording visit1.mp4, which face is the patient"
    std::string kept, other; ///< in words
};
struct MergeReport {
    std::map<std::string, int> added; ///< by kind ("annotation", "recording", ...; model::kind_name)
    std::map<std::string, int> same;  ///< was there already
    std::vector<MergeConflict> conflicts;
    std::vector<std::string> notes; ///< taken as the same, and so on
    std::size_t cache_pieces = 0;   ///< computed results that came along, so that nothing is computed again
};

/// Everything of the project `from` that `into` does not have, as one undoable edit; nothing in `into` is changed but
/// what is empty there. What is the same: recordings by the content of the media file; patients, sessions, raters and
/// emotions by name (sessions also by date); tiers by recording, rater and name; labels by tier, time, emotion and
/// note; adaptations by recording, weights and date. Merging a project twice adds nothing the second time. The list of
/// edits of `from` (its undo) stays in its file. On the thread of `into`. Errors as of Project::open and of writing;
/// cancelled. On an error `into` has no new object.
Result<MergeReport> merge(Project &into, const std::filesystem::path &from, const MergeSettings &settings,
                          const Job &job);

/// A new project `path` that begins as a copy of `first`: media paths fit its new place. write_failed when `path`
/// exists.
Result<std::unique_ptr<Project>> copy_project(const std::filesystem::path &first, const std::filesystem::path &path);

} // namespace tempera::workflow
