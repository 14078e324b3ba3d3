// Views, meta-tasks and episodes over cached embeddings.
//
// A view V(m, e) is all samples of modality m labelled e. A meta-task is several views of one emotion, cut into
// support and query. An episode is N meta-tasks met together; its contrast samples are the others' queries and
// samples of emotions that are none of the N. The samples of one modality come from one person where people are
// known: that stands for a recording.
#pragma once

#include "core/engine/augment_torch.h"
#include "core/engine/meta_torch.h"

#include <map>
#include <vector>

namespace tempera::engine {

/// Cached embeddings of one modality.
struct Gallery {
    Modality modality{};
    Tensor u;                           ///< n x (3C + P)
    Tensor targets;                     ///< n x E, NaN where unknown
    std::vector<std::int64_t> label;    ///< emotion, or E ("rest": known to be none of the modality's), or -1 (unclear)
    std::vector<std::int32_t> subject;  ///< -1 unknown

    /// V(modality, emotion), of one person if `person` >= 0.
    [[nodiscard]] std::vector<std::int64_t> view(std::int64_t emotion, std::int32_t person) const;
};
/// Clear labels from soft targets: the strongest if it is at least `clear`.
std::vector<std::int64_t> labels_of(const Tensor &targets, double clear);
/// The same of those that show one emotion; -1 also for what shows several (many a text does). Who labels a moment with one
/// emotion says that it is no other (docs/decisions/0034).
std::vector<std::int64_t> labels_of_one(const Tensor &targets, double clear);

/// What episodes are drawn from; points into the galleries that it was made of.
struct EpisodeSources {
    std::vector<const Gallery *> alone; ///< one modality each
    /// Pairs that show two emotions or more in common. A body, which shows stress or none, has none with the others: mixed
    /// with them it learned to say "neither" of what it does know (docs/decisions/0033).
    std::vector<std::vector<const Gallery *>> alike;
};
/// Without `mixed_views` there are no pairs.
EpisodeSources sources_of(const std::vector<Gallery> &galleries, bool mixed_views);

struct EpisodeShape {
    std::int64_t ways = 8;     ///< slots
    std::int64_t support = 40; ///< most support samples
    std::int64_t query = 48;   ///< most query samples
};

struct Episodes { ///< a batch, padded
    meta::Support support;
    meta::Samples query;
    Tensor prior_id; ///< B x N
    Tensor targets;  ///< B x Q x N, NaN where nothing is known or padded
    Tensor label;    ///< B x Q: slot, or -1 (none of them)
};

/// How episodes are drawn. `modalities`: the galleries that one episode mixes.
struct Recipe {
    std::vector<const Gallery *> galleries;
    std::int64_t shots = 0;         ///< per slot and gallery; 0: drawn from 1, 2, 3, 5
    std::int64_t ways = 0;          ///< 0: drawn
    double hide = 0.2;              ///< share of slots whose name is taken from the prior
    std::int64_t strangers = 12;    ///< most queries that belong to no slot
};
/// Appends one episode to row `b`.
void draw(Episodes &to, std::int64_t b, const Recipe &recipe, std::int64_t emotions, augment::Random &random);
Episodes empty_episodes(std::int64_t b, const EpisodeShape &shape, std::int64_t described);

} // namespace tempera::engine
