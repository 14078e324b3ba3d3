// From latents on the grid to one embedding per sample: attentive mean+deviation pooling, then the encoder top.
#pragma once

#include "core/engine/stems_torch.h"

namespace tempera::engine::sample {

/// Grid steps to either side in a scoring window: 1.5 s at 0.2 s; of body signals, which take minutes, 30 s.
constexpr int window_reach(Modality m) { return m == Modality::body ? 150 : 7; }

/// The buffer that join_statistics measures; there where a modality has several stems.
inline constexpr const char *joint = "pool.joint";

void make(Params &p, Init &init, int latent, int voices);

/// Numbers that the K stems of a modality say of a step: KC.
std::int64_t learned(const Params &p, Modality modality);
/// Numbers of a description, of every modality: 3C + P (P = functionals::width).
std::int64_t described(const Params &p);

/// all B x T x (KC + sums) of K stems and, where there are any, of functionals; weight B x T (quality; 0: not there) -> B x
/// (2KC + P): for each stem and channel the mean and the deviation under weights exp(a(t)) * weight(t), a = 3 tanh(A h + b_m), and the
/// functionals of all steps with weight. A row without any weight gives zeros. Measures have no trained
/// pooling: they come as B x 3C (measures_torch.h), which `describe` leaves as it is.
Tensor pool(const Params &p, const Tensor &all, const Tensor &weight, Modality modality);

/// The same for the window of +-`reach` steps around each step of one sequence: all T x (KC + sums), weight T -> T x (2KC + P).
Tensor pool_windows(const Params &p, const Tensor &all, const Tensor &weight, Modality modality, int reach);

/// T x ... -> of each step the sum over the steps at most `reach` away.
Tensor window_sums(const Tensor &t, int reach);

/// Encoder top: N x 2KC (and what `pool` has behind it, which is not read) of one modality -> N x C, the mean over the stems,
/// standardized over channels.
Tensor embed(const Params &p, const Tensor &all, Modality modality, Mode mode);

/// What the meta-learner gets of a sample, N x (3C + P): the embedding, behind it the pooled statistics it came from (of
/// several stems the 2C directions of them in which people's samples differ most, measured by join_statistics), and the
/// functionals, zeros where a modality has none. The prior's heads and the rules read the embedding, prototypes compare the first
/// 3C numbers, closed-form and general heads read all: what tells two emotions of one person apart is not only what told them
/// apart on everybody, and with few people to learn from a stem does not find what can simply be measured.
Tensor describe(const Params &p, const Tensor &stats, Modality modality);

/// Measures those directions: the principal ones of the stems' part of N x (2KC + P) statistics, each person's relative to their own mean.
void join_statistics(const Params &p, const Tensor &all, const std::vector<std::int32_t> &people);

} // namespace tempera::engine::sample
