#include "resources/sample/face.h"

#include "resources/sample/painter.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

// Units: pixels of the 640x480 picture at rest size, origin between the eyes' height and the face's axis,
// x to the viewer's right, y down.
namespace tempera::sample {

namespace {

using cv::Point2d;
using cv::Scalar;

constexpr int over_sampling = 2;

const Scalar skin(142, 178, 222);
const Scalar skin_light(182, 210, 243);
const Scalar skin_shade(86, 118, 168);
const Scalar skin_deep(52, 74, 116);
const Scalar hair(34, 46, 66);
const Scalar hair_light(62, 82, 112);
const Scalar brow_colour(36, 46, 64);
const Scalar lip(92, 98, 178);
const Scalar lip_light(128, 134, 206);
const Scalar dark(28, 24, 34);
const Scalar shirt(120, 92, 62);

const cv::Mat &background() {
    static const cv::Mat wall = [] {
        cv::Mat m(480 * over_sampling, 640 * over_sampling, CV_8UC3);
        for (int y = 0; y < m.rows; ++y)
            for (int x = 0; x < m.cols; ++x) {
                const double dx = (x - 0.4 * m.cols) / m.cols, dy = (y - 0.35 * m.rows) / m.rows;
                const double light = 1 - 0.55 * (dx * dx + dy * dy);
                m.at<cv::Vec3b>(y, x) =
                    cv::Vec3b(cv::saturate_cast<uchar>(206 * light), cv::saturate_cast<uchar>(202 * light),
                              cv::saturate_cast<uchar>(192 * light));
            }
        return m;
    }();
    return wall;
}

void draw_body(Painter &p) {
    const Points shoulders = smooth({{-260, 330},
                                     {-232, 236},
                                     {-150, 196},
                                     {-62, 172},
                                     {0, 190},
                                     {62, 172},
                                     {150, 196},
                                     {232, 236},
                                     {260, 330},
                                     {0, 360}},
                                    true);
    p.fill(shoulders, shirt, 1, 0.6);
    p.fill(smooth({{90, 190}, {190, 216}, {250, 330}, {120, 330}}, true), dark, 0.25, 18);
    const Points neck = smooth({{-50, 80}, {-50, 150}, {-66, 178}, {0, 214}, {66, 178}, {50, 150}, {50, 80}}, true);
    p.fill(neck, skin * 0.93, 1, 0.8);
    p.fill_inside(neck, smooth({{-60, 100}, {-52, 146}, {0, 176}, {60, 150}, {70, 90}, {0, 110}}, true), skin_deep, 0.6,
                  8);
    p.stroke(smooth({{-66, 176}, {-30, 204}, {0, 212}, {30, 204}, {66, 176}}, false), shirt * 0.6, 5, 0.9, 0.8);
}

Points outline(double chin) {
    const Points right = {
        {0, -128},        {44, -122},     {80, -92}, {95, -44}, {96, 4}, {91, 48}, {75, 92 + 0.5 * chin},
        {44, 124 + chin}, {0, 138 + chin}};
    Points all = right;
    for (std::size_t i = right.size() - 1; i-- > 1;) all.emplace_back(-right[i].x, right[i].y);
    return smooth(all, true);
}

void draw_head(Painter &p, const Expression &e, double chin) {
    p.fill(
        smooth(
            {{0, -160}, {70, -148}, {112, -96}, {115, -20}, {96, 24}, {-96, 24}, {-115, -20}, {-112, -96}, {-70, -148}},
            true),
        hair, 1, 1.5);
    for (double side : {-1.0, 1.0}) {
        p.ellipse({side * 99, 8}, {13, 26}, skin * 0.88, 1, 0.8, side * 8);
        p.ellipse({side * 101, 8}, {6, 16}, skin_shade, 0.7, 2.5, side * 8);
    }
    const Points face = outline(chin);
    p.fill(face, skin, 1, 0.7);
    // One lamp, up on the viewer's left: light brow and cheek there, shade along the other side and the jaw.
    p.fill_inside(face, smooth({{110, -120}, {78, -60}, {74, 20}, {60, 90}, {20, 150}, {120, 150}}, true), skin_shade,
                  0.55, 16);
    p.fill_inside(face, smooth({{-110, -60}, {-90, 20}, {-76, 90}, {-40, 140}, {-120, 140}}, true), skin_shade, 0.35,
                  9);
    p.fill_inside(face, smooth({{-90, 112 + chin}, {0, 132 + chin}, {90, 112 + chin}, {0, 165 + chin}}, true),
                  skin_shade, 0.5, 7);
    p.ellipse({-16, -84}, {50, 24}, skin_light, 0.6, 15);
    p.ellipse({-50, 34 - 5 * e.cheeks}, {24, 20}, skin_light, 0.55, 10);
    p.ellipse({46, 34 - 5 * e.cheeks}, {20, 18}, skin_light, 0.35, 10);
    p.ellipse({-54, 44 - 6 * e.cheeks}, {22, 16}, Scalar(120, 130, 224), 0.28, 9);
    p.ellipse({54, 44 - 6 * e.cheeks}, {22, 16}, Scalar(120, 130, 224), 0.28, 9);
    p.ellipse({-4, 116 + chin}, {20, 10}, skin_light, 0.45, 6);
}

void draw_hair(Painter &p) {
    const Points fringe = smooth({{-108, 0},
                                  {-116, -70},
                                  {-92, -132},
                                  {-30, -166},
                                  {44, -162},
                                  {98, -122},
                                  {114, -64},
                                  {107, 2},
                                  {96, -36},
                                  {84, -78},
                                  {50, -106},
                                  {4, -112},
                                  {-44, -98},
                                  {-78, -74},
                                  {-95, -36}},
                                 true);
    p.fill(fringe, hair, 1, 0.9);
    for (int i = 0; i < 7; ++i) {
        const double x = -78 + 24 * i;
        p.stroke(smooth({{x * 0.8 + 8, -154}, {x, -134}, {x * 1.06 - 6, -112}}, false), hair_light, 3, 0.45, 2.2);
    }
    p.fill(smooth({{-90, -72}, {-44, -94}, {4, -108}, {50, -102}, {86, -72}, {50, -96}, {4, -101}, {-44, -86}}, true),
           skin_deep, 0.5, 4);
}

/// `side` -1 is the viewer's left. `shift` moves what lies proud of the head when it turns.
void draw_eye(Painter &p, const Expression &e, double side, double shift) {
    const auto at = [&](double x, double y) { return Point2d(side * (42 + x) + shift, y); };
    const double open = std::max(0.0, e.eye_open);
    const double top = -11 * open;
    const double bottom = (7 - 4 * e.cheeks) * std::min(1.0, 0.3 + 0.7 * open);
    const double drop = 2 * std::max(0.0, e.brow_inner - e.brow_outer - 0.6); // sad eyes hang outward
    // Sockets: the soft dark hollows that make two eyes out of two marks, for people and for detectors.
    p.ellipse(at(-2, -14), {29, 15}, skin_shade, 0.62, 7);
    p.ellipse(at(-16, -6), {11, 15}, skin_deep, 0.42, 6);
    p.ellipse(at(0, 13), {23, 6}, skin_shade, 0.38 + 0.25 * e.cheeks, 4);
    const Point2d inner = at(-20, 3), outer = at(20, -1 + drop);
    const Points upper =
        smooth({inner, at(-11, top * 0.72 + 1), at(0, top), at(12, top * 0.72 + drop * 0.5), outer}, false);
    const Points lower =
        smooth({outer, at(11, bottom * 0.85 + drop * 0.5), at(-1, bottom), at(-12, bottom * 0.8), inner}, false);
    Points ball = upper;
    ball.insert(ball.end(), lower.begin(), lower.end());
    if (open > 0.08) {
        p.fill(ball, Scalar(226, 230, 234), 1, 0.5);
        const Point2d look =
            at(0, 5 * e.gaze - 1.5) + Point2d(1.6 * std::copysign(1, shift) * std::min(1.0, std::abs(shift) / 4), 0);
        const auto disc = [&](double radius, Point2d c) {
            Points circle;
            for (int i = 0; i < 36; ++i)
                circle.emplace_back(c.x + radius * std::cos(i * M_PI / 18), c.y + radius * std::sin(i * M_PI / 18));
            return circle;
        };
        p.fill_inside(ball, disc(9.6, look), Scalar(58, 66, 84), 1, 0.5);
        p.fill_inside(ball, disc(7.2, look + Point2d(0, 1.5)), Scalar(76, 98, 128), 0.7, 1.6);
        p.fill_inside(ball, disc(4.3, look), dark, 1, 0.4);
        p.fill_inside(ball, disc(2.0, look + Point2d(-3, -3.4)), Scalar(250, 250, 250), 0.95, 0.4);
        Points lid_shadow = upper;
        for (auto it = upper.rbegin(); it != upper.rend(); ++it) lid_shadow.emplace_back(it->x, it->y + 4.5);
        p.fill_inside(ball, lid_shadow, dark, 0.45, 1.4);
    }
    p.stroke(upper, dark, 3.2, 0.92, 0.5);
    p.stroke(lower, skin_deep, 1.6, 0.75, 0.6);
    p.stroke({outer, outer + Point2d(side * 4, -3)}, dark, 2.2, 0.8, 0.6);
    const double crease = top - 5 - 2 * open;
    p.stroke(smooth({at(-17, crease * 0.5), at(0, crease), at(17, crease * 0.55 + drop)}, false), skin_deep, 1.8, 0.6,
             0.8);
    if (e.cheeks > 0.05) {
        p.stroke(smooth({at(-14, 15), at(2, 18), at(18, 12)}, false), skin_deep, 2, 0.55 * e.cheeks, 1.2);
        for (double y : {-3.0, 3.0}) // laughter lines
            p.stroke(smooth({at(26, y), at(33, y * 1.8)}, false), skin_deep, 1.6, 0.45 * e.cheeks, 0.8);
    }
    if (e.tear > 0.05) {
        p.ellipse(at(4, 26), {3.2, 8}, Scalar(246, 240, 232), 0.75 * e.tear, 1.1);
        p.stroke(smooth({at(2, 10), at(4, 22)}, false), Scalar(240, 234, 226), 1.8, 0.6 * e.tear, 0.7);
    }
}

void draw_brow(Painter &p, const Expression &e, double side, double shift) {
    const auto at = [&](double x, double y) { return Point2d(side * (42 + x) + shift, y); };
    const double in_x = -25 - 6 * e.brow_squeeze;
    const double in_y = -28 - 15 * e.brow_inner, mid_y = -36 - 8 * (e.brow_inner + e.brow_outer);
    const double out_y = -28 - 12 * e.brow_outer;
    const Points upper = {at(in_x, in_y - 5), at(0, mid_y - 4), at(18, mid_y * 0.5 + out_y * 0.5 - 3)};
    const Points lower = {at(29, out_y), at(16, mid_y * 0.5 + out_y * 0.5 + 3), at(0, mid_y + 5), at(in_x, in_y + 5)};
    Points brow = upper;
    brow.insert(brow.end(), lower.begin(), lower.end());
    p.fill(smooth(brow, true), brow_colour, 0.9, 1.1);
}

void draw_nose(Painter &p, const Expression &e, double shift) {
    const double up = -3 * e.nose;
    const Points side = smooth(
        {{6 + shift, -28}, {10 + shift, 4}, {22 + shift, 32 + up}, {14 + shift, 38 + up}, {4 + shift, 10}}, true);
    p.fill(side, skin_shade, 0.75, 5);
    p.fill(smooth({{-8 + shift, -28}, {-10 + shift, 6}, {-20 + shift, 32 + up}, {-12 + shift, 10}}, true), skin_shade,
           0.4, 4);
    p.stroke(smooth({{-2 + shift, -24}, {-2 + shift, 6}, {-3 + shift, 26 + up}}, false), skin_light, 7, 0.75, 3.5);
    p.ellipse({-2 + shift, 30 + up}, {8, 7}, skin_light, 0.7, 3);
    p.fill(
        smooth(
            {{-22 + shift, 39 + up}, {0 + shift, 44 + up}, {24 + shift, 39 + up}, {16 + shift, 52}, {-10 + shift, 52}},
            true),
        skin_shade, 0.55, 4);
    const double flare = 1 + 0.25 * e.nose;
    for (double s : {-1.0, 1.0}) {
        p.ellipse({s * 9 * flare + shift, 41 + up}, {5 * flare, 2.6}, skin_deep * 0.6, 0.9, 0.9, s * -14);
        p.stroke(smooth({{s * 15 * flare + shift, 26 + up},
                         {s * 20 * flare + shift, 35 + up},
                         {s * 15 * flare + shift, 42 + up}},
                        false),
                 skin_deep, 2, 0.6, 1);
        if (e.nose > 0.05)
            p.stroke(smooth({{s * 7 + shift, -22}, {s * 11 + shift, -10}}, false), skin_deep, 2.4, 0.6 * e.nose, 1.2);
    }
    if (e.brow_squeeze > 0.05)
        for (double s : {-1.0, 1.0})
            p.stroke(smooth({{s * 6 + shift, -52}, {s * 5 + shift, -38}, {s * 8 + shift, -26}}, false), skin_deep, 2.8,
                     0.75 * e.brow_squeeze, 1.1);
    const double raised = std::max(0.0, std::min(1.0, e.brow_inner));
    if (raised > 0.05)
        for (int i = 0; i < 3; ++i) {
            const double y = -66 - 10 * i, w = e.brow_outer > 0.3 ? 50 - 6 * i : 26 - 4 * i;
            p.stroke(smooth({{-w + shift, y + 3}, {shift, y}, {w + shift, y + 3}}, false), skin_shade, 2.2,
                     0.75 * raised, 1.1);
        }
}

void draw_mouth(Painter &p, const Expression &e, double shift) {
    const double w = 35 * e.wide;
    const double corner = 78 - 15 * e.smile;
    const double middle = 76 + 3 * std::max(0.0, e.smile) - 3 * std::max(0.0, -e.smile);
    const double gap_up = 6 * e.jaw + 7 * e.teeth,
                 gap_down = 32 * e.jaw + 5 * e.teeth + 6 * std::max(0.0, e.smile) * (e.jaw > 0.05 ? 1 : 0);
    const double top = middle - gap_up, low = middle + gap_down;
    const auto at = [&](double x, double y) { return Point2d(x + shift, y); };
    const Point2d left = at(-w, corner), right = at(w, corner);
    const auto curve = [&](double y, double bow) { // corner to corner through y in the middle
        const double half = corner + (y - corner) * (bow + 0.1 * e.jaw);
        const double edge = corner + (y - corner) * (0.36 + 0.3 * e.jaw); // an open mouth is round
        return smooth(
            {left, at(-w * 0.86, edge), at(-w * 0.55, half), at(0, y), at(w * 0.55, half), at(w * 0.86, edge), right},
            false);
    };
    const Points inner_top = curve(top, 0.72), inner_low = curve(low, 0.78);
    const double round = 0.68;
    const double upper_edge = top - 8, lower_edge = low + 10;
    const Points outer_top = smooth({left, at(-w * 0.55, corner + (upper_edge - corner) * round),
                                     at(-7, upper_edge - 1.5), at(0, upper_edge + 1), at(7, upper_edge - 1.5),
                                     at(w * 0.55, corner + (upper_edge - corner) * round), right},
                                    false);
    const Points outer_low = curve(lower_edge, 0.78);
    const auto between = [](Points a, const Points &b) {
        a.insert(a.end(), b.rbegin(), b.rend());
        return a;
    };
    // Folds from the nose to the corners, and the shade under the lower lip.
    for (double s : {-1.0, 1.0}) {
        const double pull = std::max(std::max(0.0, e.smile), 0.7 * e.nose);
        p.stroke(
            smooth(
                {{s * 25 + shift, 38}, {s * (37 + 8 * pull) + shift, 54}, {s * (w + 8) + shift, corner - 4 + 3 * pull}},
                false),
            skin_deep, 3, 0.22 + 0.5 * pull, 1.9);
        p.ellipse(at(s * (w + 2), corner + 1), {5, 4.5}, skin_deep, 0.55, 2.2);
        if (e.smile < -0.1)
            p.stroke(smooth({{s * (w + 1) + shift, corner + 2}, {s * (w + 6) + shift, corner + 14}}, false), skin_deep,
                     2.6, -0.65 * e.smile, 1.4);
    }
    p.ellipse(at(0, lower_edge + 7), {22, 5}, skin_shade, 0.75, 3.2);
    p.stroke(smooth({{-3 + shift, 52}, {-3 + shift, upper_edge - 3}}, false), skin_shade, 4, 0.4, 2);
    p.fill(between(outer_top, inner_top), lip * 0.85, 1, 0.7);
    p.fill(between(inner_low, outer_low), lip, 1, 0.7);
    p.ellipse(at(-3, (low + lower_edge) / 2), {12, 2.4}, lip_light, 0.7, 1.6);
    const Points hole = between(inner_top, inner_low);
    if (gap_up + gap_down > 1.5) {
        p.fill(hole, Scalar(30, 26, 58), 1, 0.5);
        const double showing = std::clamp(e.teeth + 0.5 * e.jaw, 0.0, 1.0);
        p.fill_inside(hole,
                      smooth({at(-w, corner - 12), at(w, corner - 12), at(w * 0.8, top + 12 * showing),
                              at(0, top + 15 * showing), at(-w * 0.8, top + 12 * showing)},
                             true),
                      Scalar(226, 232, 236), 0.95, 0.8);
        if (e.jaw > 0.3)
            p.fill_inside(hole, smooth({at(-18, low + 6), at(-10, low - 8), at(10, low - 8), at(18, low + 6)}, true),
                          Scalar(96, 92, 168), 0.9, 2.2);
    }
    p.stroke(inner_top, dark, 2, 0.85, 0.6);
    if (gap_up + gap_down > 1.5) p.stroke(inner_low, dark, 1.2, 0.5, 0.6);
}

} // namespace

Expression expression(Mood mood) {
    Expression e;
    switch (mood) {
    case Mood::neutral: break;
    case Mood::joy:
        e.brow_inner = 0.1, e.brow_outer = 0.2, e.eye_open = 0.8, e.cheeks = 1, e.smile = 1, e.wide = 1.28;
        e.jaw = 0.22, e.teeth = 0.6;
        break;
    case Mood::sadness:
        e.brow_inner = 0.95, e.brow_outer = -0.55, e.brow_squeeze = 0.35, e.eye_open = 0.62, e.smile = -0.95;
        e.wide = 0.9, e.gaze = 0.8, e.nod = 1, e.tear = 1;
        break;
    case Mood::anger:
        e.brow_inner = -0.85, e.brow_outer = 0.35, e.brow_squeeze = 1, e.eye_open = 0.9, e.cheeks = 0.35;
        e.smile = -0.5, e.wide = 1.08, e.jaw = 0.12, e.teeth = 0.75, e.nose = 1;
        break;
    case Mood::surprise:
        e.brow_inner = 1, e.brow_outer = 1, e.eye_open = 1.45, e.smile = 0.05, e.wide = 0.72, e.jaw = 0.85;
        break;
    }
    return e;
}

Expression mix(const Expression &a, const Expression &b, double w) {
    const auto m = [w](double x, double y) { return x + (y - x) * w; };
    return {m(a.brow_inner, b.brow_inner),
            m(a.brow_outer, b.brow_outer),
            m(a.brow_squeeze, b.brow_squeeze),
            m(a.eye_open, b.eye_open),
            m(a.cheeks, b.cheeks),
            m(a.smile, b.smile),
            m(a.wide, b.wide),
            m(a.jaw, b.jaw),
            m(a.teeth, b.teeth),
            m(a.nose, b.nose),
            m(a.gaze, b.gaze),
            m(a.nod, b.nod),
            m(a.tear, b.tear)};
}

void draw_face(cv::Mat &picture, const Expression &e, const Pose &pose) {
    cv::Mat canvas = background().clone();
    const double s = over_sampling;
    Painter body(canvas, cv::Matx23d(s, 0, s * (320 + 0.3 * pose.x), 0, s, s * (236 + 0.3 * pose.y)));
    draw_body(body);
    const double angle = pose.roll * M_PI / 180, k = s * pose.size;
    Painter head(canvas, cv::Matx23d(k * std::cos(angle), -k * std::sin(angle), s * (320 + pose.x), k * std::sin(angle),
                                     k * std::cos(angle), s * (230 + pose.y + 7 * e.nod)));
    const double chin = 13 * std::clamp(e.jaw, 0.0, 1.2);
    const double shift = 4 * pose.turn;
    draw_head(head, e, chin);
    draw_hair(head);
    for (double side : {-1.0, 1.0}) draw_eye(head, e, side, shift);
    draw_nose(head, e, shift * 1.4);
    for (double side : {-1.0, 1.0}) draw_brow(head, e, side, shift);
    draw_mouth(head, e, shift);
    cv::resize(canvas, picture, {640, 480}, 0, 0, cv::INTER_AREA);
}

} // namespace tempera::sample
