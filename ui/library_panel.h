// Patients, visits and recordings of the open project.
#pragma once

#include "ui/workbench.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace tempera::ui {

/// Interface thread only. `bench` outlives it.
class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(Workbench &bench, QWidget *parent = nullptr);

Q_SIGNALS:
    void add_wanted();    ///< a recording is to be added
    void relink_wanted(); ///< the shown recording's file is to be pointed out

private:
    void refresh();
    void add_recording(QTreeWidgetItem *person, const model::Session &visit, const model::Recording &recording);
    void activated(QTreeWidgetItem *item);

    Workbench &bench_;
    QTreeWidget *tree_ = nullptr;
};

} // namespace tempera::ui
