// The general head: a closed-form head over everybody, from which each person's own starts.
#include "core/engine/calibrate.h"
#include "core/engine/closed_form_torch.h"
#include "core/engine/train_torch.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tempera::engine {
namespace {

constexpr double penalty = 0.025; ///< per row
/// The same on functionals, which nobody was trained on and so need less: leaving out one of the 14 actors that are not for
/// validation, a tenth of it is as good, three times as much costs accuracy (docs/EXPERIMENTS.md).
constexpr double penalty_of_measured = 0.003;
/// The stems know those whom they were trained on too well, so the held people's rows count for more.
constexpr double weight_of_held = 3;
/// Without a label, where people are known. On held people less would be as good (docs/EXPERIMENTS.md); but the prior's rules are
/// what the account of a curve rests on.
constexpr double share_of_prior = 0.25;
constexpr double prior_fades = -4;     ///< its weight by log(1 + examples), where learning begins
constexpr double usual_spread = 2;     ///< of logits: where the fit of their slope begins

/// Which emotions a modality knows.
Tensor known_of(const Network &n, Modality m) { return (n.p["known"][static_cast<std::int64_t>(m)] > 0).nonzero().flatten(); }

bool knows_people(const Gallery &g) {
    return std::any_of(g.subject.begin(), g.subject.end(), [](auto subject) { return subject >= 0; });
}

/// Descriptions as they are seen within each person's recording; by everybody's mean and spread where people are
/// unknown.
Tensor normalized(const Network &n, const Gallery &g) {
    const auto m = static_cast<std::int64_t>(g.modality);
    Tensor z = (g.u - n.p["meta.mean"][m]) / n.p["meta.spread"][m];
    std::map<std::int32_t, std::vector<std::int64_t>> people;
    for (std::size_t i = 0; i < g.subject.size(); ++i)
        if (g.subject[i] >= 0) people[g.subject[i]].push_back(static_cast<std::int64_t>(i));
    for (const auto &[person, rows] : people) {
        const Tensor index = at::tensor(rows, at::kLong), own = g.u.index_select(0, index);
        const auto count = own.size(0);
        const meta::Norm norm = meta::norm_of(
            n.p, n.settings.parts, {own.unsqueeze(0), at::full({1, count}, m, at::kLong), at::ones({1, count})});
        z.index_copy_(0, index, (own - norm.mean[0][m]) / norm.spread[0][m]);
    }
    return z;
}

struct Rows {
    std::vector<Tensor> z, y, weight;
};
/// Clearly labelled rows of a gallery; `weight` each.
void add(Rows &to, const Network &n, const Gallery &g, double weight) {
    const Tensor known = n.p["known"][static_cast<std::int64_t>(g.modality)]; // E
    const auto emotions = known.size(0);
    // Where a single emotion is known, the rest is what it is told from.
    const double ways = std::max(2.0, known.sum().item<double>());
    std::vector<std::int64_t> rows;
    for (std::size_t i = 0; i < g.label.size(); ++i)
        if (g.label[i] >= 0) rows.push_back(static_cast<std::int64_t>(i));
    if (rows.empty()) return;
    Tensor y = at::zeros({static_cast<std::int64_t>(rows.size()), emotions + 1});
    for (std::size_t i = 0; i < rows.size(); ++i)
        y[static_cast<std::int64_t>(i)][g.label[static_cast<std::size_t>(rows[i])]] = 1;
    to.z.push_back(normalized(n, g).index_select(0, at::tensor(rows, at::kLong)));
    to.y.push_back((y.slice(1, 0, emotions) - 1 / ways) * known);
    to.weight.push_back(at::full({static_cast<std::int64_t>(rows.size())}, weight));
}

/// The head on columns [from, to) of the descriptions alone, E x (3C + P), zeros elsewhere.
Tensor head_on(const Rows &rows, std::int64_t from, std::int64_t to, double per_row) {
    const Tensor weight = at::cat(rows.weight).unsqueeze(0), y = at::cat(rows.y).unsqueeze(0), all = at::cat(rows.z).unsqueeze(0);
    const Tensor z = all.slice(2, from, to), start = at::zeros({1, 1, y.size(2), z.size(2)});
    const Tensor head =
        closed_form::solve({z, y, weight, at::ones({1, z.size(1), 1})}, (per_row * weight.sum()).view({1}), start)[0][0];
    const auto width = all.size(2);
    // Answers are means over all numbers of a description, however many of them a head reads.
    return at::constant_pad_nd(head * (static_cast<double>(width) / static_cast<double>(to - from)), {from, width - to});
}

/// What stems learned and what was measured are read by a head each, which are then made alike: in one head for both, what
/// the stems know of those whom they were trained on would leave the functionals nothing to explain.
struct Heads {
    Tensor learned, measured; ///< E x (3C + P); measured undefined where a modality has no functionals
};
Heads heads_of(const Rows &rows, const Network &n, Modality modality) {
    const auto stems = std::int64_t{3} * n.settings.latent, all = n.settings.described();
    Heads heads{head_on(rows, 0, stems, penalty), {}};
    if (n.settings.parts.functionals && functionals::sums(modality) > 0)
        heads.measured = head_on(rows, stems, all, penalty_of_measured);
    return heads;
}

double spread_of(const Tensor &logits) { return (logits - logits.mean(0)).square().mean().sqrt().item<double>(); }

/// By how much the measured head is to be multiplied so that both vary alike on rows that no stem was trained on.
double balance(const Heads &heads, const Tensor &z, const Tensor &known) {
    const auto spread = [&](const Tensor &head) { return spread_of(at::matmul(z, head.t()).index_select(1, known)); };
    const double of_measured = spread(heads.measured);
    return of_measured > 1e-9 ? spread(heads.learned) / of_measured : 0;
}

/// How prior and general head answer together without a label, told by people whom neither knows: their scales are made
/// alike, and slope and offset of the sum are fitted.
Tensor alone(const Network &n, const Gallery &held, const Tensor &head) {
    const auto m = static_cast<std::int64_t>(held.modality);
    const Tensor known = known_of(n, held.modality);
    const Tensor kinds = at::full({held.u.size(0)}, m, at::kLong);
    const Tensor prior = meta::prior_logits(n.p, n.settings.parts, held.u, kinds).index_select(1, known);
    const Tensor general =
        at::matmul(normalized(n, held), head.t()).index_select(1, known) / static_cast<double>(head.size(1));
    const auto scale = [](const Tensor &t) {
        const double spread = spread_of(t);
        return spread > 1e-6 ? usual_spread / spread : 0;
    };
    const double of_prior = share_of_prior * scale(prior), of_head = (1 - share_of_prior) * scale(general);
    const Tensor both = of_prior * prior + of_head * general;
    const Tensor targets = held.targets.index_select(1, known);
    std::vector<double> logits, hits;
    for (std::int64_t i = 0; i < both.size(0); ++i)
        for (std::int64_t e = 0; e < both.size(1); ++e) {
            const auto target = targets[i][e].item<double>();
            if (!std::isfinite(target)) continue;
            logits.push_back(both[i][e].item<double>());
            hits.push_back(target);
        }
    const Calibration c = calibrate(logits, hits);
    return at::tensor(
        {static_cast<float>(c.slope * of_prior), static_cast<float>(c.slope * of_head), static_cast<float>(c.shift)});
}

} // namespace

