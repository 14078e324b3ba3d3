#include "ui/timeline_label_strip.h"

#include "ui/emotion_lookup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QEvent>
#include <QImage>
#include <QPainter>

namespace tempera::ui {
namespace {

constexpr int moment_reach = 6;
constexpr double too_narrow = 3;   ///< pixels: for a pattern and a frame
constexpr double name_reach = 160; ///< a name can reach this far right of its marker

} // namespace

/// Narrow labels are gathered, a pixel for each column of each lane: there can be as many as the strip has columns.
class LabelStrip::NarrowLabels {
public:
    NarrowLabels(int left, int right, int lanes, double ratio)
        : left_(left), right_(right), lanes_(lanes), width_(static_cast<int>(std::ceil((right - left) * ratio))),
          ratio_(ratio) {}

    void put(int lane, double from, double to, QRgb rgb) {
        if (width_ <= 0) return; // the strip is no wider than its name
        if (pixels_.isNull()) {
            pixels_ = QImage(width_, lanes_, QImage::Format_ARGB32_Premultiplied);
            pixels_.fill(Qt::transparent);
            bits_ = reinterpret_cast<QRgb *>(pixels_.bits());
        }
        QRgb *row = bits_ + lane * width_; // an image of 32 bits has no gaps between its rows
        const auto column = [&](double x) { // rounded; x can be far left of what is drawn
            return std::clamp(static_cast<int>(std::max(0.0, (x - left_) * ratio_) + 0.5), 0, width_);
        };
        std::fill(row + column(from), row + column(to), rgb);
    }
    void draw(QPainter &painter, int top, int step, int height) const {
        for (int lane = 0; lane < pixels_.height(); ++lane) {
            // As a pattern: a picture that is stretched would be drawn pixel by pixel.
            QImage row(pixels_.constScanLine(lane), pixels_.width(), 1, pixels_.format());
            row.setDevicePixelRatio(ratio_);
            painter.setBrushOrigin(left_, 0);
            painter.fillRect(QRect(left_, top + lane * step, right_ - left_, height), QBrush(row));
        }
        painter.setBrushOrigin(0, 0);
    }

private:
    int left_, right_, lanes_, width_;
    double ratio_;
    QImage pixels_; ///< null: there are none
    QRgb *bits_ = nullptr;
};

LabelStrip::LabelStrip(TimeAxis &axis, const QString &name, QWidget *parent)
    : Strip(axis, name, parent), lane_height_(std::max(22, fontMetrics().height() + 7)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(lane_height_ + 6);
}

void LabelStrip::set_header(const QString &name, const Header &header) {
    if (name == accessibleName() && header == header_) return;
    header_ = header;
    set_name(name);
    describe();
}

void LabelStrip::set_labels(std::vector<model::Annotation> labels, std::vector<model::Emotion> emotions) {
    labels_ = std::move(labels);
    emotions_ = std::move(emotions);
    rows_ = LabelRows(labels_);
    furthest_.clear();
    index_.clear();
    emotion_of_.clear();
    looks_.assign(emotions_.size(), std::nullopt);
    names_.clear();
    std::unordered_map<EmotionId, int> places;
    for (std::size_t e = 0; e < emotions_.size(); ++e) places.emplace(emotions_[e].id, static_cast<int>(e));
    for (const auto &label : labels_) {
        index_.emplace(label.id, emotion_of_.size());
        const auto place = places.find(label.emotion);
        emotion_of_.push_back(place == places.end() ? -1 : place->second);
        furthest_.push_back(furthest_.empty() ? label.span.offset : std::max(furthest_.back(), label.span.offset));
    }
    setFixedHeight(rows_.lanes() * lane_height_ + 6);
    std::erase_if(selected_, [&](AnnotationId id) { return !index_.count(id); });
    note_chosen();
    if (drag_ && !find(drag_->id)) drag_.reset();
    describe();
    update();
}

void LabelStrip::note_chosen() {
    chosen_.clear();
    for (const auto id : selected_)
        if (const auto it = index_.find(id); it != index_.end()) chosen_.push_back(it->second);
    std::sort(chosen_.begin(), chosen_.end());
    is_chosen_.assign(labels_.size(), false);
    for (const std::size_t i : chosen_) is_chosen_[i] = true;
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
    } else if (selected_.size() > 1) {
        text = tr("%n label(s) selected", nullptr, static_cast<int>(selected_.size()));
    }
    if (header_.active) text += QStringLiteral(", ") + tr("new labels go here");
    if (header_.locked) text += QStringLiteral(", ") + tr("locked");
    setAccessibleDescription(text);
}

