// Opening and closing: projects, recordings, the sample. Files are read and made in jobs.
#include "core/model/people_edits.h"
#include "core/workflow/label_import.h"
#include "core/workflow/resources.h"
#include "ui/paths.h"
#include "ui/settings.h"
#include "ui/workbench_private.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <utility>

namespace tempera::ui {

namespace fs = std::filesystem;

namespace {

/// The project for a file opened by itself lies beside it under the file's name, where it is found again; a
/// folder that cannot be written to (a disc, a share) sends it to the documents folder. A new one begins with `rater`.
Result<std::unique_ptr<workflow::Project>> project_beside(const fs::path &media, const std::string &rater) {
    const QString name = to_text(media.stem()) + QStringLiteral(".tempera");
    const auto make = [&](const QString &path) {
        return QFileInfo::exists(path) ? workflow::Project::open(to_path(path))
                                       : workflow::Project::create(to_path(path), rater);
    };
    auto project = make(QDir(to_text(media.parent_path())).filePath(name));
    if (!project && project.error().code == ErrorCode::write_failed) {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QDir().mkpath(documents);
        project = make(QDir(documents).filePath(name));
    }
    return project;
}

/// A copy of the sample's files that may be written to.
Status copy_sample(const fs::path &from, const QString &to) {
    if (!QDir().mkpath(to)) return fail(ErrorCode::write_failed, to.toStdString());
    for (const char *name : {"sample.mp4", "sample.srt", "sample_heart.csv", "sample_labels.csv"}) {
        const QString source = to_text(from / name), target = QDir(to).filePath(QLatin1String(name));
        if (QFileInfo(target).size() == QFileInfo(source).size() && QFileInfo::exists(target)) continue;
        QFile::remove(target);
        if (!QFile::copy(source, target)) return fail(ErrorCode::write_failed, target.toStdString());
        QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner);
    }
    return {};
}

/// What a job has found out about a recording that is to be added.
struct Found {
    workflow::Project::NewRecording recording;
    std::vector<exchange::LabelRow> labels;     ///< of the sample
    std::unique_ptr<workflow::Project> project; ///< null: the open one is used
};

} // namespace

void Workbench::Private::adopt(std::unique_ptr<workflow::Project> project) {
    listening.reset();
    ++turn;
    waiting.clear();
    holds.forget();
    let_go(std::exchange(bench.project_, std::move(project)));
    if (bench.project_)
        listening = bench.project_->document().listen([this](const model::Changed &change) { heard(change); });
    Q_EMIT bench.project_changed();
    Q_EMIT bench.emotions_changed();
    Q_EMIT bench.history_changed();
}

/// Closing the file moves what its log holds into it, which waits for the disk.
void Workbench::Private::let_go(std::unique_ptr<workflow::Project> project) {
    if (!project) return;
    bench.jobs_->start({},
                       [old = std::make_shared<std::unique_ptr<workflow::Project>>(std::move(project))](
                           const Job &) -> std::function<void()> {
                           old->reset();
                           return {};
                       });
}

void Workbench::Private::take(std::unique_ptr<workflow::Project> project) {
    clear_view();
    adopt(std::move(project));
    Q_EMIT bench.recording_changed();
    Q_EMIT bench.media_changed();
}

void Workbench::Private::open(const QString &path, MakeProject make) {
    bench.jobs_->cancel(opening_job);
    const auto request = ++opening;
    opening_job = bench.jobs_->start(
        Workbench::tr("Opening %1").arg(QFileInfo(path).fileName()), [this, request, make](const Job &) {
            auto made = std::make_shared<ProjectResult>(make());
            return [this, request, made] {
                if (!*made) return request == opening ? report(made->error()) : void();
                if (request != opening) return let_go(std::move(**made));
                when_written([this, made] {
                    take(std::move(**made));
                    const auto &recordings = bench.project_->document().contents().recordings;
                    if (!recordings.empty()) bench.show_recording(recordings.rbegin()->first); // the one added last
                });
            };
        });
}

void Workbench::new_project(const QString &path) {
    d_->open(path, [path, rater = settings::rater().toStdString()] {
        return workflow::Project::create(to_path(path), rater);
    });
}

void Workbench::open_project(const QString &path) {
    d_->open(path, [path] { return workflow::Project::open(to_path(path)); });
}

