#include "core/engine/bench/rivals/learner_torch.h"

#include "core/engine/bench/method_torch.h"

#include <array>
#include <cmath>
#include <torch/csrc/autograd/autograd.h>

namespace tempera::engine::bench {
namespace {

constexpr auto modalities = static_cast<std::int64_t>(trained_modalities.size());
constexpr int layers = 6; ///< two hidden layers and the last one, each with weights and offsets
constexpr int token_size = 48, state_size = 48;
using Fast = std::array<Tensor, layers>;

Tensor hot_modality(const meta::Samples &s) {
    return at::one_hot(s.modality, modalities).to(s.u.options()) * s.mask.unsqueeze(2);
}

Tensor inputs(const meta::Samples &s) { return at::cat({s.u, hot_modality(s)}, 2); }

/// B x S x N, 0 for padding.
Tensor hot_slots(const Episodes &e) {
    return at::one_hot(e.support.slot, e.prior_id.size(1)).to(e.support.samples.u.options()) *
           e.support.samples.mask.unsqueeze(2);
}

/// Where the inner loop starts, B x ... each.
Fast start(const Learner &l, const Tensor &prior_id) {
    const auto b = prior_id.size(0);
    const auto each = [&](const char *name) {
        const Tensor &w = l.p[name];
        auto shape = w.sizes().vec();
        shape.insert(shape.begin(), b);
        return w.unsqueeze(0).expand(shape);
    };
    // Row 0 of the table is for a name that is not known, or not looked at.
    const Tensor row = l.design.names ? prior_id.clamp_min(-1) + 1 : at::zeros_like(prior_id);
    const auto last = [&](const char *name) {
        const Tensor rows = l.p[name].index_select(0, row.flatten());
        return rows.view({b, prior_id.size(1), rows.size(1)});
    };
    return {each("first.weight"),  each("first.offset"), each("second.weight"),
            each("second.offset"), last("last.weight"),  last("last.offset")};
}

/// Scale and shift of each hidden layer, B x 1 x H; undefined: none.
using Gates = std::array<Tensor, 4>;

/// Reads the support one after the other: each sample beside the mean of its label's, which tells the label without
/// naming it.
Gates read(const Learner &l, const Episodes &e, const Tensor &x) {
    if (l.design.kind != LearnerKind::mmaml) return {};
    const Tensor hot = hot_slots(e);
    const Tensor prototype = at::matmul(hot.transpose(1, 2), x) / hot.sum(1).clamp_min(1).unsqueeze(2);
    Tensor seen = at::cat({x, at::matmul(hot, prototype)}, 2);
    if (l.design.names) {
        const Tensor id = e.prior_id.gather(1, e.support.slot).clamp_min(-1) + 1;
        const Tensor name = l.p["read.names"].index_select(0, id.flatten());
        seen = at::cat({seen, name.view({x.size(0), x.size(1), -1})}, 2);
    }
    const Tensor tokens = at::relu(at::linear(seen, l.p["read.token.weight"], l.p["read.token.offset"]));
    Tensor h = at::zeros({x.size(0), state_size}, x.options());
    for (std::int64_t i = 0; i < x.size(1); ++i) {
        const Tensor m = e.support.samples.mask.slice(1, i, i + 1);
        const Tensor next = at::gru_cell(tokens.select(1, i), h, l.p["read.in"], l.p["read.state"],
                                         l.p["read.in_offset"], l.p["read.state_offset"]);
        h = m * next + (1 - m) * h;
    }
    const auto all = at::linear(h, l.p["gate.weight"], l.p["gate.offset"]).unsqueeze(1).chunk(4, 2);
    return {2 * at::sigmoid(all[0]), all[1], 2 * at::sigmoid(all[2]), all[3]};
}

Tensor hidden(const Fast &w, const Gates &gates, const Tensor &x) {
    Tensor h = at::relu(at::matmul(x, w[0].transpose(1, 2)) + w[1].unsqueeze(1));
    if (gates[0].defined()) h = h * gates[0] + gates[1];
    h = at::relu(at::matmul(h, w[2].transpose(1, 2)) + w[3].unsqueeze(1));
    if (gates[2].defined()) h = h * gates[2] + gates[3];
    return h;
}

Tensor log_probability(const Fast &w, const Tensor &h, const Tensor &present) {
    const Tensor y = at::matmul(h, w[4].transpose(1, 2)) + w[5].transpose(1, 2);
    return at::log_softmax(y + (present.unsqueeze(1) - 1) * 1e4, 2);
}

} // namespace

std::string key_of(LearnerKind kind) {
    constexpr std::array keys{"maml", "anil", "mmaml"};
    return keys[static_cast<std::size_t>(kind)];
}

Learner make_learner(const Design &d, std::int64_t described, std::int64_t emotions, std::uint64_t seed) {
    Learner l{d, {}};
    Init init(seed);
    auto &w = l.p.weights;
    const auto in = described + modalities;
    const std::int64_t h = d.hidden, known = d.names ? emotions + 1 : 1;
    w["first.weight"] = init.he({h, in}, 2 * in);
    w["first.offset"] = filled({h}, 0);
    w["second.weight"] = init.he({h, h}, h);
    w["second.offset"] = filled({h}, 0);
    w["last.weight"] = init.normal({known, h}, 0.01);
    w["last.offset"] = filled({known, 1}, 0);
    w["rate"] = filled({layers}, std::log(d.rate));
    if (d.kind != LearnerKind::mmaml) return l;
    if (d.names) w["read.names"] = init.normal({known, 16}, 0.3);
    const std::int64_t seen = 2 * in + (d.names ? 16 : 0);
    w["read.token.weight"] = init.he({token_size, seen}, 2 * seen);
    w["read.token.offset"] = filled({token_size}, 0);
    w["read.in"] = init.he({3 * state_size, token_size}, 2 * token_size);
    w["read.state"] = init.he({3 * state_size, state_size}, 2 * state_size);
    w["read.in_offset"] = filled({3 * state_size}, 0);
    w["read.state_offset"] = filled({3 * state_size}, 0);
    w["gate.weight"] = init.normal({4 * h, state_size}, 0.01);
    w["gate.offset"] = filled({4 * h}, 0);
    return l;
}

Episodes scaled(const Network &n, Episodes e, Scaling scaling) {
    const Tensor hot_support = hot_modality(e.support.samples), hot_query = hot_modality(e.query);
    const auto b = e.prior_id.size(0);
    Tensor mean = n.p["meta.mean"].unsqueeze(0).expand({b, -1, -1});
    Tensor spread = n.p["meta.spread"].unsqueeze(0).expand({b, -1, -1});
    const auto pick = [](const Tensor &table, const Tensor &hot) { return at::matmul(hot, table); };
    if (scaling != Scaling::everybody) {
        constexpr double as_many = 4;
        const Tensor hot = at::cat({hot_support, hot_query}, 1), u = at::cat({e.support.samples.u, e.query.u}, 1);
        hot.select(2, meta::nobodys).zero_();
        const Tensor count = hot.sum(1).unsqueeze(2) + as_many, turned = hot.transpose(1, 2);
        const Tensor own = (at::matmul(turned, u) + as_many * mean) / count;
        const Tensor away = (u - pick(own, hot)).square();
        spread = ((at::matmul(turned, away) + as_many * spread.square()) / count).sqrt() + 0.05;
        mean = own;
    }
    const auto scale = [&](meta::Samples &s, const Tensor &hot) {
        const Tensor there = s.mask.unsqueeze(2);
        Tensor x = (s.u - pick(mean, hot)) / (pick(spread, hot) + (1 - there));
        if (scaling == Scaling::whitened) {
            Tensor white = at::zeros_like(x);
            for (std::int64_t m = 0; m < modalities; ++m) white = white + whitened(n, x, m) * hot.slice(2, m, m + 1);
            x = white;
        }
        // One number far out must not decide a gradient step.
        s.u = x.clamp(-6, 6) * there;
    };
    scale(e.support.samples, hot_support);
    scale(e.query, hot_query);
    return e;
}

Tensor respond(const Learner &l, const Episodes &e, int steps, bool graph) {
    at::AutoGradMode with_grad(true);
    const Tensor x = inputs(e.support.samples), asked = inputs(e.query), hot = hot_slots(e);
    const Tensor per_slot = hot.sum(1), present = (per_slot > 0).to(x.options());
    // Labels weigh the same however many samples each has.
    const Tensor weight = (hot / per_slot.clamp_min(1).unsqueeze(1)) / present.sum(1).clamp_min(1).view({-1, 1, 1});
    Fast w = start(l, e.prior_id);
    Gates gates = read(l, e, x);
    if (!graph)
        for (Tensor &g : gates)
            if (g.defined()) g = g.detach();
    const bool last_only = l.design.kind == LearnerKind::anil;
    const std::size_t from = last_only ? 4 : 0;
    Tensor h = last_only ? hidden(w, gates, x) : Tensor();
    if (last_only && !graph) h = h.detach();
    const Tensor rate = l.p["rate"].exp();
    for (int k = 0; k < steps; ++k) {
        std::vector<Tensor> moving;
        for (std::size_t i = from; i < layers; ++i) {
            if (!graph) w[i] = w[i].detach().set_requires_grad(true);
            moving.push_back(w[i]);
        }
        const Tensor log_p = log_probability(w, last_only ? h : hidden(w, gates, x), present);
        const Tensor loss = -(weight * log_p).sum();
        const auto slopes = torch::autograd::grad({loss}, moving, {}, graph, graph);
        for (std::size_t i = from; i < layers; ++i) w[i] = w[i] - rate[static_cast<std::int64_t>(i)] * slopes[i - from];
    }
    const Tensor y = log_probability(w, hidden(w, gates, asked), present);
    return graph ? y : y.detach();
}

} // namespace tempera::engine::bench
