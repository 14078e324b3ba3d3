// Sound of the player: decodes, changes speed with the pitch kept, and plays on a thread of its own.
#pragma once

#include "ui/playback_clock.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <QThread>

namespace tempera::ui {

/// Lives in its own thread, so that a busy interface never makes the sound stutter. All calls return at once and
/// may come from the interface thread; the last one wins.
class SoundOutput {
public:
    /// `clock` outlives this and is corrected by what is heard.
    explicit SoundOutput(PlaybackClock &clock);
    ~SoundOutput();
    SoundOutput(const SoundOutput &) = delete;
    SoundOutput &operator=(const SoundOutput &) = delete;

    void open(const std::filesystem::path &media);
    void close();
    /// Starts the clock at `from` when the first sample is heard; at once when there is no device or no sound track.
    void play(Time from, double speed, PlaybackClock::Turn turn);
    /// A short piece from there, without touching the clock: for the ear while the playhead is dragged.
    void scrub(Time from);
    [[nodiscard]] unsigned scrubs() const { return *scrubs_; } ///< asked for so far
    void stop();
    void set_volume(double volume); ///< [0, 1], as heard (logarithmic)

private:
    class Worker;
    QThread thread_;
    Worker *worker_ = nullptr; // lives in thread_, deleted there
    std::shared_ptr<std::atomic<unsigned>> scrubs_ = std::make_shared<std::atomic<unsigned>>(0); ///< asked for so far
};

} // namespace tempera::ui
