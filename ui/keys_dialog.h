// Settings > Keys: every command with its keys, to be changed, with a warning where two would clash.
#pragma once

#include "ui/action_registry.h"

#include <QDialog>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tempera::ui {

/// Changes take effect at once. `actions` outlives it. Interface thread only.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(ActionRegistry &actions, QWidget *parent);
    void choose(const QString &id); ///< as a click on the command

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void refresh_keys();
    void filter();
    void show_chosen();
    void show_conflict();
    void assign(bool in_addition);
    [[nodiscard]] const ActionRegistry::Entry *chosen() const;

    ActionRegistry &actions_;
    QComboBox *preset_ = nullptr;
    QLineEdit *search_ = nullptr;
    QTreeWidget *tree_ = nullptr;
    QKeySequenceEdit *key_ = nullptr;
    QLabel *name_ = nullptr, *conflict_ = nullptr;
    QPushButton *replace_ = nullptr, *add_ = nullptr, *none_ = nullptr, *default_ = nullptr;
};

} // namespace tempera::ui
