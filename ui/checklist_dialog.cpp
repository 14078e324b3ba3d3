#include "ui/checklist_dialog.h"

#include "ui/emotion_lookup.h"
#include "ui/paths.h"
#include "ui/print_page.h"

#include <algorithm>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

bool ticked(const std::vector<model::Check> &checks, RaterId rater, EmotionId emotion) {
    return std::binary_search(checks.begin(), checks.end(), model::Check{rater, emotion});
}

QString definition_of(const model::Emotion &emotion) { return QString::fromStdString(emotion.definition); }

} // namespace

QString checklist_html(const Workbench &bench) {
    const auto rater = bench.rater();
    const auto checks = bench.checks();
    const auto media = bench.media();
    QString rows;
    for (const auto &emotion : bench.emotions())
        rows += QStringLiteral("<tr><td style='padding:4px 12px 4px 0'>%1</td><td style='padding:4px 12px 4px 0'><b>%2</b>"
                               "</td><td style='padding:4px 0'>%3</td></tr>")
                    .arg(QChar(rater && ticked(checks, rater->id, emotion.id) ? 0x2611 : 0x2610),
                         display_name(emotion).toHtmlEscaped(),
                         definition_of(emotion).toHtmlEscaped().replace('\n', "<br>"));
    return QStringLiteral("<h2>%1</h2><p>%2</p><table width='100%'>%3</table>")
        .arg(ChecklistDialog::tr("Checklist of this visit").toHtmlEscaped(),
             ChecklistDialog::tr("%1, gone through by %2", "a recording's file; a rater")
                 .arg(media ? to_text(media->path.filename()) : QString(),
                      rater ? QString::fromStdString(rater->name) : QString())
                 .toHtmlEscaped(),
             rows);
}

ChecklistDialog::ChecklistDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("checklist_dialog"));
    setWindowTitle(tr("Checklist of this visit"));
    auto *column = new QVBoxLayout(this);
    whose_ = new QLabel(this);
    whose_->setWordWrap(true);
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("checklist"));
    list_->setAccessibleName(tr("Emotions"));
    list_->setHeaderLabels({tr("Emotion"), tr("Definition"), tr("Others")});
    list_->headerItem()->setToolTip(2, tr("Who else has gone through it"));
    list_->setRootIsDecorated(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);
    state_ = new QLabel(this);
    state_->setObjectName(QStringLiteral("checklist_state"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *print_button = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    print_button->setAutoDefault(false);
    column->addWidget(whose_);
    column->addWidget(list_, 1);
    column->addWidget(state_);
    column->addWidget(buttons);

    connect(list_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int at) {
        if (at == 0)
            bench_.set_check(EmotionId{item->data(0, Qt::UserRole).toLongLong()}, item->checkState(0) == Qt::Checked);
    });
    connect(print_button, &QPushButton::clicked, this, &ChecklistDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Queued: what a tick brings about must not fill the list while it is told of the tick.
    for (const auto changed : {&Workbench::project_changed, &Workbench::recording_changed, &Workbench::emotions_changed,
                               &Workbench::tiers_changed})
        connect(&bench, changed, this, &ChecklistDialog::refresh, Qt::QueuedConnection);
    refresh();
    resize(620, 420);
}

void ChecklistDialog::refresh() {
    const auto rater = bench_.rater();
    const bool on = rater && bench_.recording_record();
    const auto checks = bench_.checks();
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    const QSignalBlocker quiet(list_);
    list_->clear();
    int done = 0, all = 0;
    for (const auto &emotion : bench_.emotions()) {
        if (!on) break;
        auto *item = new QTreeWidgetItem(list_);
        const bool yes = ticked(checks, rater->id, emotion.id);
        ++all;
        done += yes;
        item->setText(0, display_name(emotion));
        item->setSizeHint(1, {0, fontMetrics().height() + 8}); // the stretched one: the others need their own width
        item->setData(0, Qt::UserRole, QVariant::fromValue<qlonglong>(emotion.id.value));
        item->setCheckState(0, yes ? Qt::Checked : Qt::Unchecked);
        item->setText(1, emotion.definition.empty() ? tr("Not defined yet") : definition_of(emotion).simplified());
        item->setToolTip(1, definition_of(emotion));
        if (emotion.definition.empty()) item->setForeground(1, palette().color(QPalette::PlaceholderText));
        QStringList others;
        for (const auto &other : bench_.raters())
            if (other.id != rater->id && ticked(checks, other.id, emotion.id)) others << QString::fromStdString(other.name);
        item->setText(2, others.join(tr(", ")));
    }
    list_->setColumnHidden(2, bench_.raters().size() < 2);
    if (row >= 0 && row < list_->topLevelItemCount()) list_->setCurrentItem(list_->topLevelItem(row));
    whose_->setText(on ? tr("%1 ticks the emotions for which they have gone through this recording. Definitions are written "
                            "in the coding scheme.")
                             .arg(QString::fromStdString(rater->name))
                       : tr("No recording is shown."));
    state_->setText(on ? tr("%1 of %2 gone through").arg(done).arg(all) : QString());
    list_->setEnabled(on);
}

void ChecklistDialog::print() { print_page(this, windowTitle(), checklist_html(bench_)); }

} // namespace tempera::ui
