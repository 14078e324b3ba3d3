#include "ui/suggestion_strip.h"

#include <array>
#include <cmath>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace tempera::ui {
namespace {
constexpr double half = 5, reach = 8; ///< pixels: of a mark, and of a click beside it
}

SuggestionStrip::SuggestionStrip(TimeAxis &axis, QWidget *parent) : Strip(axis, tr("Suggested"), parent) {
    setFixedHeight(fontMetrics().height() + 4);
    setMouseTracking(true);
    hide();
}

void SuggestionStrip::set_suggestions(std::vector<analysis::Suggestion> suggestions) {
    suggestions_ = std::move(suggestions);
    QStringList spoken;
    for (const auto &s : suggestions_) spoken << text(s);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    setVisible(!suggestions_.empty());
    update();
}

QString SuggestionStrip::text(const analysis::Suggestion &suggestion) {
    const QString when = QString::fromStdString(format_time(suggestion.at));
    return suggestion.reason == analysis::Suggestion::Reason::ambiguous
               ? tr("%1: the emotions are mixed here").arg(when)
               : tr("%1: unlike anything labelled so far").arg(when);
}

void SuggestionStrip::paint_content(QPainter &painter, int left, int right) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    for (const auto &s : suggestions_) {
        const double x = navigator_.x_of(s.at), middle = height() / 2.0;
        if (x < left - half || x > right + half) continue;
        const std::array<QPointF, 3> mark{QPointF(x - half, middle - half + 1), QPointF(x + half, middle - half + 1),
                                          QPointF(x, middle + half)};
        painter.setPen(QPen(accent, 1.5));
        painter.setBrush(s.reason == analysis::Suggestion::Reason::ambiguous ? QBrush(accent) : QBrush(Qt::NoBrush));
        painter.drawConvexPolygon(mark.data(), static_cast<int>(mark.size()));
    }
}

const analysis::Suggestion *SuggestionStrip::at(double x) const {
    const analysis::Suggestion *nearest = nullptr;
    double least = reach;
    for (const auto &s : suggestions_) {
        const double away = std::abs(navigator_.x_of(s.at) - x);
        if (away > least) continue;
        least = away;
        nearest = &s;
    }
    return x < gutter_width ? nullptr : nearest;
}

void SuggestionStrip::mousePressEvent(QMouseEvent *event) {
    const auto *mark = event->button() == Qt::LeftButton ? at(event->position().x()) : nullptr;
    pressed_ = mark != nullptr;
    if (mark)
        axis_.request_seek(mark->at);
    else
        Strip::mousePressEvent(event);
}

void SuggestionStrip::mouseMoveEvent(QMouseEvent *event) {
    if (event->buttons() == Qt::NoButton)
        setCursor(at(event->position().x()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!pressed_) Strip::mouseMoveEvent(event);
}

void SuggestionStrip::mouseReleaseEvent(QMouseEvent *event) {
    if (!pressed_) Strip::mouseReleaseEvent(event);
    pressed_ = false;
}

bool SuggestionStrip::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip) return Strip::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto *mark = at(help->pos().x()))
        QToolTip::showText(help->globalPos(), text(*mark), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace tempera::ui
