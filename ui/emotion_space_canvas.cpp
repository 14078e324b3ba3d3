#include "ui/emotion_space_canvas.h"

#include "ui/emotion_markers.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <set>

namespace tempera::ui {
namespace {

constexpr double marker = 3.2, quiet_marker = 1.6; ///< pixels from the middle
constexpr Time bridge = Time::seconds(1);          ///< stretches no further apart are one: a breath is no boundary

} // namespace

EmotionSpaceCanvas::EmotionSpaceCanvas(TimeAxis &axis, QWidget *parent) : QWidget(parent), axis_(axis) {
    setObjectName(QStringLiteral("emotion_space_canvas"));
    setAccessibleName(tr("Emotion space"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    for (auto signal : {&TimeAxis::playhead_changed, &TimeAxis::selection_changed, &TimeAxis::marks_changed})
        connect(&axis, signal, this, qOverload<>(&QWidget::update));
    connect(&axis, &TimeAxis::marks_changed, this, [this] {
        if (axis_.marks().empty()) circle_on_ = false;
    });
}

void EmotionSpaceCanvas::set_projection(std::shared_ptr<const analysis::Projection> projection, const QString &empty) {
    const bool other = projection != projection_;
    projection_ = std::move(projection);
    empty_ = empty;
    drawn_ = projection_ ? analysis::thinned(*projection_, most_points) : std::vector<std::int64_t>{};
    if (other) show_all();
    redraw();
}

void EmotionSpaceCanvas::set_kinds(std::vector<Kind> kinds, std::vector<int> kind_of) {
    kinds_ = std::move(kinds);
    kind_of_ = std::move(kind_of);
    redraw();
}

std::int64_t EmotionSpaceCanvas::every() const {
    return projection_ ? std::max<std::int64_t>(1, (projection_->steps() + most_points - 1) / most_points) : 1;
}

void EmotionSpaceCanvas::redraw() {
    picture_ = {};
    update();
}

void EmotionSpaceCanvas::show_all() {
    centre_ = {};
    whole_ = scale_ = 1;
    if (drawn_.empty()) return redraw();
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const auto step : drawn_) {
        const auto i = static_cast<std::size_t>(step);
        left = std::min(left, double(projection_->x[i]));
        right = std::max(right, double(projection_->x[i]));
        top = std::min(top, double(projection_->y[i]));
        bottom = std::max(bottom, double(projection_->y[i]));
    }
    constexpr double room = 16;
    centre_ = {(left + right) / 2, (top + bottom) / 2};
    whole_ = scale_ = std::min((width() - 2 * room) / std::max(right - left, 1e-3),
                               (height() - 2 * room) / std::max(bottom - top, 1e-3));
    redraw();
}

QPointF EmotionSpaceCanvas::to_pixel(double x, double y) const {
    return {width() / 2.0 + (x - centre_.x()) * scale_, height() / 2.0 - (y - centre_.y()) * scale_};
}

std::optional<QPointF> EmotionSpaceCanvas::place_of(std::int64_t step) const {
    if (!projection_ || step < 0 || step >= projection_->steps()) return std::nullopt;
    const auto i = static_cast<std::size_t>(step);
    if (std::isnan(projection_->x[i])) return std::nullopt;
    return to_pixel(double(projection_->x[i]), double(projection_->y[i]));
}

std::optional<std::int64_t> EmotionSpaceCanvas::point_at(QPointF at, double reach) const {
    std::optional<std::int64_t> best;
    double nearest = reach * reach;
    for (const auto step : drawn_) {
        const QPointF d = *place_of(step) - at;
        if (const double distance = QPointF::dotProduct(d, d); distance <= nearest) {
            nearest = distance;
            best = step;
        }
    }
    return best;
}

std::optional<std::int64_t> EmotionSpaceCanvas::current() const {
    if (drawn_.empty()) return std::nullopt;
    const std::int64_t now = axis_.playhead().us / grid_step.us;
    auto next = std::lower_bound(drawn_.begin(), drawn_.end(), now);
    if (next == drawn_.end() || (next != drawn_.begin() && now - *(next - 1) <= *next - now)) --next;
    return *next;
}

QString EmotionSpaceCanvas::describe(std::int64_t step) const {
    const QString when = QString::fromStdString(format_time(grid_step * step));
    const auto i = static_cast<std::size_t>(step);
    if (i >= kind_of_.size() || kind_of_[i] < 0 || static_cast<std::size_t>(kind_of_[i]) >= kinds_.size()) return when;
    return tr("%1: %2", "time and emotion").arg(when, kinds_[static_cast<std::size_t>(kind_of_[i])].name);
}

void EmotionSpaceCanvas::paint_points() {
    picture_ = QPixmap(size() * devicePixelRatioF());
    picture_.setDevicePixelRatio(devicePixelRatioF());
    picture_.fill(palette().color(QPalette::Base));
    QPainter painter(&picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    // What is quiet lies below what has a name.
    for (const bool quiet : {true, false}) {
        for (std::size_t k = 0; k < kinds_.size(); ++k) {
            if (kinds_[k].quiet != quiet) continue;
            const double size = (quiet ? quiet_marker : marker) * kinds_[k].size;
            const QPainterPath shape = QTransform::fromScale(size, size).map(marker_shape(kinds_[k].pattern));
            painter.setPen(Qt::NoPen);
            painter.setBrush(with_alpha(kinds_[k].colour, quiet ? 150 : 190));
            for (const auto step : drawn_) {
                const auto i = static_cast<std::size_t>(step);
                if (i >= kind_of_.size() || kind_of_[i] != static_cast<int>(k)) continue;
                const QPointF at = *place_of(step);
                if (!rect().adjusted(-8, -8, 8, 8).contains(at.toPoint())) continue;
                painter.drawPath(shape.translated(at));
            }
        }
    }
    paint_legend(painter);
}

void EmotionSpaceCanvas::paint_legend(QPainter &painter) const {
    const QFontMetrics metrics = painter.fontMetrics();
    std::set<int> there;
    for (const auto step : drawn_)
        if (static_cast<std::size_t>(step) < kind_of_.size()) there.insert(kind_of_[static_cast<std::size_t>(step)]);
    int wide = 0, lines = 0;
    for (std::size_t k = 0; k < kinds_.size(); ++k) {
        if (kinds_[k].quiet || !there.count(static_cast<int>(k))) continue;
        wide = std::max(wide, metrics.horizontalAdvance(kinds_[k].name));
        ++lines;
    }
    if (lines == 0) return;
    const QRect box(4, 4, wide + 26, lines * metrics.height() + 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(with_alpha(palette().color(QPalette::Base), 200));
    painter.drawRect(box);
    int y = box.top() + 3;
    for (std::size_t k = 0; k < kinds_.size(); ++k) {
        if (kinds_[k].quiet || !there.count(static_cast<int>(k))) continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(kinds_[k].colour);
        painter.drawPath(QTransform::fromScale(4 * kinds_[k].size, 4 * kinds_[k].size)
                             .map(marker_shape(kinds_[k].pattern))
                             .translated(14, y + metrics.height() / 2.0));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(24, y + metrics.ascent()), kinds_[k].name);
        y += metrics.height();
    }
}

void EmotionSpaceCanvas::paint_rings(QPainter &painter) const {
    const QColor accent = palette().color(QPalette::Highlight), ink = palette().color(QPalette::WindowText);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 1.2));
    auto mark = axis_.marks().begin();
    for (const auto step : drawn_) {
        const Time t = grid_step * step;
        while (mark != axis_.marks().end() && mark->offset <= t) ++mark;
        const bool marked = mark != axis_.marks().end() && mark->contains(t);
        if (marked || (axis_.has_selection() && axis_.selection().contains(t)))
            painter.drawEllipse(*place_of(step), 4.8, 4.8);
    }
    if (circle_on_) {
        if (const auto now = current()) {
            painter.setPen(QPen(accent, 1, Qt::DashLine));
            painter.drawEllipse(*place_of(*now), circle_, circle_);
        }
    }
    // The very moment, where it has a place; else nothing: the nearest one would be another.
    if (const auto here = place_of(axis_.playhead().us / grid_step.us)) {
        painter.setPen(QPen(ink, 2));
        painter.drawEllipse(*here, 7, 7);
        painter.drawLine(*here - QPointF(12, 0), *here - QPointF(7, 0));
        painter.drawLine(*here + QPointF(12, 0), *here + QPointF(7, 0));
        painter.drawLine(*here - QPointF(0, 12), *here - QPointF(0, 7));
        painter.drawLine(*here + QPointF(0, 12), *here + QPointF(0, 7));
    }
}

void EmotionSpaceCanvas::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (drawn_.empty()) {
        painter.fillRect(rect(), palette().color(QPalette::Base));
        painter.setPen(quiet_text(palette()));
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, empty_);
    } else {
        if (picture_.isNull()) paint_points();
        painter.drawPixmap(0, 0, picture_);
        painter.setRenderHint(QPainter::Antialiasing);
        paint_rings(painter);
        if (lassoing_) {
            const QColor accent = palette().color(QPalette::Highlight);
            painter.setPen(QPen(accent, 1.2, Qt::DashLine));
            painter.setBrush(with_alpha(accent, 36));
            painter.drawPolygon(lasso_);
        }
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void EmotionSpaceCanvas::mark_within(const QPolygonF &polygon, bool add) {
    if (!projection_) return;
    std::set<std::int64_t> steps;
    if (add)
        for (const Span mark : axis_.marks())
            for (Time t = mark.onset; t < mark.offset; t += grid_step) steps.insert(t.us / grid_step.us);
    const QRectF box = polygon.boundingRect();
    for (std::int64_t i = 0; i < projection_->steps(); ++i) { // all of them, not only those that are drawn
        const auto at = place_of(i);
        if (at && box.contains(*at) && polygon.containsPoint(*at, Qt::OddEvenFill)) steps.insert(i);
    }
    const std::vector<std::int64_t> rising(steps.begin(), steps.end());
    axis_.set_marks(analysis::stretches(rising, bridge));
}

void EmotionSpaceCanvas::mark_circle() {
    const auto now = current();
    if (!now) return;
    QPolygonF round;
    for (int i = 0; i < 48; ++i)
        round << *place_of(*now) +
                     circle_ * QPointF(std::cos(i * std::numbers::pi / 24), std::sin(i * std::numbers::pi / 24));
    mark_within(round, false);
    circle_on_ = true;
    update();
}

void EmotionSpaceCanvas::go_to(std::int64_t step) {
    axis_.request_seek(std::min(grid_step * step + Time{grid_step.us / 2}, axis_.duration()));
    setAccessibleDescription(describe(step));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void EmotionSpaceCanvas::go(QPointF direction) {
    const auto now = current();
    if (!now) return;
    const QPointF from = *place_of(*now);
    std::optional<std::int64_t> best;
    double nearest = 1e18;
    for (const auto step : drawn_) {
        const QPointF d = *place_of(step) - from;
        const double along = QPointF::dotProduct(d, direction);
        const double aside = std::abs(d.x() * direction.y() - d.y() * direction.x());
        if (step == *now || along < 1 || aside > along) continue; // within 45 degrees of the arrow
        const double distance = along * along + 4 * aside * aside;
        if (distance < nearest) {
            nearest = distance;
            best = step;
        }
    }
    if (best) go_to(*best);
}

void EmotionSpaceCanvas::zoom(double factor, QPointF at) {
    if (drawn_.empty()) return;
    const double next = std::clamp(scale_ * factor, whole_ * 0.5, whole_ * 200);
    const QPointF off(at.x() - width() / 2.0, -(at.y() - height() / 2.0));
    centre_ += off / scale_ - off / next;
    scale_ = next;
    redraw();
}

void EmotionSpaceCanvas::mousePressEvent(QMouseEvent *event) {
    last_ = event->position();
    panning_ = event->button() == Qt::MiddleButton;
    pressed_ = event->button() == Qt::LeftButton;
    lassoing_ = false;
    lasso_ = QPolygonF{last_};
}

void EmotionSpaceCanvas::mouseMoveEvent(QMouseEvent *event) {
    const QPointF at = event->position();
    if (panning_) {
        centre_ -= QPointF(at.x() - last_.x(), -(at.y() - last_.y())) / scale_;
        last_ = at;
        return redraw();
    }
    if (!pressed_) return;
    if (!lassoing_ && (at - last_).manhattanLength() < QApplication::startDragDistance()) return;
    lassoing_ = true;
    lasso_ << at;
    update();
}

void EmotionSpaceCanvas::mouseReleaseEvent(QMouseEvent *event) {
    panning_ = false;
    if (event->button() != Qt::LeftButton || !std::exchange(pressed_, false)) return;
    if (std::exchange(lassoing_, false)) {
        circle_on_ = false;
        mark_within(lasso_, event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (const auto step = point_at(event->position())) {
        go_to(*step);
    } else {
        axis_.set_marks({}); // a click beside everything lets go
    }
    update();
}

void EmotionSpaceCanvas::mouseDoubleClickEvent(QMouseEvent *) { show_all(); }

void EmotionSpaceCanvas::wheelEvent(QWheelEvent *event) {
    zoom(std::pow(1.25, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

bool EmotionSpaceCanvas::takes(const QKeyEvent &event) const {
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: return modifiers == Qt::ControlModifier;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Minus:
    case Qt::Key_0: return modifiers == Qt::NoModifier;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
    case Qt::Key_Escape: return !axis_.marks().empty();
    default: return false;
    }
}

void EmotionSpaceCanvas::keyPressEvent(QKeyEvent *event) {
    if (!takes(*event) || drawn_.empty()) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return go({-1, 0});
    case Qt::Key_Right: return go({1, 0});
    case Qt::Key_Up: return go({0, -1});
    case Qt::Key_Down: return go({0, 1});
    case Qt::Key_0: return show_all();
    case Qt::Key_Escape: return axis_.set_marks({});
    case Qt::Key_Plus:
    case Qt::Key_Equal: circle_ = std::min(circle_ * 1.25, 2000.0); break;
    case Qt::Key_Minus: circle_ = std::max(circle_ / 1.25, 4.0); break;
    default: break;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || circle_on_) mark_circle();
}

void EmotionSpaceCanvas::resizeEvent(QResizeEvent *event) {
    const bool all = std::abs(scale_ - whole_) < 1e-9;
    QWidget::resizeEvent(event);
    if (all)
        show_all();
    else
        redraw();
}

void EmotionSpaceCanvas::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) redraw();
    QWidget::changeEvent(event);
}

bool EmotionSpaceCanvas::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && takes(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto step = point_at(QPointF(help->pos())))
            QToolTip::showText(help->globalPos(), describe(*step), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace tempera::ui
