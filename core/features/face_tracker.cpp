#include "core/features/face_tracker.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace tempera::features {
namespace {

// In steps of 0.2 s.
constexpr std::int64_t search_every = 4, search_with_faces_every = 8, followed_for = 8, place_known_for = 15,
                       tentative_for = 8;
constexpr int detections_to_confirm = 3, eyes_to_confirm = 2, detections_without_eyes = 40;

constexpr float same_place = 0.25F;    // overlap
constexpr float double_cover = 0.5F;   // of the smaller of two faces: an eye or a chin is no face of its own
constexpr double followed_from = 0.65; // correlation
constexpr double same_looks = 0.75;    // correlation of mean-free patches
constexpr double similar_looks = 0.4;  // enough at the same place
constexpr double cut_from = 28;        // mean change of grey values between steps, of 255
constexpr int patch_side = 32;
constexpr float still = 0.12F, smoothing = 0.5F; // moves below this share of the width are smoothed
constexpr float most_growth = 0.08F;             // per step: the cascade sometimes takes the hair for the face

cv::Rect whole(const cv::Rect2f &box, const cv::Mat &grey) {
    return cv::Rect(cvRound(box.x), cvRound(box.y), cvRound(box.width), cvRound(box.height)) &
           cv::Rect(0, 0, grey.cols, grey.rows);
}

float cover(const cv::Rect2f &a, const cv::Rect2f &b) { return (a & b).area() / std::min(a.area(), b.area()); }

cv::Mat patch_of(const cv::Mat &grey, const cv::Rect2f &box) {
    const cv::Rect area = whole(box, grey);
    cv::Mat patch;
    if (area.width < 4 || area.height < 4) return cv::Mat::zeros(patch_side, patch_side, CV_8U);
    cv::resize(grey(area), patch, {patch_side, patch_side}, 0, 0, cv::INTER_AREA);
    return patch;
}

cv::Mat looks_of(const cv::Mat &patch) {
    cv::Mat looks;
    patch.convertTo(looks, CV_32F);
    looks -= cv::mean(looks);
    const double length = cv::norm(looks);
    if (length > 0) looks /= length;
    return looks;
}

cv::Rect2f smoothed(const cv::Rect2f &before, const cv::Rect2f &found) {
    const float width = std::clamp(found.width, before.width * (1 - most_growth), before.width * (1 + most_growth));
    const cv::Point2f centre(found.x + found.width / 2, found.y + found.height / 2);
    const cv::Rect2f now(centre.x - width / 2, centre.y - width / 2, width, width);
    const bool small_move =
        std::abs(now.x - before.x) < still * before.width && std::abs(now.y - before.y) < still * before.width;
    const float share = small_move ? smoothing : 1.0F;
    const auto between = [&](float a, float b) { return a + share * (b - a); };
    const float side = between(before.width, now.width);
    return {between(before.x, now.x), between(before.y, now.y), side, side};
}

} // namespace

std::vector<FaceTracker::Sighting> FaceTracker::step(const cv::Mat &grey) {
    ++now_;
    for (Face &face : faces_) face.visible = face.detected = false;
    if (is_cut(grey))
        next_search_ = now_;
    else
        search_near(grey);
    if (now_ >= next_search_) {
        search_all(grey);
        const bool any = std::any_of(faces_.begin(), faces_.end(), [](const Face &face) { return face.detected; });
        next_search_ = now_ + (any ? search_with_faces_every : search_every);
    }
    drop_doubles();
    update_states();
    std::vector<Sighting> sightings;
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faces_[i].visible && faces_[i].state != State::dropped) sightings.push_back({i, faces_[i].box});
    return sightings;
}

void FaceTracker::skip() {
    ++now_;
    for (Face &face : faces_) face.visible = face.detected = false;
    update_states();
}

bool FaceTracker::is_cut(const cv::Mat &grey) {
    cv::Mat now;
    cv::resize(grey, now, {32, 18}, 0, 0, cv::INTER_AREA);
    const bool first = thumbnail_.empty();
    const double change = first ? 0 : cv::norm(now, thumbnail_, cv::NORM_L1) / static_cast<double>(now.total());
    thumbnail_ = now;
    return first || change > cut_from;
}

void FaceTracker::search_near(const cv::Mat &grey) {
    for (Face &face : faces_) {
        if (face.state == State::dropped || face.last_seen != now_ - 1) continue;
        const auto found = detector_.find_near(grey, face.box);
        if (found && overlap(*found, face.box) > same_place)
            seen(grey, face, *found, true);
        else if (now_ - face.last_detected <= followed_for)
            follow(grey, face);
    }
}

