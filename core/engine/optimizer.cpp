#include "core/engine/optimizer_torch.h"

#include <cmath>
#include <numbers>
#include <stdexcept>
#include <torch/csrc/autograd/autograd.h>

namespace tempera::engine {

void AdamW::step(const Params &p, const std::vector<std::string> &names, const Tensor &loss, double rate, double clip,
                 double (*scale_of)(const std::string &name)) {
    if (!std::isfinite(loss.item<double>())) throw std::runtime_error("the loss is not a number");
    std::vector<Tensor> inputs;
    for (const auto &name : names) inputs.push_back(p.weights.at(name));
    const auto slopes = torch::autograd::grad({loss}, inputs, {}, false, false, true);
    const at::NoGradGuard no_grad;
    double square = 0;
    for (const auto &g : slopes)
        if (g.defined()) square += g.square().sum().item<double>();
    const double scale = std::min(1.0, clip / (std::sqrt(square) + 1e-12));
    ++steps;
    const double b1 = 0.9, b2 = 0.99;
    const double c1 = 1 - std::pow(b1, static_cast<double>(steps)), c2 = 1 - std::pow(b2, static_cast<double>(steps));
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!slopes[i].defined()) continue;
        Tensor w = inputs[i];
        const double own = scale_of ? rate * scale_of(names[i]) : rate;
        auto &m = first[names[i]], &v = second[names[i]];
        if (!m.defined()) {
            m = at::zeros_like(w).detach();
            v = at::zeros_like(w).detach();
        }
        const Tensor g = slopes[i] * scale;
        m.mul_(b1).add_(g, 1 - b1);
        v.mul_(b2).addcmul_(g, g, 1 - b2);
        if (w.dim() >= 2 && decay > 0) w.mul_(1 - own * decay);
        w.addcdiv_(m, (v / c2).sqrt_().add_(1e-8), -own / c1);
    }
}

double cosine_rate(double base, double done) {
    return base * std::min(1.0, done / 0.05 + 0.02) * 0.5 * (1 + std::cos(std::numbers::pi * std::min(done, 1.0)));
}

} // namespace tempera::engine
