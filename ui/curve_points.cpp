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

Range range(const engine::Scores &scores, Span span, std::int64_t bucket) {
    const std::int64_t from = (span.onset - scores.start).us / grid_step.us - 1;
    const std::int64_t to = (span.offset - scores.start).us / grid_step.us + 2;
    const std::int64_t first = std::clamp<std::int64_t>(from, 0, scores.steps()) / bucket * bucket;
    const std::int64_t last = std::clamp<std::int64_t>((to + bucket - 1) / bucket * bucket, 0, scores.steps());
    return {first, last};
}

double middle(const engine::Scores &scores, double step) {
    return scores.start.seconds() + (step + 0.5) * grid_step.seconds();
}

} // namespace

std::int64_t bucket_steps(Span span, int columns) {
    const std::int64_t steps = span.length().us / grid_step.us + 1;
    return std::max<std::int64_t>(1, (steps + columns - 1) / std::max(1, columns));
}

CurvePoints curve_points(const engine::Scores &scores, std::size_t e, Span span, std::int64_t bucket) {
    CurvePoints out;
    const std::size_t width = scores.emotions.size();
    const auto [first, last] = range(scores, span, bucket);
    for (std::int64_t from = first; from < last; from += bucket) {
        const std::int64_t to = std::min(from + bucket, last);
        std::int64_t least = -1, most = -1;
        float low = 1, high = 0;
        for (std::int64_t i = from; i < to; ++i) {
            const auto step = static_cast<std::size_t>(i);
            if (scores.evidence[step] <= 0) continue;
            const std::size_t at = step * width + e;
            if (least < 0 || scores.membership[at] < scores.membership[static_cast<std::size_t>(least) * width + e])
                least = i;
            if (most < 0 || scores.membership[at] > scores.membership[static_cast<std::size_t>(most) * width + e])
                most = i;
            low = std::min(low, scores.lower[at]);
            high = std::max(high, scores.upper[at]);
        }
        const double centre = middle(scores, 0.5 * static_cast<double>(from + to - 1));
        out.band_t.push_back(centre);
        if (least < 0) {
            out.lower.push_back(nothing);
            out.upper.push_back(nothing);
            out.line_t.push_back(centre);
            out.line.push_back(nothing);
            continue;
        }
        out.lower.push_back(static_cast<double>(low));
        out.upper.push_back(static_cast<double>(high));
        const auto add = [&](std::int64_t i) {
            out.line_t.push_back(middle(scores, static_cast<double>(i)));
            out.line.push_back(static_cast<double>(scores.membership[static_cast<std::size_t>(i) * width + e]));
        };
        add(std::min(least, most));
        if (least != most) add(std::max(least, most));
    }
    return out;
}

void ambiguity_points(const engine::Scores &scores, Span span, std::int64_t bucket, std::vector<double> &t,
                      std::vector<double> &value) {
    t.clear();
    value.clear();
    const auto [first, last] = range(scores, span, bucket);
    for (std::int64_t from = first; from < last; from += bucket) {
        const std::int64_t to = std::min(from + bucket, last);
        double most = nothing;
        for (std::int64_t i = from; i < to; ++i) {
            const auto step = static_cast<std::size_t>(i);
            if (scores.evidence[step] > 0) most = std::fmax(most, static_cast<double>(scores.ambiguity[step]));
        }
        t.push_back(middle(scores, 0.5 * static_cast<double>(from + to - 1)));
        value.push_back(most);
    }
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
