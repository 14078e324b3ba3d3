// Whatever a menu offers is a command: found in the palette, and with a key of the user's choice.
#include "ui/beside_view.h"
#include "ui/command_palette.h"
#include "ui/curves_view.h"
#include "ui/library_panel.h"
#include "ui/review_pane.h"
#include "ui/timeline_view.h"
#include "window_fixture.h"

#include <algorithm>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QTextEdit>
#include <QTimer>
#include <QTreeWidget>

namespace tempera::ui {
namespace {

using test::wait_for;

/// Entries of context menus that say a command in other words, because there it is about what lies under the pointer:
/// what they are called (a stroke at the end: whatever a submenu of that name holds), and the commands that do the same.
const QMap<QString, QStringList> &same_as() {
    static const QMap<QString, QStringList> all{
        // labels
        {"Change to/", {"labels.change_to"}},
        {"Move to tier/", {"labels.move_to_tier"}},
        {"Note", {"labels.note"}},
        {"Copy with offset", {"labels.copy_offset"}},
        {"Split at the playhead", {"labels.split"}},
        {"Merge", {"labels.merge"}},
        {"Select this part", {"labels.select_part"}},
        {"Remove", {"edit.delete", "tier.remove", "edit.emotions"}},
        // tiers: the commands are about the active one
        {"Add tier", {"labels.add_tier"}},
        {"Add tier within", {"tier.add_within"}},
        {"Labels go here", {"tier.active"}},
        {"Rename", {"tier.rename", "edit.emotions"}},
        {"Colour", {"tier.colour", "edit.emotions"}},
        {"No colour", {"tier.no_colour"}},
        {"Lies within/", {"tier.within"}},
        {"Up", {"tier.up"}},
        {"Down", {"tier.down"}},
        {"Locked", {"tier.lock"}},
        {"Hide", {"tier.hide"}},
        {"Show/", {"tier.show"}},
        // emotions
        {"Key/", {"edit.emotions"}},
        // curves
        {"Show only this", {"curves.only"}},
        {"Show all", {"curves.show_all"}},
        // recordings
        {"Patient and date", {"edit.visit"}},
        {"Rename patient", {"edit.rename_patient"}},
        {"Relink", {"file.relink"}},
        {"Remove from the project", {"edit.remove_recording"}},
        // further videos
        {"Find its place from the sound", {"file.companions"}},
        {"It begins at the playhead", {"file.companions"}},
        {"Remove this video", {"file.companions"}},
    };
    return all;
}

class CommandsTest : public test::OpenWindow {
protected:
    ActionRegistry &actions() { return window().actions(); }
    void open() {
        ASSERT_TRUE(open_sample());
        player().pause();
        press(Qt::Key_A, Qt::ControlModifier); // so that there is something that labels' entries are about
        ASSERT_FALSE(window().review().timeline().selected().empty());
    }
    bool is_list(const QMenu &menu) {
        const auto &all = actions().entries();
        return std::any_of(all.begin(), all.end(), [&](const auto &entry) { return entry.list == &menu; });
    }
    /// Every entry of the menu that is no command, as "submenu/entry".
    QStringList strangers(QMenu &menu, const QString &before = {}) {
        QStringList found;
        Q_EMIT menu.aboutToShow();
        for (auto *action : menu.actions()) {
            if (action->isSeparator()) continue;
            const QString name = ActionRegistry::plain(action->text());
            if (auto *below = action->menu()) {
                if (!is_list(*below)) found << strangers(*below, before + name + '/');
                continue;
            }
            ++entries;
            const auto *command = actions().find(action->objectName());
            if (!command || (action->objectName() != "file.export_picture" && command->action != action))
                found << before + name;
        }
        return found;
    }
    /// What the widget's context menu offers; empty when it has none.
    QStringList context_menu(QWidget &widget, QPoint at) {
        QStringList found;
        QTimer looks;
        QObject::connect(&looks, &QTimer::timeout, [&] {
            if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
                found << strangers(*menu);
                menu->close();
            }
        });
        looks.start(5);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget.mapToGlobal(at));
        QApplication::sendEvent(&widget, &event);
        return found;
    }
    void choose(const QString &written) {
        press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = window().findChild<CommandPalette *>();
        ASSERT_TRUE(palette && QTest::qWaitForWindowExposed(palette));
        auto *search = palette->findChild<QLineEdit *>();
        QTest::keyClicks(search, written);
        keep_picture(*palette, "palette-" + written.section(' ', 0, 0));
        QTest::keyClick(search, Qt::Key_Return);
        ASSERT_TRUE(wait_for([this] { return !window().findChild<CommandPalette *>(); }));
        QApplication::processEvents();
    }
    int entries = 0; ///< looked at
};

TEST_F(CommandsTest, EveryEntryOfTheMenuBarIsACommand) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_NO_FATAL_FAILURE(open());
    for (auto *top : window().menuBar()->actions()) {
        ASSERT_TRUE(top->menu());
        for (const QString &name : strangers(*top->menu()))
            ADD_FAILURE() << ActionRegistry::plain(top->text()).toStdString() << " > " << name.toStdString()
                          << " is no command: see ui/action_registry.h";
    }
    EXPECT_GT(entries, 140);
}

