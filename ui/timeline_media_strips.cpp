#include "ui/emotion_lookup.h"
#include "ui/timeline_strips.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace tempera::ui {

void for_each_peak(const media::Waveform &waveform, int left, int right, double us_per_pixel,
                   const std::function<Time(int)> &time_of, const std::function<void(int, float, float)> &draw) {
    if (waveform.levels.empty()) return;
    const auto &level = waveform.level_for(Time{static_cast<std::int64_t>(us_per_pixel)});
    const auto count = static_cast<std::int64_t>(std::min(level.low.size(), level.high.size()));
    if (level.step.us <= 0 || count == 0) return;
    for (int x = left; x < right; ++x) {
        const std::int64_t from = time_of(x).us, to = time_of(x + 1).us;
        if (to <= 0) continue;
        const std::int64_t first = std::max<std::int64_t>(0, from / level.step.us);
        if (first >= count) break;
        const std::int64_t last = std::clamp<std::int64_t>((to - 1) / level.step.us, first, count - 1);
        float low = level.low[static_cast<std::size_t>(first)], high = level.high[static_cast<std::size_t>(first)];
        for (auto i = static_cast<std::size_t>(first) + 1; i <= static_cast<std::size_t>(last); ++i) {
            low = std::min(low, level.low[i]);
            high = std::max(high, level.high[i]);
        }
        draw(x, low, high);
    }
}

// --- Thumbnails

ThumbnailStrip::ThumbnailStrip(TimeAxis &axis, QWidget *parent) : Strip(axis, tr("Pictures"), parent) {
    setFixedHeight(42);
}

void ThumbnailStrip::set_thumbnails(const std::vector<media::Thumbnail> &thumbnails) {
    // Thumbnails arrive one by one: pictures that are there already are kept.
    std::map<Time, QPixmap> next;
    for (const auto &t : thumbnails) {
        if (t.width <= 0 || t.height <= 0 || t.bgra.size() < static_cast<std::size_t>(t.width) * t.height * 4) continue;
        if (const auto it = pictures_.find(t.at); it != pictures_.end()) {
            next.emplace(t.at, it->second);
        } else {
            const QImage lent(t.bgra.data(), t.width, t.height, 4 * t.width, QImage::Format_RGB32);
            next.emplace(t.at, QPixmap::fromImage(lent.copy())); // a pixmap would go on reading what it was lent
        }
    }
    pictures_ = std::move(next);
    update();
}

void ThumbnailStrip::set_deidentified(bool on) {
    deidentified_ = on;
    update();
}

