// Adaptation to one recording: the facade's side of adapt_examples, and the warnings.
#include "core/engine/adapt_torch.h"
#include "core/engine/sample_torch.h"
#include "core/engine/windows_torch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace tempera::engine {
namespace {

/// What is read of a modality for a label. A body's label is never read with less than a window around its middle: what it
/// is compared with is all read so.
Span widened(const Example &e, Modality modality) {
    Span span = e.span;
    if (span.is_moment()) {
        const Time margin = Time::millis(750);
        span = {span.onset - margin, span.offset + margin};
    }
    if (modality != Modality::body) return span;
    const Time middle{(e.span.onset.us + e.span.offset.us) / 2}, reach = grid_step * sample::window_reach(modality);
    return {std::min(span.onset, middle - reach), std::max(span.offset, middle + reach)};
}

ExampleRows pool_examples(const Params &p, std::int64_t width, const std::vector<Track> &all, const std::vector<Example> &examples) {
    ExampleRows out;
    std::vector<Tensor> u;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        for (const Track &t : all) {
            const Span span = widened(examples[i], t.modality);
            const auto last = t.h.size(0);
            const auto from = std::clamp<std::int64_t>(span.onset.us / grid_step.us, 0, last);
            const auto to = std::clamp<std::int64_t>((span.offset.us + grid_step.us - 1) / grid_step.us, from, last);
            if (from == to) continue;
            const Tensor q = t.quality.slice(0, from, to);
            if (q.sum().item<float>() <= 0) continue;
            const Tensor stats = sample::pool(p, t.h.slice(0, from, to).unsqueeze(0), q.unsqueeze(0), t.modality);
            u.push_back(sample::describe(p, stats, t.modality)[0]);
            out.modality.push_back(static_cast<std::int64_t>(t.modality));
            out.owner.push_back(static_cast<std::int64_t>(i));
            out.emotion.push_back(examples[i].emotion);
            out.weight.push_back(examples[i].weight);
        }
    }
    out.u = u.empty() ? at::zeros({0, width}) : at::stack(u);
    return out;
}

Proportion wilson(int hits, int n) {
    const double z = 1.959963984540054, p = static_cast<double>(hits) / n, zz = z * z / n;
    const double middle = (p + zz / 2) / (1 + zz), half = z / (1 + zz) * std::sqrt(p * (1 - p) / n + zz / (4 * n));
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half), n};
}

} // namespace

Result<Engine::AdaptResult> StF2M::adapt(const AdaptRequest &request, const Job &job) {
    const auto started = std::chrono::steady_clock::now();
    try {
        const at::NoGradGuard no_grad;
        if (!request.recording) return fail(ErrorCode::bad_argument, "recording", "there is none");
        if (auto ok = check(*request.recording, network_.settings); !ok) return tl::unexpected(ok.error());
        const auto n = static_cast<std::int64_t>(request.emotions.size());
        const bool later = request.previous && !request.previous->bytes.empty();
        if (request.examples.empty() && !later) return fail(ErrorCode::bad_labels, {}, "there is no label");
        for (const Example &e : request.examples)
            if (e.emotion < 0 || e.emotion >= n || e.span.offset < e.span.onset)
                return fail(ErrorCode::bad_labels, {},
                            "a label names an emotion that is not in the list, or ends before it starts");
            else if (!(e.weight > 0 && e.weight <= 1))
                return fail(ErrorCode::bad_labels, {}, "a label's weight is not between 0 and 1");

        const Network &network = network_for(*request.recording);
        const Params &p = network.p;
        const auto all = tracks(*request.recording);
        Memory memory;
        if (later) {
            const auto kept = decode_memory(request.previous->bytes, network, info_.checksum,
                                            static_cast<std::int64_t>(request.previous->emotions.size()));
            if (!kept) return tl::unexpected(kept.error());
            memory = for_names(*kept, request.previous->emotions, request.emotions);
        }
        const ExampleRows rows = pool_examples(p, network_.settings.described(), all, request.examples);
        if (rows.owner.empty() && memory.empty())
            return fail(ErrorCode::bad_labels, {},
                        request.examples.empty() ? "there is no label, and the visits before know none of these emotions"
                                                 : "no label lies where there is a face, a voice, words, a body signal or imported measures");
        AdaptResult result;
        AdaptReport &report = result.report;
        report.examples.assign(static_cast<std::size_t>(n), 0);
        std::vector<bool> has_evidence(request.examples.size(), false);
        for (const auto owner : rows.owner) has_evidence[static_cast<std::size_t>(owner)] = true;
        int without = 0;
        for (std::size_t i = 0; i < request.examples.size(); ++i) {
            const int emotion = request.examples[i].emotion;
            if (has_evidence[i])
                ++report.examples[static_cast<std::size_t>(emotion)];
            else if (++without <= most_listed)
                report.warnings.push_back({WarningKind::no_evidence, emotion, static_cast<int>(i), -1});
        }
        if (without > most_listed) report.warnings.back().more = without - most_listed;

        AdaptSettings settings;
        settings.parts = network_.settings.parts;
        settings.memory = &memory;
        report.continued = !memory.empty();
        settings.seed = request.seed;
        const auto adaptation =
            adapt_examples(network, rows, pool_recording(p, all),
                           prior_ids(network_.settings, request.emotions), settings, job.part(0, 0.95));
        if (!adaptation) return tl::unexpected(adaptation.error());
        const HeldOut &held = adaptation->held;
        if (!held.n.empty()) {
            const auto sum = [](const std::vector<int> &v) { return std::accumulate(v.begin(), v.end(), 0); };
            report.before = wilson(sum(held.before), sum(held.n));
            report.after = wilson(sum(held.after), sum(held.n));
            if (sum(held.after) <= sum(held.before) && sum(held.before) < sum(held.n))
                report.warnings.push_back({WarningKind::not_better});
            report.kept_prior = adaptation->kept_prior;
            for (int e = 0; e < n; ++e) {
                const auto i = static_cast<std::size_t>(e);
                const bool any = held.n[i] > 0;
                report.before_each.push_back(any ? wilson(held.before[i], held.n[i]) : Proportion{});
                report.after_each.push_back(any ? wilson(held.after[i], held.n[i]) : Proportion{});
                if (!report.kept_prior && held.after[i] < held.before[i])
                    report.warnings.push_back({WarningKind::emotion_worse, e});
            }
        }
        result.adapted = report.kept_prior ? prior(request.emotions)
                                           : Adapted{request.emotions, encode_state(adaptation->state, adaptation->memory, info_.checksum)};

        // What to tell the user about the labels themselves.
        const std::vector<int> earlier = examples_of(memory, n); // of each emotion
        int total = 0, most = 0, most_emotion = -1, labelled = 0;
        for (int e = 0; e < n; ++e) {
            const int own = report.examples[static_cast<std::size_t>(e)];
            const int count = own + earlier[static_cast<std::size_t>(e)];
            total += count;
            labelled += count > 0;
            if (count > most) most = count, most_emotion = e;
            if (own > 0 && count == 1) report.warnings.push_back({WarningKind::single_example, e});
        }
        if (labelled < 3 || total < 5) report.warnings.push_back({WarningKind::few_examples});
        if (labelled >= 2 && 3 * most > 2 * total)
            report.warnings.push_back({WarningKind::dominant_emotion, most_emotion});
        warn_of_contradictions(request.examples, rows, network_.settings.latent, report);
        report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        job.report(1);
        return result;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "adaptation", e.what());
    }
}

} // namespace tempera::engine
