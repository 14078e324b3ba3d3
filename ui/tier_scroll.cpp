#include "ui/tier_scroll.h"

#include "ui/strip_metrics.h"

#include <algorithm>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace tempera::ui {
namespace {
constexpr int least = 60; ///< two tiers, or one of two lanes
}

TierScroll::TierScroll(QWidget *parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    setWidget(content);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    fit();
}

void TierScroll::set_strips(const std::vector<QWidget *> &strips) {
    for (auto *old : strips_) column_->removeWidget(old);
    strips_ = strips;
    for (auto *strip : strips_) {
        column_->addWidget(strip);
        strip->removeEventFilter(this);
        strip->installEventFilter(this);
    }
    fit();
}

void TierScroll::fit() {
    setMaximumHeight(content_height());
    setVisible(!strips_.empty());
    updateGeometry();
}

int TierScroll::content_height() const {
    int height = 0;
    for (const auto *strip : strips_) height += strip->minimumHeight();
    return height;
}

QSize TierScroll::sizeHint() const { return {200, content_height()}; }
QSize TierScroll::minimumSizeHint() const { return {0, std::min(least, content_height())}; }

bool TierScroll::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn) {
        if (auto *strip = qobject_cast<QWidget *>(watched)) ensureWidgetVisible(strip, 0, 0);
    } else if (event->type() == QEvent::Wheel) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->position().x() < gutter_width && verticalScrollBar()->maximum() > 0) {
            verticalScrollBar()->setValue(verticalScrollBar()->value() - wheel->angleDelta().y() / 4);
            wheel->accept();
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace tempera::ui
