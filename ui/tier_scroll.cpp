#include "ui/tier_scroll.h"

#include "ui/strip_metrics.h"
#include "ui/timeline_strips.h"

#include <algorithm>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace tempera::ui {
namespace {
constexpr int tier_bar_width = 11;
constexpr std::size_t least_strips = 3; ///< and half of the next one, which says that there is more
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
    // The area's own bar would take its room from the time axis: this one is moved along with it.
    bar_ = new QScrollBar(Qt::Vertical, this);
    bar_->setObjectName(QStringLiteral("tier_bar"));
    bar_->setAccessibleName(tr("Scroll the tiers"));
    bar_->setFocusPolicy(Qt::NoFocus);
    bar_->hide();
    auto *own = verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, this, &TierScroll::show_bar);
    connect(own, &QScrollBar::valueChanged, bar_, &QScrollBar::setValue);
    connect(bar_, &QScrollBar::actionTriggered, this, [this] { revealed_ = nullptr; }); // by the user
    connect(bar_, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
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
    show_bar();
}

void TierScroll::reveal(QWidget *strip) {
    revealed_ = strip;
    ensureWidgetVisible(strip, 0, 0); // a new one has no place yet: again when the room is shared out
}

void TierScroll::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    show_bar();
}

void TierScroll::show_bar() {
    const auto *own = verticalScrollBar();
    const bool needed = own->maximum() > own->minimum();
    bar_->setRange(own->minimum(), own->maximum());
    bar_->setPageStep(own->pageStep());
    bar_->setSingleStep(strips_.empty() ? own->singleStep() : strips_.front()->minimumHeight());
    bar_->setValue(own->value());
    bar_->setGeometry(0, 0, tier_bar_width, height());
    bar_->setVisible(needed);
    if (needed) bar_->raise();
    for (auto *strip : strips_)
        if (auto *banded = qobject_cast<Strip *>(strip)) banded->set_gutter_indent(needed ? tier_bar_width : 0);
    if (needed && revealed_) ensureWidgetVisible(revealed_, 0, 0);
}

int TierScroll::content_height() const {
    int height = 0;
    for (const auto *strip : strips_) height += strip->minimumHeight();
    return height;
}

QSize TierScroll::sizeHint() const { return {200, content_height()}; }
QSize TierScroll::minimumSizeHint() const {
    int height = 0;
    for (std::size_t i = 0; i < strips_.size() && i <= least_strips; ++i)
        height += i < least_strips ? strips_[i]->minimumHeight() : strips_[i]->minimumHeight() / 2;
    return {0, std::min(height, content_height())};
}

bool TierScroll::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn) {
        if (auto *strip = qobject_cast<QWidget *>(watched)) ensureWidgetVisible(strip, 0, 0);
    } else if (event->type() == QEvent::Wheel) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->position().x() < gutter_width && verticalScrollBar()->maximum() > 0) {
            revealed_ = nullptr;
            verticalScrollBar()->setValue(verticalScrollBar()->value() - wheel->angleDelta().y() / 4);
            wheel->accept();
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace tempera::ui
