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
    /// What is to be written, as chosen; empty when it could not be put together (the workbench has said why).
    [[nodiscard]] exchange::Content content() const;

protected:
    void accept() override; ///< remembers the format

private:
    void refresh();

    Workbench &bench_;
    QComboBox *format_;
    QListWidget *tiers_;
    QCheckBox *curves_, *episodes_;
    QLabel *losses_;
    QPushButton *ok_;
};

} // namespace tempera::ui
