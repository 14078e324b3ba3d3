// What the hand does to labels: mouse and keys of a LabelStrip.
#include "ui/emotion_lookup.h"
#include "ui/timeline_label_strip.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <utility>

namespace tempera::ui {
namespace {

constexpr int edge_reach = 5, snap_reach = 8; ///< pixels
constexpr Time shortest = Time::millis(20);

} // namespace

std::optional<LabelStrip::Hit> LabelStrip::hit(QPointF at) const {
    if (at.x() < gutter_width) return std::nullopt;
    constexpr int reach_of_any = 8;
    const auto [first, last] =
        between(navigator_.time_at(at.x() - reach_of_any), navigator_.time_at(at.x() + reach_of_any));
    // Last drawn lies on top.
    for (std::size_t i = last; i-- > first;) {
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

Span LabelStrip::moved(const Drag &drag, double x, bool snap) const {
    const Time by{std::llround((x - drag.press_x) * navigator_.us_per_pixel())};
    const Time reach{std::llround(snap_reach * navigator_.us_per_pixel())};
    const auto settled = [&](Span span, bool whole) {
        return snap && help_.snap ? help_.snap(span, whole, reach, selected_) : span;
    };
    Span to = drag.from;
    if (drag.part == Part::body) {
        to = settled({to.onset + by, to.offset + by}, true);
        const Time step = std::clamp(to.onset - drag.from.onset, -drag.earliest_last.onset,
                                     axis_.duration() - drag.earliest_last.offset);
        return {drag.from.onset + step, drag.from.offset + step};
    }
    if (drag.part == Part::onset) {
        const Time at = to.onset + by;
        to.onset = std::clamp(settled({at, at}, false).onset, Time{}, std::max(Time{}, to.offset - shortest));
    } else {
        const Time at = to.offset + by;
        to.offset = std::clamp(settled({at, at}, false).offset, std::min(to.onset + shortest, axis_.duration()),
                               axis_.duration());
    }
    return to;
}

void LabelStrip::start_drag(const Hit &found, double x) {
    const auto &label = labels_[found.index];
    const bool was_selected = selected_.count(label.id) > 0;
    if (!was_selected || found.part != Part::body) set_selected({label.id});
    Span reach = label.span;
    for (const auto id : selected_) {
        if (const auto *other = find(id)) {
            reach.onset = std::min(reach.onset, other->span.onset);
            reach.offset = std::max(reach.offset, other->span.offset);
        }
    }
    drag_ = Drag{label.id, found.part, label.span, label.span, reach, x, false, was_selected};
}

void LabelStrip::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton) return Strip::mousePressEvent(event);
    if (event->position().x() < gutter_width) {
        header_press_ = event->position().toPoint();
        return;
    }
    const auto found = hit(event->position());
    const auto modifiers = event->modifiers();
    if (!found) {
        if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
            band_ = Band{event->position(), event->position(), modifiers.testFlag(Qt::ControlModifier)};
            return;
        }
        set_selected({});
        return Strip::mousePressEvent(event);
    }
    if (modifiers.testFlag(Qt::ControlModifier)) {
        auto ids = selected_;
        const auto id = labels_[found->index].id;
        if (!ids.insert(id).second) ids.erase(id);
        return set_selected(std::move(ids));
    }
    start_drag(*found, event->position().x());
}

void LabelStrip::mouseMoveEvent(QMouseEvent *event) {
    if (header_press_) {
        const int way = std::abs(event->position().toPoint().y() - header_press_->y());
        if (!header_drag_ && way < QApplication::startDragDistance()) return;
        header_drag_ = true;
        setCursor(Qt::ClosedHandCursor);
        Q_EMIT header_dragged(event->globalPosition().toPoint());
        return;
    }
    if (band_) {
        band_->to = {std::clamp(event->position().x(), double(gutter_width), double(width())), event->position().y()};
        update();
        return;
    }
    if (drag_) {
        const double x = event->position().x();
        const bool outside = !rect().contains(event->position().toPoint());
        if (!drag_->moved && !outside && std::abs(x - drag_->press_x) < QApplication::startDragDistance() / 2.0) return;
        if (header_.locked) {
            drag_.reset();
            Q_EMIT refused();
            return;
        }
        drag_->moved = true;
        drag_->to = moved(*drag_, x, !event->modifiers().testFlag(Qt::AltModifier));
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
            setCursor(found->part == Part::body ? Qt::PointingHandCursor
                      : header_.locked          ? Qt::ForbiddenCursor
                                                : Qt::SizeHorCursor);
        }
    }
    Strip::mouseMoveEvent(event);
}

