// Faces and eyes in one grey picture, by OpenCV's Haar cascades.
#pragma once

#include "core/base/result.h"

#include <array>
#include <opencv2/objdetect.hpp>
#include <optional>
#include <vector>

namespace tempera::features {

/// Intersection over union: 0 apart, 1 the same.
float overlap(const cv::Rect2f &a, const cv::Rect2f &b);

/// One per thread. Boxes are squares in pixels of the picture given.
class FaceDetector {
public:
    /// Looks for the cascades in $TEMPERA_RESOURCES/cascades, beside the program (../share/tempera/cascades) and in
    /// OpenCV's own folders. bad_argument, naming the package, when they are nowhere.
    static Result<FaceDetector> load();

    /// Frontal faces at least 12% of the picture's height tall.
    std::vector<cv::Rect2f> find_all(const cv::Mat &grey);
    /// The face of about this size at or near `box`; several times cheaper than find_all().
    std::optional<cv::Rect2f> find_near(const cv::Mat &grey, const cv::Rect2f &box);
    /// The centres of the eyes (that on the picture's left first), each if it is found.
    std::array<std::optional<cv::Point2f>, 2> find_eyes(const cv::Mat &grey, const cv::Rect2f &face);

private:
    cv::CascadeClassifier face_, eye_;
};

} // namespace tempera::features
