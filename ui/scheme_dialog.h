// The coding scheme: what each emotion of the project means to its raters; to be shared and printed.
#pragma once

#include "ui/workbench.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QTextDocument;

namespace tempera::ui {

/// Does not stop the work. Definitions are kept when another emotion is chosen and when it closes. `bench` outlives
/// it. Interface thread only.
class SchemeDialog : public QDialog {
    Q_OBJECT
public:
    SchemeDialog(Workbench &bench, QWidget *parent);

private:
    void refresh();
    void save();
    void show_chosen();
    void import();
    void export_to();
    void print();

    Workbench &bench_;
    QListWidget *list_ = nullptr;
    QPlainTextEdit *definition_ = nullptr;
    EmotionId shown_; ///< whose definition is being written; 0: none
};

/// As it is printed: a table of key, name and definition.
QString scheme_html(const std::vector<model::Emotion> &emotions);

} // namespace tempera::ui
