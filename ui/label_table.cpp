#include "ui/label_table.h"

#include "ui/emotion_lookup.h"
#include "ui/label_cells.h"
#include "ui/label_menus.h"

#include <algorithm>
#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace tempera::ui {

void LabelModel::set(const std::vector<model::Annotation> &labels, const std::vector<model::Emotion> &emotions,
                     const std::map<TierId, QString> &tiers) {
    const bool names_changed = emotions != emotions_ || tiers != tiers_;
    emotions_ = emotions;
    tiers_ = tiers;
    // What is the same at both ends stays; the rows between are taken out and put in.
    const auto most = std::min(labels.size(), labels_.size());
    std::size_t head = 0, tail = 0;
    while (head < most && labels[head] == labels_[head]) ++head;
    while (tail < most - head && labels[labels.size() - 1 - tail] == labels_[labels_.size() - 1 - tail]) ++tail;
    const auto old_middle = labels_.size() - head - tail, new_middle = labels.size() - head - tail;
    const int first = static_cast<int>(head);
    const auto begin = labels_.begin() + static_cast<std::ptrdiff_t>(head);
    if (old_middle == new_middle && new_middle > 0) {
        std::copy_n(labels.begin() + static_cast<std::ptrdiff_t>(head), new_middle, begin);
        Q_EMIT dataChanged(index(first, 0), index(first + static_cast<int>(new_middle) - 1, columns - 1));
    } else {
        if (old_middle > 0) {
            beginRemoveRows({}, first, first + static_cast<int>(old_middle) - 1);
            labels_.erase(begin, begin + static_cast<std::ptrdiff_t>(old_middle));
            endRemoveRows();
        }
        if (new_middle > 0) {
            beginInsertRows({}, first, first + static_cast<int>(new_middle) - 1);
            const auto from = labels.begin() + static_cast<std::ptrdiff_t>(head);
            labels_.insert(labels_.begin() + first, from, from + static_cast<std::ptrdiff_t>(new_middle));
            endInsertRows();
        }
    }
    rows_.clear();
    if (names_changed && !labels_.empty()) Q_EMIT dataChanged(index(0, emotion), index(rowCount() - 1, tier));
}

void LabelModel::set_playhead(Time t) {
    // The latest that has begun and is not over; looking back far costs more than it shows.
    constexpr int furthest_back = 200;
    const auto after = std::upper_bound(labels_.begin(), labels_.end(), t,
                                        [](Time at, const auto &label) { return at < label.span.onset; });
    int row = static_cast<int>(after - labels_.begin()) - 1, seen = 0;
    while (row >= 0 && seen < furthest_back && !labels_[static_cast<std::size_t>(row)].span.contains(t)) --row, ++seen;
    if (seen == furthest_back) row = -1;
    if (row == current_) return;
    const int before = std::exchange(current_, row);
    for (const int changed : {before, row})
        if (changed >= 0 && changed < rowCount()) Q_EMIT dataChanged(index(changed, 0), index(changed, columns - 1));
}

int LabelModel::row_of(AnnotationId id) const {
    if (rows_.empty())
        for (std::size_t i = 0; i < labels_.size(); ++i) rows_.emplace(labels_[i].id, static_cast<int>(i));
    const auto it = rows_.find(id);
    return it == rows_.end() ? -1 : it->second;
}

int LabelModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(labels_.size());
}
int LabelModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QString LabelModel::text(const model::Annotation &label, int column) const {
    switch (column) {
    case onset: return QString::fromStdString(format_time(label.span.onset));
    case offset: return label.span.is_moment() ? QString() : QString::fromStdString(format_time(label.span.offset));
    case length: return label.span.is_moment() ? tr("moment") : QString::number(label.span.length().seconds(), 'f', 3);
    case emotion: {
        const auto *e = find_emotion(emotions_, label.emotion);
        return e ? display_name(*e) : QString();
    }
    case tier: {
        const auto it = tiers_.find(label.tier);
        return it == tiers_.end() ? QString() : it->second;
    }
    default: return QString::fromStdString(label.note);
    }
}

QVariant LabelModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto &label = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(label, index.column());
    case sort_role:
        if (index.column() == onset) return QVariant::fromValue<qlonglong>(label.span.onset.us);
        if (index.column() == offset) return QVariant::fromValue<qlonglong>(label.span.offset.us);
        if (index.column() == length) return QVariant::fromValue<qlonglong>(label.span.length().us);
        return text(label, index.column());
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == current_);
        return font;
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() <= length ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.row() == current_ ? tr("%1, at the playhead").arg(text(label, index.column()))
                                       : text(label, index.column());
    default: return {};
    }
}

QVariant LabelModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
    case onset: return tr("Onset");
    case offset: return tr("Offset");
    case length: return tr("Length");
    case emotion: return tr("Emotion");
    case tier: return tr("Tier");
    default: return tr("Note");
    }
}

Qt::ItemFlags LabelModel::flags(const QModelIndex &index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() != length && index.column() != tier) flags |= Qt::ItemIsEditable;
    return flags;
}

bool LabelModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || index.row() >= rowCount() || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    const auto &label = at(index.row());
    // Times are shown in thousandths: what was left as it stands must not be rounded to them.
    const bool same = index.column() == emotion ? value.toLongLong() == label.emotion.value
                                                : value.toString().trimmed() == text(label, index.column());
    if (!same) Q_EMIT written(label.id, index.column(), value);
    return true;
}

