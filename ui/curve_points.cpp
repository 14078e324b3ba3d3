#include "ui/curve_points.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tempera::ui {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

struct Range {
    std::int64_t first, last; ///< steps [first, last)
};

Range range(const CurveSet &set, Span span, std::int64_t bucket) {
    const std::int64_t from = (span.onset - set.start).us / grid_step.us - bucket;
    const std::int64_t to = (span.offset - set.start).us / grid_step.us + 1 + bucket;
    const std::int64_t first = std::clamp<std::int64_t>(from, 0, set.steps()) / bucket * bucket;
    const std::int64_t last = std::clamp<std::int64_t>((to + bucket - 1) / bucket * bucket, 0, set.steps());
    return {first, last};
}

/// The mean of the steps with evidence in a window that is moved along; every column at once. NaN stays NaN.
std::vector<float> smoothed(const std::vector<float> &values, const std::vector<float> &evidence, std::size_t width,
                            std::int64_t half) {
    const auto steps = static_cast<std::int64_t>(evidence.size());
    std::vector<float> out(values.size(), 0.0F);
    std::vector<double> sum(width, 0.0);
    std::vector<std::int64_t> count(width, 0);
    const auto put = [&](std::int64_t step, double sign) {
        if (step < 0 || step >= steps || evidence[static_cast<std::size_t>(step)] <= 0) return;
        const float *row = &values[static_cast<std::size_t>(step) * width];
        for (std::size_t e = 0; e < width; ++e) {
            if (std::isnan(row[e])) continue;
            count[e] += sign > 0 ? 1 : -1;
            sum[e] += sign * static_cast<double>(row[e]);
        }
    };
    for (std::int64_t i = 0; i < half; ++i) put(i, 1);
    for (std::int64_t i = 0; i < steps; ++i) {
        put(i + half, 1);
        put(i - half - 1, -1);
        if (evidence[static_cast<std::size_t>(i)] <= 0) continue;
        float *row = &out[static_cast<std::size_t>(i) * width];
        const float *own = &values[static_cast<std::size_t>(i) * width];
        for (std::size_t e = 0; e < width; ++e)
            row[e] = std::isnan(own[e]) ? own[e] : static_cast<float>(sum[e] / static_cast<double>(count[e]));
    }
    return out;
}

Curves make(const engine::Scores &scores, std::size_t width, const std::vector<float> &value,
            const std::vector<float> *lower, const std::vector<float> *upper, Time smoothing) {
    auto set = std::make_shared<CurveSet>();
    set->start = scores.start;
    set->width = width;
    set->evidence = scores.evidence;
    const std::int64_t half = smoothing.us / (2 * grid_step.us);
    const auto shown = [&](const std::vector<float> &all) {
        return half > 0 ? smoothed(all, scores.evidence, width, half) : all;
    };
    if (value.size() != scores.evidence.size() * width) { // scores without such curves: nothing to show
        set->evidence.assign(scores.evidence.size(), 0.0F);
        set->value.assign(scores.evidence.size() * width, 0.0F);
    } else {
        set->value = shown(value);
        if (lower) set->lower = shown(*lower);
        if (upper) set->upper = shown(*upper);
    }
    set->peaks = PeakPyramid(set->value, set->evidence, width);
    return set;
}

} // namespace

Curves membership_curves(const engine::Scores &scores, Time smoothing) {
    return make(scores, scores.emotions.size(), scores.membership, &scores.lower, &scores.upper, smoothing);
}

Curves share_curves(const engine::Scores &scores, Time smoothing) {
    return make(scores, modality_count, scores.share, nullptr, nullptr, smoothing);
}

Curves ambiguity_curve(const engine::Scores &scores, Time smoothing) {
    return make(scores, 1, scores.ambiguity, nullptr, nullptr, smoothing);
}

Curves total_curve(const CurveSet &set, const std::vector<std::size_t> &which) {
    auto total = std::make_shared<CurveSet>();
    total->start = set.start;
    total->width = 1;
    total->evidence = set.evidence;
    total->value.assign(set.evidence.size(), 0.0F);
    for (std::size_t i = 0; i < total->value.size(); ++i)
        for (const std::size_t e : which) total->value[i] += set.value[i * set.width + e];
    total->peaks = PeakPyramid(total->value, total->evidence, 1);
    return total;
}

std::int64_t bucket_steps(Span span, int columns) {
    const std::int64_t steps = span.length().us / grid_step.us + 1;
    const std::int64_t wanted = std::max(1, columns);
    const std::int64_t bucket = std::max<std::int64_t>(1, (steps + wanted - 1) / wanted);
    constexpr std::int64_t block = PeakPyramid::block;
    return bucket < block ? bucket : (bucket + block - 1) / block * block;
}

std::vector<Peak> peaks(const CurveSet &set, std::size_t e, Span span, std::int64_t bucket) {
    const auto [first, last] = range(set, span, bucket);
    std::vector<Peak> out;
    out.reserve(static_cast<std::size_t>((last - first + bucket - 1) / bucket));
    for (std::int64_t from = first; from < last; from += bucket)
        out.push_back({from, set.peaks.peak(set.value, set.evidence, e, from, std::min(from + bucket, last))});
    return out;
}

CurvePoints points_at(const CurveSet &set, std::size_t e, const std::vector<Peak> &peaks, bool bounds) {
    CurvePoints out;
    bounds = bounds && set.lower.size() == set.value.size() && set.upper.size() == set.value.size();
    for (auto *column : {&out.t, &out.value}) column->reserve(peaks.size());
    if (bounds)
        for (auto *column : {&out.lower, &out.upper}) column->reserve(peaks.size());
    for (const auto &[from, step] : peaks) {
        const auto at = static_cast<std::size_t>(std::max<std::int64_t>(step, 0)) * set.width + e;
        const auto value = [&](const std::vector<float> &all) {
            return step < 0 ? nothing : static_cast<double>(all[at]);
        };
        out.t.push_back(set.start.seconds() +
                        (static_cast<double>(step < 0 ? from : step) + 0.5) * grid_step.seconds());
        out.value.push_back(value(set.value));
        if (!bounds) continue;
        out.lower.push_back(value(set.lower));
        out.upper.push_back(value(set.upper));
    }
    return out;
}

std::vector<Span> gaps(const CurveSet &set, Span span, Time shortest) {
    std::vector<Span> out;
    const auto [first, last] = range(set, span, 1);
    for (std::int64_t i = first; i < last;) {
        if (set.evidence[static_cast<std::size_t>(i)] > 0) {
            ++i;
            continue;
        }
        std::int64_t to = i;
        while (to < last && set.evidence[static_cast<std::size_t>(to)] <= 0) ++to;
        Span gap{set.start + grid_step * i, set.start + grid_step * to};
        gap = {std::max(gap.onset, span.onset), std::min(gap.offset, span.offset)};
        if (gap.onset < gap.offset && gap.length() >= shortest) out.push_back(gap);
        i = to;
    }
    return out;
}

} // namespace tempera::ui
