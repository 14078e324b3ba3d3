// The clock that the picture follows.
#pragma once

#include "core/base/time.h"

#include <chrono>
#include <cstdint>
#include <mutex>

namespace tempera::ui {

/// Media time against the steady clock: now() = base + speed * (steady now - then); a negative speed runs backwards. With sound, the audio device is
/// the master: correct() is told what is being heard and bends the clock towards it, so that the picture moves
/// evenly and still never drifts. Any thread.
///
/// Each hold() opens a turn; start() and correct() of an earlier turn do nothing. So a command that is still on its
/// way to the sound thread cannot set a clock going that has been stopped since.
class PlaybackClock {
public:
    using Turn = std::uint64_t;
    Turn hold(Time at);                           ///< stands still there
    void start(Time at, double speed, Turn turn); ///< runs
    /// `heard` is the media time now leaving the loudspeaker. Starts a clock that is held waiting for it.
    void correct(Time heard, double speed, Turn turn);
    [[nodiscard]] Time now() const;
    [[nodiscard]] bool running() const;
    [[nodiscard]] bool backwards() const;
    /// How long until `media` is reached; zero when it is past (in the clock's direction); a long time when it stands.
    [[nodiscard]] std::chrono::microseconds until(Time media) const;

private:
    using Steady = std::chrono::steady_clock;
    [[nodiscard]] Time at(Steady::time_point when) const;

    mutable std::mutex mutex_;
    Time base_;
    Steady::time_point then_;
    double speed_ = 1;
    Turn turn_ = 0;
    bool running_ = false;
};

} // namespace tempera::ui
