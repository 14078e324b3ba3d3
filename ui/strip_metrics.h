// Measures that timeline and curves share, so that a time lies at the same pixel column in both.
#pragma once

#include <QPalette>
#include <QRectF>

namespace tempera::ui {

/// Left of the time axis: names of strips, numbers of scales. Grows with the text (theme.h); windows are made anew then.
inline int gutter_width = 104;

inline bool is_dark(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

inline QColor with_alpha(QColor c, int alpha) {
    c.setAlpha(alpha);
    return c;
}
/// Between a (0) and b (1), for quiet lines and fills that suit any theme.
inline QColor mix(const QColor &a, const QColor &b, double t) {
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * t),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * t),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * t));
}
/// Text of second rank: still readable, also in high contrast.
inline QColor quiet_text(const QPalette &p) {
    return mix(p.color(QPalette::WindowText), p.color(QPalette::Window), 0.25);
}
inline QColor hairline(const QPalette &p) {
    return mix(p.color(QPalette::Window), p.color(QPalette::WindowText), 0.22);
}

} // namespace tempera::ui
