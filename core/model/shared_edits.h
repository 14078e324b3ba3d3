// Edits that more than one recording's undo has to do with: whether they can still be taken back.
#pragma once

#include "core/model/document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace tempera::model {

/// What rests on which edit of one document, asked again after each step. What an edit touches is found out once, since
/// some hold many thousands of labels: a history whose ids may come again, as without a sink, needs `forget`.
class Holds {
public:
    /// Whether work of another scope rests on `edit`: since then an edit in force there changed the same object, or uses
    /// what undo (`undo` false: redo) would take away. Undo would be stale, or break that work's own undo. Of an edit
    /// without a scope: edits of `here` do not count for undo, which takes them back first; for redo they do. Of a
    /// recording's own edit (its adding): edits without a scope count.
    bool held(const Document &document, const Edit &edit, RecordingId here, bool undo);
    void forget() { known_.clear(); }

private:
    using Key = std::pair<std::size_t, std::int64_t>; ///< kind (index in Object) and id
    struct Touched {
        std::set<Key> objects;                  ///< changed, but for labels and ratings
        std::set<Key> used;                     ///< named by any of the objects, labels and ratings too
        std::optional<std::vector<Key>> labels; ///< labels and ratings that were changed, rising; none: not asked for yet
    };
    Touched &touched(const Edit &edit);
    const std::vector<Key> &labels_of(const Edit &edit);
    std::map<std::int64_t, Touched> known_; ///< by edit
};

/// The edit, in force or not, that put the recording into the project; null: it came otherwise, with a merged project.
const Edit *adding_of(const Document &document, RecordingId recording);

} // namespace tempera::model
