#include "ui/rater_button.h"

#include "ui/action_registry.h"
#include "ui/theme.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QMenu>

namespace tempera::ui {
namespace {

constexpr int longest_name = 24; ///< characters shown; the tool tip has all of it

QString shown_name(const model::Rater &rater) {
    const QString name = QString::fromStdString(rater.name);
    return name.size() > longest_name ? name.left(longest_name - 1) + QChar(0x2026) : name;
}

QInputDialog *name_question(QWidget *parent, const QString &title, const QString &name) {
    auto *dialog = new QInputDialog(parent);
    dialog->setObjectName(QStringLiteral("rater_name_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(RaterButton::tr("Name of the rater:"));
    dialog->setTextValue(name);
    return dialog;
}

} // namespace

RaterButton::RaterButton(Workbench &bench, QMenu *raters, QWidget *parent) : QToolButton(parent), bench_(bench) {
    setObjectName(QStringLiteral("rater"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(raters);
    for (const auto heard : {&Workbench::project_changed, &Workbench::recording_changed, &Workbench::tiers_changed})
        connect(&bench, heard, this, &RaterButton::refresh);
    refresh();
}

void RaterButton::refresh() {
    const auto now = bench_.rater(), next = bench_.next_labels_rater();
    setVisible(now.has_value());
    if (!now || !next) return;
    const bool blind = bench_.blind(), elsewhere = next->id != now->id;
    const QString name = QString::fromStdString(now->name), owner = QString::fromStdString(next->name);
    setIcon(ui::icon(blind       ? QStringLiteral("eye-off")
                     : elsewhere ? QStringLiteral("triangle-alert")
                                 : QStringLiteral("user")));
    setText(blind       ? tr("Rates blind: %1").arg(shown_name(*now))
            : elsewhere ? tr("Rates: %1, on a tier of %2").arg(shown_name(*now), shown_name(*next))
                        : tr("Rates: %1").arg(shown_name(*now)));
    setToolTip(blind ? tr("%1 rates blind: nobody else can rate until the rating is finished.").arg(name)
               : elsewhere
                   ? tr("%1 rates, but the tier that labels go to is %2's: so will the labels be.").arg(name, owner)
                   : tr("%1 rates: new labels are theirs. Click when somebody else sits down.").arg(name));
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
}

void fill_rater_menu(QMenu &menu, Workbench &bench, QWidget *parent) {
    ActionRegistry::clear_list(menu);
    const auto now = bench.rater();
    auto *group = new QActionGroup(&menu);
    for (const auto &rater : bench.raters()) {
        QString name = QString::fromStdString(rater.name);
        auto *action = menu.addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), &bench,
                                      [&bench, id = rater.id] { bench.choose_rater(id); });
        action->setCheckable(true);
        action->setChecked(now && now->id == rater.id);
        action->setEnabled(!bench.blind());
        group->addAction(action);
    }
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("plus")), RaterButton::tr("Somebody else…"), &bench,
                   [&bench, parent] { ask_rater_name(bench, parent); })
        ->setEnabled(bench.project() && !bench.blind());
}

void ask_rater_name(Workbench &bench, QWidget *parent) {
    if (!bench.project()) return;
    auto *dialog = name_question(parent, RaterButton::tr("Somebody else rates"), {});
    QObject::connect(dialog, &QInputDialog::textValueSelected, &bench,
                     [&bench](const QString &text) { bench.add_rater(text); });
    dialog->open();
}

void ask_other_name(Workbench &bench, const model::Rater &rater, QWidget *parent) {
    auto *dialog = name_question(parent, RaterButton::tr("Rename rater"), QString::fromStdString(rater.name));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &bench,
                     [&bench, id = rater.id](const QString &text) { bench.rename_rater(id, text); });
    dialog->open();
}

} // namespace tempera::ui
