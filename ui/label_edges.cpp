#include "ui/label_edges.h"

#include <algorithm>

namespace tempera::ui {
namespace {
constexpr Time shortest_left = Time::millis(1); ///< as times are shown; the keys' steps are frames
}

std::optional<Span> with_edge(Span span, Edge edge, Time t) {
    Time &moved = edge == Edge::onset ? span.onset : span.offset;
    if (moved == t) return std::nullopt;
    moved = t;
    if (span.length() < shortest_left) return std::nullopt;
    return span;
}

std::optional<Span> stepped(Span span, Edge edge, int direction, const SnapPoints &frames, Time duration) {
    const Time from = edge == Edge::onset ? span.onset : span.offset;
    return with_edge(span, edge, std::clamp(frames.next_frame(from, direction), Time{}, duration));
}

std::optional<Span> stepped(Span span, int direction, const SnapPoints &frames, Time duration) {
    const Time by = std::clamp(frames.next_frame(span.onset, direction) - span.onset, -span.onset,
                               std::max(Time{}, duration - span.offset));
    if (by == Time{}) return std::nullopt;
    return Span{span.onset + by, span.offset + by};
}

} // namespace tempera::ui
