#include "ui/trace_recorder.h"

#include <utility>

namespace tempera::ui {

TraceRecorder::TraceRecorder(Player &player, TimeAxis &axis, std::function<float()> value, QObject *parent)
    : QObject(parent), player_(player), axis_(axis), value_(std::move(value)) {
    timer_.setInterval(1000);
    connect(&timer_, &QTimer::timeout, this, &TraceRecorder::tick);
    connect(&axis, &TimeAxis::playhead_changed, this, &TraceRecorder::sample);
    connect(&player, &Player::state_changed, this, [this] {
        if (state_ == State::recording && !player_.playing()) stop();
    });
}

void TraceRecorder::set_state(State state) {
    state_ = state;
    Q_EMIT state_changed();
}

void TraceRecorder::start() {
    if (state_ != State::idle || axis_.duration() <= Time{}) return;
    player_.pause();
    player_.set_looping(false); // a second round would rate over the first
    const bool part = axis_.has_selection();
    until_ = part ? axis_.selection().offset : axis_.duration();
    player_.seek(part ? axis_.selection().onset : axis_.playhead());
    left_ = countdown;
    timer_.start();
    set_state(State::counting);
}

void TraceRecorder::tick() {
    if (--left_ > 0) return Q_EMIT state_changed();
    timer_.stop();
    const Time from = player_.position();
    take_ = {Time{(from.us + step.us - 1) / step.us * step.us}, step, {}};
    player_.play();
    set_state(State::recording);
}

void TraceRecorder::sample() {
    if (state_ != State::recording) return;
    const Time now = axis_.playhead();
    constexpr Time longest_gap = Time::seconds(2); // between two pictures, however busy the machine; else it was a jump
    const Time behind = now - take_.end();
    if (behind < -step || behind > longest_gap) return stop();
    const float value = value_();
    while (take_.end() <= now && take_.end() < until_) take_.values.push_back(value);
    if (now >= until_) stop();
}

void TraceRecorder::stop() {
    if (state_ == State::idle) return;
    timer_.stop();
    const bool recorded = state_ == State::recording;
    set_state(State::idle); // first: pausing tells, and would come back here
    if (!recorded) return;
    player_.pause();
    const auto take = std::exchange(take_, {});
    if (!take.values.empty()) Q_EMIT taken(take);
}

} // namespace tempera::ui
