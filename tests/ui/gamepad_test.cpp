// Rating with a gamepad: one that SDL makes up stands in for the device.
#include "open_tone.h"
#include "ui/gamepad.h"
#include "ui/player.h"
#include "ui/trace_panel.h"

#include <gtest/gtest.h>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSlider>

#define SDL_MAIN_HANDLED
#include <SDL.h>

namespace tempera::ui {
namespace {

/// A gamepad with two sticks and two triggers, plugged in and out by the test.
class VirtualPad {
public:
    VirtualPad() {
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
        SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
        started_ = SDL_InitSubSystem(SDL_INIT_JOYSTICK) == 0;
        index_ = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
        joystick_ = index_ < 0 ? nullptr : SDL_JoystickOpen(index_);
    }
    ~VirtualPad() {
        unplug();
        if (started_) SDL_QuitSubSystem(SDL_INIT_JOYSTICK);
    }
    VirtualPad(const VirtualPad &) = delete;
    VirtualPad &operator=(const VirtualPad &) = delete;
    [[nodiscard]] bool there() const { return joystick_ != nullptr; }
    void set(int axis, int value) { SDL_JoystickSetVirtualAxis(joystick_, axis, static_cast<Sint16>(value)); }
    void unplug() {
        if (!joystick_) return;
        SDL_JoystickClose(joystick_);
        SDL_JoystickDetachVirtual(index_);
        joystick_ = nullptr;
    }

private:
    SDL_Joystick *joystick_ = nullptr;
    int index_ = -1;
    bool started_ = false;
};

TEST(Gamepad, ASticksRestIsTheMiddleAndUpIsMore) {
    using Axis = Gamepad::Axis;
    EXPECT_DOUBLE_EQ(Gamepad::scaled(0, Axis::left_up), 0.5);
    EXPECT_DOUBLE_EQ(Gamepad::scaled(2000, Axis::left_up), 0.5) << "it never quite comes to rest";
    EXPECT_DOUBLE_EQ(Gamepad::scaled(-32768, Axis::left_up), 1);
    EXPECT_DOUBLE_EQ(Gamepad::scaled(32767, Axis::right_up), 0);
    EXPECT_DOUBLE_EQ(Gamepad::scaled(32767, Axis::right_across), 1);
    EXPECT_DOUBLE_EQ(Gamepad::scaled(-32768, Axis::left_across), 0);
    EXPECT_DOUBLE_EQ(Gamepad::scaled(0, Axis::left_trigger), 0);
    EXPECT_DOUBLE_EQ(Gamepad::scaled(32767, Axis::right_trigger), 1);
    EXPECT_GT(Gamepad::scaled(-8000, Axis::left_up), Gamepad::scaled(-6000, Axis::left_up));
}

TEST(Gamepad, IsFoundReadAndMissedWhenItIsGone) {
    VirtualPad pad;
    if (!pad.there()) GTEST_SKIP() << "this SDL makes up no gamepads: " << SDL_GetError();
    Gamepad gamepad;
    ASSERT_TRUE(gamepad.open());
    EXPECT_FALSE(gamepad.name().isEmpty());
    pad.set(SDL_CONTROLLER_AXIS_LEFTY, -32768);
    pad.set(SDL_CONTROLLER_AXIS_RIGHTX, -32768);
    EXPECT_EQ(gamepad.value(Gamepad::Axis::left_up), 1.0);
    EXPECT_EQ(gamepad.value(Gamepad::Axis::right_across), 0.0);
    pad.unplug();
    EXPECT_EQ(gamepad.value(Gamepad::Axis::left_up), std::nullopt);
    EXPECT_FALSE(gamepad.is_open());
    EXPECT_FALSE(gamepad.open());
}

struct GamepadRating : test::OpenTone {
    void TearDown() override {
        QSettings().clear();
        OpenTone::TearDown();
    }
};

TEST_F(GamepadRating, TheRatingFollowsTheChosenAxisWhileItIsRecorded) {
    VirtualPad pad;
    if (!pad.there()) GTEST_SKIP() << "this SDL makes up no gamepads: " << SDL_GetError();
    Player player;
    player.open(*bench->media());
    player.set_muted(true);
    QObject::connect(&player, &Player::position_changed, &bench->axis(),
                     [&] { bench->axis().set_playhead(player.position()); });
    TraceDesk desk(*bench);
    TracePanel panel(desk, player);
    panel.show();
    auto *input = panel.findChild<QComboBox *>("trace_input");
    auto *slider = panel.findChild<QSlider *>("trace_slider");
    input->setFocus();
    QTest::keyClick(input, Qt::Key_Down);
    ASSERT_EQ(input->currentIndex(), 1);
    pad.set(SDL_CONTROLLER_AXIS_LEFTY, -32768);
    QTest::qWait(50);
    EXPECT_EQ(slider->value(), slider->maximum() / 2) << "before it records nothing is asked of it";
    panel.toggle();
    ASSERT_TRUE(test::wait_for([&] { return slider->value() == slider->maximum(); })) << "already while it counts";
    EXPECT_FALSE(input->isEnabled());
    ASSERT_TRUE(test::wait_for([&] { return panel.recorder().state() == TraceRecorder::State::recording; }));
    ASSERT_TRUE(test::wait_for([&] { return player.position() > Time::seconds(0.5); }));
    pad.set(SDL_CONTROLLER_AXIS_LEFTY, 32767);
    ASSERT_TRUE(test::wait_for([&] { return slider->value() == 0; }));
    const Time down = player.position();
    ASSERT_TRUE(test::wait_for([&] { return player.position() > down + Time::seconds(0.5); }));
    panel.toggle();
    ASSERT_TRUE(test::wait_for([&] { return desk.lines().size() == 1; }));
    const auto &values = desk.lines()[0].series->values;
    ASSERT_GT(values.size(), 10U);
    EXPECT_FLOAT_EQ(values.front(), 1);
    EXPECT_FLOAT_EQ(values.back(), -1);
    pad.set(SDL_CONTROLLER_AXIS_LEFTY, 0);
    QTest::qWait(50);
    EXPECT_EQ(slider->value(), 0) << "afterwards it is let go";
}

TEST_F(GamepadRating, WithoutOneItSaysSoAndTheSliderGoesOn) {
    Player player;
    player.open(*bench->media());
    TraceDesk desk(*bench);
    TracePanel panel(desk, player);
    panel.show();
    Gamepad real;
    if (real.open()) GTEST_SKIP() << "a gamepad is plugged in";
    auto *input = panel.findChild<QComboBox *>("trace_input");
    input->setFocus();
    QTest::keyClick(input, Qt::Key_End);
    panel.toggle();
    const auto *note = panel.findChild<QLabel *>("trace_gamepad");
    EXPECT_TRUE(note->isVisible());
    EXPECT_TRUE(note->text().contains(QStringLiteral("no gamepad"))) << note->text().toStdString();
    auto *slider = panel.findChild<QSlider *>("trace_slider");
    QTest::keyClick(slider, Qt::Key_Up);
    EXPECT_GT(slider->value(), slider->maximum() / 2);
    panel.toggle();
    EXPECT_EQ(panel.recorder().state(), TraceRecorder::State::idle);
}

} // namespace
} // namespace tempera::ui
