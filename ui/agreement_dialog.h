// Analyse > Agreement: whom to compare, the numbers, who said what, what it means.
#pragma once

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace tempera::ui {

class AgreementResults;
class EmotionOrder;
class Workbench;

/// Interface thread only. Not modal: it follows the labels as they change. The workbench outlives it.
class AgreementDialog : public QDialog {
    Q_OBJECT
public:
    AgreementDialog(Workbench &bench, QWidget *parent);
    ~AgreementDialog() override;

    [[nodiscard]] QString sentence() const; ///< for a paper; empty until there is a result

private:
    QWidget *build_choices();
    void fill_raters();
    void fill_quantities();
    void rater_toggled(QListWidgetItem *item);
    void schedule();
    void start();
    [[nodiscard]] bool with_curves() const;
    [[nodiscard]] bool with_traces() const;

    Workbench &bench_;
    QTimer timer_;
    bool filling_ = false;
    QComboBox *mode_ = nullptr, *rule_ = nullptr;
    QComboBox *quantity_ = nullptr; ///< of traces
    QListWidget *raters_ = nullptr;
    QDoubleSpinBox *bin_ = nullptr, *tolerance_ = nullptr;
    QCheckBox *unlabelled_ = nullptr;
    EmotionOrder *order_ = nullptr;
    QWidget *for_labels_ = nullptr;
    AgreementResults *results_ = nullptr;
    QPushButton *copy_ = nullptr;
};

} // namespace tempera::ui
