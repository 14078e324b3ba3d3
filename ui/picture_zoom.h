// Which part of a picture is seen, and the mouse on it: the wheel zooms at the pointer, dragging and Shift+wheel pan.
#pragma once

#include <QPointF>
#include <QRectF>

class QMouseEvent;
class QPainter;
class QWheelEvent;
class QWidget;

namespace tempera::ui {

/// Owned by the view that shows the picture. Sizes of the picture in its own pixels, everything else in the view's.
class PictureZoom {
public:
    static constexpr double most = 16, step = 1.5; ///< the largest factor; that of one key press

    /// A picture and where there is room for it.
    struct Place {
        QSizeF picture;
        QRectF room;
    };

    [[nodiscard]] double factor() const { return factor_; } ///< 1: the whole picture fits
    [[nodiscard]] bool whole() const { return factor_ <= 1; }
    void fit();
    /// Kept within [1, most]; what lies at `at` stays there where the picture's edges let it.
    void zoom(double by, QPointF at, const Place &place);
    void pan(QPointF by, const Place &place); ///< the picture moves by so much, until an edge is reached
    /// Where the picture lies; larger than the room when zoomed. Empty: there is none.
    [[nodiscard]] QRectF area(const Place &place) const;

    // --- the mouse; true: the event was used, and the view is to be drawn again
    bool wheel(QWheelEvent &event, const Place &place);
    void press(const QMouseEvent &event);
    bool move(const QMouseEvent &event, const Place &place, QWidget &view);
    bool release(const QMouseEvent &event, QWidget &view); ///< true: it was dragged, not clicked

    /// "2.5×" in the room's upper left corner, so that nobody takes a part for the whole.
    void paint_factor(QPainter &painter, const QRectF &room) const;

private:
    double factor_ = 1;
    QPointF middle_{0.5, 0.5}; ///< what lies in the middle of the room, in parts of the picture
    bool pressed_ = false, dragging_ = false;
    QPointF press_, last_;
};

} // namespace tempera::ui
