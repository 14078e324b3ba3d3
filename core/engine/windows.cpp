#include "core/engine/windows_torch.h"

#include "core/engine/sample_torch.h"

#include <algorithm>

namespace tempera::engine {
namespace {

constexpr std::int64_t most_windows = 160; ///< unlabelled windows per modality: enough for a mean and a spread
constexpr int smoothing = 2;               ///< steps: a pause within a sentence does not take the evidence away

} // namespace

std::vector<Window> windows(const Params &p, const std::vector<Track> &all, std::int64_t from, std::int64_t to) {
    std::vector<Window> out;
    for (const Track &t : all) {
        const int reach = sample::window_reach(t.modality);
        const auto low = std::max<std::int64_t>(0, from - reach);
        const auto high = std::min(t.h.size(0), to + reach);
        const Tensor h = t.h.slice(0, low, high), q = t.quality.slice(0, low, high);
        const auto cut = [&](const Tensor &x) { return x.slice(0, from - low, to - low); };
        const Tensor near =
            at::avg_pool1d(q.view({1, 1, -1}), {2 * smoothing + 1}, {1}, {smoothing}, false, false).flatten();
        const Tensor weight = cut(near).contiguous();
        if (weight.sum().item<float>() <= 0) continue;
        const Tensor u = sample::describe(p, cut(sample::pool_windows(p, h, q, t.modality, reach)), t.modality);
        const auto rows = to - from;
        const auto kind = static_cast<std::int64_t>(t.modality);
        out.push_back(
            {t.modality, {u.unsqueeze(0), at::full({1, rows}, kind, at::kLong), at::ones({1, rows})}, weight});
    }
    return out;
}

std::vector<Window> read_by_rules(const std::vector<Window> &seen) {
    std::vector<Window> out;
    for (const Window &w : seen)
        if (w.modality != Modality::measures) out.push_back(w);
    return out;
}

meta::Samples pool_recording(const Params &p, const std::vector<Track> &all) {
    std::vector<Tensor> u, modality;
    for (const Track &t : all) {
        const Tensor there = t.quality.gt(0).nonzero().flatten();
        const auto n = there.size(0);
        if (n == 0) continue;
        const auto stride = (n + most_windows - 1) / most_windows;
        // Each window cut out by itself: pooling around every step, for the sake of a few, would take many times the
        // memory of the recording's latents.
        const std::int64_t reach = sample::window_reach(t.modality);
        const Tensor middles = there.slice(0, 0, n, stride);
        const Tensor steps = middles.unsqueeze(1) + at::arange(-reach, reach + 1, at::kLong); // Q x window
        const auto last = t.h.size(0) - 1;
        const Tensor inside = ((steps >= 0) & (steps <= last)).to(at::kFloat);
        const Tensor taken = steps.clamp(0, last).flatten();
        const Tensor h = t.h.index_select(0, taken).view({middles.size(0), 2 * reach + 1, -1});
        const Tensor weight = t.quality.index_select(0, taken).view({middles.size(0), 2 * reach + 1}) * inside;
        const Tensor stats = sample::pool(p, h, weight, t.modality);
        u.push_back(sample::describe(p, stats, t.modality));
        modality.push_back(at::full({u.back().size(0)}, static_cast<std::int64_t>(t.modality), at::kLong));
    }
    if (u.empty()) return {at::zeros({1, 0, sample::described(p)}), at::zeros({1, 0}, at::kLong), at::zeros({1, 0})};
    const Tensor all_u = at::cat(u, 0).unsqueeze(0);
    return {all_u, at::cat(modality, 0).unsqueeze(0), at::ones({1, all_u.size(1)})};
}

Result<Mind> mind_of(const Adapted &adapted, const Network &network, std::uint64_t checksum,
                     const std::vector<Track> &recording) {
    Mind mind;
    mind.prior_id = prior_ids(network.settings, adapted.emotions);
    if (adapted.bytes.empty()) {
        mind.norm = meta::norm_of(network.p, network.settings.parts,
                                  pool_recording(network.p, recording));
        return mind;
    }
    auto state = decode_state(adapted.bytes, network, checksum, static_cast<std::int64_t>(adapted.emotions.size()));
    if (!state) return tl::unexpected(state.error());
    mind.state = std::move(*state);
    return mind;
}

std::vector<Voice> answers(const Network &n, const Mind &mind, const std::vector<Window> &seen) {
    std::vector<Voice> voices;
    for (const Window &w : seen) {
        const meta::Answer a =
            mind.state ? meta::query(n.p, *mind.state, w.samples, n.settings.parts, true)
                       : meta::prior_answer(n.p, mind.prior_id, w.samples, mind.norm, n.settings.parts, true);
        voices.push_back({w.modality, a.logits[0], a.spread[0], w.weight});
    }
    return voices;
}

WeighedRules weighed_rules(const Params &p, const Mind &mind, const std::vector<Window> &seen, const Tensor &share) {
    const meta::State state = mind.state ? *mind.state : meta::prior_state(p, mind.prior_id);
    WeighedRules out;
    for (const Window &w : seen) {
        const Tensor weight = share.select(1, static_cast<std::int64_t>(w.modality)).unsqueeze(1); // R x 1
        const meta::RulePass r = meta::rule_pass(p, state, w.samples.u);
        const auto add = [](Tensor &to, const Tensor &x) { to = to.defined() ? to + x : x; };
        add(out.firing, weight * r.firing[0]);
        add(out.position, weight * r.v[0]);
        add(out.contribution, weight.unsqueeze(2) * r.contribution[0]);
    }
    return out;
}

void append(std::vector<float> &to, const Tensor &t) {
    const Tensor c = t.to(at::kFloat).contiguous();
    to.insert(to.end(), c.data_ptr<float>(), c.data_ptr<float>() + c.numel());
}

} // namespace tempera::engine
