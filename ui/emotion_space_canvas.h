// The picture of the emotion space: points, what is chosen of them, where the playhead is.
#pragma once

#include "core/analysis/projection.h"
#include "ui/time_axis.h"

#include <memory>
#include <optional>
#include <QPixmap>
#include <QWidget>
#include <vector>

namespace tempera::ui {

/// Interface thread only; `axis` outlives it. A click goes to the point's moment; a line drawn round points marks their
/// stretches of time on the axis (with Shift: those as well); the wheel zooms at the pointer, the middle button pans, a
/// double click shows all. By keyboard: Ctrl with an arrow goes to the next point in that direction, Return marks the
/// points around the playhead's, + and - make that circle larger and smaller, 0 shows all, Escape lets go.
class EmotionSpaceCanvas : public QWidget {
    Q_OBJECT
public:
    /// How points of one kind are drawn.
    struct Kind {
        QString name;
        QColor colour;
        int pattern = 0;
        bool quiet = false; ///< small and without a line in the legend
        double size = 1;    ///< of the marker, against the usual one: for what has an order
    };
    /// At most so many points are drawn: of every k moments in a row the middle one.
    static constexpr int most_points = 3000;

    EmotionSpaceCanvas(TimeAxis &axis, QWidget *parent);

    /// Null: `empty` is shown instead.
    void set_projection(std::shared_ptr<const analysis::Projection> projection, const QString &empty);
    /// `kind_of` is parallel to the grid steps, and indexes `kinds`.
    void set_kinds(std::vector<Kind> kinds, std::vector<int> kind_of);
    [[nodiscard]] std::size_t points() const { return drawn_.size(); }
    [[nodiscard]] std::int64_t every() const;                               ///< how many moments one point stands for
    [[nodiscard]] std::optional<QPointF> place_of(std::int64_t step) const; ///< where it is drawn; none: no evidence
    /// The step of the drawn point nearest to `at`, if it is within `reach` pixels.
    [[nodiscard]] std::optional<std::int64_t> point_at(QPointF at, double reach = 12) const;
    [[nodiscard]] QString describe(std::int64_t step) const; ///< time and kind
    /// Marks on the axis the stretches whose points lie within the polygon (in pixels).
    void mark_within(const QPolygonF &polygon, bool add);

    [[nodiscard]] QSize sizeHint() const override { return {320, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void show_all();
    void redraw(); ///< the points, before the next painting
    void zoom(double factor, QPointF at);
    void go(QPointF direction);
    void mark_circle();
    void go_to(std::int64_t step);
    [[nodiscard]] std::optional<std::int64_t> current() const; ///< the drawn point nearest to the playhead in time
    [[nodiscard]] QPointF to_pixel(double x, double y) const;
    [[nodiscard]] bool takes(const QKeyEvent &event) const;
    void paint_points();
    void paint_legend(QPainter &painter) const;
    void paint_rings(QPainter &painter) const;

    TimeAxis &axis_;
    std::shared_ptr<const analysis::Projection> projection_;
    QString empty_;
    std::vector<std::int64_t> drawn_;
    std::vector<Kind> kinds_;
    std::vector<int> kind_of_;
    QPointF centre_;     ///< in the middle of the widget
    double scale_ = 1;   ///< pixels per unit
    double whole_ = 1;   ///< the scale that shows all
    double circle_ = 30; ///< pixels
    bool circle_on_ = false;
    QPixmap picture_; ///< the points; null: to be drawn again
    QPolygonF lasso_;
    bool pressed_ = false, lassoing_ = false, panning_ = false;
    QPointF last_;
};

} // namespace tempera::ui
