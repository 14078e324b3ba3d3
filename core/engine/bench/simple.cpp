// Rivals that learn from the support alone. They read what ST-F2M's closed-form head reads; where their constants come from:
// docs/benchmarks/README.md.
#include "core/engine/bench/per_modality_torch.h"

namespace tempera::engine::bench {
namespace {

/// Nearest prototype in Euclidean distance; memberships are the softmax of its negative.
class Prototypes final : public PerModality {
public:
    explicit Prototypes(const Network &network) : PerModality(network, Reading::all) {}
    [[nodiscard]] std::string name() const override { return "prototypical network"; }

protected:
    [[nodiscard]] Tensor fit_and_answer(const Tensor &x, const Tensor &slot, const Tensor &asked,
                                        std::int64_t ways) const override {
        const Tensor hot = at::one_hot(slot, ways).to(x.options());
        const Tensor prototype = at::matmul(hot.t(), x) / hot.sum(0).clamp_min(1).unsqueeze(1);
        const Tensor distance = (asked.unsqueeze(1) - prototype.unsqueeze(0)).square().mean(2);
        return at::softmax(-rate * distance, 1);
    }

private:
    static constexpr double rate = 6; ///< per unit of mean squared distance
};

/// Multinomial logistic regression with an L2 penalty; each label weighs the same. Nesterov's accelerated gradient,
/// whose step is one over the loss's curvature.
class LogisticRegression final : public PerModality {
public:
    explicit LogisticRegression(const Network &network) : PerModality(network, Reading::all) {}
    [[nodiscard]] std::string name() const override { return "logistic regression"; }

protected:
    [[nodiscard]] Tensor fit_and_answer(const Tensor &x, const Tensor &slot, const Tensor &asked,
                                        std::int64_t ways) const override {
        const Tensor hot = at::one_hot(slot, ways).to(x.options());
        const Tensor weight = (hot / hot.sum(0).clamp_min(1)).sum(1, true) / static_cast<double>(ways);
        const auto with_one = [](const Tensor &rows) { return at::cat({rows, at::ones({rows.size(0), 1})}, 1); };
        const Tensor a = with_one(x);
        const Tensor weighted = a * weight.sqrt();
        const double curvature = 0.5 * at::linalg_eigvalsh(at::matmul(weighted, weighted.t())).max().item<double>();
        const double step = 1 / (curvature + penalty);
        Tensor w = at::zeros({a.size(1), ways}), before = w;
        for (int i = 0; i < steps; ++i) {
            const Tensor ahead = w + (i / (i + 3.0)) * (w - before);
            const Tensor slope =
                at::matmul(a.t(), weight * (at::softmax(at::matmul(a, ahead), 1) - hot)) + penalty * ahead;
            before = w;
            w = ahead - step * slope;
        }
        return at::softmax(at::matmul(with_one(asked), w), 1);
    }

private:
    /// Of half the squared length of the weights, beside a mean loss. Chosen on the training people whom the stems do not
    /// know (docs/benchmarks).
    static constexpr double penalty = 0.03;
    static constexpr int steps = 150;
};

} // namespace

Tensor PerModality::answer(const Task &task) const {
    const bool by_training = reading_ == Reading::embedding_by_training || reading_ == Reading::all_by_training;
    const bool embedding = reading_ == Reading::embedding_by_training || reading_ == Reading::embedding;
    const Scaled all = by_training ? scaled_by_training(network_, task) : scaled_by_person(network_, task);
    const auto width = embedding ? std::int64_t{network_.settings.latent} : all.support.size(1);
    const Tensor x = all.support.slice(1, 0, width), asked = all.query.slice(1, 0, width), slot = row_slots(task);
    Tensor rows = at::zeros({asked.size(0), task.ways()});
    for (std::int64_t m = 0; m < static_cast<std::int64_t>(trained_modalities.size()); ++m) {
        const Tensor to = task.query.modality.eq(m).nonzero().flatten();
        if (to.numel() == 0) continue;
        Tensor from = task.support.modality.eq(m).nonzero().flatten();
        const Tensor present = at::one_hot(slot.index_select(0, from), task.ways()).sum(0);
        if (from.numel() == 0 || (present == 0).any().item<bool>()) from = at::arange(x.size(0), at::kLong);
        const auto read = [&](const Tensor &all_rows, const Tensor &index) {
            const Tensor own = all_rows.index_select(0, index);
            return reading_ == Reading::whitened ? whitened(network_, own, m) : own;
        };
        rows.index_copy_(0, to,
                         fit_and_answer(read(x, from), slot.index_select(0, from), read(asked, to), task.ways()));
    }
    return mean_by_item(rows, task.query.owner, task.queries());
}

Methods simple_rivals(const Network &network) {
    Methods all;
    all.push_back(std::make_unique<Prototypes>(network));
    all.push_back(std::make_unique<LogisticRegression>(network));
    if (auto svm = make_svm(network)) all.push_back(std::move(svm));
    return all;
}

} // namespace tempera::engine::bench
