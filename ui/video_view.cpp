#include "ui/video_view.h"

#include "ui/emotion_lookup.h"
#include "ui/emotion_style.h"
#include "ui/paths.h"
#include "ui/spectrogram_picture.h"
#include "ui/strip_metrics.h"
#include "ui/theme.h"

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>

namespace tempera::ui {

VideoView::VideoView(Workbench &bench, const Player &player, QWidget *parent)
    : QWidget(parent), bench_(bench), player_(player), spectrogram_(new SpectrogramPicture(bench, this)),
      navigator_(bench.axis(), *this, 0) {
    setObjectName(QStringLiteral("video"));
    setAccessibleName(tr("Video"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    const auto redraw = [this] { update(); };
    connect(&player, &Player::picture_changed, this, redraw);
    connect(&player, &Player::state_changed, this, redraw);
    connect(spectrogram_, &SpectrogramPicture::changed, this, redraw);
    connect(&bench.axis(), &TimeAxis::playhead_changed, this, [this] {
        if (sound_only()) update();
    });
    connect(&bench, &Workbench::scores_changed, this, redraw);
    connect(&bench, &Workbench::faces_changed, this, redraw);
    connect(&bench, &Workbench::project_changed, this, redraw);
    connect(&bench, &Workbench::recording_changed, this, redraw);
    connect(&bench, &Workbench::media_changed, this, &VideoView::fit); // another picture is seen whole at first
}

PictureZoom::Place VideoView::place() const { return {player_.picture().size(), rect()}; }

QRectF VideoView::picture_area() const { return zoom_.area(place()); }

void VideoView::zoom_by(double factor) {
    if (sound_only()) {
        bench_.axis().zoom(factor, bench_.axis().playhead());
    } else {
        zoom_.zoom(factor, QRectF(rect()).center(), place());
        update();
    }
}

void VideoView::fit() {
    if (sound_only()) bench_.axis().show_all();
    zoom_.fit();
    update();
}

void VideoView::pan(double right, double down) {
    if (sound_only())
        bench_.axis().pan(Time::seconds(right * bench_.axis().visible().length().seconds()));
    else
        zoom_.pan({-right * width(), -down * height()}, place());
    update();
}

Time VideoView::frame_time() const {
    const auto index = player_.index();
    const auto number = player_.frame_number();
    return index && number >= 0 && number < index->count() ? index->onset(number) : bench_.axis().playhead();
}

QImage VideoView::frame() {
    if (sound_only()) return grab().toImage();
    const QImage &picture = player_.picture();
    if (picture.isNull()) return {};
    QImage whole = picture.convertToFormat(QImage::Format_RGB32).copy(); // the picture borrows the frame's pixels
    QPainter painter(&whole);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (deidentified_) blur(painter, whole.rect());
    painter.setFont(font());
    paint_badge(painter, whole.rect());
    return whole;
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
        if (sound_only()) {
            spectrogram_->paint(painter, rect(), palette());
            if (spectrogram_->columns() == 0) paint_sound_only(painter);
            if (memberships_shown_) paint_memberships(painter, rect());
        } else if (bench_.project() && !bench_.recording() && !player_.media()) {
            painter.setPen(palette().color(QPalette::PlaceholderText));
            painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                             bench_.project()->document().contents().recordings.empty()
                                 ? tr("There is no recording yet. Open a video, or drop one here.")
                                 : tr("No recording is shown. Choose one in the library, or drop a video here."));
        }
        return;
    }
    painter.fillRect(rect(), Qt::black);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, player_.picture());
    if (deidentified_) blur(painter, area);
    painter.setRenderHint(QPainter::Antialiasing);
    if (faces_shown_) paint_faces(painter, area);
    if (memberships_shown_) paint_memberships(painter, area.intersected(rect()));
    zoom_.paint_factor(painter, rect());
    paint_badge(painter, rect()); // beside the picture where there is room: the name at the face stays readable
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
        if (!shown.intersects(rect())) continue;
        const QRectF seen = area.intersected(rect());
        const QRectF tag(std::max(seen.left(), shown.left()), std::max(seen.top(), shown.top() - text.height() - 2),
                         text.width(), text.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 160));
        painter.drawRoundedRect(tag, 3, 3);
        painter.setPen(Qt::white);
        painter.drawText(tag, Qt::AlignCenter, name);
    }
}

