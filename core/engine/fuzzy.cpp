#include "core/engine/fuzzy_torch.h"

#include <cmath>

namespace tempera::engine::fuzzy {

void make(Params &p, Init &init, int latent, int rules, int dimension, int semantic) {
    p.weights["rules.project"] = init.normal({dimension, latent}, 1.5 / std::sqrt(static_cast<double>(latent)));
    p.weights["rules.centre"] = init.normal({rules, dimension}, 1.2);
    p.weights["rules.factor"] = init.normal({rules, dimension, dimension}, 0.1) + at::eye(dimension);
    p.weights["rules.consequent"] = init.normal({rules, semantic, dimension}, 0.3);
    p.weights["rules.offset"] = init.normal({rules, semantic}, 0.3);
}

Tensor project(const Params &p, const Tensor &x) {
    return limit * at::tanh(at::linear(x, p["rules.project"]) / limit);
}

Tensor factors(const Params &p) {
    const Tensor &raw = p["rules.factor"];
    const Tensor diagonal = at::softplus(raw.diagonal(0, 1, 2)) + 0.05;
    return raw.tril(-1) + at::diag_embed(diagonal);
}

Tensor log_firing(const Tensor &v, const Tensor &centres, const Tensor &factors) {
    // All rules as one linear map: L' (v - c) = L' v - L' c.
    const Tensor maps = factors.transpose(1, 2); // R x d x d
    const Tensor offsets = -at::matmul(maps, centres.unsqueeze(2)).flatten();
    auto shape = v.sizes().vec();
    shape.insert(shape.end() - 1, factors.size(0));
    const Tensor y = at::linear(v, maps.flatten(0, 1), offsets).view(shape);
    return at::log_softmax(y.square().sum(-1) * (-0.5 / static_cast<double>(v.size(-1))), -1);
}

Tensor conclusions(const Params &p, const Tensor &v) {
    const Tensor &slopes = p["rules.consequent"];
    auto shape = v.sizes().vec();
    shape.back() = slopes.size(0);
    shape.push_back(slopes.size(1));
    return at::linear(v, slopes.flatten(0, 1), p["rules.offset"].flatten()).view(shape);
}

Tensor covariances(const Tensor &factors) {
    const auto d = factors.size(2);
    const Tensor unit = at::eye(d, factors.options()).expand_as(factors);
    const Tensor inverse = at::linalg_solve_triangular(factors, unit, false); // L^-1
    return at::matmul(inverse.transpose(1, 2), inverse) * static_cast<double>(d);
}

Tensor widths(const Tensor &factors) { return covariances(factors).diagonal(0, 1, 2).sqrt(); }

Tensor entropy(const Tensor &membership) {
    const Tensor m = membership.clamp(1e-7, 1 - 1e-7);
    const Tensor bits = -(m * m.log() + (1 - m) * (1 - m).log()) / std::log(2.0);
    return bits.mean(-1).clamp(0, 1);
}

} // namespace tempera::engine::fuzzy
