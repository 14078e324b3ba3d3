// From encoded items to a task's rows, and the scales that rivals read them on.
#include "core/engine/bench/rows_torch.h"

#include "core/engine/sample_torch.h"

#include <algorithm>

namespace tempera::engine::bench {
namespace {

constexpr double training_rows = 4; ///< as many rows the training data's mean and spread count, as in meta.cpp

/// Rows of a table M x ... for each row's modality.
Tensor of(const Tensor &table, const Tensor &modality) { return table.index_select(0, modality); }

} // namespace

std::vector<std::vector<View>> describe(const Network &network, const std::vector<Item> &items, const Job &job) {
    std::vector<std::vector<View>> all;
    for (const Item &item : items) {
        if (job.stopped()) break;
        std::vector<View> views;
        for (const Latents &l : item.views) {
            const auto steps = l.steps();
            const Tensor h = at::from_blob(const_cast<float *>(l.values.data()), {1, steps, l.dim});
            const Tensor q = at::from_blob(const_cast<float *>(l.quality.data()), {1, steps});
            const Tensor stats = sample::pool(network.p, h, q, l.modality);
            views.push_back({static_cast<std::int64_t>(l.modality), sample::describe(network.p, stats, l.modality)});
        }
        all.push_back(std::move(views));
        job.report(static_cast<double>(all.size()) / static_cast<double>(items.size()));
    }
    return all;
}

Rows rows_of(const std::vector<Bundle> &bundles, const std::vector<std::vector<View>> &views, std::int64_t only) {
    std::vector<Tensor> u;
    std::vector<std::int64_t> modality, owner;
    for (std::size_t b = 0; b < bundles.size(); ++b)
        for (const int item : bundles[b])
            for (const View &view : views[static_cast<std::size_t>(item)]) {
                if (only >= 0 && view.modality != only) continue;
                u.push_back(view.u);
                modality.push_back(view.modality);
                owner.push_back(static_cast<std::int64_t>(b));
            }
    if (u.empty()) return {at::zeros({0, views.front().front().u.size(1)}), at::zeros({0}, at::kLong), at::zeros({0}, at::kLong)};
    return {at::cat(u, 0), at::tensor(modality, at::kLong), at::tensor(owner, at::kLong)};
}

Tensor whitened(const Network &network, const Tensor &x, std::int64_t modality) {
    const Tensor whiten = network.p["meta.whiten"][modality];
    const auto last = x.dim() - 1, known = whiten.size(0);
    return at::cat({at::matmul(x.slice(last, 0, known), whiten), x.slice(last, known)}, last);
}

Scaled scaled_by_training(const Network &network, const Task &task) {
    const Tensor &mean = network.p["meta.mean"], &spread = network.p["meta.spread"];
    const auto scale = [&](const Rows &rows) { return (rows.u - of(mean, rows.modality)) / of(spread, rows.modality); };
    return {scale(task.support), scale(task.query)};
}

namespace {

struct PersonScale {
    Tensor mean, spread; ///< M x (3C + P)
    [[nodiscard]] Tensor scaled(const Rows &rows) const { return (rows.u - of(mean, rows.modality)) / of(spread, rows.modality); }
    [[nodiscard]] Tensor placed(const Tensor &scaled, const Tensor &modality) const {
        return scaled * of(spread, modality) + of(mean, modality);
    }
};

PersonScale person_scale(const Network &network, const Task &task) {
    Tensor mean = network.p["meta.mean"].clone(), spread = network.p["meta.spread"].clone();
    const Tensor u = at::cat({task.support.u, task.query.u}, 0);
    const Tensor modality = at::cat({task.support.modality, task.query.modality}, 0);
    for (std::int64_t m = 0; m < mean.size(0); ++m) {
        const Tensor own = u.index_select(0, modality.eq(m == meta::nobodys ? -1 : m).nonzero().flatten());
        const double n = static_cast<double>(own.size(0)) + training_rows;
        const Tensor centre = (own.sum(0) + training_rows * mean[m]) / n;
        const Tensor square = (own - centre).square().sum(0) + training_rows * spread[m].square();
        mean[m].copy_(centre);
        spread[m].copy_((square / n).sqrt() + 0.05);
    }
    return {mean, spread};
}

} // namespace

Scaled scaled_by_person(const Network &network, const Task &task) {
    const PersonScale scale = person_scale(network, task);
    return {scale.scaled(task.support), scale.scaled(task.query)};
}

Task together(const Network &network, const Task &task) {
    Task all = task;
    all.earlier.reset();
    if (!task.earlier) return all;
    const Task &earlier = *task.earlier;
    std::vector<std::int64_t> rows, owner, slots; // of the visit before: rows that are kept, their items, the items' slots
    std::int64_t item = -1;
    for (std::int64_t r = 0; r < earlier.support.owner.size(0); ++r) {
        const auto own = earlier.support.owner[r].item<std::int64_t>();
        const auto &name = earlier.names[static_cast<std::size_t>(earlier.slot[own].item<std::int64_t>())];
        const auto found = std::find(task.names.begin(), task.names.end(), name);
        if (found == task.names.end()) continue;
        if (own != item) slots.push_back(found - task.names.begin());
        item = own;
        rows.push_back(r);
        owner.push_back(task.slot.size(0) + static_cast<std::int64_t>(slots.size()) - 1);
    }
    if (rows.empty()) return all;
    const Tensor chosen = at::tensor(rows, at::kLong), modality = earlier.support.modality.index_select(0, chosen);
    const Tensor scaled = person_scale(network, earlier).scaled(earlier.support).index_select(0, chosen);
    all.support.u = at::cat({task.support.u, person_scale(network, task).placed(scaled, modality)}, 0);
    all.support.modality = at::cat({task.support.modality, modality}, 0);
    all.support.owner = at::cat({task.support.owner, at::tensor(owner, at::kLong)}, 0);
    all.slot = at::cat({task.slot, at::tensor(slots, at::kLong)}, 0);
    return all;
}

Tensor mean_by_item(const Tensor &rows, const Tensor &owner, std::int64_t items) {
    const Tensor sum = at::zeros({items, rows.size(1)}, rows.options()).index_add(0, owner, rows);
    const Tensor count =
        at::zeros({items}, rows.options()).index_add(0, owner, at::ones({rows.size(0)}, rows.options()));
    return sum / count.clamp_min(1).unsqueeze(1);
}

} // namespace tempera::engine::bench