void VideoView::blur(QPainter &painter, const QRectF &area) {
    constexpr double margin = 0.3;   ///< of the face's size, for hair, chin and the box's lag behind a quick turn
    constexpr int across_face = 6;   ///< patches: too few to tell one face from another
    constexpr int across_whole = 20; ///< the same for a face that fills a third of the picture
    const QImage &picture = player_.picture();
    const auto cover = [&](const QRectF &part, int patches) { // in the picture's own pixels
        const QRect source = part.toAlignedRect().intersected(picture.rect());
        if (source.isEmpty()) return;
        const int rows = std::max(1, patches * source.height() / source.width());
        // Averages of patches, then smooth between them. Converted first: the picture borrows the frame's pixels.
        const QImage small =
            picture.copy(source).scaled(patches, rows, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const double sx = area.width() / picture.width(), sy = area.height() / picture.height();
        const QRectF target(area.x() + source.x() * sx, area.y() + source.y() * sy, source.width() * sx,
                            source.height() * sy);
        painter.drawImage(target, small);
    };
    const auto faces = bench_.faces();
    const Time now = frame_time(); // after a jump the frame before is seen for a moment
    const int chosen = patient();
    if (!faces || chosen < 0 || !faces->box(chosen, now)) return cover(picture.rect(), across_whole);
    for (const auto &track : faces->tracks) {
        const auto *box = faces->box(track.id, now);
        if (!box) continue;
        const double w = picture.width(), h = picture.height();
        const QRectF face(box->x * w, box->y * h, box->width * w, box->height * h);
        cover(face.adjusted(-margin * face.width(), -margin * face.height(), margin * face.width(),
                            margin * face.height()),
              across_face);
    }
}

void VideoView::paint_memberships(QPainter &painter, const QRectF &area) {
    const auto scores = bench_.scores();
    if (!scores || scores->emotions.empty()) return;
    const std::int64_t step = (bench_.axis().playhead() - scores->start).us / grid_step.us;
    if (step < 0 || step >= scores->steps()) return;
    const auto count = scores->emotions.size();
    const auto row = static_cast<std::size_t>(step) * count;
    std::vector<std::size_t> order(count);
    for (std::size_t e = 0; e < count; ++e) order[e] = e;
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return scores->membership[row + a] > scores->membership[row + b]; });
    order.resize(std::min<std::size_t>(count, 3));

    const auto emotions = bench_.emotions();
    const QFontMetrics metrics = painter.fontMetrics();
    const bool nothing = scores->evidence[static_cast<std::size_t>(step)] <= 0;
    const double line = metrics.height() + 4, bar = 70;
    double names = 0;
    for (const auto e : order)
        names = std::max<double>(names, metrics.horizontalAdvance(display_name(scores->emotions[e])));
    const QString none = tr("Nothing to go by here");
    const double width =
        nothing ? metrics.horizontalAdvance(none) + 16 : names + bar + metrics.horizontalAdvance("0.00") + 34;
    const double height = nothing ? line + 8 : line * static_cast<double>(order.size()) + 8;
    const QRectF plate(area.left() + 8, area.bottom() - height - 8, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 175));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(Qt::white);
    if (nothing) {
        painter.drawText(plate, Qt::AlignCenter, none);
        return;
    }
    double y = plate.top() + 4;
    for (const auto e : order) {
        const float value = scores->membership[row + e];
        const auto *emotion = find_emotion(emotions, scores->emotions[e]);
        painter.setPen(Qt::white);
        painter.drawText(QRectF(plate.left() + 8, y, names, line), Qt::AlignVCenter | Qt::AlignLeft,
                         emotion ? display_name(*emotion) : display_name(scores->emotions[e]));
        const QRectF full(plate.left() + names + 16, y + line / 2 - 5, bar, 10);
        painter.fillRect(full, QColor(255, 255, 255, 40));
        const QRectF part(full.left(), full.top(), full.width() * value, full.height());
        if (emotion) {
            painter.fillRect(part, with_alpha(colour(*emotion, true), 110));
            painter.fillRect(part, brush(*emotion, true));
        } else {
            painter.fillRect(part, Qt::white);
        }
        painter.drawText(QRectF(full.right() + 6, y, plate.right() - full.right() - 10, line),
                         Qt::AlignVCenter | Qt::AlignLeft, QLocale().toString(value, 'f', 2));
        y += line;
    }
}

void VideoView::set_faces_shown(bool on) {
    faces_shown_ = on;
    update();
}

void VideoView::set_memberships_shown(bool on) {
    memberships_shown_ = on;
    update();
}

void VideoView::set_deidentified(bool on) {
    deidentified_ = on;
    update();
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
    if (sound_only()) return navigator_.press(*event);
    zoom_.press(*event);
}

void VideoView::mouseMoveEvent(QMouseEvent *event) {
    if (sound_only()) return navigator_.move(*event);
    if (zoom_.move(*event, place(), *this)) return update();
    if (event->buttons()) return;
    const int track = face_at(event->position());
    const bool other = track >= 0 && track != patient();
    setCursor(other ? Qt::PointingHandCursor : zoom_.whole() ? Qt::ArrowCursor : Qt::OpenHandCursor);
    setToolTip(other ? tr("Click: this face is the patient's") : QString());
}

void VideoView::mouseReleaseEvent(QMouseEvent *event) {
    if (sound_only()) return navigator_.release(*event);
    if (zoom_.release(*event, *this) || event->button() != Qt::LeftButton) return;
    const int track = face_at(event->position());
    if (track >= 0 && track != patient()) bench_.choose_face(track);
}

void VideoView::wheelEvent(QWheelEvent *event) {
    if (sound_only()) return navigator_.wheel(*event);
    if (zoom_.wheel(*event, place()))
        update();
    else
        QWidget::wheelEvent(event);
}

void VideoView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton) return;
    if (!sound_only() && !zoom_.whole())
        fit();
    else
        Q_EMIT double_clicked();
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
