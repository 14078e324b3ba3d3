#include "ui/budget_panel.h"

#include "ui/emotion_lookup.h"

#include <algorithm>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

/// In seconds, as spreadsheets of this language reckon with them.
QString budget_time(Time t) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(t.seconds(), 'f', 3);
}
QString share_text(double part) { return BudgetPanel::tr("%1%").arg(QLocale().toString(100 * part, 'f', 1)); }

} // namespace

analysis::TimeStatistics time_budget(Workbench &bench, const BudgetChoice &choice, std::optional<Span> part) {
    const Span within = part.value_or(Span{Time{}, bench.axis().duration()});
    std::map<TierId, RaterId> raters;
    for (const auto &placed : bench.tiers()) raters[placed.tier.id] = placed.tier.rater;
    std::vector<std::string> names;
    std::map<EmotionId, int> places;
    for (const auto &each : bench.emotions()) {
        places[each.id] = static_cast<int>(names.size());
        names.push_back(key_of(each));
    }
    std::vector<analysis::Episode> episodes;
    for (const auto &label : bench.annotations()) {
        if (choice.tier && label.tier != choice.tier) continue;
        if (choice.rater && raters[label.tier] != choice.rater) continue;
        const auto place = places.find(label.emotion);
        const bool moment = label.span.onset == label.span.offset;
        if (place == places.end() || label.span.onset >= within.offset) continue;
        if (moment ? label.span.onset < within.onset : label.span.offset <= within.onset) continue;
        const Time from = std::max(label.span.onset, within.onset), to = std::min(label.span.offset, within.offset);
        episodes.push_back({{from - within.onset, to - within.onset}, place->second});
    }
    return analysis::statistics(std::move(names), episodes, within.length());
}

BudgetPanel::BudgetPanel(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    auto *name = new QLabel(tr("&Labels of"), this);
    whose_ = new QComboBox(this);
    whose_->setObjectName(QStringLiteral("budget_whose"));
    whose_->setAccessibleName(tr("Whose labels are counted"));
    whose_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    name->setBuddy(whose_);
    auto *copy_button = new QPushButton(tr("&Copy"), this);
    copy_button->setObjectName(QStringLiteral("budget_copy"));
    copy_button->setToolTip(tr("Copy the table for another program"));
    row->addWidget(name);
    row->addWidget(whose_, 1);
    row->addWidget(copy_button);
    column->addLayout(row);
    selected_ = new QCheckBox(tr("&Selected part only"), this);
    selected_->setObjectName(QStringLiteral("budget_selected"));
    column->addWidget(selected_);
    table_ = new QTableWidget(0, columns, this);
    table_->setObjectName(QStringLiteral("budget_table"));
    table_->setAccessibleName(tr("Time budget"));
    table_->setHorizontalHeaderLabels({tr("Emotion"), tr("Count"), tr("Total, s"), tr("Share"), tr("Mean, s")});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(false);
    table_->setShowGrid(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(emotion, QHeaderView::Stretch); // a long name is cut, no number is
    table_->horizontalHeader()->setMinimumSectionSize(48);
    table_->horizontalHeaderItem(share)->setToolTip(tr("Of the recording's length, or of the selected part's"));
    table_->horizontalHeaderItem(mean)->setToolTip(tr("Length of labels that last; moments have none"));
    table_->installEventFilter(this);
    column->addWidget(table_, 1);
    soon_.setSingleShot(true);
    soon_.setInterval(60);
    connect(&soon_, &QTimer::timeout, this, &BudgetPanel::refresh);
    connect(whose_, &QComboBox::activated, this, &BudgetPanel::refresh);
    connect(copy_button, &QPushButton::clicked, this, &BudgetPanel::copy);
    for (const auto changed : {&Workbench::emotions_changed, &Workbench::recording_changed,
                               &Workbench::project_changed, &Workbench::tiers_changed})
        connect(&bench, changed, this, &BudgetPanel::refresh_soon);
    connect(&bench, &Workbench::annotations_changed, this, &BudgetPanel::refresh_soon);
    connect(selected_, &QCheckBox::toggled, this, &BudgetPanel::refresh);
    connect(&bench.axis(), &TimeAxis::selection_changed, this, &BudgetPanel::refresh_soon);
    connect(&bench.axis(), &TimeAxis::duration_changed, this, &BudgetPanel::refresh_soon);
}

void BudgetPanel::take_focus() {
    refresh();
    table_->setFocus(Qt::ShortcutFocusReason);
    if (table_->currentRow() < 0) table_->setCurrentCell(0, emotion);
}

void BudgetPanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    refresh();
}

void BudgetPanel::refresh_soon() {
    if (isVisible() && !soon_.isActive()) soon_.start();
}

BudgetChoice BudgetPanel::choice() const {
    const auto at = static_cast<std::size_t>(std::max(0, whose_->currentIndex()));
    return at < choices_.size() ? choices_[at] : BudgetChoice{};
}

