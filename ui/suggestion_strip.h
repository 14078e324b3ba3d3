// The moments worth labelling next, as marks over the time axis.
#pragma once

#include "core/analysis/suggestions.h"
#include "ui/timeline_strips.h"

namespace tempera::ui {

/// Filled marks: the emotions are mixed there; open ones: unlike anything labelled so far. A click on a mark goes
/// there.
class SuggestionStrip : public Strip {
    Q_OBJECT
public:
    SuggestionStrip(TimeAxis &axis, QWidget *parent);
    void set_suggestions(std::vector<analysis::Suggestion> suggestions); ///< by time; hidden when there are none
    /// "0:01:23.400: the emotions are mixed here"
    static QString text(const analysis::Suggestion &suggestion);

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override; ///< what a mark says, as a tool tip

private:
    [[nodiscard]] const analysis::Suggestion *at(double x) const; ///< null: no mark there
    std::vector<analysis::Suggestion> suggestions_;
    bool pressed_ = false; ///< on a mark
};

} // namespace tempera::ui
