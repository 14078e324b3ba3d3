#include "core/analysis/agreement_report.h"

#include <algorithm>
#include <cmath>

namespace tempera::analysis {
namespace {

using std::size_t;

std::vector<Statistic> discrete_statistics(size_t raters, bool ordered) {
    std::vector<Statistic> all{Statistic::percent};
    if (raters <= 2) {
        all.push_back(Statistic::kappa);
        if (ordered) all.insert(all.end(), {Statistic::kappa_linear, Statistic::kappa_quadratic});
    }
    all.insert(all.end(), {Statistic::fleiss, Statistic::alpha});
    if (ordered) all.insert(all.end(), {Statistic::alpha_ordinal, Statistic::alpha_interval});
    all.push_back(Statistic::ac1);
    return all;
}

Measure measure(Statistic statistic, const Ratings &ratings) {
    switch (statistic) {
    case Statistic::percent: return percent_agreement(ratings);
    case Statistic::kappa: return cohen_kappa(ratings);
    case Statistic::kappa_linear: return cohen_kappa(ratings, Weights::linear);
    case Statistic::kappa_quadratic: return cohen_kappa(ratings, Weights::quadratic);
    case Statistic::fleiss: return fleiss_kappa(ratings);
    case Statistic::alpha: return krippendorff_alpha(ratings);
    case Statistic::alpha_ordinal: return krippendorff_alpha(ratings, Metric::ordinal);
    case Statistic::alpha_interval: return krippendorff_alpha(ratings, Metric::interval);
    default: return gwet_ac1(ratings);
    }
}

/// "Nothing" is the last category; where the order counts it lies below all.
Ratings nothing_first(Ratings ratings) {
    for (int &value : ratings.values)
        if (value != missing) value = (value + 1) % ratings.categories;
    return ratings;
}

size_t rated_by_two(const Ratings &ratings) {
    size_t n = 0;
    for (size_t u = 0; u < ratings.units(); ++u) {
        int rated = 0;
        for (int r = 0; r < ratings.raters; ++r) rated += ratings.at(u, r) != missing ? 1 : 0;
        n += rated >= 2 ? 1 : 0;
    }
    return n;
}

Statistic advice_for_two(bool ordered) { return ordered ? Statistic::kappa_quadratic : Statistic::kappa; }

Statistic advice(const Ratings &ratings, bool ordered) {
    if (ratings.raters == 2) return advice_for_two(ordered);
    if (ordered) return Statistic::alpha_ordinal;
    const bool gaps = std::find(ratings.values.begin(), ratings.values.end(), missing) != ratings.values.end();
    return gaps ? Statistic::alpha : Statistic::fleiss;
}

/// On the bins; of two or more raters' bins only, so that stretches nobody rated do not thin out the resamples.
Ratings rated_only(const Ratings &ratings) {
    Ratings kept{ratings.raters, ratings.categories, {}};
    const auto k = static_cast<size_t>(ratings.raters);
    for (size_t u = 0; u < ratings.units(); ++u) {
        int rated = 0;
        for (int r = 0; r < ratings.raters; ++r) rated += ratings.at(u, r) != missing ? 1 : 0;
        if (rated >= 2) {
            const auto from = ratings.values.begin() + static_cast<std::ptrdiff_t>(u * k);
            kept.values.insert(kept.values.end(), from, from + static_cast<std::ptrdiff_t>(k));
        }
    }
    return kept;
}

Status check(const std::vector<Coding> &codings, size_t categories, const AgreementSettings &s) {
    if (s.bins.bin.us <= 0) return fail(ErrorCode::bad_argument, {}, "the bins must be longer than nothing");
    if (!(s.matching.overlap > 0 && s.matching.overlap <= 1))
        return fail(ErrorCode::bad_argument, {}, "the overlap must be above 0 and at most 1");
    if (s.matching.tolerance.us < 0) return fail(ErrorCode::bad_argument, {}, "the tolerance must not be negative");
    for (const Coding &coding : codings)
        for (const CodedSpan &c : coding.spans)
            if (c.category < 0 || static_cast<size_t>(c.category) >= categories)
                return fail(ErrorCode::bad_argument, coding.name, "a label has an emotion that is not compared");
    return {};
}

void remark(CodingAgreement &a, const std::vector<Coding> &codings, const Ratings &ratings) {
    std::vector<double> counts(static_cast<size_t>(ratings.categories));
    double all = 0;
    for (const int value : ratings.values)
        if (value != missing) ++counts[static_cast<size_t>(value)], ++all;
    if (all > 0 && *std::max_element(counts.begin(), counts.end()) > 0.8 * all)
        a.remarks.push_back({Note::prevalence, {}});
    Time last;
    for (const Coding &coding : codings)
        for (const CodedSpan &c : coding.spans) last = std::max(last, c.span.offset);
    for (const Coding &coding : codings) {
        Time ends;
        for (const CodedSpan &c : coding.spans) ends = std::max(ends, c.span.offset);
        if (coding.spans.empty())
            a.remarks.push_back({Note::empty, coding.name});
        else if (!coding.model && !coding.sparse && ends * 5 < last * 4)
            a.remarks.push_back({Note::stops_early, coding.name});
    }
    if (codings.size() > 1)
        for (size_t e = 0; e < a.categories.size(); ++e) {
            const auto users = std::count_if(codings.begin(), codings.end(), [&](const Coding &coding) {
                return std::any_of(coding.spans.begin(), coding.spans.end(),
                                   [&](const CodedSpan &c) { return c.category == static_cast<int>(e); });
            });
            if (users == 1) a.remarks.push_back({Note::one_only, a.categories[e]});
        }
    if (a.units > 0 && a.units < 50) a.remarks.push_back({Note::few_units, {}});
    const auto few = [](const CodingAgreement::Segments &s) {
        return std::min(s.first, s.second) > 0 && std::min(s.first, s.second) < 20;
    };
    if ((a.segments && few(*a.segments)) ||
        std::any_of(a.pairs.begin(), a.pairs.end(), [&](const auto &pair) { return few(pair.segments); }))
        a.remarks.push_back({Note::few_segments, {}});
}

Result<CodingAgreement::Segments> on_segments(const Coding &first, const Coding &second, int categories,
                                              const AgreementSettings &s, const Job &job) {
    const Matches m = match(first, second, categories, s.matching);
    CodingAgreement::Segments segments;
    segments.first = m.first, segments.second = m.second, segments.matched = m.pairs.size(), segments.same = m.same;
    const auto names = discrete_statistics(2, s.ordered);
    const auto statistics = [&](const std::vector<size_t> &units) {
        const Ratings drawn = pick(m.ratings, units);
        double pairs = 0, same = 0, alone = 0;
        for (size_t u = 0; u < drawn.units(); ++u) {
            const int a = drawn.at(u, 0), b = drawn.at(u, 1);
            if (a == missing || b == missing)
                ++alone;
            else
                ++pairs, same += a == b ? 1 : 0;
        }
        const double there = 2 * pairs + alone;
        const auto share = [&](double n) {
            return there > 0 ? Measure::of(2 * n / there) : Measure::none(WhyNot::no_units);
        };
        std::vector<Measure> measures{share(pairs), share(same)};
        const Ratings matched = rated_only(drawn); // else AC1 would count what has no partner as a missing rating
        for (const Statistic name : names) measures.push_back(measure(name, matched));
        return measures;
    };
    auto measures = with_intervals(m.ratings.units(), statistics, {s.resamples, 1, s.seed}, job);
    if (!measures) return tl::unexpected(measures.error());
    segments.found = (*measures)[0], segments.both = (*measures)[1];
    for (size_t i = 0; i < names.size(); ++i) segments.lines.push_back({names[i], (*measures)[i + 2]});
    Ratings with_partnerless = m.ratings;
    for (int &value : with_partnerless.values)
        if (value == missing) value = categories;
    segments.confusion = confusion(with_partnerless);
    return segments;
}

/// The mean of what is defined; else why the first of them is not.
template <class Of> Measure mean_over(const std::vector<CodingAgreement::Pair> &pairs, Of of) {
    double sum = 0, count = 0;
    for (const auto &pair : pairs)
        if (const Measure &m = of(pair.segments); m) sum += *m.value, ++count;
    return count > 0 ? Measure::of(sum / count) : Measure::none(of(pairs.front().segments).why);
}

Status compare_pairs(const std::vector<Coding> &codings, int categories, CodingAgreement &a, const Job &job) {
    const size_t n = codings.size();
    const double all = static_cast<double>(n * (n - 1)) / 2;
    for (size_t i = 0; i < n; ++i)
        for (size_t k = i + 1; k < n; ++k) {
            const double from = static_cast<double>(a.pairs.size()) / all;
            auto segments = on_segments(codings[i], codings[k], categories, a.settings, job.part(from, from + 1 / all));
            if (!segments) return tl::unexpected(segments.error());
            a.pairs.push_back({i, k, std::move(*segments)});
        }
    using Segments = CodingAgreement::Segments;
    a.pair_mean.found = mean_over(a.pairs, [](const Segments &s) -> const Measure & { return s.found; });
    a.pair_mean.both = mean_over(a.pairs, [](const Segments &s) -> const Measure & { return s.both; });
    for (size_t i = 0; i < a.pairs.front().segments.lines.size(); ++i) {
        const auto line = [i](const Segments &s) -> const Measure & { return s.lines[i].measure; };
        const Statistic statistic = a.pairs.front().segments.lines[i].statistic;
        a.pair_mean.lines.push_back({statistic, mean_over(a.pairs, line)});
        if (statistic != a.pair_advised) continue;
        for (const auto &pair : a.pairs) a.pair_mean.defined += line(pair.segments) ? 1 : 0;
    }
    return {};
}

} // namespace

const Line *find(const std::vector<Line> &lines, Statistic statistic) {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line &l) { return l.statistic == statistic; });
    return found == lines.end() ? nullptr : &*found;
}

