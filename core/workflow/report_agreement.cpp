#include "core/workflow/report_agreement.h"

#include "core/analysis/agreement_words.h"

#include <algorithm>
#include <numeric>

namespace tempera::workflow {
namespace {

constexpr std::size_t most_raters = 4;

analysis::Coding coding(const analysis::Report &report, const analysis::Report::Rated &rated) {
    analysis::Coding coding;
    coding.name = rated.rater;
    Time covered;
    for (const analysis::Episode &episode : rated.statistics.episodes) {
        coding.spans.push_back({episode.span, episode.emotion});
        covered += episode.span.length();
    }
    coding.sparse = covered * 2 < report.duration;
    return coding;
}

void add(std::vector<analysis::ReportAgreement> &out, const analysis::CodingAgreement &agreement,
         const std::string &first, const std::string &second) {
    std::vector<analysis::Statistic> wanted{agreement.advised};
    if (agreement.advised != analysis::Statistic::percent) wanted.push_back(analysis::Statistic::percent);
    for (const auto statistic : wanted) {
        const analysis::Line *line = analysis::find(agreement.lines, statistic);
        if (!line) continue;
        analysis::ReportAgreement row{first, second, std::string(analysis::name(statistic)), std::nullopt, {}};
        if (line->measure.value) {
            row.value = analysis::Estimate{*line->measure.value, std::nullopt};
            if (line->measure.interval)
                row.value->interval = std::pair(line->measure.interval->low, line->measure.interval->high);
        } else {
            row.undefined = std::string(analysis::reason(line->measure.why));
        }
        out.push_back(std::move(row));
    }
}

} // namespace

Result<std::vector<analysis::ReportAgreement>> report_agreement(const analysis::Report &report, const Job &job) {
    std::vector<analysis::Coding> codings;
    for (const auto &rated : report.rated)
        if (codings.size() < most_raters) codings.push_back(coding(report, rated));
    if (!codings.empty() && report.scores && report.curves.observed > Time{}) {
        std::vector<int> same(report.emotions.size());
        std::iota(same.begin(), same.end(), 0);
        codings.push_back(analysis::coding_of(*report.scores, same, {}));
        codings.back().model = true;
    }
    std::vector<std::string> categories;
    for (const auto &emotion : report.emotions) categories.push_back(emotion.key);
    analysis::AgreementSettings settings;
    settings.bins.range = {Time{}, report.duration};
    settings.bin_sizes.clear();
    std::vector<analysis::ReportAgreement> rows;
    for (std::size_t i = 0; i < codings.size(); ++i)
        for (std::size_t k = i + 1; k < codings.size(); ++k) {
            auto compared = analysis::compare({codings[i], codings[k]}, categories, settings, Job(job.token()));
            if (!compared && compared.error().code == ErrorCode::cancelled) return tl::unexpected(compared.error());
            if (compared) add(rows, *compared, codings[i].name, codings[k].name);
        }
    return rows;
}

} // namespace tempera::workflow
