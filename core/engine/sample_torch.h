// From latents on the grid to one embedding per sample: attentive mean+deviation pooling, then the encoder top.
#pragma once

#include "core/engine/stems_torch.h"

namespace tempera::engine::sample {

/// Grid steps to either side in a scoring window: 1.5 s at 0.2 s; of body signals, which take minutes, 30 s.
constexpr int window_reach(Modality m) { return m == Modality::body ? 150 : 7; }

/// The buffer that join_statistics measures; there where a modality has several stems.
inline constexpr const char *joint = "pool.joint";

void make(Params &p, Init &init, int latent, int voices);

/// h B x T x KC of K stems, weight B x T (quality; 0: not there) -> B x 2KC: for each stem and channel the mean and
/// the deviation under weights exp(a(t)) * weight(t), a = 3 tanh(A h + b_m). A row without any weight gives zeros. Measures have no trained
/// pooling: they come as the whole description, B x 3C (measures_torch.h), which `describe` leaves as it is.
Tensor pool(const Params &p, const Tensor &h, const Tensor &weight, Modality modality);

/// The same for the window of +-`reach` steps around each step of one sequence: h T x KC, weight T -> T x 2KC.
Tensor pool_windows(const Params &p, const Tensor &h, const Tensor &weight, Modality modality, int reach);

/// T x ... -> of each step the sum over the steps at most `reach` away.
Tensor window_sums(const Tensor &t, int reach);

/// Encoder top: N x 2KC of one modality -> N x C, the mean over the stems, standardized over channels.
Tensor embed(const Params &p, const Tensor &stats, Modality modality, Mode mode);

/// What the meta-learner gets of a sample: N x 3C, the embedding and behind it the pooled statistics it came from (of
/// several stems the 2C directions of them in which people's samples differ most, measured by join_statistics). The
/// prior's heads and the rules read the embedding; prototypes compare all of it, because what tells two emotions of one
/// person apart is not only what told them apart on everybody.
Tensor describe(const Params &p, const Tensor &stats, Modality modality);

/// Measures those directions: the principal ones of N x 2KC statistics, each person's relative to their own mean.
void join_statistics(const Params &p, const Tensor &stats, const std::vector<std::int32_t> &people);

} // namespace tempera::engine::sample
