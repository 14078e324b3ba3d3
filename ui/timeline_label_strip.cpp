#include "ui/timeline_label_strip.h"

#include "ui/emotion_lookup.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace tempera::ui {

namespace {

constexpr int lane_height = 22, edge_reach = 5, moment_reach = 6;
constexpr Time shortest = Time::millis(20);

} // namespace

LabelStrip::LabelStrip(TimeAxis &axis, const QString &name, QWidget *parent) : Strip(axis, name, parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(lane_height + 6);
}

void LabelStrip::set_labels(std::vector<model::Annotation> labels, std::vector<model::Emotion> emotions) {
    labels_ = std::move(labels);
    emotions_ = std::move(emotions);
    // Each span takes the first lane that is free at its onset.
    std::vector<Time> busy_until;
    lanes_.clear();
    for (const auto &label : labels_) {
        std::size_t lane = 0;
        while (lane < busy_until.size() && busy_until[lane] > label.span.onset) ++lane;
        if (lane == busy_until.size()) busy_until.emplace_back();
        busy_until[lane] = label.span.offset;
        lanes_.push_back(static_cast<int>(lane));
    }
    constexpr int most = 4; // beyond, overlapping labels share the last lane
    lane_count_ = std::clamp(static_cast<int>(busy_until.size()), 1, most);
    for (auto &lane : lanes_) lane = std::min(lane, most - 1);
    setFixedHeight(lane_count_ * lane_height + 6);

    std::set<AnnotationId> there;
    for (const auto &label : labels_) there.insert(label.id);
    std::erase_if(selected_, [&](AnnotationId id) { return !there.count(id); });
    if (drag_ && !find(drag_->id)) drag_.reset();
    describe();
    update();
}

void LabelStrip::describe() {
    QString text = tr("%n label(s)", nullptr, static_cast<int>(labels_.size()));
    if (selected_.size() == 1) {
        const auto *label = find(*selected_.begin());
        const auto *e = label ? emotion(label->emotion) : nullptr;
        if (e) {
            text = tr("%1, from %2 to %3")
                       .arg(display_name(*e), QString::fromStdString(format_time(label->span.onset)),
                            QString::fromStdString(format_time(label->span.offset)));
        }
    }
    setAccessibleDescription(text);
}

void LabelStrip::set_selected(std::set<AnnotationId> ids) {
    if (ids == selected_) return;
    selected_ = std::move(ids);
    describe();
    update();
    Q_EMIT selection_changed();
}

const model::Emotion *LabelStrip::emotion(EmotionId id) const { return find_emotion(emotions_, id); }

const model::Annotation *LabelStrip::find(AnnotationId id) const {
    const auto it = std::find_if(labels_.begin(), labels_.end(), [&](const auto &l) { return l.id == id; });
    return it == labels_.end() ? nullptr : &*it;
}

QRectF LabelStrip::rect_of(std::size_t index) const {
    const auto &label = labels_[index];
    const Span span = drag_ && drag_->id == label.id ? drag_->to : label.span;
    const double a = navigator_.x_of(span.onset), b = navigator_.x_of(span.offset);
    const int top = 3 + lanes_[index] * lane_height;
    if (label.span.is_moment()) return {a - moment_reach, double(top), 2.0 * moment_reach, lane_height - 3.0};
    return {a, double(top), std::max(1.0, b - a), lane_height - 3.0};
}

QRectF LabelStrip::rect_of(AnnotationId id) const {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        if (labels_[i].id != id) continue;
        const QRectF box = rect_of(i);
        return box.right() >= gutter_width && box.left() <= width() ? box : QRectF();
    }
    return {};
}

void LabelStrip::paint_content(QPainter &painter, int left, int right) {
    // A name can reach this far right of its marker.
    constexpr double name_reach = 160;
    std::map<std::pair<int, bool>, double> drawn_to; // right edge, by lane and whether it is a moment
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const QRectF box = rect_of(i);
        if (box.right() + name_reach < left || box.left() > right) continue;
        // Of thousands that fall on one pixel column, the first is drawn, and what is selected.
        double &edge = drawn_to.try_emplace({lanes_[i], labels_[i].span.is_moment()}, -1e9).first->second;
        if (std::floor(box.right()) <= edge && !selected_.count(labels_[i].id)) continue;
        edge = std::floor(box.right());
        paint_label(painter, i);
    }
}

