// Files of other programs into the project and out of it.
#include "core/workflow/exchange.h"
#include "core/workflow/measures.h"
#include "ui/column_dialog.h"
#include "ui/paths.h"
#include "ui/workbench_private.h"

namespace tempera::ui {

bool Workbench::import_refused() {
    if (blind()) Q_EMIT noted(tr("Finish the blind rating before importing: what others labelled is hidden until then."));
    return blind();
}

void Workbench::read_foreign(const QString &path, const Reading &reading, std::function<void(Foreign)> use) {
    if (!project_ || !recording_ || import_refused()) return;
    const auto media = project_->absolute(recording_record()->path);
    const auto read = [file = to_path(path), reading, media]() -> Result<Foreign> {
        Foreign foreign;
        const exchange::Format *format = exchange::format_to_read(file);
        exchange::ReadOptions options;
        options.media = media;
        options.face = reading.face;
        if (format && (format->key == "csv" || format->key == "csv-curves")) {
            constexpr std::size_t shown = 5;
            auto start = exchange::read_start(file, shown);
            if (!start) return tl::unexpected(start.error());
            auto how = reading.table ? reading.table : ColumnDialog::remembered(start->table.header);
            if (!how) {
                how = exchange::guess_reading(*start);
                how->curves = how->curves || format->key == "csv-curves";
            }
            foreign.table = std::move(*start);
            foreign.reading = *how;
            if (!exchange::can_be_read(*foreign.table, *how)) return foreign; // somebody has to say which column is which
            format = exchange::format_named(how->format());
            options.columns = how->columns;
        }
        auto imported = workflow::read_foreign(file, format, options);
        if (!imported) return tl::unexpected(imported.error());
        foreign.file = std::make_shared<const workflow::Imported>(std::move(*imported));
        return foreign;
    };
    d_->read_file(path, read, [use = std::move(use)](Foreign foreign) { use(std::move(foreign)); });
}

void Workbench::take_foreign(std::shared_ptr<const workflow::Imported> file, exchange::Take take) {
    if (!project_ || !recording_) return;
    if (d_->later([this, file, take] { take_foreign(file, take); }) || import_refused()) return;
    const auto any = [](const std::vector<bool> &flags) {
        return std::find(flags.begin(), flags.end(), true) != flags.end();
    };
    if (any(take.tracks) && take.kept.empty()) { // their values go into the project file first
        const auto at_view = d_->view;
        jobs_->start(tr("Importing %1").arg(QFileInfo(QString::fromStdString(take.file)).fileName()),
                     [this, at_view, file, take, project = project_->path()](const Job &) {
                         auto kept = workflow::keep_tracks(project, file->content.tracks, take.tracks);
                         return [this, at_view, file, take, kept = std::move(kept)]() mutable {
                             if (d_->view != at_view) return;
                             if (!kept) return d_->report(kept.error());
                             take.kept = std::move(*kept);
                             take_foreign(file, std::move(take));
                         };
                     });
        return;
    }
    auto taken = exchange::to_edit(project_->document(), recording_, file->content, take);
    if (!taken) return d_->report(taken.error());
    QStringList parts{tr("%n label(s) imported.", nullptr, static_cast<int>(taken->labels))};
    if (taken->tracks) parts << tr("%n curve(s) imported.", nullptr, static_cast<int>(taken->tracks));
    if (taken->there_already)
        parts << tr("%n label(s) were there already.", nullptr, static_cast<int>(taken->there_already));
    if (taken->cut) parts << tr("%n label(s) cut at the recording's end.", nullptr, static_cast<int>(taken->cut));
    if (taken->outside)
        parts << tr("%n label(s) outside the recording left out.", nullptr, static_cast<int>(taken->outside));
    if (taken->no_text) parts << tr("%n label(s) without a text left out.", nullptr, static_cast<int>(taken->no_text));
    const QString text = parts.join(' ');
    if (taken->edit.changes.empty()) return void(Q_EMIT said(text));
    d_->apply(std::move(taken->edit), [this, text] { Q_EMIT said(text); });
}

void Workbench::learn_from(std::shared_ptr<const workflow::Imported> file, std::vector<workflow::MeasureUse> uses,
                           Time shift, const QString &path) {
    if (!project_ || !recording_) return;
    const auto at_view = d_->view;
    const model::Recording record = *recording_record();
    const QString name = QFileInfo(path).fileName();
    jobs_->start(tr("Importing %1").arg(name), [this, at_view, file, uses = std::move(uses), shift, name, record,
                                                project = project_->path()](const Job &job) {
        struct Made {
            std::string key;
            bool body = false;
            std::size_t columns = 0;
        };
        const auto make = [&]() -> Result<Made> {
            const auto measures = workflow::measures_of(file->content.tracks, uses, shift, record.duration, job);
            if (!measures) return fail(measures.error().code, name.toStdString(), measures.error().detail);
            const auto key = workflow::keep_measures(project, record.measures, *measures);
            if (!key) return tl::unexpected(key.error());
            return Made{*key, measures->body.steps() > 0, measures->columns.size()};
        };
        return [this, at_view, id = record.id, before = record.measures, name, made = make()] {
            if (d_->view != at_view || !project_) return;
            if (!made) return d_->report(made.error());
            d_->when_written([this, id, before, name, made = *made] {
                const auto *now = recording_record();
                if (!now || now->id != id) return;
                if (now->measures != before) // something else was imported in the meantime
                    return d_->report(Error{ErrorCode::stale, name.toStdString(), {}});
                d_->apply(workflow::use_measures(project_->document(), id, made.key, made.body, name.toStdString()),
                          [this, made] {
                              QStringList parts;
                              if (made.columns)
                                  parts << tr("%n measure(s) imported.", nullptr, static_cast<int>(made.columns));
                              if (made.body) parts << tr("Body signals imported.");
                              parts << tr("Adapt to learn from them.");
                              Q_EMIT said(parts.join(' '));
                          });
            });
        };
    });
}

void Workbench::forget_measures() {
    if (!project_ || !recording_) return;
    if (d_->later([this] { forget_measures(); })) return;
    d_->apply(workflow::drop_measures(project_->document(), recording_));
}

Workbench::Gather Workbench::gather(const Chosen &chosen) {
    if (!project_ || !recording_) return [] { return exchange::Content{}; };
    auto scores = d_->scores_complete ? scores_ : nullptr;
    // The document belongs to this thread, so the job gets a copy of what it needs of it.
    auto contents = std::make_shared<const model::Document::Contents>(project_->document().contents());
    std::optional<workflow::Source> signals;
    if (chosen.signals) {
        auto source = project_->source(recording_);
        if (!source) return [error = source.error()]() -> Result<exchange::Content> { return tl::unexpected(error); };
        signals = std::move(*source);
    }
    return [chosen, signals, scores, contents, id = recording_, path = project_->path(),
            media = project_->absolute(recording_record()->path)]() -> Result<exchange::Content> {
        exchange::Content content;
        if (chosen.tiers.empty()) {
            content.duration = contents->recordings.at(id).duration;
        } else {
            auto result = workflow::exported(*contents, id, media, path, chosen.tiers);
            if (!result) return result;
            content = std::move(*result);
        }
        if (scores && chosen.curves) exchange::add_curves(content, *scores);
        if (scores && chosen.episodes) exchange::add_episodes(content, *scores);
        if (signals)
            if (auto added = workflow::add_signals(content, *signals); !added) return tl::unexpected(added.error());
        return content;
    };
}

void Workbench::export_foreign(const QString &path, const exchange::Format &format, Gather content) {
    jobs_->start(tr("Exporting %1").arg(QFileInfo(path).fileName()), [this, path, write = format.write,
                                                                      content = std::move(content)](const Job &) {
        const auto gathered = content();
        const Status status = gathered ? write(to_path(path), *gathered) : tl::unexpected(gathered.error());
        return [this, path, status] {
            if (status)
                Q_EMIT said(tr("Exported to %1.").arg(path));
            else
                Q_EMIT failed(status.error());
        };
    });
}

} // namespace tempera::ui
