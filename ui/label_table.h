// The labels as a table: what the timeline shows, for those who read rather than look, and for sorting and searching.
#pragma once

#include "ui/workbench.h"

#include <map>
#include <QAbstractTableModel>
#include <QWidget>
#include <set>
#include <unordered_map>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace tempera::ui {

/// Rows in the order of Workbench::annotations(). An edit changes only the rows it is about, so that 100,000 labels
/// stay quick and the view keeps its place.
class LabelModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { onset, offset, length, emotion, tier, note, columns };
    static constexpr int sort_role = Qt::UserRole; ///< numbers as numbers

    explicit LabelModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void set(const std::vector<model::Annotation> &labels, const std::vector<model::Emotion> &emotions,
             const std::map<TierId, QString> &tiers);
    void set_playhead(Time t); ///< its row is set in bold letters
    [[nodiscard]] const model::Annotation &at(int row) const { return labels_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int row_of(AnnotationId id) const;       ///< -1: not there
    [[nodiscard]] int current() const { return current_; } ///< row at the playhead; -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Into an onset, offset, emotion (its id) or note; what comes of it comes back by `set`.
    void written(tempera::AnnotationId id, int column, const QVariant &value);

private:
    [[nodiscard]] QString text(const model::Annotation &label, int column) const;
    std::vector<model::Annotation> labels_;
    std::vector<model::Emotion> emotions_;
    std::map<TierId, QString> tiers_;
    mutable std::unordered_map<AnnotationId, int> rows_; ///< empty: to be made again
    int current_ = -1;
};

/// Onsets, offsets, emotions and notes can be written into it (F2 or a double click), each as one edit.
/// Interface thread only. `bench` outlives it.
class LabelTable : public QWidget {
    Q_OBJECT
public:
    explicit LabelTable(Workbench &bench, QWidget *parent = nullptr);
    void select(const std::set<AnnotationId> &ids); ///< as chosen elsewhere; says nothing
    [[nodiscard]] std::set<AnnotationId> selected() const;

Q_SIGNALS:
    void selection_changed(const std::set<tempera::AnnotationId> &ids); ///< by the user, here

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void write(AnnotationId id, int column, const QVariant &value);
    Workbench &bench_;
    LabelModel *model_ = nullptr;
    QSortFilterProxyModel *shown_ = nullptr;
    QTableView *view_ = nullptr;
    QLineEdit *filter_ = nullptr;
    bool told_ = false; ///< the selection is being set from outside
};

} // namespace tempera::ui
