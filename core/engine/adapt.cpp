// Adaptation to one recording: the facade's side of meta::adapt, leave-one-out, and the warnings.
#include "core/engine/calibrate.h"
#include "core/engine/facade_torch.h"
#include "core/engine/sample_torch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <random>

namespace tempera::engine {
namespace {

constexpr std::int64_t most_windows = 160; ///< unlabelled windows per modality: enough for a mean and a spread
constexpr std::size_t most_folds = 64;     ///< beyond, several examples are left out together
constexpr std::int64_t folds_at_once = 16;

struct Pooled {
    std::vector<Tensor> u;                           ///< C each
    std::vector<std::int64_t> modality, owner, slot; ///< owner: index of the example
};

Span widened(const Example &e) {
    if (!e.span.is_moment()) return e.span;
    const Time margin = Time::millis(750);
    return {e.span.onset - margin, e.span.offset + margin};
}

Pooled pool_examples(const Params &p, const std::vector<Track> &all, const std::vector<Example> &examples) {
    Pooled out;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const Span span = widened(examples[i]);
        for (const Track &t : all) {
            const auto last = t.h.size(0);
            const auto from = std::clamp<std::int64_t>(span.onset.us / grid_step.us, 0, last);
            const auto to = std::clamp<std::int64_t>((span.offset.us + grid_step.us - 1) / grid_step.us, from, last);
            if (from == to) continue;
            const Tensor q = t.quality.slice(0, from, to);
            if (q.sum().item<float>() <= 0) continue;
            const Tensor stats = sample::pool(p, t.h.slice(0, from, to).unsqueeze(0), q.unsqueeze(0), t.modality);
            out.u.push_back(sample::describe(p, stats, t.modality)[0]);
            out.modality.push_back(static_cast<std::int64_t>(t.modality));
            out.owner.push_back(static_cast<std::int64_t>(i));
            out.slot.push_back(examples[i].emotion);
        }
    }
    return out;
}

/// Evenly spread windows of the whole recording, 1 x Q.
meta::Samples pool_recording(const Params &p, const std::vector<Track> &all, std::int64_t latent) {
    std::vector<Tensor> u, modality;
    for (const Track &t : all) {
        const Tensor there = t.quality.gt(0).nonzero().flatten();
        const auto n = there.size(0);
        if (n == 0) continue;
        const auto stride = (n + most_windows - 1) / most_windows;
        const Tensor stats =
            sample::pool_windows(p, t.h, t.quality, t.modality).index_select(0, there.slice(0, 0, n, stride));
        u.push_back(sample::describe(p, stats, t.modality));
        modality.push_back(at::full({u.back().size(0)}, static_cast<std::int64_t>(t.modality), at::kLong));
    }
    if (u.empty()) return {at::zeros({1, 0, 3 * latent}), at::zeros({1, 0}, at::kLong), at::zeros({1, 0})};
    const Tensor all_u = at::cat(u, 0).unsqueeze(0);
    return {all_u, at::cat(modality, 0).unsqueeze(0), at::ones({1, all_u.size(1)})};
}

Proportion wilson(int hits, int n) {
    const double z = 1.959963984540054, p = static_cast<double>(hits) / n, zz = z * z / n;
    const double middle = (p + zz / 2) / (1 + zz), half = z / (1 + zz) * std::sqrt(p * (1 - p) / n + zz / (4 * n));
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half), n};
}

/// The candidate with the highest logit (`logits` has one entry per emotion).
int best(const Tensor &logits, const std::vector<int> &candidates) {
    int winner = candidates.front();
    for (const int c : candidates)
        if (logits[c].item<float>() > logits[winner].item<float>()) winner = c;
    return winner;
}

struct Held {
    int before = 0, after = 0, n = 0;
};

} // namespace

