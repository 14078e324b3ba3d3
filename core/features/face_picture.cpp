#include "core/features/face_picture.h"

#include "core/features/face_aligner.h"
#include "core/media/still.h"

#include <algorithm>

namespace tempera::features {

Result<Stream> picture_face(const std::filesystem::path &picture) {
    auto still = media::read_still(picture, media::PixelFormat::grey, 480);
    if (!still) return tl::unexpected(still.error());
    media::Frame &shown = *still;
    Stream face{Modality::face, Time{}, face_step, face_width, {}, {1.0F}};
    if (shown.width == face_side && shown.height == face_side) {
        for (int y = 0; y < face_side; ++y)
            for (int x = 0; x < face_side; ++x)
                face.values.push_back(static_cast<float>(shown.pixels[static_cast<std::size_t>(y * shown.stride + x)]) /
                                      255.0F);
        return face;
    }
    auto detector = FaceDetector::load();
    if (!detector) return tl::unexpected(detector.error());
    const cv::Mat grey(shown.height, shown.width, CV_8U, shown.pixels.data(), static_cast<std::size_t>(shown.stride));
    const auto boxes = detector->find_all(grey);
    const auto largest =
        std::max_element(boxes.begin(), boxes.end(), [](const auto &a, const auto &b) { return a.area() < b.area(); });
    if (largest == boxes.end()) return fail(ErrorCode::no_face, picture.string());
    FaceAligner aligner;
    FaceCrop crop = aligner.crop(grey, *largest, *detector);
    if (crop.quality <= 0) return fail(ErrorCode::no_face, picture.string(), "it is too small or too blurred");
    face.values = std::move(crop.pixels);
    face.quality = {crop.quality};
    return face;
}

} // namespace tempera::features
