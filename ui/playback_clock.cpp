#include "ui/playback_clock.h"

#include <algorithm>
#include <cstdlib>

namespace tempera::ui {
namespace {
constexpr Time jump = Time::millis(120); ///< beyond this the clock is set, below it is bent
constexpr int bend = 12;                 ///< part of the difference taken up per correction
} // namespace

Time PlaybackClock::at(Steady::time_point when) const {
    if (!running_) return base_;
    const double passed = std::chrono::duration<double>(when - then_).count();
    return base_ + Time::seconds(passed * speed_);
}

PlaybackClock::Turn PlaybackClock::hold(Time at) {
    const std::lock_guard lock(mutex_);
    base_ = at;
    running_ = false;
    return ++turn_;
}

void PlaybackClock::start(Time at, double speed, Turn turn) {
    const std::lock_guard lock(mutex_);
    if (turn != turn_) return;
    base_ = at;
    then_ = Steady::now();
    speed_ = speed;
    running_ = true;
}

void PlaybackClock::correct(Time heard, double speed, Turn turn) {
    const std::lock_guard lock(mutex_);
    if (turn != turn_) return;
    const auto now = Steady::now();
    const Time mine = at(now);
    const Time off = heard - mine;
    const bool set = !running_ || std::abs(off.us) > jump.us;
    base_ = set ? heard : mine + Time{off.us / bend};
    then_ = now;
    speed_ = speed;
    running_ = true;
}

Time PlaybackClock::now() const {
    const std::lock_guard lock(mutex_);
    return at(Steady::now());
}

bool PlaybackClock::running() const {
    const std::lock_guard lock(mutex_);
    return running_;
}

bool PlaybackClock::backwards() const {
    const std::lock_guard lock(mutex_);
    return running_ && speed_ < 0;
}

std::chrono::microseconds PlaybackClock::until(Time media) const {
    const std::lock_guard lock(mutex_);
    if (!running_) return std::chrono::hours(1);
    const Time left = media - at(Steady::now());
    return std::chrono::microseconds(
        std::max<std::int64_t>(0, static_cast<std::int64_t>(static_cast<double>(left.us) / speed_)));
}

} // namespace tempera::ui
