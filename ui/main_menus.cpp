// The main window's menus, but for Playback (main_playback.cpp). Each entry is a command of the registry: see
// ui/action_registry.h for how to add one.
#include "ui/main_window.h"

#include "core/model/label_keys.h"
#include "core/workflow/resources.h"
#include "ui/adapt_panel.h"
#include "ui/agreement_dialog.h"
#include "ui/beside_videos.h"
#include "ui/beside_view.h"
#include "ui/curves_view.h"
#include "ui/emotion_style.h"
#include "ui/guide_window.h"
#include "ui/key_sheet.h"
#include "ui/keys_dialog.h"
#include "ui/label_clipboard.h"
#include "ui/label_palette.h"
#include "ui/language.h"
#include "ui/paths.h"
#include "ui/report_dialog.h"
#include "ui/review_pane.h"
#include "ui/start_page.h"
#include "ui/theme.h"
#include "ui/timeline_view.h"
#include "ui/transcript_view.h"
#include "ui/transport_bar.h"
#include "ui/video_view.h"
#include "ui/visit_dialog.h"

#include <algorithm>
#include <QActionGroup>
#include <QClipboard>
#include <QDockWidget>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>

namespace tempera::ui {
namespace {
constexpr auto recording = Needs::recording;
}

bool MainWindow::refused_while_blind() {
    if (bench_.blind()) Q_EMIT bench_.said(tr("Not while somebody rates blind."));
    return static_cast<bool>(bench_.blind());
}

void MainWindow::show_report(exchange::ReportTemplate kind) {
    if (refused_while_blind()) return;
    auto *dialog = new ReportDialog(bench_, kind, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::build_menus() {
    build_file_menu();
    build_edit_menu();
    build_labels_menu();
    build_rate_menu();
    build_playback_menu();
    build_view_menu();
    build_analyse_menu();
    build_settings_menu();
    build_help_menu();
    const auto tell_keys = [this] {
        review_->transport().show_keys(actions_);
        review_->adapt().show_keys(actions_);
        std::map<int, QString> labels;
        for (const auto &entry : actions_.entries())
            if (entry.held) labels[entry.action->data().toInt()] = ActionRegistry::keys_text(entry.keys);
        review_->labels().set_key_texts(labels);
    };
    actions_.settle();
    connect(&actions_, &ActionRegistry::keys_changed, this, tell_keys);
    tell_keys();
}

QAction *MainWindow::add(QMenu *menu, const ActionSpec &spec, std::function<void()> act) {
    return actions_.add(menu, spec, std::move(act));
}

void MainWindow::build_file_menu() {
    auto *menu = menuBar()->addMenu(tr("&File"));
    add(menu, {.id = "file.new_project", .icon = "file-plus", .text = tr("&New project…"), .keys = "Ctrl+N"},
        [this] { new_project(); });
    add(menu, {.id = "file.open_media", .icon = "video", .text = tr("Open &video…"), .keys = "Ctrl+O"},
        [this] { open_video(); });
    add(menu, {.id = "file.open_project", .icon = "folder-open", .text = tr("Open &project…"), .keys = "Ctrl+Shift+O"},
        [this] { open_project(); });
    add(menu, {.id = "file.open_sample", .icon = "sparkles", .text = tr("Open &sample")},
        [this] { bench_.open_sample(); });
    auto *recent = menu->addMenu(tr("&Recent projects"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        ActionRegistry::clear_list(*recent);
        for (const QString &path : settings::recent_projects())
            recent->addAction(QFileInfo(path).completeBaseName(), &bench_, [this, path] { bench_.open_project(path); })
                ->setToolTip(path);
        if (recent->isEmpty()) recent->addAction(tr("None yet"))->setEnabled(false);
    });
    actions_.add_list(recent, {.id = "file.recent", .text = tr("Recent projects")});
    menu->addSeparator();
    add(menu, {.id = "file.import", .icon = "tags", .text = tr("&Import…"), .keys = "Ctrl+I", .needs = recording},
        [this] { import_foreign(); });
    add(menu, {.id = "file.import_folder", .icon = "folder-open", .text = tr("Import E4 fol&der…"), .needs = recording},
        [this] { import_folder(); });
    add(menu, {.id = "file.transcript", .icon = "file-text", .text = tr("&Transcript…"), .needs = recording}, [this] {
        const QString path = ask_open(tr("Choose the transcript"), tr("Transcripts (*.srt *.vtt *.json)"));
        if (!path.isEmpty()) bench_.set_transcript(path);
    });
    add(menu, {.id = "file.body", .icon = "heart-pulse", .text = tr("&Body signals…"), .needs = recording}, [this] {
        const QString path = ask_open(tr("Choose the body signals"), tr("Tables (*.csv)"));
        if (!path.isEmpty()) bench_.set_body(path);
    });
    add(menu, {.id = "file.forget_measures", .text = tr("Remove imported &measures"), .needs = recording},
        [this] {
            const auto *record = bench_.recording_record();
            if (record && record->measures.empty())
                Q_EMIT bench_.said(tr("There are no imported measures."));
            else
                bench_.forget_measures();
        });
    add(menu, {.id = "file.add_companion", .icon = "video", .text = tr("Add a &further video…"), .needs = recording},
        [this] { add_companion(); });
    build_companions_menu(menu->addMenu(icon("video"), tr("Furt&her videos")));
    add(menu, {.id = "file.relink", .icon = "refresh-cw", .text = tr("Relin&k recording…")}, [this] { relink(); });
    menu->addSeparator();
    add(menu,
        {.id = "file.export",
         .icon = "upload",
         .text = tr("Export to other &programs…"),
         .keys = "Ctrl+Shift+E",
         .needs = recording},
        [this] { export_foreign(); });
    add(menu,
        {.id = "file.export_timeline",
         .icon = "download",
         .text = tr("&Export timeline…"),
         .keys = "Ctrl+E",
         .needs = recording},
        [this] { export_to(tr("Export the timeline"), "-timeline.csv", &Workbench::export_timeline); });
    add(menu, {.id = "file.export_segments", .text = tr("Export se&gments…"), .needs = recording},
        [this] { export_to(tr("Export the segments"), "-segments.csv", &Workbench::export_segments); });
    add(menu, {.id = "file.export_labels", .text = tr("Export l&abels…"), .needs = recording},
        [this] { export_to(tr("Export the labels"), "-labels.csv", &Workbench::export_labels); });
    add(menu, {.id = "file.export_rules", .text = tr("Export r&ules…"), .needs = recording},
        [this] { export_to(tr("Export the rules"), "-rules.csv", &Workbench::export_rules); });
    add(menu, {.id = "file.report", .icon = "file-text", .text = tr("Re&port…"), .keys = "Ctrl+P", .needs = recording},
        [this] { show_report(exchange::ReportTemplate::clinical); });
    add(menu, {.id = "file.export_picture", .icon = "chart-line", .text = tr("Export p&icture…"), .needs = recording},
        [this] { export_picture(); });
    connect(&review_->curves(), &CurvesView::export_wanted, this, &MainWindow::export_picture);
    menu->addSeparator();
    add(menu, {.id = "file.close", .text = tr("&Close project"), .keys = "Ctrl+W"}, [this] { bench_.close_project(); });
    add(menu, {.id = "file.quit", .text = tr("&Quit"), .keys = "Ctrl+Q"}, [this] { close(); });
}

void MainWindow::build_edit_menu() {
    auto *menu = menuBar()->addMenu(tr("&Edit"));
    auto *undo = add(menu, {.id = "edit.undo", .icon = "undo-2", .text = tr("&Undo"), .keys = "Ctrl+Z"},
                     [this] { bench_.undo(); });
    auto *redo = add(menu, {.id = "edit.redo", .icon = "redo-2", .text = tr("&Redo"), .keys = "Ctrl+Shift+Z; Ctrl+Y"},
                     [this] { bench_.redo(); });
    undo->setProperty(ActionRegistry::fixed_title,
                      tr("&Undo").remove(QLatin1Char('&'))); // the menu says what would be undone
    redo->setProperty(ActionRegistry::fixed_title, tr("&Redo").remove(QLatin1Char('&')));
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
    build_clipboard_entries(menu);
    auto *remove = add(
        menu, {.id = "edit.delete", .icon = "trash-2", .text = tr("&Delete labels"), .keys = "Del", .repeats = false},
        [this] { review_->timeline().delete_selected(); });
    const auto refresh_remove = [this, remove] { remove->setEnabled(!review_->timeline().selected().empty()); };
    connect(&review_->timeline(), &TimelineView::selected_changed, this, refresh_remove);
    refresh_remove();
    add(menu, {.id = "edit.select_all", .text = tr("Select &all labels"), .keys = "Ctrl+A", .needs = recording},
        [this] { review_->timeline().select_all(); });
    auto *clear = add(menu, {.id = "edit.clear_selection", .text = tr("&Clear the selection"), .keys = "Esc"}, [this] {
        auto &axis = bench_.axis();
        return axis.marks().empty() ? axis.set_selection({}) : axis.set_marks({});
    });
    // Escape has other meanings while nothing is selected.
    const auto refresh_clear = [this, clear] {
        clear->setEnabled(bench_.axis().has_selection() || !bench_.axis().marks().empty());
    };
    connect(&bench_.axis(), &TimeAxis::selection_changed, this, refresh_clear);
    connect(&bench_.axis(), &TimeAxis::marks_changed, this, refresh_clear);
    refresh_clear();
    build_label_keys(menu->addMenu(icon("tag"), tr("&Label")));
    build_emotions_menu(menu->addMenu(icon("tags"), tr("Emot&ions")));
    add(menu, {.id = "edit.scheme", .icon = "list", .text = tr("C&oding scheme…")}, [this] { show_scheme(); });
    add(menu,
        {.id = "edit.notes",
         .icon = "pencil",
         .text = tr("Notes on this &visit…"),
         .keys = "Ctrl+Alt+N",
         .needs = recording},
        [this] { show_notes(); });
    add(menu, {.id = "edit.checklist", .icon = "circle-check", .text = tr("Chec&klist of this visit…"), .needs = recording},
        [this] { show_checklist(); });
    add(menu,
        {.id = "edit.visit",
         .icon = "user",
         .text = tr("&Patient and date…"),
         .keys = "Ctrl+Alt+P",
         .needs = recording},
        [this] {
            if (bench_.recording()) (new VisitDialog(bench_, this))->open();
        });
    add(menu, {.id = "edit.rename_patient", .text = tr("Rena&me patient…"), .needs = recording},
        [this] { ask_patient_name(bench_, this); });
    add(menu, {.id = "edit.remove_recording", .icon = "trash-2", .text = tr("Remove recordin&g from the project"), .needs = recording},
        [this] { bench_.remove_recording(bench_.recording()); });
    menu->addSeparator();
    add(menu,
        {.id = "learn.adapt",
         .icon = "sparkles",
         .text = tr("&Adapt"),
         .keys = "A",
         .needs = recording,
         .repeats = false},
        [this] { bench_.adapt(); });
    add(menu,
        {.id = "learn.next_suggestion",
         .icon = "skip-forward",
         .text = tr("Next &suggested moment"),
         .keys = "N",
         .needs = recording},
        [this] { bench_.next_suggestion(); });
    add(menu,
        {.id = "learn.accept_strongest",
         .icon = "check",
         .text = tr("Accept the strongest &emotion"),
         .keys = "Y",
         .needs = recording,
         .repeats = false},
        [this] { bench_.accept_strongest(); });
    add(menu, {.id = "learn.analyse", .icon = "refresh-cw", .text = tr("&Continue the analysis"), .needs = recording},
        [this] { bench_.analyse(); });
    add(menu,
        {.id = "learn.next_face",
         .icon = "scan-face",
         .text = tr("&Next face is the patient's"),
         .keys = "F",
         .needs = recording,
         .repeats = false},
        [this] { review_->video().choose_next_face(); });
}

void MainWindow::build_clipboard_entries(QMenu *menu) {
    const auto ids = [this] {
        const auto chosen = review_->timeline().selected();
        return std::vector<AnnotationId>(chosen.begin(), chosen.end());
    };
    const auto paste = [this](TierId onto) {
        bench_.paste_labels(
            from_clipboard(QGuiApplication::clipboard()->mimeData()), onto,
            [this](const Workbench::Labels &made) { review_->timeline().select({made.begin(), made.end()}); });
    };
    const QList<QAction *> of_selection{
        add(menu, {.id = "edit.cut", .text = tr("Cu&t labels"), .keys = "Ctrl+X", .repeats = false},
            [this, ids] { cut_to_clipboard(bench_, ids()); }),
        add(menu, {.id = "edit.copy", .text = tr("Co&py labels"), .keys = "Ctrl+C", .repeats = false},
            [this, ids] { copy_to_clipboard(bench_, ids()); })};
    const auto refresh = [this, of_selection] {
        for (auto *action : of_selection) action->setEnabled(!review_->timeline().selected().empty());
    };
    connect(&review_->timeline(), &TimelineView::selected_changed, this, refresh);
    refresh();
    add(menu, {.id = "edit.paste", .text = tr("Paste la&bels"), .keys = "Ctrl+V", .needs = recording, .repeats = false},
        [paste] { paste({}); });
    add(menu,
        {.id = "edit.paste_here",
         .text = tr("Paste &where new labels go"),
         .keys = "Ctrl+Shift+V",
         .needs = recording,
         .repeats = false},
        [this, paste] { paste(bench_.active_tier()); });
}

void MainWindow::build_label_keys(QMenu *menu) {
    QList<QAction *> all;
    const auto add_key = [&](int code) {
        const std::string text = model::key_text(code);
        const QByteArray id = "label." + QByteArray::fromStdString(text).toLower();
        const bool free = std::find(model::free_keys.begin(), model::free_keys.end(), code) != model::free_keys.end();
        auto *action = add(menu,
                           {.id = id.constData(),
                            .keys = free ? text.c_str() : "", // the other letters are commands' own
                            .needs = recording,
                            .held = true},
                           [this, code] {
                               if (relabels(code)) return;
                               review_->labels().press_key(code); // from the menu or the palette: a tap
                               review_->labels().release_key(code);
                           });
        action->setData(code);
        all << action;
    };
    for (int digit = 1; digit <= model::key_zero; ++digit) add_key(digit);
    for (int letter = 'A'; letter <= 'Z'; ++letter) add_key(letter);
    const auto refresh = [this, all] {
        for (auto *action : all) {
            const int code = action->data().toInt();
            QString name = tr("no emotion");
            bool used = code < model::key_zero; // 1 to 9 are shown always
            for (const auto &emotion : bench_.emotions()) {
                if (emotion.key != code) continue;
                name = display_name(emotion);
                used = true;
            }
            action->setVisible(used);
            action->setText(tr("Label &%1: %2").arg(QString::fromStdString(model::key_text(code)), name));
        }
    };
    connect(&bench_, &Workbench::emotions_changed, this, refresh);
    refresh();
}

void MainWindow::build_emotions_menu(QMenu *menu) {
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        ActionRegistry::clear_list(*menu);
        for (const auto &emotion : bench_.emotions())
            review_->labels().fill_menu(*menu->addMenu(display_name(emotion)), emotion.id);
    });
    actions_.add_list(menu, {.id = "edit.emotions", .text = tr("Emotions")});
    const auto refresh = [this, menu] { menu->menuAction()->setEnabled(!bench_.emotions().empty()); };
    connect(&bench_, &Workbench::emotions_changed, this, refresh);
    refresh();
}

void MainWindow::build_companions_menu(QMenu *menu) {
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        ActionRegistry::clear_list(*menu);
        for (const auto &companion : bench_.companions())
            fill_companion_menu(*menu->addMenu(to_text(bench_.companion_path(companion).filename())), bench_, companion);
        if (menu->isEmpty()) menu->addAction(tr("None yet"))->setEnabled(false);
    });
    actions_.add_list(menu, {.id = "file.companions", .text = tr("Further videos"), .needs = recording});
}

