// Which predictions become labels: above what membership, and where.
#pragma once

#include "ui/workbench.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace tempera::ui {

/// Interface thread only. `bench` outlives it. Says how many labels there would be before anything is done.
class AcceptDialog : public QDialog {
    Q_OBJECT
public:
    explicit AcceptDialog(Workbench &bench, QWidget *parent = nullptr);

private:
    [[nodiscard]] Span span() const;
    void refresh();
    Workbench &bench_;
    QRadioButton *whole_ = nullptr, *part_ = nullptr;
    QDoubleSpinBox *threshold_ = nullptr;
    QLabel *count_ = nullptr;
    QPushButton *accept_ = nullptr;
};

} // namespace tempera::ui
