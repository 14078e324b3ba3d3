// Who is where from step to step.
#pragma once

#include "core/features/face_detector.h"

#include <cstdint>
#include <vector>

namespace tempera::features {

/// Detects in the whole picture after a cut and every fourth step, every eighth while it follows a face; between, looks
/// near each face's last place, then follows the last sure picture of it by normalized correlation for a short while. A
/// face counts once it was detected in three steps and twice showed both eyes (or, behind dark glasses, was detected
/// for eight seconds), so that single false detections never become tracks. A face that was lost is known again by its
/// place (soon after) or its looks.
class FaceTracker {
public:
    enum class State { tentative, confirmed, dropped };
    struct Sighting {
        std::size_t face = 0; ///< index, in order of the first sighting
        cv::Rect2f box;       ///< smoothed, in pixels
    };

    explicit FaceTracker(FaceDetector &detector) : detector_(detector) {}
    /// Pictures of one size, in order, one per step.
    std::vector<Sighting> step(const cv::Mat &grey);
    /// A step that shows nothing (before the first picture, or not decodable).
    void skip();
    [[nodiscard]] State state(std::size_t face) const { return faces_[face].state; }
    [[nodiscard]] std::size_t count() const { return faces_.size(); }

    /// Everything that later steps depend on; see state_bytes.h.
    template <class Archive> void keep(Archive &archive) {
        archive(now_);
        archive(next_search_);
        archive(thumbnail_);
        archive(faces_);
    }

private:
    struct Face {
        State state = State::tentative;
        cv::Rect2f box;
        bool visible = true, detected = true; ///< in this step; detected: by the cascade
        bool has_eyes = false;                ///< both were found at once some time
        int detections = 1, eyes = 0;         ///< steps; eyes: both found, where eyes can be
        std::int64_t last_seen = 0, last_detected = 0;
        cv::Mat patch; ///< at the last detection
        cv::Mat looks; ///< running mean of patches, zero mean and unit length

        template <class Archive> void keep(Archive &archive) {
            archive(state);
            archive(box);
            archive(visible);
            archive(detected);
            archive(has_eyes);
            archive(detections);
            archive(eyes);
            archive(last_seen);
            archive(last_detected);
            archive(patch);
            archive(looks);
        }
    };
    bool is_cut(const cv::Mat &grey);
    void search_near(const cv::Mat &grey);
    void search_all(const cv::Mat &grey);
    bool follow(const cv::Mat &grey, Face &face);
    void seen(const cv::Mat &grey, Face &face, const cv::Rect2f &found, bool detected);
    Face *find_lost(const cv::Mat &grey, const cv::Rect2f &box);
    bool shows_eyes(const cv::Mat &grey, const cv::Rect2f &box);
    void drop_doubles();
    void update_states();

    FaceDetector &detector_;
    std::vector<Face> faces_;
    cv::Mat thumbnail_;
    std::int64_t now_ = -1, next_search_ = 0;
};

} // namespace tempera::features
