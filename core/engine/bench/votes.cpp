#include "core/engine/bench/votes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace tempera::engine::bench {
namespace {

constexpr int bins = 15, resamples = 400;
constexpr double clear_share = 0.6;

/// What is needed of one picture, so that a resample only adds up.
struct Prepared {
    std::int64_t emotions = 0;
    std::vector<double> brier, each;             // per picture
    std::vector<double> ambiguity, disagreement; // per picture; disagreement: entropy of the votes
    std::vector<double> width;                   // per picture
    std::vector<char> disputed;
    std::vector<int> guess, truth; // truth -1: not judged
    std::vector<char> majority;
    const VotedPictures *raw = nullptr;
};

double entropy_of(double x) { return x <= 0 ? 0 : -x * std::log2(x); }

Prepared prepare(const VotedPictures &v) {
    Prepared p;
    p.emotions = v.emotions;
    p.raw = &v;
    const auto n = v.count(), k = v.emotions;
    for (std::int64_t i = 0; i < n; ++i) {
        const float *m = v.membership.data() + i * k, *t = v.vote.data() + i * k;
        const double all_m = std::accumulate(m, m + k, 0.0), all_t = std::accumulate(t, t + k, 0.0);
        double shares = 0, each = 0, ambiguity = 0, votes = 0;
        for (std::int64_t e = 0; e < k; ++e) {
            const double own = m[e], share = all_m > 0 ? own / all_m : 1.0 / static_cast<double>(k), s = t[e] / all_t;
            shares += (share - s) * (share - s);
            each += (own - t[e]) * (own - t[e]);
            ambiguity += entropy_of(own) + entropy_of(1 - own);
            votes += entropy_of(s);
        }
        p.brier.push_back(shares);
        p.each.push_back(each);
        p.ambiguity.push_back(ambiguity / static_cast<double>(k));
        p.disagreement.push_back(votes);
        p.width.push_back(std::accumulate(v.width.begin() + i * k, v.width.begin() + (i + 1) * k, 0.0) / static_cast<double>(k));
        const auto truth = std::max_element(t, t + k) - t;
        p.disputed.push_back(t[truth] / all_t < clear_share);
        p.guess.push_back(static_cast<int>(std::max_element(m, m + k) - m));
        p.truth.push_back(t[truth] >= 1 - all_t - 1e-6 ? static_cast<int>(truth) : -1);
        p.majority.push_back(t[truth] > 0.5);
    }
    return p;
}

double mean_over(const std::vector<double> &x, const std::vector<std::size_t> &rows) {
    double sum = 0;
    for (const auto i : rows) sum += x[i];
    return sum / static_cast<double>(rows.size());
}

/// Sums of squares and products about the means.
struct Moments {
    double xx = 0, yy = 0, xy = 0;
};
Moments moments(const std::vector<double> &x, const std::vector<double> &y) {
    const auto n = static_cast<double>(x.size());
    const double mx = std::accumulate(x.begin(), x.end(), 0.0) / n, my = std::accumulate(y.begin(), y.end(), 0.0) / n;
    Moments m;
    for (std::size_t i = 0; i < x.size(); ++i) {
        m.xx += (x[i] - mx) * (x[i] - mx);
        m.yy += (y[i] - my) * (y[i] - my);
        m.xy += (x[i] - mx) * (y[i] - my);
    }
    return m;
}

double correlation(const std::vector<double> &x, const std::vector<double> &y) {
    const Moments m = moments(x, y);
    return m.xy / std::sqrt(m.xx * m.yy);
}

std::vector<double> correlations(const VotedPictures &v, const std::vector<std::size_t> &rows) {
    std::vector<double> all, x(rows.size()), y(rows.size());
    const auto k = static_cast<std::size_t>(v.emotions);
    for (std::size_t e = 0; e < k; ++e) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            x[i] = v.membership[rows[i] * k + e];
            y[i] = v.vote[rows[i] * k + e];
        }
        const Moments m = moments(x, y);
        // Without any vote there is nothing to go with; memberships that never change go with nothing.
        all.push_back(m.yy <= 1e-12 ? NAN : m.xx <= 1e-12 ? 0 : m.xy / std::sqrt(m.xx * m.yy));
    }
    return all;
}

double mean_known(const std::vector<double> &x) {
    double sum = 0, n = 0;
    for (const double v : x)
        if (std::isfinite(v)) sum += v, ++n;
    return n > 0 ? sum / n : NAN;
}

double calibration(const VotedPictures &v, const std::vector<std::size_t> &rows) {
    std::array<double, bins> m{}, t{};
    const auto k = static_cast<std::size_t>(v.emotions);
    for (const auto i : rows)
        for (std::size_t e = 0; e < k; ++e) {
            const double x = v.membership[i * k + e];
            const auto bin = static_cast<std::size_t>(std::clamp(static_cast<int>(x * bins), 0, bins - 1));
            m[bin] += x, t[bin] += v.vote[i * k + e];
        }
    double sum = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) sum += std::abs(m[bin] - t[bin]);
    return sum / static_cast<double>(rows.size() * k);
}

/// P(score of a positive > score of a negative), ties half (Mann and Whitney 1947). NaN when either is missing.
template <class Positive>
double area(const std::vector<double> &score, const std::vector<std::size_t> &rows, Positive positive) {
    std::vector<std::size_t> order = rows;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return score[a] < score[b]; });
    double below = 0, won = 0, positives = 0;
    for (std::size_t i = 0; i < order.size();) {
        double yes = 0, no = 0;
        const double at_score = score[order[i]];
        for (; i < order.size() && score[order[i]] == at_score; ++i) (positive(order[i]) ? yes : no) += 1;
        won += yes * (below + no / 2);
        below += no;
        positives += yes;
    }
    return positives > 0 && below > 0 ? won / (positives * below) : NAN;
}

