#include "ui/keys_dialog.h"

#include "ui/key_presets.h"
#include "ui/key_sheet.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tempera::ui {

KeysDialog::KeysDialog(ActionRegistry &actions, QWidget *parent) : QDialog(parent), actions_(actions) {
    setObjectName(QStringLiteral("keys_dialog"));
    setWindowTitle(tr("Keys"));
    auto *column = new QVBoxLayout(this);

    auto *top = new QHBoxLayout;
    auto *preset_name = new QLabel(tr("&Preset:"), this);
    preset_ = new QComboBox(this);
    preset_->setObjectName(QStringLiteral("key_preset"));
    for (const QString &name : key_preset_names())
        preset_->addItem(name == QLatin1String("Laptop") ? tr("Laptop (no Home, End, Delete)") : name, name);
    preset_->setCurrentIndex(preset_->findData(actions.preset()));
    preset_name->setBuddy(preset_);
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("key_search"));
    search_->setPlaceholderText(tr("Search commands and keys"));
    search_->setAccessibleName(tr("Search commands and keys"));
    search_->setClearButtonEnabled(true);
    top->addWidget(preset_name);
    top->addWidget(preset_);
    top->addSpacing(12);
    top->addWidget(search_, 1);
    column->addLayout(top);

    tree_ = new QTreeWidget(this);
    tree_->setObjectName(QStringLiteral("key_list"));
    tree_->setAccessibleName(tr("Commands and their keys"));
    tree_->setHeaderLabels({tr("Command"), tr("Keys")});
    tree_->setRootIsDecorated(false);
    tree_->setAlternatingRowColors(true);
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree_->header()->setStretchLastSection(false);
    column->addWidget(tree_, 1);

    name_ = new QLabel(this);
    auto *line = new QHBoxLayout;
    auto *key_name = new QLabel(tr("&New key:"), this);
    key_ = new QKeySequenceEdit(this);
    key_->setObjectName(QStringLiteral("new_key"));
    key_->setAccessibleName(tr("New key: press it here"));
    key_name->setBuddy(key_);
    key_->installEventFilter(this);
    replace_ = new QPushButton(tr("&Use this key"), this);
    replace_->setObjectName(QStringLiteral("key_replace"));
    add_ = new QPushButton(tr("&Also use it"), this);
    add_->setObjectName(QStringLiteral("key_add"));
    none_ = new QPushButton(tr("No &key"), this);
    none_->setObjectName(QStringLiteral("key_none"));
    default_ = new QPushButton(tr("As in the p&reset"), this);
    default_->setObjectName(QStringLiteral("key_default"));
    line->addWidget(key_name);
    line->addWidget(key_, 1);
    for (auto *button : {replace_, add_, none_, default_}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    conflict_ = new QLabel(this);
    conflict_->setObjectName(QStringLiteral("key_conflict"));
    conflict_->setWordWrap(true);
    conflict_->setMinimumHeight(2 * fontMetrics().height() + 4);
    column->addWidget(name_);
    column->addLayout(line);
    column->addWidget(conflict_);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *sheet = buttons->addButton(tr("Key sheet…"), QDialogButtonBox::ActionRole);
    sheet->setAutoDefault(false);
    column->addWidget(buttons);

    connect(preset_, &QComboBox::activated, this,
            [this](int at) { actions_.set_preset(preset_->itemData(at).toString()); });
    connect(search_, &QLineEdit::textChanged, this, &KeysDialog::filter);
    connect(tree_, &QTreeWidget::currentItemChanged, this, &KeysDialog::show_chosen);
    connect(tree_, &QTreeWidget::itemActivated, key_, [this] { key_->setFocus(); });
    connect(key_, &QKeySequenceEdit::keySequenceChanged, this, &KeysDialog::show_conflict);
    connect(replace_, &QPushButton::clicked, this, [this] { assign(false); });
    connect(add_, &QPushButton::clicked, this, [this] { assign(true); });
    connect(none_, &QPushButton::clicked, this, [this] {
        if (const auto *entry = chosen()) actions_.assign(entry->id, {});
    });
    connect(default_, &QPushButton::clicked, this, [this] {
        if (const auto *entry = chosen()) actions_.reset(entry->id);
    });
    connect(&actions, &ActionRegistry::keys_changed, this, &KeysDialog::refresh_keys);
    connect(sheet, &QPushButton::clicked, this, [this] { show_key_sheet(actions_, this); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    resize(720, 560);
    search_->setFocus();
}

void KeysDialog::fill() {
    QHash<QString, QTreeWidgetItem *> groups;
    for (const auto &entry : actions_.entries()) {
        if (!entry.action->isVisible()) continue; // a label key that no emotion has
        auto *&group = groups[entry.group];
        if (!group) {
            group = new QTreeWidgetItem(tree_, {entry.group});
            group->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
        }
        auto *item = new QTreeWidgetItem(group, {ActionRegistry::title(entry)});
        item->setData(0, Qt::UserRole, entry.id);
    }
    tree_->expandAll();
    refresh_keys();
    if (auto *first = tree_->topLevelItem(0)) tree_->setCurrentItem(first->child(0));
}

void KeysDialog::refresh_keys() {
    QFont changed = font();
    changed.setItalic(true);
    for (QTreeWidgetItemIterator it(tree_); *it; ++it) {
        const auto *entry = actions_.find((*it)->data(0, Qt::UserRole).toString());
        if (!entry) continue;
        const bool own = actions_.is_changed(entry->id);
        (*it)->setText(1, ActionRegistry::keys_text(entry->keys));
        (*it)->setFont(1, own ? changed : font());
        (*it)->setToolTip(1, own ? tr("Changed by you") : QString());
    }
    show_chosen();
}

void KeysDialog::filter() {
    const QString text = search_->text().trimmed();
    for (int g = 0; g < tree_->topLevelItemCount(); ++g) {
        auto *group = tree_->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            auto *item = group->child(i);
            const bool fits = text.isEmpty() || item->text(0).contains(text, Qt::CaseInsensitive) ||
                              item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            if (fits && !any && !text.isEmpty() && !tree_->currentItem()) tree_->setCurrentItem(item);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

void KeysDialog::choose(const QString &id) {
    for (QTreeWidgetItemIterator it(tree_); *it; ++it)
        if ((*it)->data(0, Qt::UserRole).toString() == id) tree_->setCurrentItem(*it);
}

const ActionRegistry::Entry *KeysDialog::chosen() const {
    const auto *item = tree_->currentItem();
    return item ? actions_.find(item->data(0, Qt::UserRole).toString()) : nullptr;
}

void KeysDialog::show_chosen() {
    const auto *entry = chosen();
    name_->setText(entry
                       ? tr("%1: %2").arg(ActionRegistry::title(*entry),
                                          entry->keys.isEmpty() ? tr("no key") : ActionRegistry::keys_text(entry->keys))
                       : tr("Choose a command."));
    key_->clear();
    key_->setEnabled(entry);
    none_->setEnabled(entry && !entry->keys.isEmpty());
    default_->setEnabled(entry && actions_.is_changed(entry->id));
    show_conflict();
}

void KeysDialog::show_conflict() {
    const auto *entry = chosen();
    const QKeySequence key = key_->keySequence();
    replace_->setEnabled(entry && !key.isEmpty());
    add_->setEnabled(entry && !key.isEmpty() && !entry->keys.isEmpty() && !entry->held);
    conflict_->clear();
    if (!entry || key.isEmpty()) return;
    QStringList names;
    for (const auto *user : actions_.users_of(key, entry->id)) names << ActionRegistry::title(*user);
    if (!names.isEmpty())
        conflict_->setText(tr("⚠ %1 is the key of “%2”, which would lose it.")
                               .arg(key.toString(QKeySequence::NativeText), names.join(QStringLiteral("”, “"))));
    else if (entry->held && key.count() > 1)
        conflict_->setText(tr("⚠ A label key is one key: it is held down while the span lasts."));
    if (entry->held && key.count() > 1) replace_->setEnabled(false);
}

/// The field waits a second for further keys before it says what was pressed: the warning need not wait.
bool KeysDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched == key_ && event->type() == QEvent::KeyPress)
        QMetaObject::invokeMethod(this, &KeysDialog::show_conflict, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void KeysDialog::assign(bool in_addition) {
    const auto *entry = chosen();
    const QKeySequence key = key_->keySequence();
    if (!entry || key.isEmpty()) return;
    QList<QKeySequence> keys = in_addition ? entry->keys : QList<QKeySequence>();
    if (!keys.contains(key)) keys << key;
    actions_.assign(entry->id, keys);
    tree_->setFocus();
}

} // namespace tempera::ui
