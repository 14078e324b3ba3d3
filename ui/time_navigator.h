// The mouse and the wheel on the time axis, the same in every view: the wheel zooms at the cursor, Shift+wheel and
// dragging pan, a click seeks.
#pragma once

#include "ui/time_axis.h"

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace tempera::ui {

/// Owned by a view; `left` is where the time axis begins in it, in pixels (it ends at the view's right edge).
class TimeNavigator {
public:
    TimeNavigator(TimeAxis &axis, QWidget &view, int left) : axis_(axis), view_(view), left_(left) {}

    [[nodiscard]] int width() const; ///< pixels of the axis, at least 1
    [[nodiscard]] double x_of(Time t) const;
    [[nodiscard]] Time time_at(double x) const; ///< not clipped to the recording
    [[nodiscard]] double us_per_pixel() const;

    void wheel(QWheelEvent &event);
    void press(QMouseEvent &event);
    void move(QMouseEvent &event);
    void release(QMouseEvent &event); ///< asks for a seek when nothing was dragged
    /// + and - zoom at the playhead, 0 shows all, Page up and down turn the page, Home and End go to the ends.
    /// True: the key was taken.
    bool key(QKeyEvent &event);
    [[nodiscard]] static bool takes(const QKeyEvent &event); ///< so that a view can claim it from the menus

private:
    TimeAxis &axis_;
    QWidget &view_;
    int left_;
    bool pressed_ = false, dragging_ = false;
    double press_x_ = 0, last_x_ = 0;
};

} // namespace tempera::ui
