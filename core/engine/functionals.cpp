#include "core/engine/functionals_torch.h"

#include <numbers>

namespace tempera::engine::functionals {
namespace {

constexpr std::int64_t frames_per_step = 20, groups = 16, cepstra = 8;
constexpr double fastest_glide = 0.2; ///< octaves in 10 ms: beyond it is the pitch tracker that jumps

/// x[t - 1], B x T x ...; 0 before the first frame.
Tensor before(const Tensor &x) {
    return at::cat({at::zeros_like(x.slice(1, 0, 1)), x.slice(1, 0, x.size(1) - 1)}, 1);
}

/// Mean over the speech within `frames` (odd) around each frame, B x T.
Tensor around(const Tensor &x, const Tensor &speech, std::int64_t frames) {
    const auto sum = [&](const Tensor &t) {
        return at::conv1d(t.unsqueeze(1), at::ones({1, 1, frames}, t.options()), {}, {1}, {frames / 2}).squeeze(1);
    };
    return sum(x * speech) / sum(speech).clamp_min(1);
}

/// How far loudness moves at five paces, from syllables down to single sounds: squares of what is between two averages.
std::vector<Tensor> modulations(const Tensor &loudness, const Tensor &speech) {
    std::vector<Tensor> out;
    Tensor slower = around(loudness, speech, 101);
    for (const std::int64_t frames : {51, 25, 13, 7, 3}) {
        const Tensor faster = around(loudness, speech, frames);
        out.push_back((faster - slower).square().log1p());
        slower = faster;
    }
    return out;
}

/// groups x cepstra: cosines over the bands, without the first, which is the loudness.
Tensor cosines(const Tensor &like) {
    const Tensor place = (at::arange(groups, like.options()) + 0.5) * (std::numbers::pi / groups);
    return at::outer(place, at::arange(1, cepstra + 1, like.options())).cos() / 4;
}

std::int64_t descriptors(Modality m) { return m == Modality::voice ? voice_descriptors : body_descriptors; }

/// ... x weights -> ... x descriptors: the weight that counts for each.
Tensor weight_of_each(const Tensor &weights, Modality modality) {
    const auto last = weights.dim() - 1;
    if (modality == Modality::body) return at::cat({weights, weights}, last); // channels, and their trends
    auto shape = weights.sizes().vec();
    shape.back() = voice_descriptors - 3;
    return at::cat({weights.slice(last, 0, 1).expand(shape), weights.slice(last, 1), weights.slice(last, 2)}, last);
}

} // namespace

Tensor voice(const Tensor &columns, const Tensor &quality) {
    const auto b = columns.size(0), t = columns.size(1);
    const Tensor clean = at::nan_to_num(columns, 0.0, 0.0, 0.0);
    const Tensor speech = (quality > 0.5).to(clean.options());
    const Tensor bands = clean.slice(2, 0, mel_bands), pitch = clean.select(2, mel_bands), voicing = clean.select(2, mel_bands + 1);
    const Tensor voiced = (voicing > 0.5).to(clean.options()) * speech;
    const Tensor grouped = bands.view({b, t, groups, -1}).mean(3), loudness = bands.mean(2);
    const Tensor pair = speech * before(speech);
    const Tensor louder = (loudness - before(loudness)) * pair;
    const Tensor glide = pitch - before(pitch);
    const Tensor gliding = voiced * before(voiced) * (glide.abs() < fastest_glide).to(clean.options());

    std::vector<Tensor> spoken{grouped,
                               ((grouped - before(grouped)) * pair.unsqueeze(2)).abs().slice(2, 0, groups, 2),
                               at::matmul(grouped, cosines(clean))};
    for (const Tensor &x : {loudness, louder.abs(), louder.clamp_min(0), voicing, voiced, (voiced - before(voiced)).clamp_min(0)})
        spoken.push_back(x.unsqueeze(2));
    for (const Tensor &x : modulations(loudness, speech)) spoken.push_back(x.unsqueeze(2));

    const Tensor x = at::cat({at::cat(spoken, 2), at::stack({pitch, glide, glide.abs()}, 2)}, 2);
    const Tensor each = at::stack({speech, voiced, gliding}, 2), w = weight_of_each(each, Modality::voice);
    return at::cat({x * w, x * x * w, each}, 2).view({b, t / frames_per_step, frames_per_step, -1}).sum(2);
}

Tensor body(const stems::Seconds &s) {
    const Tensor x = at::cat({s.x, s.trend}, 2), w = weight_of_each(s.there, Modality::body);
    return at::cat({x * w, x * x * w, s.there}, 2);
}

Tensor of(const Tensor &sums, Modality modality) {
    const auto last = sums.dim() - 1, n = descriptors(modality);
    const Tensor w = weight_of_each(sums.slice(last, 2 * n), modality).clamp_min(1e-6);
    const Tensor mean = sums.slice(last, 0, n) / w, square = sums.slice(last, n, 2 * n) / w;
    return at::cat({mean, (square - mean * mean).clamp_min(0).sqrt()}, last);
}

} // namespace tempera::engine::functionals
