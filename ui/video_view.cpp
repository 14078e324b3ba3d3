#include "ui/video_view.h"

#include "ui/paths.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace tempera::ui {

VideoView::VideoView(Workbench &bench, const Player &player, QWidget *parent)
    : QWidget(parent), bench_(bench), player_(player) {
    setObjectName(QStringLiteral("video"));
    setAccessibleName(tr("Video"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    const auto redraw = [this] { update(); };
    connect(&player, &Player::picture_changed, this, redraw);
    connect(&player, &Player::state_changed, this, redraw);
    connect(&bench, &Workbench::faces_changed, this, redraw);
    connect(&bench, &Workbench::project_changed, this, redraw);
    connect(&bench, &Workbench::recording_changed, this, redraw);
    connect(&bench, &Workbench::media_changed, this, redraw);
}

QRectF VideoView::picture_area() const {
    const QImage &picture = player_.picture();
    if (picture.isNull()) return {};
    QSizeF size = picture.size();
    size.scale(this->size(), Qt::KeepAspectRatio);
    return QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
}

int VideoView::patient() const {
    const auto faces = bench_.faces();
    const auto *record = bench_.recording_record();
    if (!faces || !record) return -1;
    return record->face_track >= 0 ? record->face_track : faces->default_track();
}

void VideoView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QRectF area = picture_area();
    if (area.isEmpty()) {
        painter.fillRect(rect(), palette().color(QPalette::Base));
        if (player_.media() && !player_.media()->video) paint_sound_only(painter);
        return;
    }
    painter.fillRect(rect(), Qt::black);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, player_.picture());
    painter.setRenderHint(QPainter::Antialiasing);
    paint_faces(painter, area);
    paint_badge(painter, area);
}

void VideoView::paint_faces(QPainter &painter, const QRectF &area) {
    const auto faces = bench_.faces();
    if (!faces) return;
    const Time now = bench_.axis().playhead();
    const int chosen = patient();
    for (const auto &track : faces->tracks) {
        const auto *box = faces->box(track.id, now);
        if (!box) continue;
        const QRectF shown(area.x() + box->x * area.width(), area.y() + box->y * area.height(),
                           box->width * area.width(), box->height * area.height());
        const bool is_patient = track.id == chosen;
        // Dark under light: seen on any picture.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 150), is_patient ? 4 : 2.5));
        painter.drawRoundedRect(shown, 3, 3);
        painter.setPen(QPen(is_patient ? QColor(0x8fd7ff) : QColor(255, 255, 255, 200), is_patient ? 2 : 1));
        painter.drawRoundedRect(shown, 3, 3);
        if (!is_patient && faces->tracks.size() < 2) continue;
        const QString name = is_patient ? tr("Patient") : tr("Face %1").arg(track.id + 1);
        const QRectF text = painter.fontMetrics().boundingRect(name).adjusted(-5, -2, 5, 2);
        const QRectF tag(shown.left(), std::max(area.top(), shown.top() - text.height() - 2), text.width(),
                         text.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 160));
        painter.drawRoundedRect(tag, 3, 3);
        painter.setPen(Qt::white);
        painter.drawText(tag, Qt::AlignCenter, name);
    }
}

void VideoView::paint_badge(QPainter &painter, const QRectF &area) {
    const auto *record = bench_.recording_record();
    if (!record || !record->synthetic) return;
    const QString text = tr("Synthetic sample");
    const QRectF size = painter.fontMetrics().boundingRect(text).adjusted(-8, -3, 8, 3);
    const QRectF tag(area.right() - size.width() - 8, area.top() + 8, size.width(), size.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(QColor(0xffe9a8));
    painter.drawText(tag, Qt::AlignCenter, text);
}

void VideoView::paint_sound_only(QPainter &painter) {
    const QRect middle = rect();
    const QPixmap note = icon(QStringLiteral("audio-lines")).pixmap(48, 48);
    painter.drawPixmap(middle.center() - QPoint(24, 56), note);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(middle.adjusted(12, 0, -12, 0), Qt::AlignCenter, to_text(player_.media()->path.filename()));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(middle.adjusted(12, 52, -12, 52), Qt::AlignCenter, tr("Sound only"));
}

int VideoView::face_at(QPointF point) const {
    const auto faces = bench_.faces();
    const QRectF area = picture_area();
    if (!faces || !area.contains(point)) return -1;
    return faces->track_at(bench_.axis().playhead(), static_cast<float>((point.x() - area.x()) / area.width()),
                           static_cast<float>((point.y() - area.y()) / area.height()));
}

void VideoView::mousePressEvent(QMouseEvent *event) {
    const int track = event->button() == Qt::LeftButton ? face_at(event->position()) : -1;
    if (track >= 0 && track != patient()) bench_.choose_face(track);
}

void VideoView::mouseMoveEvent(QMouseEvent *event) {
    const int track = face_at(event->position());
    const bool other = track >= 0 && track != patient();
    setCursor(other ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(other ? tr("Click: this face is the patient's") : QString());
}

void VideoView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton) Q_EMIT double_clicked();
}

void VideoView::choose_next_face() {
    const auto faces = bench_.faces();
    if (!faces || faces->tracks.size() < 2) return;
    const int now = patient();
    std::size_t place = 0;
    for (std::size_t i = 0; i < faces->tracks.size(); ++i)
        if (faces->tracks[i].id == now) place = i + 1;
    bench_.choose_face(faces->tracks[place % faces->tracks.size()].id);
}

} // namespace tempera::ui