void LabelStrip::set_selected(std::set<AnnotationId> ids) {
    if (ids == selected_) return;
    selected_ = std::move(ids);
    note_chosen();
    describe();
    update();
    Q_EMIT selection_changed();
}

const model::Emotion *LabelStrip::emotion(EmotionId id) const { return find_emotion(emotions_, id); }

const model::Annotation *LabelStrip::find(AnnotationId id) const {
    const auto it = index_.find(id);
    return it == index_.end() ? nullptr : &labels_[it->second];
}

Span LabelStrip::place_of(std::size_t index) const {
    const auto &label = labels_[index];
    if (!drag_ || !drag_->moved) return label.span;
    if (drag_->id == label.id) return drag_->to;
    if (drag_->part != Part::body || !is_chosen_[index]) return label.span;
    const Time by = drag_->to.onset - drag_->from.onset;
    return {label.span.onset + by, label.span.offset + by};
}

QRectF LabelStrip::rect_of(std::size_t index) const {
    const Span span = place_of(index);
    const double a = navigator_.x_of(span.onset), b = navigator_.x_of(span.offset);
    const int top = 3 + rows_.lane(index) * lane_height_;
    if (labels_[index].span.is_moment()) return {a - moment_reach, double(top), 2.0 * moment_reach, lane_height_ - 3.0};
    return {a, double(top), std::max(1.0, b - a), lane_height_ - 3.0};
}

QRectF LabelStrip::rect_of(AnnotationId id) const {
    const auto it = index_.find(id);
    if (it == index_.end()) return {};
    const QRectF box = rect_of(it->second);
    return box.right() >= gutter_width && box.left() <= width() ? box : QRectF();
}

std::pair<std::size_t, std::size_t> LabelStrip::between(Time from, Time to) const {
    const auto first = std::lower_bound(furthest_.begin(), furthest_.end(), from) - furthest_.begin();
    const auto last = std::upper_bound(labels_.begin(), labels_.end(), to,
                                       [](Time t, const auto &label) { return t < label.span.onset; }) -
                      labels_.begin();
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(std::max(first, last))};
}

void LabelStrip::changeEvent(QEvent *event) {
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange) {
        looks_.assign(emotions_.size(), std::nullopt);
        names_.clear();
    }
    Strip::changeEvent(event);
}

const LabelStrip::Look &LabelStrip::look(std::size_t emotion) {
    auto &found = looks_[emotion];
    if (found) return *found;
    const auto &e = emotions_[emotion];
    const QColor base = palette().color(QPalette::Base);
    Look made;
    const bool dark = is_dark(palette());
    made.ink = colour(e, dark);
    made.narrow = mix(base, made.ink, 0.7).rgb();
    made.name = display_name(e);
    made.name_width = fontMetrics().horizontalAdvance(made.name);
    // A tile that is opaque is copied; the pattern itself would be blended pixel by pixel in every label.
    constexpr int side = 32; // a multiple of the patterns' 8
    QPixmap tile(QSize(side, side) * devicePixelRatioF());
    tile.setDevicePixelRatio(devicePixelRatioF());
    tile.fill(mix(base, made.ink, 0.25));
    QPainter painter(&tile);
    painter.setOpacity(0.55);
    painter.fillRect(0, 0, side, side, brush(e, dark));
    painter.end();
    made.fill = QBrush(tile);
    made.selected = tile.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).toImage().pixel(0, 0);
    return found.emplace(std::move(made));
}