void ThumbnailStrip::paint_content(QPainter &painter, int left, int right) {
    if (pictures_.empty()) return;
    const QPixmap &model = pictures_.begin()->second;
    const int tall = height() - 3;
    const double slot = std::max(8.0, static_cast<double>(model.width()) * tall / model.height()) + 2;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // Slots hang on the recording, not on the window, so that panning moves pictures instead of swapping them.
    const double origin = navigator_.x_of(Time{});
    const double end = navigator_.x_of(axis_.duration());
    for (double k = std::floor((left - origin) / slot); origin + k * slot < right; ++k) {
        const double x = origin + std::max(0.0, k) * slot;
        if (k < 0 || x >= end) continue;
        const Time middle = navigator_.time_at(x + slot / 2);
        auto it = pictures_.lower_bound(middle);
        if (it == pictures_.end() || (it != pictures_.begin() && middle - std::prev(it)->first < it->first - middle))
            --it;
        const QPixmap &picture = it->second;
        const QRectF target(x, 1, slot - 2, tall);
        if (deidentified_) {
            const QPixmap patches = picture.scaled(6, 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            painter.drawPixmap(target, patches, QRectF(patches.rect()));
        } else {
            painter.drawPixmap(target, picture, QRectF(picture.rect()));
        }
    }
}

// --- Waveform

WaveformStrip::WaveformStrip(TimeAxis &axis, QWidget *parent) : Strip(axis, tr("Sound"), parent) { setFixedHeight(38); }

void WaveformStrip::set_waveform(std::shared_ptr<const media::Waveform> waveform) {
    waveform_ = std::move(waveform);
    update();
}

void WaveformStrip::paint_content(QPainter &painter, int left, int right) {
    const double middle = height() / 2.0, scale = height() / 2.0 - 3;
    painter.setPen(hairline(palette()));
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    if (!waveform_) return;
    QList<QRectF> columns;
    columns.reserve(right - left);
    for_each_peak(
        *waveform_, left, right, navigator_.us_per_pixel(), [&](int x) { return navigator_.time_at(x); },
        [&](int x, float low, float high) {
            const double top = middle - high * scale, bottom = middle - low * scale;
            columns << QRectF(x, top, 1, std::max(1.0, bottom - top));
        });
    painter.setPen(Qt::NoPen);
    painter.setBrush(mix(palette().color(QPalette::Highlight), palette().color(QPalette::WindowText), 0.25));
    painter.drawRects(columns.constData(), static_cast<int>(columns.size()));
}

// --- Words

CueStrip::CueStrip(TimeAxis &axis, QWidget *parent) : Strip(axis, tr("Words"), parent) {
    setFixedHeight(fontMetrics().height() + 8);
}

void CueStrip::set_cues(std::vector<features::Cue> cues) {
    cues_ = std::move(cues);
    furthest_.clear();
    for (const auto &cue : cues_)
        furthest_.push_back(furthest_.empty() ? cue.span.offset : std::max(furthest_.back(), cue.span.offset));
    update();
}

void CueStrip::paint_content(QPainter &painter, int left, int right) {
    const Time from = navigator_.time_at(left), to = navigator_.time_at(right);
    const QPalette &p = palette();
    const double per_us = 1 / navigator_.us_per_pixel();
    const auto x_of = [&](Time t) { return gutter_width + static_cast<double>((t - axis_.visible().onset).us) * per_us; };
    QList<QRectF> boxes;
    std::vector<std::pair<QRectF, const features::Cue *>> texts;
    double drawn_to = -1; // zoomed far out, cues closer than two pixels are one
    const auto first = std::lower_bound(furthest_.begin(), furthest_.end(), from) - furthest_.begin();
    for (auto cue = cues_.begin() + first; cue != cues_.end() && cue->span.onset <= to; ++cue) {
        if (cue->span.offset < from) continue;
        const double a = x_of(cue->span.onset), b = x_of(cue->span.offset);
        if (b - a < 2 && a - drawn_to < 2) continue;
        drawn_to = a;
        const QRectF box(a + 0.5, 2.5, std::max(1.0, b - a - 2), height() - 6);
        boxes << box;
        if (box.width() < 24) continue;
        // The text stays in view while its cue is cut by the left edge.
        const QRectF room =
            box.intersected(QRectF(gutter_width, 0, width() - gutter_width, height())).adjusted(5, 0, -3, 0);
        if (room.width() >= 18) texts.emplace_back(room, &*cue);
    }
    painter.setPen(hairline(p));
    painter.setBrush(p.color(QPalette::AlternateBase));
    painter.drawRects(boxes.constData(), static_cast<int>(boxes.size()));
    painter.setPen(p.color(QPalette::Text));
    for (const auto &[room, cue] : texts)
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(QString::fromStdString(cue->text).simplified(),
                                                          Qt::ElideRight, static_cast<int>(room.width())));
}

bool CueStrip::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Time at = navigator_.time_at(help->pos().x());
        for (const auto &cue : cues_) {
            if (help->pos().x() < gutter_width || !cue.span.contains(at)) continue;
            const QString said = QString::fromStdString(cue.text), speaker = QString::fromStdString(cue.speaker);
            QToolTip::showText(help->globalPos(), (speaker.isEmpty() ? said : speaker + QStringLiteral(": ") + said).toHtmlEscaped(), this);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return Strip::event(event);
}

void CueStrip::mouseDoubleClickEvent(QMouseEvent *event) {
    const Time at = navigator_.time_at(event->position().x());
    if (event->button() != Qt::LeftButton || event->position().x() < gutter_width) return;
    for (const auto &cue : cues_)
        if (cue.span.contains(at) && !cue.span.is_moment()) return axis_.request_loop(cue.span);
}

// --- Whole recording

MinimapStrip::MinimapStrip(TimeAxis &axis, QWidget *parent) : Strip(axis, tr("Overview"), parent) {
    setFixedHeight(26);
    setToolTip(tr("The whole recording; drag the frame to move the view"));
}

void MinimapStrip::set_waveform(std::shared_ptr<const media::Waveform> waveform) {
    waveform_ = std::move(waveform);
    picture_ = {};
    update();
}

void MinimapStrip::set_labels(std::vector<model::Annotation> labels, std::vector<model::Emotion> emotions) {
    labels_ = std::move(labels);
    emotions_ = std::move(emotions);
    picture_ = {};
    update();
}

double MinimapStrip::x_of(Time t) const {
    const auto duration = static_cast<double>(std::max<std::int64_t>(1, axis_.duration().us));
    return gutter_width + static_cast<double>(t.us) / duration * navigator_.width();
}

QRectF MinimapStrip::window() const {
    const double a = x_of(axis_.visible().onset), b = x_of(axis_.visible().offset);
    const double wide = std::max(6.0, b - a); // still to be grasped when zoomed far in
    return {std::min(a, width() - wide), 0, wide, static_cast<double>(height() - 1)};
}

