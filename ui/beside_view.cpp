#include "ui/beside_view.h"

#include "ui/theme.h"

#include <algorithm>
#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

/// No faces are looked for here: all of it in patches, as many as in the main picture where no face is known.
QImage hidden(const QImage &picture) {
    constexpr int patches = 20;
    return picture.copy().scaled(patches, std::max(1, patches * picture.height() / picture.width()),
                                 Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

BesideView::BesideView(Workbench &bench, const PictureFeed &feed, const model::Companion &companion, QWidget *parent)
    : QWidget(parent), bench_(bench), feed_(&feed), companion_(companion) {
    const QString name = QFileInfo(QString::fromStdString(companion.path)).fileName();
    setAccessibleName(tr("Further video %1").arg(name));
    setMinimumSize(160, 100);
    setFocusPolicy(Qt::StrongFocus); // the picture that the keys for zoom, pan and export mean
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    head_ = new QWidget(this);
    head_->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(head_);
    row->setContentsMargins(6, 1, 2, 1);
    row->setSpacing(2);
    auto *title = new QLabel(fontMetrics().elidedText(name, Qt::ElideMiddle, 120), head_);
    title->setToolTip(name);
    offset_ = new QDoubleSpinBox(head_);
    offset_->setObjectName(QStringLiteral("companion_offset"));
    offset_->setDecimals(3);
    offset_->setRange(-86'400, 86'400);
    offset_->setSingleStep(0.04); // about a frame
    offset_->setSuffix(tr(" s"));
    offset_->setKeyboardTracking(false);
    offset_->setValue(companion.offset.seconds());
    offset_->setAccessibleName(tr("Start of %1 on the recording's time").arg(name));
    offset_->setToolTip(tr("When this video begins, on the recording's time"));
    drift_ = new QDoubleSpinBox(head_);
    drift_->setObjectName(QStringLiteral("companion_drift"));
    drift_->setDecimals(1);
    drift_->setRange(-5000, 5000);
    drift_->setSingleStep(1);
    drift_->setSuffix(tr(" ms/h"));
    drift_->setKeyboardTracking(false);
    drift_->setValue(1000 * companion.drift.seconds());
    drift_->setAccessibleName(tr("Drift of %1's clock in an hour").arg(name));
    drift_->setToolTip(tr("How far this video's clock falls behind the recording's in an hour"));
    const auto button = [&](const char *symbol, const QString &tip) {
        auto *made = new QToolButton(head_);
        made->setIcon(icon(QLatin1String(symbol)));
        made->setAutoRaise(true);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    auto *align = button("audio-lines", tr("Find its place from the sound"));
    auto *remove = button("x", tr("Remove this video"));
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(offset_);
    row->addWidget(drift_);
    row->addWidget(align);
    row->addWidget(remove);
    column->addWidget(head_);

    connect(&feed, &PictureFeed::picture_changed, this, qOverload<>(&QWidget::update));
    connect(&bench.axis(), &TimeAxis::playhead_changed, this, qOverload<>(&QWidget::update));
    connect(offset_, &QDoubleSpinBox::valueChanged, this,
            [this](double seconds) { bench_.move_companion(companion_.id, Time::seconds(seconds), companion_.drift); });
    connect(drift_, &QDoubleSpinBox::valueChanged, this,
            [this](double ms) { bench_.move_companion(companion_.id, companion_.offset, Time::seconds(ms / 1000)); });
    connect(align, &QToolButton::clicked, this, [this] { bench_.align_companion(companion_.id); });
    connect(remove, &QToolButton::clicked, this, [this] { bench_.remove_companion(companion_.id); });
}

QRect BesideView::picture_room() const { return QRect(0, 0, width(), height() - head_->height()); }

QImage BesideView::picture() const {
    if (!feed_) return {};
    const auto index = feed_->index();
    const Time at = companion_.clock().own(bench_.axis().playhead());
    if (!index || at < index->onset(0) || at >= index->offset(index->count() - 1)) return {};
    return feed_->picture();
}

void BesideView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QRect room = picture_room();
    painter.fillRect(room, Qt::black);
    const QImage shown = picture();
    if (shown.isNull()) {
        painter.setPen(Qt::white);
        const bool open = feed_ && feed_->index();
        painter.drawText(room.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         open ? tr("This video does not reach here.") : tr("Opening…"));
        return;
    }
    painter.setClipRect(room);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(zoom_.area(place()), deidentified_ ? hidden(shown) : shown);
    painter.setRenderHint(QPainter::Antialiasing);
    zoom_.paint_factor(painter, room);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(room.adjusted(1, 1, -1, -1));
    }
}

PictureZoom::Place BesideView::place() const { return {picture().size(), picture_room()}; }

void BesideView::zoom_by(double factor) {
    zoom_.zoom(factor, QRectF(picture_room()).center(), place());
    update();
}

void BesideView::fit() {
    zoom_.fit();
    update();
}

void BesideView::pan(double right, double down) {
    zoom_.pan({-right * width(), -down * picture_room().height()}, place());
    update();
}

QImage BesideView::frame() const {
    const QImage shown = picture();
    if (shown.isNull()) return {};
    return deidentified_ ? hidden(shown).scaled(shown.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         : shown.convertToFormat(QImage::Format_RGB32).copy();
}

void BesideView::wheelEvent(QWheelEvent *event) {
    if (zoom_.wheel(*event, place()))
        update();
    else
        QWidget::wheelEvent(event);
}

void BesideView::mousePressEvent(QMouseEvent *event) {
    zoom_.press(*event);
    update(); // it has the focus now
}

void BesideView::mouseMoveEvent(QMouseEvent *event) {
    if (zoom_.move(*event, place(), *this)) update();
}

void BesideView::mouseReleaseEvent(QMouseEvent *event) { (void)zoom_.release(*event, *this); }

void BesideView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton) fit();
}

void BesideView::set_deidentified(bool on) {
    deidentified_ = on;
    update();
}

void BesideView::contextMenuEvent(QContextMenuEvent *event) {
    QMenu menu(this);
    fill_companion_menu(menu, bench_, companion_);
    menu.exec(event->globalPos());
}

void fill_companion_menu(QMenu &menu, Workbench &bench, const model::Companion &companion) {
    menu.addAction(BesideView::tr("Find its place from the sound"), &bench,
                   [&bench, id = companion.id] { bench.align_companion(id); });
    menu.addAction(BesideView::tr("It begins at the playhead"), &bench, [&bench, companion] {
        bench.move_companion(companion.id, bench.axis().playhead(), companion.drift);
    });
    menu.addSeparator();
    menu.addAction(BesideView::tr("Remove this video"), &bench,
                   [&bench, id = companion.id] { bench.remove_companion(id); });
}

} // namespace tempera::ui
