#include "ui/timeline_strips.h"

#include "ui/time_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>

namespace tempera::ui {
namespace {
constexpr double handle_reach = 7; ///< pixels around the playhead in which the ruler takes hold of it
}

Strip::Strip(TimeAxis &axis, const QString &name, QWidget *parent)
    : QWidget(parent), axis_(axis), navigator_(axis, *this, gutter_width) {
    set_name(name);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_OpaquePaintEvent); // what lies below need not be drawn
    connect(&axis, &TimeAxis::visible_changed, this, qOverload<>(&QWidget::update));
    connect(&axis, &TimeAxis::selection_changed, this, qOverload<>(&QWidget::update));
    connect(&axis, &TimeAxis::marks_changed, this, qOverload<>(&QWidget::update));
    connect(&axis, &TimeAxis::duration_changed, this, qOverload<>(&QWidget::update));
    connect(&axis, &TimeAxis::playhead_changed, this, &Strip::move_playhead);
}

void Strip::set_gutter_indent(int pixels) {
    if (pixels == gutter_indent_) return;
    gutter_indent_ = pixels;
    update(0, 0, gutter_width, height());
}

void Strip::set_name(const QString &name) {
    name_ = name;
    setAccessibleName(name);
    update();
}

int Strip::playhead_column() const { return static_cast<int>(std::floor(navigator_.x_of(axis_.playhead()))); }

void Strip::move_playhead() {
    const int x = playhead_column();
    if (x == playhead_x_) return;
    constexpr int reach = 6; // half the ruler's playhead handle
    update(playhead_x_ - reach, 0, 2 * reach + 1, height());
    update(x - reach, 0, 2 * reach + 1, height());
    playhead_x_ = x;
}

