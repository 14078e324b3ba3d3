// Agreement of the raters of the recording in view, with each other or with its curves.
#include "ui/workbench_private.h"

#include <algorithm>

namespace tempera::ui {

std::vector<workflow::LabelSet> Workbench::label_sets() const {
    if (!project_ || blind()) return {};
    auto sets = workflow::label_sets(project_->document().contents(), recording_);
    // The tier that waits for the first label is nobody's opinion yet.
    std::erase_if(sets, [](const workflow::LabelSet &set) { return set.labels.empty(); });
    return sets;
}

void Workbench::measure_agreement(const AgreementWish &wish) {
    stop_agreement();
    const auto *record = recording_record();
    if (!record) return;
    std::vector<workflow::LabelSet> sets;
    for (auto &set : label_sets())
        if (std::find(wish.tiers.begin(), wish.tiers.end(), set.tier) != wish.tiers.end())
            sets.push_back(std::move(set));
    using Curves = AgreementWish::Curves;
    auto source = std::make_shared<workflow::Source>();
    if (wish.curves != Curves::none) {
        const auto from = d_->fresh_source();
        if (!from || !encoded_ || !analysed()) return;
        *source = *from;
        if (wish.curves == Curves::before) source->adapted.clear();
    }
    analysis::AgreementSettings settings = wish.settings;
    settings.bins.range = {{}, record->duration};
    settings.ordered = !wish.order.empty();
    const auto turn = d_->comparing;
    const bool learned = wish.curves == Curves::after && !source->adapted.empty();
    const QString name = wish.curves == Curves::before ? tr("Curves before Adapt") : tr("Curves after Adapt");
    const auto work = [=, encoded = encoded_, host = d_->host,
                       all = std::move(sets)](const Job &job) -> Result<analysis::CodingAgreement> {
        engine::Scores scores;
        std::vector<workflow::NamedCurves> curves;
        if (wish.curves != Curves::none) {
            auto scored = workflow::score(*source, *encoded, *host, {{}, source->duration}, job.part(0, 0.2));
            if (!scored) return tl::unexpected(scored.error());
            scores = std::move(*scored);
            curves.push_back({name.toStdString(), &scores});
        }
        const auto comparison = workflow::assemble(all, curves, {wish.order, wish.unlabelled_counts});
        if (!comparison) return tl::unexpected(comparison.error());
        auto found = analysis::compare(comparison->codings, comparison->categories, settings, job.part(0.2, 1));
        if (found && learned) found->remarks.push_back({analysis::Note::model_learned, {}});
        return found;
    };
    d_->compare_job = jobs_->start(tr("Agreement"), [this, turn, work](const Job &job) {
        auto found = std::make_shared<Result<analysis::CodingAgreement>>(work(job));
        return [this, turn, found] {
            if (d_->comparing != turn) return;
            if (!*found) {
                d_->report(found->error());
                Q_EMIT agreement_measured(nullptr);
                return;
            }
            Q_EMIT agreement_measured(std::make_shared<const analysis::CodingAgreement>(std::move(**found)));
        };
    });
    d_->view_jobs.push_back(d_->compare_job);
}

std::vector<workflow::RatedQuantity> Workbench::rated_quantities() const {
    if (!project_ || blind()) return {};
    return workflow::rated_quantities(project_->document().contents(), recording_);
}

void Workbench::measure_traces(const std::string &quantity, const std::vector<std::string> &raters, Time bin) {
    stop_agreement();
    if (!project_ || !recording_ || blind()) return;
    constexpr int resamples = 1000;
    // The document belongs to this thread, so the job gets a copy of what it needs of it.
    auto contents = std::make_shared<const model::Document::Contents>(project_->document().contents());
    const auto work = [contents, quantity, raters, bin, id = recording_,
                       path = project_->path()](const Job &job) -> Result<analysis::NumbersAgreement> {
        const auto traces = workflow::project_traces(*contents, id, quantity, raters, bin, path);
        if (!traces) return tl::unexpected(traces.error());
        return analysis::compare(traces->numbers.front(), traces->raters, quantity, bin, resamples, 1, job);
    };
    const auto turn = d_->comparing;
    d_->compare_job = jobs_->start(tr("Agreement"), [this, turn, work](const Job &job) {
        auto found = std::make_shared<Result<analysis::NumbersAgreement>>(work(job));
        return [this, turn, found] {
            if (d_->comparing != turn) return;
            if (!*found) {
                d_->report(found->error());
                Q_EMIT traces_measured(nullptr);
                return;
            }
            Q_EMIT traces_measured(std::make_shared<const analysis::NumbersAgreement>(std::move(**found)));
        };
    });
    d_->view_jobs.push_back(d_->compare_job);
}

void Workbench::stop_agreement() {
    if (d_->compare_job != 0) jobs_->cancel(d_->compare_job);
    d_->compare_job = 0;
    ++d_->comparing;
}

} // namespace tempera::ui
