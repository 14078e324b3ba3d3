// The visit's checklist: for which emotions, by their definitions, a rater has gone through the recording.
#pragma once

#include "ui/workbench.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace tempera::ui {

/// The checklist of whoever rates now as a page to print, ticks as they are.
QString checklist_html(const Workbench &bench);

/// Interface thread only. Not modal: it follows recording, rater and emotions. `bench` outlives it.
class ChecklistDialog : public QDialog {
    Q_OBJECT
public:
    explicit ChecklistDialog(Workbench &bench, QWidget *parent = nullptr);

private:
    void refresh();
    void print();

    Workbench &bench_;
    QTreeWidget *list_ = nullptr;
    QLabel *whose_ = nullptr, *state_ = nullptr;
};

} // namespace tempera::ui
