// Under the picture: step, play, loop, speed, where we are, volume.
#pragma once

#include "ui/action_registry.h"
#include "ui/player.h"

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace tempera::ui {

/// Interface thread only. `player` outlives it.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(Player &player, QWidget *parent = nullptr);

    void show_keys(const ActionRegistry &actions); ///< in the tool tips; again when they change

    static const QList<double> &speeds(); ///< those on offer, rising
    void show_full_screen(bool on);

Q_SIGNALS:
    void full_screen_wanted(); ///< on or off

private:
    QToolButton *button(const char *icon_name, const QString &tip);
    void refresh_state();
    void refresh_position();

    Player &player_;
    QToolButton *back_ = nullptr, *play_ = nullptr, *forward_ = nullptr, *loop_ = nullptr, *speed_ = nullptr,
                *mute_ = nullptr, *full_ = nullptr;
    QSlider *volume_ = nullptr;
    QLabel *time_ = nullptr, *frame_ = nullptr;
};

} // namespace tempera::ui