Result<CodingAgreement> compare(const std::vector<Coding> &codings, std::vector<std::string> categories,
                                const AgreementSettings &s, const Job &job) {
    if (auto good = check(codings, categories.size(), s); !good) return tl::unexpected(good.error());
    CodingAgreement a;
    a.categories = std::move(categories);
    a.settings = s;
    for (const Coding &coding : codings) {
        a.raters.push_back(coding.name);
        a.model = a.model || coding.model;
    }
    const int k = static_cast<int>(a.categories.size());
    const auto statistics = discrete_statistics(codings.size(), s.ordered);
    const auto rated_on = [&](Time bin) {
        BinSettings settings = s.bins;
        settings.bin = bin;
        const Ratings all = on_bins(codings, k, settings);
        return s.ordered ? nothing_first(all) : all;
    };
    const auto evaluate = [&](const Ratings &ratings, const std::vector<Statistic> &wanted, const Job &part) {
        const auto of = [&](const std::vector<size_t> &units) {
            const Ratings drawn = pick(ratings, units);
            std::vector<Measure> measures;
            for (const Statistic statistic : wanted) measures.push_back(measure(statistic, drawn));
            return measures;
        };
        return with_intervals(ratings.units(), of, {s.resamples, block_length(ratings), s.seed}, part);
    };

    const Ratings all = rated_on(s.bins.bin);
    const Ratings ratings = codings.size() < 2 ? all : rated_only(all);
    a.units = rated_by_two(ratings);
    a.block = block_length(ratings);
    a.advised = advice(ratings, s.ordered);
    a.pair_advised = advice_for_two(s.ordered);
    auto measures = evaluate(ratings, statistics, job.part(0, 0.4));
    if (!measures) return tl::unexpected(measures.error());
    for (size_t i = 0; i < statistics.size(); ++i) a.lines.push_back({statistics[i], (*measures)[i]});
    if (codings.size() == 2) a.confusion = confusion(rated_only(on_bins(codings, k, s.bins)));

    for (size_t i = 0; i < s.bin_sizes.size(); ++i) {
        const Ratings here = codings.size() < 2 ? rated_on(s.bin_sizes[i]) : rated_only(rated_on(s.bin_sizes[i]));
        const double from = 0.4 + 0.5 * static_cast<double>(i) / static_cast<double>(s.bin_sizes.size());
        auto at = evaluate(here, {a.advised}, job.part(from, from + 0.5 / static_cast<double>(s.bin_sizes.size())));
        if (!at) return tl::unexpected(at.error());
        a.by_bin.push_back({s.bin_sizes[i], rated_by_two(here), at->front()});
    }
    if (codings.size() == 2 && !a.model) {
        auto segments = on_segments(codings[0], codings[1], k, s, job.part(0.9, 1));
        if (!segments) return tl::unexpected(segments.error());
        a.segments = std::move(*segments);
    }
    if (codings.size() > 2 && !a.model)
        if (auto done = compare_pairs(codings, k, a, job.part(0.9, 1)); !done) return tl::unexpected(done.error());
    remark(a, codings, ratings);
    return a;
}

