// Soft, anti-aliased shapes in the coordinates of a moving head.
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace tempera::sample {

using Points = std::vector<cv::Point2d>;

/// A smooth closed or open curve through the points (Catmull-Rom).
Points smooth(const Points &through, bool closed);
/// The points mirrored on the axis x = 0, in reverse order.
Points mirrored(Points points);

class Painter {
public:
    /// `to_canvas` maps shape coordinates to pixels of `canvas` (8-bit BGR, owned by the caller).
    Painter(cv::Mat &canvas, const cv::Matx23d &to_canvas);

    /// `softness` is the standard deviation of the edge and `alpha` 0..1 the opacity, both in shape units.
    void fill(const Points &outline, cv::Scalar bgr, double alpha = 1, double softness = 0);
    void stroke(const Points &line, cv::Scalar bgr, double width, double alpha = 1, double softness = 0);
    void ellipse(cv::Point2d centre, cv::Size2d radii, cv::Scalar bgr, double alpha = 1, double softness = 0,
                 double degrees = 0);
    /// Like `fill`, but only inside `clip`.
    void fill_inside(const Points &clip, const Points &outline, cv::Scalar bgr, double alpha = 1, double softness = 0);

private:
    struct Layer {
        cv::Rect area;
        cv::Mat mask; ///< 8-bit, `area` in size
    };
    [[nodiscard]] std::vector<cv::Point> pixels(const Points &points, cv::Point origin) const;
    [[nodiscard]] cv::Rect bounds(const Points &points, double margin) const;
    [[nodiscard]] Layer polygon(const Points &outline, double softness) const;
    void blend(const Layer &layer, cv::Scalar bgr, double alpha);

    cv::Mat &canvas_;
    cv::Matx23d to_canvas_;
    double scale_;
};

} // namespace tempera::sample