Result<Engine::AdaptResult> StF2M::adapt(const AdaptRequest &request, const Job &job) {
    const auto started = std::chrono::steady_clock::now();
    try {
        const at::NoGradGuard no_grad;
        if (!request.recording) return fail(ErrorCode::bad_argument, "recording", "there is none");
        if (auto ok = check(*request.recording, network_.settings.latent); !ok) return tl::unexpected(ok.error());
        const auto n = static_cast<std::int64_t>(request.emotions.size());
        if (request.examples.empty()) return fail(ErrorCode::bad_labels, {}, "there is no label");
        for (const Example &e : request.examples)
            if (e.emotion < 0 || e.emotion >= n || e.span.offset < e.span.onset)
                return fail(ErrorCode::bad_labels, {},
                            "a label names an emotion that is not in the list, or ends before it starts");

        const Params &p = network_.p;
        const Parts &parts = network_.settings.parts;
        const auto all = tracks(*request.recording);
        Pooled pooled = pool_examples(p, all, request.examples);
        if (pooled.u.empty())
            return fail(ErrorCode::bad_labels, {},
                        "no label lies where there is a face, a voice, words or a body signal");
        AdaptResult result;
        AdaptReport &report = result.report;
        report.examples.assign(static_cast<std::size_t>(n), 0);
        std::vector<bool> has_evidence(request.examples.size(), false);
        for (const auto owner : pooled.owner) has_evidence[static_cast<std::size_t>(owner)] = true;
        for (std::size_t i = 0; i < request.examples.size(); ++i) {
            const int emotion = request.examples[i].emotion;
            if (has_evidence[i])
                ++report.examples[static_cast<std::size_t>(emotion)];
            else
                report.warnings.push_back({WarningKind::no_evidence, emotion, static_cast<int>(i), -1});
        }

        // The recurrent network reads in an order of its own, fixed by the seed, so that it cannot learn the
        // order in which somebody happened to label.
        std::vector<std::size_t> order(pooled.u.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::mt19937_64 random(request.seed);
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
        const auto size = static_cast<std::int64_t>(order.size());
        std::vector<Tensor> rows;
        std::vector<std::int64_t> modality, slot, owner;
        for (const auto i : order) {
            rows.push_back(pooled.u[i]);
            modality.push_back(pooled.modality[i]);
            slot.push_back(pooled.slot[i]);
            owner.push_back(pooled.owner[i]);
        }
        const Tensor u = at::stack(rows).unsqueeze(0), kind = at::tensor(modality, at::kLong).unsqueeze(0);
        const Tensor slots = at::tensor(slot, at::kLong).unsqueeze(0);
        const meta::Samples recording = pool_recording(p, all, network_.settings.latent);
        const Tensor ids = prior_ids(network_.settings, request.emotions);

        std::optional<meta::State> previous;
        if (request.previous && !request.previous->bytes.empty()) {
            auto state = decode_state(request.previous->bytes, network_, info_.checksum,
                                      static_cast<std::int64_t>(request.previous->emotions.size()));
            if (!state) return tl::unexpected(state.error());
            previous = carry_over(*state, request.previous->emotions, request.emotions);
        }
        meta::Options options;
        options.parts = parts;
        options.previous = previous ? &*previous : nullptr;
        const auto adapt_with = [&](const Tensor &mask) { // B x S
            const auto b = mask.size(0);
            const meta::Support support{{u.expand({b, -1, -1}), kind.expand({b, -1}), mask}, slots.expand({b, -1})};
            const meta::Samples rest{recording.u.expand({b, -1, -1}), recording.modality.expand({b, -1}),
                                     recording.mask.expand({b, -1})};
            return meta::adapt(p, support, rest, ids.expand({b, -1}), options);
        };
        if (job.stopped()) return fail(ErrorCode::cancelled);
        meta::State state = adapt_with(at::ones({1, size}));
        job.report(0.3);

        // Leave-one-out, all folds as one batch of episodes.
        std::vector<int> candidates;
        for (int e = 0; e < n; ++e)
            if (report.examples[static_cast<std::size_t>(e)] > 0) candidates.push_back(e);
        std::vector<std::int64_t> held;
        for (std::size_t i = 0; i < request.examples.size(); ++i)
            if (has_evidence[i]) held.push_back(static_cast<std::int64_t>(i));
        if (held.size() >= 3 && candidates.size() >= 2) {
            const auto folds = static_cast<std::int64_t>(std::min(held.size(), most_folds));
            Tensor mask = at::ones({folds, size});
            std::vector<std::int64_t> fold_of(request.examples.size(), -1);
            for (std::size_t i = 0; i < held.size(); ++i)
                fold_of[static_cast<std::size_t>(held[i])] = static_cast<std::int64_t>(i) % folds;
            for (std::int64_t s = 0; s < size; ++s)
                mask[fold_of[static_cast<std::size_t>(owner[static_cast<std::size_t>(s)])]][s] = 0;
            const meta::Samples samples{u, kind, at::ones({1, size})};
            const Tensor before = meta::prior_answer(p, ids, samples, parts, false).logits;
            Held score;
            std::vector<double> held_logits, hits; // held examples x candidates
            for (std::int64_t f = 0; f < folds; f += folds_at_once) {
                if (job.stopped()) return fail(ErrorCode::cancelled);
                const auto end = std::min(f + folds_at_once, folds);
                const meta::State states = adapt_with(mask.slice(0, f, end));
                const auto b = end - f;
                const Tensor after =
                    meta::query(p, states, {u.expand({b, -1, -1}), kind.expand({b, -1}), samples.mask.expand({b, -1})},
                                parts, false)
                        .logits;
                for (const auto example : held) {
                    const auto fold = fold_of[static_cast<std::size_t>(example)];
                    if (fold < f || fold >= end) continue;
                    std::vector<Voice> prior_voices, voices;
                    for (std::int64_t s = 0; s < size; ++s) {
                        if (owner[static_cast<std::size_t>(s)] != example) continue;
                        const auto m = static_cast<Modality>(modality[static_cast<std::size_t>(s)]);
                        const Tensor none = at::zeros({1, n}), one = at::ones({1});
                        prior_voices.push_back({m, before[0].slice(0, s, s + 1), none, one});
                        voices.push_back({m, after[fold - f].slice(0, s, s + 1), none, one});
                    }
                    const int truth = request.examples[static_cast<std::size_t>(example)].emotion;
                    const Tensor y = fuse(p, voices, 1, n).logits[0];
                    score.before += best(fuse(p, prior_voices, 1, n).logits[0], candidates) == truth &&
                                    ids[0][truth].item<std::int64_t>() >= 0;
                    score.after += best(y, candidates) == truth;
                    for (const int c : candidates) {
                        held_logits.push_back(y[c].item<double>());
                        hits.push_back(c == truth ? 1 : 0);
                    }
                    ++score.n;
                }
                job.report(0.3 + 0.6 * static_cast<double>(end) / static_cast<double>(folds));
            }
            // How high the memberships of the labelled emotions should be is what the held-out labels tell best.
            const Calibration calibration = calibrate(held_logits, hits);
            for (std::size_t c = 0; c < candidates.size(); ++c) {
                // One slope for all; each emotion may be read too seldom or too often on this person.
                std::vector<double> own, own_hits;
                for (std::size_t i = c; i < hits.size(); i += candidates.size()) {
                    own.push_back(calibration.slope * held_logits[i] + calibration.shift);
                    own_hits.push_back(hits[i]);
                }
                state.slope[0][candidates[c]] = calibration.slope;
                state.shift[0][candidates[c]] = calibration.shift + calibrate(own, own_hits, shift_only).shift;
            }
            report.before = wilson(score.before, score.n);
            report.after = wilson(score.after, score.n);
            if (score.after <= score.before && score.before < score.n)
                report.warnings.push_back({WarningKind::not_better});
            report.kept_prior = score.after < score.before;
        }
        result.adapted = report.kept_prior ? prior(request.emotions)
                                           : Adapted{request.emotions, encode_state(state, info_.checksum)};

        // What to tell the user about the labels themselves.
        int total = 0, most = 0, most_emotion = -1;
        for (int e = 0; e < n; ++e) {
            const int count = report.examples[static_cast<std::size_t>(e)];
            total += count;
            if (count > most) most = count, most_emotion = e;
            if (count == 1) report.warnings.push_back({WarningKind::single_example, e});
        }
        if (candidates.size() < 3 || total < 5) report.warnings.push_back({WarningKind::few_examples});
        if (candidates.size() >= 2 && 3 * most > 2 * total)
            report.warnings.push_back({WarningKind::dominant_emotion, most_emotion});
        warn_of_contradictions(request, pooled.u, pooled.owner, pooled.modality, report);
        report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        job.report(1);
        return result;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "adaptation", e.what());
    }
}

