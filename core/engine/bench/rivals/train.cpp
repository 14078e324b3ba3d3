// Tuning and meta-training of the gradient rivals.
#include "core/engine/bench/rivals.h"
#include "core/engine/bench/rivals/file_torch.h"
#include "core/engine/bench/rivals/material_torch.h"
#include "core/engine/bench/weights_torch.h"
#include "core/engine/module.h"

#include <algorithm>

namespace tempera::engine::bench {
namespace {

constexpr int batch = 6;
constexpr double outer_rate = 2e-3;

Tensor query_loss(const Tensor &log_probability, const Episodes &e) {
    const Tensor mine = (e.label >= 0).to(log_probability.options()) * e.query.mask;
    const Tensor own = log_probability.gather(2, e.label.clamp_min(0).unsqueeze(2)).squeeze(2);
    // A query whose label has no support cannot be answered.
    const Tensor possible = mine * (own > -1e3).to(own.options());
    return -(own * possible).sum() / possible.sum().clamp_min(1);
}

Learner meta_train(const Design &design, const Network &network, const std::vector<Gallery> &galleries, int episodes,
                   std::uint64_t seed, const Job &job) {
    Learner l = make_learner(design, network.settings.described(),
                             static_cast<std::int64_t>(network.settings.emotions.size()), seed);
    const auto names = l.p.names({""});
    l.p.require_grad(names, true);
    AdamW adam;
    adam.decay = 0.02;
    auto random = random_for(seed, 600, static_cast<std::uint64_t>(design.kind));
    const int updates = std::max(1, episodes / batch);
    // Without names no label is known; with them, one in five is hidden, so that new names are met too.
    Recipe recipe;
    recipe.hide = design.names ? 0.2 : 1.0;
    recipe.strangers = 0;
    for (int i = 0; i < updates; ++i) {
        if (job.stopped()) throw Cancelled{};
        const Episodes e =
            scaled(network, draw_batch(galleries, network, recipe, batch, {8, 40, 56}, random), design.scaling);
        const Tensor loss = query_loss(respond(l, e, design.steps, true), e);
        adam.step(l.p, names, loss, cosine_rate(outer_rate, static_cast<double>(i) / updates));
        job.report(static_cast<double>(i + 1) / updates);
    }
    l.p.require_grad(names, false);
    return l;
}

/// How many inner steps serve best once it is trained.
double best_steps(Learner &l, const Network &network, const std::vector<Gallery> &galleries, int batches,
                  std::uint64_t seed, const Job &job) {
    double best = -1;
    for (const int steps : {1, 3, 10, 20, 40}) {
        const double reached = accuracy(l, network, galleries, steps, batches, seed, job);
        if (reached <= best) continue;
        best = reached;
        l.design.test_steps = steps;
    }
    return best;
}

std::vector<Design> candidates(LearnerKind kind) {
    std::vector<Design> all;
    for (const bool names : {false, true})
        for (const double rate : {0.03, 0.1, 0.3}) {
            Design d;
            d.kind = kind;
            d.names = names;
            d.rate = rate;
            all.push_back(d);
        }
    return all;
}

Learner tuned(LearnerKind kind, const Network &network, const Material &m, const RivalSettings &s, const Job &job,
              const std::function<void(const RivalPoint &)> &point) {
    const auto all = candidates(kind);
    std::vector<Learner> tried;
    std::vector<double> reached;
    const int batches = std::clamp(s.episodes / 100, 1, 5); // a short training is not measured at length
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double from = 0.7 * static_cast<double>(i) / static_cast<double>(all.size());
        const int episodes = std::max(batch, s.episodes / 3);
        Learner l = meta_train(all[i], network, m.learn, episodes, s.seed,
                               job.part(from, from + 0.7 / static_cast<double>(all.size())));
        reached.push_back(best_steps(l, network, m.kept_back, batches, s.seed, job));
        const Design &d = l.design;
        if (point) point({key_of(kind), d.names, d.rate, d.test_steps, episodes, reached.back(), -1});
        tried.push_back(std::move(l));
    }
    const auto best = static_cast<std::size_t>(std::max_element(reached.begin(), reached.end()) - reached.begin());
    const Design d = tried[best].design;
    Learner l = meta_train(d, network, m.all, s.episodes, s.seed, job.part(0.7, 1));
    if (point)
        point({key_of(kind), d.names, d.rate, d.test_steps, s.episodes, reached[best],
               accuracy(l, network, m.validation, d.test_steps, batches, s.seed, job)});
    return l;
}

} // namespace

Status inside::train_rivals(const TrainingSet &set, const RivalSettings &s, const Job &job,
                            const std::function<void(const RivalPoint &)> &point) {
    try {
        const auto network = network_for(set, s.weights, s.threads);
        if (!network) return tl::unexpected(network.error());
        const auto corpora = make_corpora(set, network->settings);
        if (!corpora) return tl::unexpected(corpora.error());
        const Material m = material(*network, *corpora, s.seed, job);
        if (job.stopped()) return fail(ErrorCode::cancelled);
        job.report(0.1);
        std::vector<Learner> all;
        for (const LearnerKind kind : learner_kinds) {
            const double from = 0.1 + 0.3 * static_cast<double>(all.size());
            all.push_back(tuned(kind, *network, m, s, job.part(from, from + 0.3), point));
        }
        return write_learners(s.out, all, features_checksum(*network));
    } catch (const Cancelled &) {
        return fail(ErrorCode::cancelled);
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "rivals", e.what());
    }
}

} // namespace tempera::engine::bench
