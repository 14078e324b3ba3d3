// Where an edge that is dragged comes to lie: on what the eye would put it on.
#pragma once

#include "core/media/video_reader.h"

#include <memory>
#include <optional>
#include <vector>

namespace tempera::ui {

/// Moments that attract, and the picture's frames: their own times once these are known, since many cameras and
/// recorders of screens do not keep their rate; before that a grid of the mean rate.
struct SnapPoints {
    std::vector<Time> moments; ///< sorted: playhead, edges of labels and cues, ends of the recording
    Time first_frame;
    double frame_rate = 0;                             ///< 0: no picture, no grid
    std::shared_ptr<const media::FrameIndex> frames{}; ///< null: not known yet

    /// The nearest moment within `reach`, else the nearest frame; `t` itself when there is neither.
    [[nodiscard]] Time snapped(Time t, Time reach) const;
    /// Which of a span's ends lies nearer to a moment decides how far the whole span is moved; length is kept.
    [[nodiscard]] Span snapped(Span span, Time reach) const;
    /// The edge of a frame next to `t`, before (-1) or after it (1); where there are no pictures, a step of the results'
    /// grid away.
    [[nodiscard]] Time next_frame(Time t, int direction) const;

private:
    [[nodiscard]] std::optional<Time> moment_near(Time t, Time reach) const;
    [[nodiscard]] Time frame_near(Time t) const;
};

/// The frames of a medium's picture, if it has one, and nothing else that attracts. `index`: null where it is not known yet.
SnapPoints frames_of(const std::optional<media::MediaInfo> &media, std::shared_ptr<const media::FrameIndex> index);

} // namespace tempera::ui
