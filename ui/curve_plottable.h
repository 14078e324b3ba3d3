// One emotion's curve in a QCustomPlot: a line with its band of bounds, gaps left open.
#pragma once

#include "ui/curve_points.h"
#include "ui/qcustomplot_wrapper.h"

namespace tempera::ui {

/// QCPGraph fills the space between two graphs as one polygon and strokes a line as one path; with hundreds of teeth
/// each takes seconds. Here the band is drawn column by column, and a line of many points with a pen of one pixel,
/// which Qt draws without building outlines. Owned by the plot.
class CurvePlottable : public QCPAbstractPlottable {
public:
    CurvePlottable(QCPAxis *key, QCPAxis *value) : QCPAbstractPlottable(key, value) { setSelectable(QCP::stNone); }

    /// Lower and upper may be empty: then the area down to zero is filled.
    void set_points(CurvePoints points, bool reduced);
    /// Edges as they come, in half the time: for many curves while they move.
    void set_rough(bool rough) { rough_ = rough; }
    /// Where 0 and 1 are on the value axis.
    void set_lane(double zero, double one) {
        zero_ = zero;
        one_ = one;
    }

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    void draw_band(QCPPainter *painter, const std::vector<double> &x) const;
    [[nodiscard]] double y(double value) const { return mValueAxis->coordToPixel(zero_ + value * (one_ - zero_)); }

    CurvePoints points_;
    bool reduced_ = false, rough_ = false;
    double zero_ = 0, one_ = 1;
};

} // namespace tempera::ui
