// The pictures of one video for the interface thread: the newest one that was decoded, and its number.
#pragma once

#include "core/base/clock_map.h"
#include "core/media/video_reader.h"
#include "ui/playback_clock.h"

#include <memory>
#include <mutex>
#include <QImage>
#include <QObject>

namespace tempera::ui {

class PictureThread;

/// Interface thread only; all calls return at once. Several feeds may follow one clock: then they never drift apart,
/// however long they play.
class PictureFeed : public QObject {
    Q_OBJECT
public:
    /// `clock` outlives this.
    explicit PictureFeed(const PlaybackClock &clock, QObject *parent = nullptr);
    ~PictureFeed() override;

    /// `own`: how the file's time lies on the clock's axis. The first picture is shown as soon as it can.
    void open(const std::filesystem::path &media, ClockMap own = {});
    void close();
    void show(Time t);       ///< on the clock's axis
    void follow(bool clock); ///< shows what the clock says until told otherwise

    [[nodiscard]] const QImage &picture() const { return picture_; }                        ///< null: none yet
    [[nodiscard]] std::int64_t frame_number() const { return frame_number_; }               ///< -1: none
    [[nodiscard]] std::shared_ptr<const media::FrameIndex> index() const { return index_; } ///< null: not known yet

Q_SIGNALS:
    void picture_changed();
    void failed(const tempera::Error &error);

private:
    void take_picture();

    /// The latest picture from the picture thread; older ones that were not fetched in time are skipped.
    struct Mailbox {
        std::mutex mutex;
        media::FramePtr frame;
        bool announced = false;
    };
    std::shared_ptr<Mailbox> mailbox_ = std::make_shared<Mailbox>();
    std::shared_ptr<const media::FrameIndex> index_;
    QImage picture_;
    std::int64_t frame_number_ = -1;
    bool open_ = false;
    std::unique_ptr<PictureThread> thread_; // last: it posts to the rest
};

} // namespace tempera::ui
