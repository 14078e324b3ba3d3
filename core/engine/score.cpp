// Scoring and inspection: windows of each modality, the state's answer to each, and their fusion.
#include "core/engine/fuzzy_torch.h"
#include "core/engine/windows_torch.h"

#include <algorithm>
#include <cmath>

namespace tempera::engine {

Fused fuse(const Params &p, const std::vector<Voice> &voices, std::int64_t rows, std::int64_t emotions) {
    const auto m = p["reliability"].size(0);
    Tensor quality = at::zeros({m, rows}), logits = at::full({m, rows, emotions}, meta::absent), spread = at::zeros({m, rows, emotions});
    for (const Voice &v : voices) {
        const auto row = static_cast<std::int64_t>(v.modality);
        quality[row] = v.weight;
        logits[row] = v.logits;
        spread[row] = v.spread;
    }
    Fused f;
    // An emotion is judged by those modalities that know it; one that knows none of them has no say.
    const Tensor knows = (logits > meta::absent + 1e-3).to(at::kFloat);
    quality = quality * knows.amax(2);
    const Tensor weight = quality * p["reliability"].unsqueeze(1);
    f.share = (weight / weight.sum(0).clamp_min(1e-9)).transpose(0, 1);
    f.share = at::constant_pad_nd(f.share, {0, static_cast<std::int64_t>(modality_count) - m}).contiguous();
    f.evidence = quality.amax(0);
    const Tensor each = weight.unsqueeze(2) * knows;
    const Tensor total = each.sum(0);
    const Tensor w = each / total.clamp_min(1e-9);
    const Tensor mean = (w * logits).sum(0);
    const Tensor somebody = total > 0;
    f.logits = at::where(somebody, mean, at::full_like(mean, meta::absent));
    const Tensor wide = (w * (spread.square() + (logits - mean).square())).sum(0).sqrt();
    const Tensor present = somebody.to(at::kFloat);
    f.membership = at::sigmoid(f.logits) * present;
    f.lower = at::minimum(at::sigmoid(f.logits - wide) * present, f.membership);
    f.upper = at::maximum(at::sigmoid(f.logits + wide) * present, f.membership);
    return f;
}

Result<Scores> StF2M::score(const Adapted &adapted, const Encoded &recording, Span span, const Job &job) {
    try {
        const at::NoGradGuard no_grad;
        if (auto ok = check(recording, network_.settings); !ok) return tl::unexpected(ok.error());
        const Network &network = network_for(recording);
        const auto all = tracks(recording);
        auto mind = mind_of(adapted, network, info_.checksum, all);
        if (!mind) return tl::unexpected(mind.error());
        const auto n = static_cast<std::int64_t>(adapted.emotions.size());
        if (n == 0) return fail(ErrorCode::bad_argument, "emotions", "there is no emotion to score");
        const auto last = recording.steps();
        const auto from = std::clamp<std::int64_t>(span.onset.us / grid_step.us, 0, last);
        const auto to = std::clamp<std::int64_t>((span.offset.us + grid_step.us - 1) / grid_step.us, from, last);
        Scores s;
        s.start = grid_step * from;
        s.emotions = adapted.emotions;
        for (auto i = from; i < to; i += rows_at_once) {
            if (job.stopped()) return fail(ErrorCode::cancelled);
            const auto end = std::min(i + rows_at_once, to);
            const auto seen = windows(network.p, all, i, end);
            const Fused f = fuse(network.p, answers(network, *mind, seen), end - i, n);
            append(s.membership, f.membership);
            append(s.lower, f.lower);
            append(s.upper, f.upper);
            append(s.ambiguity, fuzzy::entropy(f.membership));
            append(s.evidence, f.evidence);
            append(s.share, f.share);
            job.report(static_cast<double>(end - from) / static_cast<double>(to - from));
        }
        return s;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "scoring", e.what());
    }
}

Result<Inspection> StF2M::inspect(const Adapted &adapted, const Encoded &recording, Time at_time) {
    try {
        const at::NoGradGuard no_grad;
        if (auto ok = check(recording, network_.settings); !ok) return tl::unexpected(ok.error());
        const Network &network = network_for(recording);
        const auto all = tracks(recording);
        auto mind = mind_of(adapted, network, info_.checksum, all);
        if (!mind) return tl::unexpected(mind.error());
        const auto n = static_cast<std::int64_t>(adapted.emotions.size());
        if (n == 0 || recording.steps() == 0) return fail(ErrorCode::bad_argument, "emotions", "there is nothing to inspect");
        const auto step = std::clamp<std::int64_t>(at_time.us / grid_step.us, 0, recording.steps() - 1);
        const auto seen = windows(network.p, all, step, step + 1);
        const Fused f = fuse(network.p, answers(network, *mind, seen), 1, n);
        Inspection out;
        out.at = grid_step * step;
        out.emotions = adapted.emotions;
        append(out.membership, f.membership);
        append(out.lower, f.lower);
        append(out.upper, f.upper);
        out.evidence = f.evidence.item<float>();
        out.ambiguity = fuzzy::entropy(f.membership).item<float>();
        for (std::size_t m = 0; m < modality_count; ++m) out.share[m] = f.share[0][static_cast<std::int64_t>(m)].item<float>();
        out.axis_low = static_cast<float>(-fuzzy::limit);
        out.axis_high = static_cast<float>(fuzzy::limit);
        const auto readable = read_by_rules(seen);
        if (out.evidence <= 0 || readable.empty() || !network.settings.parts.fuzzy) return out;

        const Fused by_rules = fuse(network.p, answers(network, *mind, readable), 1, n);
        if (by_rules.evidence.item<float>() <= 0) return out;
        const WeighedRules weighed = weighed_rules(network.p, *mind, readable, by_rules.share);
        const Tensor firing = weighed.firing[0], contribution = weighed.contribution[0], position = weighed.position[0];
        const Tensor order = firing.argsort(-1, true);
        const Tensor centres = network.p["rules.centre"],
                     covariances = fuzzy::covariances(fuzzy::factors(network.p)).contiguous();
        for (std::int64_t i = 0; i < order.size(0); ++i) {
            const auto r = order[i].item<std::int64_t>();
            FiredRule rule;
            rule.rule = static_cast<int>(r);
            rule.strength = firing[r].item<float>();
            if (rule.strength <= 0.01f) break;
            append(rule.contribution, contribution[r]);
            out.rules.push_back(std::move(rule));
            if (i >= 3) continue;
            for (std::int64_t d = 0; d < centres.size(1); ++d) {
                Antecedent antecedent{static_cast<int>(r), static_cast<int>(d), centres[r][d].item<float>(),
                                      std::sqrt(covariances[r][d][d].item<float>()), position[d].item<float>()};
                append(antecedent.covariance, covariances[r][d]);
                out.antecedents.push_back(std::move(antecedent));
            }
        }
        return out;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "inspection", e.what());
    }
}

} // namespace tempera::engine
