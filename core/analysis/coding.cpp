#include "core/analysis/coding.h"

#include <algorithm>
#include <tuple>

namespace tempera::analysis {
namespace {

Span widened(Span span, Time moment) {
    return span.is_moment() ? Span{span.onset - moment, span.offset + moment} : span;
}

/// Adds to each bin how much of it the span fills.
void add(std::vector<std::int64_t> &filled, std::size_t stride, std::size_t column, const Span &span,
         const BinSettings &s, std::int64_t bins) {
    const std::int64_t from = std::max(span.onset, s.range.onset).us - s.range.onset.us;
    const std::int64_t to = std::min(span.offset.us - s.range.onset.us, bins * s.bin.us);
    for (std::int64_t bin = from / s.bin.us; bin < bins && bin * s.bin.us < to; ++bin) {
        const std::int64_t part = std::min(to, (bin + 1) * s.bin.us) - std::max(from, bin * s.bin.us);
        auto &cell = filled[static_cast<std::size_t>(bin) * stride + column];
        cell = std::min(s.bin.us, cell + std::max<std::int64_t>(part, 0));
    }
}

double intersection_over_union(const Span &a, const Span &b) {
    const auto common = (std::min(a.offset, b.offset) - std::max(a.onset, b.onset)).us;
    if (common <= 0) return 0;
    return static_cast<double>(common) / static_cast<double>(a.length().us + b.length().us - common);
}

std::int64_t apart(Time a, Time b) { return std::abs((a - b).us); }

} // namespace

Coding coding_of(const engine::Scores &scores, const std::vector<int> &category, std::string name) {
    Coding coding;
    coding.name = std::move(name);
    coding.model = true;
    int open = -1; // strongest() of the stretch that is open; -1: none of these
    Time onset = scores.start;
    for (std::int64_t i = 0; i <= scores.steps(); ++i) {
        const int now = i < scores.steps() ? strongest(scores, i) : -1;
        const int said = now >= 0 ? category[static_cast<std::size_t>(now)] : now;
        if (said == open && i < scores.steps()) continue;
        const Time here = scores.start + grid_step * i;
        if (open >= 0) coding.spans.push_back({{onset, here}, open});
        if (open == -2) coding.blind.push_back({onset, here});
        open = said;
        onset = here;
    }
    return coding;
}

Ratings on_bins(const std::vector<Coding> &codings, int categories, const BinSettings &s) {
    Ratings ratings{static_cast<int>(codings.size()), categories + 1, {}};
    const std::int64_t bins = s.bin.us > 0 ? std::max<std::int64_t>(0, s.range.length().us / s.bin.us) : 0;
    const auto n = static_cast<std::size_t>(bins), k = static_cast<std::size_t>(categories);
    ratings.values.assign(n * codings.size(), missing);
    for (std::size_t r = 0; r < codings.size() && bins > 0; ++r) {
        const Coding &coding = codings[r];
        std::vector<std::int64_t> filled(n * (k + 1)); // the last column: blind
        for (const CodedSpan &c : coding.spans)
            add(filled, k + 1, static_cast<std::size_t>(c.category), widened(c.span, s.moment), s, bins);
        for (const Span &blind : coding.blind) add(filled, k + 1, k, blind, s, bins);
        for (std::size_t bin = 0; bin < n; ++bin) {
            const auto *row = &filled[bin * (k + 1)];
            std::int64_t labelled = 0;
            std::size_t best = 0;
            for (std::size_t c = 0; c < k; ++c) {
                labelled += row[c];
                if (row[c] > row[best]) best = c;
            }
            const std::int64_t most = k > 0 ? row[best] : 0;
            const std::int64_t nothing = std::max<std::int64_t>(0, s.bin.us - labelled - row[k]);
            int &value = ratings.values[bin * codings.size() + r];
            if (row[k] > most && row[k] >= nothing) continue; // blind
            if (most > 0 && most >= nothing)
                value = static_cast<int>(best);
            else if (!coding.sparse)
                value = categories;
        }
    }
    return ratings;
}

Matches match(const Coding &first, const Coding &second, int categories, const MatchSettings &s) {
    struct Candidate {
        double overlap;
        bool same;
        Time onset;
        std::size_t a, b;
    };
    const auto by_onset = [](const Coding &coding) {
        std::vector<std::size_t> order(coding.spans.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](auto x, auto y) { return coding.spans[x].span < coding.spans[y].span; });
        return order;
    };
    const bool ends = s.tolerance.us > 0;
    const Time moment = ends ? Time{} : s.moment;
    const auto order_b = by_onset(second);
    std::vector<Candidate> candidates;
    for (std::size_t a = 0; a < first.spans.size(); ++a) {
        const Span x = widened(first.spans[a].span, moment);
        for (const std::size_t b : order_b) {
            const Span y = widened(second.spans[b].span, moment);
            if (second.spans[b].span.onset > x.offset + s.tolerance + moment) break; // and so are all later ones
            const double overlap = intersection_over_union(x, y);
            const bool good =
                ends ? apart(x.onset, y.onset) <= s.tolerance.us && apart(x.offset, y.offset) <= s.tolerance.us
                     : overlap > 0 && overlap >= s.overlap;
            if (good)
                candidates.push_back({overlap, first.spans[a].category == second.spans[b].category, x.onset, a, b});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &x, const Candidate &y) {
        return std::tuple(-x.overlap, !x.same, x.onset) < std::tuple(-y.overlap, !y.same, y.onset);
    });
    Matches matches;
    matches.first = first.spans.size(), matches.second = second.spans.size();
    std::vector<char> used_a(first.spans.size()), used_b(second.spans.size());
    for (const Candidate &c : candidates) {
        if (used_a[c.a] || used_b[c.b]) continue;
        used_a[c.a] = used_b[c.b] = 1;
        matches.pairs.emplace_back(c.a, c.b);
        matches.same += c.same ? 1 : 0;
    }
    std::sort(matches.pairs.begin(), matches.pairs.end(), [&](const auto &x, const auto &y) {
        return std::tuple(first.spans[x.first].span, x) < std::tuple(first.spans[y.first].span, y);
    });
    matches.ratings.raters = 2, matches.ratings.categories = categories + 1;
    auto &values = matches.ratings.values;
    for (const auto &[a, b] : matches.pairs)
        values.insert(values.end(), {first.spans[a].category, second.spans[b].category});
    for (std::size_t a = 0; a < used_a.size(); ++a)
        if (!used_a[a]) values.insert(values.end(), {first.spans[a].category, missing});
    for (std::size_t b = 0; b < used_b.size(); ++b)
        if (!used_b[b]) values.insert(values.end(), {missing, second.spans[b].category});
    return matches;
}

} // namespace tempera::analysis