TEST_F(CommandsTest, EveryEntryOfAContextMenuIsACommandToo) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_TRUE(wait_for([this] { return window().review().curves().up_to_date() && bench().scores(); }));
    QSet<QString> seen;
    const auto check = [&](const QStringList &names, const QString &where) {
        for (const QString &entry : names) {
            const QString name = entry.section(QLatin1String(" ("), 0, 0); // without what is said about it: "(in use)"
            const auto slash = name.lastIndexOf('/');
            const auto known = same_as().constFind(slash < 0 ? name : name.left(slash + 1));
            if (known == same_as().constEnd()) {
                ADD_FAILURE() << where.toStdString() << ": " << name.toStdString() << " is no command";
                continue;
            }
            seen << known.key();
            for (const QString &id : known.value()) EXPECT_TRUE(actions().find(id)) << id.toStdString();
        }
    };
    for (auto *widget : window().findChildren<QWidget *>()) {
        // What Qt gives every field of text (cut, copy, paste, select all) and scroll bar has the keys of the system.
        if (!widget->isVisible() || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
            qobject_cast<QComboBox *>(widget) || qobject_cast<QMenu *>(widget) || qobject_cast<QScrollBar *>(widget))
            continue;
        // Words of the transcript: the entries are the emotions, which are the commands label.1 to label.9 there.
        if (qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget->parent())) continue;
        if (qobject_cast<QTextEdit *>(widget) || qobject_cast<QTextEdit *>(widget->parent())) continue;
        check(context_menu(*widget, widget->rect().center()), widget->metaObject()->className());
    }
    auto *library = window().findChild<QTreeWidget *>("library");
    window().findChild<QDockWidget *>("library_dock")->show();
    QApplication::processEvents();
    check(context_menu(*library->viewport(), library->visualItemRect(library->topLevelItem(0)->child(0)).center()),
          "library");
    QMenu further;
    fill_companion_menu(further, bench(), {});
    check(strangers(further), "further video");
    // Those that must have been among them, or the walk has looked at too little.
    for (const char *name : {"Change to/", "Note", "Add tier within", "Lies within/", "Key/", "Show only this",
                             "Remove from the project", "Remove this video"})
        EXPECT_TRUE(seen.contains(QString::fromLatin1(name))) << name;
}

TEST_F(CommandsTest, ThePaletteFindsTheEntriesOfLists) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_NO_FATAL_FAILURE(open());
    const auto joy = [this] {
        for (const auto &emotion : bench().emotions())
            if (emotion.builtin == "joy") return emotion.id;
        return EmotionId{};
    }();
    ASSERT_NO_FATAL_FAILURE(choose("change to joy"));
    const auto &labels = bench().annotations();
    EXPECT_TRUE(std::all_of(labels.begin(), labels.end(), [&](const auto &label) { return label.emotion == joy; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(std::all_of(labels.begin(), labels.end(), [&](const auto &label) { return label.emotion == joy; }));
}

TEST_F(CommandsTest, ThePaletteOffersNoEntryOfAListThatCannotBeUsed) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_NO_FATAL_FAILURE(open());
    const auto offered = [this] {
        const CommandPalette palette(actions(), nullptr);
        palette.findChild<QLineEdit *>()->setText(QStringLiteral("change to joy"));
        return !palette.findChild<QTreeWidget *>()->findItems(QStringLiteral("Change to: Joy"), Qt::MatchExactly).isEmpty();
    };
    EXPECT_TRUE(offered());
    window().review().timeline().select({});
    EXPECT_FALSE(offered()) << "it would change no label";
}

TEST_F(CommandsTest, CurvesAndTiersAreDoneByCommand) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_NO_FATAL_FAILURE(open());
    auto &curves = window().review().curves();
    using Layout = CurveOptions::Layout;
    ASSERT_NO_FATAL_FAILURE(choose("one below the other"));
    EXPECT_EQ(curves.options().layout, Layout::multiples);
    EXPECT_TRUE(actions().action("curves.multiples")->isChecked());
    EXPECT_FALSE(actions().action("curves.overlay")->isChecked());
    ASSERT_NO_FATAL_FAILURE(choose("smoothing over 2"));
    EXPECT_EQ(curves.options().smoothing, Time::seconds(2));
    const bool bounds = curves.options().bounds;
    actions().assign("curves.bounds", {QKeySequence("Ctrl+Alt+B")});
    press(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(curves.options().bounds, !bounds);

    const TierId tier = bench().active_tier();
    ASSERT_TRUE(tier);
    const auto now = [&] { return bench().project()->document().contents().tiers.at(tier); };
    ASSERT_NO_FATAL_FAILURE(choose("lock or unlock"));
    EXPECT_TRUE(now().locked);
    EXPECT_TRUE(actions().action("tier.lock")->isChecked());
    ASSERT_NO_FATAL_FAILURE(choose("lock or unlock"));
    EXPECT_FALSE(now().locked);
    EXPECT_FALSE(actions().action("tier.show")->isEnabled());
    ASSERT_NO_FATAL_FAILURE(choose("hide tier"));
    EXPECT_TRUE(now().hidden);
    ASSERT_TRUE(actions().action("tier.show")->isEnabled());
    // A list opens by its own key, and Return takes its first entry.
    actions().assign("tier.show", {QKeySequence("Ctrl+Alt+H")});
    press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    ASSERT_TRUE(wait_for([] { return QApplication::activePopupWidget() != nullptr; }));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    EXPECT_FALSE(now().hidden);
}

} // namespace
} // namespace tempera::ui
