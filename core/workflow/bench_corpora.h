// Manifests of the corpora that Tempera was trained and measured on (core/workflow/bench_manifest.h says what one is).
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tempera::workflow {

struct WrittenManifest {
    std::string name; ///< of the file, in `out`
    std::size_t rows = 0;
};
/// Writes into the folder `out` (made if it is not there), for those corpora that `data` has:
///   voice.csv, voice-train.csv  RAVDESS, actors from 15 on (unseen in training), and those before
///   voice-visits.csv            the former, each actor's two sentences as two visits; for --earlier
///   faces.csv                   FER+ validation, pictures whose raters have one strongest emotion that no other choice
///                               ("unknown" and "no face" among them) equals
///   words.csv                   GoEmotions dev, Ekman grouping, texts of one emotion
///   body.csv                    Stress-Predict, people from 21 on, windows of two minutes: stress or rest
///   mixed.csv                   for each of those actors a subject of their voice and up to 15 faces and texts for
///                               each of the seven emotions that all three corpora have; for --joined
/// file_not_found when there is none of them; write_failed; what the corpora's files give.
Result<std::vector<WrittenManifest>> write_manifests(const std::filesystem::path &data,
                                                     const std::filesystem::path &out, const Job &job);

} // namespace tempera::workflow
