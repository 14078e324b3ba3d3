#include "ui/gamepad.h"

#include <algorithm>
#include <cmath>

#define SDL_MAIN_HANDLED // the program's main stays its own
#include <SDL.h>

namespace tempera::ui {
namespace {

SDL_GameController *controller(void *pad) { return static_cast<SDL_GameController *>(pad); }

SDL_GameControllerAxis sdl_axis(Gamepad::Axis axis) {
    switch (axis) {
    case Gamepad::Axis::left_up: return SDL_CONTROLLER_AXIS_LEFTY;
    case Gamepad::Axis::left_across: return SDL_CONTROLLER_AXIS_LEFTX;
    case Gamepad::Axis::right_up: return SDL_CONTROLLER_AXIS_RIGHTY;
    case Gamepad::Axis::right_across: return SDL_CONTROLLER_AXIS_RIGHTX;
    case Gamepad::Axis::left_trigger: return SDL_CONTROLLER_AXIS_TRIGGERLEFT;
    case Gamepad::Axis::right_trigger: break;
    }
    return SDL_CONTROLLER_AXIS_TRIGGERRIGHT;
}

} // namespace

Gamepad::Gamepad() = default;
Gamepad::~Gamepad() { close(); }

bool Gamepad::open() {
    close();
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");               // Ctrl+C still ends the program
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1"); // SDL has no window to have the focus
    SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0"); // the kernel's driver does; asking every device is slow
    if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0) return false;
    started_ = true;
    for (int i = 0; i < SDL_NumJoysticks() && !pad_; ++i)
        if (SDL_IsGameController(i)) pad_ = SDL_GameControllerOpen(i);
    if (!pad_) close();
    return pad_ != nullptr;
}

void Gamepad::close() {
    if (pad_) SDL_GameControllerClose(controller(pad_));
    pad_ = nullptr;
    if (started_) SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    started_ = false;
}

QString Gamepad::name() const { return pad_ ? QString::fromUtf8(SDL_GameControllerName(controller(pad_))) : QString(); }

std::optional<double> Gamepad::value(Axis axis) {
    if (!pad_) return std::nullopt;
    SDL_GameControllerUpdate();
    if (SDL_GameControllerGetAttached(controller(pad_)) != SDL_TRUE) {
        close();
        return std::nullopt;
    }
    return scaled(SDL_GameControllerGetAxis(controller(pad_), sdl_axis(axis)), axis);
}

double Gamepad::scaled(int raw, Axis axis) {
    constexpr double whole = 32767, rest = 0.1;
    const double part = std::clamp(raw / whole, -1.0, 1.0);
    if (axis == Axis::left_trigger || axis == Axis::right_trigger) return std::max(0.0, part);
    const double off = std::abs(part) < rest ? 0 : std::copysign((std::abs(part) - rest) / (1 - rest), part);
    const bool upwards = axis == Axis::left_up || axis == Axis::right_up; // SDL's y axis points down
    return 0.5 + (upwards ? -off : off) / 2;
}

} // namespace tempera::ui
