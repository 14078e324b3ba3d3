// How long the interface thread was away from its event loop, at the longest.
#pragma once

#include <algorithm>
#include <ctime>
#include <QElapsedTimer>
#include <QTimer>

namespace tempera::ui::test {

/// A timer that should fire every two milliseconds and notes when it could not. What it says is printed, never
/// asserted: other programs on the machine make any interval longer.
class GapRecorder {
public:
    GapRecorder() {
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.setInterval(2);
        QObject::connect(&timer_, &QTimer::timeout, [this] { turn(); });
        begin();
        timer_.start();
    }
    void begin() {
        since_.start();
        busy_since_ = busy_ms();
        longest_ = longest_busy_ = 0;
        turns_ = 0;
    }
    /// To be called when the work is done, also from a handler: the time up to now counts.
    void turn() {
        longest_ = std::max(longest_, static_cast<double>(since_.nsecsElapsed()) / 1e6);
        const double busy = busy_ms();
        longest_busy_ = std::max(longest_busy_, busy - busy_since_);
        since_.start();
        busy_since_ = busy;
        ++turns_;
    }
    [[nodiscard]] double longest_ms() const { return longest_; }
    /// The most processor time the thread took between two turns: what remains of a gap on an idle machine, but for
    /// the disk.
    [[nodiscard]] double longest_busy_ms() const { return longest_busy_; }
    [[nodiscard]] int turns() const { return turns_; }

private:
    static double busy_ms() {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
#else
        return 0;
#endif
    }
    QTimer timer_;
    QElapsedTimer since_;
    double busy_since_ = 0, longest_ = 0, longest_busy_ = 0;
    int turns_ = 0;
};

} // namespace tempera::ui::test
