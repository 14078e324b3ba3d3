// Pictures of the player: decodes on a thread of its own, in step with the clock.
#pragma once

#include "core/base/clock_map.h"
#include "core/media/video_reader.h"
#include "ui/playback_clock.h"

#include <condition_variable>
#include <functional>
#include <optional>
#include <thread>

namespace tempera::ui {

/// All calls return at once and may come from the interface thread. What arrives is handed over on the picture
/// thread; the receiver passes it on.
class PictureThread {
public:
    struct Receiver {
        std::function<void(media::FramePtr)> picture;
        std::function<void(std::shared_ptr<const media::FrameIndex>)> opened;
        std::function<void(Error)> failed;
    };
    /// `clock` outlives this.
    PictureThread(const PlaybackClock &clock, Receiver receiver);
    ~PictureThread();
    PictureThread(const PictureThread &) = delete;
    PictureThread &operator=(const PictureThread &) = delete;

    /// Shows the first picture as soon as it can. `own`: how the file's time lies on the clock's axis.
    void open(const std::filesystem::path &media, ClockMap own = {});
    void close();
    void show(Time t);       ///< while standing; of several asked for in a hurry only the last is decoded
    void follow(bool clock); ///< true: shows what the clock says until told otherwise

private:
    void run(std::stop_token stop);
    void keep_up(std::unique_lock<std::mutex> &lock);
    void deliver(Result<media::FramePtr> frame);

    const PlaybackClock &clock_;
    Receiver receiver_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    // Guarded by the mutex.
    std::optional<std::filesystem::path> to_open_; ///< an empty path: close
    std::optional<Time> to_show_;
    ClockMap own_;
    bool following_ = false;
    // The thread's own.
    std::optional<media::VideoReader> reader_;
    media::FramePtr ahead_; ///< the next picture, decoded while the current one is shown
    std::int64_t shown_ = -1;
    std::stop_source opening_; ///< stops the reading of a file that is no longer wanted
    std::jthread thread_;      // last: joined before the rest goes
};

} // namespace tempera::ui
