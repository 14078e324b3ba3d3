// What the workbench computes in the background: overviews, streams, curves, the inspection at the playhead.
#include "ui/workbench_private.h"

#include "core/features/extract.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QFileInfo>

namespace tempera::ui {
namespace {
constexpr int thumbnail_count = 48, thumbnail_height = 54;
constexpr int inspect_interval_ms = 80;
} // namespace

std::shared_ptr<const workflow::Source> Workbench::Private::fresh_source() {
    if (!source && bench.project_ && bench.recording_) {
        auto copied = bench.project_->source(bench.recording_);
        if (copied)
            source = std::make_shared<const workflow::Source>(std::move(*copied));
        else
            report(copied.error());
    }
    return source;
}

void Workbench::Private::start_overview() {
    const auto from = fresh_source();
    if (!from) return;
    const auto at_view = view;
    const bool sound = bench.media_->audio.has_value(), picture = bench.media_->video.has_value();
    view_jobs.push_back(
        bench.jobs_->start(Workbench::tr("Overview"), [this, at_view, from, sound, picture](const Job &job) {
            if (picture) {
                (void)media::make_thumbnails(from->media, thumbnail_count, thumbnail_height,
                                             job.part(0, sound ? 0.5 : 1), [this, at_view](media::Thumbnail made) {
                                                 post(at_view, [this, made = std::move(made)] {
                                                     auto &all = bench.thumbnails_;
                                                     const auto place = std::lower_bound(
                                                         all.begin(), all.end(), made.at,
                                                         [](const media::Thumbnail &t, Time at) { return t.at < at; });
                                                     all.insert(place, made);
                                                     Q_EMIT bench.thumbnails_changed();
                                                 });
                                             });
            }
            const auto give = [this, at_view](const media::Waveform &wave) {
                post(at_view, [this, shared = std::make_shared<const media::Waveform>(wave)] {
                    bench.waveform_ = shared;
                    Q_EMIT bench.waveform_changed();
                });
            };
            if (sound && !job.stopped())
                if (const auto wave = media::make_waveform(from->media, job.part(picture ? 0.5 : 0, 1), give))
                    give(*wave);
            return std::function<void()>();
        }));
}

void Workbench::Private::start_cues() {
    const auto from = fresh_source();
    bench.cues_.clear();
    Q_EMIT bench.cues_changed();
    if (!from || from->transcript.empty()) return;
    const auto at_view = view;
    view_jobs.push_back(bench.jobs_->start({}, [this, at_view, from](const Job &) {
        auto cues = features::read_cues(from->transcript);
        return [this, at_view, cues = std::move(cues)] {
            if (view != at_view || !cues) return; // what is wrong with it is said by the extraction
            bench.cues_ = *cues;
            Q_EMIT bench.cues_changed();
        };
    }));
}

void Workbench::Private::start_extract() {
    const auto from = fresh_source();
    if (!from) return;
    if (extract_job) bench.jobs_->cancel(extract_job);
    complete = false;
    const auto at_view = view;
    const QString name = QFileInfo(from->media).fileName();
    const auto done_id = std::make_shared<int>(0);
    *done_id =
        bench.jobs_->start(Workbench::tr("Analysing %1").arg(name), [this, at_view, from, done_id](const Job &job) {
            const auto take = [this](const workflow::Extracted &part, bool last) {
                bench.encoded_ = part.encoded;
                if (part.faces && part.faces != bench.faces_) {
                    bench.faces_ = part.faces;
                    Q_EMIT bench.faces_changed();
                }
                complete = last;
                schedule_score();
            };
            auto extracted =
                workflow::extract(*from, *host, job, [this, at_view, take](const workflow::Extracted &part) {
                    post(at_view, [take, part] { take(part, false); });
                });
            return [this, at_view, take, done_id, extracted = std::move(extracted)] {
                if (view != at_view || *done_id != extract_job) return; // another one has taken its place
                extract_job = 0;
                if (!extracted) {
                    if (extracted.error().code == ErrorCode::cancelled)
                        Q_EMIT bench.said(
                            Workbench::tr("The analysis was stopped. It can be continued from the Edit menu."));
                    return report(extracted.error());
                }
                take(*extracted, true);
                if (!extracted->warnings.empty()) Q_EMIT bench.left_out(extracted->warnings);
            };
        });
    extract_job = *done_id;
    view_jobs.push_back(extract_job);
}

void Workbench::analyse() {
    if (recording_ && media_ && !d_->extract_job && !d_->complete) d_->start_extract();
}

bool Workbench::analysed() const { return d_->scores_complete; }

void Workbench::Private::schedule_score() {
    if (!bench.encoded_ || score_timer.isActive()) return;
    // While results trickle in, redrawing must not eat the time of what makes them; the last one comes at once.
    score_timer.start(complete ? 0 : static_cast<int>(std::clamp<qint64>(4 * score_took, 250, 5000)));
}

void Workbench::Private::run_score() {
    if (scoring) {
        score_again = true;
        return;
    }
    const auto from = fresh_source();
    const auto encoded = bench.encoded_;
    if (!from || !encoded) return;
    scoring = true;
    const auto at_view = view;
    const bool whole = complete;
    view_jobs.push_back(bench.jobs_->start({}, [this, at_view, from, encoded, whole](const Job &job) {
        QElapsedTimer took;
        took.start();
        auto scores = workflow::score(*from, *encoded, *host, Span{Time{}, encoded->duration}, job);
        return [this, at_view, from, whole, ms = took.elapsed(), scores = std::move(scores)]() mutable {
            if (view != at_view) return;
            scoring = false;
            score_took = ms;
            if (scores) {
                bench.scores_ = std::make_shared<const engine::Scores>(std::move(*scores));
                const bool first = whole && !scores_complete;
                scores_complete = whole;
                Q_EMIT bench.scores_changed();
                if (first && from->adapted.empty() && from->examples.empty() && !from->previous.empty() && !bench.blind())
                    Q_EMIT bench.noted(Workbench::tr("Earlier visits of this patient have taught something. Adapt starts from it, "
                                                     "also without a label in this recording."));
                schedule_inspect();
            } else if (scores.error().code == ErrorCode::adaptation_outdated) {
                // Until it is made again, and when it cannot be: the curves without it.
                outdated = true;
                if (source == from) {
                    auto without = std::make_shared<workflow::Source>(*from);
                    without->adapted.clear();
                    source = std::move(without);
                    score_again = true;
                }
            } else {
                report(scores.error());
            }
            if (whole && std::exchange(outdated, false) && !renew()) report({ErrorCode::adaptation_outdated, {}, {}});
            if (std::exchange(score_again, false)) schedule_score();
        };
    }));
}

void Workbench::Private::schedule_inspect() {
    if (bench.encoded_ && !inspect_timer.isActive()) inspect_timer.start(inspect_interval_ms);
}

void Workbench::Private::run_inspect() {
    if (inspecting) {
        inspect_again = true;
        return;
    }
    const auto from = fresh_source();
    const auto encoded = bench.encoded_;
    if (!from || !encoded) return;
    const Time at = bench.axis_.playhead();
    if (at > encoded->duration || encoded->duration <= Time{}) {
        if (bench.inspection_) {
            bench.inspection_.reset();
            Q_EMIT bench.inspection_changed();
        }
        return;
    }
    inspecting = true;
    const auto at_view = view;
    bench.jobs_->start({}, [this, at_view, from, encoded, at](const Job &) {
        auto inspection = workflow::inspect(*from, *encoded, *host, at);
        return [this, at_view, inspection = std::move(inspection)] {
            if (view != at_view) return;
            inspecting = false;
            if (inspection)
                bench.inspection_ = *inspection;
            else
                bench.inspection_.reset();
            Q_EMIT bench.inspection_changed();
            if (std::exchange(inspect_again, false)) schedule_inspect();
        };
    });
}

} // namespace tempera::ui
