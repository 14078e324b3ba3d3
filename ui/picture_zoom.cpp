#include "ui/picture_zoom.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <QWidget>
#include <utility>

namespace tempera::ui {

void PictureZoom::fit() {
    factor_ = 1;
    middle_ = {0.5, 0.5};
}

QRectF PictureZoom::area(const Place &place) const {
    if (place.picture.isEmpty() || place.room.isEmpty()) return {};
    QSizeF size = place.picture;
    size.scale(place.room.size(), Qt::KeepAspectRatio);
    size *= factor_;
    // Along each side the picture lies in the middle where it is smaller than the room, else it leaves no gap.
    const auto begin = [](double room, double length, double extent, double middle) {
        if (extent <= length) return room + (length - extent) / 2;
        return std::clamp(room + length / 2 - middle * extent, room + length - extent, room);
    };
    return {begin(place.room.x(), place.room.width(), size.width(), middle_.x()),
            begin(place.room.y(), place.room.height(), size.height(), middle_.y()), size.width(), size.height()};
}

void PictureZoom::zoom(double by, QPointF at, const Place &place) {
    const QRectF before = area(place);
    if (before.isEmpty()) return;
    const QPointF under((at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height());
    factor_ = std::clamp(factor_ * by, 1.0, most);
    if (factor_ < 1.001) return fit(); // rounding on the way back
    const QSizeF size = area(place).size();
    const QPointF from_middle = at - place.room.center();
    middle_ = {under.x() - from_middle.x() / size.width(), under.y() - from_middle.y() / size.height()};
    pan({}, place);
}

void PictureZoom::pan(QPointF by, const Place &place) {
    QRectF now = area(place);
    if (now.isEmpty()) return;
    const auto take = [&] {
        const QPointF middle = place.room.center();
        middle_ = {(middle.x() - now.x()) / now.width(), (middle.y() - now.y()) / now.height()};
    };
    now.translate(by);
    take();
    now = area(place); // as far as the edges let it
    take();
}

bool PictureZoom::wheel(QWheelEvent &event, const Place &place) {
    const QPoint delta = event.angleDelta();
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    const int turn = sideways ? delta.x() : delta.y();
    if (turn == 0 || area(place).isEmpty()) return false;
    const double notches = turn / 120.0;
    if (sideways || event.modifiers().testFlag(Qt::ShiftModifier))
        pan({0.1 * notches * place.room.width(), 0}, place);
    else
        zoom(std::pow(1.25, notches), event.position(), place);
    event.accept();
    return true;
}

void PictureZoom::press(const QMouseEvent &event) {
    if (event.button() != Qt::LeftButton) return;
    pressed_ = true;
    dragging_ = false;
    press_ = last_ = event.position();
}

bool PictureZoom::move(const QMouseEvent &event, const Place &place, QWidget &view) {
    if (!pressed_ || whole() || !event.buttons().testFlag(Qt::LeftButton)) return false;
    if (!dragging_ && (event.position() - press_).manhattanLength() < QApplication::startDragDistance()) return false;
    if (!std::exchange(dragging_, true)) view.setCursor(Qt::ClosedHandCursor);
    pan(event.position() - last_, place);
    last_ = event.position();
    return true;
}

bool PictureZoom::release(const QMouseEvent &event, QWidget &view) {
    if (event.button() != Qt::LeftButton || !std::exchange(pressed_, false)) return false;
    if (dragging_) view.unsetCursor();
    return std::exchange(dragging_, false);
}

void PictureZoom::paint_factor(QPainter &painter, const QRectF &room) const {
    if (whole()) return;
    const QString text = QLocale().toString(factor_, 'f', 1) + QChar(0x00d7);
    const QRectF size = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-8, -3, 8, 3);
    const QRectF plate(room.left() + 8, room.top() + 8, size.width(), size.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, text);
}

} // namespace tempera::ui
