// A gamepad's stick or trigger, for ratings: the hand feels where the middle is while the eyes stay on the patient.
#pragma once

#include <optional>
#include <QString>

namespace tempera::ui {

/// Through SDL, and only while it is open: nothing is asked of the system's devices before. One thread.
class Gamepad {
public:
    enum class Axis { left_up, left_across, right_up, right_across, left_trigger, right_trigger };
    static constexpr int axes = 6;

    Gamepad();
    ~Gamepad();
    Gamepad(const Gamepad &) = delete;
    Gamepad &operator=(const Gamepad &) = delete;

    /// The first gamepad there is. False: there is none.
    bool open();
    void close();
    [[nodiscard]] bool is_open() const { return pad_ != nullptr; }
    [[nodiscard]] QString name() const; ///< as its driver calls it; empty: not open
    /// [0, 1]: a stick at rest is in the middle, up and right are 1; a trigger at rest is 0. Empty: it was unplugged,
    /// and is closed now.
    [[nodiscard]] std::optional<double> value(Axis axis);

    /// From SDL's -32768..32767 (triggers 0..32767). Sticks never quite come to rest: a tenth around the middle is the
    /// middle.
    [[nodiscard]] static double scaled(int raw, Axis axis);

private:
    void *pad_ = nullptr; ///< SDL_GameController
    bool started_ = false;
};

} // namespace tempera::ui
