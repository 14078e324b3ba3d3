// Who is rating, in the status bar, and the menu to say that it is somebody else.
#pragma once

#include "ui/workbench.h"

#include <QToolButton>

class QMenu;

namespace tempera::ui {

/// Says whose the next label will be, also when that is not who rates now. Hidden without a project. Interface thread
/// only; `bench` outlives it.
class RaterButton : public QToolButton {
    Q_OBJECT
public:
    RaterButton(Workbench &bench, QMenu *raters, QWidget *parent);

private:
    void refresh();

    Workbench &bench_;
};

/// The raters, whoever rates now checked; one more of the name that is asked for. `menu` is emptied first.
void fill_rater_menu(QMenu &menu, Workbench &bench, QWidget *parent);
/// A small question that does not block, and does nothing when it is closed.
void ask_rater_name(Workbench &bench, QWidget *parent);                          ///< then adds and chooses them
void ask_other_name(Workbench &bench, const model::Rater &rater, QWidget *parent); ///< then renames them

} // namespace tempera::ui
