#include "core/engine/bench/st_f2m_torch.h"

#include "core/engine/bench/few_shot.h"

#include <stdexcept>

namespace tempera::engine::bench {
namespace {

std::vector<std::int64_t> numbers(const Tensor &t) {
    const Tensor c = t.contiguous();
    return {c.data_ptr<std::int64_t>(), c.data_ptr<std::int64_t>() + c.numel()};
}

meta::Samples samples(const Rows &rows) {
    return {rows.u.unsqueeze(0), rows.modality.unsqueeze(0), at::ones({1, rows.u.size(0)})};
}

/// Memberships of the query items from the logits of its rows.
Tensor fused(const Network &network, const Task &task, const Tensor &logits) {
    return fuse_items(network.p, logits, numbers(task.query.modality), numbers(task.query.owner), task.queries())
        .membership;
}

/// The task as if what is measured beside the stems were everybody's average.
Task without_functionals(const Network &network, Task task) {
    const std::int64_t from = std::int64_t{3} * network.settings.latent;
    for (Rows *rows : {&task.support, &task.query}) {
        const Tensor average = network.p["meta.mean"].index_select(0, rows->modality);
        rows->u = at::cat({rows->u.slice(1, 0, from), average.slice(1, from)}, 1);
    }
    if (task.earlier) task.earlier = std::make_shared<Task>(without_functionals(network, *task.earlier));
    return task;
}

Tensor prior_memberships(const Network &network, const Task &task, const Tensor &prior_id) {
    const auto seen = samples(task.query);
    const auto answer =
        meta::prior_answer(network.p, prior_id, seen, meta::norm_of(network.p, network.settings.parts, seen),
                           network.settings.parts, false);
    return fused(network, task, answer.logits[0]);
}

} // namespace

Tensor StF2MMethod::ids(const Task &task) const {
    return (options_.names_hidden ? at::full_like(task.prior_id, -1) : task.prior_id).unsqueeze(0);
}

Adaptation StF2MMethod::adaptation(const Task &task, const Memory &memory) const {
    AdaptSettings settings;
    settings.parts = options_.parts;
    settings.memory = &memory;
    settings.seed = task.seed;
    settings.held_out = options_.held_out;
    const ExampleRows support{task.support.u, numbers(task.support.modality), numbers(task.support.owner),
                              numbers(row_slots(task))};
    auto adapted = adapt_examples(network_, support, samples(task.query), ids(task), settings, Job{});
    if (!adapted) throw std::runtime_error(describe(adapted.error()));
    return std::move(*adapted);
}

Memory StF2MMethod::remembered(const Task &task) const {
    if (!task.earlier || !options_.memory) return {};
    const Adaptation before = adaptation(*task.earlier, {});
    if (before.kept_prior && options_.keep_prior) return {};
    return for_names(before.memory, task.earlier->names, task.names);
}

Tensor StF2MMethod::answer(const Task &given) const {
    Task task = options_.together ? together(network_, given) : given;
    if (!options_.parts.functionals) task = without_functionals(network_, std::move(task));
    const Memory memory = remembered(task);
    if (task.support.u.size(0) == 0 && memory.empty()) return prior_memberships(network_, task, ids(task));
    const Adaptation adapted = adaptation(task, memory);
    ++answered_;
    if (adapted.kept_prior && options_.keep_prior) {
        ++kept_prior_;
        return prior_memberships(network_, task, ids(task));
    }
    const auto answer = meta::query(network_.p, adapted.state, samples(task.query), options_.parts, false);
    return fused(network_, task, answer.logits[0]);
}

std::string StF2MMethod::note() const {
    if (kept_prior_ == 0) return {};
    return "held-out labels spoke for the prior, which was kept, in " + std::to_string(kept_prior_) + " of " +
           std::to_string(answered_) + " adaptations";
}

Tensor PriorMethod::answer(const Task &task) const {
    return prior_memberships(network_, task, task.prior_id.unsqueeze(0));
}

Network without_prior(const Network &network) {
    Network n{network.settings, network.p.clone()};
    const at::NoGradGuard no_grad;
    n.p.weights.at("meta.anchor_weight").fill_(-30);
    // Modality x what is weighed (the prior first) x {unknown, known} x {at no sample, per log(1 + samples)}.
    const Tensor known = n.p.weights.at("meta.combine").select(1, 0).select(1, 1);
    known.select(1, 0).fill_(-30);
    known.select(1, 1).fill_(0);
    return n;
}

std::unique_ptr<Method> make_ablation(const Network &network, const std::string &key) {
    StF2MMethod::Options options;
    options.parts = network.settings.parts;
    for (const Named &known : ablations)
        if (key == known.key) options.name = known.name;
    if (key == "no-prior") {
        options.keep_prior = false;
        return std::make_unique<StF2MMethod>(without_prior(network), std::move(options));
    }
    if (key == "no-recurrence")
        options.parts.meta = false;
    else if (key == "no-transductive")
        options.parts.transductive = false;
    else if (key == "no-functionals")
        options.parts.functionals = false;
    else if (key == "names-hidden")
        options.names_hidden = true;
    else if (key == "no-calibration")
        options.held_out = false;
    else if (key == "no-memory")
        options.memory = false;
    else if (key == "together")
        options.together = true;
    else
        return nullptr;
    return std::make_unique<StF2MMethod>(network, std::move(options));
}

} // namespace tempera::engine::bench
