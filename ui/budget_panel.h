// How many labels of each emotion there are, and how much of the recording they cover: what BORIS calls a time budget.
#pragma once

#include "core/analysis/statistics.h"
#include "ui/workbench.h"

#include <optional>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QTableWidget;

namespace tempera::ui {

/// Whose labels are counted: of one tier, of all tiers of one rater, or (both 0) of everybody.
struct BudgetChoice {
    TierId tier{};
    RaterId rater{};
    bool operator==(const BudgetChoice &) const = default;
};
/// Emotions in the order of `bench`'s; of a blind rater only their own labels. Of what lies within `part`; none: of the
/// whole recording.
analysis::TimeStatistics time_budget(Workbench &bench, const BudgetChoice &choice, std::optional<Span> part = {});

/// Follows the labels while it is in view. Interface thread only. `bench` outlives it.
class BudgetPanel : public QWidget {
    Q_OBJECT
public:
    enum Column { emotion, labels, total, share, mean, columns };

    explicit BudgetPanel(Workbench &bench, QWidget *parent = nullptr);
    void take_focus(); ///< to the table, with its first row
    /// The rows that are selected, else all, with a header, parted by tabs.
    [[nodiscard]] QString as_table() const;
    void copy() const; ///< that, onto the clipboard

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh_soon();
    void refresh();
    void fill_choices();
    void set_row(int row, const QStringList &cells, bool strong);
    [[nodiscard]] BudgetChoice choice() const;
    [[nodiscard]] std::optional<Span> part() const; ///< none: the whole recording

    Workbench &bench_;
    QComboBox *whose_ = nullptr;
    QCheckBox *selected_ = nullptr; ///< the selected part only
    QTableWidget *table_ = nullptr;
    QTimer soon_; ///< many edits in a row are counted once
    std::vector<BudgetChoice> choices_; ///< parallel to the list
};

} // namespace tempera::ui
