// Where labels and their edges go by command: to a place, or from frame to frame of the picture.
#pragma once

#include "core/model/types.h"
#include "ui/snapping.h"

#include <optional>

namespace tempera::ui {

enum class Edge { onset, offset };

/// With that edge at `t`: a moment becomes a span. None: it is there already, or the label would not end after it starts.
std::optional<Span> with_edge(Span span, Edge edge, Time t);
/// That edge a frame earlier (-1) or later (1), within the recording. None: it cannot go there.
std::optional<Span> stepped(Span span, Edge edge, int direction, const SnapPoints &frames, Time duration);
/// The whole label a frame earlier or later; its length is kept.
std::optional<Span> stepped(Span span, int direction, const SnapPoints &frames, Time duration);

} // namespace tempera::ui
