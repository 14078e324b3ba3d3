// The drawn face: an expression as a few numbers, a pose, and a picture of both.
#pragma once

#include "resources/sample/schedule.h"

#include <opencv2/core.hpp>

namespace tempera::sample {

/// 0 is at rest unless said otherwise; 1 is as far as it goes.
struct Expression {
    double brow_inner = 0;   ///< -1 lowered .. 1 raised
    double brow_outer = 0;   ///< -1 lowered .. 1 raised
    double brow_squeeze = 0; ///< drawn together
    double eye_open = 1;     ///< 0 shut, 1 at rest, 1.5 wide
    double cheeks = 0;       ///< raised under the eyes
    double smile = 0;        ///< -1 corners down .. 1 corners up
    double wide = 1;         ///< mouth's width, 1 at rest
    double jaw = 0;          ///< opened
    double teeth = 0;        ///< upper lip raised off the teeth
    double nose = 0;         ///< wrinkled
    double gaze = 0;         ///< 1 looks down
    double nod = 0;          ///< 1 head bowed
    double tear = 0;
};

struct Pose {
    double x = 0, y = 0; ///< pixels off the middle
    double roll = 0;     ///< degrees
    double turn = 0;     ///< -1..1, to the viewer's left or right
    double size = 1;
};

Expression expression(Mood mood);
Expression mix(const Expression &a, const Expression &b, double weight_of_b);

/// Draws into `picture`, which becomes 640 x 480 8-bit BGR.
void draw_face(cv::Mat &picture, const Expression &e, const Pose &pose);

} // namespace tempera::sample
