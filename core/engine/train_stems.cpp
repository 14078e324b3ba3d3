#include "core/engine/train_torch.h"

#include "core/engine/meta_torch.h"
#include "core/engine/sample_torch.h"

#include <cmath>

namespace tempera::engine {
namespace {

struct StemRecipe {
    std::size_t batch;
    double rate, dropout, decay;
};
StemRecipe recipe_of(Modality m) {
    switch (m) {
    case Modality::face: return {96, 2.5e-3, 0.15, 0.02};
    case Modality::voice: return {16, 1.5e-3, 0.12, 0.05};
    case Modality::words: return {64, 3e-3, 0.3, 0.01};
    case Modality::body: return {32, 1e-3, 0.3, 0.05};
    }
    return {};
}

Tensor kinds(std::int64_t rows, Modality m) { return at::full({rows}, static_cast<std::int64_t>(m), at::kLong); }

Tensor known_targets(const Corpus &c, const std::vector<std::int64_t> &rows) { return c.targets.index_select(0, at::tensor(rows, at::kLong)); }

} // namespace

augment::Random random_for(std::uint64_t seed, std::uint64_t stage, std::uint64_t epoch) {
    std::seed_seq mix{seed & 0xffffffffu, seed >> 32, stage, epoch};
    return augment::Random(mix);
}

TrainingPoint train_stem_epoch(Network &n, const Corpus &c, AdamW &adam, int epoch, int epochs, std::uint64_t seed, const Job &job) {
    const StemRecipe recipe = recipe_of(c.modality());
    const auto kind = std::string(name(c.modality()));
    auto random = random_for(seed, static_cast<std::uint64_t>(c.modality()), static_cast<std::uint64_t>(epoch));
    at::manual_seed(random()); // dropout
    const auto names = n.p.names({"stem." + kind, "time.", "pool.", "top." + kind, "top.shared", "rules.", "head."});
    n.p.require_grad(names, true);
    adam.decay = recipe.decay;
    const Mode mode{true, recipe.dropout};
    auto rows = c.fit;
    shuffle(rows, random);
    double sum = 0;
    std::size_t batches = 0;
    for (std::size_t i = 0; i < rows.size(); i += recipe.batch) {
        const auto end = std::min(i + recipe.batch, rows.size());
        // Batch norm needs company; a last lonely row waits for the next epoch.
        if (end - i < 2 && rows.size() > 1) break;
        if (job.stopped()) {
            n.p.require_grad(names, false);
            throw Cancelled{};
        }
        const std::vector<std::int64_t> some(rows.begin() + static_cast<std::ptrdiff_t>(i), rows.begin() + static_cast<std::ptrdiff_t>(end));
        const Batch b = forward(n, c, some, mode, &random);
        const auto logits = [&](const Tensor &stats) {
            return meta::prior_logits(n.p, n.settings.parts, sample::embed(n.p, stats, c.modality(), mode), kinds(stats.size(0), c.modality()));
        };
        Tensor loss = target_loss(logits(b.stats), b.targets);
        if (b.steps.defined()) loss = loss + 0.3 * target_loss(logits(b.steps), b.step_targets);
        const double done = (epoch + static_cast<double>(i) / static_cast<double>(rows.size())) / epochs;
        adam.step(n.p, names, loss, cosine_rate(recipe.rate, done));
        sum += loss.item<double>();
        ++batches;
    }
    n.p.require_grad(names, false);
    TrainingPoint point{kind, epoch + 1, sum / static_cast<double>(std::max<std::size_t>(batches, 1)), 0};
    const at::NoGradGuard no_grad;
    const Tensor u = embeddings(n, c, c.validation, nullptr, job);
    if (job.stopped()) throw Cancelled{};
    point.validation = quality_of(meta::prior_logits(n.p, n.settings.parts, u, kinds(u.size(0), c.modality())), known_targets(c, c.validation), c.modality());
    return point;
}

void calibrate(Network &n, const std::vector<Corpus> &corpora, const Job &job) {
    for (const Corpus &c : corpora) {
        const auto m = static_cast<std::int64_t>(c.modality());
        const Tensor u = embeddings(n, c, c.held, nullptr, job);
        if (job.stopped()) throw Cancelled{};
        const Tensor targets = known_targets(c, c.held);
        const Tensor known = at::isfinite(targets).to(at::kFloat), t = at::nan_to_num(targets, 0.0, 0.0, 0.0);
        const std::vector<std::string> names{"head.scale", "head.offset"};
        const Tensor offset = n.p["head.offset"].clone(), scale = n.p["head.scale"].clone();
        AdamW adam;
        adam.decay = 0;
        n.p.require_grad(names, true);
        const auto bits = [&](const Tensor &y) { return ((at::softplus(y) - y * t) * known).sum() / known.sum().clamp_min(1); };
        for (int i = 0; i < 150; ++i) {
            const Tensor y = meta::prior_logits(n.p, n.settings.parts, u, kinds(u.size(0), c.modality()));
            // Held people are few: their offsets may move the prior only so far.
            const Tensor pull = 0.02 * (n.p["head.offset"] - offset).square().sum() + 0.02 * (n.p["head.scale"] - scale).square().sum();
            adam.step(n.p, names, bits(y) + pull, cosine_rate(0.05, i / 150.0));
        }
        n.p.require_grad(names, false);
        const at::NoGradGuard no_grad;
        const double loss = bits(meta::prior_logits(n.p, n.settings.parts, u, kinds(u.size(0), c.modality()))).item<double>();
        const Tensor base = (t * known).sum(0) / known.sum(0).clamp_min(1);
        const double plain = bits(at::log(base.clamp(1e-3, 1 - 1e-3) / (1 - base.clamp(1e-3, 1 - 1e-3))).expand_as(t)).item<double>();
        // The share of uncertainty that the modality takes away; it weighs the modality in fusion.
        n.p.buffers.at("reliability")[m] = std::clamp(1 - loss / plain, 0.05, 1.0);
    }
}

} // namespace tempera::engine
