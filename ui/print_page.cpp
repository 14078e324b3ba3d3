#include "ui/print_page.h"

#include <QFont>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace tempera::ui {

void print_page(QWidget *parent, const QString &title, const QString &html) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    if (QPrintDialog(&printer, parent).exec() != QDialog::Accepted) return;
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 10));
    document.setHtml(html);
    document.print(&printer);
}

} // namespace tempera::ui
