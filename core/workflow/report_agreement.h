// Agreement for a report: rater against rater, rater against the curves.
#pragma once

#include "core/analysis/report.h"
#include "core/base/job.h"

namespace tempera::workflow {

/// For each pair of the first four raters with labels, and each of them against the curves: the measure that is advised
/// for the design, on bins of half a second, and the share of bins that agree. Who has labelled less than half of the
/// recording is taken to say nothing about the rest of it. Empty for fewer than two accounts. cancelled.
Result<std::vector<analysis::ReportAgreement>> report_agreement(const analysis::Report &report, const Job &job);

} // namespace tempera::workflow
