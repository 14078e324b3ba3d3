#include "ui/agreement_views.h"

#include "ui/agreement_words.h"
#include "ui/emotion_style.h"
#include "ui/strip_metrics.h"
#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>

namespace tempera::ui {

ConfusionTable::ConfusionTable(QWidget *parent) : QTableWidget(parent) {
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setCornerButtonEnabled(false);
    setWordWrap(false); // rows of one height
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setFont(tabular_font(font()));
}

void ConfusionTable::set(const std::vector<int> &counts, const std::vector<std::string> &categories,
                         const QString &rest, const QString &rows, const QString &columns) {
    clear();
    const int k = counts.empty() ? 0 : static_cast<int>(categories.size()) + 1;
    setRowCount(k);
    setColumnCount(k);
    if (k == 0) return;
    QStringList names;
    for (const std::string &category : categories) names << display_name(category);
    names << rest;
    setHorizontalHeaderLabels(names);
    setVerticalHeaderLabels(names);
    const QLocale locale;
    for (int i = 0; i < k; ++i) {
        int row = 0;
        for (int j = 0; j < k; ++j) row += counts[static_cast<std::size_t>(i * k + j)];
        for (int j = 0; j < k; ++j) {
            const int count = counts[static_cast<std::size_t>(i * k + j)];
            const double share = row > 0 ? static_cast<double>(count) / row : 0;
            auto *item = new QTableWidgetItem(
                count == 0 ? QStringLiteral("0")
                           : tr("%1 · %2%").arg(locale.toString(count), locale.toString(share * 100, 'f', 0)));
            item->setTextAlignment(Qt::AlignCenter);
            // The diagonal in bold: agreement can be told without the shade.
            QFont face = font();
            face.setBold(i == j);
            item->setFont(face);
            if (count > 0) item->setBackground(with_alpha(palette().color(QPalette::Highlight), int(12 + 120 * share)));
            const QString said =
                tr("%1 says %2, %3 says %4: %5 times").arg(rows, names[i], columns, names[j]).arg(count);
            item->setToolTip(said);
            item->setData(Qt::AccessibleTextRole, said);
            setItem(i, j, item);
        }
    }
    setAccessibleName(tr("Rows: %1, columns: %2").arg(rows, columns));
}

BinSizePlot::BinSizePlot(QWidget *parent) : QWidget(parent) { setMinimumSize(220, 130); }

void BinSizePlot::set(std::shared_ptr<const analysis::CodingAgreement> agreement) {
    agreement_ = std::move(agreement);
    QStringList parts;
    if (agreement_)
        for (const auto &point : agreement_->by_bin)
            parts << tr("%1 s: %2").arg(QLocale().toString(point.bin.seconds()), agreement_text(point.measure));
    setAccessibleName(parts.join(QStringLiteral("; ")));
    setToolTip(parts.join(QLatin1Char('\n')));
    update();
}

void BinSizePlot::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    const QPalette &p = palette();
    if (!agreement_ || agreement_->by_bin.empty()) return;
    double low = 0, first = 1e9, last = 0;
    for (const auto &point : agreement_->by_bin) {
        const double s = point.bin.seconds();
        first = std::min(first, s), last = std::max(last, s);
        if (point.measure)
            low = std::min({low, *point.measure.value, point.measure.interval ? point.measure.interval->low : 0.0});
    }
    low = std::max(-1.0, std::floor(low * 4) / 4);
    if (last <= first) last = first * 2;
    const QLocale locale;
    const QRectF area(metrics.horizontalAdvance(QStringLiteral("−0.00")) + 8, metrics.height() + 4.0,
                      width() - metrics.horizontalAdvance(QStringLiteral("−0.00")) - 28.0,
                      height() - 3.2 * metrics.height() - 4);
    const auto x_of = [&](double s) {
        return area.left() + std::log(s / first) / std::log(last / first) * area.width();
    };
    const auto y_of = [&](double v) {
        return area.bottom() - (std::clamp(v, low, 1.0) - low) / (1 - low) * area.height();
    };

    painter.setPen(quiet_text(p));
    painter.drawText(QRectF(0, 0, width(), metrics.height()), Qt::AlignLeft, agreement_text(name(agreement_->advised)));
    painter.drawText(QRectF(0, height() - metrics.height(), width(), metrics.height()), Qt::AlignRight,
                     tr("bin size in s"));
    for (double v = low; v <= 1.0001; v += low < -0.3 ? 0.5 : 0.25) {
        painter.setPen(hairline(p));
        painter.drawLine(QPointF(area.left(), y_of(v)), QPointF(area.right(), y_of(v)));
        painter.setPen(quiet_text(p));
        painter.drawText(QRectF(0, y_of(v) - metrics.height() / 2.0, area.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, locale.toString(v, 'f', 2));
    }
    double used = -1e9; // right end of the last number below the axis
    const QColor accent = p.color(QPalette::Highlight);
    QPolygonF line;
    for (const auto &point : agreement_->by_bin) {
        const double x = x_of(point.bin.seconds());
        const QString size = locale.toString(point.bin.seconds());
        const double half = metrics.horizontalAdvance(size) / 2.0;
        if (x - half > used + 4) {
            painter.setPen(quiet_text(p));
            painter.drawText(QPointF(x - half, area.bottom() + metrics.height()), size);
            used = x + half;
        }
        if (!point.measure) continue;
        line << QPointF(x, y_of(*point.measure.value));
    }
    painter.setPen(QPen(accent, 1.5));
    painter.drawPolyline(line);
    for (const auto &point : agreement_->by_bin) {
        if (!point.measure) continue;
        const double x = x_of(point.bin.seconds()), y = y_of(*point.measure.value);
        painter.setPen(QPen(accent, 1.2));
        if (point.measure.interval) {
            const double top = y_of(point.measure.interval->high), bottom = y_of(point.measure.interval->low);
            painter.drawLine(QPointF(x, top), QPointF(x, bottom));
            for (const double end : {top, bottom}) painter.drawLine(QPointF(x - 3, end), QPointF(x + 3, end));
        }
        // The size that the other numbers are for is filled and larger.
        const bool chosen = point.bin == agreement_->settings.bins.bin;
        painter.setBrush(chosen ? accent : p.color(QPalette::Window));
        painter.drawEllipse(QPointF(x, y), chosen ? 4.5 : 3, chosen ? 4.5 : 3);
    }
}

} // namespace tempera::ui
