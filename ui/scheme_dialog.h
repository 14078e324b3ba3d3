// The coding scheme: what each emotion of the project means to its raters, its key and its pattern, and in what order
// they stand; to be shared and printed.
#pragma once

#include "ui/action_registry.h"
#include "ui/workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QTextDocument;
class QToolButton;

namespace tempera::ui {

/// Does not stop the work. Definitions are kept when another emotion is chosen and when it closes; everything else at
/// once. `bench` and `actions` outlive it. Interface thread only.
class SchemeDialog : public QDialog {
    Q_OBJECT
public:
    SchemeDialog(Workbench &bench, ActionRegistry &actions, QWidget *parent);

private:
    void refresh();
    void save();
    void show_chosen();
    void import();
    void export_to();
    void print();
    QWidget *build_list();
    QWidget *build_emotion();
    [[nodiscard]] std::optional<model::Emotion> chosen() const;
    [[nodiscard]] const ActionRegistry::Entry *command() const; ///< that the chosen emotion's key gives; null: no key
    void show_signs(const model::Emotion &emotion);
    void write_key();
    void show_conflict();
    void use_key();
    void fill_merge_menu();
    void ask_merge(EmotionId into);

    Workbench &bench_;
    ActionRegistry &actions_;
    QListWidget *list_ = nullptr;
    QToolButton *up_ = nullptr, *down_ = nullptr, *merge_ = nullptr;
    QMenu *into_ = nullptr;
    QLineEdit *key_ = nullptr;
    QComboBox *pattern_ = nullptr;
    QLabel *conflict_ = nullptr;
    QPushButton *use_ = nullptr;
    QPlainTextEdit *definition_ = nullptr;
    QString swapped_; ///< who changed keys with it, to be said
    EmotionId shown_; ///< chosen, and whose definition is being written; 0: none
};

/// As it is printed: a table of key, name and definition.
QString scheme_html(const std::vector<model::Emotion> &emotions);

} // namespace tempera::ui
