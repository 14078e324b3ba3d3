#include "ui/trace_strip.h"

#include "ui/job_runner.h"
#include "ui/trace_style.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QToolTip>

namespace tempera::ui {
namespace {

constexpr Time together_step = Time::millis(100);
constexpr int together_width = 2, spread_alpha = 45;

} // namespace

TraceStrip::TraceStrip(TraceDesk &desk, Rated what, QWidget *parent)
    : Strip(desk.bench().axis(), desk.name(what), parent), desk_(desk), what_(std::move(what)) {
    setFixedHeight(58);
    setFocusPolicy(Qt::StrongFocus);
    connect(&desk, &TraceDesk::changed, this, &TraceStrip::refresh);
    refresh();
}

void TraceStrip::set_together(std::optional<analysis::Together> how) {
    if (how == how_) return;
    how_ = how;
    refresh();
}

void TraceStrip::refresh() {
    lines_.clear();
    for (const auto &line : desk_.lines())
        if (TraceDesk::what(line.trace) == what_) lines_.push_back(line);
    QStringList raters;
    for (const auto &line : lines_) raters << line.rater;
    set_name(desk_.name(what_));
    setAccessibleDescription(tr("Continuous rating by %1").arg(raters.join(QStringLiteral(", "))));
    combined_.reset();
    const auto turn = ++turn_;
    if (how_ && lines_.size() > 1) {
        std::vector<analysis::Series> all;
        for (const auto &line : lines_) all.push_back(*line.series);
        desk_.bench().jobs().start({}, [strip = QPointer(this), turn, all, how = *how_](const Job &) {
            auto made = std::make_shared<analysis::Combined>(analysis::together(all, how, together_step));
            return [strip, turn, made] {
                if (!strip || strip->turn_ != turn) return;
                strip->combined_ = *made;
                strip->update();
            };
        });
    }
    update();
}

double TraceStrip::y_of(float value) const {
    const double share = static_cast<double>((value - what_.low) / (what_.high - what_.low));
    return 4 + (height() - 9) * (1 - std::clamp(share, 0.0, 1.0));
}

void TraceStrip::draw(QPainter &painter, const analysis::Series &series, int left, int right) const {
    if (series.values.empty()) return;
    // One stroke for each pixel column at most: from its lowest to its highest value, joined to the one before.
    const auto count = static_cast<std::int64_t>(series.values.size());
    QPolygonF run;
    const auto flush = [&] {
        if (run.size() == 1) run << run.first() + QPointF(1, 0);
        if (!run.isEmpty()) painter.drawPolyline(run);
        run.clear();
    };
    const auto index = [&](double x) { return (navigator_.time_at(x) - series.start).us / series.step.us; };
    std::int64_t i = std::clamp<std::int64_t>(index(left - 2) - 1, 0, count);
    const std::int64_t last = std::clamp<std::int64_t>(index(right + 2) + 2, 0, count);
    while (i < last) {
        const double x = navigator_.x_of(series.start + series.step * i);
        const std::int64_t next = std::clamp<std::int64_t>(index(std::floor(x) + 1) + 1, i + 1, last);
        float low = std::numeric_limits<float>::quiet_NaN(), high = low;
        for (; i < next; ++i) {
            const float v = series.values[static_cast<std::size_t>(i)];
            low = std::fmin(low, v);
            high = std::fmax(high, v);
        }
        if (std::isnan(low)) {
            flush();
            continue;
        }
        run << QPointF(x, y_of(high));
        if (low < high) run << QPointF(x, y_of(low));
    }
    flush();
}

void TraceStrip::draw_spread(QPainter &painter, int left, int right) const {
    const auto &series = combined_->value;
    const QColor ground = with_alpha(palette().color(QPalette::WindowText), spread_alpha);
    for (int x = left; x < right; ++x) {
        const std::int64_t i = (navigator_.time_at(x + 0.5) - series.start).us / series.step.us;
        if (i < 0 || i >= static_cast<std::int64_t>(series.values.size())) continue;
        const float value = series.values[static_cast<std::size_t>(i)],
                    spread = combined_->spread[static_cast<std::size_t>(i)];
        if (std::isnan(value) || std::isnan(spread)) continue;
        const double top = y_of(value + spread);
        painter.fillRect(QRectF(x, top, 1, std::max(1.0, y_of(value - spread) - top)), ground);
    }
}

void TraceStrip::paint_content(QPainter &painter, int left, int right) {
    const QPalette &p = palette();
    painter.setPen(hairline(p));
    const double middle = y_of((what_.low + what_.high) / 2);
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    if (combined_) draw_spread(painter, left, right);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &line : lines_) {
        painter.setPen(trace_pen(line.place, p));
        draw(painter, *line.series, left, right);
    }
    if (!combined_) return;
    painter.setPen(QPen(p.color(QPalette::WindowText), together_width));
    draw(painter, combined_->value, left, right);
}

