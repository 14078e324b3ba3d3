#include "core/engine/bench/metrics.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace tempera::engine::bench {

Bins &Bins::operator+=(const Bins &other) {
    for (std::size_t i = 0; i < count.size(); ++i) {
        count[i] += other.count[i];
        sum[i] += other.sum[i];
        hits[i] += other.hits[i];
    }
    return *this;
}

double calibration_error(const Bins &bins) {
    double apart = 0, all = 0;
    for (std::size_t i = 0; i < bins.count.size(); ++i) {
        apart += std::abs(bins.hits[i] - bins.sum[i]);
        all += bins.count[i];
    }
    return all > 0 ? apart / all : 0;
}

namespace {

std::size_t bin_of(double membership) {
    return std::min<std::size_t>(calibration_bins - 1, static_cast<std::size_t>(membership * calibration_bins));
}

} // namespace

Measures measure(const std::vector<float> &membership, const std::vector<int> &truth, int ways) {
    Measures m;
    const auto n = static_cast<std::size_t>(ways);
    std::vector<double> hit(n, 0), said(n, 0), is(n, 0);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const float *row = membership.data() + i * n;
        const auto answer = static_cast<std::size_t>(std::max_element(row, row + n) - row);
        const auto right = static_cast<std::size_t>(truth[i]);
        ++said[answer];
        ++is[right];
        if (answer == right) ++hit[right];
        for (std::size_t e = 0; e < n; ++e) {
            const double p = std::clamp(static_cast<double>(row[e]), 0.0, 1.0);
            const auto bin = bin_of(p);
            ++m.bins.count[bin];
            m.bins.sum[bin] += p;
            m.bins.hits[bin] += e == right;
        }
    }
    double labels = 0, hits = 0;
    for (std::size_t e = 0; e < n; ++e) {
        if (is[e] == 0) continue;
        ++labels;
        hits += hit[e];
        m.recall += hit[e] / is[e];
        m.macro_f1 += 2 * hit[e] / (is[e] + said[e]);
    }
    if (labels == 0) return m;
    m.accuracy = hits / static_cast<double>(truth.size());
    m.recall /= labels;
    m.macro_f1 /= labels;
    return m;
}

Estimate mean_interval(const std::vector<double> &values) {
    if (values.empty()) return {};
    const auto n = static_cast<double>(values.size());
    double mean = 0, square = 0;
    for (const double v : values) mean += v / n;
    for (const double v : values) square += (v - mean) * (v - mean);
    const double half = n > 1 ? 1.959963984540054 * std::sqrt(square / (n - 1) / n) : 0;
    return {mean, mean - half, mean + half};
}

Estimate calibration_interval(const std::vector<Bins> &episodes, std::uint64_t seed) {
    if (episodes.empty()) return {};
    Bins all;
    for (const Bins &b : episodes) all += b;
    std::mt19937_64 random(seed);
    std::vector<double> draws(400);
    for (double &draw : draws) {
        Bins some;
        for (std::size_t i = 0; i < episodes.size(); ++i) some += episodes[random() % episodes.size()];
        draw = calibration_error(some);
    }
    std::sort(draws.begin(), draws.end());
    const double error = calibration_error(all);
    return {error, std::min(error, draws[10]), std::max(error, draws[389])};
}

double calibration_if_right(const std::vector<Answered> &answers, std::uint64_t seed) {
    constexpr int draws = 100;
    std::size_t items = 0;
    for (const Answered &a : answers) items = std::max(items, a.item + 1);
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> anywhere(0, 1);
    std::vector<double> u(items);
    double sum = 0;
    for (int draw = 0; draw < draws; ++draw) {
        for (double &x : u) x = anywhere(random);
        Bins bins;
        for (const Answered &a : answers) {
            double from = -u[a.item];
            for (const float m : a.membership) {
                const double p = std::clamp(static_cast<double>(m), 0.0, 1.0), to = from + p;
                const auto bin = bin_of(p);
                ++bins.count[bin];
                bins.sum[bin] += p;
                bins.hits[bin] += std::min(1.0, std::ceil(to) - std::ceil(from)); // whole numbers in [from, to)
                from = to;
            }
        }
        sum += calibration_error(bins);
    }
    return sum / draws;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace tempera::engine::bench
