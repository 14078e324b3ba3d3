#include "ui/curve_points.h"

#include <algorithm>
#include <limits>

namespace tempera::ui {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

struct Range {
    std::int64_t first, last; ///< steps [first, last)
};

Range range(const engine::Scores &scores, Span span, std::int64_t bucket) {
    const std::int64_t from = (span.onset - scores.start).us / grid_step.us - bucket;
    const std::int64_t to = (span.offset - scores.start).us / grid_step.us + 1 + bucket;
    const std::int64_t first = std::clamp<std::int64_t>(from, 0, scores.steps()) / bucket * bucket;
    const std::int64_t last = std::clamp<std::int64_t>((to + bucket - 1) / bucket * bucket, 0, scores.steps());
    return {first, last};
}

double middle(const engine::Scores &scores, std::int64_t step) {
    return scores.start.seconds() + (static_cast<double>(step) + 0.5) * grid_step.seconds();
}

/// Calls use(step) for each bucket's step of highest value(step), or use(-1, from) where it has no evidence.
template <class Value, class Use>
void for_each_peak_step(const engine::Scores &scores, Span span, std::int64_t bucket, Value value, Use use) {
    const auto [first, last] = range(scores, span, bucket);
    for (std::int64_t from = first; from < last; from += bucket) {
        std::int64_t best = -1;
        for (std::int64_t i = from; i < std::min(from + bucket, last); ++i) {
            if (scores.evidence[static_cast<std::size_t>(i)] <= 0) continue;
            if (best < 0 || value(i) > value(best)) best = i;
        }
        use(best, from);
    }
}

} // namespace

std::int64_t bucket_steps(Span span, int columns) {
    const std::int64_t steps = span.length().us / grid_step.us + 1;
    const std::int64_t wanted = std::max(1, columns);
    return std::max<std::int64_t>(1, (steps + wanted - 1) / wanted);
}

CurvePoints curve_points(const engine::Scores &scores, std::size_t e, Span span, std::int64_t bucket) {
    CurvePoints out;
    const std::size_t width = scores.emotions.size();
    const auto at = [&](std::int64_t step) { return static_cast<std::size_t>(step) * width + e; };
    for_each_peak_step(
        scores, span, bucket, [&](std::int64_t step) { return scores.membership[at(step)]; },
        [&](std::int64_t step, std::int64_t from) {
            out.t.push_back(middle(scores, step < 0 ? from : step));
            out.value.push_back(step < 0 ? nothing : static_cast<double>(scores.membership[at(step)]));
            out.lower.push_back(step < 0 ? nothing : static_cast<double>(scores.lower[at(step)]));
            out.upper.push_back(step < 0 ? nothing : static_cast<double>(scores.upper[at(step)]));
        });
    return out;
}

CurvePoints ambiguity_points(const engine::Scores &scores, Span span, std::int64_t bucket) {
    CurvePoints out;
    const auto value = [&](std::int64_t step) { return scores.ambiguity[static_cast<std::size_t>(step)]; };
    for_each_peak_step(scores, span, bucket, value, [&](std::int64_t step, std::int64_t from) {
        out.t.push_back(middle(scores, step < 0 ? from : step));
        out.value.push_back(step < 0 ? nothing : static_cast<double>(value(step)));
    });
    return out;
}

std::vector<Span> gaps(const engine::Scores &scores, Span span, Time shortest) {
    std::vector<Span> out;
    const auto [first, last] = range(scores, span, 1);
    for (std::int64_t i = first; i < last;) {
        if (scores.evidence[static_cast<std::size_t>(i)] > 0) {
            ++i;
            continue;
        }
        std::int64_t to = i;
        while (to < last && scores.evidence[static_cast<std::size_t>(to)] <= 0) ++to;
        Span gap{scores.start + grid_step * i, scores.start + grid_step * to};
        gap = {std::max(gap.onset, span.onset), std::min(gap.offset, span.offset)};
        if (gap.onset < gap.offset && gap.length() >= shortest) out.push_back(gap);
        i = to;
    }
    return out;
}

} // namespace tempera::ui
