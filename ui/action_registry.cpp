#include "ui/action_registry.h"

#include "ui/key_presets.h"
#include "ui/settings.h"
#include "ui/theme.h"

#include <algorithm>
#include <QActionGroup>
#include <QMenu>

namespace tempera::ui {
namespace {

QList<QKeySequence> parse(const QString &text) {
    return QKeySequence::listFromString(text, QKeySequence::PortableText);
}

/// A submenu's commands belong to the menu in the bar.
const QMenu *in_the_bar(const QMenu *menu) {
    while (const auto *above = qobject_cast<const QMenu *>(menu->parentWidget())) menu = above;
    return menu;
}

/// Under the window's upper middle, with its first entry chosen, so that Return takes it.
void open_list(QMenu &list) {
    const auto *top = in_the_bar(&list)->parentWidget();
    const QRect window = top ? top->window()->geometry() : QRect();
    list.popup(QPoint(window.center().x(), window.top() + window.height() / 4));
    for (auto *action : list.actions()) {
        if (!action->isEnabled() || action->isSeparator()) continue;
        list.setActiveAction(action);
        return;
    }
}

/// The same, or one begins with the other.
bool in_conflict(const QKeySequence &a, const QKeySequence &b) {
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

QString ActionRegistry::plain(QString text) {
    text = text.section(QLatin1Char('\t'), 0, 0);
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1Char('.'))) text.chop(1);
    return text;
}

QAction *ActionRegistry::add(QMenu *menu, const ActionSpec &spec, std::function<void()> act) {
    auto *action = add(plain(in_the_bar(menu)->title()), spec, std::move(act));
    menu->addAction(action);
    return action;
}

QAction *ActionRegistry::add(const QString &group, const ActionSpec &spec, std::function<void()> act) {
    auto *action = new QAction(spec.text, this);
    if (*spec.icon) action->setIcon(icon(QLatin1String(spec.icon)));
    action->setCheckable(spec.checkable);
    action->setAutoRepeat(spec.repeats);
    if (act) connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    enter({QLatin1String(spec.id), group, action, QLatin1String(spec.keys), spec.needs, spec.held});
    return action;
}

void ActionRegistry::adopt(const QString &group, const char *id, QAction *action, Needs needs) {
    enter({QLatin1String(id), group, action, {}, needs});
}

QAction *ActionRegistry::add_list(QMenu *list, const ActionSpec &spec) {
    auto *action = new QAction(spec.text, this);
    action->setIcon(list->menuAction()->icon());
    connect(action, &QAction::triggered, list, [list] { open_list(*list); });
    if (auto *above = in_the_bar(list)->parentWidget()) above->window()->addAction(action); // for its key
    enter({QLatin1String(spec.id), plain(in_the_bar(list)->title()), action, QLatin1String(spec.keys), spec.needs, false,
           {}, list});
    auto *opens = list->menuAction();
    opens->setObjectName(action->objectName());
    if (spec.needs == Needs::recording) opens->setEnabled(recording_);
    action->setEnabled(opens->isEnabled());
    connect(opens, &QAction::enabledChanged, action, &QAction::setEnabled);
    return action;
}

void ActionRegistry::clear_list(QMenu &list, int keep) {
    for (auto *group : list.findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly)) group->deleteLater();
    for (auto *action : list.actions().mid(keep)) {
        if (action->menu()) action->menu()->deleteLater();
        list.removeAction(action);
        if (action->parent() == &list) action->deleteLater();
    }
}

void ActionRegistry::enter(Entry entry) {
    Q_ASSERT_X(!find(entry.id), "ActionRegistry", qPrintable(entry.id));
    const auto kept = settings::keys_of(entry.id);
    const auto keys = kept ? parse(*kept) : preset_keys_of(entry);
    entry.action->setObjectName(entry.id);
    if (entry.needs == Needs::recording) entry.action->setEnabled(recording_);
    entries_.push_back(std::move(entry));
    put_in_force(entries_.back(), keys);
}

const ActionRegistry::Entry *ActionRegistry::find(const QString &id) const {
    const auto it = std::find_if(entries_.begin(), entries_.end(), [&](const Entry &e) { return e.id == id; });
    return it == entries_.end() ? nullptr : &*it;
}

