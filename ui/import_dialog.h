// What of another program's file is to be taken over.
#pragma once

#include "core/workflow/exchange.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace tempera::ui {

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    /// `table`: the file is a table of labels whose columns can be chosen.
    ImportDialog(const QString &file, const workflow::Imported &imported, bool table, QWidget *parent = nullptr);

    /// Without `keep`.
    [[nodiscard]] exchange::Take take() const;
    [[nodiscard]] bool as_transcript() const;

Q_SIGNALS:
    void columns_wanted(); ///< the dialog is closed then

private:
    void refresh();

    QString file_;
    const exchange::Format &format_;
    QRadioButton *transcript_ = nullptr; ///< null: it can hold no transcript
    QListWidget *tiers_, *tracks_ = nullptr;
    QLineEdit *rater_;
    QDoubleSpinBox *shift_;
    QCheckBox *skip_outside_;
    QPushButton *ok_;
};

} // namespace tempera::ui
