#include "ui/label_cells.h"

#include "ui/emotion_lookup.h"
#include "ui/label_table.h"

#include <algorithm>
#include <QComboBox>
#include <QLineEdit>

namespace tempera::ui {
namespace {

/// Knows whether an emotion was chosen in the opened list; the arrow keys of a closed one only walk through it.
class EmotionList : public QComboBox {
public:
    using QComboBox::QComboBox;
    [[nodiscard]] bool was_open() const { return was_open_; }
    void showPopup() override {
        was_open_ = true;
        QComboBox::showPopup();
    }

protected:
    void keyPressEvent(QKeyEvent *event) override {
        was_open_ = false;
        QComboBox::keyPressEvent(event);
    }

private:
    bool was_open_ = false;
};

} // namespace

QWidget *LabelCells::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QWidget *editor = nullptr;
    if (index.column() == LabelModel::emotion) {
        auto *list = new EmotionList(parent);
        for (const auto &e : bench_.emotions())
            list->addItem(display_name(e), QVariant::fromValue<qlonglong>(e.id.value));
        auto *self = const_cast<LabelCells *>(this); // Qt makes editors in a const function and tells of them by signals
        connect(list, &QComboBox::activated, self, [self, list] {
            if (!list->was_open()) return; // Enter ends it, or leaving the cell
            Q_EMIT self->commitData(list);
            Q_EMIT self->closeEditor(list);
        });
        editor = list;
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void LabelCells::setEditorData(QWidget *editor, const QModelIndex &index) const {
    if (auto *list = qobject_cast<QComboBox *>(editor))
        list->setCurrentIndex(list->findText(index.data(Qt::EditRole).toString()));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void LabelCells::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const {
    if (const auto *list = qobject_cast<QComboBox *>(editor))
        model->setData(index, list->currentData(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

std::optional<model::Annotation> with_written_time(Workbench &bench, const model::Annotation &label, bool onset,
                                                   const QString &text) {
    model::Annotation after = label;
    if (!onset && text.isEmpty()) {
        after.span.offset = after.span.onset;
        return after;
    }
    Time t;
    if (!parse_time(text.toStdString(), t)) {
        Q_EMIT bench.noted(
            LabelCells::tr("\"%1\" is not a time. Write it like 1:02:03.500, 2:03 or 83.5 (seconds).").arg(text));
        return std::nullopt;
    }
    t = std::clamp(t, Time{}, bench.axis().duration());
    const bool moves_moment = onset && label.span.is_moment();
    if (moves_moment)
        after.span = {t, t};
    else
        (onset ? after.span.onset : after.span.offset) = t;
    if (moves_moment || after.span.onset < after.span.offset || after == label) return after;
    Q_EMIT bench.noted(LabelCells::tr("A label starts before it ends."));
    return std::nullopt;
}

} // namespace tempera::ui
