// Training from corpora on disk: loads them through the extractors and hands them to the engine's trainer.
#pragma once

#include "core/engine/trainer.h"

#include <filesystem>

namespace tempera::workflow {

/// Loads ferplus, ravdess, goemotions and stress-predict from `data` (those that are there; none:
/// file_not_found). Speakers 15 to 18 of ravdess, people 21 to 25 of stress-predict and the corpora's own
/// validation splits are validation. Voice streams are cached under `cache`.
Result<engine::TrainingSet> load_corpora(const std::filesystem::path &data, const std::filesystem::path &cache,
                                         const Job &job);

} // namespace tempera::workflow
