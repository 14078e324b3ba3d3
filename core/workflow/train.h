// Training from corpora on disk: loads them through the extractors and hands them to the engine's trainer.
#pragma once

#include "core/engine/trainer.h"

#include <filesystem>

namespace tempera::workflow {

/// Loads ferplus, ravdess, goemotions and stress-predict from `data` (those that are there; none: file_not_found; a
/// folder that is there but damaged is an error). Speakers 15 to 18 of ravdess, people 21 to 25 of stress-predict and
/// the corpora's own validation splits are validation. With voices recorded `elsewhere` too, which only a voice's
/// stem learns from, each take is analysed four times instead of once. Nothing is cached. Emotions and targets: see corpora.h.
Result<engine::TrainingSet> load_corpora(const std::filesystem::path &data, const Job &job, bool elsewhere = true);

} // namespace tempera::workflow
