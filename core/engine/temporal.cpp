#include "core/engine/temporal_torch.h"

namespace tempera::engine::temporal {
namespace {

/// y(t) = x(t + by), zero outside.
Tensor shifted(const Tensor &x, std::int64_t by) {
    const auto t = x.size(1);
    if (by >= t || -by >= t) return at::zeros_like(x);
    std::vector<std::int64_t> pad(static_cast<std::size_t>(2 * (x.dim() - 1)), 0);
    const auto last = pad.size() - 2;
    if (by > 0) {
        pad[last + 1] = by;
        return at::constant_pad_nd(x.slice(1, by, t), pad, 0);
    }
    pad[last] = -by;
    return at::constant_pad_nd(x.slice(1, 0, t + by), pad, 0);
}

Tensor norm(const Params &p, const std::string &name, const Tensor &x) {
    return at::layer_norm(x, {x.size(2)}, p[name + ".gain"], p[name + ".bias"], 1e-5, false);
}

} // namespace

void make(Params &p, Init &init, int latent) {
    p.weights["time.modality"] = init.normal({static_cast<std::int64_t>(trained_modalities.size()), latent}, 0.1);
    for (int l = 0; l < layers; ++l) {
        const auto name = "time." + std::to_string(l);
        p.weights[name + ".norm.gain"] = filled({latent}, 1);
        p.weights[name + ".norm.bias"] = filled({latent}, 0);
        p.weights[name + ".mix.weight"] = init.normal({4, latent}, 0.05);
        p.weights[name + ".mix.offset"] = filled({4}, 0);
        p.weights[name + ".conv.weight"] = init.he({2 * latent, 3 * latent}, 6 * latent);
        p.weights[name + ".conv.offset"] = filled({2 * latent}, 0);
        p.weights[name + ".out.weight"] = init.he({latent, latent}, 2 * latent);
    }
    p.weights["time.norm.gain"] = filled({latent}, 1);
    p.weights["time.norm.bias"] = filled({latent}, 0);
}

Sequence apply(const Params &p, const Sequence &in, Modality modality, bool enabled, Mode mode) {
    const Tensor m = in.mask.unsqueeze(2);
    Tensor x = (in.x + p["time.modality"][static_cast<std::int64_t>(modality)]) * m;
    if (enabled)
        for (int l = 0; l < layers; ++l) {
            const auto name = "time." + std::to_string(l);
            const Tensor h = norm(p, name + ".norm", x) * m;
            const Tensor alpha = at::softmax(at::linear(h, p[name + ".mix.weight"], p[name + ".mix.offset"]), 2);
            const auto side = [&](int sign) {
                Tensor sum = at::zeros_like(h), weight = at::zeros_like(m);
                for (std::size_t k = 0; k < 4; ++k) {
                    const auto by = sign * dilations[static_cast<std::size_t>(l)][k];
                    const Tensor a = alpha.slice(2, static_cast<std::int64_t>(k), static_cast<std::int64_t>(k) + 1);
                    sum = sum + a * shifted(h, by);
                    weight = weight + a * shifted(m, by);
                }
                return sum / weight.clamp_min(1e-3);
            };
            const Tensor both = at::linear(at::cat({side(-1), h, side(1)}, 2), p[name + ".conv.weight"], p[name + ".conv.offset"]);
            const auto parts = both.chunk(2, 2);
            Tensor y = at::linear(at::tanh(parts[0]) * at::sigmoid(parts[1]), p[name + ".out.weight"]);
            if (mode.training && mode.dropout > 0) y = at::dropout(y, mode.dropout, true);
            x = (x + y) * m;
        }
    return {norm(p, "time.norm", x) * m, in.mask};
}

} // namespace tempera::engine::temporal
