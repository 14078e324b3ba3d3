// The curves as a picture for a document: title and names above, then the plot.
#include "ui/curves_plot.h"
#include "ui/strip_metrics.h"

#include <algorithm>

namespace tempera::ui {

QPicture CurvesPlot::picture(const QString &title, QSize size) {
    const QPalette kept_palette = palette_;
    const QFont kept_font = font_;
    auto lines = content_.lines;
    QPalette light(QColor(0xf5, 0xf5, 0xf5));
    for (const auto &[role, rgb] :
         std::initializer_list<std::pair<QPalette::ColorRole, QRgb>>{{QPalette::Window, 0xffffff},
                                                                     {QPalette::Base, 0xffffff},
                                                                     {QPalette::WindowText, 0x000000},
                                                                     {QPalette::Text, 0x000000},
                                                                     {QPalette::Highlight, 0x2a6fb0}})
        light.setColor(role, QColor(role == QPalette::Highlight ? QRgb(0x2a6fb0) : rgb));
    QFont font = font_;
    font.setPixelSize(13); // pixels: devices of other resolutions would scale points once more
    const bool playhead = playhead_->visible(), selection = selection_->visible(), pointer = pointer_->visible();
    const bool was_dark = is_dark(kept_palette);
    if (was_dark) // colours are lightened for dark paper: here they stand on white
        for (auto &line : content_.lines) {
            float h = 0, s = 0, l = 0;
            line.pen.color().getHslF(&h, &s, &l);
            line.pen.setColor(QColor::fromHslF(std::max(h, 0.0F), s, std::min(l, 0.45F)));
        }
    set_palette(light, font);
    drawn_ = axis_.visible(); // nothing moves in a picture
    draw(true);
    for (auto *item : std::initializer_list<QCPAbstractItem *>{playhead_, selection_, pointer_})
        item->setVisible(false);

    QPicture picture;
    {
        QCPPainter painter(&picture);
        painter.fillRect(QRect(QPoint(), size), Qt::white);
        const QFontMetrics metrics(font);
        QFont bold = font;
        bold.setBold(true);
        painter.setPen(light.color(QPalette::WindowText));
        painter.setFont(bold);
        painter.drawText(QPointF(10, 8 + metrics.ascent()), title);
        painter.setFont(font);
        int left = 10, top = 8 + metrics.height() + 6;
        for (const auto &line : content_.lines) {
            if (!line.shown) continue;
            const int wide = 34 + metrics.horizontalAdvance(line.name) + 16;
            if (left > 10 && left + wide > size.width() - 10) {
                left = 10;
                top += metrics.height() + 4;
            }
            painter.setPen(line.pen);
            const double middle = top + metrics.height() / 2.0;
            painter.drawLine(QLineF(left, middle, left + 26, middle));
            painter.setPen(light.color(QPalette::WindowText));
            painter.drawText(QPointF(left + 32, top + metrics.ascent()), line.name);
            left += wide;
        }
        top += metrics.height() + 8;
        painter.translate(0, top);
        painter.setMode(QCPPainter::pmVectorized);
        plot_->toPainter(&painter, size.width(), std::max(120, size.height() - top));
    }
    picture.setBoundingRect(QRect(QPoint(), size));

    content_.lines = std::move(lines);
    playhead_->setVisible(playhead);
    selection_->setVisible(selection);
    pointer_->setVisible(pointer);
    set_palette(kept_palette, kept_font);
    draw();
    return picture;
}

} // namespace tempera::ui
