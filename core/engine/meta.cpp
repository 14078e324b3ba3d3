#include "core/engine/meta_torch.h"

#include "core/engine/closed_form_torch.h"
#include "core/engine/functionals_torch.h"
#include "core/engine/fuzzy_torch.h"

#include <array>
#include <torch/csrc/autograd/autograd.h>

namespace tempera::engine::meta {
namespace {

/// Modalities that the network was trained on. Where a recording has measures too, the tables have one more row
/// (measures_torch.h): those samples have descriptions, but no embedding that heads, rules and recurrent network could
/// read, and their space is no other modality's.
constexpr auto trained = static_cast<std::int64_t>(trained_modalities.size());
constexpr std::int64_t longest_read = 96; ///< support samples the recurrent network reads at most

std::int64_t modalities_of(const Params &p) { return p["head.scale"].size(0); }

/// 1 for samples with an embedding, from their one-hot modalities: B x Q.
Tensor embedded(const Tensor &hot) { return hot.slice(2, 0, trained).sum(2); }

Tensor one_hot(const Tensor &index, std::int64_t n, const Tensor &like) {
    return at::one_hot(index.clamp_min(0), n).to(like.options());
}

/// Rows of `table` (B x M x ...) for each sample's modality: B x Q x ...
Tensor by_modality(const Tensor &table, const Tensor &hot) { return at::einsum("bqm,bm...->bq...", {hot, table}); }

/// One step of a gated recurrent unit, B x H, from what it makes of its input (B x 3H) and of its state before.
Tensor gru(const Params &p, const std::string &name, const Tensor &own, const Tensor &h) {
    const auto width = h.size(1);
    const Tensor kept = at::linear(h, p[name + ".state"], p[name + ".state_offset"]);
    const auto gates = (own.slice(1, 0, 2 * width) + kept.slice(1, 0, 2 * width)).sigmoid_().chunk(2, 1);
    const Tensor fresh = at::tanh(own.slice(1, 2 * width) + gates[0] * kept.slice(1, 2 * width));
    return at::lerp(fresh, h, gates[1]);
}

void make_gru(Params &p, Init &init, const std::string &name, int in, int hidden) {
    p.weights[name + ".in"] = init.he({3 * hidden, in}, 2 * in);
    p.weights[name + ".state"] = init.he({3 * hidden, hidden}, 2 * hidden);
    p.weights[name + ".in_offset"] = filled({3 * hidden}, 0);
    p.weights[name + ".state_offset"] = filled({3 * hidden}, 0);
}

/// The embedding in a description.
Tensor embedding(const Params &p, const Tensor &u) { return u.slice(-1, 0, p["head.latent"].size(1)); }

/// Embedding after the task's scale and shift.
Tensor modulated(const Tensor &top, const Tensor &described) {
    const Tensor u = described.slice(2, 0, top.size(1) / 2);
    const auto parts = top.unsqueeze(1).chunk(2, 2);
    return u * (1 + parts[0]) + parts[1];
}

struct Rules {
    Tensor v, log_firing, conclusions, semantic;
};
Rules rules(const Params &p, const Tensor &rule, const Tensor &u) {
    const auto parts = rule.unsqueeze(1).chunk(2, 2);
    Rules r;
    r.v = fuzzy::project(p, u) * (1 + parts[0]) + parts[1];
    r.log_firing = fuzzy::log_firing(r.v, p["rules.centre"], fuzzy::factors(p));
    r.conclusions = fuzzy::conclusions(p, r.v);
    r.semantic = (r.log_firing.exp().unsqueeze(-1) * r.conclusions).sum(-2);
    return r;
}

/// Deviation of the rules' own conclusions about each emotion under their firing strengths, B x Q x N.
Tensor rule_spread(const Params &p, const State &s, const Tensor &u) {
    const Rules r = rules(p, s.rule, modulated(s.top, u));
    const Tensor each = at::einsum("bqrf,bnf->bqrn", {r.conclusions, s.semantic});
    const Tensor firing = r.log_firing.exp().unsqueeze(3);
    const Tensor mean = (firing * each).sum(2, true);
    return ((firing * (each - mean).square()).sum(2) + 1e-8).sqrt();
}

struct Coefficients {
    Tensor prior, prototype, head, bias, closed;
};
/// How far prior, prototypes, fast heads and the closed-form head are believed, given how many samples stand behind an
/// emotion.
Coefficients weigh(const Params &p, const Tensor &known, const Tensor &count, const Tensor &hot) {
    // Per modality 5 x {unknown, known} x {at none, per log(1 + count)}: a face prior is to be believed longer than a
    // voice prior.
    const Tensor raw = at::matmul(hot, p["meta.combine"].flatten(1)); // B x Q x 20
    const Tensor k = at::log1p(count);
    const auto line = [&](std::int64_t row) {
        const auto at_column = [&](std::int64_t c) { return raw.slice(2, 4 * row + c, 4 * row + c + 1); };
        return (at_column(2) + at_column(3) * k) * known + (at_column(0) + at_column(1) * k) * (1 - known);
    };
    return {at::softplus(line(0)), at::softplus(line(1)), at::softplus(line(2)), line(3), at::softplus(line(4))};
}

/// Descriptions by the recording's own mean and spread.
Tensor normalized(const Norm &norm, const Tensor &u, const Tensor &hot) {
    return (u - by_modality(norm.mean, hot)) / by_modality(norm.spread, hot);
}

/// What prototypes compare: the first 3C numbers. Functionals are many and few of them matter; only heads can tell which.
Tensor whitened(const Params &p, const Tensor &described, const Tensor &hot) {
    const Tensor &whiten = p["meta.whiten"]; // M x 3C x 3C
    const Tensor x = described.slice(2, 0, whiten.size(1)), there = hot.flatten(0, 1).sum(0);
    Tensor z;
    for (std::int64_t m = 0; m < whiten.size(0); ++m) { // one product for each modality that is there
        if (there[m].item<float>() <= 0) continue;
        const Tensor own = at::matmul(x * hot.slice(2, m, m + 1), whiten[m]);
        z = z.defined() ? z + own : own;
    }
    return z.defined() ? z : at::zeros_like(x);
}

/// Which slots are known to the prior in each modality: B x M x N.
Tensor known_slots(const Params &p, const Tensor &prior_id) {
    const Tensor table = p["known"].index_select(1, prior_id.clamp_min(0).flatten()); // M x (B*N)
    const Tensor named = (prior_id >= 0).to(table.options());
    return table.view({table.size(0), prior_id.size(0), prior_id.size(1)}).transpose(0, 1) * named.unsqueeze(1);
}

/// Prior logits at the slots, 0 where the prior does not know: B x Q x N. known: B x Q x N.
Tensor slot_prior(const Params &p, const Parts &parts, const Samples &samples, const Tensor &prior_id,
                  const Tensor &known) {
    const Tensor all = prior_logits(p, parts, samples.u, samples.modality);
    const Tensor index = prior_id.clamp_min(0).unsqueeze(1).expand({-1, all.size(1), -1});
    return all.gather(2, index) * known;
}

/// Distance scores to the prototypes, B x Q x N, and the log-odds of each against the others and "none".
struct Odds {
    Tensor score, log_odds;
};
Odds odds(const Params &p, const State &s, const Tensor &z, const Tensor &hot, const Tensor &present) {
    const auto b = z.size(0), q = z.size(1), c = z.size(2), slots = s.prototype.size(2);
    const auto modalities = modalities_of(p);
    const Tensor rate = at::matmul(hot, p["meta.tau"].exp()).unsqueeze(2);
    // Mean squared distance, expanded so that nothing of size Q x N x C arises.
    const Tensor across =
        at::matmul(z, s.prototype.reshape({b, modalities * slots, c}).transpose(1, 2)).view({b, q, modalities, slots});
    const Tensor mixed = (across * hot.unsqueeze(3)).sum(2), own = by_modality(s.prototype.square().sum(3), hot);
    const Tensor distance = ((z.square().sum(2, true) - 2 * mixed + own) / static_cast<double>(c)).clamp_min(0);
    Tensor score = -rate * distance + (present - 1) * 1e4;
    const Tensor none = -rate * p["meta.background"].exp();
    const auto n = score.size(2);
    const Tensor mask = at::eye(n, score.options()) * -1e4;
    const Tensor rivals =
        at::cat({score.unsqueeze(2).expand({-1, -1, n, -1}) + mask, none.unsqueeze(2).expand({-1, -1, n, -1})}, 3);
    return {score, score - at::logsumexp(rivals, {3})};
}

/// What adapt() has already worked out, each leading with B (or 1 where folds share the recording).
struct Known {
    const Tensor &hot;        ///< B x S x M: the support's modalities
    const Tensor &slots;      ///< B x S x N: the support's slots
    const Tensor &around;     ///< B x Q x M: the recording's modalities, 0 where masked
    const Tensor &prior_here; ///< B x Q x N: the prior's logits in the recording
};

/// Where the closed-form heads start, B x M x N x (3C + P): the general head's rows of the slots' emotions (none: zeros),
/// about their mean over the slots that have examples. level: B x M x N, 1 / their number, 0 at the others.
Tensor general_heads(const Params &p, const Tensor &prior_id, const Tensor &level) {
    const Tensor &general = p["meta.general"]; // M x E x (3C + P)
    const auto b = prior_id.size(0), n = prior_id.size(1);
    const Tensor rows = general.index_select(1, prior_id.clamp_min(0).flatten());
    const Tensor named = (prior_id >= 0).to(general.options()).view({b, 1, n, 1});
    const Tensor heads = rows.view({general.size(0), b, n, -1}).transpose(0, 1) * named;
    const Tensor any = (level.sum(2, true) > 0).to(general.options()).unsqueeze(3);
    return (heads - (heads * level.unsqueeze(3)).sum(2, true)) * any;
}

/// Closed-form heads from the support and then, once, from what they and the prior make of the unlabelled recording.
Tensor closed_heads(const Params &p, const Parts &parts, const State &s, const Support &support,
                    const Samples &recording, const Known &k) {
    constexpr double most_unlabelled = 40; // however long the recording is
    const Tensor own = at::einsum("bsk,bsn->bkn", {k.hot, k.slots});
    const Tensor there = (own > 0).to(own.options()); // B x M x N: slots with examples in this modality
    const Tensor level = there / there.sum(2, true).clamp_min(1);
    const Tensor &mask = support.samples.mask;
    const Tensor start = general_heads(p, s.prior_id, level);
    // A label says of every other emotion that it is not there, also of those without an example.
    const Tensor elsewhere = level.amax(2, true).expand_as(level);
    const Tensor said = one_hot(support.slot, k.slots.size(2), k.slots); // whole also of a row that counts for less than one
    const closed_form::Rows rows{normalized(s, support.samples.u, k.hot), said - by_modality(elsewhere, k.hot), mask, k.hot};
    const Tensor penalty = p["meta.penalty"].exp();
    const Tensor first = closed_form::solve(rows, penalty, start);
    if (!parts.transductive || recording.u.size(1) == 0) return first;

    const Tensor kind = one_hot(recording.modality, modalities_of(p), recording.u);
    const Tensor z = normalized(s, recording.u, kind);
    const Tensor count = by_modality(own, k.around), used = by_modality(there, k.around);
    const Tensor known = by_modality(known_slots(p, s.prior_id), k.around);
    const Coefficients c = weigh(p, known, count, k.around);
    const Tensor logits = c.prior * (k.prior_here - by_modality(s.centre, k.around) * known) +
                          c.closed * closed_form::answer(first, z, k.around) + (used - 1) * 1e4;
    // One more place for "none of these", at even odds.
    const Tensor share =
        at::softmax(at::cat({logits, at::zeros_like(logits.slice(2, 0, 1))}, 2), 2).slice(2, 0, logits.size(2));
    // What is made of the unlabelled recording says nothing of emotions without an example: there the start stands.
    const Tensor labelled = by_modality(there, k.around);
    const Tensor y = (share - share.sum(2, true) * by_modality(level, k.around)) * labelled +
                     closed_form::answer(start, z, k.around) * (1 - labelled);
    const Tensor mass = k.around.sum(1).clamp_min(1); // B x M
    const Tensor weight = at::sigmoid(p["meta.self"]) * at::clamp_max(most_unlabelled / mass, 1);
    const auto b = support.slot.size(0);
    const auto wide = [&](const Tensor &t) {
        auto shape = t.sizes().vec();
        shape[0] = b;
        return t.expand(shape);
    };
    return closed_form::solve({at::cat({rows.z, wide(z)}, 1), at::cat({rows.y, wide(y)}, 1),
                               at::cat({rows.weight, wide(at::einsum("bqm,bm->bq", {k.around, weight}))}, 1),
                               at::cat({k.hot, wide(k.around)}, 1)},
                              penalty, start);
}

} // namespace

void make(Params &p, Init &init, int emotions, int latent, int dimension, int semantic, int hidden, int steps) {
    p.weights["head.latent"] = init.normal({emotions, latent}, 0.1);
    p.weights["head.semantic"] = init.normal({emotions, semantic}, 0.1);
    p.weights["head.offset"] = filled({trained, emotions}, -1.5);
    p.weights["head.scale"] = filled({trained}, 0);
    p.buffers["known"] = filled({trained, emotions}, 0);
    p.buffers["reliability"] = filled({trained}, 1);

    p.weights["meta.emotion"] = init.normal({emotions + 1, 16}, 0.3);
    make_gru(p, init, "meta.read", latent + 16 + static_cast<int>(trained), hidden);
    make_gru(p, init, "meta.step", latent + 1, hidden);
    p.weights["meta.film.top"] = init.normal({2 * latent, hidden}, 0.01);
    p.weights["meta.film.rule"] = init.normal({2 * dimension, hidden}, 0.01);
    p.weights["meta.film.head"] = init.normal({latent + semantic, hidden}, 0.01);
    p.weights["meta.rate"] = filled({steps, fast_layers}, -2);
    p.weights["meta.gate"] = init.normal({fast_layers, hidden}, 0.01);
    p.weights["meta.new_head"] = filled({2}, 0);

    const int compared = 3 * latent, described = static_cast<int>(functionals::described(latent));
    p.buffers["meta.mean"] = filled({trained, described}, 0);
    p.buffers["meta.spread"] = filled({trained, described}, 1);
    // Measured, not learned: with few people there is too little to learn so many numbers from.
    p.buffers["meta.whiten"] = at::eye(compared).unsqueeze(0).repeat({trained, 1, 1});
    p.buffers["meta.general"] = filled({trained, emotions, described}, 0);
    p.buffers["meta.alone"] = at::tensor({1.0F, 0.0F, 0.0F}).repeat({trained, 1});
    p.weights["meta.anchor"] = filled({emotions, compared}, 0);
    p.weights["meta.anchor_weight"] = filled({}, -2);
    p.weights["meta.tau"] = filled({trained}, 1.8);
    p.weights["meta.background"] = filled({}, 0.7);
    p.weights["meta.other"] = filled({}, -1);
    p.weights["meta.refine"] = filled({}, -1);
    p.weights["meta.centre"] = filled({}, 0);
    p.weights["meta.penalty"] = filled({trained}, -1.2);
    p.weights["meta.self"] = filled({trained}, -1.4);
    Tensor combine = filled({5, 2, 2}, 0);
    // Where learning begins: the prior fades with the first labels, the closed-form head takes over.
    const std::array<std::array<double, 4>, 5> start{
        {{-9, 0, -0.5, -1}, {-1, 0.2, -2, 0.5}, {-4, 0, -4, 0}, {0, 0, 0, 0}, {8, 0, 8, 0}}};
    for (std::int64_t i = 0; i < 5; ++i)
        for (std::int64_t j = 0; j < 4; ++j)
            combine[i][j / 2][j % 2] = start[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    p.weights["meta.combine"] = combine.unsqueeze(0).repeat({trained, 1, 1, 1});
}

Norm norm_of(const Params &p, const Parts &parts, const Samples &samples) {
    const Tensor &mean = p["meta.mean"], &spread = p["meta.spread"], &u = samples.u;
    if (!parts.transductive) {
        const auto everybody = [&](const Tensor &t) { return t.unsqueeze(0).expand({u.size(0), -1, -1}); };
        return {everybody(mean), everybody(spread)};
    }
    const Tensor hot = one_hot(samples.modality, modalities_of(p), u) * samples.mask.unsqueeze(2);
    hot.select(2, nobodys).zero_();
    // The measured mean and spread of all recordings stand in as a few samples of each.
    const double weight = 4;
    const Tensor n = hot.sum(1).unsqueeze(2) + weight;
    Norm norm;
    norm.mean = (at::einsum("bqm,bqc->bmc", {hot, u}) + weight * mean) / n;
    const Tensor away = u - by_modality(norm.mean, hot);
    const Tensor varied = at::einsum("bqm,bqc->bmc", {hot, away * away});
    norm.spread = ((varied + weight * spread * spread) / n).sqrt() + 0.05;
    if (const auto m = norm.spread.size(1); m > trained) {
        // Few columns of measures fill a part of the description only. Distances are means over all of it, so what is
        // there counts for what is not.
        const auto compared = p["meta.whiten"].size(1); // measures lie within these (measures_torch.h)
        const Tensor lives =
            (varied.slice(2, 0, compared) > 1e-6 * n).to(u.options()).mean(2, true).clamp_min(1.0 / static_cast<double>(compared));
        norm.spread = at::cat(
            {norm.spread.slice(1, 0, trained), norm.spread.slice(1, trained) * lives.slice(1, trained).sqrt()}, 1);
    }
    return norm;
}

Tensor general_answer(const Params &p, const Samples &samples, const Norm &norm) {
    const Tensor hot = one_hot(samples.modality, modalities_of(p), samples.u);
    const Tensor heads = p["meta.general"].unsqueeze(0).expand({hot.size(0), -1, -1, -1});
    return closed_form::answer(heads, normalized(norm, samples.u, hot), hot);
}

Tensor prior_logits(const Params &p, const Parts &parts, const Tensor &described, const Tensor &modality) {
    const Tensor u = embedding(p, described);
    Tensor y = at::linear(u, p["head.latent"]);
    if (parts.fuzzy) {
        const Tensor v = fuzzy::project(p, u);
        const Tensor firing = fuzzy::log_firing(v, p["rules.centre"], fuzzy::factors(p)).exp();
        const Tensor semantic = (firing.unsqueeze(-1) * fuzzy::conclusions(p, v)).sum(-2);
        y = y + at::linear(semantic, p["head.semantic"]);
    }
    const auto rows = modality.flatten();
    auto shape = modality.sizes().vec();
    shape.push_back(y.size(-1));
    const Tensor offset = p["head.offset"].index_select(0, rows).view(shape);
    shape.back() = 1;
    return y * p["head.scale"].exp().index_select(0, rows).view(shape) + offset;
}

Tensor fast_logits(const Params &p, const Parts &parts, const State &s, const Tensor &u) {
    const Tensor x = modulated(s.top, u);
    Tensor y = at::matmul(x, s.head.transpose(1, 2)) + s.offset.unsqueeze(1);
    if (parts.fuzzy) y = y + at::matmul(rules(p, s.rule, x).semantic, s.semantic.transpose(1, 2));
    return y;
}

Tensor support_loss(const Tensor &y, const Support &support) {
    const auto n = y.size(2);
    const Tensor hot = one_hot(support.slot, n, y) * support.samples.mask.unsqueeze(2);
    const Tensor per_slot = hot.sum(1); // B x N
    const Tensor present = (per_slot > 0).to(y.options());
    // Emotions weigh the same however many samples each has.
    const Tensor weight = (hot / per_slot.clamp_min(1).unsqueeze(1)).sum(2) / present.sum(1).clamp_min(1).unsqueeze(1);
    const Tensor each = (at::softplus(y) - y * hot).mean(2);
    const Tensor among = at::log_softmax(y + (present.unsqueeze(1) - 1) * 1e4, 2);
    return (weight * (each - (among * hot).sum(2))).sum(1);
}

State adapt(const Params &p, const Support &support, const Samples &recording, const Tensor &prior_id,
            const Options &options) {
    const Parts &parts = options.parts;
    const Tensor &u = support.samples.u;
    const Tensor x = embedding(p, u);
    const auto b = u.size(0), support_size = u.size(1), n = prior_id.size(1);
    State s;
    s.prior_id = prior_id;
    static_cast<Norm &>(s) =
        norm_of(p, parts,
                {at::cat({u, recording.u}, 1), at::cat({support.samples.modality, recording.modality}, 1),
                 at::cat({support.samples.mask, recording.mask}, 1)});

    const auto modalities = modalities_of(p);
    const Tensor hot = one_hot(support.samples.modality, modalities, u);
    const Tensor slots = one_hot(support.slot, n, u) * support.samples.mask.unsqueeze(2); // B x S x N
    const Tensor known = known_slots(p, prior_id);                                        // B x M x N
    const Tensor named = (prior_id >= 0).to(u.options());

    // Where the recording's prior lies, per modality and emotion.
    const Tensor around = one_hot(recording.modality, modalities, u) * recording.mask.unsqueeze(2);
    // Folds share one recording: its prior is computed once.
    const bool shared = b > 1 && recording.u.stride(0) == 0 && prior_id.stride(0) == 0;
    const auto one = [&](const Tensor &t) { return shared ? t.slice(0, 0, 1) : t; };
    const Tensor prior_here = slot_prior(p, parts, {one(recording.u), one(recording.modality), one(recording.mask)},
                                         one(prior_id), by_modality(one(known), one(around)));
    s.centre = (at::einsum("bqm,bqn->bmn", {one(around), prior_here}) / (one(around).sum(1).unsqueeze(2) + 4))
                   .expand({b, -1, -1});
    if (!parts.transductive) s.centre = at::zeros_like(s.centre);

    s.closed = closed_heads(p, parts, s, support, recording, {hot, slots, around, prior_here});

    // Prototypes in the recording's own normalized space; the prior's anchors stand in as a few samples.
    const Tensor z = whitened(p, normalized(s, u, hot), hot);
    const Tensor other = at::sigmoid(p["meta.other"]);
    Tensor kinship = at::eye(modalities, u.options()) * (1 - other) + other;
    // Measures are kin to nobody, and the prior has no anchors for them.
    const Tensor alike = (at::arange(modalities, at::kLong) < trained).to(u.options());
    if (modalities > trained) kinship = kinship * alike.unsqueeze(0) * alike.unsqueeze(1) + at::diag(1 - alike);
    const Tensor belongs = at::einsum("bsk,mk,bsn->bmns", {hot, kinship, slots});
    s.count = belongs.sum(3);
    const Tensor knows = named.unsqueeze(1) * alike.view({1, modalities, 1}); // B x M x N
    const Tensor anchored = at::softplus(p["meta.anchor_weight"]) * knows.unsqueeze(3);
    const Tensor anchor = p["meta.anchor"].index_select(0, prior_id.clamp_min(0).flatten()).view({b, 1, n, -1});
    Tensor sum = at::matmul(belongs, z.unsqueeze(1)) + anchored * anchor;
    Tensor weight = s.count.unsqueeze(3) + anchored;
    s.prototype = sum / weight.clamp_min(1e-3);
    if (parts.transductive) {
        const Tensor kind = one_hot(recording.modality, modalities, u);
        const Tensor zr = whitened(p, normalized(s, recording.u, kind), kind);
        const Tensor present = ((s.count > 0).to(u.options()) + knows).clamp_max(1);
        const Tensor score = odds(p, s, zr, around, by_modality(present, around)).score;
        const Tensor none = at::matmul(around, -p["meta.tau"].exp()).unsqueeze(2) * p["meta.background"].exp();
        const Tensor share = at::softmax(at::cat({score, none}, 2), 2).slice(2, 0, n);
        const Tensor pull = at::einsum("bqm,bqn->bmnq", {around, share}) * at::sigmoid(p["meta.refine"]);
        // However long the recording, its unlabelled part counts for no more than four samples.
        const Tensor mass = pull.sum(3, true);
        const Tensor capped = 4 * mass / (4 + mass) / mass.clamp_min(1e-3);
        s.prototype = (s.prototype * weight + at::matmul(pull, zr.unsqueeze(1)) * capped) /
                      (weight + mass * capped).clamp_min(1e-3);
    }

    // The recurrent network reads the support, as far as it has embeddings.
    Support read = support;
    read.samples.mask = support.samples.mask * embedded(hot);
    const Tensor &mask = read.samples.mask;
    const auto width = p["meta.gate"].size(1);
    Tensor h = at::zeros({b, width}, u.options());
    if (parts.meta && support_size > 0) {
        const auto unknown = p["meta.emotion"].size(0) - 1;
        const Tensor id = at::where(prior_id >= 0, prior_id, at::full_like(prior_id, unknown)).gather(1, support.slot);
        const Tensor name = p["meta.emotion"].index_select(0, id.flatten()).view({b, support_size, -1});
        const Tensor tokens = at::cat({x, name, hot.slice(2, 0, trained)}, 2);
        const auto stride = (support_size + longest_read - 1) / longest_read;
        // What the cell makes of each sample by itself, of all at once.
        const Tensor own = at::linear(tokens, p["meta.read.in"], p["meta.read.in_offset"]);
        for (std::int64_t i = 0; i < support_size; i += stride)
            h = at::lerp(h, gru(p, "meta.read", own.select(1, i), h), mask.slice(1, i, i + 1));
    }
    const auto latent = x.size(2), semantic = p["head.semantic"].size(1), axes = p["rules.project"].size(0);
    s.top = parts.meta ? at::linear(h, p["meta.film.top"]) : at::zeros({b, 2 * latent}, u.options());
    s.rule = parts.meta ? at::linear(h, p["meta.film.rule"]) : at::zeros({b, 2 * axes}, u.options());

    // Heads: the prior's for known names, from the support's own directions for new ones.
    const Tensor rows = prior_id.clamp_min(0).flatten();
    const Tensor known_head = p["head.latent"].index_select(0, rows).view({b, n, -1});
    const Tensor known_semantic = p["head.semantic"].index_select(0, rows).view({b, n, -1});
    const Tensor told = slots * embedded(hot).unsqueeze(2), total = told.sum(1); // B x S x N, B x N
    const Tensor centre_all = (x * mask.unsqueeze(2)).sum(1, true) / mask.sum(1, true).clamp_min(1).unsqueeze(2);
    const Tensor towards =
        (at::matmul(told.transpose(1, 2), x) / total.clamp_min(1).unsqueeze(2) - centre_all) * (total > 0).unsqueeze(2);
    const Tensor direction = towards / (towards.square().sum(2, true) + 1).sqrt();
    const Tensor is_known = named.unsqueeze(2);
    const Tensor scale = p["meta.new_head"];
    s.head = is_known * known_head + (1 - is_known) * direction * scale[0].exp();
    s.semantic = is_known * known_semantic;
    const Tensor heard = hot.slice(2, 0, trained);
    const Tensor used = heard.sum(1) / heard.sum({1, 2}).clamp_min(1).unsqueeze(1); // B x M: whose offsets apply
    const Tensor offsets = p["head.offset"].slice(0, 0, trained).index_select(1, rows).view({trained, b, n});
    const Tensor known_offset = at::einsum("bm,mbn->bn", {used, offsets});
    s.offset = named * known_offset + (1 - named) * (scale[1] - 1.5);
    if (parts.meta) {
        const Tensor g = at::linear(h, p["meta.film.head"]).unsqueeze(1);
        s.head = s.head * (1 + g.slice(2, 0, latent));
        s.semantic = s.semantic * (1 + g.slice(2, latent, latent + semantic));
    }
    s.hidden = h;
    s.slope = at::ones({b, n}, u.options());
    s.shift = at::zeros({b, n}, u.options());
    if (!parts.meta || support_size == 0) return s;

    // Inner loop on the modulated fast weights.
    at::AutoGradMode with_grad(true);
    const std::array<Tensor State::*, fast_layers> layers{&State::top, &State::rule, &State::head, &State::semantic,
                                                          &State::offset};
    for (std::int64_t k = 0; k < p["meta.rate"].size(0); ++k) {
        std::vector<Tensor> fast;
        for (const auto layer : layers) {
            if (!options.graph || !(s.*layer).requires_grad()) s.*layer = (s.*layer).detach().set_requires_grad(true);
            fast.push_back(s.*layer);
        }
        const Tensor y = fast_logits(p, parts, s, u), loss = support_loss(y, read);
        const bool second = options.graph && options.second_order;
        auto slopes = torch::autograd::grad({loss.sum()}, fast, {}, options.graph, second, true);
        // The recurrent state goes on: it sees what the step gets wrong, and opens or closes each layer's rate.
        const Tensor miss = (1 - at::sigmoid(y.gather(2, support.slot.unsqueeze(2)).squeeze(2))) * mask;
        const Tensor token = (x * miss.unsqueeze(2)).sum(1) / mask.sum(1, true).clamp_min(1);
        const Tensor seen = at::cat({token, loss.unsqueeze(1)}, 1);
        s.hidden = gru(p, "meta.step", at::linear(seen, p["meta.step.in"], p["meta.step.in_offset"]), s.hidden);
        const Tensor gate = 2 * at::sigmoid(at::linear(s.hidden, p["meta.gate"])); // B x layers
        const Tensor rate = p["meta.rate"][k].exp();
        for (std::size_t i = 0; i < fast_layers; ++i) {
            if (!slopes[i].defined()) continue;
            std::vector<std::int64_t> shape(static_cast<std::size_t>(fast[i].dim()), 1);
            shape[0] = b;
            const auto column = static_cast<std::int64_t>(i);
            const Tensor slope = second ? slopes[i] : slopes[i].detach();
            s.*layers[i] = fast[i] - rate[column] * gate.select(1, column).view(shape) * slope;
        }
    }
    if (!options.graph) {
        for (const auto layer : layers) s.*layer = (s.*layer).detach();
        s.hidden = s.hidden.detach();
    }
    return s;
}

Answer query(const Params &p, const State &s, const Samples &samples, const Parts &parts, bool with_spread) {
    const Tensor hot = one_hot(samples.modality, modalities_of(p), samples.u);
    const Tensor own = embedded(hot).unsqueeze(2); // 0: no head or rule can read it
    const Tensor table = known_slots(p, s.prior_id);
    const Tensor known = by_modality(table, hot);
    const Tensor named = (s.prior_id >= 0).to(samples.u.options()).unsqueeze(1).expand_as(known) * own;
    const Tensor count = by_modality(s.count, hot);
    const Tensor present = (named + (count > 0).to(known.options())).clamp_max(1);
    const Tensor prior = slot_prior(p, parts, samples, s.prior_id, known) -
                         at::sigmoid(p["meta.centre"]) * by_modality(s.centre, hot) * known;
    const Tensor x = normalized(s, samples.u, hot);
    const Tensor d = odds(p, s, whitened(p, x, hot), hot, present).log_odds.clamp(-12, 12);
    const Coefficients c = weigh(p, known, count, hot);
    Tensor y = c.prior * prior + c.prototype * d + c.closed * closed_form::answer(s.closed, x, hot) + c.bias;
    if (parts.meta) y = y + c.head * own * fast_logits(p, parts, s, samples.u);
    y = y * s.slope.unsqueeze(1) + s.shift.unsqueeze(1);
    // Nobody knows the emotion in this modality: the prior neither, and no example either.
    const Tensor nobody = (known == 0).logical_and(count <= 0);
    Answer a;
    a.logits = at::where(nobody, at::full_like(y, absent), y);
    if (!with_spread) return a;
    a.spread = at::zeros_like(y);
    if (parts.fuzzy) {
        // Each expert's rules as far as it is believed: the prior's as they were learned, the fast heads' as they
        // moved.
        const Tensor scale =
            by_modality(p["head.scale"].exp().unsqueeze(0).expand({hot.size(0), -1}), hot).unsqueeze(2);
        const Tensor of_prior = rule_spread(p, prior_state(p, s.prior_id), samples.u) * scale * c.prior;
        const Tensor of_heads = rule_spread(p, s, samples.u) * c.head * own;
        a.spread = at::where(nobody, a.spread, (of_prior.square() + of_heads.square()).sqrt() * s.slope.unsqueeze(1));
    }
    return a;
}

State prior_state(const Params &p, const Tensor &prior_id) {
    const auto b = prior_id.size(0), n = prior_id.size(1);
    const Tensor rows = prior_id.clamp_min(0).flatten();
    const Tensor named = (prior_id >= 0).to(p["head.latent"].options()).unsqueeze(2);
    State s;
    s.prior_id = prior_id;
    s.top = at::zeros({b, 2 * p["head.latent"].size(1)}, named.options());
    s.rule = at::zeros({b, 2 * p["rules.project"].size(0)}, named.options());
    s.head = p["head.latent"].index_select(0, rows).view({b, n, -1}) * named;
    s.semantic = p["head.semantic"].index_select(0, rows).view({b, n, -1}) * named;
    s.offset = at::zeros({b, n}, named.options());
    return s;
}

Answer prior_answer(const Params &p, const Tensor &prior_id, const Samples &samples, const Norm &norm,
                    const Parts &parts, bool with_spread) {
    const Tensor known = by_modality(known_slots(p, prior_id), one_hot(samples.modality, modalities_of(p), samples.u));
    const Tensor index = prior_id.clamp_min(0).unsqueeze(1).expand({-1, samples.u.size(1), -1});
    const Tensor general = general_answer(p, samples, norm).gather(2, index);
    const Tensor alone = p["meta.alone"].index_select(0, samples.modality.flatten()).view({known.size(0), -1, 3, 1});
    const Tensor share = alone.select(2, 0);
    const Tensor y =
        (share * slot_prior(p, parts, samples, prior_id, known) + alone.select(2, 1) * general + alone.select(2, 2)) *
        known;
    const Tensor nobody = known == 0;
    Answer a{at::where(nobody, at::full_like(y, absent), y), {}};
    if (!with_spread) return a;
    a.spread = at::zeros_like(y);
    if (parts.fuzzy) {
        const Tensor scale =
            p["head.scale"].exp().index_select(0, samples.modality.flatten()).view_as(samples.modality);
        a.spread = at::where(nobody, a.spread,
                             rule_spread(p, prior_state(p, prior_id), samples.u) * scale.unsqueeze(2) * share);
    }
    return a;
}

RulePass rule_pass(const Params &p, const State &s, const Tensor &u) {
    const Rules r = rules(p, s.rule, modulated(s.top, u));
    const Tensor firing = r.log_firing.exp();
    return {firing, r.v, firing.unsqueeze(3) * at::einsum("bqrf,bnf->bqrn", {r.conclusions, s.semantic})};
}

} // namespace tempera::engine::meta
