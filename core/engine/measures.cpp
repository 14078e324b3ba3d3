#include "core/engine/measures_torch.h"

#include "core/engine/sample_torch.h"

#include <cmath>
#include <numbers>
#include <random>

namespace tempera::engine::measures {
namespace {

/// Standard normal numbers by Box and Muller from a generator that the language defines to the last bit (its normal
/// distribution is not): adapted states must mean the same elsewhere.
Tensor projection(std::int64_t from, std::int64_t to) {
    std::mt19937_64 random(20260); // any number, but always this one
    const auto uniform = [&] { return (static_cast<double>(random() >> 11U) + 0.5) * 0x1p-53; };
    Tensor matrix = at::empty({from, to}, at::kFloat);
    auto *at_number = matrix.data_ptr<float>();
    const double scale = 1 / std::sqrt(static_cast<double>(to));
    for (std::int64_t i = 0; i < from * to; ++i) {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        at_number[i] = static_cast<float>(scale * radius * std::cos(2 * std::numbers::pi * uniform()));
    }
    return matrix;
}

Tensor statistics(const Tensor &mean, const Tensor &square) {
    return at::cat({mean, (square - mean * mean).clamp_min(0).sqrt()}, -1);
}

} // namespace

Tensor fit(const Tensor &statistics, std::int64_t width) {
    const auto n = statistics.size(1);
    if (n <= width) return at::constant_pad_nd(statistics, {0, width - n});
    static thread_local Tensor kept; // made anew only when another recording has another number of columns
    if (!kept.defined() || kept.size(0) != n || kept.size(1) != width) kept = projection(n, width);
    return at::matmul(statistics, kept);
}

Tensor pool(const Tensor &h, const Tensor &weight, std::int64_t width) {
    const Tensor w = weight.unsqueeze(2) * at::isfinite(h).to(at::kFloat), x = at::nan_to_num(h, 0.0, 0.0, 0.0);
    const Tensor sum = w.sum(1).clamp_min(1e-6);
    return fit(statistics((w * x).sum(1) / sum, (w * x * x).sum(1) / sum), width);
}

Tensor pool_windows(const Tensor &h, const Tensor &weight, std::int64_t width, int reach) {
    const Tensor w = weight.unsqueeze(1) * at::isfinite(h).to(at::kFloat), x = at::nan_to_num(h, 0.0, 0.0, 0.0);
    const auto window = [&](const Tensor &t) { return sample::window_sums(t, reach); };
    const Tensor sum = window(w).clamp_min(1e-6);
    return fit(statistics(window(w * x) / sum, window(w * x * x) / sum), width);
}

Network with_measures(const Network &network) {
    Network wide = network;
    const auto body = static_cast<std::int64_t>(Modality::body);
    const auto append = [&](const char *name, const Tensor &row) {
        auto &group = wide.p.weights.contains(name) ? wide.p.weights : wide.p.buffers;
        Tensor &tensor = group.at(name);
        tensor = at::cat({tensor, row.unsqueeze(0)}, 0);
    };
    for (const char *name :
         {"head.offset", "head.scale", "reliability", "meta.tau", "meta.penalty", "meta.self", "meta.combine"})
        append(name, network.p[name][body]);
    const Tensor mean = network.p["meta.mean"][body];
    append("known", at::zeros_like(network.p["known"][body]));
    append("meta.mean", at::zeros_like(mean));
    append("meta.spread", at::ones_like(mean));
    append("meta.whiten", at::eye(network.p["meta.whiten"].size(1)));
    append("meta.general", at::zeros_like(network.p["meta.general"][body]));
    append("meta.alone", at::tensor({1.0F, 0.0F, 0.0F}));
    return wide;
}

} // namespace tempera::engine::measures
