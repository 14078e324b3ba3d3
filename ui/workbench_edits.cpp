// What the user does to the project: labels, emotions, adaptation, undo, export.
#include "ui/workbench_private.h"

#include "core/analysis/timeline.h"
#include "core/exchange/csv.h"
#include "core/features/extract.h"
#include "core/model/edits.h"
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

std::vector<model::Annotation> Workbench::annotations() const {
    std::vector<model::Annotation> result;
    if (!project_ || !recording_) return result;
    const auto &contents = project_->document().contents();
    for (const auto &[id, annotation] : contents.annotations) {
        const auto tier = contents.tiers.find(annotation.tier);
        if (tier != contents.tiers.end() && tier->second.recording == recording_) result.push_back(annotation);
    }
    std::sort(result.begin(), result.end(), [](const auto &a, const auto &b) {
        return std::pair(a.span, a.id) < std::pair(b.span, b.id); // as Project::source orders its examples
    });
    return result;
}

namespace {
/// An edit that could be made is applied; what went wrong on either step comes back.
Status apply(model::Document &document, Result<model::Edit> edit) {
    if (!edit) return tl::unexpected(edit.error());
    return document.apply(std::move(*edit));
}
} // namespace

void Workbench::add_label(Span span, EmotionId emotion) {
    if (!project_ || !recording_) {
        if (media_) Q_EMIT said(tr("Labels can be set as soon as the file has been read."));
        return;
    }
    const auto tier = project_->tier(recording_, project_->default_rater());
    if (!tier) return d_->report(tier.error());
    auto &document = project_->document();
    if (auto status = apply(document, model::add_annotation(document, *tier, span, emotion)); !status)
        d_->report(status.error());
}

void Workbench::change_label(AnnotationId id, Span span, EmotionId emotion) {
    if (!project_) return;
    auto &document = project_->document();
    const auto it = document.contents().annotations.find(id);
    if (it == document.contents().annotations.end()) return;
    if (auto status = apply(document, model::change_annotation(document, id, span, emotion, it->second.note)); !status)
        d_->report(status.error());
}

void Workbench::remove_labels(const std::vector<AnnotationId> &ids) {
    if (!project_ || ids.empty()) return;
    auto &document = project_->document();
    if (auto status = apply(document, model::remove_annotations(document, ids)); !status) d_->report(status.error());
}

void Workbench::add_emotion(const QString &name) {
    if (!project_ || name.trimmed().isEmpty()) return;
    auto &document = project_->document();
    if (auto status = apply(document, model::add_emotion(document, name.trimmed().toStdString())); !status)
        d_->report(status.error());
}

void Workbench::change_emotion(const model::Emotion &emotion) {
    if (!project_) return;
    auto &document = project_->document();
    if (auto status = apply(document, model::change_emotion(document, emotion)); !status) d_->report(status.error());
}

void Workbench::remove_emotion(EmotionId id) {
    if (!project_) return;
    auto &document = project_->document();
    if (auto status = apply(document, model::remove_emotion(document, id)); !status) {
        if (status.error().code == ErrorCode::bad_argument)
            Q_EMIT said(tr("This emotion is still used by labels: change or delete those first."));
        else
            d_->report(status.error());
    }
}

void Workbench::import_labels(const QString &csv) {
    if (!project_ || !recording_) return;
    if (auto status = workflow::import_labels(*project_, recording_, to_path(csv)); !status)
        return d_->report(status.error());
    Q_EMIT said(tr("Labels imported from %1.").arg(QFileInfo(csv).fileName()));
}

void Workbench::set_transcript(const QString &path) {
    const auto *record = recording_record();
    if (!record) return;
    // Tried first: a transcript that cannot be read is not put into the project.
    if (const auto cues = features::read_cues(to_path(path)); !cues) return d_->report(cues.error());
    auto changed = *record;
    changed.transcript = project_->stored(to_path(QFileInfo(path).absoluteFilePath()));
    if (auto status = apply(project_->document(), model::change_recording(project_->document(), changed)); !status)
        d_->report(status.error());
}

void Workbench::set_body(const QString &path) {
    const auto *record = recording_record();
    if (!record) return;
    if (const auto stream = features::read_body(to_path(path)); !stream) return d_->report(stream.error());
    auto changed = *record;
    changed.body = project_->stored(to_path(QFileInfo(path).absoluteFilePath()));
    if (auto status = apply(project_->document(), model::change_recording(project_->document(), changed)); !status)
        d_->report(status.error());
}

