// A table of labels as edits, apart from reading the table: a large one is read and written in the background.
#pragma once

#include "core/exchange/csv.h"
#include "core/workflow/project.h"

namespace tempera::workflow {

/// What `import_labels` does with the rows of `csv` (named in messages and in the history): unknown emotions, raters
/// and tiers are made at once; the labels come back as one edit per tier, none of them applied. Rows whose label is
/// there already are left out. bad_labels as of import_labels; then nothing is made.
Result<std::vector<model::Edit>> label_edits(Project &project, RecordingId recording,
                                             const std::vector<exchange::LabelRow> &rows,
                                             const std::filesystem::path &csv);

} // namespace tempera::workflow
