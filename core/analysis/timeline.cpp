#include "core/analysis/timeline.h"

#include <algorithm>

namespace tempera::analysis {
namespace {

Time onset_of(const engine::Scores &scores, std::int64_t step) { return scores.start + grid_step * step; }

float membership(const engine::Scores &scores, std::int64_t step, std::size_t emotion) {
    return scores.membership[static_cast<std::size_t>(step) * scores.emotions.size() + emotion];
}

bool has_evidence(const engine::Scores &scores, std::int64_t step) {
    return scores.evidence[static_cast<std::size_t>(step)] > 0;
}

/// One emotion's segments, in order.
void collect(const engine::Scores &scores, std::size_t emotion, const SegmentSettings &settings,
             std::vector<Segment> &out) {
    // The way out must not lie above the way in, or every step in between would open and close a segment.
    const float leave = std::min(settings.leave, settings.enter);
    std::int64_t begin = -1;
    float peak = 0;
    double sum = 0;
    const auto close = [&](std::int64_t end) {
        if (begin < 0) return;
        const Span span{onset_of(scores, begin), onset_of(scores, end)};
        if (span.length() >= settings.minimum)
            out.push_back(
                {span, static_cast<int>(emotion), peak, static_cast<float>(sum / static_cast<double>(end - begin))});
        begin = -1;
    };
    const std::int64_t steps = scores.steps();
    for (std::int64_t i = 0; i < steps; ++i) {
        if (!has_evidence(scores, i)) {
            close(i);
            continue;
        }
        const float value = membership(scores, i, emotion);
        if (begin >= 0 && value < leave) close(i);
        if (begin < 0 && value >= settings.enter) {
            begin = i;
            peak = 0;
            sum = 0;
        }
        if (begin < 0) continue;
        peak = std::max(peak, value);
        sum += static_cast<double>(value);
    }
    close(steps);
}

} // namespace

std::vector<Segment> segments(const engine::Scores &scores, const SegmentSettings &settings) {
    std::vector<Segment> all;
    for (std::size_t e = 0; e < scores.emotions.size(); ++e) collect(scores, e, settings, all);
    std::sort(all.begin(), all.end(), [](const Segment &a, const Segment &b) {
        return a.span.onset != b.span.onset ? a.span.onset < b.span.onset : a.emotion < b.emotion;
    });
    return all;
}

int strongest(const engine::Scores &scores, std::int64_t step, const SegmentSettings &settings) {
    if (step < 0 || step >= scores.steps() || !has_evidence(scores, step)) return -2;
    int best = -1;
    float most = 0;
    for (std::size_t e = 0; e < scores.emotions.size(); ++e) {
        const float value = membership(scores, step, e);
        if (value >= settings.enter && (best < 0 || value > most)) {
            best = static_cast<int>(e);
            most = value;
        }
    }
    return best;
}

std::vector<EmotionSummary> summarize(const engine::Scores &scores, const SegmentSettings &settings) {
    std::int64_t with_evidence = 0;
    for (std::int64_t i = 0; i < scores.steps(); ++i) with_evidence += has_evidence(scores, i);

    std::vector<EmotionSummary> all;
    for (std::size_t e = 0; e < scores.emotions.size(); ++e) {
        EmotionSummary summary;
        summary.emotion = scores.emotions[e];
        std::vector<Segment> own;
        collect(scores, e, settings, own);
        summary.segment_count = static_cast<int>(own.size());
        Time total;
        for (const Segment &segment : own) {
            total += segment.span.length();
            summary.longest = std::max(summary.longest, segment.span.length());
        }
        if (with_evidence > 0) {
            double sum = 0;
            for (std::int64_t i = 0; i < scores.steps(); ++i)
                if (has_evidence(scores, i)) sum += static_cast<double>(membership(scores, i, e));
            summary.mean_membership = sum / static_cast<double>(with_evidence);
            summary.share_of_time = static_cast<double>(total.us) / static_cast<double>((grid_step * with_evidence).us);
        }
        all.push_back(std::move(summary));
    }
    return all;
}

} // namespace tempera::analysis
