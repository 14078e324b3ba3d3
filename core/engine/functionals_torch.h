// Functionals: what can be measured of a voice or a body without learning, beside what the stems learned. Descriptors of every
// frame, and over any span each one's mean and deviation, as in the acoustic parameter sets of speech research (GeMAPS: Eyben
// et al. 2016); the sets themselves are ours (docs/decisions/0032). Nothing here is trained, and no gradient passes.
#pragma once

#include "core/engine/stems_torch.h"

namespace tempera::engine::functionals {

/// Of a voice every 10 ms; of a body every second (its channels and their trends). Not every frame counts for every descriptor
/// (an unvoiced one says nothing of the pitch), so there are several weights of a frame.
inline constexpr std::int64_t voice_descriptors = 46, voice_weights = 3, body_descriptors = 2 * body_width, body_weights = body_width;
/// Numbers in a description, whatever the modality: means, deviations, and zeros where it has fewer than a voice.
inline constexpr std::int64_t width = 2 * voice_descriptors;
/// Numbers of a description (sample::describe) with C latent ones: 3C + P.
constexpr std::int64_t described(std::int64_t latent) { return 3 * latent + width; }
/// Numbers of a step of latents behind what the stems say of it: weighted sums of descriptors and of their squares, sums of
/// weights. Sums of steps are those of the span that the steps make up. 0: nothing is measured of this modality.
constexpr std::int64_t sums(Modality m) {
    return m == Modality::voice  ? 2 * voice_descriptors + voice_weights
           : m == Modality::body ? 2 * body_descriptors + body_weights
                                 : 0;
}

/// columns B x T x voice_width at voice_step, relative to the person's average; quality B x T (more than one half: speech; NaN in
/// columns only where it is 0); T a multiple of 20 -> steps of the grid, B x T/20 x sums. A step depends on half a second to
/// either side.
Tensor voice(const Tensor &columns, const Tensor &quality);

/// B x T x body_width by the second -> B x T x sums.
Tensor body(const stems::Seconds &seconds);

/// ... x sums of a modality -> ... x 2 descriptors. Of what never counted: zeros, the person's average.
Tensor of(const Tensor &sums, Modality modality);

} // namespace tempera::engine::functionals