Result<NumbersAgreement> compare(const Numbers &numbers, std::vector<std::string> raters, std::string quantity,
                                 Time unit, int resamples, std::uint64_t seed, const Job &job) {
    NumbersAgreement a;
    a.raters = std::move(raters);
    a.quantity = std::move(quantity);
    a.unit = unit;
    a.units = numbers.units();
    a.resamples = resamples;
    const auto k = static_cast<size_t>(std::max(numbers.raters, 0));
    for (size_t u = 0; u < a.units; ++u) {
        const auto *row = &numbers.values[u * k];
        a.complete += std::all_of(row, row + k, [](double v) { return std::isfinite(v); }) ? 1 : 0;
    }
    a.block = block_length(a.units, unit.seconds());
    const bool two = numbers.raters <= 2;
    a.advised = two ? Statistic::concordance : a.complete == a.units ? Statistic::icc_2_1 : Statistic::alpha_interval;
    std::vector<Statistic> names;
    if (two) names = {Statistic::concordance, Statistic::pearson, Statistic::spearman, Statistic::rmse};
    names.insert(names.end(), {Statistic::icc_1_1, Statistic::icc_2_1, Statistic::icc_3_1, Statistic::icc_1_k,
                               Statistic::icc_2_k, Statistic::icc_3_k, Statistic::cronbach, Statistic::alpha_interval});
    const auto statistics = [&](const std::vector<size_t> &units) {
        Numbers drawn{numbers.raters, {}};
        drawn.values.resize(units.size() * k);
        for (size_t i = 0; i < units.size(); ++i) std::copy_n(&numbers.values[units[i] * k], k, &drawn.values[i * k]);
        std::vector<Measure> all;
        if (two) all = {concordance(drawn), pearson(drawn), spearman(drawn), rmse(drawn)};
        const IntraClass icc = intra_class(drawn);
        all.insert(all.end(), {icc.one, icc.two, icc.three, icc.one_k, icc.two_k, icc.three_k, cronbach_alpha(drawn),
                               krippendorff_alpha(drawn)});
        return all;
    };
    auto measures = with_intervals(a.units, statistics, {resamples, a.block, seed}, job);
    if (!measures) return tl::unexpected(measures.error());
    for (size_t i = 0; i < names.size(); ++i) a.lines.push_back({names[i], (*measures)[i]});
    if (a.units > 0 && a.units < 50) a.remarks.push_back({Note::few_units, {}});
    return a;
}

} // namespace tempera::analysis
