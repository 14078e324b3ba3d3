#include "core/analysis/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace tempera::analysis {
namespace {

std::size_t within_limits(double block, std::size_t units) {
    const double n = static_cast<double>(units);
    const double most = std::max(1.0, std::floor(n / 4));
    return static_cast<std::size_t>(std::clamp(std::round(block), std::min(std::ceil(std::cbrt(n)), most), most));
}

/// Linear between the two nearest; `sorted` is not empty.
double quantile(const std::vector<double> &sorted, double p) {
    const double at = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (at - static_cast<double>(below));
}

} // namespace

std::size_t block_length(const Ratings &ratings) {
    double runs = 0, rated = 0;
    for (int r = 0; r < ratings.raters; ++r)
        for (std::size_t u = 0; u < ratings.units(); ++u) {
            rated += 1;
            if (u == 0 || ratings.at(u, r) != ratings.at(u - 1, r)) runs += 1;
        }
    return runs > 0 ? within_limits(2 * rated / runs, ratings.units()) : 1;
}

std::size_t block_length(std::size_t units, double unit_seconds) {
    return within_limits(10 / std::max(unit_seconds, 1e-3), units);
}

Ratings pick(const Ratings &ratings, const std::vector<std::size_t> &units) {
    Ratings picked{ratings.raters, ratings.categories, {}};
    const auto k = static_cast<std::size_t>(ratings.raters);
    picked.values.resize(units.size() * k);
    for (std::size_t i = 0; i < units.size(); ++i) std::copy_n(&ratings.values[units[i] * k], k, &picked.values[i * k]);
    return picked;
}

Result<std::vector<Measure>> with_intervals(std::size_t units, const Statistics &statistics,
                                            const Resampling &resampling, const Job &job) {
    std::vector<std::size_t> chosen(units);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    std::vector<Measure> measures = statistics(chosen);
    const std::size_t block = std::max<std::size_t>(1, resampling.block);
    if (units < 10 || units / block < 4) return measures;
    std::vector<std::vector<double>> values(measures.size());
    std::mt19937_64 random(resampling.seed);
    for (int sample = 0; sample < resampling.resamples; ++sample) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        for (std::size_t i = 0; i < units;) {
            // The remainder is as good as even for any number of units there can be, and the same on every machine.
            const std::size_t first = random() % units;
            for (std::size_t j = 0; j < block && i < units; ++j, ++i) chosen[i] = (first + j) % units;
        }
        const std::vector<Measure> drawn = statistics(chosen);
        for (std::size_t m = 0; m < measures.size(); ++m)
            if (drawn[m]) values[m].push_back(*drawn[m].value);
        job.report(static_cast<double>(sample + 1) / resampling.resamples);
    }
    for (std::size_t m = 0; m < measures.size(); ++m) {
        if (!measures[m] || static_cast<double>(values[m].size()) * 20 <= 19.0 * resampling.resamples) continue;
        std::sort(values[m].begin(), values[m].end());
        // Where every resample is alike (complete agreement), the data say nothing of how far it could have been off.
        if (values[m].back() - values[m].front() < 1e-12) continue;
        measures[m].interval = Interval{quantile(values[m], 0.025), quantile(values[m], 0.975)};
    }
    return measures;
}

} // namespace tempera::analysis
