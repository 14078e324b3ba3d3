// Which frames a video track has and how to get at them, from its packets alone. Internal to core/media.
#pragma once

#include "core/base/job.h"
#include "core/media/source.h"
#include "core/media/video_reader.h"

#include <memory>
#include <vector>

namespace tempera::media {

struct VideoIndex {
    struct Key {
        std::int64_t number; ///< of the frame, in presentation order
        std::int64_t pts, dts;
    };
    /// Presentation stamp of each frame in the stream's time base, strictly rising.
    std::vector<std::int64_t> stamps;
    std::vector<Key> keys; ///< rising; the first has number 0
    /// True where the container gives no presentation stamps (AVI): frame i is then the i-th that the decoder gives,
    /// and is shown at the i-th decoding stamp.
    bool by_count = false;
    std::shared_ptr<const FrameIndex> frames;

    /// Position in `keys` of the last key frame at or before the frame.
    [[nodiscard]] std::size_t key_at_or_before(std::int64_t number) const;
    /// Number of the frame with exactly this stamp; -1 when there is none.
    [[nodiscard]] std::int64_t number_of(std::int64_t stamp) const;
    /// Number of the key frame with this decoding stamp; -1 when there is none.
    [[nodiscard]] std::int64_t key_with_dts(std::int64_t dts) const;
};

/// Reads all packets of `source.video` and goes back to the first. Packets that show nothing (cut off by an edit
/// list, VP8's and VP9's hidden frames, pictures before the first that decodes) and second packets with the same
/// stamp are left out.
Result<VideoIndex> index_video(Source &source, const Job &job);

} // namespace tempera::media
