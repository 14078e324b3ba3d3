// What the gradient rivals learn from: cached descriptions, cut into two groups of people.
#pragma once

#include "core/engine/bench/rivals/learner_torch.h"
#include "core/engine/train_torch.h"

namespace tempera::engine::bench {

struct Material {
    std::vector<Gallery> learn, kept_back; ///< of the training people, none in both
    std::vector<Gallery> all;              ///< both
    std::vector<Gallery> validation;       ///< people of the validation split
};
/// From the galleries of the engine's own meta-training and validation.
Material material(const Network &network, const std::vector<Corpus> &corpora, std::uint64_t seed, const Job &job);

/// The rows of `people` whose number of person, or of sample where people are unknown, is every third from the
/// third on (`kept`), or the others. Takes of one person stay together, as do takes of one sample. `samples`: rows of
/// one take.
Gallery third(const Gallery &people, std::int64_t samples, bool kept);

/// An episode for each row of a batch, all from `galleries`.
Episodes draw_batch(const std::vector<Gallery> &galleries, const Network &network, const Recipe &recipe,
                    std::int64_t batch, const EpisodeShape &shape, augment::Random &random);

/// Mean accuracy over galleries with at least two emotions and over 1, 3 and 5 shots, in fixed episodes of all
/// emotions.
double accuracy(const Learner &learner, const Network &network, const std::vector<Gallery> &galleries, int steps,
                int batches, std::uint64_t seed, const Job &job);

} // namespace tempera::engine::bench
