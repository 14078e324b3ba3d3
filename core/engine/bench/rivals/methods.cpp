// The gradient rivals as methods of the few-shot benchmark.
#include "core/engine/bench/method_torch.h"
#include "core/engine/bench/rivals/file_torch.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace tempera::engine::bench {
namespace {

/// The same task as a batch of one. The support is read in an order drawn from the seed.
Episodes as_batch(const Task &task) {
    std::vector<std::int64_t> order(static_cast<std::size_t>(task.support.owner.numel()));
    std::iota(order.begin(), order.end(), std::int64_t{0});
    std::mt19937_64 random(task.seed);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    const Tensor index = at::tensor(order, at::kLong);
    const auto samples = [](const Tensor &u, const Tensor &modality) {
        return meta::Samples{u.unsqueeze(0), modality.unsqueeze(0), at::ones({1, u.size(0)}, u.options())};
    };
    Episodes e;
    e.support.samples = samples(task.support.u.index_select(0, index), task.support.modality.index_select(0, index));
    e.support.slot = row_slots(task).index_select(0, index).unsqueeze(0);
    e.query = samples(task.query.u, task.query.modality);
    e.prior_id = task.prior_id.unsqueeze(0);
    return e;
}

class GradientMethod final : public Method {
public:
    GradientMethod(const Network &network, Learner learner) : network_(network), learner_(std::move(learner)) {}

    [[nodiscard]] std::string name() const override {
        switch (learner_.design.kind) {
        case LearnerKind::maml: return "MAML";
        case LearnerKind::anil: return "ANIL";
        case LearnerKind::mmaml: return "multimodal MAML";
        }
        return {};
    }

    [[nodiscard]] Tensor answer(const Task &task) const override {
        const Episodes e = scaled(network_, as_batch(task), learner_.design.scaling);
        const Tensor share = respond(learner_, e, learner_.design.test_steps, false).exp()[0];
        return mean_by_item(share, task.query.owner, task.queries());
    }

private:
    const Network &network_;
    Learner learner_;
};

} // namespace

Result<Methods> gradient_rivals(const Network &network, const std::filesystem::path &file) {
    try {
        auto learners = read_learners(file, network);
        if (!learners) return tl::unexpected(learners.error());
        Methods all;
        for (Learner &l : *learners) all.push_back(std::make_unique<GradientMethod>(network, std::move(l)));
        return all;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, file.string(), e.what());
    }
}

} // namespace tempera::engine::bench
