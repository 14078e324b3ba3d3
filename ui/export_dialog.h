// Labels, curves and episodes for another program: which format, what of them, and what the format cannot hold.
#pragma once

#include "core/exchange/registry.h"
#include "ui/workbench.h"

#include <QDialog>
#include <set>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace tempera::ui {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(Workbench &bench, QWidget *parent = nullptr);

    [[nodiscard]] const exchange::Format &format() const;
    /// What is to be written, as chosen: to be put together in a job.
    [[nodiscard]] Workbench::Gather content() const;

protected:
    void accept() override; ///< remembers the format

private:
    void refresh(); ///< in the background: a recording may have hours of curves
    void show_losses(const std::vector<exchange::Loss> &losses, bool anything);

    Workbench &bench_;
    QComboBox *format_;
    QListWidget *tiers_;
    QCheckBox *curves_, *episodes_, *signals_;
    QLabel *losses_;
    QPushButton *ok_;
    int asked_ = 0; ///< the latest question: earlier answers are dropped
};

} // namespace tempera::ui
