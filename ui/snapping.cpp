#include "ui/snapping.h"

#include "core/base/stream.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace tempera::ui {
namespace {
std::int64_t distance(Time a, Time b) { return std::llabs((a - b).us); }
} // namespace

std::optional<Time> SnapPoints::moment_near(Time t, Time reach) const {
    const auto after = std::lower_bound(moments.begin(), moments.end(), t);
    std::optional<Time> best;
    if (after != moments.end()) best = *after;
    if (after != moments.begin() && (!best || distance(*std::prev(after), t) < distance(*best, t)))
        best = *std::prev(after);
    if (best && distance(*best, t) > reach.us) best.reset();
    return best;
}

Time SnapPoints::snapped(Time t, Time reach) const {
    if (const auto moment = moment_near(t, reach)) return *moment;
    return frame_near(t);
}

Time SnapPoints::frame_near(Time t) const {
    if (frames && frames->count() > 0) {
        const std::int64_t at = frames->at(t);
        const Time onset = frames->onset(at), offset = frames->offset(at);
        if (t < onset || t > offset) return t; // before the first picture or after the last there are none
        return distance(onset, t) <= distance(offset, t) ? onset : offset;
    }
    if (frame_rate <= 0) return t;
    const double frame = std::round((t - first_frame).seconds() * frame_rate);
    return first_frame + Time::seconds(frame / frame_rate);
}

Time SnapPoints::next_frame(Time t, int direction) const {
    const Time far = t + grid_step * direction;
    if (frames && frames->count() > 0) {
        const std::int64_t last = frames->count() - 1;
        const Time first_edge = frames->onset(0), last_edge = frames->offset(last);
        if (direction > 0) {
            if (t < first_edge) return std::min(far, first_edge);
            return t >= last_edge ? far : frames->offset(frames->at(t));
        }
        if (t > last_edge) return std::max(far, last_edge);
        if (t <= first_edge) return far;
        const std::int64_t at = frames->at(t);
        return frames->onset(at) < t ? frames->onset(at) : frames->onset(at - 1);
    }
    if (frame_rate <= 0) return far;
    constexpr double hair = 1e-3; // of a frame: times are whole microseconds, and the grid's are not
    const double frame = (t - first_frame).seconds() * frame_rate;
    const double next = direction > 0 ? std::floor(frame + hair) + 1 : std::ceil(frame - hair) - 1;
    return first_frame + Time::seconds(next / frame_rate);
}

Span SnapPoints::snapped(Span span, Time reach) const {
    const auto onset = moment_near(span.onset, reach), offset = moment_near(span.offset, reach);
    Time by = snapped(span.onset, reach) - span.onset;
    if (offset && (!onset || distance(*offset, span.offset) < distance(*onset, span.onset))) by = *offset - span.offset;
    return {span.onset + by, span.offset + by};
}

SnapPoints frames_of(const std::optional<media::MediaInfo> &media, std::shared_ptr<const media::FrameIndex> index) {
    SnapPoints points;
    points.frames = std::move(index);
    if (media && media->video) {
        points.first_frame = media->video->start;
        points.frame_rate = media->video->mean_frame_rate;
    }
    return points;
}

} // namespace tempera::ui
