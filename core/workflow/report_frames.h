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

/// Nothing finer than a fourteenth of the picture's longer side is left: means over squares, and between their middles
/// straight lines. The longer side, as in a picture held upright the face fills the width. `rgb`: 3 * width * height
/// bytes.
void blur(std::vector<std::uint8_t> &rgb, int width, int height);

} // namespace tempera::workflow
