// All raters of the project: to be added, renamed, chosen, and removed where they have done nothing.
#pragma once

#include "ui/workbench.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace tempera::ui {

/// Does at once what it is told, and undo takes it back. In the list Return chooses who rates, F2 renames, Delete
/// removes. Interface thread only; `bench` outlives it.
class RatersDialog : public QDialog {
    Q_OBJECT
public:
    RatersDialog(Workbench &bench, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the list's keys

private:
    void refresh();
    void refresh_buttons();
    void rename();
    void choose();
    void remove();
    [[nodiscard]] RaterId selected() const;

    Workbench &bench_;
    QTreeWidget *list_ = nullptr;
    QPushButton *choose_ = nullptr, *rename_ = nullptr, *remove_ = nullptr;
};

} // namespace tempera::ui
