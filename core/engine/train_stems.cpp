#include "core/engine/train_torch.h"

#include "core/engine/contrast_torch.h"
#include "core/engine/distil_torch.h"
#include "core/engine/episode_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/sample_torch.h"

#include <algorithm>
#include <cmath>

namespace tempera::engine {
namespace {

struct StemRecipe {
    std::size_t batch;
    double rate, dropout, decay;
    double contrast; ///< weight of the contrast within people; 0 where a person has no several emotions
};
StemRecipe recipe_of(Modality m) {
    switch (m) {
    case Modality::face: return {48, 2e-3, 0.05, 0.02, 0};
    case Modality::voice: return {2 * contrast::group, 2.5e-3, 0.05, 0.05, 0.6};
    case Modality::words: return {64, 4e-3, 0.05, 0.01, 0};
    case Modality::body: return {2 * contrast::group, 1.5e-3, 0.2, 0.05, 0.3};
    case Modality::measures: break; // never trained
    }
    return {};
}

/// Rows of rare emotions several times: half the square root of how much more frequent the most frequent is.
/// calibrate() later brings the memberships back to how often an emotion is there.
std::vector<std::int64_t> with_rare_repeated(const Corpus &c, const std::vector<std::int64_t> &rows) {
    const auto labels = labels_of(c.targets, 0.5);
    std::map<std::int64_t, double> count;
    double most = 1;
    for (const auto r : rows)
        if (const auto label = labels[static_cast<std::size_t>(r)]; label >= 0) most = std::max(most, ++count[label]);
    std::vector<std::int64_t> all;
    for (const auto r : rows) {
        const auto label = labels[static_cast<std::size_t>(r)];
        const double times = label >= 0 ? std::clamp(std::round(0.5 * std::sqrt(most / count[label])), 1.0, 5.0) : 1;
        all.insert(all.end(), static_cast<std::size_t>(times), r);
    }
    return all;
}

/// Texts of about one length together, so that little of a batch is padding; the batches in random order.
std::vector<std::int64_t> by_length(const Corpus &c, const std::vector<std::int64_t> &rows, std::size_t batch,
                                    augment::Random &random) {
    auto sorted = rows;
    const auto length = [&](std::int64_t r) { return c.buckets[static_cast<std::size_t>(r)].size(); };
    for (std::size_t i = 0; i < sorted.size(); i += 32 * batch)
        std::stable_sort(sorted.begin() + static_cast<std::ptrdiff_t>(i),
                         sorted.begin() + static_cast<std::ptrdiff_t>(std::min(i + 32 * batch, sorted.size())),
                         [&](auto a, auto b) { return length(a) < length(b); });
    std::vector<std::int64_t> starts, ordered;
    for (std::size_t i = 0; i < sorted.size(); i += batch) starts.push_back(static_cast<std::int64_t>(i));
    shuffle(starts, random);
    // The short last batch stays last: rows are taken in whole batches.
    std::stable_partition(starts.begin(), starts.end(),
                          [&](auto i) { return static_cast<std::size_t>(i) + batch <= sorted.size(); });
    for (const auto start : starts)
        for (auto i = static_cast<std::size_t>(start); i < std::min(static_cast<std::size_t>(start) + batch, sorted.size()); ++i)
            ordered.push_back(sorted[i]);
    return ordered;
}

Tensor kinds(const Tensor &of, Modality m) {
    return at::full({of.size(0)}, static_cast<std::int64_t>(m), of.options().dtype(at::kLong));
}

Tensor known_targets(const Corpus &c, const std::vector<std::int64_t> &rows) { return c.targets.index_select(0, at::tensor(rows, at::kLong)); }

} // namespace

augment::Random random_for(std::uint64_t seed, std::uint64_t stage, std::uint64_t epoch) {
    std::seed_seq mix{seed & 0xffffffffu, seed >> 32, stage, epoch};
    return augment::Random(mix);
}

TrainingPoint train_stem_epoch(Network &n, const Corpus &c, AdamW &adam, int epoch, const StemTraining &training,
                               const Job &job) {
    const StemRecipe recipe = recipe_of(c.modality());
    const auto kind = std::string(name(c.modality()));
    auto random = random_for(training.seed, static_cast<std::uint64_t>(c.modality()), static_cast<std::uint64_t>(epoch));
    at::manual_seed(random()); // dropout
    std::vector<std::string> trained{"stem." + kind, "top." + kind};
    if (!training.alone)
        for (const char *shared : {"time.", "pool.", "top.shared", "rules.", "head."}) trained.emplace_back(shared);
    const auto names = n.p.names(trained);
    n.p.require_grad(names, true);
    adam.decay = recipe.decay;
    const Mode mode{true, recipe.dropout};
    auto rows = recipe.contrast > 0 ? c.fit : with_rare_repeated(c, c.fit);
    shuffle(rows, random);
    if (recipe.contrast > 0) rows = contrast::by_person(c, rows, random);
    if (c.modality() == Modality::words) rows = by_length(c, rows, recipe.batch, random);
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
        const auto before = random;
        const Batch b = forward(n, c, some, mode, &random, true);
        const auto logits = [&](const Tensor &stats) {
            return meta::prior_logits(n.p, n.settings.parts, sample::embed(n.p, stats, c.modality(), mode), kinds(stats, c.modality()));
        };
        const Tensor y = logits(b.stats);
        Tensor loss = target_loss(y, b.targets);
        if (b.steps.defined()) loss = loss + 0.3 * target_loss(logits(b.steps), b.step_targets);
        const bool contrasts = recipe.contrast > 0 && !b.mixed;
        if (contrasts || !training.teachers.empty()) {
            const auto people = people_of(c, some);
            const Tensor described = at::cat({sample::embed(n.p, b.stats, c.modality(), mode), b.stats}, 1);
            if (contrasts)
                loss = loss + recipe.contrast * contrast::loss(described, labels_of(b.targets, 0.5), people);
            if (!training.teachers.empty())
                loss = loss + distil::loss(distil::ask(training.teachers, c, some, people, before), y, described, people);
        }
        const double done = (epoch + static_cast<double>(i) / static_cast<double>(rows.size())) / training.epochs;
        adam.step(n.p, names, loss, cosine_rate(recipe.rate, done));
        sum += loss.item<double>();
        ++batches;
    }
    n.p.require_grad(names, false);
    TrainingPoint point{kind, epoch + 1, sum / static_cast<double>(std::max<std::size_t>(batches, 1)), 0};
    const at::NoGradGuard no_grad;
    const Tensor u = embeddings(n, c, c.validation, nullptr, job);
    if (job.stopped()) throw Cancelled{};
    point.validation = quality_of(meta::prior_logits(n.p, n.settings.parts, u, kinds(u, c.modality())).cpu(), known_targets(c, c.validation), c.modality());
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
            const Tensor y = meta::prior_logits(n.p, n.settings.parts, u, kinds(u, c.modality()));
            // Held people are few: their offsets may move the prior only so far.
            const Tensor pull = 0.02 * (n.p["head.offset"] - offset).square().sum() + 0.02 * (n.p["head.scale"] - scale).square().sum();
            adam.step(n.p, names, bits(y) + pull, cosine_rate(0.05, i / 150.0));
        }
        n.p.require_grad(names, false);
        const at::NoGradGuard no_grad;
        const double loss = bits(meta::prior_logits(n.p, n.settings.parts, u, kinds(u, c.modality()))).item<double>();
        const Tensor base = (t * known).sum(0) / known.sum(0).clamp_min(1);
        const double plain = bits(at::log(base.clamp(1e-3, 1 - 1e-3) / (1 - base.clamp(1e-3, 1 - 1e-3))).expand_as(t)).item<double>();
        // The share of uncertainty that the modality takes away; it weighs the modality in fusion.
        n.p.buffers.at("reliability")[m] = std::clamp(1 - loss / plain, 0.05, 1.0);
    }
}

} // namespace tempera::engine
