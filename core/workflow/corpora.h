// The single corpora behind load_corpora(). Each gives one source, with targets in the order of
// training_emotions() and NaN where the corpus says nothing about an emotion.
//
// `subject` is unique across corpora: 1 to 99 are RAVDESS actors, 100 + n is person n of Stress-Predict, -1 unknown.
#pragma once

#include "core/engine/trainer.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tempera::workflow {

/// engine::builtin_emotions, then "stress".
std::vector<std::string> training_emotions();

/// The first field of a row of tab-separated values; in quotation marks, "" stands for one inside.
std::string first_field(std::string_view row);

/// What the columns of FER+'s votes.npy are about.
inline constexpr std::array<std::string_view, 10> ferplus_votes{"neutral", "joy",  "surprise", "sadness", "anger",
                                                                "disgust", "fear", "contempt", "unknown", "no face"};

/// FER+ (Barsoum et al. 2016): images.npy, votes.npy, split.npy. Targets are shares of the raters' votes, "unknown"
/// among them, so that the eight shares may sum to less than one; pictures that at least half of the raters call no
/// face are left out. Nothing about calm and stress.
Result<engine::TrainingSource> load_ferplus(const std::filesystem::path &folder, const Job &job);

/// RAVDESS speech: files 03-01-EE-II-SS-RR-AA.flac. One emotion each; nothing about contempt and stress.
/// Actors 15 to 18 are validation; the takes of the others come with what they would have been elsewhere, if asked for.
Result<engine::TrainingSource> load_ravdess(const std::filesystem::path &folder, const Job &job, bool elsewhere = true);

/// The emotion that each label id of GoEmotions is counted as: the grouping published with the corpus. bad_csv for a label
/// that it does not hold.
Result<std::vector<std::string>> goemotions_groups(const std::filesystem::path &folder);

/// GoEmotions (Demszky et al. 2020): train.tsv and dev.tsv (validation), labels joined by the paper's Ekman
/// grouping; several may hold. Nothing about calm, contempt and stress.
Result<engine::TrainingSource> load_goemotions(const std::filesystem::path &folder, const Job &job);

/// Stress-Predict (Iqbal et al. 2022): folders SNN in the E4 layout and labels_1hz.csv.gz. Windows of two minutes,
/// one a minute, in which every second has the same label. Nothing about any emotion but stress. People 21 to 25 are
/// validation; people without labels are left out.
Result<engine::TrainingSource> load_stress_predict(const std::filesystem::path &folder, const Job &job);

} // namespace tempera::workflow
