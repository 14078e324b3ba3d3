// The menus of labels and of rating.
#include "ui/accept_dialog.h"
#include "ui/label_menus.h"
#include "ui/main_window.h"
#include "ui/rater_button.h"
#include "ui/raters_dialog.h"
#include "ui/review_pane.h"
#include "ui/theme.h"
#include "ui/timeline_view.h"

#include <algorithm>
#include <QMenuBar>

namespace tempera::ui {

void MainWindow::build_labels_menu() {
    auto *menu = menuBar()->addMenu(tr("&Labels"));
    const auto ids = [this] {
        const auto chosen = review_->timeline().selected();
        return std::vector<AnnotationId>(chosen.begin(), chosen.end());
    };
    auto *change = menu->addMenu(icon("tag"), tr("&Change to"));
    auto *move = menu->addMenu(icon("layers"), tr("&Move to tier"));
    connect(change, &QMenu::aboutToShow, this, [this, change, ids] {
        ActionRegistry::clear_list(*change);
        fill_relabel_menu(*change, bench_, ids());
    });
    connect(move, &QMenu::aboutToShow, this, [this, move, ids] {
        ActionRegistry::clear_list(*move);
        fill_move_menu(*move, bench_, ids());
    });
    actions_.add_list(change, {.id = "labels.change_to", .text = tr("Change to")});
    actions_.add_list(move, {.id = "labels.move_to_tier", .text = tr("Move to tier")});
    QList<QAction *> of_selection{
        change->menuAction(),
        move->menuAction(),
        add(menu, {.id = "labels.note", .icon = "pencil", .text = tr("&Note…"), .keys = "Shift+N"},
            [this, ids] { ask_note(bench_, ids(), this); }),
        add(menu, {.id = "labels.copy_offset", .text = tr("Copy with &offset…"), .keys = "Ctrl+D"},
            [this, ids] { ask_copy(bench_, ids(), this); }),
        add(menu, {.id = "labels.split", .icon = "scissors", .text = tr("&Split at the playhead"), .keys = "Ctrl+T"},
            [this, ids] { bench_.split_labels(ids()); }),
        add(menu, {.id = "labels.merge", .text = tr("M&erge"), .keys = "Ctrl+J"},
            [this, ids] { bench_.merge_labels(ids()); }),
        add(menu, {.id = "labels.select_part", .text = tr("Select the &part they cover")},
            [this] { select_part_of_labels(); })};
    of_selection += build_edges_menu(menu->addMenu(tr("Start and en&d")));
    const auto refresh = [this, of_selection] {
        const bool any = !review_->timeline().selected().empty();
        for (auto *action : of_selection) action->setEnabled(any);
    };
    connect(&review_->timeline(), &TimelineView::selected_changed, this, refresh);
    refresh();
    menu->addSeparator();
    build_tier_menu(menu->addMenu(icon("layers"), tr("&Tier")));
    const auto step = [this](int by) {
        auto all = bench_.tiers();
        std::erase_if(all, [](const auto &placed) { return placed.tier.hidden; });
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const auto &placed) { return placed.tier.id == bench_.active_tier(); });
        const auto to = at - all.begin() + by;
        if (at != all.end() && to >= 0 && to < static_cast<std::ptrdiff_t>(all.size()))
            bench_.set_active_tier(all[static_cast<std::size_t>(to)].tier.id);
    };
    add(menu,
        {.id = "labels.tier_above", .text = tr("To the tier &above"), .keys = "Alt+Up", .needs = Needs::recording},
        [step] { step(-1); });
    add(menu,
        {.id = "labels.tier_below", .text = tr("To the tier &below"), .keys = "Alt+Down", .needs = Needs::recording},
        [step] { step(1); });
    add(menu,
        {.id = "labels.add_tier",
         .icon = "plus",
         .text = tr("Add t&ier…"),
         .keys = "Ctrl+Shift+N",
         .needs = Needs::recording},
        [this] { ask_tier_name(bench_, {}, this); });
}

void MainWindow::build_rate_menu() {
    auto *menu = menuBar()->addMenu(tr("&Rate"));
    auto *trace = add(
        menu,
        {.id = "trace.record", .icon = "chart-line", .text = tr("&Rate while it plays"), .keys = "R", .repeats = false},
        [this] { review_->rate_while_playing(); });
    menu->addSeparator();
    auto *segment = add(menu,
                        {.id = "rate.accept_segment",
                         .icon = "check",
                         .text = tr("Accept the &predicted part here"),
                         .keys = "Shift+Y"},
                        [this] { bench_.accept_segment(accept_target(bench_)); });
    auto *many = add(
        menu, {.id = "rate.accept_predictions", .text = tr("&Accept predictions…"), .keys = "Ctrl+Shift+Y"}, [this] {
            if (bench_.analysed())
                (new AcceptDialog(bench_, this))->open();
            else
                Q_EMIT bench_.said(tr("The recording is still being analysed."));
        });
    menu->addSeparator();
    auto *start = add(menu, {.id = "rate.start_blind", .icon = "eye-off", .text = tr("Start &blind rating…")},
                      [this] { ask_blind_rater(bench_, this); });
    auto *finish = add(menu, {.id = "rate.finish_blind", .icon = "eye", .text = tr("&Finish rating")},
                       [this] { ask_finish(bench_, this); });
    menu->addSeparator();
    build_raters(menu);
    const auto refresh = [this, trace, start, finish, segment, many] {
        const bool there = static_cast<bool>(bench_.recording());
        trace->setEnabled(there);
        start->setEnabled(there && !bench_.blind());
        finish->setEnabled(bench_.blind());
        for (auto *predicted : {segment, many}) predicted->setEnabled(there && !bench_.blind());
    };
    connect(&bench_, &Workbench::tiers_changed, this, refresh);
    connect(&bench_, &Workbench::recording_changed, this, refresh);
    refresh();
}

void MainWindow::build_raters(QMenu *menu) {
    raters_ = menu->addMenu(icon("user"), tr("&Who rates now"));
    connect(raters_, &QMenu::aboutToShow, this, [this] { fill_rater_menu(*raters_, bench_, this); });
    actions_.add_list(raters_, {.id = "rate.rater", .text = tr("Who rates now"), .keys = "Ctrl+Alt+W"});
    auto *all = add(menu, {.id = "rate.raters", .icon = "users", .text = tr("Rat&ers…")},
                    [this] { (new RatersDialog(bench_, this))->show(); });
    const auto refresh = [this, all] {
        const bool possible = bench_.project() && !bench_.blind();
        all->setEnabled(possible);
        raters_->menuAction()->setEnabled(possible);
    };
    for (const auto heard : {&Workbench::project_changed, &Workbench::recording_changed, &Workbench::tiers_changed})
        connect(&bench_, heard, this, refresh);
    refresh();
}

} // namespace tempera::ui
