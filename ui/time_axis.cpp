#include "ui/time_axis.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tempera::ui {
namespace {
constexpr Time narrowest = Time::millis(50);
}

TimeAxis::TimeAxis(QObject *parent) : QObject(parent) {}

void TimeAxis::set_duration(Time duration) {
    duration_ = std::max(duration, Time{});
    visible_ = Span{Time{}, duration_};
    selection_ = {};
    set_marks({});
    playhead_ = std::clamp(playhead_, Time{}, duration_);
    Q_EMIT duration_changed();
    Q_EMIT visible_changed();
    Q_EMIT selection_changed();
    Q_EMIT playhead_changed();
}

void TimeAxis::set_playhead(Time t) {
    t = std::clamp(t, Time{}, duration_);
    if (t == playhead_) return;
    const bool was_in_view = visible_.contains(playhead_) || playhead_ == visible_.offset;
    playhead_ = t;
    // A page is turned only when the playhead walks out of the view: someone who looks elsewhere is left alone.
    if (following_ && was_in_view && (t < visible_.onset || t >= visible_.offset) && t < duration_) {
        const Time width = visible_.length();
        const Time onset = t - Time{t < visible_.onset ? width.us * 9 / 10 : width.us / 10};
        set_visible(Span{onset, onset + width});
    }
    Q_EMIT playhead_changed();
}

void TimeAxis::set_visible(Span span) {
    if (span.offset < span.onset) std::swap(span.onset, span.offset);
    const Time width = std::min(std::max(span.length(), narrowest), duration_);
    const Time onset = std::clamp(span.onset, Time{}, duration_ - width);
    const Span clipped{onset, onset + width};
    if (clipped == visible_) return;
    visible_ = clipped;
    Q_EMIT visible_changed();
}

void TimeAxis::zoom(double factor, Time around) {
    if (!(factor > 0) || !std::isfinite(factor) || duration_ <= Time{}) return;
    const double width = static_cast<double>(visible_.length().us);
    const double wanted =
        std::clamp(width / factor, std::min(static_cast<double>(narrowest.us), static_cast<double>(duration_.us)),
                   static_cast<double>(duration_.us));
    const double share = width > 0 ? static_cast<double>((around - visible_.onset).us) / width : 0.5;
    const auto onset = static_cast<std::int64_t>(std::llround(static_cast<double>(around.us) - share * wanted));
    set_visible(Span{Time{onset}, Time{onset + std::llround(wanted)}});
}

void TimeAxis::pan(Time by) { set_visible(Span{visible_.onset + by, visible_.offset + by}); }

void TimeAxis::show_all() { set_visible(Span{Time{}, duration_}); }

void TimeAxis::set_selection(Span span) {
    if (span.offset < span.onset) std::swap(span.onset, span.offset);
    span.onset = std::clamp(span.onset, Time{}, duration_);
    span.offset = std::clamp(span.offset, Time{}, duration_);
    if (span.is_moment()) span = {};
    if (span == selection_) return;
    selection_ = span;
    Q_EMIT selection_changed();
}

void TimeAxis::set_marks(std::vector<Span> spans) {
    for (auto &span : spans)
        span = {std::clamp(span.onset, Time{}, duration_), std::clamp(span.offset, Time{}, duration_)};
    if (spans == marks_) return;
    marks_ = std::move(spans);
    Q_EMIT marks_changed();
}

double TimeAxis::x_of(Time t, int width) const {
    const auto length = static_cast<double>(visible_.length().us);
    return length > 0 ? static_cast<double>((t - visible_.onset).us) / length * width : 0;
}

Time TimeAxis::time_at(double x, int width) const {
    if (width <= 0) return visible_.onset;
    const double us = static_cast<double>(visible_.onset.us) + x / width * static_cast<double>(visible_.length().us);
    return Time{std::llround(us)};
}

} // namespace tempera::ui
