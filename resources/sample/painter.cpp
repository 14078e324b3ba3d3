#include "resources/sample/painter.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace tempera::sample {

namespace {
constexpr int sub_pixel_bits = 4;
} // namespace

Points smooth(const Points &through, bool closed) {
    const int n = static_cast<int>(through.size());
    constexpr int steps = 10;
    const auto at = [&](int i) {
        return through[static_cast<std::size_t>(closed ? (i + n) % n : std::clamp(i, 0, n - 1))];
    };
    Points result;
    for (int i = 0; i < (closed ? n : n - 1); ++i) {
        const cv::Point2d a = at(i - 1), b = at(i), c = at(i + 1), d = at(i + 2);
        for (int k = 0; k < steps; ++k) {
            const double t = static_cast<double>(k) / steps;
            result.push_back(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * (t * t) +
                                    (3 * b - a - 3 * c + d) * (t * t * t)));
        }
    }
    if (!closed) result.push_back(through.back());
    return result;
}

Points mirrored(Points points) {
    for (cv::Point2d &p : points) p.x = -p.x;
    std::reverse(points.begin(), points.end());
    return points;
}

Painter::Painter(cv::Mat &canvas, const cv::Matx23d &to_canvas)
    : canvas_(canvas), to_canvas_(to_canvas), scale_(std::hypot(to_canvas(0, 0), to_canvas(1, 0))) {}

std::vector<cv::Point> Painter::pixels(const Points &points, cv::Point origin) const {
    std::vector<cv::Point> result;
    for (const cv::Point2d &p : points) {
        const cv::Vec2d q = to_canvas_ * cv::Vec3d(p.x, p.y, 1);
        const double one = 1 << sub_pixel_bits;
        result.emplace_back(cvRound((q[0] - origin.x) * one), cvRound((q[1] - origin.y) * one));
    }
    return result;
}

cv::Rect Painter::bounds(const Points &points, double margin) const {
    const std::vector<cv::Point> at = pixels(points, {0, 0});
    const cv::Rect fine = cv::boundingRect(at);
    const int extra = static_cast<int>(std::ceil(margin * scale_)) + 2;
    const cv::Rect coarse((fine.x >> sub_pixel_bits) - extra, (fine.y >> sub_pixel_bits) - extra,
                          (fine.width >> sub_pixel_bits) + 2 * extra, (fine.height >> sub_pixel_bits) + 2 * extra);
    return coarse & cv::Rect({0, 0}, canvas_.size());
}

Painter::Layer Painter::polygon(const Points &outline, double softness) const {
    Layer layer{bounds(outline, 3 * softness), {}};
    if (layer.area.empty()) return layer;
    layer.mask = cv::Mat::zeros(layer.area.size(), CV_8U);
    const std::vector<std::vector<cv::Point>> polygons{pixels(outline, layer.area.tl())};
    cv::fillPoly(layer.mask, polygons, cv::Scalar(255), cv::LINE_AA, sub_pixel_bits);
    if (softness > 0) cv::GaussianBlur(layer.mask, layer.mask, {}, softness * scale_, 0, cv::BORDER_REPLICATE);
    return layer;
}

void Painter::blend(const Layer &layer, cv::Scalar bgr, double alpha) {
    if (layer.area.empty()) return;
    cv::Mat target = canvas_(layer.area);
    for (int y = 0; y < target.rows; ++y) {
        const auto *mask = layer.mask.ptr<unsigned char>(y);
        auto *pixel = target.ptr<cv::Vec3b>(y);
        for (int x = 0; x < target.cols; ++x) {
            const double a = alpha * mask[x] / 255.0;
            if (a <= 0) continue;
            for (int c = 0; c < 3; ++c)
                pixel[x][c] = cv::saturate_cast<unsigned char>(pixel[x][c] + (bgr[c] - pixel[x][c]) * a);
        }
    }
}

void Painter::fill(const Points &outline, cv::Scalar bgr, double alpha, double softness) {
    blend(polygon(outline, softness), bgr, alpha);
}

void Painter::fill_inside(const Points &clip, const Points &outline, cv::Scalar bgr, double alpha, double softness) {
    Layer layer = polygon(outline, softness);
    const Layer limit = polygon(clip, 0);
    const cv::Rect both = layer.area & limit.area;
    if (both.empty()) return;
    Layer cut{both, {}};
    cv::multiply(layer.mask(both - layer.area.tl()), limit.mask(both - limit.area.tl()), cut.mask, 1.0 / 255);
    blend(cut, bgr, alpha);
}

void Painter::stroke(const Points &line, cv::Scalar bgr, double width, double alpha, double softness) {
    Layer layer{bounds(line, 3 * softness + width), {}};
    if (layer.area.empty()) return;
    layer.mask = cv::Mat::zeros(layer.area.size(), CV_8U);
    const std::vector<std::vector<cv::Point>> lines{pixels(line, layer.area.tl())};
    const int thickness = std::max(1, cvRound(width * scale_));
    cv::polylines(layer.mask, lines, false, cv::Scalar(255), thickness, cv::LINE_AA, sub_pixel_bits);
    if (softness > 0) cv::GaussianBlur(layer.mask, layer.mask, {}, softness * scale_, 0, cv::BORDER_REPLICATE);
    blend(layer, bgr, alpha);
}

void Painter::ellipse(cv::Point2d centre, cv::Size2d radii, cv::Scalar bgr, double alpha, double softness,
                      double degrees) {
    constexpr int corners = 48;
    const double turn = degrees * M_PI / 180;
    Points outline;
    for (int i = 0; i < corners; ++i) {
        const double a = 2 * M_PI * i / corners;
        const double x = radii.width * std::cos(a), y = radii.height * std::sin(a);
        outline.emplace_back(centre.x + x * std::cos(turn) - y * std::sin(turn),
                             centre.y + x * std::sin(turn) + y * std::cos(turn));
    }
    fill(outline, bgr, alpha, softness);
}

} // namespace tempera::sample
