// Many recordings, one after another or several at a time: resumable, and one that fails does not stop the rest.
#pragma once

#include "core/workflow/project.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tempera::workflow {

struct BatchItem {
    std::filesystem::path media, labels, transcript, body; ///< absolute; all but the first may be empty
    std::string name;                                      ///< of the files that are written
    std::string patient;                                   ///< empty: the project's first
    int line = 0;                                          ///< in the list
};
/// A table with the column media and optionally labels, transcript, body, name, patient; paths relative to the table's
/// folder; without a name, the media file's without suffix. What the list names need not be there: that is found when
/// its turn comes. bad_csv also for two rows with one name; bad_labels for a list without rows.
Result<std::vector<BatchItem>> read_batch(const std::filesystem::path &list);
/// The rows of shard `index` of `count`, 1 <= index <= count: every count-th, so that shards are about equally long.
/// bad_argument otherwise.
Result<std::vector<BatchItem>> shard_of(const std::vector<BatchItem> &items, int index, int count);

struct BatchSettings {
    std::filesystem::path folder;  ///< gets NAME-timeline.csv and NAME-segments.csv; made when it is not there
    std::filesystem::path summary; ///< the table of what was done, also what tells a later run what is done already
    std::filesystem::path project; ///< gets the recordings; made when it is not there
    std::filesystem::path weights;
    int jobs = 1; ///< recordings at a time
    /// A recording without labels is adapted to from what the patient's earlier visits taught, where there are any. Then
    /// recordings have to be analysed one after another, in the order of the list.
    bool from_earlier = false;
};
struct BatchRow {
    std::string name, media;
    enum class State { done, done_before, failed } state = State::failed;
    std::string error;                    ///< in English, of a failed one
    double seconds = 0;                   ///< that it took
    std::map<std::string, double> shares; ///< emotion to its share of the time with evidence
};
/// Analyses every item that is not done yet: done is what the summary says was done from the same files (by size and
/// date) with the same weights (from earlier visits: and of these), and whose timeline is still there. The summary is written anew after each recording.
/// Rows come back in the order of `items`. `said` hears, on the calling thread, of each recording when it is finished,
/// and every warning. Must be called on a thread that may own the project. Errors: the project or the folder cannot be
/// used; write_failed for the first result that cannot be written (a full disk: the others would be in vain, and are not
/// begun); cancelled. What is done stays done.
struct BatchNews {
    std::string name, warning; ///< empty warning: finished
    const BatchRow *row = nullptr;
    std::size_t finished = 0, all = 0;
};
Result<std::vector<BatchRow>> run_batch(const std::vector<BatchItem> &items, const BatchSettings &settings,
                                        const Job &job, const std::function<void(const BatchNews &)> &said);

} // namespace tempera::workflow
