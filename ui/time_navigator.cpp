#include "ui/time_navigator.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

namespace tempera::ui {

int TimeNavigator::width() const { return std::max(1, view_.width() - left_); }
double TimeNavigator::x_of(Time t) const { return left_ + axis_.x_of(t, width()); }
Time TimeNavigator::time_at(double x) const { return axis_.time_at(x - left_, width()); }
double TimeNavigator::us_per_pixel() const { return static_cast<double>(axis_.visible().length().us) / width(); }

void TimeNavigator::wheel(QWheelEvent &event) {
    const QPoint delta = event.angleDelta();
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    const int turn = sideways ? delta.x() : delta.y();
    if (turn == 0 || axis_.duration().us <= 0) return;
    const double notches = turn / 120.0;
    if (sideways || event.modifiers().testFlag(Qt::ShiftModifier)) {
        axis_.pan(Time{std::llround(-notches * 0.1 * static_cast<double>(axis_.visible().length().us))});
    } else {
        axis_.zoom(std::pow(1.25, notches), time_at(event.position().x()));
    }
    event.accept();
}

void TimeNavigator::press(QMouseEvent &event) {
    if (event.button() != Qt::LeftButton) return;
    pressed_ = event.position().x() >= left_;
    dragging_ = false;
    press_x_ = last_x_ = event.position().x();
}

void TimeNavigator::move(QMouseEvent &event) {
    if (!pressed_ || !event.buttons().testFlag(Qt::LeftButton)) return;
    const double x = event.position().x();
    if (!dragging_ && std::abs(x - press_x_) < QApplication::startDragDistance()) return;
    if (!dragging_) view_.setCursor(Qt::ClosedHandCursor);
    dragging_ = true;
    axis_.pan(Time{std::llround((last_x_ - x) * us_per_pixel())});
    last_x_ = x;
}

void TimeNavigator::release(QMouseEvent &event) {
    if (event.button() != Qt::LeftButton || !pressed_) return;
    pressed_ = false;
    if (dragging_) {
        view_.unsetCursor();
    } else if (axis_.duration().us > 0) {
        axis_.request_seek(std::clamp(time_at(event.position().x()), Time{}, axis_.duration()));
    }
    dragging_ = false;
}

bool TimeNavigator::takes(const QKeyEvent &event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

bool TimeNavigator::key(QKeyEvent &event) {
    if (!takes(event) || axis_.duration().us <= 0) return false;
    const Span visible = axis_.visible();
    const Time at =
        visible.contains(axis_.playhead()) ? axis_.playhead() : Time{visible.onset.us + visible.length().us / 2};
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: axis_.zoom(1.5, at); break;
    case Qt::Key_Minus: axis_.zoom(1 / 1.5, at); break;
    case Qt::Key_0: axis_.show_all(); break;
    case Qt::Key_PageUp: axis_.pan(Time{-visible.length().us * 9 / 10}); break;
    case Qt::Key_PageDown: axis_.pan(Time{visible.length().us * 9 / 10}); break;
    case Qt::Key_Home: axis_.request_seek(Time{}); break;
    default: axis_.request_seek(axis_.duration()); break;
    }
    return true;
}

} // namespace tempera::ui