QStringList TraceStrip::legend() const {
    QStringList names;
    for (const auto &line : lines_) names << line.rater;
    if (combined_)
        names << (*how_ == analysis::Together::mean     ? tr("Mean ± SD")
                  : *how_ == analysis::Together::median ? tr("Median ± SD")
                                                        : tr("Weighted mean ± SD"));
    return names;
}

void TraceStrip::paint_over(QPainter &painter) {
    const QPalette &p = palette();
    const QFontMetrics metrics(font());
    constexpr int sample = 22, gap = 5, apart = 14, margin = 6;
    QStringList names = legend();
    for (auto &name : names) name = metrics.elidedText(name, Qt::ElideRight, 160);
    const auto room = [&](qsizetype count) {
        int all = 2 * margin - apart;
        for (qsizetype k = 0; k < count; ++k) all += sample + gap + metrics.horizontalAdvance(names[k]) + apart;
        return all;
    };
    qsizetype count = names.size();
    while (count > 0 && room(count) > width() - gutter_width) --count; // the pointer over the strip tells the rest
    if (count == 0) return;
    const QRect box(width() - room(count), 1, room(count), metrics.height() + 2);
    painter.fillRect(box, with_alpha(p.color(QPalette::Base), 215));
    int x = box.left() + margin;
    for (qsizetype k = 0; k < count; ++k) {
        const auto line = static_cast<std::size_t>(k);
        if (line < lines_.size()) {
            QPen pen = trace_pen(lines_[line].place, p);
            pen.setWidth(2);
            painter.setPen(pen);
        } else {
            painter.fillRect(x, box.center().y() - 4, sample, 9, with_alpha(p.color(QPalette::WindowText), spread_alpha));
            painter.setPen(QPen(p.color(QPalette::WindowText), together_width));
        }
        painter.drawLine(x, box.center().y(), x + sample, box.center().y());
        x += sample + gap;
        painter.setPen(p.color(QPalette::WindowText));
        painter.drawText(QRect(x, box.top(), metrics.horizontalAdvance(names[k]) + 2, box.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, names[k]);
        x += metrics.horizontalAdvance(names[k]) + apart;
    }
}

bool TraceStrip::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip) return Strip::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Time at = navigator_.time_at(help->pos().x());
    QStringList said;
    const auto add = [&](const QString &who, float value) {
        if (!std::isnan(value)) said << tr("%1: %2").arg(who, QLocale().toString(static_cast<double>(value), 'f', 2));
    };
    for (const auto &line : lines_) add(line.rater, line.series->at(at));
    if (combined_) add(tr("Together"), combined_->value.at(at));
    if (help->pos().x() < gutter_width)
        said = {tr("%1, from %2 to %3").arg(accessibleName()).arg(what_.low).arg(what_.high)};
    if (said.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), said.join(QLatin1Char('\n')), this);
    return true;
}

} // namespace tempera::ui
