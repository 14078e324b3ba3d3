// The picture, with the faces found in it; a click on a face makes it the patient's.
#pragma once

#include "ui/player.h"
#include "ui/workbench.h"

#include <QWidget>

namespace tempera::ui {

/// Interface thread only. Both outlive it.
class VideoView : public QWidget {
    Q_OBJECT
public:
    VideoView(Workbench &bench, const Player &player, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }
    /// Where the picture lies in the widget; empty: no picture.
    [[nodiscard]] QRectF picture_area() const;
    /// Turns to the next face, for those who work without a mouse.
    void choose_next_face();

Q_SIGNALS:
    void double_clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paint_faces(QPainter &painter, const QRectF &area);
    void paint_badge(QPainter &painter, const QRectF &area);
    void paint_sound_only(QPainter &painter);
    [[nodiscard]] int face_at(QPointF point) const; ///< track id, -1 none
    [[nodiscard]] int patient() const;              ///< track id, -1 none

    Workbench &bench_;
    const Player &player_;
};

} // namespace tempera::ui
