// Plays the recording: picture and sound in step, with speed, loop, exact frame steps and scrubbing.
#pragma once

#include "core/base/clock_map.h"
#include "core/media/media.h"
#include "core/media/video_reader.h"
#include "ui/picture_feed.h"
#include "ui/playback_clock.h"

#include <memory>
#include <optional>
#include <QImage>
#include <QObject>
#include <QTimer>
#include <vector>

namespace tempera::ui {

class SoundOutput;

/// A further video of the same session, shown beside the first.
struct BesideVideo {
    std::filesystem::path path;
    ClockMap clock; ///< how its time lies on the recording's axis
    bool operator==(const BesideVideo &) const = default;
};

/// Interface thread only; never blocks it. With a sound track and a device the sound leads, else the steady clock.
class Player : public QObject {
    Q_OBJECT
public:
    explicit Player(QObject *parent = nullptr);
    ~Player() override;

    void open(const media::MediaInfo &info); ///< stands at the start
    void close();
    [[nodiscard]] const std::optional<media::MediaInfo> &media() const { return media_; }

    void play();
    void pause();
    void toggle() { playing_ ? pause() : play(); }
    [[nodiscard]] bool playing() const { return playing_; }
    void play_span(Span span); ///< from its onset, stops at its offset
    /// J and L: -1 runs backwards or slower, +1 forwards or faster; each press goes on to the next of
    /// -8, -4, -2, -1, 1, 2, 4, 8. Backwards and beyond 2 there is no sound. play() and pause() end it.
    void shuttle(int direction);
    [[nodiscard]] double rate() const { return shuttle_ != 0 ? shuttle_ : speed_; } ///< in which it would run, or runs
    void seek(Time t);     ///< clipped to the recording; goes on playing if it was
    void scrub(Time t);    ///< as seek(); with a short piece of the sound from there while it stands
    [[nodiscard]] unsigned pieces_heard() const; ///< of sound while the playhead was dragged, so far
    void step(int frames); ///< stops, then shows exactly the frame that many later (negative: earlier)

    void set_speed(double speed); ///< 0.25 to 2, pitch kept
    [[nodiscard]] double speed() const { return speed_; }
    void set_volume(double volume); ///< [0, 1]
    [[nodiscard]] double volume() const { return volume_; }
    void set_muted(bool muted);
    [[nodiscard]] bool muted() const { return muted_; }
    void set_looping(bool on);
    [[nodiscard]] bool looping() const { return looping_; }
    void set_loop_span(Span span);           ///< a moment: the whole recording
    void set_rolls(Time before, Time after); ///< played before and after the span that is repeated
    void set_scrub_with_sound(bool on) { scrub_with_sound_ = on; }

    [[nodiscard]] Time position() const;
    [[nodiscard]] const QImage &picture() const { return pictures_.picture(); } ///< null: none yet, or sound only
    [[nodiscard]] std::int64_t frame_number() const { return pictures_.frame_number(); } ///< -1: none
    [[nodiscard]] std::shared_ptr<const media::FrameIndex> index() const {
        return pictures_.index();
    } ///< null: not known

    /// Videos that follow the same clock. Those that stay the same stay open; close() closes them all.
    void set_beside(const std::vector<BesideVideo> &videos);
    [[nodiscard]] const std::vector<BesideVideo> &beside() const { return beside_; }
    /// Of the n-th of beside(); emits its own picture_changed.
    [[nodiscard]] const PictureFeed &beside_feed(std::size_t n) const { return *beside_feeds_[n]; }

Q_SIGNALS:
    void position_changed();
    void picture_changed();
    void beside_changed(); ///< which videos there are, or their offsets
    void state_changed();  ///< playing, speed, volume, loop, media
    void failed(const tempera::Error &error);

private:
    void begin();
    void tick();
    void follow(bool clock);
    void show_pictures();
    [[nodiscard]] Time end() const { return media_ ? media_->duration : Time{}; }
    [[nodiscard]] Span loop() const;

    PlaybackClock clock_;
    PictureFeed pictures_{clock_};
    std::vector<BesideVideo> beside_;
    std::vector<std::unique_ptr<PictureFeed>> beside_feeds_; ///< parallel
    std::unique_ptr<SoundOutput> sound_;
    QTimer ticker_, resume_;

    std::optional<media::MediaInfo> media_;
    Time position_; ///< while it stands; where it last was while it loops
    Span loop_span_;
    Time before_, after_;
    std::optional<Time> stop_at_; ///< of play_span
    double speed_ = 1, volume_ = 0.8;
    double shuttle_ = 0; ///< rate of J K L; 0: speed_ counts
    bool playing_ = false, muted_ = false, looping_ = false, scrub_with_sound_ = true;
};

} // namespace tempera::ui
