// The main window's file dialogs and the pages of the Help menu.
#include "ui/main_window.h"

#include "ui/checklist_dialog.h"
#include "ui/command_palette.h"
#include "ui/curves_view.h"
#include "ui/key_sheet.h"
#include "ui/notes_dialog.h"
#include "ui/paths.h"
#include "ui/scheme_dialog.h"
#include "ui/review_pane.h"
#include "ui/start_page.h"
#include "ui/theme.h"
#include "ui/work_list.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

/// A page of text in a window of its own that does not stop the work.
void show_page(QWidget *parent, const QString &title, const QString &html, QSize size) {
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    auto *text = new QTextBrowser(dialog);
    text->setOpenExternalLinks(true);
    text->setAccessibleName(title);
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->resize(size);
    dialog->show();
}

QString recordings_filter() {
    return MainWindow::tr("Recordings (%1)")
               .arg(QStringLiteral("*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mts *.m2ts *.mpg *.mpeg *.wmv *.wav "
                                   "*.flac *.mp3 *.m4a *.ogg *.opus")) +
           QStringLiteral(";;") + MainWindow::tr("All files (*)");
}

} // namespace

QString MainWindow::ask_open(const QString &title, const QString &filter) {
    const QString path = QFileDialog::getOpenFileName(this, title, settings::last_folder(), filter);
    if (!path.isEmpty()) settings::set_last_folder(QFileInfo(path).absolutePath());
    return path;
}

QString MainWindow::ask_folder(const QString &title) {
    const QString path = QFileDialog::getExistingDirectory(this, title, settings::last_folder());
    if (!path.isEmpty()) settings::set_last_folder(QFileInfo(path).absolutePath());
    return path;
}

QString MainWindow::ask_save(const QString &title, const QString &suggested, const QString &filter) {
    const QString path = QFileDialog::getSaveFileName(this, title, settings::last_folder() + '/' + suggested, filter);
    if (!path.isEmpty()) settings::set_last_folder(QFileInfo(path).absolutePath());
    return path;
}

void MainWindow::new_project() {
    QString path = ask_save(tr("New project"), tr("Project") + ".tempera", tr("Tempera project (*.tempera)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".tempera");
    bench_.new_project(path);
}

void MainWindow::open_video() {
    const QString path = ask_open(tr("Open a video or sound recording"), recordings_filter());
    if (!path.isEmpty()) open(path);
}

void MainWindow::open_project() {
    const QString path = ask_open(tr("Open a project"), tr("Tempera project (*.tempera)"));
    if (!path.isEmpty()) bench_.open_project(path);
}

void MainWindow::relink() {
    const QString path = ask_open(tr("Where is the recording now?"), tr("All files (*)"));
    if (!path.isEmpty()) bench_.relink(path);
}

void MainWindow::export_to(const QString &title, const char *suffix, void (Workbench::*write)(const QString &)) {
    const auto media = bench_.media();
    const QString stem = media ? to_text(media->path.stem()) : QStringLiteral("recording");
    const QString path = ask_save(title, stem + QLatin1String(suffix), tr("Table (*.csv)"));
    if (!path.isEmpty()) (bench_.*write)(path);
}

void MainWindow::export_picture() {
    const auto media = bench_.media();
    const QString stem = media ? to_text(media->path.stem()) : QStringLiteral("recording");
    QString path = ask_save(tr("Export the picture"), stem + QStringLiteral("-curves.png"),
                            tr("Picture (*.png)") + QStringLiteral(";;") + tr("Drawing (*.svg)") +
                                QStringLiteral(";;") + tr("Document (*.pdf)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".png");
    review_->curves().export_picture(path);
}

void MainWindow::show_work() {
    work_->show();
    work_->raise();
    work_->activateWindow();
}

void MainWindow::show_keys() { show_key_sheet(actions_, this); }

void MainWindow::show_scheme() {
    auto *dialog = new SchemeDialog(bench_, actions_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::show_notes() {
    auto *dialog = new NotesDialog(bench_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::show_checklist() {
    auto *dialog = new ChecklistDialog(bench_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::add_companion() {
    const QString path = ask_open(tr("Choose a further video of this visit"), recordings_filter());
    if (!path.isEmpty()) bench_.add_companion(path);
}

void MainWindow::show_palette() {
    auto *palette = new CommandPalette(actions_, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->show();
}

void MainWindow::show_about() {
    const QString html =
        QStringLiteral("<h2>Tempera %1</h2><p>%2</p><p>%3</p><h3>%4</h3><p>%5</p><ul><li>%6</li><li>%7</li><li>%8</li>"
                       "<li>%9</li></ul>")
            .arg(QStringLiteral(TEMPERA_VERSION),
                 tr("Emotion curves from patient videos, learned from a few labels.").toHtmlEscaped(),
                 StartPage::intended_use().toHtmlEscaped(), tr("Licences").toHtmlEscaped(),
                 tr("Tempera is free software under the GNU General Public License, version 3 or later. It comes with "
                    "no warranty. It is built on:")
                     .toHtmlEscaped(),
                 tr("Qt, FFmpeg (LGPL)").toHtmlEscaped(),
                 tr("PyTorch (BSD), OpenCV (Apache 2.0), QCustomPlot (GPL)").toHtmlEscaped(),
                 tr("SQLite (public domain), libsodium (ISC), JSON for Modern C++ (MIT)").toHtmlEscaped(),
                 tr("Lucide icons (ISC)").toHtmlEscaped());
    show_page(this, tr("About Tempera"), html, {520, 440});
}

} // namespace tempera::ui
