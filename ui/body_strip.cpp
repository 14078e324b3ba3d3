#include "ui/body_strip.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace tempera::ui {
namespace {

/// The columns of a body stream, in its order.
struct BodySignal {
    QString name, short_name; ///< short: in the gutter
    QString unit;             ///< with the space before it, if it takes one
    int decimals = 0;
    float least_range = 1; ///< smaller changes are not blown up to the whole height
};

BodySignal body_signal(int column) {
    switch (column) {
    case 0: return {BodyStrip::tr("Heart rate"), BodyStrip::tr("Heart"), BodyStrip::tr("/min"), 0, 5};
    case 1:
        return {BodyStrip::tr("Skin conductance"), BodyStrip::tr("Conductance"), QStringLiteral(" µS"), 2, 0.2f};
    default:
        return {BodyStrip::tr("Skin temperature"), BodyStrip::tr("Temperature"), QStringLiteral(" °C"), 1, 0.5f};
    }
}

QString figure(float v, const BodySignal &of) { return QLocale().toString(v, 'f', of.decimals); }

QString range_text(float low, float high, const BodySignal &of) {
    return BodyStrip::tr("%1–%2%3").arg(figure(low, of), figure(high, of), of.unit);
}

} // namespace

BodyStrip::BodyStrip(TimeAxis &axis, QWidget *parent)
    : Strip(axis, tr("Body signals"), parent), lane_height_(std::max(30, 2 * fontMetrics().lineSpacing() + 8)) {
    setFixedHeight(lane_height_);
}

float BodyStrip::value(std::int64_t step, int column) const {
    const auto i = static_cast<std::size_t>(step);
    if (body_->quality[i] <= 0) return std::numeric_limits<float>::quiet_NaN();
    return body_->values[i * static_cast<std::size_t>(body_->width) + static_cast<std::size_t>(column)];
}

void BodyStrip::set_body(std::shared_ptr<const Stream> body) {
    body_ = std::move(body);
    lanes_.clear();
    QStringList texts;
    for (int column = 0; body_ && column < std::min(body_->width, body_width); ++column) {
        Lane lane{column, std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
        for (std::int64_t i = 0; i < body_->steps(); ++i) {
            const float v = value(i, column);
            if (!std::isfinite(v)) continue;
            lane.low = std::min(lane.low, v);
            lane.high = std::max(lane.high, v);
        }
        if (lane.low > lane.high) continue; // never measured
        lanes_.push_back(lane);
        const BodySignal kind = body_signal(column);
        texts << tr("%1 %2").arg(kind.name, range_text(lane.low, lane.high, kind));
    }
    if (lanes_.empty()) body_.reset();
    setVisible(!lanes_.empty());
    setFixedHeight(lane_height_ * std::max(1, static_cast<int>(lanes_.size())));
    set_name(texts.isEmpty() ? tr("Body signals") : texts.join(QStringLiteral(", ")));
}

QRect BodyStrip::place_of(std::size_t lane) const {
    return {0, static_cast<int>(lane) * lane_height_, width(), lane_height_};
}

void BodyStrip::paint_gutter(QPainter &painter, const QRect &gutter) {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        const BodySignal kind = body_signal(lanes_[i].column);
        const QRect place = place_of(i);
        const QRect room(gutter.left() + 8, place.top(), gutter.width() - 16, place.height());
        const auto fitted = [&](const QString &text) {
            return painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
        };
        painter.setPen(quiet_text(palette()));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         fitted(kind.short_name) + QLatin1Char('\n') +
                             fitted(range_text(lanes_[i].low, lanes_[i].high, kind)));
    }
}

void BodyStrip::paint_content(QPainter &painter, int left, int right) {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        const QRect place = place_of(i);
        if (i > 0) {
            painter.setPen(hairline(palette()));
            painter.drawLine(left, place.top() - 1, right, place.top() - 1);
        }
        paint_lane(painter, lanes_[i], place, left, right);
    }
}

void BodyStrip::paint_lane(QPainter &painter, const Lane &lane, const QRect &place, int left, int right) const {
    const double least = body_signal(lane.column).least_range;
    const double range = std::max<double>(least, lane.high - lane.low);
    const double lowest = (lane.high + lane.low - range) / 2; // what hardly changes lies in the middle
    const double top = place.top() + 4, tall = place.height() - 9;
    QPainterPath path;
    bool open = false;
    const std::int64_t first =
        std::max<std::int64_t>(0, (navigator_.time_at(left - 2) - body_->start).us / body_->step.us - 1);
    const std::int64_t last =
        std::min(body_->steps() - 1, (navigator_.time_at(right + 2) - body_->start).us / body_->step.us + 1);
    const auto stride =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(navigator_.us_per_pixel()) / body_->step.us);
    for (std::int64_t i = first - first % stride; i <= last; i += stride) {
        const float v = value(i, lane.column);
        if (!std::isfinite(v)) {
            open = false;
            continue;
        }
        const QPointF at(navigator_.x_of(body_->start + body_->step * i), top + tall * (1 - (v - lowest) / range));
        open ? path.lineTo(at) : path.moveTo(at);
        open = true;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mix(palette().color(QPalette::WindowText), palette().color(QPalette::Highlight), 0.3), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QString BodyStrip::tip_at(QPoint at) const {
    const auto lane = static_cast<std::size_t>(std::max(0, at.y() / lane_height_));
    if (lane >= lanes_.size()) return {};
    const BodySignal kind = body_signal(lanes_[lane].column);
    if (at.x() < gutter_width)
        return tr("%1 %2").arg(kind.name, range_text(lanes_[lane].low, lanes_[lane].high, kind));
    const Time t = navigator_.time_at(at.x());
    const auto step = t < body_->start ? -1 : (t - body_->start).us / body_->step.us;
    const QString when = QString::fromStdString(format_time(t));
    const bool there = step >= 0 && step < body_->steps() && std::isfinite(value(step, lanes_[lane].column));
    if (!there) return tr("%1 at %2: not measured").arg(kind.name, when);
    return tr("%1 at %2: %3%4").arg(kind.name, when, figure(value(step, lanes_[lane].column), kind), kind.unit);
}

bool BodyStrip::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip) return Strip::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tip_at(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

} // namespace tempera::ui
