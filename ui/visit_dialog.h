// Whose visit the recording in view is, and when it was.
#pragma once

#include "ui/workbench.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QPushButton;

namespace tempera::ui {

/// Deletes itself when closed; nothing changes before OK. Interface thread only.
class VisitDialog : public QDialog {
    Q_OBJECT
public:
    VisitDialog(Workbench &bench, QWidget *parent);

private:
    void save();

    Workbench &bench_;
    SessionId visit_;
    QComboBox *patient_ = nullptr;
    QDateEdit *date_ = nullptr;
    QPushButton *ok_ = nullptr;
};

/// Another name for the patient of the recording in view.
void ask_patient_name(Workbench &bench, QWidget *parent);

} // namespace tempera::ui
