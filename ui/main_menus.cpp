// The main window's menus.
#include "ui/main_window.h"

#include "ui/language.h"
#include "ui/review_pane.h"
#include "ui/start_page.h"
#include "ui/theme.h"
#include "ui/timeline_view.h"
#include "ui/transport_bar.h"
#include "ui/video_view.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>

namespace tempera::ui {

void MainWindow::build_menus() {
    build_file_menu();
    build_edit_menu();
    build_playback_menu();
    build_view_menu();
    build_help_menu();
}

QAction *MainWindow::recording_action(QAction *action) {
    recording_actions_ << action;
    return action;
}

void MainWindow::build_file_menu() {
    auto *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(icon("file-plus"), tr("&New project…"), QKeySequence::New, this, &MainWindow::new_project);
    menu->addAction(icon("video"), tr("Open &video…"), QKeySequence::Open, this, &MainWindow::open_video);
    menu->addAction(icon("folder-open"), tr("Open &project…"), QKeySequence(QStringLiteral("Ctrl+Shift+O")), this,
                    &MainWindow::open_project);
    menu->addAction(icon("sparkles"), tr("Open &sample"), &bench_, &Workbench::open_sample);
    auto *recent = menu->addMenu(tr("&Recent projects"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString &path : settings::recent_projects())
            recent->addAction(QFileInfo(path).completeBaseName(), &bench_, [this, path] { bench_.open_project(path); })
                ->setToolTip(path);
        if (recent->isEmpty()) recent->addAction(tr("None yet"))->setEnabled(false);
    });
    menu->addSeparator();
    recording_action(menu->addAction(icon("tags"), tr("Import &labels…"), this, [this] {
        const QString path = ask_open(tr("Import labels"), tr("Tables (*.csv *.tsv *.txt)"));
        if (!path.isEmpty()) bench_.import_labels(path);
    }));
    recording_action(menu->addAction(icon("file-text"), tr("&Transcript…"), this, [this] {
        const QString path = ask_open(tr("Choose the transcript"), tr("Transcripts (*.srt *.vtt)"));
        if (!path.isEmpty()) bench_.set_transcript(path);
    }));
    recording_action(menu->addAction(icon("heart-pulse"), tr("&Body signals…"), this, [this] {
        const QString path = ask_open(tr("Choose the body signals"), tr("Tables (*.csv)"));
        if (!path.isEmpty()) bench_.set_body(path);
    }));
    menu->addAction(icon("refresh-cw"), tr("Relin&k recording…"), this, &MainWindow::relink);
    menu->addSeparator();
    recording_action(menu->addAction(
        icon("download"), tr("&Export timeline…"), QKeySequence(QStringLiteral("Ctrl+E")), this,
        [this] { export_to(tr("Export the timeline"), "-timeline.csv", &Workbench::export_timeline); }));
    recording_action(menu->addAction(tr("Export se&gments…"), this, [this] {
        export_to(tr("Export the segments"), "-segments.csv", &Workbench::export_segments);
    }));
    recording_action(menu->addAction(tr("Export l&abels…"), this, [this] {
        export_to(tr("Export the labels"), "-labels.csv", &Workbench::export_labels);
    }));
    recording_action(menu->addAction(tr("Export r&ules…"), this, [this] {
        export_to(tr("Export the rules"), "-rules.csv", &Workbench::export_rules);
    }));
    menu->addSeparator();
    menu->addAction(tr("&Close project"), QKeySequence::Close, &bench_, &Workbench::close_project);
    menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::build_edit_menu() {
    auto *menu = menuBar()->addMenu(tr("&Edit"));
    auto *undo = menu->addAction(icon("undo-2"), tr("&Undo"), QKeySequence::Undo, &bench_, &Workbench::undo);
    auto *redo = menu->addAction(icon("redo-2"), tr("&Redo"), &bench_, &Workbench::redo);
    undo->setObjectName(QStringLiteral("undo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    const auto refresh = [this, undo, redo] {
        const QString back = bench_.undo_text(), again = bench_.redo_text();
        undo->setEnabled(!back.isEmpty());
        undo->setText(back.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(back));
        redo->setEnabled(!again.isEmpty());
        redo->setText(again.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(again));
    };
    connect(&bench_, &Workbench::history_changed, this, refresh);
    refresh();
    menu->addSeparator();
    auto *remove = menu->addAction(icon("trash-2"), tr("&Delete labels"), QKeySequence::Delete, this,
                                   [this] { review_->timeline().delete_selected(); });
    const auto refresh_remove = [this, remove] { remove->setEnabled(!review_->timeline().selected().empty()); };
    connect(&review_->timeline(), &TimelineView::selected_changed, this, refresh_remove);
    refresh_remove();
    recording_action(menu->addAction(tr("Select &all labels"), QKeySequence::SelectAll, this,
                                     [this] { review_->timeline().select_all(); }));
    menu->addSeparator();
    recording_action(
        menu->addAction(icon("sparkles"), tr("&Adapt"), QKeySequence(Qt::Key_A), &bench_, &Workbench::adapt));
    recording_action(menu->addAction(icon("skip-forward"), tr("Next &suggested moment"), QKeySequence(Qt::Key_N),
                                     &bench_, &Workbench::next_suggestion));
    recording_action(menu->addAction(icon("check"), tr("Accept the strongest &emotion"), QKeySequence(Qt::Key_Y),
                                     &bench_, &Workbench::accept_strongest));
    recording_action(menu->addAction(icon("refresh-cw"), tr("&Continue the analysis"), &bench_, &Workbench::analyse));
    recording_action(menu->addAction(icon("scan-face"), tr("&Next face is the patient's"), QKeySequence(Qt::Key_F),
                                     this, [this] { review_->video().choose_next_face(); }));
}

void MainWindow::build_playback_menu() {
    auto *menu = menuBar()->addMenu(tr("&Playback"));
    const auto add = [&](const char *name, const QString &text, auto act) {
        return recording_action(menu->addAction(icon(QLatin1String(name)), text, this, act));
    };
    // The keys without a modifier are shown as text: main_keys.cpp handles them, so that they reach lists and text.
    add("play", tr("&Play or pause\tSpace"), [this] { player_.toggle(); });
    add("step-back", tr("One frame &back\tLeft"), [this] { player_.step(-1); });
    add("step-forward", tr("One frame &forward\tRight"), [this] { player_.step(1); });
    add("skip-back", tr("To the &start\tHome"), [this] { player_.seek({}); });
    add("skip-forward", tr("To the &end\tEnd"), [this] { player_.seek(bench_.axis().duration()); });
    menu->addSeparator();
    auto *loop = add("repeat", tr("&Repeat"), [this] { player_.set_looping(!player_.looping()); });
    loop->setShortcut(Qt::Key_L);
    loop->setCheckable(true);
    auto *mute = add("volume-x", tr("Sound &off"), [this] { player_.set_muted(!player_.muted()); });
    mute->setShortcut(Qt::Key_M);
    mute->setCheckable(true);
    auto *speeds = menu->addMenu(icon("gauge"), tr("Spee&d"));
    auto *group = new QActionGroup(speeds);
    for (const double speed : TransportBar::speeds()) {
        auto *action = speeds->addAction(tr("%1×").arg(QLocale().toString(speed, 'g', 3)), this,
                                         [this, speed] { player_.set_speed(speed); });
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
    }
    const auto refresh = [this, loop, mute, group] {
        loop->setChecked(player_.looping());
        mute->setChecked(player_.muted());
        for (auto *action : group->actions()) action->setChecked(action->data().toDouble() == player_.speed());
    };
    connect(&player_, &Player::state_changed, this, refresh);
    refresh();
}

void MainWindow::build_view_menu() {
    auto *menu = menuBar()->addMenu(tr("&View"));
    auto &axis = bench_.axis();
    recording_action(menu->addAction(icon("zoom-in"), tr("Zoom &in"), QKeySequence::ZoomIn, this,
                                     [&axis] { axis.zoom(1.5, axis.playhead()); }));
    recording_action(menu->addAction(icon("zoom-out"), tr("Zoom &out"), QKeySequence::ZoomOut, this,
                                     [&axis] { axis.zoom(1 / 1.5, axis.playhead()); }));
    recording_action(menu->addAction(icon("maximize"), tr("Show &everything"), QKeySequence(QStringLiteral("Ctrl+0")),
                                     &axis, &TimeAxis::show_all));
    menu->addSeparator();
    for (auto *dock : review_->docks()) menu->addAction(dock->toggleViewAction());
    menu->addAction(tr("&Arrange as at first"), review_, &ReviewPane::arrange);
    menu->addSeparator();

    auto *themes = menu->addMenu(icon("moon"), tr("&Theme"));
    auto *theme_group = new QActionGroup(themes);
    const QList<QPair<Theme, QString>> all{{Theme::system, tr("As the &system")},
                                           {Theme::light, tr("&Light")},
                                           {Theme::dark, tr("&Dark")},
                                           {Theme::high_contrast, tr("&High contrast")}};
    for (const auto &[theme, text] : all) {
        auto *action = themes->addAction(text, this, [this, theme = theme] { Q_EMIT theme_chosen(theme); });
        action->setCheckable(true);
        action->setChecked(theme == settings::theme());
        theme_group->addAction(action);
    }
    auto *languages = menu->addMenu(icon("languages"), tr("&Language"));
    auto *language_group = new QActionGroup(languages);
    for (const auto &[code, name] : languages_on_offer()) {
        auto *action = languages->addAction(name, this, [this, code = code] { Q_EMIT language_chosen(code); });
        action->setCheckable(true);
        action->setChecked(code == settings::language());
        action->setData(code);
        language_group->addAction(action);
    }
}

void MainWindow::build_help_menu() {
    auto *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(icon("keyboard"), tr("&Keys"), QKeySequence(Qt::Key_F1), this, &MainWindow::show_keys);
    menu->addAction(icon("info"), tr("&Intended use"), this, [this] {
        auto *box = new QMessageBox(QMessageBox::Information, tr("Intended use"), StartPage::intended_use(),
                                    QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setModal(false);
        box->show();
    });
    menu->addAction(icon("circle-help"), tr("&About Tempera"), this, &MainWindow::show_about);
}

} // namespace tempera::ui