void MainWindow::build_view_menu() {
    auto *menu = menuBar()->addMenu(tr("&View"));
    auto &axis = bench_.axis();
    add(menu,
        {.id = "view.zoom_in", .icon = "zoom-in", .text = tr("Zoom &in"), .keys = "Ctrl++; Ctrl+=", .needs = recording},
        [&axis] { axis.zoom(1.5, axis.playhead()); });
    add(menu,
        {.id = "view.zoom_out", .icon = "zoom-out", .text = tr("Zoom &out"), .keys = "Ctrl+-", .needs = recording},
        [&axis] { axis.zoom(1 / 1.5, axis.playhead()); });
    add(menu,
        {.id = "view.show_all",
         .icon = "maximize",
         .text = tr("Show &everything"),
         .keys = "Ctrl+0",
         .needs = recording},
        [&axis] { axis.show_all(); });
    add(menu, {.id = "view.zoom_selection", .text = tr("Zoom to the se&lection"), .keys = "Z", .needs = recording},
        [this] { zoom_to_selection(); });
    menu->addMenu(review_->curves().menu());
    review_->curves().add_commands(actions_);
    add(menu, {.id = "view.work", .icon = "list", .text = tr("Background &work"), .keys = "Ctrl+Shift+J"},
        [this] { show_work(); });
    menu->addSeparator();
    build_picture_menu(menu->addMenu(icon("video"), tr("&Picture")));
    build_picture_switches(menu);
    menu->addSeparator();
    for (auto *dock : review_->docks()) {
        auto *action = dock->toggleViewAction();
        actions_.adopt(tr("View"), qPrintable(QStringLiteral("view.") + dock->objectName()), action);
        menu->addAction(action);
    }
    add(menu, {.id = "view.arrange", .text = tr("&Arrange as at first")}, [this] { review_->arrange(); });
    auto *layouts = menu->addMenu(icon("layers"), tr("La&youts"));
    add(layouts, {.id = "view.save_layout", .icon = "plus", .text = tr("&Save this layout…")}, [this] {
        bool ok = false;
        const QString name =
            QInputDialog::getText(this, tr("Save this layout"), tr("Name:"), QLineEdit::Normal, {}, &ok).trimmed();
        if (ok && !name.isEmpty()) settings::set_named_layout(name, review_->saveState());
    });
    connect(layouts, &QMenu::aboutToShow, this, [this, layouts] { fill_layouts(layouts); });
    actions_.add_list(layouts, {.id = "view.layouts", .text = tr("Layouts")});
}

