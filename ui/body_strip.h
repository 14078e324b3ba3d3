// The body signals of a recording: a line each for heart rate, skin conductance and skin temperature.
#pragma once

#include "ui/timeline_strips.h"

#include <memory>
#include <vector>

namespace tempera::ui {

/// As many lanes as there are signals, each with its own scale, its name and range in the gutter and its value in the
/// tool tip. Hidden while there are none.
class BodyStrip : public Strip {
    Q_OBJECT
public:
    BodyStrip(TimeAxis &axis, QWidget *parent);
    void set_body(std::shared_ptr<const Stream> body); ///< a body stream (core/base/stream.h); null: none
    [[nodiscard]] std::size_t lanes() const { return lanes_.size(); }

protected:
    void paint_content(QPainter &painter, int left, int right) override;
    void paint_gutter(QPainter &painter, const QRect &gutter) override;
    bool event(QEvent *event) override;

private:
    struct Lane {
        int column = 0;
        float low = 0, high = 0; ///< of the whole recording, so that the scale does not jump while panning
    };
    /// NaN: nothing was measured then.
    [[nodiscard]] float value(std::int64_t step, int column) const;
    [[nodiscard]] QRect place_of(std::size_t lane) const;
    [[nodiscard]] QString tip_at(QPoint at) const;
    void paint_lane(QPainter &painter, const Lane &lane, const QRect &place, int left, int right) const;
    std::shared_ptr<const Stream> body_;
    std::vector<Lane> lanes_;
    const int lane_height_; ///< name and range below each other; a window of another text size is made anew
};

} // namespace tempera::ui
