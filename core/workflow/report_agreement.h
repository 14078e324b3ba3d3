// Agreement for a report: rater against rater, rater against the curves.
#pragma once

#include "core/analysis/report.h"
#include "core/base/job.h"

namespace tempera::workflow {

/// Of more than two raters with labels first what all of them agree on together: Fleiss' kappa, Krippendorff's alpha and
/// the share of pairs that agree; label by label the means over pairs. Then for each pair of the first four, and each of them against the curves: the measure
/// that is advised for the design, and the share of bins that agree; of two raters also label by label. Bins and the rule for what is not labelled are those with which the
/// window and `tempera-cli agree` begin (AgreementSettings, ComparisonSettings), so that the same labels give the same
/// numbers. Fills in `agreement` and `matching`, empty for fewer than two accounts, and `agreement_rule`. cancelled.
Status add_agreement(analysis::Report &report, const Job &job);

} // namespace tempera::workflow