void MainWindow::build_picture_switches(QMenu *menu) {
    const auto add_switch = [&](ActionSpec spec, const QString &kept, bool at_first, std::function<void(bool)> act) {
        spec.checkable = true;
        auto *action = add(menu, spec, {});
        connect(action, &QAction::toggled, this, [kept, act](bool on) {
            settings::set_shown(kept, on);
            act(on);
        });
        action->setChecked(settings::shown(kept, at_first));
        act(action->isChecked());
    };
    add_switch({.id = "view.faces", .icon = "scan-face", .text = tr("&Faces in the picture")}, "faces", true,
               [this](bool on) { review_->video().set_faces_shown(on); });
    add_switch({.id = "view.memberships", .icon = "chart-line", .text = tr("E&motions in the picture"), .keys = "E"},
               "memberships", false, [this](bool on) { review_->video().set_memberships_shown(on); });
    add_switch({.id = "view.deidentify",
                .icon = "eye-off",
                .text = tr("&Hide faces (for sharing the screen)"),
                .keys = "Ctrl+Shift+H"},
               "deidentified", false, [this](bool on) {
                   review_->video().set_deidentified(on);
                   review_->beside().set_deidentified(on);
                   review_->timeline().set_deidentified(on);
               });
    add(menu,
        {.id = "view.search_transcript",
         .icon = "search",
         .text = tr("&Search the transcript"),
         .keys = "/; Ctrl+F",
         .needs = recording},
        [this] {
            review_->show_transcript();
            review_->transcript().start_search();
        });
}

