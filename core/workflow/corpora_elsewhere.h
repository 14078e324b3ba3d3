// Voices to learn from, recorded once more at other places.
#pragma once

#include "core/engine/trainer.h"

#include <vector>

namespace tempera::workflow {

/// Gives each sample that is not validation `elsewhere`: its take under three conditions (recording_conditions.h) that the
/// takes of a person share, each relative to the person's average there. A take drowned in one of them goes without it.
/// `sounds` are the samples' takes in the same order, 16 kHz mono. The conditions of a person are the same each time.
Status record_elsewhere(std::vector<engine::TrainingSample> &samples, const std::vector<std::vector<float>> &sounds,
                        const Job &job);

} // namespace tempera::workflow
