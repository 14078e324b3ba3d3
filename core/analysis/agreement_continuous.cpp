#include "core/analysis/agreement_continuous.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tempera::analysis {
namespace {

using std::size_t;

/// The rows without a missing value.
std::vector<double> complete(const Numbers &numbers) {
    const auto k = static_cast<size_t>(numbers.raters);
    std::vector<double> rows;
    rows.reserve(numbers.values.size());
    for (size_t u = 0; u < numbers.units(); ++u) {
        const auto *row = &numbers.values[u * k];
        if (std::all_of(row, row + k, [](double v) { return std::isfinite(v); })) rows.insert(rows.end(), row, row + k);
    }
    return rows;
}

/// A sum of squares that is nothing but rounding, given the size of the values and their number.
bool vanishes(double squares, double scale, double n) { return squares <= 1e-18 * n * (1 + scale * scale); }

struct Columns {
    std::vector<double> x, y;
};

struct Moments {
    double n = 0, mean_x = 0, mean_y = 0, xx = 0, yy = 0, xy = 0; ///< sums of squares and products about the means
    double scale = 0;
};

Moments moments(const Columns &c) {
    Moments m;
    m.n = static_cast<double>(c.x.size());
    for (size_t i = 0; i < c.x.size(); ++i) {
        m.mean_x += c.x[i] / m.n, m.mean_y += c.y[i] / m.n;
        m.scale = std::max({m.scale, std::abs(c.x[i]), std::abs(c.y[i])});
    }
    for (size_t i = 0; i < c.x.size(); ++i) {
        const double dx = c.x[i] - m.mean_x, dy = c.y[i] - m.mean_y;
        m.xx += dx * dx, m.yy += dy * dy, m.xy += dx * dy;
    }
    return m;
}

/// The two raters' values where both are there; `why` when that cannot be had.
Columns pair(const Numbers &numbers, size_t least, WhyNot &why) {
    Columns columns;
    why = numbers.raters < 2 ? WhyNot::one_rater : numbers.raters > 2 ? WhyNot::not_a_pair : WhyNot::defined;
    if (why != WhyNot::defined) return columns;
    const std::vector<double> rows = complete(numbers);
    for (size_t i = 0; i + 1 < rows.size(); i += 2) columns.x.push_back(rows[i]), columns.y.push_back(rows[i + 1]);
    if (columns.x.empty())
        why = WhyNot::no_units;
    else if (columns.x.size() < least)
        why = WhyNot::too_few;
    return columns;
}

Measure correlation(const Columns &columns) {
    const Moments m = moments(columns);
    if (vanishes(m.xx, m.scale, m.n) || vanishes(m.yy, m.scale, m.n)) return Measure::none(WhyNot::no_variance);
    return Measure::of(std::clamp(m.xy / std::sqrt(m.xx * m.yy), -1.0, 1.0));
}

std::vector<double> ranks(const std::vector<double> &values) {
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
    std::vector<double> rank(values.size());
    for (size_t from = 0; from < order.size();) {
        size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
        for (size_t i = from; i < to; ++i) rank[order[i]] = static_cast<double>(from + to + 1) / 2;
        from = to;
    }
    return rank;
}

} // namespace

IntraClass intra_class(const Numbers &numbers) {
    const auto all = [](WhyNot why) {
        const Measure none = Measure::none(why);
        return IntraClass{none, none, none, none, none, none};
    };
    if (numbers.raters < 2) return all(WhyNot::one_rater);
    const std::vector<double> rows = complete(numbers);
    const auto k = static_cast<size_t>(numbers.raters);
    const size_t n = rows.size() / k;
    if (n == 0) return all(WhyNot::no_units);
    if (n < 2) return all(WhyNot::too_few);
    const double units = static_cast<double>(n), raters = static_cast<double>(k);
    double grand = 0, scale = 0;
    for (const double v : rows) grand += v / (units * raters), scale = std::max(scale, std::abs(v));
    std::vector<double> unit_mean(n), rater_mean(k);
    for (size_t u = 0; u < n; ++u)
        for (size_t r = 0; r < k; ++r) {
            const double v = rows[u * k + r] - grand; // about the grand mean, so that large values lose nothing
            unit_mean[u] += v / raters, rater_mean[r] += v / units;
        }
    double between = 0, of_raters = 0, residual = 0;
    for (const double m : unit_mean) between += raters * m * m;
    for (const double m : rater_mean) of_raters += units * m * m;
    for (size_t u = 0; u < n; ++u)
        for (size_t r = 0; r < k; ++r) {
            const double e = rows[u * k + r] - grand - unit_mean[u] - rater_mean[r];
            residual += e * e;
        }
    if (vanishes(between + of_raters + residual, scale, units * raters)) return all(WhyNot::no_variance);
    const double msb = between / (units - 1), msj = of_raters / (raters - 1);
    const double mse = residual / ((units - 1) * (raters - 1));
    const double msw = (of_raters + residual) / (units * (raters - 1));
    const auto share = [](double above, double below) {
        return below > 0 ? Measure::of(above / below) : Measure::none(WhyNot::no_variance);
    };
    return {share(msb - msw, msb + (raters - 1) * msw),
            share(msb - mse, msb + (raters - 1) * mse + raters * (msj - mse) / units),
            share(msb - mse, msb + (raters - 1) * mse),
            share(msb - msw, msb),
            share(msb - mse, msb + (msj - mse) / units),
            share(msb - mse, msb)};
}

