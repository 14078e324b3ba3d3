#include "ui/key_sheet.h"

#include "ui/settings.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(KeySheet)
};

QString row(const QString &key, const QString &what) {
    return QStringLiteral("<tr><td width='34%' style='padding:1px 14px 1px 0'><b>%1</b></td>"
                          "<td style='padding:1px 0'>%2</td></tr>")
        .arg(key.toHtmlEscaped(), what.toHtmlEscaped());
}

QString table(const QString &title, const QString &rows) {
    return QStringLiteral("<h4 style='margin:8px 0 2px 0'>%1</h4><table width='100%' cellspacing='0'>%2</table>")
        .arg(title.toHtmlEscaped(), rows);
}

/// On paper it is black on white whatever the window looks like.
void fill(QTextDocument &document, const ActionRegistry &actions) {
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 8));
    document.setDefaultStyleSheet(QStringLiteral("body { color: black; }"));
    document.setHtml(QStringLiteral("<body>") + key_sheet_html(actions) + QStringLiteral("</body>"));
}

void set_page(QPrinter &printer) {
    printer.setPageMargins(QMarginsF(14, 12, 14, 12), QPageLayout::Millimeter);
    printer.setDocName(Sheet::tr("Tempera: keys"));
}

} // namespace

QString key_sheet_html(const ActionRegistry &actions) {
    QStringList groups;
    QHash<QString, QString> rows;
    for (const auto &entry : actions.entries()) {
        if (entry.keys.isEmpty() || !entry.action->isVisible()) continue;
        const QString line = row(ActionRegistry::keys_text(entry.keys), ActionRegistry::title(entry));
        if (!groups.contains(entry.group)) groups << entry.group;
        rows[entry.group] += line;
    }
    QString html = QStringLiteral("<h2 style='margin:0'>%1</h2><p style='margin:2px 0'>%2</p>")
                       .arg(Sheet::tr("Keys").toHtmlEscaped(),
                            Sheet::tr("Preset: %1. Every key can be changed under Settings, Keys.")
                                .arg(actions.preset())
                                .toHtmlEscaped());
    for (const QString &group : groups) html += table(group, rows[group]);
    html +=
        table(Sheet::tr("Mouse and timeline"),
              row(Sheet::tr("Mouse wheel"), Sheet::tr("Zoom at the pointer; with Shift, move along")) +
                  row(Sheet::tr("Drag"), Sheet::tr("Move along; on the ruler, select a part")) +
                  row(Sheet::tr("Drag the playhead"), Sheet::tr("Scrub through picture and sound")) +
                  row(Sheet::tr("Double click"), Sheet::tr("Repeat the label or the line of the transcript")) +
                  row(Sheet::tr("Hold a label key"), Sheet::tr("Label a span while it plays; a tap labels a moment")));
    return html;
}

bool write_key_sheet_pdf(const ActionRegistry &actions, const QString &path) {
    QSaveFile file(path); // nothing half written is left
    if (!file.open(QIODevice::WriteOnly)) return false;
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(14, 12, 14, 12), QPageLayout::Millimeter);
    writer.setTitle(Sheet::tr("Tempera: keys"));
    writer.setResolution(300);
    QTextDocument document;
    fill(document, actions);
    document.print(&writer);
    return file.commit();
}

void show_key_sheet(const ActionRegistry &actions, QWidget *parent) {
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("key_sheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Sheet::tr("Keys"));
    auto *column = new QVBoxLayout(dialog);
    auto *text = new QTextBrowser(dialog);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(Sheet::tr("Keys"));
    text->setHtml(key_sheet_html(actions));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto *print = buttons->addButton(Sheet::tr("Print…"), QDialogButtonBox::ActionRole);
    auto *pdf = buttons->addButton(Sheet::tr("Save as PDF…"), QDialogButtonBox::ActionRole);
    column->addWidget(text);
    for (auto *button : {print, pdf}) button->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(print, &QPushButton::clicked, dialog, [dialog, &actions] {
        QPrinter printer(QPrinter::HighResolution);
        set_page(printer);
        if (QPrintDialog(&printer, dialog).exec() != QDialog::Accepted) return;
        QTextDocument document;
        fill(document, actions);
        document.print(&printer);
    });
    QObject::connect(pdf, &QPushButton::clicked, dialog, [dialog, &actions] {
        const QString path = QFileDialog::getSaveFileName(
            dialog, Sheet::tr("Save as PDF"),
            settings::last_folder() + QLatin1Char('/') + Sheet::tr("Tempera keys") + ".pdf", Sheet::tr("PDF (*.pdf)"));
        if (path.isEmpty()) return;
        settings::set_last_folder(QFileInfo(path).absolutePath());
        if (!write_key_sheet_pdf(actions, path))
            QMessageBox::warning(dialog, Sheet::tr("Keys"),
                                 Sheet::tr("%1 cannot be written. Choose another folder.").arg(path));
    });
    dialog->resize(600, 640);
    dialog->show();
}

} // namespace tempera::ui