void Workbench::choose_face(int track) {
    const auto *record = recording_record();
    if (!record || record->face_track == track) return;
    auto changed = *record;
    changed.face_track = track;
    if (auto status = apply(project_->document(), model::change_recording(project_->document(), changed)); !status)
        d_->report(status.error());
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
                if (auto status = project_->relink(id, path, *hash); !status) {
                    if (status.error().code == ErrorCode::media_changed)
                        Q_EMIT relink_needed(status.error());
                    else
                        d_->report(status.error());
                    return;
                }
                recording_ = {}; // so that showing it again is not a repetition
                show_recording(id);
            };
        }));
}

void Workbench::adapt() {
    if (adapting_ || !recording_) return;
    const auto source = d_->fresh_source();
    if (!source) return;
    const auto encoded = encoded_;
    if (!encoded || !d_->complete) {
        Q_EMIT said(tr("The recording is still being analysed: adapt when that is done."));
        return;
    }
    adapting_ = true;
    const auto at_view = d_->view;
    d_->adapt_job = jobs_->start(tr("Adapting to %n label(s)", nullptr, static_cast<int>(source->examples.size())),
                                 [this, source, encoded, at_view](const Job &job) {
                                     auto result = workflow::adapt(*source, *encoded, *d_->host, job);
                                     return [this, source, at_view, result = std::move(result)] {
                                         if (d_->view != at_view) return;
                                         adapting_ = false;
                                         d_->adapt_job = 0;
                                         if (!result)
                                             d_->report(result.error());
                                         else if (auto status = project_->accept(*source, *result); !status)
                                             d_->report(status.error());
                                         Q_EMIT adaptation_changed();
                                     };
                                 });
    d_->view_jobs.push_back(d_->adapt_job);
    Q_EMIT adaptation_changed();
}

void Workbench::cancel_adapt() {
    if (d_->adapt_job) jobs_->cancel(d_->adapt_job);
}

void Workbench::forget_adaptation() {
    if (!project_ || !recording_) return;
    auto &document = project_->document();
    if (auto status = apply(document, model::forget_adaptation(document, recording_)); !status)
        d_->report(status.error());
}

std::optional<engine::AdaptReport> Workbench::report() const {
    return project_ && recording_ ? project_->report(recording_) : std::nullopt;
}

namespace {
/// Setting up a project and adding a recording are not taken back by Ctrl+Z: other edits rest on them.
bool can_be_taken_back(const model::Edit &edit) {
    using namespace model::label;
    return edit.scope || (!edit.detail.empty() &&
                          (edit.label == add_emotion || edit.label == change_emotion || edit.label == remove_emotion ||
                           edit.label == use_memory || edit.label == no_memory || edit.label == forget_memory));
}

/// History is kept per recording and for the project; to the user it is one row: the later edit is undone first.
const model::Edit *next_edit(const model::Document &document, RecordingId recording, bool undo) {
    const auto next = [&](RecordingId scope) {
        const auto *edit = undo ? document.next_undo(scope) : document.next_redo(scope);
        return edit && can_be_taken_back(*edit) ? edit : nullptr;
    };
    const auto *own = recording ? next(recording) : nullptr;
    const auto *shared = next({});
    if (!own || !shared) return own ? own : shared;
    return (undo ? own->id > shared->id : own->id < shared->id) ? own : shared;
}
} // namespace

void Workbench::undo() {
    if (!project_) return;
    auto &document = project_->document();
    const auto *edit = next_edit(document, recording_, true);
    if (!edit) return;
    if (auto status = document.undo(edit->scope); !status) d_->report(status.error());
}

void Workbench::redo() {
    if (!project_) return;
    auto &document = project_->document();
    const auto *edit = next_edit(document, recording_, false);
    if (!edit) return;
    if (auto status = document.redo(edit->scope); !status) d_->report(status.error());
}

QString Workbench::undo_text() const {
    const auto *edit = project_ ? next_edit(project_->document(), recording_, true) : nullptr;
    return edit ? edit_text(*edit) : QString();
}

QString Workbench::redo_text() const {
    const auto *edit = project_ ? next_edit(project_->document(), recording_, false) : nullptr;
    return edit ? edit_text(*edit) : QString();
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
    if (!scores_ || !d_->scores_complete) {
        Q_EMIT said(tr("The recording is still being analysed: export when that is done."));
        return;
    }
    export_in_background(*this, csv, tr("Timeline exported to %1.").arg(csv),
                         [path = to_path(csv), scores = scores_] { return exchange::write_timeline(path, *scores); });
}

void Workbench::export_segments(const QString &csv) {
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
