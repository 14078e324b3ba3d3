#include "ui/rule_mark.h"

#include "ui/strip_metrics.h"

#include <algorithm>
#include <array>
#include <QPainter>

namespace tempera::ui {
namespace {

struct Look {
    QRgb light, dark; ///< on a light and on a dark ground
    Qt::PenStyle line;
};
constexpr std::array looks{Look{0xff0072b2, 0xff56b4e9, Qt::SolidLine}, Look{0xffb84a00, 0xffe69f00, Qt::DashLine},
                           Look{0xff943c82, 0xffe08fc0, Qt::DotLine}};

} // namespace

QPen rule_pen(int look, const QPalette &palette) {
    const Look &chosen = looks[static_cast<std::size_t>(std::max(look, 0)) % looks.size()];
    return {QColor(is_dark(palette) ? chosen.dark : chosen.light), 1.6, chosen.line};
}

RuleMark::RuleMark(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); }

void RuleMark::set_look(int look) {
    if (look == look_) return;
    look_ = look;
    update();
}

QSize RuleMark::sizeHint() const { // as wide as two letters: it grows with the text
    const int tall = fontMetrics().height();
    return {tall * 5 / 4, tall};
}

void RuleMark::paintEvent(QPaintEvent *) {
    if (look_ < 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen line = rule_pen(look_, palette());
    painter.setPen(line);
    painter.setBrush(with_alpha(line.color(), 60));
    const double tall = std::min(height(), fontMetrics().ascent()) - 2.0;
    QRectF mark(1, 0, width() - 2.0, tall);
    mark.moveCenter(QRectF(rect()).center());
    painter.drawEllipse(mark);
}

} // namespace tempera::ui
