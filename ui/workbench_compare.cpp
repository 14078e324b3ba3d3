// What the curves in force are compared with: another adaptation, another recording, a rater's labels.
#include "ui/workbench_private.h"

#include "ui/emotion_lookup.h"
#include "ui/paths.h"

#include <algorithm>
#include <QDateTime>
#include <QLocale>
#include <set>

namespace tempera::ui {
namespace {

using Kind = Workbench::Comparison::Kind;
constexpr std::size_t most_adaptations = 10;
constexpr Time moment_reach = Time::millis(750); ///< as far as the engine takes a moment's label to hold

/// "24/11/2026 14:05", in the user's own way of writing it.
QString local_time(const std::string &utc) {
    const auto when = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString::fromStdString(utc);
}

/// Labels as curves: 1 for the emotion of a label, 0 for the others, and no evidence where there is no label.
engine::Scores from_labels(const std::vector<model::Annotation> &labels, const std::vector<model::Emotion> &emotions,
                           std::vector<std::string> keys, Time duration) {
    engine::Scores scores;
    scores.emotions = std::move(keys);
    const auto steps = static_cast<std::size_t>((duration.us + grid_step.us - 1) / grid_step.us);
    const std::size_t width = scores.emotions.size();
    scores.membership.assign(steps * width, 0.0F);
    scores.evidence.assign(steps, 0.0F);
    scores.ambiguity.assign(steps, 0.0F);
    scores.share.assign(steps * modality_count, 0.0F);
    for (const auto &label : labels) {
        const auto *emotion = find_emotion(emotions, label.emotion);
        if (!emotion) continue;
        const auto place = std::find(scores.emotions.begin(), scores.emotions.end(), key_of(*emotion));
        if (place == scores.emotions.end()) continue;
        Span span = label.span;
        if (span.is_moment()) span = {span.onset - moment_reach, span.offset + moment_reach};
        const auto column = static_cast<std::size_t>(place - scores.emotions.begin());
        const auto first = static_cast<std::size_t>(std::max<std::int64_t>(0, span.onset.us) / grid_step.us);
        const auto last =
            static_cast<std::size_t>(std::max<std::int64_t>(0, span.offset.us + grid_step.us - 1) / grid_step.us);
        for (std::size_t i = first; i < std::min(last, steps); ++i) {
            scores.evidence[i] = 1;
            scores.membership[i * width + column] = 1;
        }
    }
    scores.lower = scores.upper = scores.membership;
    return scores;
}

} // namespace

std::vector<Workbench::Comparison> Workbench::comparisons() const {
    std::vector<Comparison> all{{Kind::none, 0, tr("Nothing")}};
    const auto *record = recording_record();
    if (!record || blind()) return all;
    const auto &contents = project_->document().contents();
    if (record->adaptation) all.push_back({Kind::prior, 0, tr("Without adaptation")});
    std::vector<const model::Adaptation *> earlier;
    for (const auto &[id, adaptation] : contents.adaptations)
        if (adaptation.recording == recording_ && id != record->adaptation) earlier.push_back(&adaptation);
    std::reverse(earlier.begin(), earlier.end()); // ids rise with time
    if (earlier.size() > most_adaptations) earlier.resize(most_adaptations);
    for (const auto *adaptation : earlier)
        all.push_back({Kind::adaptation, adaptation->id.value, tr("Adapted %1").arg(local_time(adaptation->created))});
    for (const auto &[id, other] : contents.recordings) {
        if (id == recording_) continue;
        const auto session = contents.sessions.find(other.session), own = contents.sessions.find(record->session);
        // Visits of the same patient: those of others are nobody's course.
        if (session == contents.sessions.end() || own == contents.sessions.end() ||
            session->second.patient != own->second.patient)
            continue;
        QString name = QString::fromStdString(session->second.name);
        if (!session->second.date.empty())
            name += QStringLiteral(" (%1)").arg(QString::fromStdString(session->second.date));
        const QString file = to_text(std::filesystem::path(other.path).filename());
        all.push_back(
            {Kind::recording, id.value, name.isEmpty() ? file : tr("%1: %2", "visit and file").arg(name, file)});
    }
    std::set<RaterId> raters;
    for (const auto &label : annotations())
        if (const auto tier = contents.tiers.find(label.tier); tier != contents.tiers.end())
            raters.insert(tier->second.rater);
    for (const auto id : raters)
        if (const auto rater = contents.raters.find(id); rater != contents.raters.end())
            all.push_back({Kind::rater, id.value, tr("Labels of %1").arg(QString::fromStdString(rater->second.name))});
    return all;
}

void Workbench::compare(const Comparison &with) {
    if (blind()) return Q_EMIT said(tr("Not while somebody rates blind."));
    comparison_ = with;
    compared_.reset();
    Q_EMIT compared_changed();
    if (with.kind == Kind::none || !project_ || !recording_ || !encoded_) return;
    const auto at_view = d_->view;
    Result<workflow::Source> source = project_->source(recording_);
    if (with.kind == Kind::prior || with.kind == Kind::adaptation)
        source = project_->source_with(recording_, AdaptationId{with.kind == Kind::prior ? 0 : with.id});
    else if (with.kind == Kind::recording)
        source = project_->source(RecordingId{with.id});
    if (!source) return d_->report(source.error());

    std::function<Result<engine::Scores>(const Job &)> work;
    if (with.kind == Kind::rater) {
        std::vector<model::Annotation> own;
        const auto &tiers = project_->document().contents().tiers;
        for (const auto &label : annotations())
            if (const auto tier = tiers.find(label.tier); tier != tiers.end() && tier->second.rater == RaterId{with.id})
                own.push_back(label);
        work = [own = std::move(own), emotions = emotions(), keys = source->emotion_keys,
                duration = encoded_->duration](const Job &) -> Result<engine::Scores> {
            return from_labels(own, emotions, keys, duration);
        };
    } else if (with.kind == Kind::recording) {
        work = [from = std::move(*source), host = d_->host](const Job &job) -> Result<engine::Scores> {
            // Whatever of it has been analysed already is taken from the project.
            auto extracted = workflow::extract(from, *host, job.part(0, 0.9));
            if (!extracted) return tl::unexpected(extracted.error());
            const auto &encoded = *extracted->encoded;
            return workflow::score(from, encoded, *host, Span{Time{}, encoded.duration}, job.part(0.9, 1));
        };
    } else {
        work = [from = std::move(*source), host = d_->host, encoded = encoded_](const Job &job) {
            return workflow::score_aside(from, *encoded, *host, job);
        };
    }
    d_->view_jobs.push_back(jobs_->start(
        tr("Comparing with %1").arg(with.name), [this, at_view, with, work = std::move(work)](const Job &job) {
            auto scores = work(job);
            return [this, at_view, with, scores = std::move(scores)]() mutable {
                if (d_->view != at_view || comparison_.kind != with.kind || comparison_.id != with.id) return;
                if (scores)
                    compared_ = std::make_shared<const engine::Scores>(std::move(*scores));
                else {
                    comparison_ = {};
                    d_->report(scores.error());
                }
                Q_EMIT compared_changed();
            };
        }));
}

} // namespace tempera::ui
