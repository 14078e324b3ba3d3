// The trainer's parts: schedule and state in trainer.cpp, stems in train_stems.cpp, the general head in
// train_general.cpp, meta-training in train_meta.cpp.
#pragma once

#include "core/engine/corpus_torch.h"
#include "core/engine/episode_torch.h"
#include "core/engine/optimizer_torch.h"

namespace tempera::engine {

/// Thrown inside the trainer when the job is stopped; never leaves it.
struct Cancelled {};

/// How a stem is trained.
struct StemTraining {
    std::uint64_t seed = 1;
    int epochs = 1;
    bool alone = false;            ///< what other modalities use too stays as it is
    std::vector<Network> teachers; ///< see distil_torch.h
};
/// One pass over the corpus' `fit` rows.
TrainingPoint train_stem_epoch(Network &network, const Corpus &corpus, AdamW &adam, int epoch,
                               const StemTraining &training, const Job &job);

/// After the stems: fits each modality's scale and offsets of the prior on `held` rows, and measures how reliable it is.
void calibrate(Network &network, const std::vector<Corpus> &corpora, const Job &job);

/// What meta-training draws from: cached embeddings of fit, held and validation rows, at most 1500 of each modality.
struct MetaData {
    std::vector<Gallery> fit, held, validation;
};
MetaData make_meta_data(const Network &network, const std::vector<Corpus> &corpora, std::uint64_t seed, const Job &job);
/// Begins the learner anew: its weights as a new network has them; whitening, anchors and normalization from the fit rows'
/// statistics.
void start_meta(Network &network, const std::vector<Corpus> &corpora, std::uint64_t seed, const Job &job);
/// Measures the general head from fit and held rows, and how it and the prior answer together without a label.
void measure_general(Network &network, const MetaData &data);
/// `episodes` episodes; the point's validation is the mean accuracy of fixed 8-way 1- and 3-shot validation episodes.
TrainingPoint train_meta_epoch(Network &network, const MetaData &data, AdamW &adam, int epoch, int epochs, int episodes,
                               const TrainingSettings &settings, const Job &job);
/// Accuracy over `count` fixed validation episodes of one gallery; ways 8 (or as many as there are).
double meta_accuracy(const Network &network, const Gallery &gallery, std::int64_t shots, int count, std::uint64_t seed);

/// A generator for one piece of the work, so that resuming needs no generator state.
augment::Random random_for(std::uint64_t seed, std::uint64_t stage, std::uint64_t epoch);

} // namespace tempera::engine