/// Ranks of `x` at `rows` from 0, of ties their mean.
std::vector<double> ranks(const std::vector<double> &x, const std::vector<std::size_t> &rows) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return x[rows[a]] < x[rows[b]]; });
    std::vector<double> rank(rows.size());
    for (std::size_t i = 0, end = 0; i < order.size(); i = end) {
        while (end < order.size() && x[rows[order[end]]] == x[rows[order[i]]]) ++end;
        for (std::size_t j = i; j < end; ++j) rank[order[j]] = static_cast<double>(i + end - 1) / 2;
    }
    return rank;
}

/// Of x and y with z held fixed.
double partial_correlation(const std::vector<double> &x, const std::vector<double> &y, const std::vector<double> &z) {
    const double xy = correlation(x, y), xz = correlation(x, z), yz = correlation(y, z);
    return (xy - xz * yz) / std::sqrt((1 - xz * xz) * (1 - yz * yz));
}

struct Hits {
    double accuracy = NAN, recall = NAN;
    std::int64_t judged = 0;
};
Hits hits(const Prepared &p, const std::vector<std::size_t> &rows, bool majority) {
    std::vector<double> right(static_cast<std::size_t>(p.emotions), 0), all(right);
    for (const auto i : rows) {
        if (p.truth[i] < 0 || (majority && !p.majority[i])) continue;
        const auto truth = static_cast<std::size_t>(p.truth[i]);
        ++all[truth];
        right[truth] += p.guess[i] == p.truth[i];
    }
    const double n = std::accumulate(all.begin(), all.end(), 0.0);
    std::vector<double> each;
    for (std::size_t e = 0; e < all.size(); ++e)
        if (all[e] > 0) each.push_back(right[e] / all[e]);
    if (n == 0) return {};
    return {std::accumulate(right.begin(), right.end(), 0.0) / n, mean_known(each), static_cast<std::int64_t>(n)};
}

/// All figures of one (re)sample, in the order of `places`.
std::vector<double> measure(const Prepared &p, const std::vector<std::size_t> &rows, double median) {
    const Hits strongest = hits(p, rows, false), majority = hits(p, rows, true);
    const double each = mean_over(p.each, rows);
    return {mean_over(p.brier, rows),
            each / static_cast<double>(p.emotions),
            each,
            mean_known(correlations(*p.raw, rows)),
            calibration(*p.raw, rows),
            area(p.ambiguity, rows, [&](std::size_t i) { return p.disputed[i] != 0; }),
            area(p.ambiguity, rows, [&](std::size_t i) { return p.disagreement[i] > median; }),
            area(p.width, rows, [&](std::size_t i) { return p.disputed[i] != 0; }),
            partial_correlation(ranks(p.width, rows), ranks(p.disagreement, rows), ranks(p.ambiguity, rows)),
            strongest.accuracy,
            strongest.recall,
            majority.accuracy,
            majority.recall};
}

} // namespace

Result<VoteFigures> vote_figures(const VotedPictures &v, std::uint64_t seed) {
    if (v.count() == 0 || v.membership.size() != v.vote.size() || v.width.size() != v.vote.size() ||
        v.vote.size() != static_cast<std::size_t>(v.count() * v.emotions))
        return fail(ErrorCode::bad_argument, "votes", "there is no picture, or memberships, widths and votes differ in number");
    const Prepared p = prepare(v);
    std::vector<std::size_t> all(static_cast<std::size_t>(v.count()));
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<double> sorted = p.disagreement;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    const double median = sorted[sorted.size() / 2];

    VoteFigures f;
    f.pictures = v.count();
    f.correlation = correlations(v, all);
    f.disputed = std::count(p.disputed.begin(), p.disputed.end(), 1);
    f.judged = hits(p, all, false).judged;
    f.majority = hits(p, all, true).judged;
    const std::vector<Figure *> places{&f.brier,
                                       &f.brier_each,
                                       &f.brier_memberships,
                                       &f.mean_correlation,
                                       &f.calibration_error,
                                       &f.ambiguity_auc,
                                       &f.ambiguity_auc_entropy,
                                       &f.width_auc,
                                       &f.width_beyond_ambiguity,
                                       &f.accuracy,
                                       &f.recall,
                                       &f.majority_accuracy,
                                       &f.majority_recall};
    const std::vector<double> values = measure(p, all, median);
    std::vector<std::vector<double>> spread(places.size());
    std::mt19937_64 random(seed);
    std::vector<std::size_t> rows(all.size());
    for (int r = 0; r < resamples; ++r) {
        for (auto &row : rows) row = random() % all.size();
        const auto again = measure(p, rows, median);
        for (std::size_t i = 0; i < places.size(); ++i)
            if (std::isfinite(again[i])) spread[i].push_back(again[i]);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto &s = spread[i];
        std::sort(s.begin(), s.end());
        const auto quantile = [&](double q) {
            return s.empty() ? values[i] : s[static_cast<std::size_t>(q * static_cast<double>(s.size() - 1) + 0.5)];
        };
        *places[i] = {values[i], quantile(0.025), quantile(0.975)};
    }
    return f;
}

} // namespace tempera::engine::bench
