// Labels > Tier: what can be done to the active tier, by command.
#include "ui/label_menus.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <algorithm>
#include <QActionGroup>
#include <QMenu>

namespace tempera::ui {
namespace {

std::optional<model::Tier> active_one(const Workbench &bench) {
    const TierId id = bench.active_tier();
    for (const auto &placed : bench.tiers())
        if (placed.tier.id == id) return placed.tier;
    return std::nullopt;
}

void fill_active_menu(QMenu &menu, Workbench &bench) {
    auto *group = new QActionGroup(&menu);
    for (const auto &placed : bench.tiers()) {
        if (placed.tier.hidden) continue;
        auto *action = menu.addAction(QString::fromStdString(placed.tier.name), &bench,
                                      [&bench, id = placed.tier.id] { bench.set_active_tier(id); });
        action->setCheckable(true);
        action->setChecked(placed.tier.id == bench.active_tier());
        group->addAction(action);
    }
}

} // namespace

void MainWindow::build_tier_menu(QMenu *menu) {
    QList<QAction *> of_tier;
    /// `title`: as the palette calls it, where the menu's own word needs the menu to be understood.
    const auto on_tier = [&](const ActionSpec &spec, const QString &title,
                             const std::function<void(const model::Tier &)> &act) {
        auto *action = add(menu, spec, [this, act] {
            if (const auto tier = active_one(bench_)) act(*tier);
        });
        action->setProperty(ActionRegistry::fixed_title, title);
        of_tier << action;
        return action;
    };
    const auto list = [&](QMenu *of, const ActionSpec &spec, const std::function<void(QMenu &)> &fill) {
        connect(of, &QMenu::aboutToShow, this, [of, fill] {
            ActionRegistry::clear_list(*of);
            fill(*of);
        });
        actions_.add_list(of, spec);
    };
    const auto change = [this](const std::function<void(model::Tier &)> &how) {
        return [this, how](model::Tier tier) {
            how(tier);
            bench_.change_tier(tier);
        };
    };
    auto *goes = menu->addMenu(tr("Labels &go to"));
    list(goes, {.id = "tier.active", .text = tr("Labels go to tier")}, [this](QMenu &m) { fill_active_menu(m, bench_); });
    on_tier({.id = "tier.add_within", .icon = "plus", .text = tr("Add tier w&ithin…")}, tr("Add tier within this one"),
            [this](const model::Tier &tier) { ask_tier_name(bench_, tier.id, this); });
    menu->addSeparator();
    on_tier({.id = "tier.rename", .icon = "pencil", .text = tr("&Rename…")}, tr("Rename tier"),
            [this](const model::Tier &tier) { ask_tier_rename(bench_, tier, this); });
    on_tier({.id = "tier.colour", .text = tr("&Colour…")}, tr("Colour of the tier"),
            [this](const model::Tier &tier) { ask_tier_colour(bench_, tier, this); });
    auto *bare = on_tier({.id = "tier.no_colour", .text = tr("&No colour")}, tr("No colour for the tier"),
                         change([](model::Tier &tier) { tier.rgb = 0; }));
    auto *within = menu->addMenu(tr("Lies &within"));
    list(within, {.id = "tier.within", .text = tr("Tier lies within")}, [this](QMenu &m) {
        if (const auto tier = active_one(bench_)) fill_parent_menu(m, bench_, *tier);
    });
    on_tier({.id = "tier.up", .text = tr("&Up")}, tr("Move tier up"),
            [this](const model::Tier &tier) { bench_.move_tier(tier.id, -1); });
    on_tier({.id = "tier.down", .text = tr("&Down")}, tr("Move tier down"),
            [this](const model::Tier &tier) { bench_.move_tier(tier.id, 1); });
    auto *lock = on_tier({.id = "tier.lock", .text = tr("&Locked"), .checkable = true}, tr("Lock or unlock tier"),
                         change([](model::Tier &tier) { tier.locked = !tier.locked; }));
    on_tier({.id = "tier.hide", .icon = "eye-off", .text = tr("&Hide")}, tr("Hide tier"),
            change([](model::Tier &tier) { tier.hidden = true; }));
    auto *hidden = menu->addMenu(icon("eye"), tr("&Show"));
    list(hidden, {.id = "tier.show", .text = tr("Show tier")}, [this](QMenu &m) { fill_hidden_menu(m, bench_); });
    on_tier({.id = "tier.remove", .icon = "trash-2", .text = tr("Re&move…")}, tr("Remove tier"),
            [this](const model::Tier &tier) { ask_tier_removal(bench_, tier, this); });

    const auto refresh = [this, of_tier, bare, lock, goes, within, hidden] {
        const auto tier = active_one(bench_);
        const auto all = bench_.tiers();
        const bool can = tier && !bench_.blind();
        for (auto *action : of_tier) action->setEnabled(can);
        bare->setEnabled(can && tier->rgb != 0);
        lock->setChecked(tier && tier->locked);
        for (auto *of : {goes, within}) of->menuAction()->setEnabled(can);
        hidden->menuAction()->setEnabled(!bench_.blind() && std::any_of(all.begin(), all.end(), [](const auto &placed) {
            return placed.tier.hidden;
        }));
    };
    for (const auto heard : {&Workbench::project_changed, &Workbench::recording_changed, &Workbench::tiers_changed})
        connect(&bench_, heard, this, refresh);
    refresh();
}

} // namespace tempera::ui
