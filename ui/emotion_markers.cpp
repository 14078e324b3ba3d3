#include "ui/emotion_markers.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tempera::ui {
namespace {

QPainterPath polygon(int corners, double turn, double inner = 0) {
    QPainterPath path;
    const int points = inner > 0 ? 2 * corners : corners;
    for (int i = 0; i < points; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / points;
        const double radius = inner > 0 && i % 2 != 0 ? inner : 1.2;
        const QPointF at(radius * std::cos(angle), radius * std::sin(angle));
        i ? path.lineTo(at) : path.moveTo(at);
    }
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath marker_shape(int pattern) {
    constexpr double up = -std::numbers::pi / 2;
    QPainterPath path;
    switch (std::max(pattern, 0) % 9) {
    case 0: path.addEllipse(QPointF(), 1, 1); break;
    case 1: path.addRect(-0.9, -0.9, 1.8, 1.8); break;
    case 2: path = polygon(3, up); break;
    case 3: path = polygon(4, up); break;
    case 4: path = polygon(3, -up); break;
    case 5: path = polygon(4, up, 0.35); break;
    case 6: path = polygon(5, up, 0.5); break;
    case 7: // a plus
        path.addRect(-1.1, -0.4, 2.2, 0.8);
        path.addRect(-0.4, -1.1, 0.8, 2.2);
        path.setFillRule(Qt::WindingFill);
        break;
    default: // a ring
        path.addEllipse(QPointF(), 1.1, 1.1);
        path.addEllipse(QPointF(), 0.5, 0.5);
        break;
    }
    return path;
}

} // namespace tempera::ui
