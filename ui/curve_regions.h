// Where the curves say nothing: no evidence (hatched), and what has not been analysed yet.
#pragma once

#include "core/base/time.h"
#include "ui/qcustomplot_wrapper.h"

#include <array>
#include <optional>
#include <QPixmap>
#include <vector>

namespace tempera::ui {

/// Drawn over both rectangles of the plot, in one go: a recording has hundreds of gaps, and an item of the plot for each
/// of them, made anew in each frame, costs more than the curves. Owned by the plot.
class CurveRegions : public QCPLayerable {
public:
    CurveRegions(QCPAxisRect *curves, QCPAxisRect *below, const QString &layer);

    void set_look(const QPalette &palette, const QFont &font);
    /// Seconds are those of the plot's horizontal axes; `unanalysed`: to the end of what is in view.
    void set(std::vector<Span> gaps, std::optional<Span> unanalysed);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    struct Words {
        /// On one line, or a word on each: whichever fits; with their widths.
        std::array<QString, 2> text;
        std::array<int, 2> width{};
    };
    [[nodiscard]] Words words(const QString &text) const;
    [[nodiscard]] QBrush hatch(const QCPPainter &painter);
    void draw_words(QCPPainter &painter, Span span, const Words &words) const;
    [[nodiscard]] QRectF place(Span span, const QCPAxisRect &rect) const; ///< on whole pixels, within the rectangle

    std::array<QCPAxisRect *, 2> rects_;
    std::vector<Span> gaps_;
    std::optional<Span> unanalysed_;
    QFont font_;
    QColor ink_, plate_, lines_, ground_;
    Words gap_words_, unanalysed_words_;
    QPixmap tile_; ///< of the hatching; null: to be made
};

} // namespace tempera::ui
