// What the user does to the project: labels, emotions, adaptation, undo, export.
#include "ui/workbench_private.h"

#include "core/analysis/timeline.h"
#include "core/exchange/csv.h"
#include "core/features/extract.h"
#include "core/model/edits.h"
#include "core/model/emotion_edits.h"
#include "core/model/session_edits.h"
#include "core/workflow/label_import.h"
#include "ui/paths.h"
#include "ui/wording.h"

#include <algorithm>
#include <QFileInfo>

namespace tempera::ui {

std::vector<model::Emotion> Workbench::emotions() const {
    std::vector<model::Emotion> result;
    if (!project_) return result;
    for (const auto &[id, emotion] : project_->document().contents().emotions) result.push_back(emotion);
    std::stable_sort(result.begin(), result.end(),
                     [](const auto &a, const auto &b) { return a.position < b.position; });
    return result;
}

const std::vector<model::Annotation> &Workbench::annotations() const {
    if (d_->labels) return *d_->labels;
    std::vector<model::Annotation> result;
    if (project_ && recording_) {
        const auto &contents = project_->document().contents();
        for (const auto &[id, annotation] : contents.annotations) {
            const auto tier = contents.tiers.find(annotation.tier);
            if (tier == contents.tiers.end() || tier->second.recording != recording_) continue;
            if (!d_->blind || annotation.tier == d_->blind) result.push_back(annotation);
        }
    }
    std::sort(result.begin(), result.end(), [](const auto &a, const auto &b) {
        return std::pair(a.span, a.id) < std::pair(b.span, b.id); // as Project::source orders its examples
    });
    return d_->labels.emplace(std::move(result));
}

void Workbench::add_label(Span span, EmotionId emotion) {
    if (d_->later([this, span, emotion] { add_label(span, emotion); })) return;
    if (!project_ || !recording_) {
        if (media_) Q_EMIT said(tr("Labels can be set as soon as the file has been read."));
        return;
    }
    auto edit = d_->on_own_tier({{span, emotion, {}}});
    if (edit) {
        edit->label = model::label::add_annotation;
        edit->detail = project_->document().contents().emotions.at(emotion).name;
    }
    d_->apply_labels(std::move(edit));
}

void Workbench::add_labels(const std::vector<Span> &spans, EmotionId emotion, std::function<void()> done) {
    if (spans.empty() || d_->later([this, spans, emotion, done] { add_labels(spans, emotion, done); })) return;
    if (!project_ || !recording_) return;
    std::vector<model::NewAnnotation> items;
    for (const Span span : spans) items.push_back({span, emotion, {}});
    auto edit = d_->on_own_tier(items);
    if (edit) edit->label = model::label::add_annotation;
    d_->apply_labels(std::move(edit), std::move(done));
}

void Workbench::change_label(AnnotationId id, Span span, EmotionId emotion) {
    if (!project_ || d_->later([this, id, span, emotion] { change_label(id, span, emotion); })) return;
    const auto &annotations = project_->document().contents().annotations;
    const auto it = annotations.find(id);
    if (it == annotations.end()) return;
    d_->apply_labels(model::change_annotation(project_->document(), id, span, emotion, it->second.note));
}

void Workbench::remove_labels(const std::vector<AnnotationId> &ids) {
    if (!project_ || ids.empty() || d_->later([this, ids] { remove_labels(ids); })) return;
    d_->apply_labels(model::remove_annotations(project_->document(), ids));
}

void Workbench::add_emotion(const QString &name) {
    if (!project_ || name.trimmed().isEmpty() || d_->later([this, name] { add_emotion(name); })) return;
    d_->apply(model::add_emotion(project_->document(), name.trimmed().toStdString()));
}

void Workbench::change_emotion(const model::Emotion &emotion) {
    if (!project_ || d_->later([this, emotion] { change_emotion(emotion); })) return;
    d_->apply(model::change_emotion(project_->document(), emotion));
}

void Workbench::remove_emotion(EmotionId id) {
    if (!project_ || d_->later([this, id] { remove_emotion(id); })) return;
    auto edit = model::remove_emotion(project_->document(), id);
    if (!edit && edit.error().code == ErrorCode::bad_argument)
        Q_EMIT said(tr("This emotion is still used by labels: change or delete those first."));
    else
        d_->apply(std::move(edit));
}

void Workbench::move_emotion(EmotionId id, int by) {
    if (!project_ || d_->later([this, id, by] { move_emotion(id, by); })) return;
    d_->apply(model::move_emotion(project_->document(), id, by));
}

void Workbench::merge_emotions(EmotionId from, EmotionId into) {
    if (!project_ || d_->later([this, from, into] { merge_emotions(from, into); })) return;
    if (blind()) return Q_EMIT said(tr("Not while somebody rates blind."));
    d_->apply_labels(model::merge_emotions(project_->document(), from, into));
}

void Workbench::import_labels(const QString &csv) {
    if (!project_ || !recording_) return;
    const auto use = [this, csv, id = recording_](const std::vector<exchange::LabelRow> &rows) {
        d_->when_written([this, csv, id, rows] {
            if (import_refused()) return;
            auto edits = workflow::label_edits(*project_, id, rows, to_path(csv));
            if (!edits) return d_->report(edits.error());
            const auto told = [this, csv] {
                Q_EMIT said(tr("Labels imported from %1.").arg(QFileInfo(csv).fileName()));
            };
            if (edits->empty()) return told(); // all of them were there already
            for (std::size_t i = 0; i < edits->size(); ++i)
                d_->apply(std::move((*edits)[i]), i + 1 == edits->size() ? told : std::function<void()>());
        });
    };
    d_->read_file(
        csv, [path = to_path(csv)] { return exchange::read_labels(path); }, use);
}

void Workbench::change_recording(const std::function<void(model::Recording &)> &change) {
    if (d_->later([this, change] { change_recording(change); })) return;
    const auto *record = recording_record();
    if (!record) return;
    auto changed = *record;
    change(changed);
    d_->apply(model::change_recording(project_->document(), changed));
}

void Workbench::set_transcript(const QString &path) {
    if (!recording_record()) return;
    const auto file = to_path(QFileInfo(path).absoluteFilePath());
    // Tried first: a transcript that cannot be read is not put into the project.
    d_->read_file(
        path, [file] { return features::read_cues(file); },
        [this, file](const std::vector<features::Cue> &) {
            change_recording([this, file](auto &record) { record.transcript = project_->stored(file); });
        });
}

void Workbench::set_body(const QString &path) {
    if (!recording_record()) return;
    const auto file = to_path(QFileInfo(path).absoluteFilePath());
    d_->read_file(
        path, [file] { return features::read_body(file); },
        [this, file](const Stream &) {
            change_recording([this, file](auto &record) { record.body = project_->stored(file); });
        });
}

void Workbench::choose_face(int track) {
    change_recording([track](auto &record) { record.face_track = track; });
}

void Workbench::relink(const QString &media) {
    if (!project_ || !recording_) return;
    const auto path = to_path(QFileInfo(media).absoluteFilePath());
    const auto id = recording_;
    const auto at_view = d_->view;
    d_->view_jobs.push_back(
        jobs_->start(tr("Reading %1").arg(QFileInfo(media).fileName()), [this, path, id, at_view](const Job &job) {
            auto hash = media::content_hash(path, job);
            return [this, path, id, at_view, hash = std::move(hash)] {
                if (d_->view != at_view) return;
                if (!hash) return d_->report(hash.error());
                d_->when_written([this, path, id, hash = *hash] {
                    if (auto status = project_->relink(id, path, hash); !status) {
                        if (status.error().code == ErrorCode::media_changed)
                            Q_EMIT relink_needed(status.error());
                        else
                            d_->report(status.error());
                        return;
                    }
                    recording_ = {}; // so that showing it again is not a repetition
                    show_recording(id);
                });
            };
        }));
}

void Workbench::adapt() {
    if (adapting_ || !recording_) return;
    if (blind()) return Q_EMIT said(tr("Not while somebody rates blind."));
    const auto source = d_->fresh_source();
    if (!source) return;
    const auto encoded = encoded_;
    if (!encoded || !d_->complete) {
        Q_EMIT said(tr("The recording is still being analysed: adapt when that is done."));
        return;
    }
    adapting_ = true;
    const auto at_view = d_->view;
    const auto labels = static_cast<int>(source->examples.size());
    d_->adapt_job = jobs_->start(labels > 0 ? tr("Adapting to %n label(s)", nullptr, labels) : tr("Adapting to earlier visits"),
                                 [this, source, encoded, at_view](const Job &job) {
                                     auto result = workflow::adapt(*source, *encoded, *d_->host, job);
                                     return [this, source, at_view, result = std::move(result)] {
                                         const auto take = [this, source, at_view, result] {
                                             if (d_->view != at_view) return;
                                             adapting_ = false;
                                             d_->adapt_job = 0;
                                             if (!result)
                                                 d_->report(result.error());
                                             else if (auto status = project_->accept(*source, *result); !status)
                                                 d_->report(status.error());
                                             Q_EMIT adaptation_changed();
                                         };
                                         d_->when_written(take);
                                     };
                                 });
    d_->view_jobs.push_back(d_->adapt_job);
    Q_EMIT adaptation_changed();
}

void Workbench::cancel_adapt() {
    if (d_->adapt_job) jobs_->cancel(d_->adapt_job);
}

void Workbench::forget_adaptation() {
    if (!project_ || !recording_ || d_->later([this] { forget_adaptation(); })) return;
    d_->apply(model::forget_adaptation(project_->document(), recording_));
}

std::optional<engine::AdaptReport> Workbench::report() const {
    return project_ && recording_ && !blind() ? project_->report(recording_) : std::nullopt;
}

namespace {
template <class Write>
void export_in_background(Workbench &bench, const QString &csv, const QString &said_when_done, Write write) {
    bench.jobs().start(Workbench::tr("Exporting %1").arg(QFileInfo(csv).fileName()),
                       [&bench, said_when_done, write = std::move(write)](const Job &) {
                           const Status status = write();
                           return [&bench, status, said_when_done] {
                               if (status)
                                   Q_EMIT bench.said(said_when_done);
                               else
                                   Q_EMIT bench.failed(status.error());
                           };
                       });
}
} // namespace

void Workbench::export_timeline(const QString &csv) {
    if (blind()) return Q_EMIT said(tr("Not while somebody rates blind."));
    if (!scores_ || !d_->scores_complete) {
        Q_EMIT said(tr("The recording is still being analysed: export when that is done."));
        return;
    }
    export_in_background(*this, csv, tr("Timeline exported to %1.").arg(csv),
                         [path = to_path(csv), scores = scores_] { return exchange::write_timeline(path, *scores); });
}

void Workbench::export_segments(const QString &csv) {
    if (blind()) return Q_EMIT said(tr("Not while somebody rates blind."));
    if (!scores_ || !d_->scores_complete) {
        Q_EMIT said(tr("The recording is still being analysed: export when that is done."));
        return;
    }
    export_in_background(*this, csv, tr("Segments exported to %1.").arg(csv), [path = to_path(csv), scores = scores_] {
        return exchange::write_segments(path, *scores, analysis::segments(*scores));
    });
}

void Workbench::export_labels(const QString &csv) {
    if (!project_ || !recording_) return;
    std::vector<exchange::LabelRow> rows;
    const auto &contents = project_->document().contents();
    for (const auto &annotation : annotations()) {
        const auto emotion = contents.emotions.find(annotation.emotion);
        const auto tier = contents.tiers.find(annotation.tier);
        const auto rater = contents.raters.find(tier->second.rater);
        exchange::LabelRow row;
        row.span = annotation.span;
        row.emotion = emotion == contents.emotions.end() ? std::string() : emotion->second.name;
        row.rater = rater == contents.raters.end() ? std::string() : rater->second.name;
        row.note = annotation.note;
        rows.push_back(std::move(row));
    }
    export_in_background(*this, csv, tr("Labels exported to %1.").arg(csv),
                         [path = to_path(csv), rows = std::move(rows)] { return exchange::write_labels(path, rows); });
}

} // namespace tempera::ui
