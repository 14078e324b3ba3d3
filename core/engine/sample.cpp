#include "core/engine/sample_torch.h"

#include "core/engine/measures_torch.h"

namespace tempera::engine::sample {
namespace {

Tensor attention(const Params &p, const Tensor &h, Modality modality) {
    const Tensor bias = p["pool.offset"][static_cast<std::int64_t>(modality)];
    return (3 * at::tanh(at::linear(h, p["pool.weight"], bias))).exp();
}

Tensor moments(const Tensor &mean, const Tensor &square) {
    // The floor keeps the root's slope finite where nothing varies.
    return at::cat({mean, (square - mean * mean).clamp_min(1e-4).sqrt()}, -1);
}

} // namespace

void make(Params &p, Init &init, int latent) {
    p.weights["pool.weight"] = init.normal({latent, latent}, 0.05);
    p.weights["pool.offset"] = filled({static_cast<std::int64_t>(trained_modalities.size()), latent}, 0);
    for (const auto m : trained_modalities) {
        const auto name = "top." + std::string(tempera::name(m));
        p.weights[name + ".weight"] = init.he({2 * latent, 2 * latent}, 2 * latent);
        p.weights[name + ".offset"] = filled({2 * latent}, 0);
    }
    p.weights["top.shared.weight"] = init.he({latent, 2 * latent}, 4 * latent);
    p.weights["top.shared.offset"] = filled({latent}, 0);
}

Tensor pool(const Params &p, const Tensor &h, const Tensor &weight, Modality modality) {
    if (modality == Modality::measures) return measures::pool(h, weight, 3 * p["head.latent"].size(1));
    const Tensor w = attention(p, h, modality) * weight.unsqueeze(2);
    const Tensor sum = w.sum(1).clamp_min(1e-6);
    return moments((w * h).sum(1) / sum, (w * h * h).sum(1) / sum);
}

Tensor pool_windows(const Params &p, const Tensor &h, const Tensor &weight, Modality modality, int reach) {
    if (modality == Modality::measures)
        return measures::pool_windows(h, weight, 3 * p["head.latent"].size(1), reach);
    const Tensor w = attention(p, h, modality) * weight.unsqueeze(1);
    const auto window = [&](const Tensor &x) { // T x C -> sums (up to one common factor) over each window
        const Tensor rows = x.transpose(0, 1).unsqueeze(0);
        return at::avg_pool1d(rows, {2 * reach + 1}, {1}, {reach}, false, true).squeeze(0).transpose(0, 1);
    };
    const Tensor sum = window(w).clamp_min(1e-7);
    return moments(window(w * h) / sum, window(w * h * h) / sum);
}

Tensor embed(const Params &p, const Tensor &stats, Modality modality, Mode mode) {
    const auto name = "top." + std::string(tempera::name(modality));
    Tensor x = stats;
    if (mode.training && mode.dropout > 0) x = at::dropout(x, mode.dropout, true);
    x = at::relu(at::linear(x, p[name + ".weight"], p[name + ".offset"]));
    if (mode.training && mode.dropout > 0) x = at::dropout(x, mode.dropout, true);
    x = at::linear(x, p["top.shared.weight"], p["top.shared.offset"]);
    return at::layer_norm(x, {x.size(1)}, {}, {}, 1e-5, false);
}

Tensor describe(const Params &p, const Tensor &stats, Modality modality) {
    if (modality == Modality::measures) return stats;
    return at::cat({embed(p, stats, modality, Mode{}), stats}, 1);
}

} // namespace tempera::engine::sample
