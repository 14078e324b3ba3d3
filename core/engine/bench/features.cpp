// From encoded items to a task's rows, and the scales that rivals read them on.
#include "core/engine/bench/rows_torch.h"

#include "core/engine/sample_torch.h"

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
    return {at::cat(u, 0), at::tensor(modality, at::kLong), at::tensor(owner, at::kLong)};
}

Scaled scaled_by_training(const Network &network, const Task &task) {
    const Tensor &mean = network.p["meta.mean"], &spread = network.p["meta.spread"];
    const auto scale = [&](const Rows &rows) { return (rows.u - of(mean, rows.modality)) / of(spread, rows.modality); };
    return {scale(task.support), scale(task.query)};
}

Scaled scaled_by_person(const Network &network, const Task &task) {
    Tensor mean = network.p["meta.mean"].clone(), spread = network.p["meta.spread"].clone();
    const Tensor u = at::cat({task.support.u, task.query.u}, 0);
    const Tensor modality = at::cat({task.support.modality, task.query.modality}, 0);
    for (std::int64_t m = 0; m < mean.size(0); ++m) {
        const Tensor own = u.index_select(0, modality.eq(m).nonzero().flatten());
        const double n = static_cast<double>(own.size(0)) + training_rows;
        const Tensor centre = (own.sum(0) + training_rows * mean[m]) / n;
        const Tensor square = (own - centre).square().sum(0) + training_rows * spread[m].square();
        mean[m].copy_(centre);
        spread[m].copy_((square / n).sqrt() + 0.05);
    }
    const auto scale = [&](const Rows &rows) { return (rows.u - of(mean, rows.modality)) / of(spread, rows.modality); };
    return {scale(task.support), scale(task.query)};
}

Tensor mean_by_item(const Tensor &rows, const Tensor &owner, std::int64_t items) {
    const Tensor sum = at::zeros({items, rows.size(1)}, rows.options()).index_add(0, owner, rows);
    const Tensor count =
        at::zeros({items}, rows.options()).index_add(0, owner, at::ones({rows.size(0)}, rows.options()));
    return sum / count.clamp_min(1).unsqueeze(1);
}

} // namespace tempera::engine::bench
