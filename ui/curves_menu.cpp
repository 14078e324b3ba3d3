// The menu of the curves: layout, what they show, smoothing, bounds, and what they are compared with.
#include "ui/curves_view_private.h"

#include <array>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>

namespace tempera::ui {
namespace {

constexpr std::array smoothings{0, 1, 2, 5, 10}; ///< seconds

/// A submenu of which one entry holds; `choose` is given the entry's value.
template <class T, class Choose>
void one_of(QMenu &menu, const std::vector<std::pair<T, QString>> &all, const T &now, Choose choose) {
    auto *group = new QActionGroup(&menu);
    for (const auto &[value, text] : all) {
        auto *action = menu.addAction(text, &menu, [choose, value = value] { choose(value); });
        action->setCheckable(true);
        action->setChecked(value == now);
        group->addAction(action);
    }
}

} // namespace

void CurvesView::Private::build_menu() {
    menu = new QMenu(CurvesView::tr("&Curves"), &view);
    menu->setObjectName(QStringLiteral("curves_menu"));
    connect(menu, &QMenu::aboutToShow, &view, [this] {
        menu->clear();
        const auto change = [this](auto set) {
            return [this, set](const auto &value) {
                CurveOptions next = options;
                set(next, value);
                view.set_options(next);
            };
        };
        using Layout = CurveOptions::Layout;
        one_of<Layout>(*menu,
                       {{Layout::overlay, CurvesView::tr("&Over each other")},
                        {Layout::stacked, CurvesView::tr("&Stacked")},
                        {Layout::multiples, CurvesView::tr("One &below the other")}},
                       options.layout, change([](CurveOptions &o, Layout l) { o.layout = l; }));
        menu->addSeparator();
        using Shows = CurveOptions::Shows;
        one_of<Shows>(*menu,
                      {{Shows::emotions, CurvesView::tr("&Emotions")},
                       {Shows::sources, CurvesView::tr("What they are &judged from")}},
                      options.shows, change([](CurveOptions &o, Shows s) { o.shows = s; }));
        menu->addSeparator();
        std::vector<std::pair<Time, QString>> widths;
        for (const int s : smoothings)
            widths.emplace_back(Time::seconds(s), s == 0 ? CurvesView::tr("As they &are")
                                                         : CurvesView::tr("Over %1 s").arg(QLocale().toString(s)));
        one_of<Time>(*menu->addMenu(CurvesView::tr("Smoot&hing")), widths, options.smoothing,
                     change([](CurveOptions &o, Time t) { o.smoothing = t; }));
        auto *bounds = menu->addAction(CurvesView::tr("Bo&unds"), &view, [this] {
            CurveOptions next = options;
            next.bounds = !next.bounds;
            view.set_options(next);
        });
        bounds->setCheckable(true);
        bounds->setChecked(options.bounds);
        auto *heat = menu->addAction(CurvesView::tr("&Firing of the rules"), &view, [this] {
            CurveOptions next = options;
            next.rules = !next.rules;
            view.set_options(next);
        });
        heat->setCheckable(true);
        heat->setChecked(options.rules);
        auto *compare = menu->addMenu(CurvesView::tr("&Compare with"));
        auto *group = new QActionGroup(compare);
        for (const auto &with : bench.comparisons()) {
            auto *action = compare->addAction(with.name, &view, [this, with] { bench.compare(with); });
            action->setCheckable(true);
            action->setChecked(with.kind == bench.comparison().kind && with.id == bench.comparison().id);
            group->addAction(action);
        }
        menu->addSeparator();
        auto *read_out = menu->addAction(CurvesView::tr("&Values at the playhead\tReturn"), &view,
                                         [this] { view.read_at_playhead(!reading); });
        read_out->setCheckable(true);
        read_out->setChecked(reading);
        menu->addAction(CurvesView::tr("Sho&w all curves"), &view, [this] {
            CurveOptions next = options;
            for (const auto &key : keys) next.hidden.erase(key);
            view.set_options(next);
        });
        auto *picture =
            menu->addAction(CurvesView::tr("Export &picture…"), &view, [this] { Q_EMIT view.export_wanted(); });
        picture->setEnabled(scores != nullptr);
    });
}

} // namespace tempera::ui
