#include "ui/label_menus.h"

#include "ui/emotion_style.h"
#include "ui/theme.h"

#include <algorithm>
#include <QColorDialog>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPixmap>
#include <QPushButton>
#include <set>

namespace tempera::ui {
namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

QString name_of(const model::PlacedTier &placed) {
    return QString(placed.depth * 2, QLatin1Char(' ')) + QString::fromStdString(placed.tier.name);
}

std::vector<model::Annotation> chosen(const Workbench &bench, const std::vector<AnnotationId> &ids) {
    const std::set<AnnotationId> wanted(ids.begin(), ids.end());
    std::vector<model::Annotation> found;
    for (const auto &label : bench.annotations())
        if (wanted.count(label.id)) found.push_back(label);
    return found;
}

QInputDialog *question(QWidget *parent, const QString &title, const QString &text) {
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(text);
    return dialog;
}

const model::Tier *find_tier(Workbench &bench, TierId id) {
    if (!bench.project()) return nullptr;
    const auto &tiers = bench.project()->document().contents().tiers;
    const auto it = tiers.find(id);
    return it == tiers.end() ? nullptr : &it->second;
}

} // namespace

void ask_tier_rename(Workbench &bench, const model::Tier &tier, QWidget *parent) {
    auto *dialog = question(parent, Menus::tr("Rename tier"), Menus::tr("Name of the tier:"));
    dialog->setTextValue(QString::fromStdString(tier.name));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &bench, [&bench, id = tier.id](const QString &text) {
        const auto *now = find_tier(bench, id);
        if (!now || text.trimmed().isEmpty()) return;
        model::Tier changed = *now;
        changed.name = text.trimmed().toStdString();
        bench.change_tier(changed);
    });
    dialog->open();
}

void ask_tier_colour(Workbench &bench, const model::Tier &tier, QWidget *parent) {
    auto *dialog = new QColorDialog(tier.rgb ? QColor::fromRgb(tier.rgb) : QColor(Qt::darkCyan), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QColorDialog::colorSelected, &bench, [&bench, id = tier.id](const QColor &colour) {
        const auto *now = find_tier(bench, id);
        if (!now) return;
        model::Tier changed = *now;
        changed.rgb = std::max(1U, colour.rgb() & 0xffffffU); // 0 would be none
        bench.change_tier(changed);
    });
    dialog->open();
}