LabelTable::LabelTable(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    model_ = new LabelModel(this);
    shown_ = new QSortFilterProxyModel(this);
    shown_->setSourceModel(model_);
    shown_->setSortRole(LabelModel::sort_role);
    shown_->setFilterKeyColumn(-1);
    shown_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_ = new QLineEdit(this);
    filter_->setPlaceholderText(tr("Filter"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter the table of labels"));
    filter_->setObjectName(QStringLiteral("label_filter"));
    view_ = new QTableView(this);
    view_->setObjectName(QStringLiteral("label_table"));
    view_->setAccessibleName(tr("Table of labels"));
    view_->setModel(shown_);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setItemDelegate(new LabelCells(bench, view_));
    view_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->setSortingEnabled(true);
    view_->sortByColumn(-1, Qt::AscendingOrder); // as they come: by onset
    view_->setTabKeyNavigation(false);
    view_->setWordWrap(false);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    view_->horizontalHeader()->setStretchLastSection(true);
    view_->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < LabelModel::note; ++column)
        view_->setColumnWidth(column, fontMetrics().horizontalAdvance(column == LabelModel::length
                                                                          ? QStringLiteral("00000.000")
                                                                          : QStringLiteral("0:00:00.000")) +
                                          24);
    view_->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(filter_);
    column->addWidget(view_, 1);

    connect(filter_, &QLineEdit::textChanged, shown_, &QSortFilterProxyModel::setFilterFixedString);
    connect(model_, &LabelModel::written, this, &LabelTable::write);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!told_) Q_EMIT selection_changed(selected());
    });
    connect(view_, &QTableView::clicked, this, [this](const QModelIndex &index) {
        bench_.axis().request_seek(model_->at(shown_->mapToSource(index).row()).span.onset);
    });
    connect(view_, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const auto ids = selected();
        QMenu menu(this);
        fill_label_menu(menu, bench_, {ids.begin(), ids.end()}, this);
        if (!menu.isEmpty()) menu.exec(view_->viewport()->mapToGlobal(at));
    });
    connect(&bench, &Workbench::annotations_changed, this, &LabelTable::refresh);
    connect(&bench, &Workbench::recording_changed, this, &LabelTable::refresh);
    connect(&bench, &Workbench::emotions_changed, this, &LabelTable::refresh);
    connect(&bench, &Workbench::project_changed, this, &LabelTable::refresh);
    connect(&bench.axis(), &TimeAxis::playhead_changed, this,
            [this] { model_->set_playhead(bench_.axis().playhead()); });
    refresh();
}

void LabelTable::write(AnnotationId id, int column, const QVariant &value) {
    const int row = model_->row_of(id);
    if (row < 0) return;
    if (column == LabelModel::note) return bench_.note_labels({id}, value.toString());
    if (column == LabelModel::emotion) return bench_.relabel({id}, EmotionId{value.toLongLong()});
    const model::Annotation label = model_->at(row);
    const auto after = with_written_time(bench_, label, column == LabelModel::onset, value.toString().trimmed());
    if (after && *after != label) bench_.change_labels({*after});
}

void LabelTable::refresh() {
    std::map<TierId, QString> tiers;
    for (const auto &placed : bench_.tiers()) tiers[placed.tier.id] = QString::fromStdString(placed.tier.name);
    const auto chosen = selected();
    const int column = view_->currentIndex().column(); // a changed label may be taken out and put in elsewhere
    told_ = true; // a row that goes takes its selection along: nobody chose that
    model_->set(bench_.annotations(), bench_.emotions(), tiers);
    model_->set_playhead(bench_.axis().playhead());
    told_ = false;
    select(chosen); // rows may have changed places
    if (const QModelIndex now = view_->currentIndex(); now.isValid() && column >= 0 && now.column() != column)
        view_->selectionModel()->setCurrentIndex(now.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
}

std::set<AnnotationId> LabelTable::selected() const {
    std::set<AnnotationId> ids;
    for (const auto &range : view_->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.insert(model_->at(shown_->mapToSource(shown_->index(row, 0)).row()).id);
    return ids;
}

void LabelTable::select(const std::set<AnnotationId> &ids) {
    if (ids == selected()) return;
    std::vector<int> rows;
    for (const auto id : ids) {
        const int row = model_->row_of(id);
        const QModelIndex there = row < 0 ? QModelIndex() : shown_->mapFromSource(model_->index(row, 0));
        if (there.isValid()) rows.push_back(there.row());
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
        selection.select(shown_->index(rows[i], 0), shown_->index(rows[end - 1], LabelModel::columns - 1));
        i = end;
    }
    told_ = true;
    view_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!rows.empty()) {
        view_->selectionModel()->setCurrentIndex(shown_->index(rows.front(), 0), QItemSelectionModel::NoUpdate);
        view_->scrollTo(shown_->index(rows.front(), 0));
    }
    told_ = false;
}

bool LabelTable::eventFilter(QObject *watched, QEvent *event) {
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::ShortcutOverride) return QWidget::eventFilter(watched, event);
    // What is being written in a cell passes on keys it has no use for: they are not meant for the row.
    if (view_->isPersistentEditorOpen(view_->currentIndex())) return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool removes = key->matches(QKeySequence::Delete);
    const bool goes = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool all = key->matches(QKeySequence::SelectAll);
    if (!removes && !goes && !all) return QWidget::eventFilter(watched, event);
    if (type == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (all) return QWidget::eventFilter(watched, event); // the view does that itself
    const QModelIndex current = view_->currentIndex();
    if (removes) {
        const auto ids = selected();
        bench_.remove_labels({ids.begin(), ids.end()});
    } else if (current.isValid()) {
        bench_.axis().request_seek(model_->at(shown_->mapToSource(current).row()).span.onset);
    }
    return true;
}

} // namespace tempera::ui
