// The spatial half of the encoder: one stem per modality, from the stream's columns to `latent` numbers per
// step. Masked steps take no part: each masked convolution divides by the share of its window that was there,
// and the edge of a sequence counts as masked, so a piece with enough context gives what the whole gives.
#pragma once

#include "core/base/stream.h"
#include "core/engine/params_torch.h"

#include <span>

namespace tempera::engine {

/// A batch of sequences: x B x T x C and mask B x T in {0, 1}. Rows of masked steps mean nothing.
struct Sequence {
    Tensor x, mask;
};

/// How a forward pass runs. Training uses batch statistics and dropout (from Torch's global generator).
struct Mode {
    bool training = false;
    double dropout = 0;
};

namespace stems {

/// What the names of a stem's tensors have in them: "voice", and "voice2" and so on for further stems of that modality.
std::string name_of(Modality modality, int which);

void make(Params &p, Init &init, int latent, int word_buckets, int word_dim, bool spatial);
/// Another voice stem beside the first; `which` from 1. They share centre and spread, which are measured.
void make_voice(Params &p, Init &init, int which, int latent, bool spatial);

/// crops N x 48 x 48 in [0, 1] -> N x latent. Each crop is standardized by itself. Outside of training the mean of what
/// is made of the crop and of its mirror image.
Tensor face(const Params &p, const Tensor &crops, bool spatial, Mode mode);

/// columns B x T x voice_width at voice_step, relative to the person's average (core/base/stream_average.h), T a multiple of 10, mask B x T -> steps of 0.1 s, B x T/10 x latent.
Sequence voice(const Params &p, int which, const Sequence &columns, bool spatial, Mode mode);

/// x B x T x W by the second and which of it is there (1, else 0; x is 0 there) -> slope per minute of the straight line
/// through what is there within trend_reach seconds of each, in [-4, 4], 0 where x is missing. Whether skin conductance is
/// on its way up tells stress from rest better than where it is (docs/EXPERIMENTS.md).
Tensor trend(const Tensor &x, const Tensor &there);

/// Body signals by the second, B x T/4 x body_width each: standardized by everybody's and cut to +-4, their trend, and which of
/// them is there (1, else 0; the others are 0 there). columns B x T x body_width at body_step, relative to the person's average,
/// NaN where a channel is missing, mask B x T, T a multiple of body_second.
struct Seconds {
    Tensor x, trend, there;
};
Seconds by_second(const Params &p, const Sequence &columns);

/// B x T by the second -> B x T x latent. A second whose channels are all missing is masked.
Sequence body(const Params &p, const Seconds &seconds, bool spatial, Mode mode);

/// Hash buckets of the word itself and of its byte n-grams (3 to 5, with word borders), lower case.
std::vector<std::int64_t> word_buckets(std::string_view word, int buckets);

/// B sentences of words given as buckets; one step per word, padded to the longest.
Sequence words(const Params &p, const std::vector<std::vector<std::vector<std::int64_t>>> &sentences, bool spatial,
               Mode mode);

/// How far, in steps of the stream, the stem looks to either side.
inline constexpr int voice_reach = 20, words_reach = 1;
inline constexpr std::int64_t body_second = 4;  ///< steps of body signals in a second
inline constexpr std::int64_t trend_reach = 60; ///< seconds to either side in which a channel's trend is measured
inline constexpr std::int64_t body_reach = (trend_reach + 4 + 4) * body_second;

} // namespace stems
} // namespace tempera::engine
