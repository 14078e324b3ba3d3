// What helps to learn: suggested moments, rules in words, memory of earlier visits, adaptations made again.
#include "ui/workbench_private.h"

#include "core/exchange/rules_csv.h"
#include "core/model/edits.h"
#include "ui/paths.h"

#include <algorithm>
#include <QFileInfo>

namespace tempera::ui {
namespace {
constexpr int learning_delay_ms = 300;
constexpr std::size_t most_kept_rules = 4;
} // namespace

void Workbench::Private::schedule_learning() {
    if (scores_complete) learning_timer.start(learning_delay_ms);
}

std::shared_ptr<const workflow::Rules> Workbench::Private::rules_kept(const workflow::Source &from) const {
    for (const auto &kept : kept_rules)
        if (kept.qualities == qualities && kept.encoded == bench.encoded_ && kept.adapted == from.adapted)
            return kept.rules;
    return nullptr;
}

void Workbench::Private::run_learning() {
    if (learning) {
        learn_again = true;
        return;
    }
    const auto from = fresh_source();
    const auto encoded = bench.encoded_;
    const auto scores = bench.scores_;
    if (!from || !encoded || !scores || !scores_complete) return;
    learning = true;
    const auto at_view = view;
    view_jobs.push_back(
        bench.jobs_->start({}, [this, at_view, from, encoded, scores, faces = bench.faces_, measured = qualities,
                                kept = qualities ? rules_kept(*from) : nullptr](const Job &job) {
            auto suggestions = analysis::suggest(*scores, *encoded, from->examples);
            std::sort(suggestions.begin(), suggestions.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
            post(at_view, [this, suggestions = std::move(suggestions)] {
                bench.suggestions_ = suggestions;
                Q_EMIT bench.suggestions_changed();
            });
            std::shared_ptr<const analysis::Qualities> found = measured;
            if (!found)
                if (auto made = workflow::measure(*from, faces.get(), job))
                    found = std::make_shared<const analysis::Qualities>(std::move(*made));
            std::shared_ptr<const workflow::Rules> rules = kept;
            if (found && !rules)
                if (auto described = workflow::rules(*from, *encoded, *found, *host, job))
                    rules = std::make_shared<const workflow::Rules>(std::move(*described));
            return [this, at_view, from, encoded, found, rules] {
                if (view != at_view) return;
                learning = false;
                if (found && source == from) qualities = found; // what it was measured on may have changed since
                if (rules && qualities == found && rules_kept(*from) == nullptr) {
                    if (kept_rules.size() == most_kept_rules) kept_rules.erase(kept_rules.begin());
                    kept_rules.push_back({from->adapted, encoded, found, rules});
                }
                bench.rules_ = rules;
                Q_EMIT bench.rules_changed();
                if (std::exchange(learn_again, false)) schedule_learning();
            };
        }));
}

bool Workbench::Private::renew() {
    if (bench.adapting_) return true; // the user was faster
    if (renewed || !bench.project_ || !bench.encoded_) return false;
    renewed = true;
    auto learned = bench.project_->source_learned(bench.recording_);
    if (!learned || learned->examples.empty()) return false;
    bench.adapting_ = true;
    const auto at_view = view;
    const auto count = static_cast<int>(learned->examples.size());
    adapt_job = bench.jobs_->start(
        Workbench::tr("Adapting to %n label(s)", nullptr, count),
        [this, at_view, from = std::make_shared<const workflow::Source>(std::move(*learned)),
         encoded = bench.encoded_](const Job &job) {
            auto result = workflow::adapt(*from, *encoded, *host, job);
            return [this, at_view, from, result = std::move(result)] {
                when_written([this, at_view, from, result] {
                    if (view != at_view) return;
                    bench.adapting_ = false;
                    adapt_job = 0;
                    if (!result)
                        report(result.error());
                    else if (auto status = bench.project_->accept(*from, *result); !status)
                        report(status.error());
                    else
                        Q_EMIT bench.noted(Workbench::tr("The adaptation had been made with another model. It was "
                                                         "made again with this one, from the same labels."));
                    Q_EMIT bench.adaptation_changed();
                });
            };
        });
    view_jobs.push_back(adapt_job);
    Q_EMIT bench.adaptation_changed();
    return true;
}

void Workbench::next_suggestion() {
    if (blind()) return;
    if (suggestions_.empty()) {
        Q_EMIT said(analysed() ? tr("There is no moment to suggest.")
                               : tr("The recording is still being analysed: suggestions come when that is done."));
        return;
    }
    // A moment that the playhead has just been sent to counts as passed: the picture shown may begin a little before
    // it.
    const Time now = axis_.playhead() + Time::millis(300);
    const auto next = std::find_if(suggestions_.begin(), suggestions_.end(), [&](const auto &s) { return s.at > now; });
    axis_.request_seek((next == suggestions_.end() ? suggestions_.front() : *next).at);
}

void Workbench::accept_strongest() {
    if (!project_ || !recording_ || !scores_ || blind()) return;
    const Time now = axis_.playhead();
    const std::int64_t step = (now - scores_->start).us / grid_step.us;
    int best = -1;
    const auto count = static_cast<std::int64_t>(scores_->emotions.size());
    if (step >= 0 && step < scores_->steps() && scores_->evidence[static_cast<std::size_t>(step)] > 0) {
        const auto row = scores_->membership.begin() + static_cast<std::ptrdiff_t>(step * count);
        best = count > 0 ? static_cast<int>(std::max_element(row, row + count) - row) : -1;
    }
    if (best < 0) {
        Q_EMIT said(tr("There is no evidence at the playhead: nothing to accept."));
        return;
    }
    const auto &key = scores_->emotions[static_cast<std::size_t>(best)];
    for (const auto &emotion : emotions())
        if ((emotion.builtin.empty() ? emotion.name : emotion.builtin) == key) return add_label({now, now}, emotion.id);
}

workflow::Memory Workbench::memory() const {
    return project_ && recording_ ? project_->memory(recording_) : workflow::Memory{};
}

void Workbench::use_memory(bool on) {
    if (!project_ || !recording_ || d_->later([this, on] { use_memory(on); })) return;
    if (auto status = project_->set_memory(recording_, on); !status) d_->report(status.error());
}

void Workbench::forget_memory() {
    if (!project_ || !recording_ || d_->later([this] { forget_memory(); })) return;
    if (auto status = project_->forget_memory(recording_); !status) d_->report(status.error());
}

void Workbench::export_rules(const QString &csv) {
    if (!rules_) {
        Q_EMIT said(tr("The rules are still being measured: export when the analysis is done."));
        return;
    }
    jobs_->start(tr("Exporting %1").arg(QFileInfo(csv).fileName()),
                 [this, path = to_path(csv), rules = rules_,
                  said_when_done = tr("Rules exported to %1.").arg(csv)](const Job &) {
                     const Status status = exchange::write_rules(path, rules->emotions, rules->rules);
                     return [this, status, said_when_done] {
                         if (status)
                             Q_EMIT said(said_when_done);
                         else
                             Q_EMIT failed(status.error());
                     };
                 });
}

} // namespace tempera::ui
