#include "ui/antecedent_ellipses.h"

#include "ui/rule_mark.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QLocale>
#include <QPainter>

namespace tempera::ui {
namespace {

constexpr int largest_side = 260;
/// Where a rule is fulfilled to 0.61 and to 0.9, in standard deviations. Rules reach far: two of these would be out of
/// view.
constexpr double outer = 1, inner = 0.459;

} // namespace

AntecedentEllipses::AntecedentEllipses(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

double AntecedentEllipses::Ellipse::degree(double at_x, double at_y) const {
    const double det = std::max(1e-9, xx * yy - xy * xy), dx = at_x - x, dy = at_y - y;
    return std::exp(-0.5 * (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / det);
}

AntecedentEllipses::Ellipse::Shape AntecedentEllipses::Ellipse::shape() const {
    // Eigenvalues and eigenvectors of a symmetric matrix of two rows.
    const double middle = (xx + yy) / 2, reach = std::hypot((xx - yy) / 2, xy);
    return {std::sqrt(std::max(0.0, middle + reach)), std::sqrt(std::max(0.0, middle - reach)),
            0.5 * std::atan2(2 * xy, xx - yy)};
}

void AntecedentEllipses::set(const engine::Inspection &inspection) {
    antecedents_ = inspection.antecedents;
    range_ = std::max({1e-3, static_cast<double>(inspection.axis_high), -static_cast<double>(inspection.axis_low)});
    if (!antecedents_.empty()) {
        std::vector<float> position;
        for (const auto &a : antecedents_)
            if (a.rule == antecedents_.front().rule) position.push_back(a.current);
        if (!passed_.empty() && (inspection.at < passed_.back().at || inspection.at - passed_.back().at > trail_length))
            passed_.clear(); // a jump: what lies between was not passed through
        if (!passed_.empty() && passed_.back().at == inspection.at) passed_.pop_back();
        passed_.push_back({inspection.at, std::move(position)});
        while (inspection.at - passed_.front().at > trail_length) passed_.pop_front();
    } else {
        passed_.clear();
    }
    rebuild();
}

void AntecedentEllipses::forget() { passed_.clear(); }

void AntecedentEllipses::set_axes(int across, int up) {
    across_ = across;
    up_ = up;
    rebuild();
}

void AntecedentEllipses::rebuild() {
    ellipses_.clear();
    const auto up = static_cast<std::size_t>(up_);
    for (const auto &a : antecedents_) {
        if (a.dimension != across_) continue;
        const auto b = std::find_if(antecedents_.begin(), antecedents_.end(),
                                    [&](const auto &other) { return other.rule == a.rule && other.dimension == up_; });
        if (b == antecedents_.end()) continue;
        const double width = static_cast<double>(a.width), height = static_cast<double>(b->width);
        ellipses_.push_back({a.rule, static_cast<double>(a.centre), static_cast<double>(b->centre), width * width,
                             up < a.covariance.size() ? static_cast<double>(a.covariance[up]) : 0.0, height * height});
    }
    keep_looks();
    const QLocale locale;
    const auto two = [&](double v) { return locale.toString(v, 'f', 2); };
    QStringList said{tr("Features %1 and %2: values %3 and %4")
                         .arg(across_ + 1)
                         .arg(up_ + 1)
                         .arg(two(current().x()), two(current().y()))};
    for (const auto &e : ellipses_)
        said << tr("rule R%1 fulfilled to %2").arg(e.rule + 1).arg(two(e.degree(current().x(), current().y())));
    setAccessibleName(said.join(tr(", ", "between items of a list")));
    setToolTip(said.join(QLatin1Char('\n')));
    update();
}

void AntecedentEllipses::keep_looks() {
    const auto drawn = [&](int rule) {
        return std::any_of(ellipses_.begin(), ellipses_.end(), [&](const auto &e) { return e.rule == rule; });
    };
    for (int &rule : looks_)
        if (!drawn(rule)) rule = -1;
    for (const auto &e : ellipses_) {
        if (look_of(e.rule) >= 0) continue;
        const auto free = std::find(looks_.begin(), looks_.end(), -1);
        if (free == looks_.end())
            looks_.push_back(e.rule);
        else
            *free = e.rule;
    }
}

int AntecedentEllipses::look_of(int rule) const {
    const auto it = std::find(looks_.begin(), looks_.end(), rule);
    return it == looks_.end() ? -1 : static_cast<int>(it - looks_.begin());
}

QPointF AntecedentEllipses::in_axes(const std::vector<float> &position) const {
    const auto at = [&](int d) {
        const auto k = static_cast<std::size_t>(std::max(d, 0));
        return k < position.size() ? static_cast<double>(position[k]) : 0.0;
    };
    return {at(across_), at(up_)};
}

QPointF AntecedentEllipses::current() const { return passed_.empty() ? QPointF() : in_axes(passed_.back().position); }

std::vector<QPointF> AntecedentEllipses::trail() const {
    std::vector<QPointF> out;
    for (const auto &passed : passed_) out.push_back(in_axes(passed.position));
    return out;
}

QSize AntecedentEllipses::sizeHint() const { return {largest_side, heightForWidth(largest_side)}; }

int AntecedentEllipses::heightForWidth(int width) const {
    return std::min(width, largest_side) + fontMetrics().height();
}

QRectF AntecedentEllipses::plot() const {
    // A square, so that an ellipse leans as its numbers say; room for the axes' names left and below.
    const double names = fontMetrics().height();
    const double side = std::max(10.0, std::min<double>(width() - names, height() - names) - 2);
    return {names + (width() - names - side) / 2, 1, side, side};
}

double AntecedentEllipses::reach() const {
    double farthest = 0;
    for (const QPointF &at : trail()) farthest = std::max({farthest, std::abs(at.x()), std::abs(at.y())});
    return range_ * std::max(1.0, std::ceil(farthest / range_)); // in whole steps: it rests while the video plays
}

QPointF AntecedentEllipses::place_of(QPointF value) const {
    const QRectF area = plot();
    const double whole = 2 * reach();
    return area.center() + QPointF(value.x() * area.width(), -value.y() * area.height()) / whole;
}

void AntecedentEllipses::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QPalette &p = palette();
    const QRectF area = plot();
    painter.fillRect(area, p.color(QPalette::Base));
    painter.setPen(hairline(p));
    painter.drawRect(area);
    const QPointF zero = place_of({0, 0});
    painter.drawLine(QPointF(area.left(), zero.y()), QPointF(area.right(), zero.y()));
    painter.drawLine(QPointF(zero.x(), area.top()), QPointF(zero.x(), area.bottom()));
    painter.setPen(quiet_text(p));
    const double line = painter.fontMetrics().height();
    const QString ends[] = {QLocale().toString(-reach()), QLocale().toString(reach())};
    const auto name_axis = [&](QRectF place, int axis) {
        painter.drawText(place, Qt::AlignCenter, tr("Feature %1").arg(axis + 1));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, ends[0]);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, ends[1]);
    };
    name_axis(QRectF(area.left(), area.bottom(), area.width(), line), across_);
    painter.save();
    painter.translate(area.left() - line, area.bottom());
    painter.rotate(-90);
    name_axis(QRectF(0, 0, area.height(), line), up_);
    painter.restore();

    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = area.width() / (2 * reach());
    const QColor ink = p.color(QPalette::WindowText);
    for (std::size_t k = ellipses_.size(); k-- > 0;) { // the strongest on top
        const auto &e = ellipses_[k];
        const auto shape = e.shape();
        const QPen whole = rule_pen(look_of(e.rule), p);
        painter.save();
        painter.translate(place_of({e.x, e.y}));
        painter.rotate(-shape.angle * 180 / std::numbers::pi);
        for (const double deviations : {outer, inner}) {
            QPen edge = whole;
            if (deviations == inner) edge.setColor(with_alpha(edge.color(), 150));
            painter.setBrush(with_alpha(whole.color(), k == 0 ? 40 : 16));
            painter.setPen(edge);
            painter.drawEllipse(QPointF(), deviations * shape.large * scale, deviations * shape.small * scale);
        }
        painter.restore();
    }
    const auto way = trail();
    for (std::size_t i = 1; i < way.size(); ++i) { // older parts are fainter and thinner
        const double age = static_cast<double>(i) / static_cast<double>(way.size());
        painter.setPen(
            QPen(with_alpha(ink, static_cast<int>(40 + 150 * age)), 0.8 + 1.4 * age, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(place_of(way[i - 1]), place_of(way[i]));
    }
    if (!way.empty()) {
        painter.setPen(QPen(p.color(QPalette::Base), 1.5));
        painter.setBrush(ink);
        painter.drawEllipse(place_of(way.back()), 4.5, 4.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    std::vector<QRectF> plates; // readable over lines, and none over another
    for (const auto &e : ellipses_) {
        const QString name = tr("R%1").arg(e.rule + 1);
        const QFontMetrics metrics(bold);
        QRectF plate(QPointF(), QSizeF(metrics.horizontalAdvance(name) + 6.0, metrics.height()));
        plate.moveCenter(place_of({e.x, e.y}));
        plate.moveLeft(
            std::clamp(plate.left(), area.left() + 1, std::max(area.left() + 1, area.right() - plate.width())));
        plate.moveTop(
            std::clamp(plate.top(), area.top() + 1, std::max(area.top() + 1, area.bottom() - plate.height())));
        for (const QRectF &other : plates) // from the top down: each goes below those that are there
            if (plate.intersects(other)) plate.moveTop(other.bottom() + 1);
        plates.push_back(plate);
        std::sort(plates.begin(), plates.end(), [](const auto &a, const auto &b) { return a.top() < b.top(); });
        painter.fillRect(plate, with_alpha(p.color(QPalette::Base), 200));
        painter.setPen(rule_pen(look_of(e.rule), p).color());
        painter.drawText(plate, Qt::AlignCenter, name);
    }
}

} // namespace tempera::ui
