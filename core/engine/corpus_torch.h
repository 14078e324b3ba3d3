// A training source as the trainer sees it: who is for the stems, who for meta-training, who for validation, and
// batches of pooled latents.
#pragma once

#include "core/engine/augment_torch.h"
#include "core/engine/network_torch.h"
#include "core/engine/trainer.h"

namespace tempera::engine {

struct Corpus {
    const TrainingSource *source = nullptr;
    Tensor targets; ///< N x E, NaN where unknown
    /// Row numbers. `held` people (one in seven; one sample in ten where people are unknown) are kept from the stems
    /// and used to meta-train, because the prior is over-confident about those it was trained on.
    std::vector<std::int64_t> fit, held, validation;
    std::vector<std::vector<std::vector<std::int64_t>>> buckets; ///< words only

    [[nodiscard]] Modality modality() const { return source->modality; }
};

/// bad_argument when a sample does not fit its modality or its targets do not fit `set.emotions`.
Result<std::vector<Corpus>> make_corpora(const TrainingSet &set, const NetworkSettings &settings);

/// Whose each row is; -1 unknown.
std::vector<std::int32_t> people_of(const Corpus &corpus, const std::vector<std::int64_t> &rows);

/// Measures the voice and body stems' centre and spread, and which modality knows which emotion.
void measure_inputs(const std::vector<Corpus> &corpora, Network &network);

/// Pooled latents (B x 2C) of some rows, where the network's weights lie. With `random`, augmented; with `mix` too, `targets` may be mixed (B x E).
struct Batch {
    Tensor stats, targets;
    Tensor steps, step_targets; ///< faces in training: ramps' latents R x C and their targets R x E; else undefined
    bool mixed = false;         ///< samples were mixed with one another, so that a row is of two emotions
};
Batch forward(const Network &network, const Corpus &corpus, const std::vector<std::int64_t> &rows, Mode mode,
              augment::Random *random, bool mix);

/// Pooled statistics of rows, no gradient, no dropout: n x 2KC of K stems, with `random` of augmented samples; behind them the
/// functionals that a modality has, of the samples as they were recorded.
Tensor statistics(const Network &network, const Corpus &corpus, const std::vector<std::int64_t> &rows, augment::Random *random,
                  const Job &job);
/// Descriptions (sample::describe) of rows, no gradient, no dropout: n x (3C + P). `random` as above.
Tensor embeddings(const Network &network, const Corpus &corpus, const std::vector<std::int64_t> &rows, augment::Random *random,
                  const Job &job);

/// Loss of logits B x E against targets with NaN: cross-entropy among the known, and binary cross-entropy of each.
Tensor target_loss(const Tensor &logits, const Tensor &targets);
/// Accuracy over the known emotions (macro-F1 for words; balanced accuracy where a single emotion is known).
double quality_of(const Tensor &logits, const Tensor &targets, Modality modality);

void shuffle(std::vector<std::int64_t> &rows, augment::Random &random);

} // namespace tempera::engine
