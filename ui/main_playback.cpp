// The Playback menu and what its commands do that the player alone cannot.
#include "ui/main_window.h"

#include "ui/go_to_dialog.h"
#include "ui/theme.h"
#include "ui/transport_bar.h"
#include "ui/transport_options.h"

#include <algorithm>
#include <QActionGroup>
#include <QMenuBar>

namespace tempera::ui {
namespace {
constexpr Time second = Time::seconds(1);
} // namespace

void MainWindow::build_playback_menu() {
    auto *menu = menuBar()->addMenu(tr("&Playback"));
    const auto move = [this](Time by) { player_.seek(player_.position() + by); };
    add(menu,
        {.id = "playback.play",
         .icon = "play",
         .text = tr("&Play or pause"),
         .keys = "Space",
         .needs = Needs::recording,
         .repeats = false},
        [this] { player_.toggle(); });
    add(menu,
        {.id = "playback.play_selection", .text = tr("Play the &selection"), .keys = "Shift+Space", .needs = Needs::recording},
        [this] {
            if (bench_.axis().has_selection()) player_.play_span(bench_.axis().selection());
        });

    auto *steps = menu->addMenu(icon("step-forward"), tr("&Go"));
    add(steps,
        {.id = "playback.frame_back",
         .icon = "step-back",
         .text = tr("One frame &back"),
         .keys = "Left",
         .needs = Needs::recording},
        [this] { player_.step(-1); });
    add(steps,
        {.id = "playback.frame_forward",
         .icon = "step-forward",
         .text = tr("One frame &forward"),
         .keys = "Right",
         .needs = Needs::recording},
        [this] { player_.step(1); });
    add(steps, {.id = "playback.second_back", .text = tr("One second back"), .keys = "Shift+Left", .needs = Needs::recording},
        [move] { move(-second); });
    add(steps,
        {.id = "playback.second_forward", .text = tr("One second forward"), .keys = "Shift+Right", .needs = Needs::recording},
        [move] { move(second); });
    auto *frames_back = add(steps, {.id = "playback.frames_back", .keys = "Ctrl+Left", .needs = Needs::recording},
                            [this] { player_.step(-settings::transport().jump_frames); });
    auto *frames_forward = add(steps, {.id = "playback.frames_forward", .keys = "Ctrl+Right", .needs = Needs::recording},
                               [this] { player_.step(settings::transport().jump_frames); });
    auto *seconds_back = add(steps, {.id = "playback.seconds_back", .keys = "Ctrl+Shift+Left", .needs = Needs::recording},
                             [move] { move(-Time::seconds(settings::transport().jump_seconds)); });
    auto *seconds_forward =
        add(steps, {.id = "playback.seconds_forward", .keys = "Ctrl+Shift+Right", .needs = Needs::recording},
            [move] { move(Time::seconds(settings::transport().jump_seconds)); });
    const auto name_jumps = [=] {
        const auto t = settings::transport();
        const QString frames = QLocale().toString(t.jump_frames), seconds = QLocale().toString(t.jump_seconds);
        frames_back->setText(tr("%1 frames back").arg(frames));
        frames_forward->setText(tr("%1 frames forward").arg(frames));
        seconds_back->setText(tr("%1 seconds back").arg(seconds));
        seconds_forward->setText(tr("%1 seconds forward").arg(seconds));
    };
    name_jumps();
    connect(steps, &QMenu::aboutToShow, this, name_jumps);
    connect(this, &MainWindow::transport_changed, this, name_jumps);
    steps->addSeparator();
    add(steps, {.id = "playback.label_back", .text = tr("To the &label before"), .keys = "Up", .needs = Needs::recording},
        [this] { to_label(-1, Stops::labels); });
    add(steps, {.id = "playback.label_forward", .text = tr("To the &next label"), .keys = "Down", .needs = Needs::recording},
        [this] { to_label(1, Stops::labels); });
    add(steps,
        {.id = "playback.edge_back", .text = tr("To the label edge before"), .keys = "Shift+Up", .needs = Needs::recording},
        [this] { to_label(-1, Stops::edges); });
    add(steps,
        {.id = "playback.edge_forward", .text = tr("To the next label edge"), .keys = "Shift+Down", .needs = Needs::recording},
        [this] { to_label(1, Stops::edges); });
    add(steps,
        {.id = "playback.tier_label_back",
         .text = tr("To the label before on this tier"),
         .keys = "Ctrl+Up",
         .needs = Needs::recording},
        [this] { to_label(-1, Stops::of_tier); });
    add(steps,
        {.id = "playback.tier_label_forward",
         .text = tr("To the next label on this tier"),
         .keys = "Ctrl+Down",
         .needs = Needs::recording},
        [this] { to_label(1, Stops::of_tier); });
    steps->addSeparator();
    add(steps,
        {.id = "playback.start", .icon = "skip-back", .text = tr("To the &start"), .keys = "Home", .needs = Needs::recording},
        [this] { player_.seek({}); });
    add(steps,
        {.id = "playback.end", .icon = "skip-forward", .text = tr("To the &end"), .keys = "End", .needs = Needs::recording},
        [this] { player_.seek(bench_.axis().duration()); });
    add(steps, {.id = "playback.go_to", .text = tr("Go to &time…"), .keys = "G", .needs = Needs::recording},
        [this] { (new GoToDialog(bench_.axis(), player_.index(), this))->open(); });

    auto *shuttle = menu->addMenu(tr("Sh&uttle"));
    add(shuttle,
        {.id = "playback.shuttle_back",
         .text = tr("&Backwards, faster"),
         .keys = "J",
         .needs = Needs::recording,
         .repeats = false},
        [this] { player_.shuttle(-1); });
    add(shuttle,
        {.id = "playback.shuttle_stop", .text = tr("Sto&p"), .keys = "K", .needs = Needs::recording, .repeats = false},
        [this] { player_.pause(); });
    add(shuttle,
        {.id = "playback.shuttle_forward",
         .text = tr("&Forwards, faster"),
         .keys = "L",
         .needs = Needs::recording,
         .repeats = false},
        [this] { player_.shuttle(1); });
    menu->addSeparator();

    auto *loop = add(menu,
                     {.id = "playback.loop",
                      .icon = "repeat",
                      .text = tr("&Repeat"),
                      .keys = "Ctrl+L",
                      .needs = Needs::recording,
                      .checkable = true},
                     [this] { player_.set_looping(!player_.looping()); });
    add(menu, {.id = "playback.loop_from", .text = tr("Repeat from &here"), .keys = "[", .needs = Needs::recording},
        [this] { loop_from_here(true); });
    add(menu, {.id = "playback.loop_to", .text = tr("Repeat &up to here"), .keys = "]", .needs = Needs::recording},
        [this] { loop_from_here(false); });
    menu->addSeparator();
    auto *mute = add(menu,
                     {.id = "playback.mute",
                      .icon = "volume-x",
                      .text = tr("Sound &off"),
                      .keys = "M",
                      .needs = Needs::recording,
                      .checkable = true},
                     [this] { player_.set_muted(!player_.muted()); });
    auto *speeds = menu->addMenu(icon("gauge"), tr("Spee&d"));
    add(speeds, {.id = "playback.slower", .text = tr("&Slower"), .keys = ",", .needs = Needs::recording},
        [this] { change_speed(-1); });
    add(speeds, {.id = "playback.faster", .text = tr("&Faster"), .keys = ".", .needs = Needs::recording},
        [this] { change_speed(1); });
    add(speeds, {.id = "playback.speed_normal", .text = tr("&Normal speed"), .keys = "Ctrl+.", .needs = Needs::recording},
        [this] { player_.set_speed(1); });
    speeds->addSeparator();
    auto *group = new QActionGroup(speeds);
    for (const double speed : TransportBar::speeds()) {
        auto *action = speeds->addAction(tr("%1×").arg(QLocale().toString(speed, 'g', 3)), this,
                                         [this, speed] { player_.set_speed(speed); });
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
    }
    actions_.add_list(speeds, {.id = "playback.speed", .text = tr("Speed"), .needs = Needs::recording});
    const auto refresh = [this, loop, mute, group] {
        loop->setChecked(player_.looping());
        mute->setChecked(player_.muted());
        for (auto *action : group->actions()) action->setChecked(action->data().toDouble() == player_.speed());
    };
    connect(&player_, &Player::state_changed, this, refresh);
    refresh();
}

void MainWindow::change_speed(int by) {
    const auto &all = TransportBar::speeds();
    const auto place = all.indexOf(player_.speed());
    player_.set_speed(all[std::clamp<qsizetype>((place < 0 ? all.indexOf(1.0) : place) + by, 0, all.size() - 1)]);
}

void MainWindow::loop_from_here(bool onset) {
    auto &axis = bench_.axis();
    const Time now = player_.position();
    const Span old = axis.selection();
    if (onset)
        axis.set_selection({now, axis.has_selection() && old.offset > now ? old.offset : axis.duration()});
    else
        axis.set_selection({axis.has_selection() && old.onset < now ? old.onset : Time{}, now});
    player_.set_looping(true);
}

void MainWindow::show_transport_options() {
    TransportOptions dialog(settings::transport(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    settings::set_transport(dialog.chosen());
    Q_EMIT transport_changed();
}

} // namespace tempera::ui
