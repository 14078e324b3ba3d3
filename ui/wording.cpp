#include "ui/wording.h"

#include "core/model/edits.h"
#include "core/model/emotion_edits.h"
#include "core/model/label_edits.h"
#include "core/model/people_edits.h"
#include "core/model/rater_edits.h"
#include "core/model/session_edits.h"
#include "core/model/tier_edits.h"
#include "core/model/trace_edits.h"
#include "core/workflow/project.h"
#include "core/workflow/report.h"
#include "ui/emotion_style.h"

#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QFileInfo>
#include <utility>

namespace tempera::ui {
namespace {

using Pair = std::pair<const char *, const char *>;

// Keys on the left are core's; the right repeats them so that lupdate finds the text.
const std::array<Pair, 10> stages{{
    {workflow::stage::hash, QT_TRANSLATE_NOOP("Stage", "Reading the file")},
    {workflow::stage::faces, QT_TRANSLATE_NOOP("Stage", "Finding faces")},
    {workflow::stage::voice, QT_TRANSLATE_NOOP("Stage", "Listening to the voice")},
    {workflow::stage::words, QT_TRANSLATE_NOOP("Stage", "Reading the transcript")},
    {workflow::stage::body, QT_TRANSLATE_NOOP("Stage", "Reading body signals")},
    {workflow::stage::measures, QT_TRANSLATE_NOOP("Stage", "Reading measures")},
    {workflow::stage::encode, QT_TRANSLATE_NOOP("Stage", "Encoding")},
    {workflow::stage::adapt, QT_TRANSLATE_NOOP("Stage", "Adapting")},
    {workflow::stage::score, QT_TRANSLATE_NOOP("Stage", "Drawing curves")},
    {workflow::stage::report, QT_TRANSLATE_NOOP("Stage", "Making the report")},
}};

const std::array<Pair, 52> edits{{
    {model::label::add_annotation, QT_TRANSLATE_NOOP("Edit", "Add label")},
    {model::label::change_annotation, QT_TRANSLATE_NOOP("Edit", "Change label")},
    {model::label::remove_annotation, QT_TRANSLATE_NOOP("Edit", "Remove label")},
    {model::label::import_labels, QT_TRANSLATE_NOOP("Edit", "Import labels")},
    {model::label::add_emotion, QT_TRANSLATE_NOOP("Edit", "Add emotion")},
    {model::label::change_emotion, QT_TRANSLATE_NOOP("Edit", "Change emotion")},
    {model::label::remove_emotion, QT_TRANSLATE_NOOP("Edit", "Remove emotion")},
    {model::label::add_recording, QT_TRANSLATE_NOOP("Edit", "Add recording")},
    {model::label::change_recording, QT_TRANSLATE_NOOP("Edit", "Change recording")},
    {model::label::merge_projects, QT_TRANSLATE_NOOP("Edit", "Merge projects")},
    {model::label::add_patient, QT_TRANSLATE_NOOP("Edit", "Add patient")},
    {model::label::import_measures, QT_TRANSLATE_NOOP("Edit", "Import measures")},
    {model::label::drop_measures, QT_TRANSLATE_NOOP("Edit", "Remove measures")},
    {model::label::adapt, QT_TRANSLATE_NOOP("Edit", "Adapt")},
    {model::label::forget_adaptation, QT_TRANSLATE_NOOP("Edit", "Forget adaptation")},
    {model::label::use_memory, QT_TRANSLATE_NOOP("Edit", "Start from earlier visits")},
    {model::label::no_memory, QT_TRANSLATE_NOOP("Edit", "Do not start from earlier visits")},
    {model::label::forget_memory, QT_TRANSLATE_NOOP("Edit", "Forget earlier visits")},
    {model::label::rename_patient, QT_TRANSLATE_NOOP("Edit", "Rename patient")},
    {model::label::add_rater, QT_TRANSLATE_NOOP("Edit", "Add rater")},
    {model::label::rename_rater, QT_TRANSLATE_NOOP("Edit", "Rename rater")},
    {model::label::remove_rater, QT_TRANSLATE_NOOP("Edit", "Remove rater")},
    {model::label::remove_recording, QT_TRANSLATE_NOOP("Edit", "Remove recording")},
    {model::label::change_visit, QT_TRANSLATE_NOOP("Edit", "Change visit")},
    {model::label::add_companion, QT_TRANSLATE_NOOP("Edit", "Add video")},
    {model::label::move_companion, QT_TRANSLATE_NOOP("Edit", "Align video")},
    {model::label::remove_companion, QT_TRANSLATE_NOOP("Edit", "Remove video")},
    {model::label::change_notes, QT_TRANSLATE_NOOP("Edit", "Change notes")},
    {model::label::check, QT_TRANSLATE_NOOP("Edit", "Tick as gone through")},
    {model::label::uncheck, QT_TRANSLATE_NOOP("Edit", "Untick")},
    {model::label::import_scheme, QT_TRANSLATE_NOOP("Edit", "Import coding scheme")},
    {model::label::add_tier, QT_TRANSLATE_NOOP("Edit", "Add tier")},
    {model::label::change_tier, QT_TRANSLATE_NOOP("Edit", "Change tier")},
    {model::label::move_tier, QT_TRANSLATE_NOOP("Edit", "Move tier")},
    {model::label::remove_tier, QT_TRANSLATE_NOOP("Edit", "Remove tier")},
    {model::label::start_blind, QT_TRANSLATE_NOOP("Edit", "Start blind rating")},
    {model::label::finish_blind, QT_TRANSLATE_NOOP("Edit", "Finish rating")},
    {model::label::split, QT_TRANSLATE_NOOP("Edit", "Split label")},
    {model::label::merge, QT_TRANSLATE_NOOP("Edit", "Merge labels")},
    {model::label::move_to_tier, QT_TRANSLATE_NOOP("Edit", "Move to tier")},
    {model::label::copy, QT_TRANSLATE_NOOP("Edit", "Copy labels")},
    {model::label::relabel, QT_TRANSLATE_NOOP("Edit", "Relabel")},
    {model::label::note, QT_TRANSLATE_NOOP("Edit", "Note")},
    {model::label::add_trace, QT_TRANSLATE_NOOP("Edit", "Rate")},
    {model::label::change_trace, QT_TRANSLATE_NOOP("Edit", "Rate again")},
    {model::label::shift_trace, QT_TRANSLATE_NOOP("Edit", "Take off reaction time")},
    {model::label::remove_trace, QT_TRANSLATE_NOOP("Edit", "Remove rating")},
    {model::label::labels_of_trace, QT_TRANSLATE_NOOP("Edit", "Labels of a rating")},
    {model::label::paste, QT_TRANSLATE_NOOP("Edit", "Paste labels")},
    {model::label::move_emotion, QT_TRANSLATE_NOOP("Edit", "Move emotion")},
    {model::label::merge_emotions, QT_TRANSLATE_NOOP("Edit", "Merge emotions")},
    {model::label::accept, QT_TRANSLATE_NOOP("Edit", "Accept prediction")},
}};

template <std::size_t N> QString look_up(const std::array<Pair, N> &table, const char *context, std::string_view key) {
    for (const auto &[k, english] : table)
        if (key == k) return QCoreApplication::translate(context, english);
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

} // namespace

QString stage_text(std::string_view stage) { return stage.empty() ? QString() : look_up(stages, "Stage", stage); }

QString edit_text(const model::Edit &edit) {
    const QString name = look_up(edits, "Edit", edit.label);
    if (edit.detail.empty()) return name;
    return QCoreApplication::translate("Edit", "%1 (%2)").arg(name, display_name(edit.detail));
}

QString job_text(const JobRunner::Info &job) {
    if (job.cancelling) return QCoreApplication::translate("Job", "%1 – stopping").arg(job.title);
    if (job.stage.isEmpty()) return job.title;
    return QCoreApplication::translate("Job", "%1: %2", "work and its stage").arg(job.title, job.stage);
}

QString time_left_text(double seconds) {
    if (seconds < 0 || !std::isfinite(seconds)) return {};
    const auto whole = static_cast<int>(std::ceil(seconds));
    if (whole < 600)
        return QCoreApplication::translate("Time", "%1:%2 left")
            .arg(whole / 60)
            .arg(whole % 60, 2, 10, QLatin1Char('0'));
    return QCoreApplication::translate("Time", "about %1 min left").arg((whole + 59) / 60);
}

} // namespace tempera::ui
