// The bold line above a part of a panel or dialog.
#pragma once

#include <QLabel>

namespace tempera::ui {

inline QLabel *heading(const QString &text, QWidget *parent = nullptr) {
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace tempera::ui
