#include "ui/raters_dialog.h"

#include "core/model/rater_edits.h"
#include "ui/rater_button.h"
#include "ui/theme.h"

#include <map>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <set>

namespace tempera::ui {
namespace {

constexpr int rater_role = Qt::UserRole;

/// What a rater has done in the project.
struct Work {
    int labels = 0;
    std::set<RecordingId> recordings; ///< where they have a tier
};

std::map<RaterId, Work> work_of(const model::Document::Contents &contents) {
    std::map<RaterId, Work> all;
    for (const auto &[id, tier] : contents.tiers) all[tier.rater].recordings.insert(tier.recording);
    for (const auto &[id, label] : contents.annotations)
        if (const auto tier = contents.tiers.find(label.tier); tier != contents.tiers.end())
            ++all[tier->second.rater].labels;
    return all;
}

} // namespace

RatersDialog::RatersDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("raters_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Raters"));
    auto *column = new QVBoxLayout(this);
    auto *said = new QLabel(tr("Whoever rates now owns the labels that are set from now on. A new name goes everywhere: to "
                               "the rater's tiers, tables, reports and exports."),
                            this);
    said->setWordWrap(true);
    column->addWidget(said);
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("rater_list"));
    list_->setAccessibleName(tr("Raters"));
    list_->setHeaderLabels({tr("Name"), tr("Labels"), tr("Recordings")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    list_->installEventFilter(this);
    column->addWidget(list_, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto button = [&](const QString &name, const char *symbol, const QString &text) {
        auto *made = buttons->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(name);
        made->setIcon(icon(QLatin1String(symbol)));
        made->setAutoDefault(false);
        return made;
    };
    choose_ = button(QStringLiteral("rater_choose"), "user", tr("Rates &now"));
    auto *add = button(QStringLiteral("rater_add"), "plus", tr("&Add…"));
    rename_ = button(QStringLiteral("rater_rename"), "pencil", tr("&Rename…"));
    remove_ = button(QStringLiteral("rater_remove"), "trash-2", tr("R&emove"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return in the list chooses
    column->addWidget(buttons);

    connect(choose_, &QPushButton::clicked, this, &RatersDialog::choose);
    connect(add, &QPushButton::clicked, this, [this] { ask_rater_name(bench_, this); });
    connect(rename_, &QPushButton::clicked, this, &RatersDialog::rename);
    connect(remove_, &QPushButton::clicked, this, &RatersDialog::remove);
    connect(list_, &QTreeWidget::itemDoubleClicked, this, &RatersDialog::choose);
    connect(list_, &QTreeWidget::currentItemChanged, this, &RatersDialog::refresh_buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&bench, &Workbench::project_changed, this, &RatersDialog::refresh);
    connect(&bench, &Workbench::tiers_changed, this, &RatersDialog::refresh);
    connect(&bench, &Workbench::annotations_changed, this, &RatersDialog::refresh);
    refresh();
    list_->setFocus();
    resize(520, 320);
}

void RatersDialog::refresh() {
    if (!bench_.project() || bench_.blind()) { // whoever rates blind sees nothing of others
        close();
        return;
    }
    const RaterId at = selected();
    const auto now = bench_.rater();
    auto work = work_of(bench_.project()->document().contents());
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const auto &rater : bench_.raters()) {
        const QString name = QString::fromStdString(rater.name);
        const bool rates = now && now->id == rater.id;
        const auto &done = work[rater.id];
        auto *item = new QTreeWidgetItem(list_, {rates ? tr("%1 (rates now)").arg(name) : name,
                                                 QLocale().toString(done.labels),
                                                 QLocale().toString(static_cast<int>(done.recordings.size()))});
        item->setData(0, rater_role, QVariant::fromValue<qlonglong>(rater.id.value));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        QFont font = item->font(0);
        font.setBold(rates);
        item->setFont(0, font);
        if (at ? rater.id == at : rates) list_->setCurrentItem(item);
    }
    if (!list_->currentItem()) list_->setCurrentItem(list_->topLevelItem(0));
    refresh_buttons();
}

void RatersDialog::refresh_buttons() {
    const RaterId id = selected();
    const auto now = bench_.rater();
    choose_->setEnabled(id && now && now->id != id);
    rename_->setEnabled(static_cast<bool>(id));
    const bool busy = id && model::has_tiers(bench_.project()->document().contents(), id);
    remove_->setEnabled(id && !busy && bench_.raters().size() > 1);
    remove_->setToolTip(busy ? tr("Only a rater without tiers can be removed.") : QString());
}

RaterId RatersDialog::selected() const {
    const auto *item = list_->currentItem();
    return item && bench_.project() ? RaterId{item->data(0, rater_role).toLongLong()} : RaterId{};
}

void RatersDialog::choose() {
    if (const RaterId id = selected()) bench_.choose_rater(id);
}

void RatersDialog::rename() {
    for (const auto &rater : bench_.raters())
        if (rater.id == selected()) return ask_other_name(bench_, rater, this);
}

void RatersDialog::remove() {
    if (const RaterId id = selected()) bench_.remove_rater(id);
}

bool RatersDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        case Qt::Key_F2: rename(); return true;
        case Qt::Key_Delete: remove(); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tempera::ui
