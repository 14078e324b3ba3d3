// Supervised contrast within people (loss: Khosla et al. 2020, here over squared distances): takes of one person with
// one emotion are drawn together, those with different emotions apart, after that person's own mean and spread are
// taken out. It is the comparison that adaptation makes later, so the stem learns what makes prototypes work.
#pragma once

#include "core/engine/corpus_torch.h"

namespace tempera::engine::contrast {

/// Takes of one person that stand together in a batch; a batch holds as many people as fit.
inline constexpr std::size_t group = 16;

/// `rows` reordered so that each run of `group` rows is of one person, with emotions in twos. All rows stay.
std::vector<std::int64_t> by_person(const Corpus &corpus, const std::vector<std::int64_t> &rows, augment::Random &random);

/// How alike the takes of one person are.
struct Likeness {
    std::vector<std::int64_t> rows; ///< of the batch
    Tensor log_share;               ///< n x n: log softmax over the other takes of their distances from each
};
/// One for each person with enough takes in the batch. described B x D; people one per row, below 0: unknown.
std::vector<Likeness> likeness(const Tensor &described, const std::vector<std::int32_t> &people);

/// Mean over people and takes; 0 without a person who has two takes of one emotion. described B x D, labels and people
/// one per row; a label below 0 has no partner.
Tensor loss(const Tensor &described, const std::vector<std::int64_t> &labels, const std::vector<std::int32_t> &people);

} // namespace tempera::engine::contrast
