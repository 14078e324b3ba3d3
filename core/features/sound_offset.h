// Where one recording of a session lies on another's time axis, found from the sound that both heard.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <vector>

namespace tempera::features {

struct SoundOffset {
    Time offset;          ///< of the other's zero on the first one's axis: first's time less the other's own
    double certainty = 0; ///< (0, 1]: how far the best place stands out from the next best; below 0.15 it is guessed
    Time drift{};         ///< what the offset grows by in each hour of the other: the two clocks differ
};

/// First on onsets of loudness at 100 Hz over the whole of both, by normalized cross-correlation, for any offset at
/// which they overlap by two seconds or more; then on the samples themselves, by phase correlation (Knapp and Carter
/// 1976, "The generalized correlation method for estimation of time delay") around that place, to 0.125 ms. Where they
/// overlap by a minute or more this is done near the beginning, the middle and the end too: if the three lie on a line
/// that is not level, its slope is the drift, and the certainty at least 0.5; else the drift is 0. What is
/// held is 400 bytes per second of sound and the transforms of it. no_audio names the file without a sound track;
/// bad_argument: less than two seconds of sound. That they have nothing in common is no error: the certainty says it.
Result<SoundOffset> find_sound_offset(const std::filesystem::path &first, const std::filesystem::path &other,
                                      const Job &job);

/// The first step alone, from onset strengths (100 per second). For tests.
SoundOffset align_onsets(const std::vector<float> &first, const std::vector<float> &other);

} // namespace tempera::features
