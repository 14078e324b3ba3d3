// The notes of the visit in view, written while it is watched.
#pragma once

#include "ui/workbench.h"

#include <QDialog>
#include <QTimer>

class QPlainTextEdit;

namespace tempera::ui {

/// Does not stop the work. What is written is kept some seconds after the last key, and when it closes. `bench`
/// outlives it. Interface thread only.
class NotesDialog : public QDialog {
    Q_OBJECT
public:
    NotesDialog(Workbench &bench, QWidget *parent);
    ~NotesDialog() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< kept also when the keyboard goes elsewhere

private:
    void save();
    void load(); ///< of another recording, or after undo

    Workbench &bench_;
    QPlainTextEdit *text_ = nullptr;
    QTimer wait_;
    RecordingId of_; ///< whose notes are shown
};

} // namespace tempera::ui
