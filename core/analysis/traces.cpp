#include "core/analysis/traces.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tempera::analysis {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr Time least_overlap = Time::seconds(10);

/// Pearson's correlation of the pairs that are both there; empty: fewer than `least`, or one does not vary.
template <class Left, class Right>
std::optional<double> correlation(std::size_t count, std::size_t least, Left left, Right right, std::size_t *pairs) {
    double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = left(i), y = right(i);
        if (std::isnan(x) || std::isnan(y)) continue;
        n += 1;
        sx += x;
        sy += y;
        sxx += x * x;
        syy += y * y;
        sxy += x * y;
    }
    if (pairs) *pairs = static_cast<std::size_t>(n);
    if (n < static_cast<double>(std::max<std::size_t>(least, 2))) return std::nullopt;
    const double vx = sxx - sx * sx / n, vy = syy - sy * sy / n;
    // What is left of rounding is no variation.
    if (vx <= 1e-9 * std::max(1.0, sxx) || vy <= 1e-9 * std::max(1.0, syy)) return std::nullopt;
    return (sxy - sx * sy / n) / std::sqrt(vx * vy);
}

float median(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Each rater's correlation with the mean of all, none below zero; all equal when none is left.
std::vector<double> trust(const std::vector<Series> &grid, const std::vector<float> &mean) {
    std::vector<double> weights;
    double sum = 0;
    for (const Series &one : grid) {
        const auto r = correlation(
            mean.size(), 2, [&](std::size_t i) { return one.values[i]; }, [&](std::size_t i) { return mean[i]; },
            nullptr);
        weights.push_back(std::max(0.0, r.value_or(0)));
        sum += weights.back();
    }
    if (sum <= 0) weights.assign(grid.size(), 1.0);
    return weights;
}

std::vector<float> weighted_mean(const std::vector<Series> &grid, const std::vector<double> &weights,
                                 std::size_t count) {
    std::vector<float> mean(count, none);
    for (std::size_t i = 0; i < count; ++i) {
        double sum = 0, of = 0;
        for (std::size_t k = 0; k < grid.size(); ++k) {
            if (std::isnan(grid[k].values[i])) continue;
            sum += weights[k] * static_cast<double>(grid[k].values[i]);
            of += weights[k];
        }
        if (of > 0) mean[i] = static_cast<float>(sum / of);
    }
    return mean;
}

} // namespace

float Series::at(Time t) const {
    if (values.empty() || t < start) return none;
    const std::int64_t since = (t - start).us, i = since / step.us, rest = since % step.us;
    if (i >= static_cast<std::int64_t>(values.size())) return none;
    const float a = values[static_cast<std::size_t>(i)];
    if (rest == 0) return a;
    if (i + 1 >= static_cast<std::int64_t>(values.size())) return none;
    const float b = values[static_cast<std::size_t>(i + 1)];
    return a + (b - a) * static_cast<float>(static_cast<double>(rest) / static_cast<double>(step.us));
}

Series resampled(const Series &series, Time start, Time step, std::size_t count) {
    Series out{start, step, std::vector<float>(count)};
    for (std::size_t i = 0; i < count; ++i) out.values[i] = series.at(start + step * static_cast<std::int64_t>(i));
    return out;
}

std::optional<Lag> reaction_lag(const Series &trace, const Series &reference, Time longest, Time resolution) {
    if (trace.values.empty() || reference.values.empty() || resolution <= Time{0}) return std::nullopt;
    // Both on the grid of the lags, so that a lag is a shift by whole places.
    const auto count_of = [&](const Series &s) {
        return static_cast<std::size_t>((s.end() - s.step - s.start).us / resolution.us + 1);
    };
    const Series moving = resampled(trace, trace.start, resolution, count_of(trace));
    const auto least = static_cast<std::size_t>(least_overlap.us / resolution.us);
    std::optional<Lag> best;
    double without = 0;
    for (Time by{0}; by <= longest; by += resolution) {
        std::size_t pairs = 0;
        const Series still = resampled(reference, trace.start - by, resolution, moving.values.size());
        const auto r = correlation(
            moving.values.size(), least, [&](std::size_t i) { return moving.values[i]; },
            [&](std::size_t i) { return still.values[i]; }, &pairs);
        if (!r) continue;
        if (by == Time{0}) without = *r;
        if (!best || *r > best->correlation) best = Lag{by, *r, 0, resolution * static_cast<std::int64_t>(pairs)};
    }
    if (best) best->without = without;
    return best;
}

Combined together(const std::vector<Series> &raters, Together how, Time step) {
    Combined out;
    out.value.step = step;
    if (raters.empty() || step <= Time{0}) return out;
    Time start{INT64_MAX}, end{INT64_MIN};
    for (const Series &one : raters) {
        if (one.values.empty()) continue;
        start = std::min(start, one.start);
        end = std::max(end, one.end() - one.step);
    }
    out.weights.assign(raters.size(), 1.0);
    if (end < start) return out;
    const auto count = static_cast<std::size_t>((end - start).us / step.us + 1);
    std::vector<Series> grid;
    for (const Series &one : raters) grid.push_back(resampled(one, start, step, count));
    out.value.start = start;
    out.value.values = weighted_mean(grid, out.weights, count);
    if (how == Together::weighted) {
        out.weights = trust(grid, out.value.values);
        out.value.values = weighted_mean(grid, out.weights, count);
    }
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<float> said;
        double mean = 0;
        for (const Series &one : grid) {
            if (std::isnan(one.values[i])) continue;
            said.push_back(one.values[i]);
            mean += static_cast<double>(one.values[i]);
        }
        const auto n = static_cast<double>(said.size());
        out.raters.push_back(static_cast<int>(said.size()));
        double squares = 0;
        for (const float v : said) squares += std::pow(static_cast<double>(v) - mean / n, 2);
        out.spread.push_back(said.size() < 2 ? none : static_cast<float>(std::sqrt(squares / (n - 1))));
        if (how == Together::median && !said.empty()) out.value.values[i] = median(std::move(said));
    }
    return out;
}

Series overdubbed(const Series &series, const Series &take, Span span) {
    if (series.values.empty()) return take;
    Series out = series;
    for (std::size_t k = 0; k < take.values.size(); ++k) {
        const Time t = take.start + take.step * static_cast<std::int64_t>(k);
        if (std::isnan(take.values[k]) || !span.contains(t)) continue;
        const double place = static_cast<double>((t - out.start).us) / static_cast<double>(out.step.us);
        auto i = static_cast<std::int64_t>(std::llround(place));
        if (i < 0) {
            out.values.insert(out.values.begin(), static_cast<std::size_t>(-i), none);
            out.start += out.step * i;
            i = 0;
        }
        if (i >= static_cast<std::int64_t>(out.values.size())) out.values.resize(static_cast<std::size_t>(i) + 1, none);
        out.values[static_cast<std::size_t>(i)] = take.values[k];
    }
    return out;
}

std::vector<Span> spans_above(const Series &series, float enter, float leave, Time minimum) {
    std::vector<Span> all;
    bool open = false;
    Time since;
    const auto close = [&](Time at) {
        if (open && at - since >= minimum) all.push_back({since, at});
        open = false;
    };
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        const float v = series.values[i];
        const Time at = series.start + series.step * static_cast<std::int64_t>(i);
        if (open && !(v >= leave)) close(at); // also where nothing was rated
        if (!open && v >= enter) {
            open = true;
            since = at;
        }
    }
    close(series.end());
    return all;
}

} // namespace tempera::analysis
