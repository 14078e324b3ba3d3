// Overviews of a whole recording, made in the background: waveform envelope and thumbnails.
#pragma once

#include "core/media/video_reader.h"

#include <functional>

namespace tempera::media {

/// Peaks of the mono mix. Level 0 has one pair per 10 ms, each further level 4 times coarser.
struct Waveform {
    struct Level {
        Time step;
        std::vector<float> low, high; ///< same size; [-1, 1]
    };
    std::vector<Level> levels;
    /// The coarsest level with a step of at most `wanted`; level 0 if none.
    [[nodiscard]] const Level &level_for(Time wanted) const;
};

/// `partial` (may be empty) is called a few times a second with what is there so far.
Result<Waveform> make_waveform(const std::filesystem::path &path, const Job &job,
                               const std::function<void(const Waveform &)> &partial = {});

struct Thumbnail {
    Time at;
    int width = 0, height = 0;
    std::vector<std::uint8_t> bgra; ///< stride is 4 * width
};
/// `count` thumbnails of `height` lines, evenly spread; first seven coarse ones, then the rest in order
/// (so that a strip is useful at once). Uses key frames where close enough. `each` is called on the calling thread.
Status make_thumbnails(const std::filesystem::path &path, int count, int height, const Job &job,
                       const std::function<void(Thumbnail)> &each);

} // namespace tempera::media