QAction *ActionRegistry::action(const QString &id) const {
    const auto *entry = find(id);
    return entry ? entry->action : nullptr;
}

QString ActionRegistry::title(const Entry &entry) {
    const QString fixed = entry.action->property(fixed_title).toString();
    return fixed.isEmpty() ? plain(entry.action->text()) : fixed;
}

QString ActionRegistry::keys_text(const QList<QKeySequence> &keys) {
    QStringList all;
    for (const auto &key : keys) all << key.toString(QKeySequence::NativeText);
    return all.join(QStringLiteral(", "));
}

QString ActionRegistry::with_keys(const QString &text, const QString &id) const {
    const auto *entry = find(id);
    return entry && !entry->keys.isEmpty() ? tr("%1 (%2)").arg(text, keys_text(entry->keys)) : text;
}

const ActionRegistry::Entry *ActionRegistry::held_for(QKeyCombination key) const {
    const QKeySequence pressed(key);
    for (const auto &entry : entries_)
        if (entry.held && entry.action->isVisible() && entry.keys.contains(pressed)) return &entry;
    return nullptr;
}

QList<QKeySequence> ActionRegistry::preset_keys_of(const Entry &entry) const {
    const auto own = key_preset(preset()).find(entry.id);
    return parse(own == key_preset(preset()).end() ? entry.default_keys : own.value());
}

void ActionRegistry::put_in_force(Entry &entry, const QList<QKeySequence> &keys) {
    entry.keys = keys;
    entry.keys.removeAll(QKeySequence());
    if (!entry.held) entry.action->setShortcuts(entry.keys);
}

void ActionRegistry::assign(const QString &id, const QList<QKeySequence> &keys) {
    for (auto &entry : entries_) {
        QList<QKeySequence> wanted = entry.id == id ? keys : entry.keys;
        if (entry.id != id)
            wanted.removeIf([&](const QKeySequence &other) {
                return std::any_of(keys.begin(), keys.end(), [&](const auto &key) { return in_conflict(key, other); });
            });
        if (wanted == entry.keys) continue;
        put_in_force(entry, wanted);
        if (wanted == preset_keys_of(entry))
            settings::forget_keys_of(entry.id);
        else
            settings::set_keys_of(entry.id, QKeySequence::listToString(wanted, QKeySequence::PortableText));
    }
    Q_EMIT keys_changed();
}

void ActionRegistry::reset(const QString &id) {
    if (const auto *entry = find(id)) assign(id, preset_keys_of(*entry));
}

bool ActionRegistry::is_changed(const QString &id) const { return settings::keys_of(id).has_value(); }

std::vector<const ActionRegistry::Entry *> ActionRegistry::users_of(const QKeySequence &key, const QString &id) const {
    std::vector<const Entry *> users;
    for (const auto &entry : entries_) {
        if (entry.id == id || !entry.action->isVisible()) continue;
        const bool has = std::any_of(entry.keys.begin(), entry.keys.end(),
                                     [&](const QKeySequence &other) { return in_conflict(key, other); });
        if (has) users.push_back(&entry);
    }
    return users;
}

void ActionRegistry::settle() {
    for (auto &entry : entries_) {
        if (!entry.held || is_changed(entry.id)) continue;
        auto left = entry.keys;
        left.removeIf([&](const QKeySequence &key) {
            return std::any_of(entries_.begin(), entries_.end(), [&](const Entry &other) {
                return other.id != entry.id && is_changed(other.id) &&
                       std::any_of(other.keys.begin(), other.keys.end(),
                                   [&](const QKeySequence &taken) { return in_conflict(key, taken); });
            });
        });
        put_in_force(entry, left);
    }
}

QString ActionRegistry::preset() const {
    const QString kept = settings::key_preset();
    return key_preset_names().contains(kept) ? kept : key_preset_names().first();
}

void ActionRegistry::set_preset(const QString &name) {
    settings::set_key_preset(name);
    settings::forget_all_keys();
    for (auto &entry : entries_) put_in_force(entry, preset_keys_of(entry));
    Q_EMIT keys_changed();
}

void ActionRegistry::set_recording(bool there) {
    recording_ = there;
    for (const auto &entry : entries_)
        if (entry.needs == Needs::recording) (entry.list ? entry.list->menuAction() : entry.action)->setEnabled(there);
}

} // namespace tempera::ui