std::optional<Span> BudgetPanel::part() const {
    if (!selected_->isChecked() || !bench_.axis().has_selection()) return std::nullopt;
    return bench_.axis().selection();
}

void BudgetPanel::fill_choices() {
    const BudgetChoice before = choice();
    const auto tiers = bench_.tiers();
    std::map<RaterId, int> of_rater;
    for (const auto &placed : tiers) ++of_rater[placed.tier.rater];
    choices_.assign(1, {});
    QStringList names{tr("All tiers together")};
    for (const auto &placed : tiers) {
        choices_.push_back({placed.tier.id, {}});
        names << QString(placed.depth * 2, QLatin1Char(' ')) + QString::fromStdString(placed.tier.name);
    }
    if (auto *project = bench_.project()) {
        const auto &raters = project->document().contents().raters;
        for (const auto &[id, count] : of_rater) {
            const auto rater = raters.find(id);
            if (count < 2 || of_rater.size() < 2 || rater == raters.end()) continue; // else their tier, or all tiers
            choices_.push_back({{}, id});
            names << tr("All tiers of %1").arg(QString::fromStdString(rater->second.name));
        }
    }
    QStringList shown;
    for (int i = 0; i < whose_->count(); ++i) shown << whose_->itemText(i);
    const auto at = std::find(choices_.begin(), choices_.end(), before);
    if (shown != names) {
        whose_->clear();
        whose_->addItems(names);
    }
    whose_->setCurrentIndex(at == choices_.end() ? 0 : static_cast<int>(at - choices_.begin()));
}

void BudgetPanel::set_row(int row, const QStringList &cells, bool strong) {
    for (int at = 0; at < columns; ++at) {
        auto *item = table_->item(row, at);
        if (!item) {
            item = new QTableWidgetItem;
            item->setTextAlignment((at == emotion ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            table_->setItem(row, at, item);
        }
        QFont weight = font();
        weight.setBold(strong);
        item->setFont(weight);
        item->setText(cells.value(at));
    }
}

void BudgetPanel::refresh() {
    soon_.stop();
    fill_choices();
    const Span selection = bench_.axis().selection();
    selected_->setEnabled(bench_.axis().has_selection());
    selected_->setToolTip(bench_.axis().has_selection()
                              ? tr("%1 to %2; of labels that reach beyond it counts what lies in it")
                                    .arg(QString::fromStdString(format_time(selection.onset)),
                                         QString::fromStdString(format_time(selection.offset)))
                              : tr("Select a part first: drag along the ruler above the timeline"));
    const auto found = time_budget(bench_, choice(), part());
    const auto emotions = bench_.emotions();
    table_->setRowCount(bench_.recording() ? static_cast<int>(emotions.size()) + 2 : 0);
    if (!bench_.recording()) return;
    int row = 0, all = 0;
    for (std::size_t i = 0; i < emotions.size(); ++i) {
        const auto &its = found.each[i];
        all += its.episodes;
        set_row(row++,
                {display_name(emotions[i]), QLocale().toString(its.episodes), budget_time(its.total), share_text(its.share),
                 its.mean ? budget_time(*its.mean) : QStringLiteral("–")},
                false);
    }
    const Time none = Time::seconds(found.in_none * found.observed.seconds());
    set_row(row++, {tr("Not labelled"), QStringLiteral("–"), budget_time(none), share_text(found.in_none), QStringLiteral("–")},
            false);
    set_row(row, {tr("All labels"), QLocale().toString(all), budget_time(found.observed - none),
                  share_text(found.observed.us > 0 ? 1 - found.in_none : 0), QStringLiteral("–")},
            true);
}

QString BudgetPanel::as_table() const {
    QStringList lines{QString()};
    for (int at = 0; at < columns; ++at) lines[0] += (at ? "\t" : "") + table_->horizontalHeaderItem(at)->text();
    const auto chosen = table_->selectionModel()->selectedRows();
    for (int row = 0; row < table_->rowCount(); ++row) {
        // One row is only where the keyboard is.
        if (chosen.size() > 1 && !table_->selectionModel()->isRowSelected(row)) continue;
        QStringList cells;
        for (int at = 0; at < columns; ++at) cells << table_->item(row, at)->text();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void BudgetPanel::copy() const {
    QGuiApplication::clipboard()->setText(as_table());
    Q_EMIT bench_.said(tr("The time budget is on the clipboard."));
}

bool BudgetPanel::eventFilter(QObject *watched, QEvent *event) {
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::ShortcutOverride) return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!key->matches(QKeySequence::Copy)) return QWidget::eventFilter(watched, event);
    if (type == QEvent::ShortcutOverride)
        event->accept(); // here it is the table that is copied, not the chosen labels
    else
        copy();
    return true;
}

} // namespace tempera::ui
