// File > Import and File > Export to other programs.
#include "ui/column_dialog.h"
#include "ui/export_dialog.h"
#include "ui/import_dialog.h"
#include "ui/main_window.h"
#include "ui/paths.h"

#include <algorithm>
#include <QFileDialog>
#include <QFileInfo>

namespace tempera::ui {
namespace {

QString text_of(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// "*.TextGrid *.textgrid": the dialogs of some systems tell capitals apart.
QString patterns(const exchange::Format &format) {
    QStringList all;
    for (const std::string_view ending : format.endings) {
        all << '*' + text_of(ending);
        if (text_of(ending).toLower() != text_of(ending)) all << '*' + text_of(ending).toLower();
    }
    return all.join(' ');
}

} // namespace

void MainWindow::import_foreign() {
    if (bench_.import_refused()) return;
    QStringList all, each;
    for (const exchange::Format &format : exchange::formats()) {
        if (!format.read) continue;
        for (const QString &pattern : patterns(format).split(' '))
            if (!all.contains(pattern)) all << pattern;
        each << tr("%1 (%2)").arg(text_of(format.name), patterns(format));
    }
    const QString path = ask_open(tr("Import from another program"),
                                  tr("All that can be imported (%1)").arg(all.join(' ')) + ";;" + each.join(";;"));
    if (!path.isEmpty()) import_file(path);
}

void MainWindow::import_folder() {
    if (bench_.import_refused()) return;
    const QString path = ask_folder(tr("Import the folder of an Empatica E4"));
    if (!path.isEmpty()) import_file(path);
}

void MainWindow::import_file(const QString &path, std::optional<exchange::TableReading> table) {
    bench_.read_foreign(path, {table, -1}, [this, path](const Workbench::Foreign &foreign) {
        if (!foreign.file) return choose_columns(path, foreign);
        auto *dialog = new ImportDialog(path, *foreign.file, foreign.table.has_value(), this);
        dialog->setObjectName(QStringLiteral("import_dialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, path, foreign] {
            if (dialog->as_transcript()) return bench_.set_transcript(path);
            const auto use = [this, path, take = dialog->take(), uses = dialog->uses()](const Workbench::Foreign &chosen) {
                const auto any = [](const std::vector<bool> &flags) {
                    return std::find(flags.begin(), flags.end(), true) != flags.end();
                };
                if (any(take.tiers) || any(take.tracks)) bench_.take_foreign(chosen.file, take);
                if (!uses.empty()) bench_.learn_from(chosen.file, uses, take.shift, path);
            };
            // Another face has the same columns with other numbers.
            if (dialog->face() == foreign.file->content.face) return use(foreign);
            bench_.read_foreign(path, {foreign.reading, dialog->face()}, use);
        });
        connect(dialog, &ImportDialog::columns_wanted, this, [this, path, foreign] { choose_columns(path, foreign); });
        dialog->open();
    });
}

void MainWindow::choose_columns(const QString &path, const Workbench::Foreign &foreign) {
    auto *dialog = new ColumnDialog(*foreign.table, foreign.reading, this);
    dialog->setObjectName(QStringLiteral("column_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path, header = foreign.table->table.header] {
        const auto reading = dialog->reading();
        ColumnDialog::remember(header, reading);
        import_file(path, reading);
    });
    dialog->open();
}

void MainWindow::export_foreign() {
    if (refused_while_blind()) return;
    auto *dialog = new ExportDialog(bench_, this);
    dialog->setObjectName(QStringLiteral("export_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const exchange::Format &format = dialog->format();
        const auto media = bench_.media();
        const QString stem = media ? to_text(media->path.stem()) : QStringLiteral("recording");
        const QString ending = text_of(format.endings.front());
        QString path = ask_save(tr("Export"), stem + ending, tr("%1 (%2)").arg(text_of(format.name), patterns(format)));
        if (path.isEmpty()) return;
        if (QFileInfo(path).suffix().isEmpty()) path += ending;
        bench_.export_foreign(path, format, dialog->content());
    });
    dialog->open();
}

} // namespace tempera::ui
