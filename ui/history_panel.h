// What was done, when and by whom; choosing a line goes back to the state after it.
#pragma once

#include "ui/workbench.h"

#include <QAbstractTableModel>
#include <QWidget>
#include <vector>

class QTableView;

namespace tempera::ui {

/// The edits of the recording in view and of the project's lists, the latest first; below all others the state before
/// the first.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit HistoryModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void set(const std::vector<const model::Edit *> &edits); ///< oldest first
    [[nodiscard]] std::int64_t edit_at(int row) const;       ///< 0: the state before all
    [[nodiscard]] int current() const { return current_; }   ///< row of the state that is in force

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<model::Edit> edits_; ///< newest first, without their changes
    int current_ = 0;
};

/// Interface thread only. `bench` outlives it.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Workbench &bench, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    Workbench &bench_;
    HistoryModel *model_ = nullptr;
    QTableView *view_ = nullptr;
    bool due_ = true; ///< changed while nobody could see it
};

} // namespace tempera::ui