void MainWindow::fill_layouts(QMenu *menu) {
    ActionRegistry::clear_list(*menu, 1); // the first one saves
    const QStringList names = settings::layout_names();
    if (names.isEmpty()) return;
    menu->addSeparator();
    for (const QString &name : names)
        menu->addAction(name, this, [this, name] { review_->restore(settings::named_layout(name)); });
    auto *forget = menu->addMenu(tr("&Delete"));
    for (const QString &name : names) forget->addAction(name, this, [name] { settings::forget_named_layout(name); });
}

void MainWindow::build_settings_menu() {
    auto *menu = menuBar()->addMenu(tr("&Settings"));
    add(menu, {.id = "settings.keys", .icon = "keyboard", .text = tr("&Keys…")}, [this] {
        auto *dialog = new KeysDialog(actions_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    add(menu, {.id = "settings.playback", .icon = "settings", .text = tr("&Playback…")},
        [this] { show_transport_options(); });
    menu->addSeparator();
    auto *themes = menu->addMenu(icon("moon"), tr("&Theme"));
    auto *theme_group = new QActionGroup(themes);
    struct Choice {
        Theme theme;
        const char *id;
        QString text;
    };
    for (const auto &[theme, id, text] :
         {Choice{Theme::system, "settings.theme_system", tr("As the &system")},
          Choice{Theme::light, "settings.theme_light", tr("&Light")},
          Choice{Theme::dark, "settings.theme_dark", tr("&Dark")},
          Choice{Theme::high_contrast, "settings.theme_high_contrast", tr("&High contrast")}}) {
        auto *action = add(themes, {.id = id, .text = text, .checkable = true},
                           [this, theme = theme] { Q_EMIT theme_chosen(theme); });
        action->setChecked(theme == settings::theme());
        theme_group->addAction(action);
    }
    auto *sizes = menu->addMenu(icon("zoom-in"), tr("Text &size"));
    auto *size_group = new QActionGroup(sizes);
    for (const int percent : {80, 90, 100, 115, 130, 150, 175, 200}) {
        auto *action =
            sizes->addAction(tr("%1%").arg(percent), this, [this, percent] { Q_EMIT text_size_chosen(percent); });
        action->setCheckable(true);
        action->setChecked(percent == settings::text_size());
        size_group->addAction(action);
    }
    actions_.add_list(sizes, {.id = "settings.text_size", .text = tr("Text size")});
    add(menu, {.id = "settings.larger_text", .text = tr("&Larger text"), .keys = "Ctrl+Shift+."},
        [this] { Q_EMIT text_size_chosen(settings::text_size() + 10); });
    add(menu, {.id = "settings.smaller_text", .text = tr("S&maller text"), .keys = "Ctrl+Shift+,"},
        [this] { Q_EMIT text_size_chosen(settings::text_size() - 10); });
    auto *languages = menu->addMenu(icon("languages"), tr("Lan&guage"));
    auto *language_group = new QActionGroup(languages);
    for (const auto &[code, name] : languages_on_offer()) {
        auto *action = languages->addAction(name, this, [this, code = code] { Q_EMIT language_chosen(code); });
        action->setCheckable(true);
        action->setChecked(code == settings::language());
        action->setData(code);
        language_group->addAction(action);
    }
    actions_.add_list(languages, {.id = "settings.language", .text = tr("Language")});
}

void MainWindow::build_analyse_menu() {
    auto *menu = menuBar()->addMenu(tr("A&nalyse"));
    add(menu,
        {.id = "analyse.agreement", .icon = "users", .text = tr("&Agreement…"), .keys = "Ctrl+G", .needs = recording},
        [this] {
            if (refused_while_blind()) return;
            // One window of it: asking again brings it to the front.
            auto *dialog = findChild<AgreementDialog *>(QStringLiteral("agreement"));
            if (!dialog) dialog = new AgreementDialog(bench_, this);
            dialog->show();
            dialog->raise();
            dialog->activateWindow();
        });
    add(menu,
        {.id = "analyse.budget",
         .icon = "clock",
         .text = tr("Time &budget"),
         .keys = "Ctrl+Shift+T",
         .needs = recording},
        [this] { review_->show_budget(); });
    add(menu, {.id = "analyse.visits", .text = tr("&Visits…"), .needs = recording},
        [this] { show_report(exchange::ReportTemplate::visits); });
}

void MainWindow::build_help_menu() {
    auto *menu = menuBar()->addMenu(tr("&Help"));
    add(menu, {.id = "help.guide", .icon = "circle-help", .text = tr("&User guide")}, [this] {
        auto *guide = findChild<GuideWindow *>();
        if (!guide) guide = new GuideWindow(workflow::guide_file(), this);
        guide->show();
        guide->raise();
        guide->activateWindow();
    });
    add(menu, {.id = "help.palette", .icon = "search", .text = tr("&Find a command…"), .keys = "Ctrl+K"},
        [this] { show_palette(); });
    add(menu, {.id = "help.keys", .icon = "keyboard", .text = tr("&Keys"), .keys = "F1"}, [this] { show_keys(); });
    add(menu, {.id = "help.intended_use", .icon = "info", .text = tr("&Intended use")}, [this] {
        auto *box = new QMessageBox(QMessageBox::Information, tr("Intended use"), StartPage::intended_use(),
                                    QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setModal(false);
        box->show();
    });
    add(menu, {.id = "help.about", .icon = "circle-help", .text = tr("&About Tempera")}, [this] { show_about(); });
}

} // namespace tempera::ui
