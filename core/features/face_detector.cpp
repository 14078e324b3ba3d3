#include "core/features/face_detector.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <opencv2/imgproc.hpp>

namespace tempera::features {
namespace {

namespace fs = std::filesystem;

constexpr double smallest_face = 0.12; // of the picture's height
constexpr int search_lines = 240;      // the smallest face has 29 lines then; the cascade needs 20
constexpr float near_side = 44;        // pixels a face is scaled to for the search near its last place
constexpr float near_margin = 0.4F;    // of the box, on every side
constexpr float eye_face_side = 128;   // pixels a face is scaled to for the search of its eyes

std::vector<fs::path> cascade_folders() {
    std::vector<fs::path> folders;
    if (const char *resources = std::getenv("TEMPERA_RESOURCES")) folders.push_back(fs::path(resources) / "cascades");
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) folders.push_back(program.parent_path().parent_path() / "share/tempera/cascades");
    for (const char *prefix : {"/usr/share", "/usr/local/share", "/opt/homebrew/share"})
        for (const char *folder : {"opencv4/haarcascades", "opencv/haarcascades"})
            folders.push_back(fs::path(prefix) / folder);
    return folders;
}

Status load_cascade(const std::string &name, cv::CascadeClassifier &cascade) {
    for (const fs::path &folder : cascade_folders()) {
        std::error_code ignored;
        const fs::path path = folder / name;
        if (!fs::exists(path, ignored)) continue;
        try {
            if (cascade.load(path.string())) return {};
        } catch (const cv::Exception &) {
            // A damaged file is as good as none: a later folder may have a sound one.
        }
    }
    return fail(ErrorCode::bad_argument, name, "the face detector's data are missing; install the package opencv-data");
}

cv::Rect inside(const cv::Rect2f &box, const cv::Mat &picture) {
    return cv::Rect(cvRound(box.x), cvRound(box.y), cvRound(box.width), cvRound(box.height)) &
           cv::Rect(0, 0, picture.cols, picture.rows);
}

cv::Mat scaled(const cv::Mat &picture, double factor) {
    cv::Mat out;
    cv::resize(picture, out, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return out;
}

cv::Rect2f moved_back(const cv::Rect &found, double factor, cv::Point origin = {}) {
    const auto back = static_cast<float>(1 / factor);
    return {static_cast<float>(found.x) * back + static_cast<float>(origin.x),
            static_cast<float>(found.y) * back + static_cast<float>(origin.y), static_cast<float>(found.width) * back,
            static_cast<float>(found.height) * back};
}

} // namespace

float overlap(const cv::Rect2f &a, const cv::Rect2f &b) {
    const float both = (a & b).area();
    return both > 0 ? both / (a.area() + b.area() - both) : 0;
}

Result<FaceDetector> FaceDetector::load() {
    cv::setNumThreads(1); // measured: a second thread gives nothing for pictures this small
    FaceDetector detector;
    if (auto loaded = load_cascade("haarcascade_frontalface_alt2.xml", detector.face_); !loaded)
        return tl::unexpected(loaded.error());
    if (auto loaded = load_cascade("haarcascade_eye.xml", detector.eye_); !loaded)
        return tl::unexpected(loaded.error());
    return detector;
}

std::vector<cv::Rect2f> FaceDetector::find_all(const cv::Mat &grey) {
    const double factor = std::min(1.0, static_cast<double>(search_lines) / grey.rows);
    const cv::Mat small = factor < 1 ? scaled(grey, factor) : grey;
    const int least = std::max(20, cvRound(smallest_face * small.rows));
    std::vector<cv::Rect> found;
    face_.detectMultiScale(small, found, 1.2, 3, 0, {least, least});
    std::vector<cv::Rect2f> boxes;
    for (const cv::Rect &r : found) boxes.push_back(moved_back(r, factor));
    return boxes;
}

std::optional<cv::Rect2f> FaceDetector::find_near(const cv::Mat &grey, const cv::Rect2f &box) {
    const float margin = near_margin * box.width;
    const cv::Rect area =
        inside({box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin}, grey);
    if (area.width < 20 || area.height < 20) return std::nullopt;
    const double factor = near_side / box.width;
    const cv::Mat small = scaled(grey(area), factor);
    constexpr int least = static_cast<int>(near_side * 0.7F), most = static_cast<int>(near_side * 1.4F);
    std::vector<cv::Rect> found;
    face_.detectMultiScale(small, found, 1.1, 2, 0, {least, least}, {most, most});
    std::optional<cv::Rect2f> best;
    for (const cv::Rect &r : found) {
        const cv::Rect2f candidate = moved_back(r, factor, area.tl());
        if (!best || overlap(candidate, box) > overlap(*best, box)) best = candidate;
    }
    return best;
}

std::array<std::optional<cv::Point2f>, 2> FaceDetector::find_eyes(const cv::Mat &grey, const cv::Rect2f &face) {
    std::array<std::optional<cv::Point2f>, 2> eyes;
    const double factor = eye_face_side / face.width;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        // Half of the face's upper part: brows above, cheek below, the nose's bridge at the inner end.
        const cv::Rect area = inside({face.x + face.width * (side == 0 ? 0.08F : 0.48F), face.y + face.height * 0.16F,
                                      face.width * 0.44F, face.height * 0.40F},
                                     grey);
        if (area.width < 8 || area.height < 8) continue;
        const cv::Mat small = scaled(grey(area), factor);
        constexpr int least = static_cast<int>(eye_face_side * 0.18F), most = static_cast<int>(eye_face_side * 0.38F);
        std::vector<cv::Rect> found;
        std::vector<int> support;
        eye_.detectMultiScale(small, found, support, 1.1, 3, 0, {least, least}, {most, most});
        if (found.empty()) continue;
        const auto best = std::max_element(support.begin(), support.end()) - support.begin();
        const cv::Rect2f eye = moved_back(found[static_cast<std::size_t>(best)], factor, area.tl());
        eyes[side] = cv::Point2f(eye.x + eye.width / 2, eye.y + eye.height / 2);
    }
    return eyes;
}

} // namespace tempera::features
