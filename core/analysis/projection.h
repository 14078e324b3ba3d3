// A recording's latents laid out on a plane: moments that look alike to the model lie close together.
#pragma once

#include "core/engine/engine.h"

#include <array>
#include <span>
#include <vector>

namespace tempera::analysis {

/// One place per grid step; NaN where there is no evidence. Without unit: only distances within one recording mean
/// something.
struct Projection {
    std::vector<float> x, y;
    std::array<double, 2> explained{}; ///< which part of the latents' variance each axis holds, [0, 1]
    [[nodiscard]] std::int64_t steps() const { return static_cast<std::int64_t>(x.size()); }
};

/// The first two principal components (K. Pearson, "On Lines and Planes of Closest Fit", 1901) of what the modalities
/// say together at each step: each modality's latents minus their mean over the recording (a face and a voice do not
/// lie apart only for being what they are), weighed by quality. Of the two directions an axis can have, it has the one
/// in which its largest coefficient is positive, so that the same input gives the same picture. Coordinates are divided
/// by the standard deviation along x: x has deviation 1, y less. Fewer than three steps with evidence, or no variance:
/// all places are at the origin. Imported measures take no part. A modality that is
/// wider than another, because it has several stems (engine::ModelInfo::dims), counts as the mean of its parts; by
/// itself it counts with all its numbers. bad_argument when widths are no multiples of the smallest; cancelled. A tenth
/// of a second for an hour of 64 numbers a step. Any thread.
Result<Projection> project(const engine::Encoded &recording, const Job &job);

/// Steps that stand for the recording in a picture of at most `most` points: of every k steps in a row, k as small as
/// fits, the middle one of those with evidence. In order.
std::vector<std::int64_t> thinned(const Projection &projection, std::int64_t most);

/// Steps (rising) as stretches of time; steps no more than `bridge` apart are one stretch.
std::vector<Span> stretches(std::span<const std::int64_t> steps, Time bridge);

} // namespace tempera::analysis
