// The plot under the curves' chips: curves in one of three layouts, ambiguity below, gaps, playhead.
#pragma once

#include "ui/curve_options.h"
#include "ui/curve_points.h"
#include "ui/qcustomplot_wrapper.h"
#include "ui/time_navigator.h"
#include "ui/workbench.h"

#include <array>
#include <memory>
#include <optional>
#include <QPicture>
#include <QStringList>
#include <QTimer>

namespace tempera::ui {

class CurvePlottable;
class CurveRegions;

/// Interface thread only. `axis` outlives it; the widget belongs to `parent`, which outlives it too.
class CurvesPlot {
public:
    struct Line {
        QString name;
        QPen pen;
        bool shown = true;
    };
    /// What the curves are compared with; drawn under the same lines.
    struct Other {
        Curves curves;
        std::vector<int> column; ///< parallel to the lines: the column of `curves`, -1: none
    };
    struct Content {
        Curves curves; ///< null: `empty` is shown
        Curves total;  ///< of the lines that are shown; needed when stacked
        Curves ambiguity;
        std::vector<Other> compared; ///< the first dotted, the second dash-dotted
        std::vector<Line> lines;     ///< parallel to the columns of `curves`
        CurveOptions::Layout layout = CurveOptions::Layout::overlay;
        bool bounds = true;
        double threshold = 0.5; ///< from here on an emotion counts as there
        QString value_name;     ///< of the vertical axis
        QStringList notes;      ///< what the picture does not show as it is
        QString empty;          ///< what is said when there are no curves
    };
    /// More curves than these over each other hide each other's bounds: none are drawn then, and that is said.
    static constexpr int most_bands = 12;

    CurvesPlot(TimeAxis &axis, QWidget *parent);
    ~CurvesPlot();

    [[nodiscard]] QCustomPlot &widget() const { return *plot_; }
    [[nodiscard]] TimeNavigator &navigator() const { return *navigator_; }
    void set_content(Content content);
    [[nodiscard]] const Content &content() const { return content_; }
    void set_palette(const QPalette &palette, const QFont &font);
    /// For the part of the axis in view. `now`: painted before it returns, else with the next turn of the event loop.
    /// While many curves move their lines are drawn without smoothed edges; once they rest, with them.
    void draw(bool now = false);
    [[nodiscard]] bool rough() const { return settle_.isActive(); } ///< they are still to be drawn smoothly
    void move_playhead();                                           ///< and the selection
    void set_pointer(std::optional<Time> time); ///< a thin line where values are read; none: no line
    [[nodiscard]] double column_of(Time t) const;
    [[nodiscard]] QString notes() const; ///< as they stand in the plot

    /// What is in view with its names and notes, for a file; in the light palette, `size` in pixels of 1/96 inch.
    [[nodiscard]] QPicture picture(const QString &title, QSize size);

private:
    void build();
    void make_lines();
    void colour();
    void draw_lines(Span visible, std::int64_t bucket, bool reduced);
    void draw_stacked(Span visible, std::int64_t bucket, bool reduced);
    void draw_names(const std::vector<std::size_t> &shown);
    void draw_regions();
    [[nodiscard]] std::vector<std::size_t> shown() const;
    [[nodiscard]] Time analysed() const;
    [[nodiscard]] QCPAxis *x() const { return main_->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis *y() const { return main_->axis(QCPAxis::atLeft); }

    TimeAxis &axis_;
    QCustomPlot *plot_;
    Content content_;
    QPalette palette_;
    QFont font_;
    QCPAxisRect *main_ = nullptr, *ribbon_ = nullptr;
    std::vector<CurvePlottable *> lines_;
    std::array<std::vector<CurvePlottable *>, Workbench::most_compared> compared_; ///< each parallel to `lines_`
    std::vector<QCPItemText *> names_; ///< of the lanes of small multiples
    CurvePlottable *ambiguity_ = nullptr;
    QCPItemLine *playhead_ = nullptr, *pointer_ = nullptr, *threshold_ = nullptr;
    QCPItemRect *selection_ = nullptr;
    QCPItemText *empty_ = nullptr, *note_ = nullptr, *main_name_ = nullptr, *ribbon_name_ = nullptr;
    CurveRegions *regions_ = nullptr;
    class Ruler;
    QSharedPointer<Ruler> ruler_;
    Span drawn_; ///< the part in view the last time
    QTimer settle_;
    std::unique_ptr<TimeNavigator> navigator_;
};

} // namespace tempera::ui
