#include "core/features/face_aligner.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace tempera::features {
namespace {

// Where the eyes lie in a crop, as fractions of its side: medians over FER2013 pictures.
const std::array<cv::Point2f, 2> canonical{cv::Point2f(0.305F, 0.38F), cv::Point2f(0.69F, 0.38F)};

constexpr float smoothing = 0.4F;                    // share of a new eye position
constexpr int blink = 4;                             // steps without eyes that say nothing about the crop
constexpr float most_turn = 0.5F;                    // radians; more is a wrong eye
constexpr float least_gap = 0.26F, most_gap = 0.55F; // between the eyes, in box widths

float ramp(double x, double from, double to) {
    return static_cast<float>(std::clamp((x - from) / (to - from), 0.0, 1.0));
}

/// The similarity that takes the two points to the canonical ones.
cv::Matx23f similarity(const cv::Point2f &left, const cv::Point2f &right) {
    const cv::Point2f from = right - left, to = (canonical[1] - canonical[0]) * static_cast<float>(face_side);
    // As complex numbers the turn and scale are to / from.
    const float norm = from.dot(from);
    const float a = to.dot(from) / norm, b = from.cross(to) / norm;
    const cv::Point2f target = canonical[0] * static_cast<float>(face_side);
    return {a, -b, target.x - a * left.x + b * left.y, b, a, target.y - b * left.x - a * left.y};
}

/// Without aliasing: warpAffine samples single pixels, so a large face is first scaled down to about the crop's size.
cv::Mat warp(const cv::Mat &grey, const cv::Rect2f &box, cv::Point2f left, cv::Point2f right) {
    const float margin = box.width * 0.5F;
    const cv::Rect area = cv::Rect(cv::Point(cv::Point2f(box.x - margin, box.y - margin)),
                                   cv::Point(cv::Point2f(box.x + box.width + margin, box.y + box.height + margin))) &
                          cv::Rect(0, 0, grey.cols, grey.rows);
    cv::Mat picture = grey(area);
    const auto origin = cv::Point2f(area.tl());
    left -= origin;
    right -= origin;
    if (const float factor = 1.25F * face_side / box.width; factor < 0.8F) {
        cv::Mat small;
        cv::resize(picture, small, {}, factor, factor, cv::INTER_AREA);
        // Pixel centres lie at halves: x' + 1/2 = factor (x + 1/2).
        const cv::Point2f half(0.5F, 0.5F);
        left = (left + half) * factor - half;
        right = (right + half) * factor - half;
        picture = small;
    }
    cv::Mat out;
    cv::warpAffine(picture, out, similarity(left, right), {face_side, face_side}, cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return out;
}

/// Standard deviation of the Laplacian against that of the grey values: independent of contrast.
double sharpness(const cv::Mat &crop) {
    cv::Mat edges;
    cv::Laplacian(crop, edges, CV_32F);
    cv::Scalar mean, edge_spread, spread;
    cv::meanStdDev(edges, mean, edge_spread);
    cv::meanStdDev(crop, mean, spread);
    return spread[0] < 3 ? 0 : edge_spread[0] / spread[0];
}

} // namespace

void FaceAligner::follow_eyes(const cv::Mat &grey, const cv::Rect2f &box, FaceDetector &detector) {
    if (known_) ++since_;
    const auto found = detector.find_eyes(grey, box);
    auto now = eyes_;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (!found[i]) continue;
        const cv::Point2f at((found[i]->x - box.x) / box.width, (found[i]->y - box.y) / box.height);
        now[i] = known_ ? eyes_[i] * (1 - smoothing) + at * smoothing : at;
    }
    // Both at first; later one will do, the other one staying where it was.
    if (known_ ? !found[0] && !found[1] : !found[0] || !found[1]) return;
    const cv::Point2f between = now[1] - now[0];
    if (std::abs(std::atan2(between.y, between.x)) > most_turn || between.x < least_gap || between.x > most_gap)
        return; // a brow, a nostril or an ear ring
    eyes_ = now;
    known_ = true;
    since_ = 0;
}

float FaceAligner::eye_trust() const {
    if (!known_) return 0.7F;
    return since_ <= blink ? 1.0F : 0.85F;
}

FaceCrop FaceAligner::crop(const cv::Mat &grey, const cv::Rect2f &box, FaceDetector &detector) {
    follow_eyes(grey, box, detector);
    std::array<cv::Point2f, 2> at;
    for (std::size_t i = 0; i < at.size(); ++i) {
        const cv::Point2f part = known_ ? eyes_[i] : canonical[i];
        at[i] = {box.x + part.x * box.width, box.y + part.y * box.height};
    }
    const cv::Mat picture = warp(grey, box, at[0], at[1]);
    FaceCrop crop;
    crop.pixels.reserve(face_width);
    for (int y = 0; y < face_side; ++y)
        for (int x = 0; x < face_side; ++x)
            crop.pixels.push_back(static_cast<float>(picture.at<std::uint8_t>(y, x)) / 255.0F);
    const float size = 0.4F + 0.6F * ramp(box.width, 28, 60);
    const float sharp = 0.4F + 0.6F * ramp(sharpness(picture), 0.08, 0.25);
    crop.quality = size * sharp * eye_trust();
    return crop;
}

} // namespace tempera::features