void ask_tier_removal(Workbench &bench, const model::Tier &tier, QWidget *parent) {
    const auto labels = std::count_if(bench.annotations().begin(), bench.annotations().end(),
                                      [&](const auto &label) { return label.tier == tier.id; });
    if (labels == 0) return bench.remove_tier(tier.id);
    auto *box = new QMessageBox(
        QMessageBox::Question, Menus::tr("Remove tier"),
        Menus::tr("Remove \"%1\" with its %n label(s)? Undo brings it back.", nullptr, static_cast<int>(labels))
            .arg(QString::fromStdString(tier.name)),
        QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto *yes = box->addButton(Menus::tr("Remove"), QMessageBox::DestructiveRole);
    QObject::connect(yes, &QAbstractButton::clicked, &bench, [&bench, id = tier.id] { bench.remove_tier(id); });
    box->open();
}

void fill_parent_menu(QMenu &menu, Workbench &bench, const model::Tier &tier) {
    const auto add = [&](const QString &text, TierId parent) {
        auto *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(tier.parent == parent);
        QObject::connect(action, &QAction::triggered, &bench, [&bench, id = tier.id, parent] {
            const auto *now = find_tier(bench, id);
            if (!now) return;
            model::Tier changed = *now;
            changed.parent = parent;
            bench.change_tier(changed);
        });
    };
    add(Menus::tr("None"), {});
    int below = -1; // depth of the tier itself while those within it are passed
    for (const auto &placed : bench.tiers()) {
        if (below >= 0 && placed.depth > below) continue;
        below = placed.tier.id == tier.id ? placed.depth : -1;
        if (below < 0) add(name_of(placed), placed.tier.id);
    }
}

void fill_hidden_menu(QMenu &menu, Workbench &bench) {
    for (const auto &placed : bench.tiers())
        if (placed.tier.hidden)
            menu.addAction(QString::fromStdString(placed.tier.name), &bench, [&bench, shown = placed.tier]() mutable {
                shown.hidden = false;
                bench.change_tier(shown);
            });
}

void fill_relabel_menu(QMenu &menu, Workbench &bench, const std::vector<AnnotationId> &ids) {
    for (const auto &e : bench.emotions()) {
        QPixmap swatch(16, 16);
        swatch.fill(colour(e, is_dark(menu.palette())));
        menu.addAction(QIcon(swatch), display_name(e), &bench, [&bench, ids, id = e.id] { bench.relabel(ids, id); })
            ->setEnabled(!ids.empty());
    }
}

void fill_move_menu(QMenu &menu, Workbench &bench, const std::vector<AnnotationId> &ids) {
    for (const auto &placed : bench.tiers())
        menu.addAction(name_of(placed), &bench, [&bench, ids, id = placed.tier.id] { bench.move_labels(ids, id); })
            ->setEnabled(!ids.empty());
}

void fill_label_menu(QMenu &menu, Workbench &bench, const std::vector<AnnotationId> &ids, QWidget *parent) {
    const auto labels = chosen(bench, ids);
    if (labels.empty()) return;
    fill_relabel_menu(*menu.addMenu(icon("tag"), Menus::tr("Change to")), bench, ids);
    if (bench.tiers().size() > 1) fill_move_menu(*menu.addMenu(icon("layers"), Menus::tr("Move to tier")), bench, ids);
    menu.addAction(icon("pencil"), Menus::tr("Note…"), &bench, [&bench, ids, parent] { ask_note(bench, ids, parent); });
    menu.addAction(Menus::tr("Copy with offset…"), &bench, [&bench, ids, parent] { ask_copy(bench, ids, parent); });
    menu.addSeparator();
    const Time at = bench.axis().playhead();
    menu.addAction(icon("scissors"), Menus::tr("Split at the playhead"), &bench,
                   [&bench, ids] { bench.split_labels(ids); })
        ->setEnabled(std::any_of(labels.begin(), labels.end(),
                                 [&](const auto &label) { return label.span.onset < at && at < label.span.offset; }));
    menu.addAction(Menus::tr("Merge"), &bench, [&bench, ids] { bench.merge_labels(ids); })
        ->setEnabled(labels.size() > 1);
    if (labels.size() == 1 && !labels[0].span.is_moment())
        menu.addAction(Menus::tr("Select this part"), &bench.axis(),
                       [&bench, span = labels[0].span] { bench.axis().set_selection(span); });
    menu.addSeparator();
    menu.addAction(icon("trash-2"), Menus::tr("Remove"), &bench, [&bench, ids] { bench.remove_labels(ids); });
}

void fill_tier_menu(QMenu &menu, Workbench &bench, TierId id, QWidget *parent) {
    const auto *tier = find_tier(bench, id);
    menu.addAction(icon("plus"), Menus::tr("Add tier…"), &bench, [&bench, parent] { ask_tier_name(bench, {}, parent); })
        ->setEnabled(bench.recording() && !bench.blind());
    if (tier && !bench.blind()) {
        const model::Tier now = *tier;
        const auto changed = [&bench, now](auto &&change) {
            model::Tier after = now;
            change(after);
            bench.change_tier(after);
        };
        menu.addAction(Menus::tr("Add tier within…"), &bench,
                       [&bench, id, parent] { ask_tier_name(bench, id, parent); });
        menu.addSeparator();
        menu.addAction(Menus::tr("Labels go here"), &bench, [&bench, id] { bench.set_active_tier(id); })
            ->setEnabled(bench.active_tier() != id);
        menu.addAction(icon("pencil"), Menus::tr("Rename…"), &bench,
                       [&bench, now, parent] { ask_tier_rename(bench, now, parent); });
        menu.addAction(Menus::tr("Colour…"), &bench, [&bench, now, parent] { ask_tier_colour(bench, now, parent); });
        if (now.rgb) menu.addAction(Menus::tr("No colour"), &bench, [changed] { changed([](auto &t) { t.rgb = 0; }); });
        fill_parent_menu(*menu.addMenu(Menus::tr("Lies within")), bench, now);
        menu.addAction(Menus::tr("Up"), &bench, [&bench, id] { bench.move_tier(id, -1); });
        menu.addAction(Menus::tr("Down"), &bench, [&bench, id] { bench.move_tier(id, 1); });
        auto *lock =
            menu.addAction(Menus::tr("Locked"), &bench, [changed] { changed([](auto &t) { t.locked = !t.locked; }); });
        lock->setCheckable(true);
        lock->setChecked(now.locked);
        menu.addAction(icon("eye-off"), Menus::tr("Hide"), &bench,
                       [changed] { changed([](auto &t) { t.hidden = true; }); });
        menu.addAction(icon("trash-2"), Menus::tr("Remove…"), &bench,
                       [&bench, now, parent] { ask_tier_removal(bench, now, parent); });
    }
    const auto all = bench.tiers();
    if (std::any_of(all.begin(), all.end(), [](const auto &placed) { return placed.tier.hidden; }))
        fill_hidden_menu(*menu.addMenu(icon("eye"), Menus::tr("Show")), bench);
}

void ask_note(Workbench &bench, const std::vector<AnnotationId> &ids, QWidget *parent) {
    const auto labels = chosen(bench, ids);
    if (labels.empty()) return;
    auto *dialog = question(parent, Menus::tr("Note"),
                            Menus::tr("Note on %n label(s):", nullptr, static_cast<int>(labels.size())));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(QString::fromStdString(labels[0].note));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &bench,
                     [&bench, ids](const QString &text) { bench.note_labels(ids, text); });
    dialog->open();
}

