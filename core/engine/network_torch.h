// The whole of ST-F2M: its settings, its tensors, its encoder, and its weight file.
#pragma once

#include "core/base/result.h"
#include "core/engine/checkpoint_torch.h"
#include "core/engine/functionals_torch.h"
#include "core/engine/stems_torch.h"
#include "core/engine/trainer.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tempera::engine {

struct NetworkSettings {
    std::vector<std::string> emotions; ///< the prior's
    Parts parts;
    int latent = 64, rules = 16, dimension = 8, semantic = 24, hidden = 48;
    int word_buckets = 32768, word_dim = 32;
    /// Voice stems side by side, each with a time of its own through the temporal stack and a pooling of its own; they
    /// were trained apart, from other seeds (join_voices).
    int voices = 1;
    int steps = 1; ///< gradient steps of the learner's inner loop (docs/decisions/0033)

    /// Numbers of a step of latents: what the stems say, then the sums that functionals are made of.
    [[nodiscard]] int width(Modality m) const {
        const auto stems = m == Modality::voice ? voices * latent : latent;
        return stems + (parts.functionals ? static_cast<int>(functionals::sums(m)) : 0);
    }
    /// Numbers of a description (sample::describe).
    [[nodiscard]] std::int64_t described() const { return functionals::described(latent); }
};

struct Network {
    NetworkSettings settings;
    Params p;
};

Network make_network(const NetworkSettings &settings, std::uint64_t seed);

/// What the stems say of a batch, B x T x KC, at the stream's own clock for face, words and body, on the grid for voice
/// (columns T a multiple of 20).
namespace encoder {
Sequence face(const Network &n, const Tensor &crops, const Tensor &mask, Mode mode); ///< crops B x T x 48 x 48
Sequence voice(const Network &n, const Sequence &columns, Mode mode);
Sequence body(const Network &n, const stems::Seconds &seconds, Mode mode);
Sequence words(const Network &n, const std::vector<std::vector<std::vector<std::int64_t>>> &sentences, Mode mode);
/// Only the shared temporal stack, for stem outputs made by hand.
Sequence temporal(const Network &n, const Sequence &in, Modality modality, Mode mode);
} // namespace encoder

/// `network` with the voice stems of `others` beside its own. They must have been trained beside what `network` shares
/// between its modalities (TrainingSettings::from): else bad_argument.
Result<Network> join_voices(const Network &network, const std::vector<Network> &others);

/// `extra` metadata (curve and the like) go into the header as they are.
std::vector<std::byte> encode_network(const Network &n, const std::map<std::string, std::string> &extra = {});
/// bad_model for a file that is damaged, foreign, of another version, or whose tensors have other names or shapes.
Result<Network> decode_network(std::span<const std::byte> bytes);

/// The same of a file, which errors name; those of read_file too.
Result<Network> read_network(const std::filesystem::path &path);
/// Also bad_argument when the weights know other emotions than these.
Result<Network> read_network(const std::filesystem::path &path, const std::vector<std::string> &emotions);

} // namespace tempera::engine
