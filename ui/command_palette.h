// Ctrl+K: every command by its name, for those who know what they want but not where it is.
#pragma once

#include "ui/action_registry.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QTreeWidget;

namespace tempera::ui {

/// Opens over `parent` with all commands, and, once something is written, with the entries of their lists (emotions,
/// tiers, recent projects); what is written narrows them down; Return does the chosen one and closes.
/// Commands that cannot be used now are shown last, in grey, and do nothing. Interface thread only.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const ActionRegistry &actions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< arrows and page keys reach the list

private:
    /// A line that may be shown.
    struct Line {
        QString id, title, group, keys;
        QPointer<QAction> action;
        bool of_list = false; ///< an entry of a list
    };
    void gather();
    void gather(const QMenu &list, const ActionRegistry::Entry &entry, const QString &before);
    void refresh();
    void run();

    const ActionRegistry &actions_;
    QLineEdit *search_ = nullptr;
    QTreeWidget *list_ = nullptr;
    std::vector<Line> lines_;
};

/// How well `title` (or its `group`) answers what was written: higher is better, -1 not at all. Each written word must
/// be found; the beginning of a word counts more than its middle, the title more than the group.
int command_match(const QString &written, const QString &title, const QString &group);

} // namespace tempera::ui
