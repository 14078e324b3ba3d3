// What belongs to a visit besides its labels: further videos, notes, the coding scheme.
#include "ui/workbench_private.h"

#include "core/exchange/coding_scheme.h"
#include "core/features/sound_offset.h"
#include "core/model/session_edits.h"
#include "ui/paths.h"

#include <QFileInfo>
#include <QLocale>

namespace tempera::ui {
namespace {

constexpr double certain = 0.15; ///< below this the place found from the sound is a guess

/// What a job has found out about a further video.
struct Aligned {
    std::string hash;
    std::optional<features::SoundOffset> offset; ///< none: one of the two has no sound
};

Result<std::optional<features::SoundOffset>> offset_from_sound(const std::filesystem::path &first,
                                                               const std::filesystem::path &other, const Job &job) {
    auto found = features::find_sound_offset(first, other, job);
    if (found) return *found;
    const auto code = found.error().code;
    if (code == ErrorCode::no_audio || code == ErrorCode::bad_argument) return std::optional<features::SoundOffset>();
    return tl::unexpected(found.error());
}

} // namespace

std::vector<model::Companion> Workbench::companions() const {
    std::vector<model::Companion> all;
    if (!project_ || !recording_) return all;
    for (const auto &[id, companion] : project_->document().contents().companions)
        if (companion.recording == recording_) all.push_back(companion);
    return all;
}

std::filesystem::path Workbench::companion_path(const model::Companion &companion) const {
    return project_ ? project_->absolute(companion.path) : std::filesystem::path();
}

void Workbench::add_companion(const QString &path) {
    if (!project_ || !recording_ || !media_) return;
    const auto file = to_path(QFileInfo(path).absoluteFilePath());
    const auto at_view = d_->view;
    const auto look = [file, first = media_->path](const Job &job) -> Result<Aligned> {
        const auto info = media::probe(file);
        if (!info) return tl::unexpected(info.error());
        if (!info->video) return fail(ErrorCode::no_video, file.string());
        auto hash = media::content_hash(file, job.part(0, 0.3));
        if (!hash) return tl::unexpected(hash.error());
        auto offset = offset_from_sound(first, file, job.part(0.3, 1));
        if (!offset) return tl::unexpected(offset.error());
        return Aligned{std::move(*hash), *offset};
    };
    d_->view_jobs.push_back(
        jobs_->start(tr("Aligning %1").arg(QFileInfo(path).fileName()), [this, look, file, at_view](const Job &job) {
            return [this, file, at_view, found = look(job)] {
                if (d_->view != at_view) return;
                if (!found) return d_->report(found.error());
                d_->when_written([this, file, at_view, found = *found] {
                    if (d_->view != at_view) return;
                    model::Companion companion;
                    companion.recording = recording_;
                    companion.path = project_->stored(file);
                    companion.content_hash = found.hash;
                    if (found.offset) {
                        companion.offset = found.offset->offset;
                        companion.drift = found.offset->drift;
                    }
                    d_->apply(model::add_companion(project_->document(), std::move(companion)));
                    tell_alignment(found.offset);
                });
            };
        }));
}

void Workbench::tell_alignment(const std::optional<features::SoundOffset> &found) {
    if (!found)
        Q_EMIT noted(tr("The videos have no sound in common: set the second one's start by hand."));
    else if (found->certainty < certain)
        Q_EMIT noted(tr("The second video's place was found from the sound, but not with certainty: check it where "
                        "somebody claps or begins to speak."));
    else if (found->drift != Time{})
        Q_EMIT said(
            tr("The second video's place was found from the sound, and that its clock differs by %1 ms an hour.")
                .arg(QLocale().toString(1000 * found->drift.seconds(), 'f', 1)));
    else
        Q_EMIT said(tr("The second video's place was found from the sound."));
}

void Workbench::align_companion(CompanionId id) {
    if (!project_ || !media_) return;
    const auto &all = project_->document().contents().companions;
    const auto it = all.find(id);
    if (it == all.end()) return;
    const auto at_view = d_->view;
    const auto file = companion_path(it->second);
    d_->view_jobs.push_back(jobs_->start(tr("Aligning %1").arg(to_text(file.filename())),
                                         [this, id, file, first = media_->path, at_view](const Job &job) {
                                             return [this, id, at_view, found = offset_from_sound(first, file, job)] {
                                                 if (d_->view != at_view) return;
                                                 if (!found) return d_->report(found.error());
                                                 if (*found) move_companion(id, (*found)->offset, (*found)->drift);
                                                 tell_alignment(*found);
                                             };
                                         }));
}

void Workbench::move_companion(CompanionId id, Time offset, Time drift) {
    if (!project_ || d_->later([this, id, offset, drift] { move_companion(id, offset, drift); })) return;
    d_->apply(model::move_companion(project_->document(), id, offset, drift));
}

void Workbench::remove_companion(CompanionId id) {
    if (!project_ || d_->later([this, id] { remove_companion(id); })) return;
    d_->apply(model::remove_companion(project_->document(), id));
}

QString Workbench::notes() const {
    const auto *record = recording_record();
    if (!record) return {};
    const auto &sessions = project_->document().contents().sessions;
    const auto it = sessions.find(record->session);
    return it == sessions.end() ? QString() : QString::fromStdString(it->second.notes);
}

void Workbench::change_notes(const QString &notes) {
    if (d_->later([this, notes] { change_notes(notes); })) return;
    if (const auto *record = recording_record())
        d_->apply(model::change_notes(project_->document(), record->session, notes.toStdString()));
}

std::vector<model::Check> Workbench::checks() const {
    const auto *record = recording_record();
    if (!record) return {};
    const auto &sessions = project_->document().contents().sessions;
    const auto it = sessions.find(record->session);
    if (it == sessions.end()) return {};
    auto all = it->second.checks;
    if (blind()) std::erase_if(all, [own = d_->blind_rater()](const model::Check &check) { return check.rater != own; });
    return all;
}

void Workbench::set_check(EmotionId emotion, bool on) {
    if (d_->later([this, emotion, on] { set_check(emotion, on); })) return;
    const auto *record = recording_record();
    const auto who = rater();
    if (record && who) d_->apply(model::set_check(project_->document(), record->session, {who->id, emotion}, on));
}

void Workbench::import_scheme(const QString &path) {
    if (!project_) return;
    const auto turn = d_->turn;
    jobs_->start(tr("Reading %1").arg(QFileInfo(path).fileName()), [this, path, turn](const Job &) {
        return [this, path, turn, scheme = exchange::read_scheme(to_path(path))] {
            if (d_->turn != turn) return;
            if (!scheme) return d_->report(scheme.error());
            d_->when_written([this, path, turn, scheme = *scheme] {
                if (d_->turn != turn || !project_) return;
                const QString name = QFileInfo(path).fileName();
                d_->apply(model::import_scheme(project_->document(), scheme, name.toStdString()),
                          [this, name] { Q_EMIT said(tr("Coding scheme imported from %1.").arg(name)); });
            });
        };
    });
}

void Workbench::export_scheme(const QString &path) {
    if (!project_) return;
    jobs_->start(tr("Exporting %1").arg(QFileInfo(path).fileName()), [this, path, emotions = emotions()](const Job &) {
        return [this, path, status = exchange::write_scheme(to_path(path), emotions)] {
            if (status)
                Q_EMIT said(tr("Coding scheme exported to %1.").arg(path));
            else
                d_->report(status.error());
        };
    });
}

} // namespace tempera::ui