void MinimapStrip::paint_content(QPainter &painter, int left, int right) {
    const double per_pixel = static_cast<double>(axis_.duration().us) / navigator_.width();
    if (waveform_) {
        const QColor ink = mix(palette().color(QPalette::Base), palette().color(QPalette::WindowText), 0.35);
        const double middle = height() / 2.0, scale = height() / 2.0 - 2;
        for_each_peak(
            *waveform_, left, right, per_pixel,
            [&](int x) { return Time{std::llround((x - gutter_width) * per_pixel)}; },
            [&](int x, float low, float high) {
                painter.fillRect(QRectF(x, middle - high * scale, 1, std::max(1.0, (high - low) * scale)), ink);
            });
    }
    const bool dark = is_dark(palette());
    double drawn_to = -1; // of many labels under one column the first is drawn
    for (const auto &label : labels_) {
        const double a = x_of(label.span.onset), b = x_of(label.span.offset);
        if (std::floor(b) <= drawn_to) continue;
        const auto *emotion = find_emotion(emotions_, label.emotion);
        if (!emotion) continue;
        drawn_to = std::floor(b);
        painter.fillRect(QRectF(a, height() - 8, std::max(2.0, b - a), 6), colour(*emotion, dark));
    }
}

int MinimapStrip::playhead_column() const { return static_cast<int>(std::floor(x_of(axis_.playhead()))); }

void MinimapStrip::paint_picture() {
    const double ratio = devicePixelRatioF();
    picture_ = QPixmap(size() * ratio);
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(palette().color(QPalette::Base));
    painted_for_ = axis_.duration();
    QPainter painter(&picture_);
    paint_content(painter, gutter_width, width());
}

void MinimapStrip::wheelEvent(QWheelEvent *event) {
    const int turn = event->angleDelta().y();
    if (turn == 0 || axis_.duration().us <= 0 || event->modifiers().testFlag(Qt::ShiftModifier))
        return Strip::wheelEvent(event);
    const double per_pixel = static_cast<double>(axis_.duration().us) / navigator_.width();
    const Time at{std::llround((event->position().x() - gutter_width) * per_pixel)};
    // What lies outside the view is brought there first, or it would be zoomed out of sight.
    const Span visible = axis_.visible();
    if (turn > 0 && !visible.contains(at)) centre_on(event->position().x());
    axis_.zoom(std::pow(1.25, turn / 120.0), std::clamp(at, Time{}, axis_.duration()));
    event->accept();
}

void MinimapStrip::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange) picture_ = {};
    Strip::changeEvent(event);
}

void MinimapStrip::paintEvent(QPaintEvent *) {
    // Its own axis is the whole recording: playhead and window are drawn here instead of in Strip.
    QPainter painter(this);
    const QPalette &p = palette();
    painter.fillRect(rect(), p.color(QPalette::Base));
    painter.fillRect(0, 0, gutter_width, height(), p.color(QPalette::Window));
    painter.setPen(quiet_text(p));
    painter.drawText(QRect(8, 0, gutter_width - 16, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, gutter_width - 16));
    painter.setPen(hairline(p));
    painter.drawLine(gutter_width - 1, 0, gutter_width - 1, height());
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (axis_.duration().us <= 0) return;
    painter.setClipRect(gutter_width, 0, width() - gutter_width, height());
    if (picture_.size() != size() * devicePixelRatioF() || painted_for_ != axis_.duration()) paint_picture();
    painter.drawPixmap(0, 0, picture_);
    painter.drawLine(gutter_width, height() - 1, width(), height() - 1);
    const QRectF frame = window();
    const QColor shade = with_alpha(p.color(QPalette::Window), 150);
    painter.fillRect(QRectF(gutter_width, 0, frame.left() - gutter_width, height() - 1), shade);
    painter.fillRect(QRectF(frame.right(), 0, width() - frame.right(), height() - 1), shade);
    painter.setPen(p.color(QPalette::Highlight));
    painter.drawRect(frame.adjusted(0, 0, -1, -1));
    painter.fillRect(playhead_column(), 0, 1, height(), p.color(QPalette::WindowText));
}

void MinimapStrip::centre_on(double x) {
    const Span visible = axis_.visible();
    const double per_pixel = static_cast<double>(axis_.duration().us) / navigator_.width();
    const Time middle{std::llround((x - gutter_width) * per_pixel)};
    axis_.pan(middle - Time{visible.onset.us + visible.length().us / 2});
}

void MinimapStrip::mousePressEvent(QMouseEvent *event) {
    const double x = event->position().x();
    if (event->button() != Qt::LeftButton || x < gutter_width || axis_.duration().us <= 0) return;
    dragging_ = true;
    const QRectF frame = window();
    if (frame.contains(event->position())) {
        grip_ = x - frame.center().x();
    } else {
        grip_ = 0;
        centre_on(x);
    }
}

void MinimapStrip::mouseMoveEvent(QMouseEvent *event) {
    if (dragging_) centre_on(event->position().x() - grip_);
}

void MinimapStrip::mouseReleaseEvent(QMouseEvent *) { dragging_ = false; }

} // namespace tempera::ui
