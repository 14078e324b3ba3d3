// Which predictions become labels: above what membership, of which emotions, where, and on which tier.
#pragma once

#include "ui/workbench.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace tempera::ui {

/// The tier that was chosen last, in the recording in view: also for the part that is accepted by its key. A tier of
/// that name that is not there (any more) is made.
Workbench::AcceptTarget accept_target(Workbench &bench);

/// Interface thread only. `bench` outlives it. Says how many labels there would be before anything is done. Tier,
/// emotions and membership are remembered once something was accepted.
class AcceptDialog : public QDialog {
    Q_OBJECT
public:
    explicit AcceptDialog(Workbench &bench, QWidget *parent = nullptr);

private:
    QWidget *build_emotions();
    void fill_tiers();
    [[nodiscard]] Workbench::AcceptWish wish() const;
    void refresh();
    void check_all(bool on);
    void remember() const;

    Workbench &bench_;
    QRadioButton *whole_ = nullptr, *part_ = nullptr;
    QDoubleSpinBox *threshold_ = nullptr;
    QListWidget *emotions_ = nullptr;
    QComboBox *tier_ = nullptr;
    QLineEdit *new_tier_ = nullptr;
    QLabel *count_ = nullptr;
    QPushButton *accept_ = nullptr;
};

} // namespace tempera::ui
