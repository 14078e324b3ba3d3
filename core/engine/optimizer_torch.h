// AdamW (Loshchilov and Hutter 2019) over named tensors; its state can be written and read, so that a resumed
// run goes on as if it had not stopped.
#pragma once

#include "core/engine/params_torch.h"

namespace tempera::engine {

struct AdamW {
    double decay = 0.02; ///< decoupled weight decay; tensors of fewer than two axes are left alone
    std::int64_t steps = 0;
    std::map<std::string, Tensor> first, second;

    /// Backward of `loss` and one step on `names`. Gradients longer than `clip` are shortened.
    /// `scale`, if given, multiplies the rate for a tensor. Throws when the loss is not finite.
    void step(const Params &p, const std::vector<std::string> &names, const Tensor &loss, double rate, double clip = 2,
              double (*scale)(const std::string &name) = nullptr);
};

/// Rises over the first 5%, then falls along a cosine to zero. `done` in [0, 1].
double cosine_rate(double base, double done);

} // namespace tempera::engine
