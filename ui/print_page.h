// A page of text on paper.
#pragma once

#include <QString>

class QWidget;

namespace tempera::ui {

/// Asks for the printer; nothing when that is cancelled. `title`: the document's name.
void print_page(QWidget *parent, const QString &title, const QString &html);

} // namespace tempera::ui
