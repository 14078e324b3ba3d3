#include "ui/desktop.h"

#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/review_pane.h"
#include "ui/theme.h"

#include <QApplication>

namespace tempera::ui {

Desktop::Desktop(const QString &language, Theme theme) {
    apply_language(language);
    apply_theme(theme);
    apply_text_size(settings::text_size());
    player_.set_volume(settings::volume());

    auto &axis = bench_.axis();
    connect(&bench_, &Workbench::media_changed, this, [this] {
        const auto media = bench_.media();
        if (!media)
            player_.close();
        else if (!player_.media() || player_.media()->path != media->path)
            player_.open(*media);
    });
    connect(&player_, &Player::position_changed, this, [this, &axis] { axis.set_playhead(player_.position()); });
    connect(&axis, &TimeAxis::seek_requested, &player_, &Player::seek);
    connect(&axis, &TimeAxis::scrub_requested, &player_, &Player::scrub);
    connect(&axis, &TimeAxis::loop_requested, this, [this, &axis](Span span) {
        axis.set_selection(span);
        player_.set_looping(true);
        player_.seek(span.onset);
    });
    connect(&axis, &TimeAxis::selection_changed, this, [this, &axis] { player_.set_loop_span(axis.selection()); });
    connect(&bench_, &Workbench::media_changed, this, &Desktop::show_companions);
    connect(&bench_, &Workbench::recording_changed, this, &Desktop::show_companions);
    connect(&bench_, &Workbench::project_changed, this, &Desktop::show_companions);
    apply_transport();
    make_window();
}

void Desktop::show_companions() {
    std::vector<BesideVideo> videos;
    if (player_.media())
        for (const auto &companion : bench_.companions())
            videos.push_back({bench_.companion_path(companion), companion.clock()});
    player_.set_beside(videos);
}

void Desktop::apply_transport() {
    const auto t = settings::transport();
    player_.set_rolls(Time::seconds(t.pre_roll), Time::seconds(t.post_roll));
    player_.set_scrub_with_sound(t.scrub_with_sound);
}

Desktop::~Desktop() { window_.reset(); }

void Desktop::make_window() {
    window_ = std::make_unique<MainWindow>(bench_, player_);
    // Queued: the menu that asks for it belongs to the window that goes.
    connect(window_.get(), &MainWindow::language_chosen, this, &Desktop::set_language, Qt::QueuedConnection);
    connect(window_.get(), &MainWindow::theme_chosen, this, &Desktop::set_theme, Qt::QueuedConnection);
    connect(window_.get(), &MainWindow::text_size_chosen, this, &Desktop::set_text_size, Qt::QueuedConnection);
    connect(window_.get(), &MainWindow::transport_changed, this, &Desktop::apply_transport);
}

void Desktop::remake_window() {
    window_->set_full_screen(false); // what is handed on is the window with its docks
    const QByteArray geometry = window_->saveGeometry(), layout = window_->review().saveState();
    const bool visible = window_->isVisible();
    settings::set_window(geometry, layout);
    // The new one is there before the old one goes: closing the last window would end the program.
    auto old = std::move(window_);
    make_window();
    if (visible) window_->show();
}

void Desktop::show() { window_->show(); }

void Desktop::set_language(const QString &code) {
    settings::set_language(code);
    apply_language(code);
    remake_window();
}

void Desktop::set_theme(Theme theme) {
    settings::set_theme(theme);
    apply_theme(theme);
    remake_window();
}

void Desktop::set_text_size(int percent) {
    settings::set_text_size(percent);
    apply_text_size(settings::text_size());
    remake_window();
}

} // namespace tempera::ui
