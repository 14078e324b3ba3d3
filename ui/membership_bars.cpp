#include "ui/membership_bars.h"

#include "ui/emotion_lookup.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <cmath>
#include <QLocale>
#include <QPainter>

namespace tempera::ui {

namespace {

QString two_digits(float v) { return QLocale().toString(static_cast<double>(v), 'f', 2); }

} // namespace

MembershipBars::MembershipBars(QWidget *parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Memberships"));
}

QSize MembershipBars::sizeHint() const { return {280, static_cast<int>(rows_.size()) * row_height() + 2}; }

void MembershipBars::set(const engine::Inspection &inspection, const std::vector<model::Emotion> &emotions) {
    const std::size_t before = rows_.size();
    rows_.clear();
    evidence_ = inspection.evidence > 0;
    QStringList spoken;
    for (std::size_t i = 0; i < inspection.emotions.size() && i < inspection.membership.size(); ++i) {
        Row row;
        const auto *e = find_emotion(emotions, inspection.emotions[i]);
        row.known = e != nullptr;
        if (e) row.emotion = *e;
        row.name = name_for(emotions, inspection.emotions[i]);
        row.value = inspection.membership[i];
        row.low = i < inspection.lower.size() ? inspection.lower[i] : row.value;
        row.high = i < inspection.upper.size() ? inspection.upper[i] : row.value;
        spoken << tr("%1 %2, between %3 and %4")
                      .arg(row.name, two_digits(row.value), two_digits(row.low), two_digits(row.high));
        rows_.push_back(std::move(row));
    }
    if (!rows_.empty()) { // the complement of all of them together: how well "none of these" fits
        Row none;
        none.name = tr("None of these");
        const auto highest = [&](float Row::*part) {
            float most = 0;
            for (const auto &row : rows_) most = std::max(most, row.*part);
            return most;
        };
        none.value = 1 - highest(&Row::value);
        none.low = 1 - highest(&Row::high);
        none.high = 1 - highest(&Row::low);
        spoken << tr("%1 %2, between %3 and %4")
                      .arg(none.name, two_digits(none.value), two_digits(none.low), two_digits(none.high));
        rows_.push_back(std::move(none));
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    if (rows_.size() != before) updateGeometry();
    update();
}

void MembershipBars::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a range is read from its lower end in every script
    const QPalette &p = palette();
    const bool dark = is_dark(p);
    const QFontMetrics metrics = painter.fontMetrics();
    const int value_room = metrics.horizontalAdvance(QStringLiteral("0.00")) + 8;
    const int bounds_room = metrics.horizontalAdvance(QStringLiteral("0.00–0.00")) + 8;
    int name_room = 40;
    for (const auto &row : rows_) name_room = std::max(name_room, metrics.horizontalAdvance(row.name) + 4);
    name_room = std::min(name_room, width() / 3);
    const int bar_left = 20 + name_room + 8;
    constexpr int least_bar = 50; // else the bounds are left to the tool tip
    const bool bounds = width() - value_room - bounds_room - 2 - bar_left >= least_bar;
    const int bar_right = width() - value_room - (bounds ? bounds_room : 0) - 2;
    const double bar_width = std::max(10, bar_right - bar_left);

    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto &row = rows_[i];
        const int top = static_cast<int>(i) * row_height();
        const int tall = row_height();
        const QColor ink = row.known ? colour(row.emotion, dark) : quiet_text(p);
        const QBrush fill = row.known ? brush(row.emotion, dark) : QBrush(ink, Qt::Dense5Pattern);
        const QRect swatch(1, top + tall / 2 - 6, 14, 12);
        painter.fillRect(swatch, mix(p.color(QPalette::Base), ink, 0.3));
        painter.fillRect(swatch, fill);
        painter.setPen(ink);
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        painter.setPen(p.color(QPalette::WindowText));
        painter.drawText(QRect(20, top, name_room, tall), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(row.name, Qt::ElideRight, name_room));
        const QRectF track(bar_left, top + tall / 2.0 - 5, bar_width, 10);
        painter.fillRect(track, mix(p.color(QPalette::Window), p.color(QPalette::WindowText), 0.08));
        if (!evidence_) continue;
        const auto x_of = [&](float v) { return track.left() + static_cast<double>(v) * track.width(); };
        const QRectF bar(track.left(), track.top(), x_of(row.value) - track.left(), track.height());
        painter.fillRect(bar, mix(p.color(QPalette::Base), ink, 0.45));
        painter.fillRect(bar, fill);
        painter.fillRect(QRectF(x_of(row.value) - 1, track.top(), 2, track.height()), ink);
        painter.setPen(QPen(p.color(QPalette::WindowText), 1));
        const double y = std::floor(track.center().y()) + 0.5;
        painter.drawLine(QPointF(x_of(row.low), y), QPointF(x_of(row.high), y));
        for (const float v : {row.low, row.high}) painter.drawLine(QPointF(x_of(v), y - 3), QPointF(x_of(v), y + 3));
        const QRect number(bar_right, top, value_room, tall);
        painter.drawText(number, Qt::AlignVCenter | Qt::AlignRight, two_digits(row.value));
        if (!bounds) continue;
        painter.setPen(quiet_text(p));
        painter.drawText(QRect(number.right() + 1, top, bounds_room, tall), Qt::AlignVCenter | Qt::AlignRight,
                         tr("%1–%2").arg(two_digits(row.low), two_digits(row.high)));
    }
}

