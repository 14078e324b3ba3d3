// Analyse > Agreement: whom to compare, the numbers, who said what, what it means.
#pragma once

#include "core/analysis/agreement_report.h"

#include <memory>
#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTableWidget;
class QTextBrowser;

namespace tempera::ui {

class BinSizePlot;
class ConfusionTable;
class Workbench;

/// Interface thread only. Not modal: it follows the labels as they change. The workbench outlives it.
class AgreementDialog : public QDialog {
    Q_OBJECT
public:
    AgreementDialog(Workbench &bench, QWidget *parent);
    ~AgreementDialog() override;

    [[nodiscard]] QString sentence() const { return sentence_; } ///< for a paper; empty until there is a result

private:
    QWidget *build_choices();
    QWidget *build_results();
    void fill_raters();
    void rater_toggled(QListWidgetItem *item);
    void schedule();
    void start();
    void show_result(const std::shared_ptr<const analysis::CodingAgreement> &agreement);
    void show_traces(const std::shared_ptr<const analysis::NumbersAgreement> &agreement);
    template <typename Agreement> void show_numbers(const Agreement &agreement);
    void show_confusion();
    void fill_quantities();
    void fill_order(); ///< the emotions that the raters use, those that were put in order before in that order
    void move_emotion(int by);
    [[nodiscard]] bool with_traces() const;
    QWidget *build_order();
    void say(const QString &text); ///< in place of a result
    [[nodiscard]] bool with_curves() const;

    Workbench &bench_;
    QTimer timer_;
    bool filling_ = false;
    std::shared_ptr<const analysis::CodingAgreement> agreement_;
    QString sentence_;
    QComboBox *mode_ = nullptr, *rule_ = nullptr, *which_ = nullptr;
    QListWidget *raters_ = nullptr;
    QDoubleSpinBox *bin_ = nullptr, *tolerance_ = nullptr;
    QCheckBox *unlabelled_ = nullptr, *ordered_ = nullptr;
    QComboBox *quantity_ = nullptr; ///< of traces
    QListWidget *order_ = nullptr;
    QWidget *order_box_ = nullptr, *for_labels_ = nullptr;
    QLabel *state_ = nullptr, *axes_ = nullptr;
    QTableWidget *numbers_ = nullptr;
    QTextBrowser *words_ = nullptr;
    ConfusionTable *confusion_ = nullptr;
    BinSizePlot *plot_ = nullptr;
    QPushButton *copy_ = nullptr;
};

} // namespace tempera::ui