const LabelStrip::Name &LabelStrip::name_within(std::size_t emotion, int room) {
    const Look &its = look(emotion);
    const int wide = std::min(room, static_cast<int>(std::ceil(its.name_width)));
    const auto key = static_cast<std::uint64_t>(emotion) << 32U | static_cast<std::uint32_t>(wide);
    if (const auto known = names_.find(key); known != names_.end()) return known->second;
    constexpr std::size_t enough = 4096;
    if (names_.size() >= enough) names_.clear();
    Name made;
    const QString shown = fontMetrics().elidedText(its.name, Qt::ElideRight, wide);
    made.text = QStaticText(shown);
    made.text.setTextFormat(Qt::PlainText);
    made.text.prepare({}, font());
    made.width = fontMetrics().horizontalAdvance(shown);
    return names_.emplace(key, std::move(made)).first->second;
}

void LabelStrip::paint_content(QPainter &painter, int left, int right) {
    NarrowLabels narrow(left, right, rows_.lanes(), devicePixelRatioF());
    paint_unselected(painter, left, right, narrow);
    paint_selected(painter, left, right, narrow); // on top of their neighbours
}

void LabelStrip::paint_unselected(QPainter &painter, int left, int right, NarrowLabels &narrow) {
    const bool dragged = drag_ && drag_->moved;
    const LabelRows::Scale scale(axis_.visible().onset, gutter_width, navigator_.us_per_pixel());
    rows_.each(scale, navigator_.time_at(left - name_reach), navigator_.time_at(right + moment_reach), moment_reach,
               [&](std::size_t i, double from, double to) {
                   if (emotion_of_[i] < 0) return false;
                   if (is_chosen_[i]) return !dragged; // it is drawn later, and may have been dragged from here
                   if (to - from >= too_narrow)
                       paint_label(painter, i);
                   else
                       narrow.put(rows_.lane(i), from, to, look(static_cast<std::size_t>(emotion_of_[i])).narrow);
                   return true;
               });
}

void LabelStrip::paint_selected(QPainter &painter, int left, int right, NarrowLabels &narrow) {
    // Wherever they have been dragged; they are hidden by each other only.
    std::array<double, 2 * std::size_t{LabelRows::most_lanes}> drawn_to; // right edge, by lane and whether it is a moment
    drawn_to.fill(-1e9);
    std::vector<std::size_t> wide;
    for (const std::size_t i : chosen_) {
        if (emotion_of_[i] < 0) continue;
        const QRectF box = rect_of(i);
        if (box.right() + name_reach < left || box.left() > right) continue;
        const bool moment = labels_[i].span.is_moment();
        double &edge = drawn_to[2 * static_cast<std::size_t>(rows_.lane(i)) + (moment ? 1 : 0)];
        if (std::floor(box.right()) <= edge) continue;
        edge = std::floor(box.right());
        if (moment || box.width() >= too_narrow)
            wide.push_back(i);
        else
            narrow.put(rows_.lane(i), box.left(), box.right(), look(static_cast<std::size_t>(emotion_of_[i])).selected);
    }
    narrow.draw(painter, 3, lane_height_, lane_height_ - 3);
    for (const std::size_t i : wide) paint_label(painter, i);
}

