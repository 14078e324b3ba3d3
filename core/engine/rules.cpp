// Which rules fire along a recording, and what they speak for.
#include "core/engine/windows_torch.h"

#include <algorithm>

namespace tempera::engine {

Result<RuleActivity> StF2M::rules(const Adapted &adapted, const Encoded &recording, Span span, const Job &job) {
    try {
        const at::NoGradGuard no_grad;
        if (auto ok = check(recording, network_.settings); !ok) return tl::unexpected(ok.error());
        const Network &network = network_for(recording);
        const auto all = tracks(recording);
        const auto mind = mind_of(adapted, network, info_.checksum, all);
        if (!mind) return tl::unexpected(mind.error());
        const auto n = static_cast<std::int64_t>(adapted.emotions.size());
        if (n == 0) return fail(ErrorCode::bad_argument, "emotions", "there is no emotion for a rule to speak for");
        const Params &p = network.p;
        const auto last = recording.steps();
        const auto from = std::clamp<std::int64_t>(span.onset.us / grid_step.us, 0, last);
        const auto to = std::clamp<std::int64_t>((span.offset.us + grid_step.us - 1) / grid_step.us, from, last);
        const auto rules = network.settings.parts.fuzzy ? p["rules.centre"].size(0) : 0;
        RuleActivity out;
        out.start = grid_step * from;
        out.rules = static_cast<int>(rules);
        out.emotions = adapted.emotions;
        if (rules == 0) {
            out.evidence.assign(static_cast<std::size_t>(to - from), 0.0F);
            return out;
        }
        Tensor said = at::zeros({rules, n}, at::kDouble), fired = at::zeros({rules}, at::kDouble);
        for (auto i = from; i < to; i += rows_at_once) {
            if (job.stopped()) return fail(ErrorCode::cancelled);
            const auto end = std::min(i + rows_at_once, to);
            const auto seen = read_by_rules(windows(p, all, i, end));
            const Fused f = fuse(p, answers(network, *mind, seen), end - i, n);
            append(out.evidence, f.evidence);
            const WeighedRules r = weighed_rules(p, *mind, seen, f.share);
            if (!r.firing.defined()) { // nothing is there at all
                out.strength.resize(out.evidence.size() * static_cast<std::size_t>(rules), 0.0F);
                continue;
            }
            append(out.strength, r.firing);
            said = said + r.contribution.sum(0).to(at::kDouble);
            fired = fired + r.firing.sum(0).to(at::kDouble);
            job.report(static_cast<double>(end - from) / static_cast<double>(to - from));
        }
        append(out.contribution, said / fired.clamp_min(1e-9).unsqueeze(1));
        return out;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "rules", e.what());
    }
}

} // namespace tempera::engine
