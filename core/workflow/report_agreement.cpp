#include "core/workflow/report_agreement.h"

#include "core/analysis/agreement_words.h"
#include "core/workflow/agreement.h"

#include <algorithm>

namespace tempera::workflow {
namespace {

constexpr std::size_t most_raters = 4; ///< each pair is two lines of a table, and about a second of work for an hour

/// One per rater with labels, in the order of their tiers.
std::vector<LabelSet> sets_of(const analysis::Report &report) {
    std::vector<LabelSet> sets;
    const auto name = [&](int emotion) {
        const auto e = static_cast<std::size_t>(emotion);
        return report.scores ? report.scores->emotions[e] : report.emotions[e].key; // as the curves name it
    };
    for (const std::string &rater : report.raters) {
        LabelSet set{rater, {}, {}};
        for (const analysis::ReportLabel &label : report.labels)
            if (label.rater == rater) set.labels.emplace_back(label.span, name(label.emotion));
        if (!set.labels.empty()) sets.push_back(std::move(set));
    }
    return sets;
}

std::optional<analysis::Estimate> estimate(const analysis::Measure &measure) {
    if (!measure) return std::nullopt;
    analysis::Estimate out{*measure.value, std::nullopt};
    if (measure.interval) out.interval = std::pair(measure.interval->low, measure.interval->high);
    return out;
}

analysis::ReportMatching matching(const analysis::Measure &found, const analysis::Measure &both,
                                  const std::vector<analysis::Line> &lines) {
    analysis::ReportMatching row;
    row.found = estimate(found);
    row.both = estimate(both);
    if (const analysis::Line *kappa = analysis::find(lines, analysis::Statistic::kappa)) {
        row.kappa = estimate(kappa->measure);
        if (!row.kappa) row.undefined = std::string(analysis::reason(kappa->measure.why));
    }
    return row;
}

/// What two raters, or all of them in the mean, agree on label by label.
void add(std::vector<analysis::ReportMatching> &out, const analysis::CodingAgreement &agreement) {
    if (agreement.segments) {
        const auto &s = *agreement.segments;
        analysis::ReportMatching row = matching(s.found, s.both, s.lines);
        row.first = agreement.raters[0], row.second = agreement.raters[1];
        row.of_first = s.first, row.of_second = s.second, row.matched = s.matched;
        out.push_back(std::move(row));
    } else if (!agreement.pairs.empty()) {
        const auto &mean = agreement.pair_mean;
        analysis::ReportMatching row = matching(mean.found, mean.both, mean.lines);
        row.pairs = static_cast<int>(agreement.pairs.size());
        row.defined = static_cast<int>(mean.defined);
        out.push_back(std::move(row));
    }
}

void add(std::vector<analysis::ReportAgreement> &out, const analysis::CodingAgreement &agreement) {
    using analysis::Statistic;
    const bool pair = agreement.raters.size() == 2;
    const std::vector<Statistic> wanted =
        pair ? std::vector{agreement.advised, Statistic::percent}
             : std::vector{Statistic::fleiss, Statistic::alpha, Statistic::percent};
    for (const auto statistic : wanted) {
        const analysis::Line *line = analysis::find(agreement.lines, statistic);
        if (!line) continue;
        analysis::ReportAgreement row;
        row.raters = static_cast<int>(agreement.raters.size());
        if (pair) row.first = agreement.raters[0], row.second = agreement.raters[1];
        row.measure = std::string(analysis::name(statistic));
        row.value = estimate(line->measure);
        if (!row.value) row.undefined = std::string(analysis::reason(line->measure.why));
        out.push_back(std::move(row));
    }
}

} // namespace

Status add_agreement(analysis::Report &report, const Job &job) {
    auto sets = sets_of(report);
    const ComparisonSettings rule;
    analysis::AgreementSettings settings;
    settings.bins.range = {Time{}, report.duration};
    settings.bin_sizes.clear(); // their table is the window's
    const std::size_t in_pairs = std::min(sets.size(), most_raters);
    report.agreement_rule = {settings.bins.bin, rule.unlabelled_counts, static_cast<int>(sets.size()),
                             static_cast<int>(in_pairs), settings.matching.overlap, settings.matching.moment};
    const auto compare = [&](const std::vector<LabelSet> &both, const std::vector<NamedCurves> &curves) -> Status {
        const auto comparison = assemble(both, curves, rule);
        if (!comparison) return tl::unexpected(comparison.error());
        const auto found = analysis::compare(comparison->codings, comparison->categories, settings, Job(job.token()));
        if (!found) return tl::unexpected(found.error());
        add(report.agreement, *found);
        add(report.matching, *found);
        return {};
    };
    if (sets.size() > 2)
        if (auto done = compare(sets, {}); !done) return done;
    sets.resize(in_pairs);
    const bool with_curves = report.scores && report.curves.observed > Time{};
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (std::size_t k = i + 1; k < sets.size(); ++k)
            if (auto done = compare({sets[i], sets[k]}, {}); !done) return done;
        if (!with_curves) continue;
        if (auto done = compare({sets[i]}, {{{}, report.scores.get()}}); !done) return done;
    }
    return {};
}

} // namespace tempera::workflow