void Strip::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text by its own script: the transcript's may differ
    const QPalette &p = palette();
    const QRect dirty = event->rect();
    painter.fillRect(dirty, p.color(QPalette::Base));
    if (dirty.left() < gutter_width) {
        const QRect gutter(0, 0, gutter_width, height());
        painter.fillRect(gutter, p.color(QPalette::Window));
        painter.save();
        painter.translate(gutter_indent_, 0);
        paint_gutter(painter, gutter.adjusted(0, 0, -gutter_indent_, 0));
        painter.restore();
        painter.setPen(hairline(p));
        painter.drawLine(gutter_width - 1, 0, gutter_width - 1, height());
    }
    painter.setPen(hairline(p));
    painter.drawLine(dirty.left(), height() - 1, dirty.right(), height() - 1);

    if (axis_.duration().us > 0) {
        painter.setClipRect(QRect(gutter_width, 0, width() - gutter_width, height()).intersected(dirty));
        painter.save();
        paint_content(painter, std::max(gutter_width, dirty.left()), std::min(width(), dirty.right() + 1));
        painter.restore();
        paint_marks(painter);
        if (axis_.has_selection()) {
            const double a = navigator_.x_of(axis_.selection().onset), b = navigator_.x_of(axis_.selection().offset);
            const QColor accent = p.color(QPalette::Highlight);
            painter.fillRect(QRectF(a, 0, b - a, height()), with_alpha(accent, 46));
            painter.setPen(accent);
            painter.drawLine(QPointF(a, 0), QPointF(a, height()));
            painter.drawLine(QPointF(b, 0), QPointF(b, height()));
        }
        playhead_x_ = playhead_column();
        painter.fillRect(playhead_x_, 0, 1, height(), p.color(QPalette::WindowText));
        painter.save();
        paint_over(painter);
        painter.restore();
    }
    if (focus_frame_) {
        painter.setClipping(false);
        painter.setPen(p.color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void Strip::paint_gutter(QPainter &painter, const QRect &gutter) {
    painter.setPen(quiet_text(palette()));
    QStringList lines = name_.split(QLatin1Char('\n'));
    for (QString &line : lines) line = painter.fontMetrics().elidedText(line, Qt::ElideRight, gutter.width() - 16);
    painter.drawText(gutter.adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                     lines.join(QLatin1Char('\n')));
}

void Strip::paint_marks(QPainter &painter) const {
    if (axis_.marks().empty()) return;
    const QColor accent = palette().color(QPalette::Highlight);
    const Span visible = axis_.visible();
    for (const Span mark : axis_.marks()) {
        if (mark.onset > visible.offset || mark.offset < visible.onset) continue;
        const double a = std::floor(navigator_.x_of(mark.onset));
        const double wide = std::max(2.0, navigator_.x_of(mark.offset) - a);
        painter.fillRect(QRectF(a, 0, wide, height()), with_alpha(accent, 30));
        painter.fillRect(QRectF(a, height() - 4, wide, 3), accent); // a bar too: the tint alone is easily overlooked
    }
}

void Strip::keyPressEvent(QKeyEvent *event) {
    if (!navigator_.key(*event)) QWidget::keyPressEvent(event);
}

bool Strip::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && TimeNavigator::takes(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Strip::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

void Strip::focusInEvent(QFocusEvent *event) {
    const auto why = event->reason();
    focus_frame_ = why == Qt::TabFocusReason || why == Qt::BacktabFocusReason || why == Qt::ShortcutFocusReason;
    update();
}

void Strip::focusOutEvent(QFocusEvent *) {
    focus_frame_ = false;
    update();
}

// --- Ruler

RulerStrip::RulerStrip(TimeAxis &axis, QWidget *parent) : Strip(axis, tr("Time"), parent) {
    setFixedHeight(fontMetrics().height() + 10);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setToolTip(tr("Drag to select a part, drag the playhead to scrub; a double click inside the selection repeats it, one outside "
                  "clears it"));
}

void RulerStrip::paint_content(QPainter &painter, int left, int right) {
    const int room = painter.fontMetrics().horizontalAdvance(QStringLiteral("0:00:00.000")) + 18;
    const Time big = tick_step(navigator_.us_per_pixel(), room);
    const int parts = minor_ticks(big);
    const QPalette &p = palette();
    // A label that begins left of the dirty part still reaches into it.
    const std::int64_t first = std::max<std::int64_t>(0, navigator_.time_at(left - room).us / big.us);
    const std::int64_t last = navigator_.time_at(right).us / big.us;
    for (std::int64_t i = first; i <= last; ++i) {
        const double x = std::floor(navigator_.x_of(big * i)) + 0.5;
        painter.setPen(quiet_text(p));
        painter.drawLine(QPointF(x, height() - 9), QPointF(x, height() - 1));
        painter.drawText(QPointF(x + 4, height() - 6), tick_text(big * i, big));
        painter.setPen(hairline(p));
        for (int k = 1; k < parts; ++k) {
            const double minor = std::floor(navigator_.x_of(Time{big.us * i + big.us * k / parts})) + 0.5;
            painter.drawLine(QPointF(minor, height() - 5), QPointF(minor, height() - 1));
        }
    }
}

void RulerStrip::paint_over(QPainter &painter) {
    const double x = std::floor(navigator_.x_of(axis_.playhead())) + 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    const std::array<QPointF, 3> handle{QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 7)};
    painter.drawConvexPolygon(handle.data(), 3);
}

void RulerStrip::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || event->position().x() < gutter_width) return;
    press_x_ = event->position().x();
    selecting_ = false;
    scrubbing_ = std::abs(press_x_ - navigator_.x_of(axis_.playhead())) <= handle_reach;
}

void RulerStrip::mouseMoveEvent(QMouseEvent *event) {
    const double x = event->position().x();
    if (press_x_ < 0) {
        const bool over = std::abs(x - navigator_.x_of(axis_.playhead())) <= handle_reach;
        setCursor(over ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    if (scrubbing_) {
        axis_.request_scrub(std::clamp(navigator_.time_at(x), Time{}, axis_.duration()));
        return;
    }
    if (!selecting_ && std::abs(x - press_x_) < 4) return;
    selecting_ = true;
    const Time a = std::clamp(navigator_.time_at(std::min(x, press_x_)), Time{}, axis_.duration());
    const Time b = std::clamp(navigator_.time_at(std::max(x, press_x_)), Time{}, axis_.duration());
    axis_.set_selection({a, b});
}

void RulerStrip::mouseReleaseEvent(QMouseEvent *event) {
    if (press_x_ >= 0 && !selecting_ && !scrubbing_ && axis_.duration().us > 0) {
        axis_.request_seek(std::clamp(navigator_.time_at(event->position().x()), Time{}, axis_.duration()));
    }
    press_x_ = -1;
    scrubbing_ = false;
}

void RulerStrip::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || event->position().x() < gutter_width) return;
    const bool inside = axis_.has_selection() && axis_.selection().contains(navigator_.time_at(event->position().x()));
    if (inside)
        axis_.request_loop(axis_.selection());
    else
        axis_.set_selection({});
}

void RulerStrip::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && axis_.has_selection()) {
        axis_.set_selection({});
    } else {
        Strip::keyPressEvent(event);
    }
}

} // namespace tempera::ui
