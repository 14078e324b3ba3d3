// The temporal half of the encoder, shared by all modalities: gated dilated convolutions whose dilation is
// mixed by content, so that a startle and a low mood get receptive fields of different length.
#pragma once

#include "core/engine/stems_torch.h"

#include <array>

namespace tempera::engine::temporal {

inline constexpr int layers = 3;
inline constexpr std::array<std::array<int, 4>, layers> dilations{{{1, 2, 3, 4}, {1, 2, 4, 8}, {1, 4, 8, 16}}};
/// Steps to either side that a step's output depends on.
inline constexpr int reach = 4 + 8 + 16;

void make(Params &p, Init &init, int latent);

/// Per layer, with h = layer_norm(x) (over channels, so that no norm spans time) and alpha = softmax(A h) per step:
///   left(t)  = sum_k alpha_k(t) m(t - d_k) h(t - d_k) / sum_k alpha_k(t) m(t - d_k), right(t) likewise,
///   (v, g)   = W [left, h, right] + b,   x <- x + O (tanh(v) * sigmoid(g)).
/// `modality` adds the modality's own vector at the entrance. With `enabled` false only that and the norm remain.
Sequence apply(const Params &p, const Sequence &in, Modality modality, bool enabled, Mode mode);

} // namespace tempera::engine::temporal
