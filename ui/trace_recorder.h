// A rating recorded while the recording plays.
#pragma once

#include "core/analysis/traces.h"
#include "ui/player.h"
#include "ui/time_axis.h"

#include <functional>
#include <QObject>
#include <QTimer>

namespace tempera::ui {

/// Counts down, plays, and writes down what `value` gives at each moment of the recording's own time, whatever the
/// speed. With a selection on the axis it is that part that is rated. Interface thread only; all outlive it.
class TraceRecorder : public QObject {
    Q_OBJECT
public:
    TraceRecorder(Player &player, TimeAxis &axis, std::function<float()> value, QObject *parent = nullptr);

    enum class State { idle, counting, recording };
    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] int seconds_left() const { return left_; } ///< of the countdown
    void start();
    void stop(); ///< ends the take and hands it over; while counting: nothing comes of it

    static constexpr Time step = Time::millis(40);
    static constexpr int countdown = 3; ///< seconds

Q_SIGNALS:
    void state_changed();
    void taken(const tempera::analysis::Series &take);

private:
    void tick();
    void sample();
    void set_state(State state);

    Player &player_;
    TimeAxis &axis_;
    std::function<float()> value_;
    QTimer timer_;
    State state_ = State::idle;
    int left_ = 0;
    Time until_; ///< where the take ends by itself
    analysis::Series take_;
};

} // namespace tempera::ui