void ask_copy(Workbench &bench, const std::vector<AnnotationId> &ids, QWidget *parent) {
    if (ids.empty()) return;
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Menus::tr("Copy with offset"));
    auto *form = new QFormLayout(dialog);
    auto *offset = new QDoubleSpinBox;
    const double longest = bench.axis().duration().seconds();
    offset->setRange(-longest, longest);
    offset->setDecimals(3);
    offset->setSuffix(Menus::tr(" s"));
    offset->setAccessibleName(Menus::tr("Offset in seconds"));
    auto *tier = new QComboBox;
    tier->addItem(Menus::tr("Each on its own"), QVariant::fromValue<qlonglong>(0));
    for (const auto &placed : bench.tiers())
        tier->addItem(name_of(placed), QVariant::fromValue<qlonglong>(placed.tier.id.value));
    tier->setAccessibleName(Menus::tr("Tier"));
    form->addRow(Menus::tr("Later by"), offset);
    form->addRow(Menus::tr("On tier"), tier);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, &bench, [&bench, ids, offset, tier] {
        bench.copy_labels(ids, TierId{tier->currentData().toLongLong()}, Time::seconds(offset->value()));
    });
    offset->selectAll();
    dialog->open();
}

void ask_tier_name(Workbench &bench, TierId within, QWidget *parent) {
    if (!bench.recording()) return;
    auto *dialog = question(parent, Menus::tr("Add tier"), Menus::tr("Name of the tier:"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &bench,
                     [&bench, within](const QString &text) { bench.add_tier(text, within); });
    dialog->open();
}

void ask_finish(Workbench &bench, QWidget *parent) {
    if (!bench.blind()) return;
    auto *box = new QMessageBox(QMessageBox::Question, Menus::tr("Finish rating"),
                                Menus::tr("Others' labels and all predictions are shown then. Nobody can go on with this "
                                          "rating blind, and Undo does not take that back."),
                                QMessageBox::Cancel, parent);
    box->setObjectName(QStringLiteral("finish_rating"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(Menus::tr("Finish"), QMessageBox::AcceptRole);
    box->setDefaultButton(yes);
    QObject::connect(yes, &QAbstractButton::clicked, &bench, [&bench] { bench.finish_blind(); });
    box->open();
}

void ask_blind_rater(Workbench &bench, QWidget *parent) {
    if (!bench.recording()) return;
    auto *dialog = question(parent, Menus::tr("Start blind rating"),
                            Menus::tr("Name of the second rater. Others' labels and all predictions\nare hidden until "
                                      "the rating is finished."));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &bench, [&bench](const QString &text) {
        if (!text.trimmed().isEmpty()) bench.start_blind(text);
    });
    dialog->open();
}

} // namespace tempera::ui