void warn_of_contradictions(const Engine::AdaptRequest &request, const std::vector<Tensor> &u,
                            const std::vector<std::int64_t> &owner, const std::vector<std::int64_t> &modality,
                            AdaptReport &report) {
    const auto n = request.examples.size();
    // Distance of two examples: mean over the modalities they share; -1 when they share none.
    std::vector<double> sum(n * n, 0);
    std::vector<int> shared(n * n, 0);
    for (std::size_t i = 0; i < u.size(); ++i)
        for (std::size_t j = i + 1; j < u.size(); ++j) {
            if (modality[i] != modality[j] || owner[i] == owner[j]) continue;
            const auto a = static_cast<std::size_t>(std::min(owner[i], owner[j])),
                       b = static_cast<std::size_t>(std::max(owner[i], owner[j]));
            if (request.examples[a].emotion == request.examples[b].emotion) continue;
            sum[a * n + b] +=
                (u[i] - u[j]).slice(0, 0, u[i].size(0) / 3).square().mean().item<double>(); // the embedding's part
            ++shared[a * n + b];
        }
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = a + 1; b < n; ++b) {
            const Example &x = request.examples[a], &y = request.examples[b];
            if (x.emotion == y.emotion) continue;
            // Embeddings are standardized over channels: unrelated ones lie 2 apart, 0.02 is the same moment.
            const bool together = shared[a * n + b] > 0 && sum[a * n + b] / shared[a * n + b] < 0.02;
            const bool overlap = x.span.overlaps(y.span) || x.span.onset == y.span.onset;
            if (together || overlap)
                report.warnings.push_back(
                    {WarningKind::contradiction, y.emotion, static_cast<int>(a), static_cast<int>(b)});
        }
}

} // namespace tempera::engine
