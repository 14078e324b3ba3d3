#include "ui/history_panel.h"

#include "ui/strip_metrics.h"
#include "ui/wording.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace tempera::ui {

void HistoryModel::set(const std::vector<const model::Edit *> &edits) {
    beginResetModel();
    edits_.clear();
    current_ = static_cast<int>(edits.size());
    for (auto it = edits.rbegin(); it != edits.rend(); ++it) {
        const auto &from = **it;
        model::Edit line;
        line.id = from.id;
        line.label = from.label;
        line.detail = from.detail;
        line.rater = from.rater;
        line.when = from.when;
        line.undone = from.undone;
        if (!line.undone) current_ = std::min(current_, static_cast<int>(edits_.size()));
        edits_.push_back(std::move(line));
    }
    endResetModel();
}

std::int64_t HistoryModel::edit_at(int row) const {
    return row >= 0 && row < static_cast<int>(edits_.size()) ? edits_[static_cast<std::size_t>(row)].id : 0;
}

int HistoryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(edits_.size()) + 1;
}
int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 3; }

QVariant HistoryModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const bool start = index.row() == static_cast<int>(edits_.size());
    const auto *edit = start ? nullptr : &edits_[static_cast<std::size_t>(index.row())];
    const auto text = [&]() -> QString {
        if (index.column() == 0) return edit ? edit_text(*edit) : tr("At the start");
        if (!edit) return {};
        if (index.column() == 2) return QString::fromStdString(edit->rater);
        const auto when = QDateTime::fromString(QString::fromStdString(edit->when), Qt::ISODate).toLocalTime();
        return when.date() == QDate::currentDate() ? QLocale().toString(when.time(), QLocale::ShortFormat)
                                                   : QLocale().toString(when, QLocale::ShortFormat);
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == current_);
        font.setItalic(edit && edit->undone);
        return font;
    }
    case Qt::ForegroundRole:
        return edit && edit->undone ? QVariant(quiet_text(QGuiApplication::palette())) : QVariant();
    case Qt::AccessibleTextRole:
        return index.row() == current_ ? tr("%1, the state now").arg(text())
               : edit && edit->undone  ? tr("%1, undone").arg(text())
                                       : text();
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    return section == 0 ? tr("What") : section == 1 ? tr("When") : tr("Who");
}

HistoryPanel::HistoryPanel(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    model_ = new HistoryModel(this);
    view_ = new QTableView(this);
    view_->setObjectName(QStringLiteral("history"));
    view_->setAccessibleName(tr("History"));
    view_->setToolTip(tr("Click a line to go back to the state after it"));
    view_->setModel(model_);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setTabKeyNavigation(false);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    view_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->setColumnWidth(1, fontMetrics().horizontalAdvance(QStringLiteral("00.00.00 00:00 ")) + 16);
    view_->setColumnWidth(2, fontMetrics().horizontalAdvance(QStringLiteral("Rater name")) + 16);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(view_);
    const auto go = [this](const QModelIndex &index) { bench_.go_to(model_->edit_at(index.row())); };
    connect(view_, &QTableView::clicked, this, go);
    connect(view_, &QTableView::activated, this, go);
    connect(&bench, &Workbench::history_changed, this, &HistoryPanel::refresh);
    connect(&bench, &Workbench::recording_changed, this, &HistoryPanel::refresh);
    connect(&bench, &Workbench::tiers_changed, this, &HistoryPanel::refresh);
}

void HistoryPanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (due_) refresh();
}

void HistoryPanel::refresh() {
    due_ = !isVisible();
    if (due_) return;
    model_->set(bench_.history());
    view_->setCurrentIndex(model_->index(model_->current(), 0));
    view_->scrollTo(model_->index(model_->current(), 0));
}

} // namespace tempera::ui
