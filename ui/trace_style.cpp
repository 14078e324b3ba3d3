#include "ui/trace_style.h"

#include "ui/strip_metrics.h"

#include <array>
#include <QPainter>
#include <QPixmap>

namespace tempera::ui {
namespace {

/// Okabe and Ito's colours that stand out on light and on dark ground, each with a dash of its own.
struct Look {
    QRgb rgb;
    Qt::PenStyle dash;
};
constexpr std::array<Look, 5> looks{{{0xff0072B2, Qt::SolidLine},
                                     {0xffD55E00, Qt::DashLine},
                                     {0xff009E73, Qt::DotLine},
                                     {0xffCC79A7, Qt::DashDotLine},
                                     {0xffE69F00, Qt::DashDotDotLine}}};

} // namespace

QPen trace_pen(std::size_t place, const QPalette &palette) {
    const Look &look = looks[place % looks.size()];
    const QColor ink = QColor::fromRgb(look.rgb);
    return {is_dark(palette) ? ink.lighter(140) : ink, 1, look.dash};
}

QIcon trace_icon(std::size_t place, const QPalette &palette) {
    QPixmap picture(24, 12);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QPen pen = trace_pen(place, palette);
    pen.setWidth(2);
    painter.setPen(pen);
    painter.drawLine(0, 6, 24, 6);
    return picture;
}

} // namespace tempera::ui