void LabelStrip::paint_label(QPainter &painter, std::size_t index) {
    const auto &label = labels_[index];
    const auto *e = emotion(label.emotion);
    if (!e) return;
    const QPalette &p = palette();
    const bool dark = is_dark(p), selected = selected_.count(label.id) > 0;
    const QColor ink = colour(*e, dark);
    const QRectF box = rect_of(index);
    const QString name = display_name(*e);
    QRectF room;
    painter.setRenderHint(QPainter::Antialiasing, label.span.is_moment());
    if (label.span.is_moment()) {
        const double x = std::floor(box.center().x()) + 0.5, y = box.center().y();
        painter.setPen(QPen(ink, selected ? 2.5 : 1.5));
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
        painter.setBrush(selected ? p.color(QPalette::Base) : ink);
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5);
        // The name is shown if it does not run into the next label of this lane.
        double limit = width();
        for (std::size_t k = index + 1; k < labels_.size(); ++k) {
            if (lanes_[k] != lanes_[index]) continue;
            limit = rect_of(k).left();
            break;
        }
        room = QRectF(x + 8, box.top(), limit - x - 10, box.height());
        if (painter.fontMetrics().horizontalAdvance(name) > room.width()) return;
        painter.setPen(p.color(QPalette::Text));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
        return;
    }
    constexpr double too_narrow = 3; // for a pattern and a frame
    if (box.width() < too_narrow && !selected) return painter.fillRect(box, mix(p.color(QPalette::Base), ink, 0.7));
    painter.fillRect(box, mix(p.color(QPalette::Base), ink, 0.25));
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush(*e, dark));
    painter.setOpacity(0.55);
    painter.drawRect(box);
    painter.setOpacity(1);
    painter.setBrush(Qt::NoBrush);
    if (box.width() > 4) {
        painter.setPen(QPen(selected ? p.color(QPalette::WindowText) : ink, selected ? 2 : 1));
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const QRectF view(gutter_width, 0, width() - gutter_width, height());
    room = box.intersected(view).adjusted(5, 0, -4, 0);
    if (room.width() < 20) return;
    const QString shown = painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(room.width()) - 6);
    const QRectF plate(room.left(), box.center().y() - painter.fontMetrics().height() / 2.0 - 0.5,
                       painter.fontMetrics().horizontalAdvance(shown) + 6.0, painter.fontMetrics().height() + 1.0);
    painter.fillRect(plate, with_alpha(p.color(QPalette::Base), 215)); // readable over any pattern
    painter.setPen(p.color(QPalette::Text));
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

std::optional<LabelStrip::Hit> LabelStrip::hit(QPointF at) const {
    if (at.x() < gutter_width) return std::nullopt;
    // Last drawn lies on top.
    for (std::size_t i = labels_.size(); i-- > 0;) {
        const QRectF box = rect_of(i);
        const bool moment = labels_[i].span.is_moment();
        // Edges can be grasped from just outside too, unless the bar is so short that they would hide its body.
        const double reach = moment ? 0 : box.width() > 4 * edge_reach ? edge_reach : 2;
        if (!box.adjusted(-reach, -2, reach, 2).contains(at)) continue;
        if (!moment && std::abs(at.x() - box.left()) <= reach) return Hit{i, Part::onset};
        if (!moment && std::abs(at.x() - box.right()) <= reach) return Hit{i, Part::offset};
        return Hit{i, Part::body};
    }
    return std::nullopt;
}

void LabelStrip::select_only(AnnotationId id) { set_selected({id}); }

Span LabelStrip::moved(const Drag &drag, double x) const {
    Time by{std::llround((x - drag.press_x) * navigator_.us_per_pixel())};
    Span to = drag.from;
    switch (drag.part) {
    case Part::body:
        by = std::clamp(by, -drag.from.onset, axis_.duration() - drag.from.offset);
        to.onset += by;
        to.offset += by;
        break;
    case Part::onset: to.onset = std::clamp(drag.from.onset + by, Time{}, drag.from.offset - shortest); break;
    case Part::offset:
        to.offset = std::clamp(drag.from.offset + by, drag.from.onset + shortest, axis_.duration());
        break;
    }
    return to;
}

void LabelStrip::mousePressEvent(QMouseEvent *event) {
    const auto found = hit(event->position());
    if (event->button() != Qt::LeftButton || !found) {
        if (event->button() == Qt::LeftButton && event->position().x() >= gutter_width) set_selected({});
        Strip::mousePressEvent(event);
        return;
    }
    const auto &label = labels_[found->index];
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        auto ids = selected_;
        if (!ids.insert(label.id).second) ids.erase(label.id);
        set_selected(std::move(ids));
        return;
    }
    select_only(label.id);
    drag_ = Drag{label.id, label.emotion, found->part, label.span, label.span, event->position().x(), false};
}

void LabelStrip::mouseMoveEvent(QMouseEvent *event) {
    if (drag_) {
        const double x = event->position().x();
        if (!drag_->moved && std::abs(x - drag_->press_x) < QApplication::startDragDistance() / 2.0) return;
        drag_->moved = true;
        drag_->to = moved(*drag_, x);
        QToolTip::showText(event->globalPosition().toPoint(),
                           drag_->to.is_moment()
                               ? QString::fromStdString(format_time(drag_->to.onset))
                               : tr("%1 – %2").arg(QString::fromStdString(format_time(drag_->to.onset)),
                                                   QString::fromStdString(format_time(drag_->to.offset))),
                           this);
        update();
        return;
    }
    if (event->buttons() == Qt::NoButton) {
        const auto found = hit(event->position());
        if (!found) {
            unsetCursor();
        } else {
            setCursor(found->part == Part::body ? Qt::PointingHandCursor : Qt::SizeHorCursor);
        }
    }
    Strip::mouseMoveEvent(event);
}