void LabelStrip::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton) return Strip::mouseReleaseEvent(event);
    if (std::exchange(header_press_, std::nullopt)) {
        unsetCursor();
        if (std::exchange(header_drag_, false))
            Q_EMIT header_dropped(event->globalPosition().toPoint(), true);
        else
            Q_EMIT activated();
        return;
    }
    if (const auto band = std::exchange(band_, std::nullopt)) {
        const QRectF box = QRectF(band->from, band->to).normalized();
        update();
        Q_EMIT band_drawn({navigator_.time_at(box.left()), navigator_.time_at(box.right())},
                          mapToGlobal(box.topLeft()).toPoint().y(), mapToGlobal(box.bottomRight()).toPoint().y(),
                          band->add);
        return;
    }
    if (const auto drag = std::exchange(drag_, std::nullopt)) {
        update();
        finish_drag(*drag, event->globalPosition().toPoint(), rect().contains(event->position().toPoint()));
        return;
    }
    Strip::mouseReleaseEvent(event);
}

void LabelStrip::finish_drag(const Drag &drag, QPoint global, bool inside) {
    if (!drag.moved) {
        if (drag.was_selected) set_selected({drag.id});
        return;
    }
    TierId tier;
    if (!inside && drag.part == Part::body && help_.tier_at) tier = help_.tier_at(global);
    const Time by = drag.to.onset - drag.from.onset;
    std::vector<model::Annotation> after;
    for (const auto id : selected_) {
        const auto *label = find(id);
        if (!label) continue;
        model::Annotation changed = *label;
        if (id == drag.id)
            changed.span = drag.to;
        else if (drag.part == Part::body)
            changed.span = {label->span.onset + by, label->span.offset + by};
        if (tier) changed.tier = tier;
        if (changed != *label) after.push_back(std::move(changed));
    }
    if (!after.empty()) Q_EMIT change_wanted(after);
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
    const bool by_mouse = event->reason() == QContextMenuEvent::Mouse;
    if (by_mouse) {
        const auto found = hit(QPointF(event->pos()));
        if (found && !selected_.count(labels_[found->index].id)) set_selected({labels_[found->index].id});
        if (!found) return Q_EMIT header_menu_wanted(event->globalPos());
    }
    if (selected_.empty())
        Q_EMIT header_menu_wanted(by_mouse ? event->globalPos() : mapToGlobal(QPoint(8, height())));
    else
        Q_EMIT menu_wanted(by_mouse ? event->globalPos() : mapToGlobal(QPoint(gutter_width, height())));
}

bool LabelStrip::claims(const QKeyEvent &event) const {
    if (header_drag_) return event.key() == Qt::Key_Escape;
    if (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_A) return true;
    if (selected_.empty()) return false;
    return event.key() == Qt::Key_Delete || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter ||
           event.key() == Qt::Key_Escape;
}

void LabelStrip::keyPressEvent(QKeyEvent *event) {
    if (!claims(*event)) {
        Strip::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_A: {
        std::set<AnnotationId> all;
        for (const auto &label : labels_) all.insert(label.id);
        set_selected(std::move(all));
        break;
    }
    case Qt::Key_Delete: Q_EMIT remove_wanted({selected_.begin(), selected_.end()}); break;
    case Qt::Key_Escape:
        if (std::exchange(header_drag_, false)) {
            header_press_.reset();
            unsetCursor();
            Q_EMIT header_dropped({}, false);
            break;
        }
        if (!drag_ && !band_) set_selected({});
        drag_.reset();
        band_.reset();
        update();
        break;
    default:
        if (const auto *label = find(*selected_.begin()); label && !label->span.is_moment()) {
            axis_.set_selection(label->span);
        }
    }
}

bool LabelStrip::show_tip(const QHelpEvent &event) {
    const auto found = hit(QPointF(event.pos()));
    const auto *e = found ? emotion(labels_[found->index].emotion) : nullptr;
    QString text;
    if (e) {
        const auto &label = labels_[found->index];
        const QString from = QString::fromStdString(format_time(label.span.onset));
        text =
            label.span.is_moment()
                ? tr("%1 at %2").arg(display_name(*e), from)
                : tr("%1, %2 – %3").arg(display_name(*e), from, QString::fromStdString(format_time(label.span.offset)));
        if (!label.note.empty()) text += QStringLiteral("\n") + QString::fromStdString(label.note);
    } else if (event.pos().x() < gutter_width) {
        text = header_.rater.isEmpty() || header_.rater == accessibleName()
                   ? accessibleName()
                   : tr("%1 (rater %2)").arg(accessibleName(), header_.rater);
        if (header_.active) text += QStringLiteral("\n") + tr("New labels go here.");
        if (header_.locked) text += QStringLiteral("\n") + tr("Locked");
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                           this);
    return true;
}

bool LabelStrip::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && claims(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) return show_tip(*static_cast<QHelpEvent *>(event));
    return Strip::event(event);
}

} // namespace tempera::ui
