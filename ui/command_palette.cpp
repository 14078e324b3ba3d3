#include "ui/command_palette.h"

#include <algorithm>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <tuple>

namespace tempera::ui {
namespace {

constexpr int line_role = Qt::UserRole + 1;

/// 3: begins the text, 2: begins a word, 1: inside, 0: not there.
int place(const QString &word, const QString &text) {
    const auto at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0) return 0;
    if (at == 0) return 3;
    if (!text[at - 1].isLetterOrNumber()) return 2;
    // Inside a word here, but perhaps at the beginning of a later one.
    for (auto next = text.indexOf(word, at + 1, Qt::CaseInsensitive); next > 0;
         next = text.indexOf(word, next + 1, Qt::CaseInsensitive))
        if (!text[next - 1].isLetterOrNumber()) return 2;
    return 1;
}

} // namespace

int command_match(const QString &written, const QString &title, const QString &group) {
    int score = 0;
    for (const QString &word : written.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int in_title = place(word, title), in_group = place(word, group);
        if (in_title == 0 && in_group == 0) return -1;
        score += std::max(in_title * 10, in_group);
    }
    return score;
}

CommandPalette::CommandPalette(const ActionRegistry &actions, QWidget *parent) : QDialog(parent), actions_(actions) {
    setObjectName(QStringLiteral("command_palette"));
    setWindowTitle(tr("Find a command"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("What do you want to do?"));
    search_->setAccessibleName(tr("Find a command"));
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    list_ = new QTreeWidget(this);
    list_->setColumnCount(3);
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    list_->setAccessibleName(tr("Commands"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformRowHeights(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(search_);
    column->addWidget(list_);
    connect(search_, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(search_, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(list_, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    gather();
    refresh();
    const QSize room = parent ? parent->size() : QSize(1120, 700);
    resize(std::clamp(room.width() / 2, 420, 720), std::clamp(room.height() * 3 / 5, 280, 560));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = list_->topLevelItemCount(), page = 8;
        const int by = key->key() == Qt::Key_Down       ? 1
                       : key->key() == Qt::Key_Up       ? -1
                       : key->key() == Qt::Key_PageDown ? page
                       : key->key() == Qt::Key_PageUp   ? -page
                                                        : 0;
        if (by != 0 && rows > 0) {
            const int row = list_->indexOfTopLevelItem(list_->currentItem());
            list_->setCurrentItem(list_->topLevelItem(std::clamp(row + by, 0, rows - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::gather() {
    for (const auto &entry : actions_.entries()) {
        const QString title = ActionRegistry::title(entry);
        lines_.push_back({entry.id, title, entry.group, ActionRegistry::keys_text(entry.keys), entry.action, false});
        if (!entry.list || !entry.action->isEnabled()) continue; // then its entries would do nothing either
        Q_EMIT entry.list->aboutToShow(); // that is when it is filled
        gather(*entry.list, entry, title);
    }
}

void CommandPalette::gather(const QMenu &list, const ActionRegistry::Entry &entry, const QString &before) {
    for (auto *action : list.actions()) {
        if (action->isSeparator() || actions_.action(action->objectName())) continue; // a command of its own
        const QString title = tr("%1: %2", "a list and its entry").arg(before, ActionRegistry::plain(action->text()));
        if (const auto *below = action->menu())
            gather(*below, entry, title);
        else if (action->isEnabled())
            lines_.push_back({{}, title, entry.group, {}, action, true});
    }
}

void CommandPalette::refresh() {
    struct Row {
        std::size_t line;
        int score;
        bool usable;
    };
    std::vector<Row> rows;
    const bool all = !search_->text().trimmed().isEmpty();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line &line = lines_[i];
        if (!line.action || !line.action->isVisible() || (line.of_list && !all)) continue;
        const int score = command_match(search_->text(), line.title, line.group);
        if (score >= 0) rows.push_back({i, score, line.action->isEnabled()});
    }
    std::stable_sort(rows.begin(), rows.end(), [this](const Row &a, const Row &b) {
        const auto rank = [this](const Row &row) { return std::tuple(row.usable, row.score, !lines_[row.line].of_list); };
        return rank(a) > rank(b);
    });
    list_->clear();
    QPixmap nothing(16, 16); // so that all names begin at one edge
    nothing.fill(Qt::transparent);
    for (const auto &row : rows) {
        const Line &line = lines_[row.line];
        auto *item = new QTreeWidgetItem(list_, {line.title, line.group, line.keys});
        item->setData(0, Qt::UserRole, line.id);
        item->setData(0, line_role, QVariant::fromValue<qulonglong>(row.line));
        const QIcon symbol = line.action->icon();
        item->setIcon(0, symbol.isNull() ? QIcon(nothing) : symbol);
        item->setForeground(1, palette().color(QPalette::PlaceholderText));
        item->setDisabled(!row.usable);
    }
    list_->setCurrentItem(list_->topLevelItem(0));
}

void CommandPalette::run() {
    const auto *item = list_->currentItem();
    auto *action = item ? lines_[static_cast<std::size_t>(item->data(0, line_role).toULongLong())].action.data() : nullptr;
    if (!action || !action->isEnabled()) return;
    // Closed first: what the command opens must not lie under it.
    connect(this, &QDialog::finished, action, &QAction::trigger, Qt::QueuedConnection);
    accept();
}

} // namespace tempera::ui
