#include "ui/transport_bar.h"

#include "ui/theme.h"

#include <cmath>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

namespace tempera::ui {
namespace {
QString speed_text(double speed) { return TransportBar::tr("%1×").arg(QLocale().toString(speed, 'g', 3)); }
} // namespace

const QList<double> &TransportBar::speeds() {
    static const QList<double> all{0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};
    return all;
}

QToolButton *TransportBar::button(const char *icon_name, const QString &tip) {
    auto *made = new QToolButton(this);
    made->setIcon(icon(QLatin1String(icon_name)));
    made->setIconSize({20, 20});
    made->setAutoRaise(true);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they were
    return made;
}

TransportBar::TransportBar(Player &player, QWidget *parent) : QWidget(parent), player_(player) {
    setObjectName(QStringLiteral("transport"));
    setLayoutDirection(Qt::LeftToRight); // as time runs, whichever way the text does
    back_ = button("step-back", tr("One frame back"));
    play_ = button("play", tr("Play or pause"));
    forward_ = button("step-forward", tr("One frame forward"));
    loop_ = button("repeat", tr("Repeat the selection, or the whole recording"));
    loop_->setCheckable(true);
    speed_ = button("gauge", tr("Speed, pitch kept"));
    speed_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    speed_->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(speed_);
    for (const double speed : speeds())
        menu->addAction(speed_text(speed), this, [this, speed] { player_.set_speed(speed); });
    speed_->setMenu(menu);
    mute_ = button("volume-2", tr("Sound on or off"));
    full_ = button("maximize", tr("Full screen"));
    full_->setObjectName(QStringLiteral("full_screen"));
    full_->setCheckable(true);
    volume_ = new QSlider(Qt::Horizontal, this);
    volume_->setRange(0, 100);
    volume_->setMaximumWidth(90);
    volume_->setAccessibleName(tr("Volume"));
    volume_->setToolTip(tr("Volume"));
    volume_->setFocusPolicy(Qt::TabFocus);

    const QFont figures = tabular_font(font());
    time_ = new QLabel(this);
    time_->setObjectName(QStringLiteral("time"));
    time_->setFont(figures);
    time_->setAccessibleName(tr("Time"));
    frame_ = new QLabel(this);
    frame_->setObjectName(QStringLiteral("frame"));
    frame_->setFont(figures);
    frame_->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    row->setSpacing(2);
    for (auto *w : {back_, play_, forward_, loop_, speed_}) row->addWidget(w);
    row->addSpacing(8);
    row->addWidget(time_);
    row->addSpacing(8);
    row->addWidget(frame_);
    row->addStretch(1);
    row->addWidget(mute_);
    row->addWidget(volume_);
    row->addWidget(full_);

    connect(back_, &QToolButton::clicked, this, [this] { player_.step(-1); });
    connect(play_, &QToolButton::clicked, this, [this] { player_.toggle(); });
    connect(forward_, &QToolButton::clicked, this, [this] { player_.step(1); });
    connect(loop_, &QToolButton::toggled, this, [this](bool on) { player_.set_looping(on); });
    connect(mute_, &QToolButton::clicked, this, [this] { player_.set_muted(!player_.muted()); });
    connect(full_, &QToolButton::clicked, this, &TransportBar::full_screen_wanted);
    connect(volume_, &QSlider::valueChanged, this, [this](int v) { player_.set_volume(v / 100.0); });
    connect(&player, &Player::state_changed, this, &TransportBar::refresh_state);
    connect(&player, &Player::position_changed, this, &TransportBar::refresh_position);
    connect(&player, &Player::picture_changed, this, &TransportBar::refresh_position);
    refresh_state();
    refresh_position();
}

void TransportBar::show_keys(const ActionRegistry &actions) {
    const auto tell = [&](QWidget *button, const char *id) {
        button->setToolTip(actions.with_keys(button->accessibleName(), QLatin1String(id)));
    };
    tell(back_, "playback.frame_back");
    tell(play_, "playback.play");
    tell(forward_, "playback.frame_forward");
    tell(loop_, "playback.loop");
    tell(speed_, "playback.faster");
    tell(mute_, "playback.mute");
    tell(full_, "picture.full_screen");
}

void TransportBar::show_full_screen(bool on) { full_->setChecked(on); }

void TransportBar::refresh_state() {
    const bool there = player_.media().has_value();
    for (QWidget *w : {back_, play_, forward_, loop_, speed_, full_}) w->setEnabled(there);
    const bool sound = there && player_.media()->audio;
    mute_->setEnabled(sound);
    volume_->setEnabled(sound);
    play_->setIcon(icon(player_.playing() ? QStringLiteral("pause") : QStringLiteral("play")));
    mute_->setIcon(icon(player_.muted() ? QStringLiteral("volume-x") : QStringLiteral("volume-2")));
    speed_->setText(speed_text(player_.rate()));
    const QSignalBlocker quiet_loop(loop_), quiet_volume(volume_);
    loop_->setChecked(player_.looping());
    volume_->setValue(static_cast<int>(std::lround(player_.volume() * 100)));
    refresh_position();
}

void TransportBar::refresh_position() {
    if (!player_.media()) {
        time_->clear();
        frame_->clear();
        return;
    }
    time_->setText(tr("%1 / %2").arg(QString::fromStdString(format_time(player_.position())),
                                     QString::fromStdString(format_time(player_.media()->duration))));
    if (player_.frame_number() < 0)
        frame_->clear();
    else
        frame_->setText(tr("frame %1").arg(player_.frame_number()));
}

} // namespace tempera::ui
