// Training: stems on their own sources, then meta-training over episodes that mix views across sources.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/stream.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tempera::engine {

/// One labelled sample for training. `targets` holds one value in [0, 1] per entry of TrainingSet::emotions,
/// or NaN where the corpus says nothing about that emotion.
struct TrainingSample {
    std::vector<float> targets;
    std::int32_t subject = -1;    ///< people are split, not files; -1 unknown
    bool validation = false;
    // exactly one of:
    std::vector<std::uint8_t> face; ///< one crop, face_width bytes
    Stream stream;                  ///< voice or body, relative to the person's average (core/base/stream_average.h)
    /// Body: the steps of `stream` that the targets hold for, as many whole seconds; those around them are what the
    /// encoder sees besides. Without: all.
    std::int64_t first = 0, count = 0;
    std::vector<std::string> words;
    /// Voice: the same take as it would have been recorded elsewhere, each relative to the person's average there. Stems
    /// learn from one of them in half of the cases.
    std::vector<Stream> elsewhere;
};

/// Samples of one modality (one source corpus).
struct TrainingSource {
    std::string name;
    Modality modality{};
    std::vector<TrainingSample> samples;
};
struct TrainingSet {
    std::vector<std::string> emotions; ///< the prior's list
    std::vector<TrainingSource> sources;
};

/// Which parts of ST-F2M are in force; each can be left out to measure what it is worth.
struct Parts {
    bool spatial = true;      ///< spatial convolutions (off: one linear map of each step)
    bool temporal = true;     ///< the shared temporal stack (off: steps do not see each other before pooling)
    bool fuzzy = true;        ///< rules and semantic vector
    bool meta = true;         ///< recurrent modulation and inner loop (off: prior, prototypes and recording alone)
    bool transductive = true; ///< normalization and refinement by the unlabelled rest of the recording
    bool functionals = true;  ///< what is measured of voices and bodies beside what stems learned
};

/// Where stems learn, which takes most of the time. The rest of a training is too small to be worth moving.
enum class Device {
    automatic, ///< CUDA where Torch has it and a device is there, else the processor
    cpu,
    cuda,
};

struct TrainingSettings {
    std::uint64_t seed = 1;
    int face_epochs = 18, voice_epochs = 60, words_epochs = 6, body_epochs = 14; ///< those of the shipped weights
    int meta_episodes = 9000;
    bool second_order = true;
    bool mixed_views = true; ///< episodes of meta-training may mix two modalities that share emotions (off: each is of one)
    Parts parts;
    int threads = 0;              ///< 0: the number of cores
    Device device = Device::automatic; ///< weights are the same again only on the same device
    /// Weights to begin with instead of random ones. Stems with epochs to train begin anew, and what they share with
    /// those without stays as it is; the learner always begins anew.
    std::filesystem::path from;
    /// Weights that began with the same `from`, only their voice stem anew: their voice stems are put beside its own.
    /// Only meta-training may follow.
    std::vector<std::filesystem::path> join;
    std::vector<std::filesystem::path> teachers; ///< weights whose voice stems teach the voice (distil_torch.h)
    std::filesystem::path out;    ///< weights; beside it OUT.json (settings, curve) and OUT.state (to resume)
    bool resume = true;
};

struct TrainingPoint {
    std::string stage;
    int epoch = 0;
    double loss = 0, validation = 0; ///< validation accuracy or macro-F1 of the stage, in [0, 1]
};

/// Runs or resumes; writes the weight file atomically after each stage. On cancel the state stays resumable. bad_argument also
/// where CUDA is asked for and is not there.
Status train(const TrainingSet &set, const TrainingSettings &settings, const Job &job,
             const std::function<void(const TrainingPoint &)> &point = {});

} // namespace tempera::engine
