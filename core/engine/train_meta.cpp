#include "core/engine/sample_torch.h"
#include "core/engine/train_torch.h"

#include <algorithm>
#include <cmath>

namespace tempera::engine {
namespace {

constexpr int batch_size = 6;

Gallery gallery(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows, int passes,
                std::uint64_t seed, const Job &job) {
    Gallery g;
    g.modality = c.modality();
    const Tensor targets = c.targets.index_select(0, at::tensor(rows, at::kLong));
    std::vector<Tensor> u, t;
    for (int pass = 0; pass < passes; ++pass) {
        // The first pass is the samples as they are; the others are augmented, as further takes.
        auto random =
            random_for(seed, 100 + static_cast<std::uint64_t>(c.modality()), static_cast<std::uint64_t>(pass));
        u.push_back(embeddings(n, c, rows, pass == 0 ? nullptr : &random, job));
        if (job.stopped()) throw Cancelled{};
        t.push_back(targets);
        for (const auto r : rows) {
            const auto subject = c.source->samples[static_cast<std::size_t>(r)].subject;
            // Passes are kept apart as if they were other people, so that no take meets its own copy.
            g.subject.push_back(subject < 0 ? -1 : subject * 16 + pass);
        }
    }
    g.u = at::cat(u, 0);
    g.targets = at::cat(t, 0);
    g.label = labels_of_one(g.targets, 0.5);
    return g;
}

/// As adaptation sees it: by each person's own mean and spread where people are known, else by everybody's.
Tensor normalized_by_person(const Tensor &u, const Corpus &c, const std::vector<std::int64_t> &rows, const Tensor &mean,
                            const Tensor &spread) {
    Tensor x = (u - mean) / spread;
    std::map<std::int32_t, std::vector<std::int64_t>> people;
    for (std::size_t i = 0; i < rows.size(); ++i)
        people[c.source->samples[static_cast<std::size_t>(rows[i])].subject].push_back(static_cast<std::int64_t>(i));
    for (const auto &[person, of] : people) {
        if (person < 0 || of.size() < 8) continue;
        const Tensor index = at::tensor(of, at::kLong), own = u.index_select(0, index);
        const Tensor away = own - own.mean(0);
        x.index_copy_(0, index, away / (away.square().mean(0).sqrt() + 0.05));
    }
    return x;
}

/// The few numbers that weigh prior, prototypes and closed-form head. They are learned on held people, because on those
/// whom the stems know the prior is believed too much; all others, of the recurrent network, on fit people made
/// strangers, because of held people there are so few that it would learn them by heart.
bool weighs(const std::string &name) {
    for (const char *few : {"meta.combine", "meta.tau", "meta.background", "meta.other", "meta.refine", "meta.centre",
                            "meta.anchor_weight", "meta.new_head", "meta.penalty", "meta.self"})
        if (name == few) return true;
    return false;
}
double scale_of(const std::string &name) {
    return weighs(name) || name == "meta.rate" ? 1 : 0.3;
}

/// How strongly what the recurrent network does to embeddings, rules and heads is drawn to nothing while it learns: it
/// learns on people whom the stems know, and what helps with them costs accuracy on others (docs/EXPERIMENTS.md).
constexpr double modulation_decay = 15;

void draw_to_nothing(const Params &p, double rate) {
    const at::NoGradGuard no_grad;
    for (const auto &name : p.names({"meta.film."})) p.weights.at(name).mul_(1 - rate * modulation_decay);
}

/// Of a voice or a body two or three people are held: few to learn from. So how far prototypes, fast heads and closed-form
/// head are believed is drawn to its mean over all modalities; how far a prior is remains each one's own
/// (docs/EXPERIMENTS.md).
constexpr double sharing = 2;

void draw_together(const Params &p, double rate) {
    const at::NoGradGuard no_grad;
    const Tensor &combine = p.weights.at("meta.combine"); // M x 5 x {unknown, known} x {at none, per log(1 + count)}
    const Tensor shared = combine.mean(0, true);
    for (const std::int64_t row : {1, 2, 4}) { // prototypes, fast heads, closed-form head
        const Tensor each = combine.select(1, row);
        each.lerp_(shared.select(1, row).expand_as(each), std::min(1.0, rate * sharing));
    }
}

/// Each episode becomes that of somebody else: all its descriptions are moved and stretched by the same random amounts, one
/// per number and modality. The people whom meta-training knows are few, and what the recurrent network is to learn is
/// how to get from a person's labels to that person's shift. By half a spread: three times that cost accuracy on people
/// as they are (docs/EXPERIMENTS.md).
void make_strangers(Episodes &e, const Params &p, augment::Random &random) {
    at::manual_seed(random());
    const Tensor &spread = p["meta.spread"]; // M x (3C + P)
    const auto b = e.support.slot.size(0), m = spread.size(0), c = spread.size(1);
    const Tensor shift = 0.5 * at::randn({b, m, c}) * spread, stretch = (0.15 * at::randn({b, m, c})).exp();
    const Tensor mean = p["meta.mean"];
    for (meta::Samples *s : {&e.support.samples, &e.query}) {
        const Tensor hot = at::one_hot(s->modality, m).to(at::kFloat);
        const auto own = [&](const Tensor &t) { return at::einsum("bqm,bmc->bqc", {hot, t}); };
        const Tensor middle = own(mean.unsqueeze(0).expand({b, -1, -1}));
        s->u = ((s->u - middle) * own(stretch) + middle + own(shift)) * s->mask.unsqueeze(2);
    }
}

Tensor episode_loss(const Tensor &logits, const Episodes &e) {
    const Tensor there = at::isfinite(e.targets).to(at::kFloat);
    const Tensor t = at::nan_to_num(e.targets, 0.0, 0.0, 0.0);
    const Tensor each = ((at::softplus(logits) - logits * t) * there).sum() / there.sum().clamp_min(1);
    const Tensor mine = (e.label >= 0).to(at::kFloat);
    const Tensor slots = there.amax(1, true); // B x 1 x N: slots in use
    const Tensor among = at::log_softmax(logits + (slots - 1) * 1e4, 2);
    // Emotions of an episode weigh the same however many queries each has, or what is rare would be read too seldom.
    const Tensor hot = at::one_hot(e.label.clamp_min(0), logits.size(2)).to(at::kFloat) * mine.unsqueeze(2);
    const Tensor rarity = at::matmul(hot, (1 / hot.sum(1).clamp_min(1)).unsqueeze(2)).squeeze(2); // B x Q
    const Tensor cross =
        -(among.gather(2, e.label.clamp_min(0).unsqueeze(2)).squeeze(2) * rarity).sum() / rarity.sum().clamp_min(1);
    return cross + 2 * each;
}

/// How often the strongest slot is the right one, over queries that belong to a slot.
double accuracy(const Tensor &logits, const Episodes &e) {
    const Tensor slots = at::isfinite(e.targets).to(at::kFloat).amax(1, true);
    const Tensor guess = (logits + (slots - 1) * 1e4).argmax(2);
    const Tensor mine = e.label >= 0;
    return guess.eq(e.label).logical_and(mine).sum().item<double>() / std::max(1.0, mine.sum().item<double>());
}

} // namespace

MetaData make_meta_data(const Network &n, const std::vector<Corpus> &corpora, std::uint64_t seed, const Job &job) {
    MetaData data;
    for (const Corpus &c : corpora) {
        auto held = c.held, validation = c.validation;
        // More would not be drawn.
        if (held.size() > 1500) held.resize(1500);
        if (validation.size() > 1500) validation.resize(1500);
        auto fit = c.fit;
        auto random = random_for(seed, 500, static_cast<std::uint64_t>(c.modality()));
        shuffle(fit, random);
        if (fit.size() > 1500) fit.resize(1500);
        data.held.push_back(gallery(n, c, held, c.modality() == Modality::voice ? 6 : 2, seed, job));
        data.fit.push_back(gallery(n, c, fit, 2, seed, job));
        data.validation.push_back(gallery(n, c, validation, 1, seed, job));
    }
    return data;
}

void start_meta(Network &n, const std::vector<Corpus> &corpora, std::uint64_t seed, const Job &job) {
    const at::NoGradGuard no_grad;
    const auto width = 3 * std::int64_t{n.settings.latent};
    n.settings.steps = NetworkSettings{}.steps; // weights that were begun from may have others
    const Network fresh = make_network(n.settings, seed);
    for (const auto &name : n.p.names({"meta."})) n.p.weights.at(name) = fresh.p[name];
    Tensor anchor_sum = at::zeros_like(n.p["meta.anchor"]), anchor_count = at::zeros({anchor_sum.size(0), 1});
    for (const Corpus &c : corpora) {
        const auto m = static_cast<std::int64_t>(c.modality());
        auto rows = c.fit;
        auto random = random_for(seed, 200, static_cast<std::uint64_t>(m));
        shuffle(rows, random);
        if (rows.size() > 2000) rows.resize(2000);
        const Tensor stats = statistics(n, c, rows, &random, job);
        if (job.stopped()) throw Cancelled{};
        if (c.modality() == Modality::voice && n.settings.voices > 1)
            sample::join_statistics(n.p, stats, people_of(c, rows));
        const Tensor u = sample::describe(n.p, stats, c.modality());
        const Tensor mean = u.mean(0), spread = u.sub(mean).square().mean(0).sqrt() + 0.05;
        n.p.buffers.at("meta.mean")[m].copy_(mean);
        n.p.buffers.at("meta.spread")[m].copy_(spread);
        const Tensor x = normalized_by_person(u, c, rows, mean, spread).slice(1, 0, width); // what prototypes compare
        const auto labels = labels_of_one(c.targets.index_select(0, at::tensor(rows, at::kLong)), 0.5);
        // Scatter within emotions, shrunk towards a multiple of the identity; whitening makes distances comparable.
        Tensor scatter = at::zeros({width, width});
        double used = 0;
        std::vector<std::pair<std::int64_t, Tensor>> means;
        for (std::int64_t e = 0; e <= anchor_sum.size(0); ++e) {
            std::vector<std::int64_t> of;
            for (std::size_t i = 0; i < labels.size(); ++i)
                if (labels[i] == e) of.push_back(static_cast<std::int64_t>(i));
            if (of.size() < 2) continue;
            const Tensor rows_of = x.index_select(0, at::tensor(of, at::kLong)), centre = rows_of.mean(0);
            const Tensor away = rows_of - centre;
            scatter += at::matmul(away.t(), away);
            used += static_cast<double>(of.size());
            if (e < anchor_sum.size(0)) means.emplace_back(e, centre);
        }
        if (used < 2) continue;
        scatter /= used;
        const Tensor shrunk = 0.5 * scatter + 0.5 * scatter.diagonal().mean() * at::eye(width);
        const auto [values, vectors] = at::linalg_eigh(shrunk);
        const Tensor whiten = at::matmul(vectors * values.clamp_min(1e-4).rsqrt(), vectors.t());
        n.p.buffers.at("meta.whiten")[m].copy_(whiten);
        for (const auto &[e, centre] : means) {
            anchor_sum[e] += at::matmul(centre, whiten);
            anchor_count[e] += 1;
        }
    }
    n.p.weights.at("meta.anchor").copy_(anchor_sum / anchor_count.clamp_min(1));
}

double meta_accuracy(const Network &n, const Gallery &g, std::int64_t shots, int count, std::uint64_t seed) {
    const at::NoGradGuard no_grad;
    const auto emotions = static_cast<std::int64_t>(n.settings.emotions.size());
    double sum = 0;
    int batches = 0;
    for (int i = 0; i < count; i += batch_size) {
        auto random = random_for(seed, 300 + static_cast<std::uint64_t>(shots), static_cast<std::uint64_t>(i));
        Episodes e = empty_episodes(batch_size, {8, 8 * shots, 60}, n.settings.described());
        for (std::int64_t b = 0; b < batch_size; ++b) draw(e, b, {{&g}, shots, 8, 0, 0}, emotions, random);
        meta::Options options;
        options.parts = n.settings.parts;
        const auto state = meta::adapt(n.p, e.support, e.query, e.prior_id, options);
        sum += accuracy(meta::query(n.p, state, e.query, n.settings.parts, false).logits, e);
        ++batches;
    }
    return sum / batches;
}

TrainingPoint train_meta_epoch(Network &n, const MetaData &data, AdamW &adam, int epoch, int epochs, int episodes,
                               const TrainingSettings &settings, const Job &job) {
    auto random = random_for(settings.seed, 400, static_cast<std::uint64_t>(epoch));
    std::vector<std::string> weighing, network;
    for (const auto &name : n.p.names({"meta."})) (weighs(name) ? weighing : network).push_back(name);
    adam.decay = 0;
    const auto emotions = static_cast<std::int64_t>(n.settings.emotions.size());
    double sum = 0;
    int updates = 0;
    const EpisodeSources held = sources_of(data.held, settings.mixed_views), fit = sources_of(data.fit, settings.mixed_views);
    const int total = std::max(1, episodes / batch_size);
    for (int i = 0; i < total; ++i) {
        if (job.stopped()) throw Cancelled{};
        const bool strangers = i % 2 == 1 && settings.parts.meta;
        const auto &names = strangers ? network : weighing;
        const EpisodeSources &from = strangers ? fit : held;
        n.p.require_grad(names, true);
        Episodes e = empty_episodes(batch_size, {8, 40, 56}, n.settings.described());
        for (std::int64_t b = 0; b < batch_size; ++b) {
            Recipe recipe;
            if (random() % 4 == 0 && !from.alike.empty()) // views of two modalities in one episode
                recipe.galleries = from.alike[random() % from.alike.size()];
            else
                recipe.galleries = {from.alone[random() % from.alone.size()]};
            if (random() % 2 == 0) { // every emotion has labels, and there is nothing else
                recipe.ways = 8;
                recipe.strangers = 0;
            }
            draw(e, b, recipe, emotions, random);
        }
        if (strangers) make_strangers(e, n.p, random);
        meta::Options options{n.settings.parts, true, settings.second_order};
        const auto state = meta::adapt(n.p, e.support, e.query, e.prior_id, options);
        const Tensor loss = episode_loss(meta::query(n.p, state, e.query, n.settings.parts, false).logits, e);
        const double rate = cosine_rate(1e-2, (epoch + static_cast<double>(i) / total) / epochs);
        adam.step(n.p, names, loss, rate, 2, scale_of);
        n.p.require_grad(names, false);
        if (strangers)
            draw_to_nothing(n.p, rate * scale_of("meta.film."));
        else
            draw_together(n.p, rate);
        sum += loss.item<double>();
        ++updates;
    }
    TrainingPoint point{"meta", epoch + 1, sum / updates, 0};
    double quality = 0;
    for (const Gallery &g : data.validation)
        quality += 0.5 * (meta_accuracy(n, g, 1, 24, settings.seed) + meta_accuracy(n, g, 3, 24, settings.seed));
    point.validation = quality / static_cast<double>(data.validation.size());
    return point;
}

} // namespace tempera::engine
