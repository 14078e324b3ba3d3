// Changes of training samples that leave the emotion alone. All randomness comes from the generator given.
#pragma once

#include "core/base/stream.h"
#include "core/engine/stems_torch.h"

#include <random>

namespace tempera::engine::augment {

using Random = std::mt19937_64;
double uniform(Random &random, double low, double high);
double beta(Random &random, double a); ///< symmetric Beta(a, a)

/// crops N x 48 x 48 in [0, 1]: mirror, turn by +-10 degrees, scale 0.9..1.12, shift by +-7%, a blanked patch.
Tensor faces(const Tensor &crops, Random &random);

/// One voice stream -> columns T x voice_width and mask T: speed 0.85..1.15 (pitch with it), shift of +-3 mel bands,
/// gain +-6 dB, a noise floor, time and frequency masks; at most `longest` steps, cut at random out of what is spoken.
Sequence voice(const Stream &stream, std::int64_t longest, Random &random);
/// The stream as it is, at most `longest` steps from its middle.
Sequence plain(const Stream &stream, std::int64_t longest);

/// Body columns B x T x body_width: per sample another average and spread of each channel, now and then a channel
/// taken away.
Tensor body(const Tensor &columns, Random &random);

/// Words left out with probability 0.1, never all of them.
std::vector<std::vector<std::int64_t>> words(const std::vector<std::vector<std::int64_t>> &sentence, Random &random);

/// Short sequences between still pictures, made from their stem outputs x N x C: hold one, ramp to another, hold it,
/// with jitter and blinks of missing frames. y N x E are targets (NaN where unknown); the sequence's targets are
/// those of each step.
struct Ramps {
    Sequence sequence; ///< R x T x C
    Tensor targets;    ///< R x T x E
};
Ramps ramps(const Tensor &x, const Tensor &y, std::int64_t rows, std::int64_t steps, Random &random);

} // namespace tempera::engine::augment
