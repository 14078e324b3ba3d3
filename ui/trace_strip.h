// What all raters say of one emotion or dimension, over the time axis.
#pragma once

#include "ui/timeline_strips.h"
#include "ui/trace_desk.h"

namespace tempera::ui {

/// One line for each rater, told apart by colour and dash, with a legend; over them, when asked for, what they say
/// together with one standard deviation on either side. Interface thread only; `desk` outlives it.
class TraceStrip : public Strip {
    Q_OBJECT
public:
    TraceStrip(TraceDesk &desk, Rated what, QWidget *parent);
    [[nodiscard]] const Rated &what() const { return what_; }
    /// Empty: no common line.
    void set_together(std::optional<analysis::Together> how);
    [[nodiscard]] const std::optional<analysis::Combined> &combined() const { return combined_; }
    void refresh();
    /// What the legend names, from left to right: the raters, and what they say together.
    [[nodiscard]] QStringList legend() const;

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void paint_over(QPainter &painter) override;
    bool event(QEvent *event) override; ///< what is rated under the cursor, as a tool tip

private:
    [[nodiscard]] double y_of(float value) const;
    void draw(QPainter &painter, const analysis::Series &series, int left, int right) const;
    void draw_spread(QPainter &painter, int left, int right) const;

    TraceDesk &desk_;
    Rated what_;
    std::vector<TraceDesk::Line> lines_;
    std::optional<analysis::Together> how_;
    std::optional<analysis::Combined> combined_;
    std::uint64_t turn_ = 0; ///< raised by each change: a late result is dropped
};

} // namespace tempera::ui