void LabelStrip::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton && drag_) {
        const Drag drag = *drag_;
        drag_.reset();
        update();
        if (drag.moved && drag.to != drag.from) Q_EMIT change_wanted(drag.id, drag.to, drag.emotion);
        return;
    }
    Strip::mouseReleaseEvent(event);
}

void LabelStrip::mouseDoubleClickEvent(QMouseEvent *event) {
    drag_.reset();
    const auto found = hit(event->position());
    if (!found) return;
    const auto &label = labels_[found->index];
    if (label.span.is_moment())
        axis_.request_seek(label.span.onset);
    else
        axis_.request_loop(label.span);
}

void LabelStrip::contextMenuEvent(QContextMenuEvent *event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto found = hit(QPointF(event->pos()));
        if (!found) return;
        if (!selected_.count(labels_[found->index].id)) select_only(labels_[found->index].id);
    }
    open_menu(event->globalPos());
}

void LabelStrip::open_menu(const QPoint &global) {
    if (selected_.empty()) return;
    QMenu menu(this);
    menu.addSection(tr("Change to"));
    for (const auto &e : emotions_) {
        auto *action = menu.addAction(display_name(e));
        QPixmap swatch(16, 16);
        swatch.fill(colour(e, is_dark(palette())));
        action->setIcon(swatch);
        connect(action, &QAction::triggered, this, [this, id = e.id] {
            for (const auto &chosen : std::set(selected_)) {
                const auto *label = find(chosen);
                if (label && label->emotion != id) Q_EMIT change_wanted(chosen, label->span, id);
            }
        });
    }
    menu.addSeparator();
    const auto *one = selected_.size() == 1 ? find(*selected_.begin()) : nullptr;
    if (one && !one->span.is_moment()) {
        menu.addAction(tr("Select this part"), this, [this, span = one->span] { axis_.set_selection(span); });
    }
    menu.addAction(tr("Remove"), this, [this] { Q_EMIT remove_wanted({selected_.begin(), selected_.end()}); });
    menu.exec(global);
}

void LabelStrip::nudge(Time by, bool offset_only) {
    for (const auto &id : std::set(selected_)) {
        const auto *label = find(id);
        if (!label || (offset_only && label->span.is_moment())) continue;
        Span to = label->span;
        if (offset_only) {
            to.offset = std::clamp(to.offset + by, to.onset + shortest, axis_.duration());
        } else {
            const Time step = std::clamp(by, -to.onset, axis_.duration() - to.offset);
            to = {to.onset + step, to.offset + step};
        }
        if (to != label->span) Q_EMIT change_wanted(id, to, label->emotion);
    }
}

void LabelStrip::step_selection(int direction) {
    if (labels_.empty()) return;
    std::ptrdiff_t at = -1;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        if (selected_.count(labels_[i].id)) at = static_cast<std::ptrdiff_t>(i);
    }
    if (at < 0) { // none selected yet: begin at the playhead
        const auto after = std::find_if(labels_.begin(), labels_.end(),
                                        [&](const auto &l) { return l.span.onset >= axis_.playhead(); });
        at = after - labels_.begin() - (direction > 0 ? 1 : 0);
    }
    at = std::clamp<std::ptrdiff_t>(at + direction, 0, static_cast<std::ptrdiff_t>(labels_.size()) - 1);
    select_only(labels_[static_cast<std::size_t>(at)].id);
    axis_.request_seek(labels_[static_cast<std::size_t>(at)].span.onset);
}

bool LabelStrip::claims(const QKeyEvent &event) const {
    const bool arrow = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (arrow && event.modifiers().testFlag(Qt::ControlModifier)) return true;
    if (selected_.empty()) return false;
    return (arrow && event.modifiers().testFlag(Qt::AltModifier)) || event.key() == Qt::Key_Delete ||
           event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Escape;
}

void LabelStrip::keyPressEvent(QKeyEvent *event) {
    if (!claims(*event)) {
        Strip::keyPressEvent(event);
        return;
    }
    const int direction = event->key() == Qt::Key_Left ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            step_selection(direction);
        } else {
            nudge(grid_step * direction, event->modifiers().testFlag(Qt::ShiftModifier));
        }
        break;
    case Qt::Key_Delete: Q_EMIT remove_wanted({selected_.begin(), selected_.end()}); break;
    case Qt::Key_Escape:
        drag_.reset();
        set_selected({});
        break;
    default:
        if (const auto *label = find(*selected_.begin()); label && !label->span.is_moment()) {
            axis_.set_selection(label->span);
        }
    }
}

bool LabelStrip::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && claims(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto found = hit(QPointF(help->pos()));
        const auto *e = found ? emotion(labels_[found->index].emotion) : nullptr;
        if (e) {
            const Span span = labels_[found->index].span;
            const QString from = QString::fromStdString(format_time(span.onset));
            QToolTip::showText(
                help->globalPos(),
                span.is_moment()
                    ? tr("%1 at %2").arg(display_name(*e), from)
                    : tr("%1, %2 – %3").arg(display_name(*e), from, QString::fromStdString(format_time(span.offset))),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return Strip::event(event);
}

} // namespace tempera::ui
