#include "ui/rule_heat_strip.h"

#include "ui/inspector_view.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace tempera::ui {

RuleHeatStrip::RuleHeatStrip(TimeAxis &axis, QWidget *parent) : Strip(axis, {}, parent) {
    setObjectName(QStringLiteral("rule_strip"));
    setAccessibleName(tr("Firing of the rules"));
    setFocusPolicy(Qt::StrongFocus);
    set_rules(nullptr, {});
}

int RuleHeatStrip::row_height() const { return fontMetrics().height() * 4 / 5 + 1; }

int RuleHeatStrip::row_at(double y) const {
    const int row = static_cast<int>(std::floor((y - 2) / row_height()));
    return row >= 0 && row < rows() ? row : -1;
}

void RuleHeatStrip::set_rules(std::shared_ptr<const workflow::Rules> rules, std::vector<model::Emotion> emotions) {
    const bool other = rules != rules_;
    rules_ = std::move(rules);
    emotions_ = std::move(emotions);
    if (other) {
        order_.clear();
        peaks_ = {};
        chosen_ = -1;
        if (rules_ && rules_->activity) {
            for (std::size_t i = 0; i < rules_->rules.size() && i < most_rows; ++i) order_.push_back(i);
            peaks_ = PeakPyramid(rules_->activity->strength, rules_->activity->evidence,
                                 static_cast<std::size_t>(rules_->activity->rules));
        }
        setFixedHeight(std::max(rows(), 2) * row_height() + 5);
    }
    update();
}

float RuleHeatStrip::strength(int row, Time from, Time to) const {
    if (row < 0 || row >= rows()) return -1;
    const auto &activity = *rules_->activity;
    const auto floor = [](std::int64_t us) { return us >= 0 ? us / grid_step.us : -1; };
    const std::int64_t first = std::max<std::int64_t>(0, floor((from - activity.start).us));
    const std::int64_t last = std::min(activity.steps(), std::max(first + 1, floor((to - activity.start).us)));
    if (first >= last) return -1;
    const auto rule = static_cast<std::size_t>(rules_->rules[order_[static_cast<std::size_t>(row)]].rule);
    const std::int64_t step = peaks_.peak(activity.strength, activity.evidence, rule, first, last);
    return step < 0 ? -1 : activity.strength[static_cast<std::size_t>(step * activity.rules) + rule];
}

QString RuleHeatStrip::describe(int row, Time t) const {
    if (row < 0 || row >= rows()) return {};
    const auto &words = rules_->rules[order_[static_cast<std::size_t>(row)]];
    const float fires = strength(row, t, t);
    engine::FiredRule rule;
    rule.contribution = words.contribution;
    const QString speaks = InspectorView::contributions(rule, rules_->emotions, emotions_);
    const QString when = QString::fromStdString(format_time(t));
    QStringList lines;
    lines << (fires < 0 ? tr("R%1 at %2: no evidence").arg(words.rule + 1).arg(when)
                        : tr("R%1 at %2: fires with %3")
                              .arg(words.rule + 1)
                              .arg(when, QLocale().toString(static_cast<double>(fires), 'f', 2)));
    if (!speaks.isEmpty()) lines << tr("Speaks for: %1").arg(speaks);
    if (const QString measured = InspectorView::in_words(words); !measured.isEmpty()) lines << measured;
    return lines.join(QLatin1Char('\n'));
}

void RuleHeatStrip::paint_content(QPainter &painter, int left, int right) {
    const QPalette &p = palette();
    if (rows() == 0) {
        painter.setPen(quiet_text(p));
        painter.drawText(QRect(gutter_width + 8, 0, width() - gutter_width, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("The rules are measured once the recording is analysed."));
        return;
    }
    if (right <= left) return;
    std::array<QRgb, 256> tones{};
    const QColor paper = p.color(QPalette::Base), ink = p.color(QPalette::Highlight);
    for (std::size_t i = 0; i < tones.size(); ++i)
        tones[i] = mix(paper, ink, std::sqrt(static_cast<double>(i) / 255)).rgb(); // weak firing is seen too
    const QRgb nothing = mix(paper, p.color(QPalette::WindowText), 0.18).rgb();
    QImage map(right - left, rows(), QImage::Format_RGB32);
    for (int x = left; x < right; ++x) {
        const Time from = navigator_.time_at(x), to = navigator_.time_at(x + 1);
        for (int row = 0; row < rows(); ++row) {
            const float s = strength(row, from, to);
            map.setPixel(x - left, row,
                         s < 0 ? nothing : tones[static_cast<std::size_t>(std::clamp(s, 0.0F, 1.0F) * 255)]);
        }
    }
    painter.drawImage(QRect(left, 2, right - left, rows() * row_height()), map);
    painter.setPen(paper);
    for (int row = 1; row < rows(); ++row)
        painter.drawLine(left, 1 + row * row_height(), right, 1 + row * row_height());
}

void RuleHeatStrip::paintEvent(QPaintEvent *event) {
    Strip::paintEvent(event);
    QPainter painter(this);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    for (int row = 0; row < rows(); ++row) {
        const auto &words = rules_->rules[order_[static_cast<std::size_t>(row)]];
        engine::FiredRule rule;
        rule.contribution = words.contribution;
        const QString speaks = InspectorView::contributions(rule, rules_->emotions, emotions_);
        const QString text = tr("R%1 %2", "rule and what it speaks for").arg(words.rule + 1).arg(speaks);
        const QRect line(8, 2 + row * row_height(), gutter_width - 12, row_height());
        painter.setPen(row == chosen_ ? palette().color(QPalette::WindowText) : quiet_text(palette()));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        if (row != chosen_ || !hasFocus()) continue;
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(QRect(2, line.top(), width() - 5, row_height() - 1));
    }
    if (rows() == 0) {
        painter.setPen(quiet_text(palette()));
        painter.drawText(QRect(8, 0, gutter_width - 12, height()), Qt::AlignVCenter | Qt::AlignLeft, tr("Rules"));
    }
}

void RuleHeatStrip::choose(int row) {
    chosen_ = std::clamp(row, 0, rows() - 1);
    const QString text = describe(chosen_, axis_.playhead());
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    const int x = std::clamp(playhead_column(), gutter_width, width());
    QToolTip::showText(mapToGlobal(QPoint(x, 2 + (chosen_ + 1) * row_height())), text, this);
    update();
}

void RuleHeatStrip::keyPressEvent(QKeyEvent *event) {
    const bool up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
    if ((!up && !down) || event->modifiers() != Qt::NoModifier || rows() == 0) return Strip::keyPressEvent(event);
    choose(chosen_ < 0 ? 0 : chosen_ + (down ? 1 : -1));
}

bool RuleHeatStrip::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip) return Strip::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = row_at(help->pos().y());
    if (row >= 0 && help->pos().x() >= gutter_width)
        QToolTip::showText(help->globalPos(), describe(row, navigator_.time_at(help->pos().x())), this);
    else if (row >= 0)
        QToolTip::showText(help->globalPos(), describe(row, axis_.playhead()), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace tempera::ui
