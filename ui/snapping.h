// Where an edge that is dragged comes to lie: on what the eye would put it on.
#pragma once

#include "core/base/time.h"

#include <optional>
#include <vector>

namespace tempera::ui {

/// Moments that attract, and the grid of the picture's frames.
struct SnapPoints {
    std::vector<Time> moments; ///< sorted: playhead, edges of labels and cues, ends of the recording
    Time first_frame;
    double frame_rate = 0; ///< 0: no picture, no grid

    /// The nearest moment within `reach`, else the nearest frame; `t` itself when there is neither.
    [[nodiscard]] Time snapped(Time t, Time reach) const;
    /// Which of a span's ends lies nearer to a moment decides how far the whole span is moved; length is kept.
    [[nodiscard]] Span snapped(Span span, Time reach) const;

private:
    [[nodiscard]] std::optional<Time> moment_near(Time t, Time reach) const;
};

} // namespace tempera::ui
