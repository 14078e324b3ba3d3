// Pictures for a report.
#pragma once

#include "core/analysis/report.h"
#include "core/base/job.h"

#include <filesystem>

namespace tempera::workflow {

/// Where each emotion that has an episode is strongest, one picture each, at most six, by time. Nothing for a recording
/// without a picture or for a frame that cannot be decoded. Blurred over the whole picture, not over the faces that
/// were found: one that was missed would be seen.
Result<std::vector<analysis::ReportFrame>> report_frames(const std::filesystem::path &media,
                                                         const engine::Scores &scores,
                                                         const std::vector<analysis::Segment> &segments, bool blurred,
                                                         const Job &job);

/// Squares along the picture's longer side. People are told again by 18 squares across a face and hardly any more by 15
/// (Bachmann, Eur J Cogn Psychol 3:87, 1991), Lincoln by 14 (Harmon and Julesz, Science 180:1194, 1973). So it is about
/// half of that where the face fills the picture, and in most recordings it fills less than half of it.
inline constexpr int blur_squares = 8;

/// Nothing finer than these squares is left: means over each, and between their middles straight lines. What is in a
/// square cannot be had back, as every picture with the same means becomes the same. The longer side, as in a picture
/// held upright the face fills the width. `rgb`: 3 * width * height bytes.
void blur(std::vector<std::uint8_t> &rgb, int width, int height);

} // namespace tempera::workflow
