#include "ui/antecedent_plot.h"

#include "ui/strip_metrics.h"

#include <algorithm>
#include <cmath>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace tempera::ui {

AntecedentPlot::AntecedentPlot(QWidget *parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

double AntecedentPlot::degree(const engine::Antecedent &a, double x) {
    const double z = (x - static_cast<double>(a.centre)) / std::max(1e-6, static_cast<double>(a.width));
    return std::exp(-0.5 * z * z);
}

void AntecedentPlot::set(const engine::Antecedent &antecedent, double low, double high) {
    antecedent_ = antecedent;
    low_ = low;
    high_ = std::max(high, low + 1e-3);
    const QLocale locale;
    const QString text = tr("Feature %1: value %2, rule centre %3, fulfilled to %4")
                             .arg(antecedent.dimension + 1)
                             .arg(locale.toString(static_cast<double>(antecedent.current), 'f', 2),
                                  locale.toString(static_cast<double>(antecedent.centre), 'f', 2),
                                  locale.toString(degree(antecedent, static_cast<double>(antecedent.current)), 'f', 2));
    setToolTip(text);
    setAccessibleName(text);
    update();
}

void AntecedentPlot::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QPalette &p = palette();
    const QFontMetrics metrics = painter.fontMetrics();
    const QRectF plot = QRectF(rect()).adjusted(2, 3, -2, -5);
    const auto x_of = [&](double x) { return plot.left() + (x - low_) / (high_ - low_) * plot.width(); };
    const auto y_of = [&](double y) { return plot.bottom() - y * (plot.height() - 3); };
    painter.setPen(hairline(p));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());

    QPainterPath curve;
    const int columns = std::max(2, static_cast<int>(plot.width()));
    for (int i = 0; i <= columns; ++i) {
        const double x = low_ + (high_ - low_) * i / columns;
        const QPointF at(x_of(x), y_of(degree(antecedent_, x)));
        i ? curve.lineTo(at) : curve.moveTo(at);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath area = curve;
    area.lineTo(plot.bottomRight());
    area.lineTo(plot.bottomLeft());
    const QColor accent = p.color(QPalette::Highlight);
    painter.fillPath(area, with_alpha(accent, 36));
    painter.setPen(QPen(accent, 1.2));
    painter.drawPath(curve);

    // The value may lie outside the drawn range: then the mark stands at the edge.
    const double value = std::clamp(static_cast<double>(antecedent_.current), low_, high_);
    const QColor ink = p.color(QPalette::WindowText);
    painter.setPen(QPen(ink, 1));
    painter.drawLine(QPointF(x_of(value), plot.bottom() + 3), QPointF(x_of(value), y_of(degree(antecedent_, value))));
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(x_of(value), y_of(degree(antecedent_, value))), 2.2, 2.2);
    painter.setPen(quiet_text(p));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    painter.drawText(QPointF(plot.left(), plot.top() + metrics.ascent() * 0.7),
                     QLocale().toString(antecedent_.dimension + 1));
}

} // namespace tempera::ui
