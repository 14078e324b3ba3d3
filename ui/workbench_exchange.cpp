// Files of other programs into the project and out of it.
#include "core/exchange/label_table.h"
#include "core/workflow/exchange.h"
#include "ui/column_dialog.h"
#include "ui/paths.h"
#include "ui/workbench_private.h"

namespace tempera::ui {

void Workbench::read_foreign(const QString &path, std::optional<exchange::ColumnMapping> columns,
                             std::function<void(Foreign)> use) {
    if (!project_ || !recording_) return;
    const auto read = [file = to_path(path), columns]() -> Result<Foreign> {
        Foreign foreign;
        const exchange::Format *format = exchange::format_to_read(file);
        exchange::ReadOptions options;
        if (format && format->key == "csv") {
            auto table = read_csv(file);
            if (!table) return tl::unexpected(table.error());
            options.columns = columns ? *columns : ColumnDialog::remembered(table->header);
            const bool found = exchange::find_columns(*table, options.columns, {}).has_value();
            constexpr std::size_t shown = 5;
            table->rows.resize(std::min(table->rows.size(), shown));
            table->lines.resize(table->rows.size());
            foreign.table = std::move(*table);
            foreign.columns = options.columns;
            if (!found) return foreign; // somebody has to say which column is which
        }
        auto imported = workflow::read_foreign(file, format, options);
        if (!imported) return tl::unexpected(imported.error());
        foreign.file = std::move(*imported);
        return foreign;
    };
    d_->read_file(path, read, [use = std::move(use)](Foreign foreign) { use(std::move(foreign)); });
}

void Workbench::take_foreign(const workflow::Imported &file, exchange::Take take) {
    if (!project_ || !recording_) return;
    if (d_->later([this, file, take] { take_foreign(file, take); })) return;
    take.keep = workflow::keeper(*project_);
    auto taken = exchange::to_edit(project_->document(), recording_, file.content, take);
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

exchange::Content Workbench::exported(const std::set<TierId> &tiers, bool curves, bool episodes) {
    if (!project_ || !recording_) return {};
    exchange::Content content;
    if (tiers.empty()) {
        content.duration = recording_record()->duration;
    } else if (auto result = workflow::exported(*project_, recording_, tiers)) {
        content = std::move(*result);
    } else {
        d_->report(result.error());
        return {};
    }
    if (scores_ && d_->scores_complete) {
        if (curves) exchange::add_curves(content, *scores_);
        if (episodes) exchange::add_episodes(content, *scores_);
    }
    return content;
}

void Workbench::export_foreign(const QString &path, const exchange::Format &format, exchange::Content content) {
    jobs_->start(tr("Exporting %1").arg(QFileInfo(path).fileName()),
                 [this, path, write = format.write, content = std::move(content)](const Job &) {
                     const Status status = write(to_path(path), content);
                     return [this, path, status] {
                         if (status)
                             Q_EMIT said(tr("Exported to %1.").arg(path));
                         else
                             Q_EMIT failed(status.error());
                     };
                 });
}

} // namespace tempera::ui