void Workbench::close_project() {
    if (d_->later([this] { close_project(); })) return;
    ++d_->opening;
    d_->take(nullptr);
}

void Workbench::remove_recording(RecordingId id) {
    if (!project_ || d_->later([this, id] { remove_recording(id); })) return;
    if (blind()) return Q_EMIT noted(tr("Finish the blind rating before a recording is removed."));
    auto edit = model::remove_recording(project_->document(), id);
    const QString name = edit ? QString::fromStdString(edit->detail) : QString();
    d_->apply(std::move(edit), [this, name] {
        Q_EMIT noted(tr("%1 is no longer in the project; Undo brings it back. The file itself was not touched.").arg(name));
        const auto &left = project_->document().contents().recordings;
        if (!recording_ && !left.empty()) show_recording(left.rbegin()->first);
    });
}

void Workbench::Private::inspect_and_add(const fs::path &media, bool sample) {
    bench.jobs_->cancel(opening_job);
    const auto request = ++opening;
    const auto at_view = std::make_shared<std::uint64_t>(0); // none until the file has turned out to be playable
    const bool needs_project = sample || !bench.project_;
    const auto look = [this, media, sample, request, at_view, needs_project,
                       rater = settings::rater().toStdString()](const Job &job) -> Result<Found> {
        const fs::path folder = media.parent_path();
        if (sample)
            if (auto copied = copy_sample(workflow::sample_folder(), to_text(folder)); !copied)
                return tl::unexpected(copied.error());
        // The picture first: reading the whole file for its hash may take a while. A file that cannot be played
        // leaves what is on the screen alone.
        auto info = media::probe(media);
        if (!info) return tl::unexpected(info.error());
        QMetaObject::invokeMethod(
            &bench,
            [this, sample, request, at_view, info = *info] {
                if (request != opening) return;
                clear_view();
                if (sample && bench.project_) adopt(nullptr);
                *at_view = view;
                Q_EMIT bench.recording_changed();
                play(info);
            },
            Qt::QueuedConnection);
        auto recording = workflow::inspect_media(media, sample ? folder / "sample.srt" : fs::path{},
                                                 sample ? folder / "sample_heart.csv" : fs::path{}, job);
        if (!recording) return tl::unexpected(recording.error());
        Found found{std::move(*recording), {}, nullptr};
        if (sample) {
            auto given = exchange::read_labels(folder / "sample_labels.csv");
            if (!given) return tl::unexpected(given.error());
            found.labels = std::move(*given);
        }
        if (needs_project) {
            auto project = project_beside(media, rater);
            if (!project) return tl::unexpected(project.error());
            found.project = std::move(*project);
        }
        return found;
    };
    const auto add = [this, media](Found found) {
        if (found.project) adopt(std::move(found.project));
        if (!bench.project_) return;
        const auto before = bench.project_->document().contents().recordings.size();
        const auto added = bench.project_->add_recording(found.recording);
        if (!added) return report(added.error());
        const bool is_new = bench.project_->document().contents().recordings.size() != before;
        if (is_new && !found.labels.empty()) {
            auto edits =
                workflow::label_edits(*bench.project_, *added, found.labels, media.parent_path() / "sample_labels.csv");
            if (!edits) return report(edits.error());
            for (auto &edit : *edits) apply(std::move(edit));
        }
        show(*added);
    };
    opening_job = bench.jobs_->start(Workbench::tr("Opening %1").arg(to_text(media.filename())),
                                     [this, look, add, request, at_view](const Job &job) {
                                         auto found = std::make_shared<Result<Found>>(look(job));
                                         return [this, add, request, at_view, found] {
                                             if (request != opening) return;
                                             if (!*found) return report(found->error());
                                             when_written([this, add, at_view, found] {
                                                 if (view == *at_view) add(std::move(**found));
                                             });
                                         };
                                     });
}

void Workbench::open_media(const QString &path) {
    d_->inspect_and_add(to_path(QFileInfo(path).absoluteFilePath()), false);
}

void Workbench::open_sample() {
    if (workflow::sample_folder().empty()) return d_->report(Error{ErrorCode::file_not_found, "sample.mp4", {}});
    const QString to = QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath("sample");
    d_->inspect_and_add(to_path(QDir(to).filePath("sample.mp4")), true);
}

} // namespace tempera::ui
