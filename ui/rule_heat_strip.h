// How strongly each fuzzy rule fires along the recording, as a heat map over the time axis.
#pragma once

#include "core/workflow/rules.h"
#include "ui/peak_pyramid.h"
#include "ui/timeline_strips.h"

namespace tempera::ui {

/// One row for each of the rules that fire most, the darker the stronger; zoomed out a column has the strongest of its
/// steps. Up and Down choose a rule while it has the focus; its strength at the playhead is said then, as the pointer
/// reads it elsewhere. Else the mouse and keys of every strip.
class RuleHeatStrip : public Strip {
    Q_OBJECT
public:
    static constexpr int most_rows = 8;

    RuleHeatStrip(TimeAxis &axis, QWidget *parent);

    /// Null: not measured yet; the strip then says so.
    void set_rules(std::shared_ptr<const workflow::Rules> rules, std::vector<model::Emotion> emotions);
    [[nodiscard]] int rows() const { return static_cast<int>(order_.size()); }
    [[nodiscard]] QString describe(int row, Time t) const; ///< the rule, its strength there, what it speaks for
    /// Strongest firing of the row's rule in [from, to); negative: no evidence.
    [[nodiscard]] float strength(int row, Time from, Time to) const;

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int row_height() const;
    [[nodiscard]] int row_at(double y) const; ///< -1: none
    void choose(int row);

    std::shared_ptr<const workflow::Rules> rules_;
    std::vector<model::Emotion> emotions_;
    std::vector<std::size_t> order_; ///< rows: indices into rules_->rules, most active first
    PeakPyramid peaks_;
    int chosen_ = -1;
};

} // namespace tempera::ui
