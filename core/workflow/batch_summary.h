// The summary of a batch on disk: what was done, from what.
#pragma once

#include "core/workflow/batch.h"

namespace tempera::workflow {

struct SummaryRow {
    BatchRow row;
    std::string made_from; ///< fingerprint of files and weights; empty: nothing is known
};
/// By name. What cannot be read is as if it were not there: the recordings are then analysed again.
std::map<std::string, SummaryRow> read_summary(const std::filesystem::path &path);
/// Columns name, media, status, seconds, error, made_from, then share_EMOTION.
Status write_summary(const std::filesystem::path &path, const std::vector<SummaryRow> &rows);

/// Size and date of every file of the item and of the weights; a file that is not there counts as such.
std::string fingerprint(const BatchItem &item, const std::filesystem::path &weights);

} // namespace tempera::workflow
