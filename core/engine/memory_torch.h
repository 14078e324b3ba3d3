// What one visit of a patient leaves to the next: its labelled examples, as their recording's own mean and spread have
// them, so that they can be placed in the next recording. That is what an adaptation is made of; what it had made of
// them (prototypes, heads, recurrent state) tells the next one less (docs/decisions/0030).
#pragma once

#include "core/engine/checkpoint_torch.h"
#include "core/engine/meta_torch.h"

#include <string>
#include <vector>

namespace tempera::engine {

/// Labelled examples as rows, one for each example and modality that it has (R rows).
struct ExampleRows {
    Tensor u;                                           ///< R x (3C + P)
    std::vector<std::int64_t> modality, owner, emotion; ///< per row; owner: number of the example, from 0
    std::vector<float> weight{};                        ///< per row, (0, 1]; empty: each counts fully
};

/// R rows, older ones first. Of measures there are none: other columns may stand in the same place at the next visit.
struct Memory {
    Tensor z;                           ///< R x (3C + P), normalized by the recording that they are of; undefined without rows
    std::vector<std::int64_t> modality; ///< per row
    std::vector<std::int64_t> owner;    ///< per row: its example, from 0; the rows of one stand together
    std::vector<std::int64_t> emotion;  ///< per row: a slot
    std::vector<float> weight;          ///< per row: as it was given at the last visit, less of those before
    [[nodiscard]] bool empty() const { return emotion.empty(); }
};

/// What the next visit gets: `before` (what this one got), faded, then the rows of this visit: u R x (3C + P), normalized by
/// `norm`. Of an emotion, examples until there are 8 rows of it in a modality, later ones first.
Memory remember(const Memory &before, const ExampleRows &rows, const meta::Norm &norm);

/// The rows of emotions that `names` has, with its slots.
Memory for_names(const Memory &memory, const std::vector<std::string> &old_names, const std::vector<std::string> &names);

/// The rows where a recording with this norm would have them: R x (3C + P).
Tensor placed(const Memory &memory, const meta::Norm &norm);

/// How many examples of each of `emotions` slots there are.
std::vector<int> examples_of(const Memory &memory, std::int64_t emotions);

/// Into and out of an adapted state's file. A file without them has nothing to remember; bad_model for rows that do not
/// fit `width` numbers each and `emotions` slots.
void put(const Memory &memory, TensorFile &file);
Result<Memory> take_memory(const TensorFile &file, std::int64_t width, std::int64_t emotions);

} // namespace tempera::engine
