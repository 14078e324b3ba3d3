// The menu of the curves: layout, what they show, smoothing, bounds, and what they are compared with.
#include "ui/action_registry.h"
#include "ui/curves_view_private.h"

#include <algorithm>
#include <array>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>

namespace tempera::ui {
namespace {

constexpr std::array<std::pair<int, const char *>, 5> smoothings{{{0, "curves.smooth_none"}, ///< seconds
                                                                  {1, "curves.smooth_1"},
                                                                  {2, "curves.smooth_2"},
                                                                  {5, "curves.smooth_5"},
                                                                  {10, "curves.smooth_10"}}};

/// Entries of which one holds: `now` says which, whenever the options may have changed.
template <class T> struct Choice {
    std::vector<std::pair<T, QAction *>> entries;
    void show(const T &now) const {
        for (const auto &[value, action] : entries) action->setChecked(value == now);
    }
};

} // namespace

/// The menu's entries, made once: keys belong to them, too.
struct CurvesView::Private::Menu {
    struct Command {
        const char *id;
        QAction *action;
    };
    std::vector<Command> commands;
    QMenu *smoothing = nullptr, *compare = nullptr, *only = nullptr;
    Choice<CurveOptions::Layout> layouts;
    Choice<CurveOptions::Shows> shows;
    Choice<Time> smoothings;
    QAction *bounds = nullptr, *rules = nullptr, *read_out = nullptr, *picture = nullptr;
};

CurvesView::Private::Private(Workbench &b, CurvesView &v) : bench(b), view(v) {}
CurvesView::Private::~Private() = default;

QAction *CurvesView::Private::add_entry(QMenu &to, const char *id, const QString &text, std::function<void()> act) {
    auto *action = to.addAction(text, &view, std::move(act));
    entries->commands.push_back({id, action});
    return action;
}

template <class T, class Set>
void CurvesView::Private::add_choice(QMenu &to, const std::vector<std::tuple<T, const char *, QString>> &all, Set set,
                                     std::vector<std::pair<T, QAction *>> &into) {
    auto *group = new QActionGroup(&to);
    for (const auto &[value, id, text] : all) {
        auto *action = add_entry(to, id, text, [this, set, value = value] {
            CurveOptions next = options;
            set(next, value);
            view.set_options(next);
        });
        action->setCheckable(true);
        group->addAction(action);
        into.emplace_back(value, action);
    }
}

void CurvesView::Private::build_menu() {
    menu = new QMenu(CurvesView::tr("&Curves"), &view);
    menu->setObjectName(QStringLiteral("curves_menu"));
    entries = std::make_unique<Menu>();
    auto &made_entries = *entries;
    using Layout = CurveOptions::Layout;
    add_choice<Layout>(*menu,
                       {{Layout::overlay, "curves.overlay", CurvesView::tr("&Over each other")},
                        {Layout::stacked, "curves.stacked", CurvesView::tr("&Stacked")},
                        {Layout::multiples, "curves.multiples", CurvesView::tr("One &below the other")}},
                       [](CurveOptions &o, Layout l) { o.layout = l; }, made_entries.layouts.entries);
    menu->addSeparator();
    using Shows = CurveOptions::Shows;
    add_choice<Shows>(*menu,
                      {{Shows::emotions, "curves.emotions", CurvesView::tr("&Emotions")},
                       {Shows::sources, "curves.sources", CurvesView::tr("What they are &judged from")}},
                      [](CurveOptions &o, Shows s) { o.shows = s; }, made_entries.shows.entries);
    menu->addSeparator();
    made_entries.smoothing = menu->addMenu(CurvesView::tr("Smoot&hing"));
    std::vector<std::tuple<Time, const char *, QString>> widths;
    for (const auto &[s, id] : smoothings)
        widths.emplace_back(Time::seconds(s), id,
                            s == 0 ? CurvesView::tr("As they &are") : CurvesView::tr("Over %1 s").arg(QLocale().toString(s)));
    add_choice<Time>(*made_entries.smoothing, widths, [](CurveOptions &o, Time t) { o.smoothing = t; },
                     made_entries.smoothings.entries);
    for (const auto &[value, action] : made_entries.smoothings.entries) // in the palette they stand alone
        action->setProperty(ActionRegistry::fixed_title,
                            value == Time{} ? CurvesView::tr("Smoothing: none")
                                            : CurvesView::tr("Smoothing over %1 s").arg(QLocale().toString(value.seconds())));
    const auto turn = [this](bool CurveOptions::*what) {
        return [this, what] {
            CurveOptions next = options;
            next.*what = !(next.*what);
            view.set_options(next);
        };
    };
    made_entries.bounds = add_entry(*menu, "curves.bounds", CurvesView::tr("Bo&unds"), turn(&CurveOptions::bounds));
    made_entries.rules =
        add_entry(*menu, "curves.rules", CurvesView::tr("&Firing of the rules"), turn(&CurveOptions::rules));
    made_entries.compare = menu->addMenu(CurvesView::tr("&Compare with"));
    connect(made_entries.compare, &QMenu::aboutToShow, &view, [this] { fill_compare(); });
    menu->addSeparator();
    made_entries.read_out = add_entry(*menu, "curves.read_out", CurvesView::tr("&Values at the playhead\tReturn"),
                                      [this] { view.read_at_playhead(!reading); });
    made_entries.only = menu->addMenu(CurvesView::tr("Show o&nly"));
    connect(made_entries.only, &QMenu::aboutToShow, &view, [this] { fill_only(); });
    add_entry(*menu, "curves.show_all", CurvesView::tr("Sho&w all curves"), [this] {
        CurveOptions next = options;
        for (const auto &key : keys) next.hidden.erase(key);
        view.set_options(next);
    });
    made_entries.picture = add_entry(*menu, "curves.picture", CurvesView::tr("Export &picture…"),
                                     [this] { Q_EMIT view.export_wanted(); });
    for (auto *checked : {made_entries.bounds, made_entries.rules, made_entries.read_out}) checked->setCheckable(true);
    made_entries.picture->setObjectName(QStringLiteral("file.export_picture")); // the same command
    connect(menu, &QMenu::aboutToShow, &view, [this] {
        show_choices();
        fill_compare();
        fill_only();
    });
    show_choices();
}

void CurvesView::Private::show_choices() {
    entries->layouts.show(options.layout);
    entries->shows.show(options.shows);
    entries->smoothings.show(options.smoothing);
    entries->bounds->setChecked(options.bounds);
    entries->rules->setChecked(options.rules);
    entries->read_out->setChecked(reading);
    entries->picture->setEnabled(scores != nullptr);
}

void CurvesView::Private::fill_compare() {
    auto &list = *entries->compare;
    ActionRegistry::clear_list(list);
    const auto now = bench.compared();
    for (const auto &with : bench.comparisons()) {
        auto *action = list.addAction(with.name, &view, [this, with] { bench.compare(with); });
        action->setCheckable(true);
        const bool nothing = with.kind == Workbench::Comparison::Kind::none;
        action->setChecked(nothing ? now.empty() : std::any_of(now.begin(), now.end(), [&](const auto &one) {
            return one.with.same(with);
        }));
    }
}

void CurvesView::Private::fill_only() {
    ActionRegistry::clear_list(*entries->only);
    for (const auto &key : keys) entries->only->addAction(name_of(key), &view, [this, key] { view.show_only(key); });
}

void CurvesView::add_commands(ActionRegistry &actions) {
    const QString group = ActionRegistry::plain(d_->menu->title());
    for (const auto &[id, action] : d_->entries->commands)
        if (action != d_->entries->picture) actions.adopt(group, id, action, Needs::recording);
    actions.add_list(d_->entries->compare, {.id = "curves.compare", .text = tr("Compare with"), .needs = Needs::recording});
    actions.add_list(d_->entries->only, {.id = "curves.only", .text = tr("Show only"), .needs = Needs::recording});
}

} // namespace tempera::ui