Measure cronbach_alpha(const Numbers &numbers) {
    if (numbers.raters < 2) return Measure::none(WhyNot::one_rater);
    const std::vector<double> rows = complete(numbers);
    const auto k = static_cast<size_t>(numbers.raters);
    const size_t n = rows.size() / k;
    if (n == 0) return Measure::none(WhyNot::no_units);
    if (n < 2) return Measure::none(WhyNot::too_few);
    std::vector<double> mean(k);
    double total_mean = 0, items = 0, total = 0, scale = 0;
    for (size_t u = 0; u < n; ++u)
        for (size_t r = 0; r < k; ++r) mean[r] += rows[u * k + r] / static_cast<double>(n);
    for (const double m : mean) total_mean += m, scale += std::abs(m);
    for (size_t u = 0; u < n; ++u) {
        double sum = -total_mean;
        for (size_t r = 0; r < k; ++r) {
            const double d = rows[u * k + r] - mean[r];
            items += d * d;
            sum += rows[u * k + r];
        }
        total += sum * sum;
    }
    if (vanishes(total, scale, static_cast<double>(n))) return Measure::none(WhyNot::no_variance);
    const double raters = static_cast<double>(k);
    return Measure::of(raters / (raters - 1) * (1 - items / total));
}

Measure krippendorff_alpha(const Numbers &numbers) {
    if (numbers.raters < 2) return Measure::none(WhyNot::one_rater);
    const auto k = static_cast<size_t>(numbers.raters);
    // The sum of squared differences of all pairs of m values is m times their sum of squares about the mean, twice.
    double within = 0, n = 0, sum = 0;
    std::vector<double> all;
    for (size_t u = 0; u < numbers.units(); ++u) {
        double m = 0, mean = 0, squares = 0;
        for (size_t r = 0; r < k; ++r)
            if (const double v = numbers.values[u * k + r]; std::isfinite(v)) ++m, mean += v;
        if (m < 2) continue;
        mean /= m;
        for (size_t r = 0; r < k; ++r)
            if (const double v = numbers.values[u * k + r]; std::isfinite(v)) {
                squares += (v - mean) * (v - mean);
                all.push_back(v);
                sum += v;
            }
        within += m * squares / (m - 1);
        n += m;
    }
    if (all.empty()) return Measure::none(WhyNot::no_units);
    double about = 0, scale = 0;
    for (const double v : all) about += (v - sum / n) * (v - sum / n), scale = std::max(scale, std::abs(v));
    if (vanishes(about, scale, n)) return Measure::none(WhyNot::no_variance);
    return Measure::of(1 - (within / n) / (about / (n - 1)));
}

Measure pearson(const Numbers &numbers) {
    WhyNot why{};
    const Columns columns = pair(numbers, 3, why);
    return why == WhyNot::defined ? correlation(columns) : Measure::none(why);
}

Measure spearman(const Numbers &numbers) {
    WhyNot why{};
    const Columns columns = pair(numbers, 3, why);
    return why == WhyNot::defined ? correlation({ranks(columns.x), ranks(columns.y)}) : Measure::none(why);
}

Measure concordance(const Numbers &numbers) {
    WhyNot why{};
    const Columns columns = pair(numbers, 3, why);
    if (why != WhyNot::defined) return Measure::none(why);
    const Moments m = moments(columns);
    const double apart = m.mean_x - m.mean_y;
    const double below = m.xx + m.yy + m.n * apart * apart;
    // With one of the two constant it is 0, and rightly so; with both it says nothing.
    if (vanishes(m.xx + m.yy, m.scale, m.n)) return Measure::none(WhyNot::no_variance);
    return Measure::of(2 * m.xy / below);
}

Measure rmse(const Numbers &numbers) {
    WhyNot why{};
    const Columns columns = pair(numbers, 1, why);
    if (why != WhyNot::defined) return Measure::none(why);
    double squares = 0;
    for (size_t i = 0; i < columns.x.size(); ++i)
        squares += (columns.x[i] - columns.y[i]) * (columns.x[i] - columns.y[i]);
    return Measure::of(std::sqrt(squares / static_cast<double>(columns.x.size())));
}

} // namespace tempera::analysis