void LabelStrip::paint_gutter(QPainter &painter, const QRect &gutter) {
    const QPalette &p = palette();
    if (header_.rgb) painter.fillRect(QRect(0, 1, 5, height() - 3), QColor::fromRgb(header_.rgb));
    int left = 8 + 10 * std::min(header_.depth, 3), right = gutter.right() - 6;
    if (header_.depth > 0) { // hangs below the one above
        painter.setPen(hairline(p));
        painter.drawLine(left - 7, 0, left - 7, height() / 2);
        painter.drawLine(left - 7, height() / 2, left - 3, height() / 2);
    }
    if (header_.active) { // a pointer, not only bold letters
        const double y = height() / 2.0;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.color(QPalette::Highlight));
        const std::array<QPointF, 3> pointer{QPointF(left, y - 4), QPointF(left + 5, y), QPointF(left, y + 4)};
        painter.drawConvexPolygon(pointer.data(), 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        left += 8;
    }
    if (header_.locked) {
        const QRectF body(right - 10, height() / 2.0 - 1, 9, 7);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(p.color(QPalette::WindowText), 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(body.left() + 1.5, body.top() - 4.5, 6, 9), 0, 180 * 16);
        painter.fillRect(body, p.color(QPalette::WindowText));
        painter.setRenderHint(QPainter::Antialiasing, false);
        right -= 14;
    }
    QFont font = this->font();
    font.setBold(header_.active);
    painter.setFont(font);
    painter.setPen(header_.active ? p.color(QPalette::WindowText) : quiet_text(p));
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(accessibleName(), Qt::ElideRight, right - left));
}

void LabelStrip::paint_over(QPainter &painter) {
    if (!band_) return;
    const QColor accent = palette().color(QPalette::Highlight);
    const QRectF box = QRectF(band_->from, band_->to).normalized();
    painter.fillRect(box, with_alpha(accent, 40));
    painter.setPen(QPen(accent, 1, Qt::DashLine));
    painter.drawRect(box);
}

void LabelStrip::paint_moment(QPainter &painter, std::size_t index, const Look &look) {
    const QPalette &p = palette();
    const QRectF box = rect_of(index);
    const bool selected = is_chosen_[index];
    const double x = std::floor(box.center().x()) + 0.5, y = box.center().y();
    painter.setPen(QPen(look.ink, selected ? 2.5 : 1.5));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    painter.setBrush(selected ? p.color(QPalette::Base) : look.ink);
    painter.drawEllipse(QPointF(x, y), 4.5, 4.5);
    // The name is shown if it does not run into the next label of this lane.
    double limit = width();
    if (const std::size_t next = rows_.next(index); next != LabelRows::none) limit = rect_of(next).left();
    const QRectF room = QRectF(x + 8, box.top(), limit - x - 10, box.height());
    if (look.name_width > room.width()) return;
    painter.setPen(p.color(QPalette::Text));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, look.name);
}

void LabelStrip::paint_label(QPainter &painter, std::size_t index) {
    const auto &label = labels_[index];
    if (emotion_of_[index] < 0) return;
    const auto emotion = static_cast<std::size_t>(emotion_of_[index]);
    const Look &its = look(emotion);
    const QPalette &p = palette();
    const bool selected = is_chosen_[index];
    painter.setRenderHint(QPainter::Antialiasing, label.span.is_moment());
    if (label.span.is_moment()) return paint_moment(painter, index, its);
    const QRectF box = rect_of(index);
    painter.fillRect(box, its.fill);
    if (box.width() > 4) {
        painter.setPen(QPen(selected ? p.color(QPalette::WindowText) : its.ink, selected ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const QRectF view(gutter_width, 0, width() - gutter_width, height());
    const QRectF room = box.intersected(view).adjusted(5, 0, -4, 0);
    if (room.width() < 20) return;
    const Name &name = name_within(emotion, static_cast<int>(room.width()) - 6);
    const QRectF plate(room.left(), box.center().y() - painter.fontMetrics().height() / 2.0 - 0.5, name.width + 6.0,
                       painter.fontMetrics().height() + 1.0);
    painter.fillRect(plate, with_alpha(p.color(QPalette::Base), 215)); // readable over any pattern
    painter.setPen(p.color(QPalette::Text));
    painter.drawStaticText(QPointF(plate.left() + 3, plate.center().y() - name.text.size().height() / 2), name.text);
}

} // namespace tempera::ui
