// Crops of one face through time, turned and scaled so that the eyes lie where they do in FER2013.
#pragma once

#include "core/base/stream.h"
#include "core/features/face_detector.h"

#include <array>
#include <vector>

namespace tempera::features {

struct FaceCrop {
    std::vector<float> pixels; ///< face_width, grey in [0, 1]
    float quality = 0;         ///< from the face's size, the crop's sharpness and whether the eyes were found
};

/// One per face; what it gives depends on the pictures and boxes of that face alone, in order.
class FaceAligner {
public:
    /// `box` in pixels of `grey`.
    FaceCrop crop(const cv::Mat &grey, const cv::Rect2f &box, FaceDetector &detector);

    /// Everything that later crops depend on; see state_bytes.h.
    template <class Archive> void keep(Archive &archive) {
        for (cv::Point2f &eye : eyes_) archive(eye);
        archive(known_);
        archive(since_);
    }

private:
    void follow_eyes(const cv::Mat &grey, const cv::Rect2f &box, FaceDetector &detector);
    [[nodiscard]] float eye_trust() const;

    // As fractions of the box, smoothed: where a person's eyes lie in the detector's box differs from person to
    // person more than from step to step, so the last places are kept while eyes are closed or hidden.
    std::array<cv::Point2f, 2> eyes_;
    bool known_ = false;
    int since_ = 0; ///< steps since an eye was found
};

} // namespace tempera::features