ShareBar::ShareBar(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("What it is judged from"));
}

QString ShareBar::modality_name(Modality m) {
    switch (m) {
    case Modality::face: return tr("face");
    case Modality::voice: return tr("voice");
    case Modality::words: return tr("words");
    case Modality::body: return tr("body");
    case Modality::measures: return tr("measures");
    }
    return {};
}

void ShareBar::set(const std::array<float, modality_count> &share) {
    share_ = share;
    QStringList spoken;
    for (const auto &e : entries()) spoken << e.text;
    updateGeometry();
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    setToolTip(accessibleDescription());
    update();
}

std::vector<ShareBar::Entry> ShareBar::entries() const {
    std::vector<Entry> out;
    for (const auto m : all_modalities)
        if (const float s = share_[static_cast<std::size_t>(m)]; s > 0)
            out.push_back({m, tr("%1 %2%").arg(modality_name(m)).arg(std::lround(100 * s))});
    return out;
}

bool ShareBar::one_row(const std::vector<Entry> &entries, int width) const {
    int wanted = 0;
    for (const auto &e : entries) wanted += fontMetrics().horizontalAdvance(e.text) + 24;
    return wanted - 12 <= width;
}

int ShareBar::heightForWidth(int width) const {
    return fontMetrics().height() * (one_row(entries(), width) ? 1 : 2) + 12;
}

void ShareBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QPalette &p = palette();
    const QRectF all = QRectF(rect()).adjusted(0, 0, -1, -1);
    const int text_tall = painter.fontMetrics().height();
    constexpr std::array<double, modality_count> tones{0.85, 0.6, 0.42, 0.27, 0.14};
    const auto shown = entries();
    const bool one = one_row(shown, width());
    const double bar_top = text_tall * (one ? 1 : 2) + 3;
    double left = all.left(), text_left = all.left();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto m = static_cast<std::size_t>(shown[i].modality);
        const double s = std::clamp(static_cast<double>(share_[m]), 0.0, 1.0);
        const QColor tone = mix(p.color(QPalette::Base), p.color(QPalette::Highlight), tones[m]);
        painter.fillRect(QRectF(left, bar_top, std::max(1.0, s * all.width() - 1), 6), tone);
        left += s * all.width();
        if (!one) text_left = all.left() + (i % 2) * all.width() / 2;
        const double top = one ? 0 : static_cast<double>(i / 2) * text_tall;
        painter.fillRect(QRectF(text_left, top + text_tall / 2.0 - 4, 8, 8), tone);
        painter.setPen(p.color(QPalette::WindowText));
        painter.drawText(QPointF(text_left + 12, top + painter.fontMetrics().ascent()), shown[i].text);
        text_left += painter.fontMetrics().horizontalAdvance(shown[i].text) + 24.0;
    }
}

} // namespace tempera::ui
