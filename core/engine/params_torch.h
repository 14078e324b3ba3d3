// Named tensors of the network. Internal to core/engine: this header includes Torch.
#pragma once

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tempera::engine {

using at::Tensor;

/// Weights (trained) and buffers (measured: means, running statistics, what a modality knows), by name.
/// Tensors are shared, not copied, when a Params is copied; see clone().
struct Params {
    std::map<std::string, Tensor> weights;
    std::map<std::string, Tensor> buffers;

    /// Throws std::out_of_range for a name that does not exist.
    [[nodiscard]] const Tensor &operator[](const std::string &name) const;
    [[nodiscard]] bool has(const std::string &name) const { return weights.contains(name) || buffers.contains(name); }
    [[nodiscard]] Params clone() const;
    /// Weights whose name starts with one of `prefixes`, in name order.
    [[nodiscard]] std::vector<std::string> names(const std::vector<std::string> &prefixes) const;
    [[nodiscard]] at::Device device() const; ///< where all of them lie
    void move_to(at::Device device);         ///< what shares these tensors keeps them where they were
    [[nodiscard]] std::int64_t count() const; ///< numbers in all weights and buffers
    void require_grad(const std::vector<std::string> &names, bool on) const;
};

/// Seeded initial values. Gives the same numbers for the same seed and the same order of calls.
class Init {
public:
    explicit Init(std::uint64_t seed);
    Tensor normal(std::vector<std::int64_t> shape, double deviation);
    /// He initialization for `fan_in` inputs per output.
    Tensor he(std::vector<std::int64_t> shape, std::int64_t fan_in);

private:
    at::Generator generator_;
};

inline Tensor filled(std::vector<std::int64_t> shape, double value) { return at::full(shape, value, at::kFloat); }

} // namespace tempera::engine
