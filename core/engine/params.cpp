#include "core/engine/params_torch.h"

#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <stdexcept>

namespace tempera::engine {

const Tensor &Params::operator[](const std::string &name) const {
    if (auto it = weights.find(name); it != weights.end()) return it->second;
    if (auto it = buffers.find(name); it != buffers.end()) return it->second;
    throw std::out_of_range("no tensor named " + name);
}

Params Params::clone() const {
    Params copy;
    for (const auto &[name, t] : weights) copy.weights[name] = t.detach().clone();
    for (const auto &[name, t] : buffers) copy.buffers[name] = t.detach().clone();
    return copy;
}

std::vector<std::string> Params::names(const std::vector<std::string> &prefixes) const {
    std::vector<std::string> found;
    for (const auto &[name, t] : weights)
        for (const auto &prefix : prefixes)
            if (name.starts_with(prefix)) {
                found.push_back(name);
                break;
            }
    return found;
}

at::Device Params::device() const { return weights.empty() ? at::Device(at::kCPU) : weights.begin()->second.device(); }

void Params::move_to(at::Device device) {
    for (auto *group : {&weights, &buffers})
        for (auto &[name, t] : *group) t = t.detach().to(device);
}

std::int64_t Params::count() const {
    std::int64_t n = 0;
    for (const auto &[name, t] : weights) n += t.numel();
    for (const auto &[name, t] : buffers) n += t.numel();
    return n;
}

void Params::require_grad(const std::vector<std::string> &names, bool on) const {
    for (const auto &name : names) weights.at(name).set_requires_grad(on);
}

Init::Init(std::uint64_t seed) : generator_(at::detail::createCPUGenerator(seed)) {}

Tensor Init::normal(std::vector<std::int64_t> shape, double deviation) {
    return at::randn(shape, generator_, at::kFloat) * deviation;
}

Tensor Init::he(std::vector<std::int64_t> shape, std::int64_t fan_in) {
    return normal(std::move(shape), std::sqrt(2.0 / static_cast<double>(fan_in)));
}

} // namespace tempera::engine
