#include "core/analysis/change.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace tempera::analysis {
namespace {

/// One quantity over the steps with evidence, ready for sums over any stretch.
class Series {
public:
    explicit Series(const std::vector<double> &values) : sums_(values.size() + 1, 0) {
        for (std::size_t i = 0; i < values.size(); ++i) sums_[i + 1] = sums_[i] + values[i];
    }
    [[nodiscard]] double mean() const { return size() > 0 ? sums_.back() / static_cast<double>(size()) : 0; }
    /// Sum of `length` <= size values from `at` on, over the end and on from the beginning.
    [[nodiscard]] double sum(std::size_t at, std::size_t length) const {
        const std::size_t end = at + length;
        if (end <= size()) return sums_[end] - sums_[at];
        return sums_.back() - sums_[at] + sums_[end - size()];
    }
    [[nodiscard]] std::size_t size() const { return sums_.size() - 1; }

private:
    std::vector<double> sums_;
};

/// Per emotion: whether it is in a segment, and its membership.
std::vector<Series> series(const engine::Scores &scores, const SegmentSettings &settings) {
    const std::size_t n = scores.emotions.size();
    const auto steps = static_cast<std::size_t>(scores.steps());
    std::vector<std::vector<char>> inside(n, std::vector<char>(steps, 0));
    for (const Segment &s : segments(scores, settings)) {
        const auto from = static_cast<std::size_t>((s.span.onset - scores.start).us / grid_step.us);
        const auto to = static_cast<std::size_t>((s.span.offset - scores.start).us / grid_step.us);
        std::fill(inside[static_cast<std::size_t>(s.emotion)].begin() + static_cast<std::ptrdiff_t>(from),
                  inside[static_cast<std::size_t>(s.emotion)].begin() + static_cast<std::ptrdiff_t>(to), 1);
    }
    std::vector<Series> all;
    for (const bool share : {true, false})
        for (std::size_t e = 0; e < n; ++e) {
            std::vector<double> values;
            for (std::size_t i = 0; i < steps; ++i) {
                if (!(scores.evidence[i] > 0)) continue;
                values.push_back(share ? static_cast<double>(inside[e][i])
                                       : static_cast<double>(scores.membership[i * n + e]));
            }
            all.emplace_back(values);
        }
    return all;
}

/// Means of `all` (of one length) over resampled time: quantities x resamples. Empty when there is too little time.
std::vector<std::vector<double>> resampled(const std::vector<Series> &all, const BootstrapSettings &settings,
                                           std::uint64_t salt) {
    const std::size_t size = all.empty() ? 0 : all.front().size();
    const auto block = static_cast<std::size_t>(std::max<std::int64_t>(1, settings.block.us / grid_step.us));
    if (size < 3 * block) return {};
    const std::size_t blocks = (size + block - 1) / block;
    // Not a distribution of the standard library: those differ from machine to machine.
    std::mt19937_64 random(settings.seed * 2 + salt);
    std::vector<std::vector<double>> means(all.size());
    std::vector<double> sums(all.size());
    for (int r = 0; r < settings.resamples; ++r) {
        std::fill(sums.begin(), sums.end(), 0);
        for (std::size_t b = 0; b < blocks; ++b) {
            const auto at = static_cast<std::size_t>(random() % size);
            for (std::size_t q = 0; q < all.size(); ++q) sums[q] += all[q].sum(at, block);
        }
        for (std::size_t q = 0; q < all.size(); ++q) means[q].push_back(sums[q] / static_cast<double>(blocks * block));
    }
    return means;
}

std::pair<double, double> middle_95(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double p) {
        const double place = p * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        return values[below] + (values[above] - values[below]) * (place - static_cast<double>(below));
    };
    return {at(0.025), at(0.975)};
}

} // namespace

VisitMeans visit_means(const engine::Scores &scores, const SegmentSettings &settings,
                       const BootstrapSettings &bootstrap) {
    const auto all = series(scores, settings);
    const auto draws = resampled(all, bootstrap, 0);
    VisitMeans means;
    const std::size_t n = scores.emotions.size();
    for (std::size_t q = 0; q < all.size(); ++q) {
        Estimate estimate{all[q].mean(), std::nullopt};
        if (!draws.empty()) estimate.interval = middle_95(draws[q]);
        (q < n ? means.share : means.membership).push_back(estimate);
    }
    return means;
}

VisitChange visit_change(const engine::Scores &earlier, const engine::Scores &later, const SegmentSettings &settings,
                         const BootstrapSettings &bootstrap) {
    const auto before = series(earlier, settings), after = series(later, settings);
    const auto first = resampled(before, bootstrap, 0), second = resampled(after, bootstrap, 1);
    VisitChange change;
    const std::size_t n = earlier.emotions.size(), m = later.emotions.size();
    for (std::size_t q = 0; q < before.size(); ++q) {
        auto &out = q < n ? change.share : change.membership;
        const auto same = std::find(later.emotions.begin(), later.emotions.end(), earlier.emotions[q % n]);
        if (same == later.emotions.end() || before[q].size() == 0 || after.front().size() == 0) {
            out.emplace_back();
            continue;
        }
        const auto p = static_cast<std::size_t>(same - later.emotions.begin()) + (q < n ? 0 : m);
        Estimate estimate{after[p].mean() - before[q].mean(), std::nullopt};
        if (!first.empty() && !second.empty()) {
            std::vector<double> differences;
            for (std::size_t r = 0; r < first[q].size(); ++r) differences.push_back(second[p][r] - first[q][r]);
            estimate.interval = middle_95(std::move(differences));
        }
        out.emplace_back(estimate);
    }
    return change;
}

std::optional<Estimate> group_mean(std::span<const double> values) {
    if (values.empty()) return std::nullopt;
    const auto n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (const double v : values) sum += v;
    const double mean = sum / n;
    if (values.size() < 2) return Estimate{mean, std::nullopt};
    for (const double v : values) squares += (v - mean) * (v - mean);
    const double half = student_975(static_cast<int>(values.size()) - 1) * std::sqrt(squares / (n - 1) / n);
    return Estimate{mean, std::pair(mean - half, mean + half)};
}

double student_975(int freedom) {
    constexpr std::array first{12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622};
    if (freedom <= static_cast<int>(first.size())) return first[static_cast<std::size_t>(std::max(freedom, 1) - 1)];
    constexpr double z = 1.959963985, z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
    const double v = freedom;
    return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
}

} // namespace tempera::analysis