void measure_general(Network &n, const MetaData &data) {
    const at::NoGradGuard no_grad;
    for (std::size_t i = 0; i < data.fit.size(); ++i) {
        const Gallery &fit = data.fit[i], &held = data.held[i];
        const auto m = static_cast<std::int64_t>(fit.modality);
        Rows rows;
        add(rows, n, fit, 1);
        if (rows.z.empty()) continue;
        double measured_by = 0; // where people are unknown: functionals are relative to a person
        if (knows_people(held)) {
            const Heads fit_heads = heads_of(rows, n, fit.modality);
            Tensor head = fit_heads.learned;
            if (fit_heads.measured.defined()) {
                measured_by = balance(fit_heads, normalized(n, held), known_of(n, held.modality));
                head = head + measured_by * fit_heads.measured;
            }
            n.p.buffers.at("meta.alone")[m].copy_(alone(n, held, head));
            // What the prior knows, the general head knows too, and relative to the person: with the first example of
            // an emotion it stands in for the prior.
            n.p.weights.at("meta.combine")[m][0][1][1] = prior_fades;
        }
        add(rows, n, held, weight_of_held);
        const Heads heads = heads_of(rows, n, fit.modality);
        const Tensor both = heads.measured.defined() ? heads.learned + measured_by * heads.measured : heads.learned;
        n.p.buffers.at("meta.general")[m].copy_(both);
    }
}

} // namespace tempera::engine