bool FaceTracker::follow(const cv::Mat &grey, Face &face) {
    const float margin = 0.3F * face.box.width;
    const cv::Rect area = whole(
        {face.box.x - margin, face.box.y - margin, face.box.width + 2 * margin, face.box.height + 2 * margin}, grey);
    const double factor = static_cast<double>(patch_side) / static_cast<double>(face.box.width);
    cv::Mat small, match;
    if (area.empty()) return false;
    cv::resize(grey(area), small, {}, factor, factor, cv::INTER_AREA);
    if (small.cols < patch_side || small.rows < patch_side) return false;
    cv::matchTemplate(small, face.patch, match, cv::TM_CCOEFF_NORMED);
    double height = 0;
    cv::Point at;
    cv::minMaxLoc(match, nullptr, &height, nullptr, &at);
    if (!(height >= followed_from && height <= 1.01)) return false; // also when a flat picture gives no number
    seen(grey, face,
         {static_cast<float>(area.x + at.x / factor), static_cast<float>(area.y + at.y / factor), face.box.width,
          face.box.height},
         false);
    return true;
}

void FaceTracker::search_all(const cv::Mat &grey) {
    for (const cv::Rect2f &box : detector_.find_all(grey)) {
        Face *owner = nullptr;
        for (Face &face : faces_)
            if (face.visible && overlap(face.box, box) > same_place &&
                (!owner || overlap(face.box, box) > overlap(owner->box, box)))
                owner = &face;
        if (!owner) owner = find_lost(grey, box);
        if (owner && owner->detected) continue; // its own search near has found it already
        if (owner) {
            seen(grey, *owner, box, true);
        } else {
            Face face;
            face.box = box;
            face.patch = patch_of(grey, box);
            face.looks = looks_of(face.patch);
            face.last_seen = face.last_detected = now_;
            faces_.push_back(std::move(face));
        }
    }
}

void FaceTracker::seen(const cv::Mat &grey, Face &face, const cv::Rect2f &found, bool detected) {
    face.box = face.last_seen == now_ - 1 ? smoothed(face.box, found) : found;
    face.visible = true;
    face.last_seen = now_;
    if (!detected) return;
    face.detected = true;
    face.last_detected = now_;
    ++face.detections;
    if (face.state == State::tentative) face.eyes += shows_eyes(grey, face.box);
    face.patch = patch_of(grey, face.box);
    face.looks = face.looks * 0.9 + looks_of(face.patch) * 0.1;
    face.looks /= std::max(cv::norm(face.looks), 1e-6);
}

bool FaceTracker::shows_eyes(const cv::Mat &grey, const cv::Rect2f &box) {
    const auto eyes = detector_.find_eyes(grey, box);
    if (!eyes[0] || !eyes[1]) return false;
    const cv::Point2f between = (*eyes[1] - *eyes[0]) / box.width;
    return between.x > 0.28F && between.x < 0.5F && std::abs(between.y) < 0.12F;
}

FaceTracker::Face *FaceTracker::find_lost(const cv::Mat &grey, const cv::Rect2f &box) {
    const cv::Mat looks = looks_of(patch_of(grey, box));
    Face *best = nullptr;
    double best_likeness = 0;
    for (Face &face : faces_) {
        if (face.visible || face.state == State::dropped) continue;
        const double likeness = looks.dot(face.looks);
        const bool same = now_ - face.last_seen <= place_known_for && overlap(face.box, box) > same_place;
        if (likeness > (same ? similar_looks : same_looks) && likeness > best_likeness) {
            best = &face;
            best_likeness = likeness;
        }
    }
    return best;
}

void FaceTracker::drop_doubles() {
    for (Face &a : faces_)
        for (Face &b : faces_) {
            if (&a == &b || !a.visible || !b.visible || cover(a.box, b.box) < double_cover) continue;
            (a.detections >= b.detections ? b : a).visible = false;
        }
}

void FaceTracker::update_states() {
    for (Face &face : faces_) {
        if (face.state != State::tentative) continue;
        if (face.detections >= (face.eyes >= eyes_to_confirm ? detections_to_confirm : detections_without_eyes))
            face.state = State::confirmed;
        else if (now_ - face.last_detected >= tentative_for) {
            face.state = State::dropped;
            face.patch.release();
            face.looks.release();
        }
    }
}

} // namespace tempera::features
