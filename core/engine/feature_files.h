// What was decoded of corpora or of a benchmark's recordings, in one file, so that trainer and benchmark can run where neither
// the recordings nor the libraries that decode them are: on a machine with a GPU, say, by tempera-engine.
//
// Streams are kept as they are (32-bit floats, little-endian): what is trained or measured from the file is what would be
// from the recordings. Such a file holds features of people's faces and voices: it is as confidential as the recordings.
#pragma once

#include "core/engine/bench/recorded.h"
#include "core/engine/trainer.h"

#include <filesystem>

namespace tempera::engine {

/// Written whole or not at all. write_failed.
Status write_features(const std::filesystem::path &file, const TrainingSet &set);
Status write_features(const std::filesystem::path &file, const bench::Recorded &recorded);

/// file_not_found, file_unreadable, file_empty; file_unreadable also when it is no such file, holds the other kind, is damaged, or
/// ends too early. What is given back is consistent in itself; train() and bench::encode() check that it makes sense.
Result<TrainingSet> read_training_features(const std::filesystem::path &file);
Result<bench::Recorded> read_bench_features(const std::filesystem::path &file);

} // namespace tempera::engine
