#include "ui/curve_regions.h"

#include "ui/curves_view.h"
#include "ui/strip_metrics.h"

#include <algorithm>

namespace tempera::ui {

CurveRegions::CurveRegions(QCPAxisRect *curves, QCPAxisRect *below, const QString &layer)
    : QCPLayerable(curves->parentPlot(), layer), rects_{curves, below} {}

void CurveRegions::set_look(const QPalette &palette, const QFont &font) {
    const QColor base = palette.color(QPalette::Base);
    font_ = font;
    lines_ = mix(base, palette.color(QPalette::WindowText), 0.35);
    ground_ = mix(base, palette.color(QPalette::Window), 0.8);
    plate_ = with_alpha(base, 220);
    ink_ = quiet_text(palette);
    gap_words_ = words(CurvesView::tr("no evidence"));
    unanalysed_words_ = words(CurvesView::tr("not analysed yet"));
    tile_ = {};
}

void CurveRegions::set(std::vector<Span> gaps, std::optional<Span> unanalysed) {
    gaps_ = std::move(gaps);
    unanalysed_ = unanalysed;
}

CurveRegions::Words CurveRegions::words(const QString &text) const {
    Words out;
    out.text = {text, QString(text).replace(QLatin1Char(' '), QLatin1Char('\n'))};
    const QFontMetrics metrics(font_);
    for (std::size_t i = 0; i < out.text.size(); ++i) out.width[i] = metrics.size(0, out.text[i]).width();
    return out;
}

void CurveRegions::applyDefaultAntialiasingHint(QCPPainter *painter) const { painter->setAntialiasing(false); }

QBrush CurveRegions::hatch(const QCPPainter &painter) {
    const QBrush pattern(lines_, Qt::BDiagPattern);
    if (painter.modes().testFlag(QCPPainter::pmVectorized)) return pattern;
    const double ratio = mParentPlot->bufferDevicePixelRatio();
    if (tile_.isNull() || tile_.devicePixelRatio() != ratio) {
        // A tile is copied in rows; the pattern itself would be drawn pixel by pixel, and by threads that are waited for.
        constexpr int side = 32; // a multiple of the pattern's 8
        tile_ = QPixmap(QSize(side, side) * ratio);
        tile_.setDevicePixelRatio(ratio);
        tile_.fill(Qt::transparent);
        QPainter drawing(&tile_);
        drawing.fillRect(0, 0, side, side, pattern);
    }
    return tile_;
}

QRectF CurveRegions::place(Span span, const QCPAxisRect &rect) const {
    const auto *time = rect.axis(QCPAxis::atBottom);
    const double left = std::max<double>(rect.left(), qRound(time->coordToPixel(span.onset.seconds())));
    const double right = std::min<double>(rect.left() + rect.width(), qRound(time->coordToPixel(span.offset.seconds())));
    return {left, double(rect.top()), right - left, double(rect.height())};
}

void CurveRegions::draw(QCPPainter *painter) {
    const QBrush lines = hatch(*painter);
    for (const auto *rect : rects_) {
        for (const Span gap : gaps_)
            if (const QRectF area = place(gap, *rect); area.width() > 0) painter->fillRect(area, lines);
        if (unanalysed_)
            if (const QRectF area = place(*unanalysed_, *rect); area.width() > 0) painter->fillRect(area, ground_);
    }
    painter->setClipRect(rects_[0]->rect(), Qt::IntersectClip);
    for (const Span gap : gaps_) draw_words(*painter, gap, gap_words_);
    if (unanalysed_) draw_words(*painter, *unanalysed_, unanalysed_words_);
}

void CurveRegions::draw_words(QCPPainter &painter, Span span, const Words &words) const {
    // Written where it fits.
    const auto *time = rects_[0]->axis(QCPAxis::atBottom);
    const double left = time->coordToPixel(span.onset.seconds()), right = time->coordToPixel(span.offset.seconds());
    const double room = right - left - 12;
    const std::size_t which = words.width[0] <= room ? 0 : 1;
    if (words.width[which] > room) return;
    painter.setFont(font_);
    const QRect text = painter.fontMetrics().boundingRect(0, 0, 0, 0, Qt::TextDontClip | Qt::AlignCenter, words.text[which]);
    QRectF plate(0, 0, text.width() + 8, text.height() + 2);
    plate.moveCenter(QPointF((left + right) / 2, rects_[0]->top() + rects_[0]->height() / 2.0));
    painter.fillRect(plate, plate_);
    painter.setPen(ink_);
    painter.drawText(plate, Qt::TextDontClip | Qt::AlignCenter, words.text[which]);
}

} // namespace tempera::ui
