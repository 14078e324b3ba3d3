#include "ui/curve_plottable.h"

#include <array>
#include <cmath>

namespace tempera::ui {

void CurvePlottable::set_points(CurvePoints points, bool reduced) {
    points_ = std::move(points);
    reduced_ = reduced;
}

QCPRange CurvePlottable::getKeyRange(bool &found, QCP::SignDomain) const {
    found = !points_.t.empty();
    return found ? QCPRange(points_.t.front(), points_.t.back()) : QCPRange();
}

QCPRange CurvePlottable::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const {
    found = !points_.t.empty();
    return {zero_, one_};
}

void CurvePlottable::draw_band(QCPPainter *painter, const std::vector<double> &x) const {
    const std::size_t count = points_.t.size();
    const bool bounds = points_.lower.size() == count && points_.upper.size() == count;
    const auto low = [&](std::size_t k) { return y(bounds ? points_.lower[k] : 0.0); };
    const auto high = [&](std::size_t k) { return y(bounds ? points_.upper[k] : points_.value[k]); };
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mBrush);
    QList<QRectF> columns; // a few pixels wide each, where steps cannot be told from slopes
    if (reduced_) columns.reserve(static_cast<qsizetype>(count));
    for (std::size_t i = 1; i < count; ++i) {
        if (std::isnan(points_.value[i - 1]) || std::isnan(points_.value[i])) continue;
        if (reduced_) {
            const double left = std::floor(x[i - 1]), top = high(i);
            columns << QRectF(left, top, std::floor(x[i]) - left, low(i) - top);
            continue;
        }
        const std::array<QPointF, 4> piece{QPointF(x[i - 1], low(i - 1)), QPointF(x[i], low(i)), QPointF(x[i], high(i)),
                                           QPointF(x[i - 1], high(i - 1))};
        painter->drawConvexPolygon(piece.data(), 4);
    }
    if (!columns.isEmpty()) painter->drawRects(columns.constData(), static_cast<int>(columns.size()));
}

void CurvePlottable::draw(QCPPainter *painter) {
    const auto *x_axis = keyAxis();
    const std::size_t count = points_.t.size();
    std::vector<double> x(count);
    for (std::size_t i = 0; i < count; ++i) x[i] = x_axis->coordToPixel(points_.t[i]);
    if (mBrush.style() != Qt::NoBrush) draw_band(painter, x);
    if (mPen.style() == Qt::NoPen) return;

    QPen line = mPen;
    QList<QPointF> strokes{{0, 0}}; // how far aside each is drawn
    const double ratio = mParentPlot->bufferDevicePixelRatio();
    if (reduced_) {
        line.setWidthF(1.0);
        if (ratio > 1 && !painter->modes().testFlag(QCPPainter::pmVectorized)) {
            // Where a pixel is several of the screen's, Qt would build outlines again, which takes five times as long:
            // hairlines beside and below each other look the same.
            const double aside = 1 - 1 / ratio;
            strokes << QPointF(aside, 0);
            if (!rough_) strokes << QPointF(0, aside);
            QList<qreal> dashes = line.dashPattern();
            for (auto &dash : dashes) dash *= ratio;
            if (line.style() != Qt::SolidLine) line.setDashPattern(dashes);
            line.setCosmetic(true);
        }
    }
    painter->setAntialiasing(!rough_);
    painter->setPen(line);
    painter->setBrush(Qt::NoBrush);
    QPolygonF run;
    for (std::size_t i = 0; i <= count; ++i) {
        if (i < count && !std::isnan(points_.value[i])) {
            run << QPointF(x[i], y(points_.value[i]));
            continue;
        }
        if (run.size() == 1) run << run.front() + QPointF(1, 0); // one step alone between two gaps
        if (!run.isEmpty())
            for (const QPointF &aside : strokes) painter->drawPolyline(run.translated(aside));
        run.clear();
    }
}

void CurvePlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const {
    painter->setPen(mPen);
    painter->drawLine(QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()));
}

} // namespace tempera::ui
