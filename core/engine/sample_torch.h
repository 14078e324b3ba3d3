// From latents on the grid to one embedding per sample: attentive mean+deviation pooling, then the encoder top.
#pragma once

#include "core/engine/stems_torch.h"

namespace tempera::engine::sample {

/// Grid steps to either side in a scoring window: +-1.5 s at 0.2 s.
inline constexpr int window_reach = 7;

void make(Params &p, Init &init, int latent);

/// h B x T x C, weight B x T (quality; 0: not there) -> B x 2C: per channel the mean and the deviation under
/// weights exp(a(t)) * weight(t), a = 3 tanh(A h + b_m). A row without any weight gives zeros. Measures have no trained
/// pooling: they come as the whole description, B x 3C (measures_torch.h), which `describe` leaves as it is.
Tensor pool(const Params &p, const Tensor &h, const Tensor &weight, Modality modality);

/// The same for the window of +-`reach` steps around each step of one sequence: h T x C, weight T -> T x 2C.
Tensor pool_windows(const Params &p, const Tensor &h, const Tensor &weight, Modality modality, int reach = window_reach);

/// Encoder top: N x 2C of one modality -> N x C, standardized over channels.
Tensor embed(const Params &p, const Tensor &stats, Modality modality, Mode mode);

/// What the meta-learner gets of a sample: N x 3C, the embedding and behind it the pooled statistics it came from. The
/// prior's heads and the rules read the embedding; prototypes compare all of it, because what tells two emotions of one
/// person apart is not only what told them apart on everybody.
Tensor describe(const Params &p, const Tensor &stats, Modality modality);

} // namespace tempera::engine::sample
