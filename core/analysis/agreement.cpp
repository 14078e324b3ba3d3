#include "core/analysis/agreement.h"

#include <algorithm>
#include <cmath>

namespace tempera::analysis {
namespace {

using std::size_t;

/// Per unit, how many raters chose each category.
struct Counts {
    size_t categories = 0;
    std::vector<double> table; ///< units x categories
    std::vector<double> rated; ///< per unit, raters
    [[nodiscard]] double at(size_t unit, size_t category) const { return table[unit * categories + category]; }
};

/// Only of units that at least `least` raters have rated.
Counts count(const Ratings &ratings, int least) {
    Counts counts;
    counts.categories = static_cast<size_t>(ratings.categories);
    std::vector<double> row(counts.categories);
    for (size_t u = 0; u < ratings.units(); ++u) {
        std::fill(row.begin(), row.end(), 0);
        int rated = 0;
        for (int r = 0; r < ratings.raters; ++r)
            if (const int value = ratings.at(u, r); value != missing) ++row[static_cast<size_t>(value)], ++rated;
        if (rated < least) continue;
        counts.table.insert(counts.table.end(), row.begin(), row.end());
        counts.rated.push_back(rated);
    }
    return counts;
}

/// What stands against any number at all.
WhyNot trouble(const Ratings &ratings) { return ratings.raters < 2 ? WhyNot::one_rater : WhyNot::defined; }

Measure corrected(double observed, double expected) {
    if (1 - expected < 1e-12) return Measure::none(WhyNot::one_category);
    return Measure::of((observed - expected) / (1 - expected));
}

/// Mean over units of the share of agreeing pairs.
double agreeing_pairs(const Counts &counts) {
    double sum = 0;
    for (size_t u = 0; u < counts.rated.size(); ++u) {
        double pairs = 0;
        for (size_t k = 0; k < counts.categories; ++k) pairs += counts.at(u, k) * (counts.at(u, k) - 1);
        sum += pairs / (counts.rated[u] * (counts.rated[u] - 1));
    }
    return sum / static_cast<double>(counts.rated.size());
}

} // namespace

Measure percent_agreement(const Ratings &ratings) {
    if (const WhyNot why = trouble(ratings); why != WhyNot::defined) return Measure::none(why);
    const Counts counts = count(ratings, 2);
    if (counts.rated.empty()) return Measure::none(WhyNot::no_units);
    return Measure::of(agreeing_pairs(counts));
}

std::vector<int> confusion(const Ratings &ratings) {
    if (ratings.raters != 2) return {};
    const auto k = static_cast<size_t>(ratings.categories);
    std::vector<int> table(k * k);
    for (size_t u = 0; u < ratings.units(); ++u) {
        const int a = ratings.at(u, 0), b = ratings.at(u, 1);
        if (a != missing && b != missing) ++table[static_cast<size_t>(a) * k + static_cast<size_t>(b)];
    }
    return table;
}

Measure cohen_kappa(const Ratings &ratings, Weights weights) {
    if (const WhyNot why = trouble(ratings); why != WhyNot::defined) return Measure::none(why);
    if (ratings.raters != 2) return Measure::none(WhyNot::not_a_pair);
    const auto k = static_cast<size_t>(ratings.categories);
    const std::vector<int> table = confusion(ratings);
    std::vector<double> rows(k), columns(k);
    double n = 0;
    for (size_t i = 0; i < k; ++i)
        for (size_t j = 0; j < k; ++j) {
            const int cell = table[i * k + j];
            rows[i] += cell, columns[j] += cell, n += cell;
        }
    if (n == 0) return Measure::none(WhyNot::no_units);
    const auto distance = [&](size_t i, size_t j) {
        const double d = std::abs(static_cast<double>(i) - static_cast<double>(j));
        return weights == Weights::none ? (d > 0 ? 1.0 : 0.0) : weights == Weights::linear ? d : d * d;
    };
    double observed = 0, expected = 0;
    for (size_t i = 0; i < k; ++i)
        for (size_t j = 0; j < k; ++j) {
            observed += distance(i, j) * table[i * k + j] / n;
            expected += distance(i, j) * rows[i] * columns[j] / (n * n);
        }
    if (expected < 1e-12) return Measure::none(WhyNot::one_category);
    return Measure::of(1 - observed / expected);
}

Measure fleiss_kappa(const Ratings &ratings) {
    if (const WhyNot why = trouble(ratings); why != WhyNot::defined) return Measure::none(why);
    const Counts counts = count(ratings, ratings.raters);
    const size_t n = counts.rated.size();
    if (n == 0) return Measure::none(WhyNot::no_units);
    double expected = 0;
    for (size_t k = 0; k < counts.categories; ++k) {
        double share = 0;
        for (size_t u = 0; u < n; ++u) share += counts.at(u, k);
        share /= static_cast<double>(n) * ratings.raters;
        expected += share * share;
    }
    return corrected(agreeing_pairs(counts), expected);
}

Measure krippendorff_alpha(const Ratings &ratings, Metric metric) {
    if (const WhyNot why = trouble(ratings); why != WhyNot::defined) return Measure::none(why);
    const Counts counts = count(ratings, 2);
    if (counts.rated.empty()) return Measure::none(WhyNot::no_units);
    const size_t k = counts.categories;
    std::vector<double> coincidence(k * k), total(k);
    for (size_t u = 0; u < counts.rated.size(); ++u)
        for (size_t c = 0; c < k; ++c) {
            const double here = counts.at(u, c);
            if (here == 0) continue;
            total[c] += here;
            for (size_t d = 0; d < k; ++d)
                coincidence[c * k + d] += here * (counts.at(u, d) - (c == d ? 1 : 0)) / (counts.rated[u] - 1);
        }
    double n = 0;
    for (const double t : total) n += t;
    const auto difference = [&](size_t c, size_t d) {
        if (c == d) return 0.0;
        if (metric == Metric::nominal) return 1.0;
        if (metric == Metric::interval) {
            const double step = static_cast<double>(c) - static_cast<double>(d);
            return step * step;
        }
        // Ordinal: how many ratings lie between the two, each end counted by half.
        double between = -(total[c] + total[d]) / 2;
        for (size_t g = std::min(c, d); g <= std::max(c, d); ++g) between += total[g];
        return between * between;
    };
    double observed = 0, expected = 0;
    for (size_t c = 0; c < k; ++c)
        for (size_t d = 0; d < k; ++d) {
            const double delta = difference(c, d);
            observed += coincidence[c * k + d] * delta / n;
            expected += total[c] * total[d] * delta / (n * (n - 1));
        }
    if (expected < 1e-12) return Measure::none(WhyNot::one_category);
    return Measure::of(1 - observed / expected);
}

Measure gwet_ac1(const Ratings &ratings) {
    if (const WhyNot why = trouble(ratings); why != WhyNot::defined) return Measure::none(why);
    const Counts pairs = count(ratings, 2);
    if (pairs.rated.empty()) return Measure::none(WhyNot::no_units);
    const Counts all = count(ratings, 1);
    const auto n = static_cast<double>(all.rated.size());
    double sum = 0;
    int used = 0;
    for (size_t k = 0; k < all.categories; ++k) {
        double share = 0;
        for (size_t u = 0; u < all.rated.size(); ++u) share += all.at(u, k) / all.rated[u];
        share /= n;
        if (share > 0) ++used;
        sum += share * (1 - share);
    }
    if (used < 2) return Measure::none(WhyNot::one_category);
    return corrected(agreeing_pairs(pairs), sum / (used - 1));
}

} // namespace tempera::analysis
