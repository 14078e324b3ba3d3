// Every command of the window in one place: what its menu entry, its key, its line in the command palette (Ctrl+K)
// and the printed key sheet say, all come from here.
//
// To add a command, write it where its menu is built (ui/main_menus.cpp):
//
//     add(menu, {.id = "curves.save_picture", .icon = "chart-line", .text = tr("Save the &curves…"),
//                .keys = "Ctrl+Shift+P", .needs = Needs::recording},
//         [this] { ... });
//
// That is all: users find it in the palette, can give it other keys, and see it on the key sheet. A submenu whose entries
// change with the work (emotions, tiers, recent projects) is a command as a whole: add_list. A test walks all menus and
// fails where an entry is in neither.
#pragma once

#include <functional>
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <vector>

class QMenu;

namespace tempera::ui {

/// When a command can be used. A command that depends on more is enabled and disabled by whoever made it.
enum class Needs { nothing, recording };

struct ActionSpec {
    const char *id = "";   ///< "group.command"; never changed once released: users' own keys are kept under it
    const char *icon = ""; ///< of resources/icons, without ".svg"; empty: none
    QString text{};        ///< translated, as in the menu, with its & and …
    const char *keys = ""; ///< as QKeySequence's portable text; several are parted by "; "
    Needs needs = Needs::nothing;
    bool checkable = false;
    bool repeats = true; ///< goes on while its key is held down
    /// Pressing and letting go of the key both count (label keys): the window hears the key, Qt's shortcuts do not.
    bool held = false;
};

/// Interface thread only. Lives as long as its window; what the user changed lies in the settings.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    struct Entry {
        QString id;
        QString group; ///< translated: the title of its menu
        QAction *action = nullptr;
        QString default_keys; ///< of the Tempera keys
        Needs needs = Needs::nothing;
        bool held = false;
        QList<QKeySequence> keys{}; ///< in force
        QMenu *list = nullptr;      ///< what the command opens: the palette finds its entries, too
    };

    explicit ActionRegistry(QObject *parent = nullptr) : QObject(parent) {}

    /// A new entry at the end of `menu`. An id that is there already is a mistake of the programmer's (assert).
    /// `act` may be empty, for switches whose maker hears QAction::toggled.
    QAction *add(QMenu *menu, const ActionSpec &spec, std::function<void()> act);
    /// The same without a menu entry: found by its key and in the palette.
    QAction *add(const QString &group, const ActionSpec &spec, std::function<void()> act);
    /// What Qt or a view made itself (a dock's switch, the curves' menu) and somebody has put into a menu.
    void adopt(const QString &group, const char *id, QAction *action, Needs needs = Needs::nothing);
    /// A submenu, filled when it opens, as a command: its key opens it by itself. It can be used when list->menuAction()
    /// is enabled.
    QAction *add_list(QMenu *list, const ActionSpec &spec);
    /// Empties such a submenu but for its first `keep` entries, to fill it anew.
    static void clear_list(QMenu &list, int keep = 0);

    [[nodiscard]] const std::vector<Entry> &entries() const { return entries_; } ///< in the order of adding
    [[nodiscard]] const Entry *find(const QString &id) const;                    ///< null: none
    [[nodiscard]] QAction *action(const QString &id) const;                      ///< null: none
    /// The text of the menu entry without &, … and the key; where that changes with the work, what the action's
    /// property `fixed_title` says.
    static constexpr const char *fixed_title = "fixed_title";
    static QString title(const Entry &entry);
    static QString plain(QString text); ///< of a menu entry: without &, … and the key
    /// "Space", "Ctrl+Shift+Z, Ctrl+Y" as this computer writes it; empty: none.
    static QString keys_text(const QList<QKeySequence> &keys);
    /// "Play or pause (Space)", for tool tips.
    [[nodiscard]] QString with_keys(const QString &text, const QString &id) const;
    /// The held command in use (its entry is visible) whose key this is; null: none.
    [[nodiscard]] const Entry *held_for(QKeyCombination key) const;

    // --- the user's keys
    /// Takes effect at once and is remembered. Another command that has one of the keys loses it: see users_of.
    void assign(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id); ///< the preset's keys
    [[nodiscard]] bool is_changed(const QString &id) const;
    /// Commands in use other than `id` that have the key, or one that begins with it or that it begins with.
    [[nodiscard]] std::vector<const Entry *> users_of(const QKeySequence &key, const QString &id) const;
    [[nodiscard]] QString preset() const;
    void set_preset(const QString &name); ///< of key_presets(); forgets the user's own changes
    /// Once all commands are there: where the user gave another command a key that a held one has from the preset, the
    /// held one goes without. So keys that were chosen before there were label keys beyond 9 stay what they are.
    void settle();
    void set_recording(bool there);       ///< enables what needs one

Q_SIGNALS:
    void keys_changed();

private:
    void enter(Entry entry);
    [[nodiscard]] QList<QKeySequence> preset_keys_of(const Entry &entry) const;
    void put_in_force(Entry &entry, const QList<QKeySequence> &keys);

    std::vector<Entry> entries_;
    bool recording_ = false;
};

} // namespace tempera::ui
