#include "core/engine/sample_torch.h"

#include "core/engine/functionals_torch.h"
#include "core/engine/measures_torch.h"

#include <map>

namespace tempera::engine::sample {
namespace {

/// Of several stems, one after the other: x ... x KC -> ... x K x C.
Tensor by_stem(const Params &p, const Tensor &x) {
    auto shape = x.sizes().vec();
    shape.back() = p["pool.weight"].size(0);
    shape.insert(shape.end() - 1, x.size(-1) / shape.back());
    return x.reshape(shape);
}

Tensor attention(const Params &p, const Tensor &h, Modality modality) {
    const Tensor bias = p["pool.offset"][static_cast<std::int64_t>(modality)];
    return (3 * at::tanh(at::linear(h, p["pool.weight"], bias))).exp();
}

/// ... x K x C each -> ... x 2KC.
Tensor moments(const Tensor &mean, const Tensor &square) {
    // The floor keeps the root's slope finite where nothing varies.
    return at::cat({mean, (square - mean * mean).clamp_min(1e-4).sqrt()}, -1).flatten(-2);
}

void make_top(Params &p, Init &init, const std::string &name, int latent) {
    p.weights[name + ".weight"] = init.he({2 * latent, 2 * latent}, 2 * latent);
    p.weights[name + ".offset"] = filled({2 * latent}, 0);
}

} // namespace

void make(Params &p, Init &init, int latent, int voices) {
    p.weights["pool.weight"] = init.normal({latent, latent}, 0.05);
    p.weights["pool.offset"] = filled({static_cast<std::int64_t>(trained_modalities.size()), latent}, 0);
    for (const auto m : trained_modalities) make_top(p, init, "top." + stems::name_of(m, 0), latent);
    p.weights["top.shared.weight"] = init.he({latent, 2 * latent}, 4 * latent);
    p.weights["top.shared.offset"] = filled({latent}, 0);
    if (voices == 1) return;
    for (int v = 1; v < voices; ++v) make_top(p, init, "top." + stems::name_of(Modality::voice, v), latent);
    p.buffers[joint] = at::eye(2 * latent).repeat({voices, 1}) / voices;
}

std::int64_t learned(const Params &p, Modality modality) {
    const auto one = p["pool.weight"].size(0);
    return modality == Modality::voice && p.has(joint) ? p[joint].size(0) / 2 : one;
}

std::int64_t described(const Params &p) { return functionals::described(p["pool.weight"].size(0)); }

Tensor pool(const Params &p, const Tensor &all, const Tensor &weight, Modality modality) {
    if (modality == Modality::measures) return measures::pool(all, weight, 3 * p["head.latent"].size(1));
    const auto own = learned(p, modality);
    const Tensor x = by_stem(p, all.slice(2, 0, own));
    const Tensor w = attention(p, x, modality) * weight.unsqueeze(2).unsqueeze(3);
    const Tensor sum = w.sum(1).clamp_min(1e-6);
    const Tensor stats = moments((w * x).sum(1) / sum, (w * x * x).sum(1) / sum);
    if (all.size(2) == own) return stats;
    const Tensor there = weight.gt(0).to(all.options()).unsqueeze(2);
    return at::cat({stats, functionals::of((all.slice(2, own) * there).sum(1), modality)}, 1);
}

Tensor window_sums(const Tensor &t, int reach) {
    // Differences of running sums: what a window costs does not depend on its length.
    const auto steps = t.size(0), width = std::int64_t{reach};
    const Tensor none = at::zeros_like(t.slice(0, 0, 1), at::kDouble);
    const Tensor until = at::cat({none, t.to(at::kDouble).cumsum(0)}, 0); // until[i]: of all steps before i
    const Tensor at_step = at::arange(steps, at::kLong);
    const Tensor high = until.index_select(0, (at_step + width + 1).clamp_max(steps));
    return (high - until.index_select(0, (at_step - width).clamp_min(0))).to(t.scalar_type());
}

Tensor pool_windows(const Params &p, const Tensor &all, const Tensor &weight, Modality modality, int reach) {
    if (modality == Modality::measures)
        return measures::pool_windows(all, weight, 3 * p["head.latent"].size(1), reach);
    const auto own = learned(p, modality);
    const Tensor x = by_stem(p, all.slice(1, 0, own));
    const Tensor w = attention(p, x, modality) * weight.unsqueeze(1).unsqueeze(2);
    const auto window = [&](const Tensor &t) { return window_sums(t, reach); };
    const Tensor sum = window(w).clamp_min(1e-6);
    const Tensor stats = moments(window(w * x) / sum, window(w * x * x) / sum);
    if (all.size(1) == own) return stats;
    const Tensor there = weight.gt(0).to(all.options()).unsqueeze(1);
    return at::cat({stats, functionals::of(window(all.slice(1, own) * there), modality)}, 1);
}

Tensor embed(const Params &p, const Tensor &all, Modality modality, Mode mode) {
    const Tensor stats = all.slice(1, 0, 2 * learned(p, modality));
    const auto drop = [&](const Tensor &t) {
        return mode.training && mode.dropout > 0 ? at::dropout(t, mode.dropout, true) : t;
    };
    const auto stems = stats.chunk(stats.size(1) / (2 * p["pool.weight"].size(0)), 1);
    Tensor sum;
    for (std::size_t i = 0; i < stems.size(); ++i) {
        const auto name = "top." + stems::name_of(modality, static_cast<int>(i));
        Tensor x = at::relu(at::linear(drop(stems[i]), p[name + ".weight"], p[name + ".offset"]));
        x = at::linear(drop(x), p["top.shared.weight"], p["top.shared.offset"]);
        x = at::layer_norm(x, {x.size(1)}, {}, {}, 1e-5, false);
        sum = sum.defined() ? sum + x : x;
    }
    return stems.size() == 1 ? sum : at::layer_norm(sum, {sum.size(1)}, {}, {}, 1e-5, false);
}

Tensor describe(const Params &p, const Tensor &stats, Modality modality) {
    const auto missing = [&](const Tensor &t) { return at::constant_pad_nd(t, {0, described(p) - t.size(1)}); };
    if (modality == Modality::measures) return missing(stats);
    const auto own = 2 * learned(p, modality);
    const Tensor learned_stats = stats.slice(1, 0, own);
    const bool one = own == 2 * p["pool.weight"].size(0);
    return missing(at::cat({embed(p, stats, modality, Mode{}), one ? learned_stats : at::matmul(learned_stats, p[joint]),
                            stats.slice(1, own)}, 1));
}

void join_statistics(const Params &p, const Tensor &all, const std::vector<std::int32_t> &people) {
    const Tensor stats = all.slice(1, 0, 2 * learned(p, Modality::voice));
    Tensor away = stats - stats.mean(0);
    std::map<std::int32_t, std::vector<std::int64_t>> rows;
    for (std::size_t i = 0; i < people.size(); ++i) rows[people[i]].push_back(static_cast<std::int64_t>(i));
    for (const auto &[person, of] : rows) {
        if (person < 0) continue;
        const Tensor index = at::tensor(of, at::kLong), own = stats.index_select(0, index);
        away.index_copy_(0, index, own - own.mean(0));
    }
    const Tensor scale = 1 / (away.square().mean(0).sqrt() + 0.05);
    away = away * scale;
    const auto [values, vectors] = at::linalg_eigh(at::matmul(away.t(), away) / away.size(0)); // ascending
    const auto width = p[joint].size(1);
    p[joint].copy_(vectors.slice(1, vectors.size(1) - width) * scale.unsqueeze(1));
}

} // namespace tempera::engine::sample
