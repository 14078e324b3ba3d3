// Writing in the table of labels: how each column is edited, and what is made of what was written.
#pragma once

#include "ui/workbench.h"

#include <QStyledItemDelegate>

namespace tempera::ui {

/// A list of the emotions for their column, a line of text for the others; each is named by its column.
class LabelCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    LabelCells(Workbench &bench, QObject *parent) : QStyledItemDelegate(parent), bench_(bench) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    Workbench &bench_;
};

/// The label with the time that was written into its onset or offset, within the recording; without an offset it is a
/// moment. None: what was written is said to be wrong by `Workbench::noted`.
std::optional<model::Annotation> with_written_time(Workbench &bench, const model::Annotation &label, bool onset,
                                                   const QString &text);

} // namespace tempera::ui
