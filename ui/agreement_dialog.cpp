#include "ui/agreement_dialog.h"

#include "ui/agreement_views.h"
#include "ui/agreement_words.h"
#include "ui/emotion_style.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/workbench.h"

#include <algorithm>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

constexpr int wait_ms = 250; ///< after the last change, before the numbers are made again

QLabel *heading(const QString &text, QWidget *buddy = nullptr) {
    auto *label = new QLabel(text);
    QFont face = label->font();
    face.setBold(true);
    label->setFont(face);
    label->setBuddy(buddy);
    return label;
}

} // namespace

AgreementDialog::AgreementDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("agreement"));
    setWindowTitle(tr("Agreement"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *row = new QHBoxLayout;
    row->addWidget(build_choices());
    row->addWidget(build_results(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    copy_ = buttons->addButton(tr("Copy the &sentence for a paper"), QDialogButtonBox::ActionRole);
    copy_->setObjectName(QStringLiteral("agreement_copy"));
    copy_->setEnabled(false);
    connect(copy_, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(sentence_);
        Q_EMIT bench_.said(tr("Copied"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    resize(1040, 700);

    timer_.setSingleShot(true);
    timer_.setInterval(wait_ms);
    connect(&timer_, &QTimer::timeout, this, &AgreementDialog::start);
    connect(&bench_, &Workbench::agreement_measured, this, &AgreementDialog::show_result);
    connect(&bench_, &Workbench::traces_measured, this, &AgreementDialog::show_traces);
    connect(&bench_, &Workbench::traces_changed, this, [this] {
        if (with_traces()) fill_raters();
    });
    connect(&bench_, &Workbench::annotations_changed, this, &AgreementDialog::fill_raters);
    connect(&bench_, &Workbench::recording_changed, this, &AgreementDialog::fill_raters);
    connect(&bench_, &Workbench::scores_changed, this, [this] {
        if (with_curves()) schedule();
    });
    fill_raters();
}

AgreementDialog::~AgreementDialog() { bench_.stop_agreement(); }

bool AgreementDialog::with_curves() const { return mode_->currentIndex() == 1 || mode_->currentIndex() == 2; }
bool AgreementDialog::with_traces() const { return mode_->currentIndex() == 3; }

QWidget *AgreementDialog::build_choices() {
    auto *panel = new QWidget;
    panel->setFixedWidth(270);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    mode_ = new QComboBox;
    mode_->setObjectName(QStringLiteral("agreement_mode"));
    mode_->addItems({tr("Raters with each other"), tr("A rater with the curves before Adapt"),
                     tr("A rater with the curves after Adapt"), tr("Ratings that go on in time")});
    quantity_ = new QComboBox;
    quantity_->setObjectName(QStringLiteral("agreement_quantity"));
    quantity_->setAccessibleName(tr("What was rated"));
    raters_ = new QListWidget;
    raters_->setObjectName(QStringLiteral("agreement_raters"));
    raters_->setAccessibleName(tr("Raters"));
    bin_ = new QDoubleSpinBox;
    bin_->setObjectName(QStringLiteral("agreement_bin"));
    bin_->setRange(0.1, 60);
    bin_->setDecimals(1);
    bin_->setSingleStep(0.1);
    bin_->setSuffix(tr(" s"));
    bin_->setValue(settings::agreement_bin());
    rule_ = new QComboBox;
    rule_->addItems({tr("they share half their time"), tr("both ends are as close as")});
    tolerance_ = new QDoubleSpinBox;
    tolerance_->setObjectName(QStringLiteral("agreement_tolerance"));
    tolerance_->setRange(0.1, 10);
    tolerance_->setDecimals(1);
    tolerance_->setSingleStep(0.1);
    tolerance_->setSuffix(tr(" s"));
    tolerance_->setAccessibleName(tr("Tolerance"));
    const double kept = settings::agreement_tolerance();
    rule_->setCurrentIndex(kept > 0 ? 1 : 0);
    tolerance_->setValue(kept > 0 ? kept : 0.5);
    tolerance_->setEnabled(kept > 0);
    unlabelled_ = new QCheckBox(tr("No label is an answer too"));
    unlabelled_->setToolTip(
        tr("When both leave a stretch unlabelled they agree that nothing is there. Without this only "
           "what both have labelled is compared."));
    unlabelled_->setChecked(settings::unlabelled_counts());

    column->addWidget(heading(tr("&Compare"), mode_));
    column->addWidget(mode_);
    column->addWidget(quantity_);
    column->addWidget(raters_, 1);
    auto *form = new QFormLayout;
    form->addRow(tr("&Bins of"), bin_);
    column->addLayout(form);
    for_labels_ = new QWidget;
    auto *labels = new QVBoxLayout(for_labels_);
    labels->setContentsMargins(0, 0, 0, 0);
    column->addWidget(for_labels_);
    labels->addWidget(unlabelled_);
    labels->addWidget(build_order());
    auto *match = new QLabel(tr("Labels &match when"));
    match->setBuddy(rule_);
    labels->addWidget(match);
    labels->addWidget(rule_);
    labels->addWidget(tolerance_);

    // Against the curves there is one rater at a time, among each other all again.
    connect(mode_, &QComboBox::currentIndexChanged, this, [this] {
        raters_->clear();
        bin_->setValue(with_traces() ? grid_step.seconds() : settings::agreement_bin());
        fill_raters();
    });
    connect(quantity_, &QComboBox::activated, this, [this] {
        raters_->clear();
        fill_raters();
    });
    connect(raters_, &QListWidget::itemChanged, this, &AgreementDialog::rater_toggled);
    connect(bin_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!with_traces()) settings::set_agreement_bin(value);
        schedule();
    });
    const auto matching = [this] {
        const bool ends = rule_->currentIndex() == 1;
        tolerance_->setEnabled(ends);
        settings::set_agreement_tolerance(ends ? tolerance_->value() : 0);
        schedule();
    };
    connect(rule_, &QComboBox::currentIndexChanged, this, matching);
    connect(tolerance_, &QDoubleSpinBox::valueChanged, this, matching);
    connect(unlabelled_, &QCheckBox::toggled, this, [this](bool yes) {
        settings::set_unlabelled_counts(yes);
        schedule();
    });
    return panel;
}

QWidget *AgreementDialog::build_order() {
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    ordered_ = new QCheckBox(tr("The emotions are in &order"));
    ordered_->setObjectName(QStringLiteral("agreement_ordered"));
    ordered_->setToolTip(tr("Such as low, medium, high: then it counts how far apart two answers are (weighted kappa, "
                            "ordinal alpha)."));
    ordered_->setChecked(settings::choice(QStringLiteral("agreement/ordered")) == QLatin1String("yes"));
    column->addWidget(ordered_);
    order_box_ = new QWidget;
    auto *row = new QHBoxLayout(order_box_);
    row->setContentsMargins(0, 0, 0, 0);
    order_ = new QListWidget;
    order_->setObjectName(QStringLiteral("agreement_order"));
    order_->setAccessibleName(tr("The emotions from the least to the most"));
    order_->setMaximumHeight(6 * fontMetrics().lineSpacing());
    row->addWidget(order_, 1);
    auto *buttons = new QVBoxLayout;
    for (const auto &[text, name, by] : {std::tuple(tr("Up"), "agreement_up", -1), {tr("Down"), "agreement_down", 1}}) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, by = by] { move_emotion(by); });
        buttons->addWidget(button);
    }
    buttons->addStretch();
    row->addLayout(buttons);
    column->addWidget(order_box_);
    order_box_->setVisible(ordered_->isChecked());
    connect(ordered_, &QCheckBox::toggled, this, [this](bool yes) {
        settings::set_choice(QStringLiteral("agreement/ordered"), yes ? QStringLiteral("yes") : QString());
        order_box_->setVisible(yes);
        schedule();
    });
    return panel;
}

void AgreementDialog::fill_quantities() {
    const QVariant was = quantity_->currentData();
    quantity_->clear();
    if (!with_traces()) return;
    for (const auto &rated : bench_.rated_quantities()) {
        const auto key = QString::fromStdString(rated.quantity);
        quantity_->addItem(display_name(rated.quantity), key);
    }
    quantity_->setCurrentIndex(std::max(0, quantity_->findData(was)));
}

void AgreementDialog::fill_order() {
    QStringList used;
    for (const auto &set : bench_.label_sets())
        for (const auto &[span, emotion] : set.labels)
            if (const auto key = QString::fromStdString(emotion); !used.contains(key)) used << key;
    const QStringList kept = settings::choice(QStringLiteral("agreement/order")).split('\n', Qt::SkipEmptyParts);
    QStringList order;
    for (const QString &key : kept)
        if (used.contains(key)) order << key;
    for (const QString &key : used)
        if (!order.contains(key)) order << key;
    order_->clear();
    for (const QString &key : order) {
        auto *item = new QListWidgetItem(display_name(key.toStdString()), order_);
        item->setData(Qt::UserRole, key);
    }
}

void AgreementDialog::move_emotion(int by) {
    const int from = order_->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= order_->count()) return;
    order_->insertItem(to, order_->takeItem(from));
    order_->setCurrentRow(to);
    QStringList order;
    for (int i = 0; i < order_->count(); ++i) order << order_->item(i)->data(Qt::UserRole).toString();
    settings::set_choice(QStringLiteral("agreement/order"), order.join('\n'));
    schedule();
}

QWidget *AgreementDialog::build_results() {
    auto *panel = new QWidget;
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(8, 0, 0, 0);
    numbers_ = new QTableWidget(0, 2);
    numbers_->setObjectName(QStringLiteral("agreement_numbers"));
    numbers_->setAccessibleName(tr("Numbers"));
    numbers_->setHorizontalHeaderLabels({tr("Number"), tr("Value (95% interval)")});
    numbers_->verticalHeader()->hide();
    numbers_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    numbers_->horizontalHeader()->setStretchLastSection(true);
    numbers_->setEditTriggers(QTableWidget::NoEditTriggers);
    numbers_->setSelectionBehavior(QTableWidget::SelectRows);
    numbers_->setWordWrap(true);
    words_ = new QTextBrowser;
    words_->setObjectName(QStringLiteral("agreement_words"));
    words_->setAccessibleName(tr("What it means"));
    confusion_ = new ConfusionTable;
    confusion_->setObjectName(QStringLiteral("agreement_confusion"));
    confusion_->setAccessibleName(tr("Who said what")); // until it says whose
    plot_ = new BinSizePlot;
    which_ = new QComboBox;
    which_->addItems({tr("on the bins"), tr("label by label")});
    which_->setAccessibleName(tr("Who said what"));
    axes_ = new QLabel;
    axes_->setWordWrap(true);
    state_ = new QLabel;
    state_->setObjectName(QStringLiteral("agreement_state"));
    state_->setWordWrap(true);
    auto *who = new QHBoxLayout;
    who->addWidget(heading(tr("Who said what")));
    who->addWidget(which_);
    who->addStretch();
    grid->addWidget(state_, 0, 0, 1, 2);
    grid->addWidget(numbers_, 1, 0);
    grid->addWidget(words_, 1, 1);
    grid->addLayout(who, 2, 0);
    grid->addWidget(heading(tr("What the bin size does")), 2, 1);
    grid->addWidget(confusion_, 3, 0);
    grid->addWidget(plot_, 3, 1);
    grid->addWidget(axes_, 4, 0);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(3, 2);
    connect(which_, &QComboBox::currentIndexChanged, this, &AgreementDialog::show_confusion);
    return panel;
}

void AgreementDialog::fill_raters() {
    filling_ = true;
    // Who was left out stays so; who is new takes part, if there are labels.
    QSet<qlonglong> off, known;
    for (int i = 0; i < raters_->count(); ++i) {
        const auto *item = raters_->item(i);
        known << item->data(Qt::UserRole).toLongLong();
        if (item->checkState() != Qt::Checked) off << item->data(Qt::UserRole).toLongLong();
    }
    raters_->clear();
    quantity_->setVisible(with_traces());
    for_labels_->setVisible(!with_traces());
    fill_quantities();
    bool one = false;
    if (with_traces())
        for (const auto &rated : bench_.rated_quantities()) {
            if (rated.quantity != quantity_->currentData().toString().toStdString()) continue;
            for (const std::string &rater : rated.raters) {
                auto *item = new QListWidgetItem(QString::fromStdString(rater));
                const auto id = static_cast<qlonglong>(qHash(item->text())); // to know it again
                item->setData(Qt::UserRole, id);
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
                item->setCheckState(off.contains(id) ? Qt::Unchecked : Qt::Checked);
                raters_->addItem(item);
            }
        }
    else
        for (const auto &set : bench_.label_sets()) {
            auto *item = new QListWidgetItem(tr("%1 (%n label(s))", nullptr, static_cast<int>(set.labels.size()))
                                                 .arg(QString::fromStdString(set.name)));
            const auto id = static_cast<qlonglong>(set.tier.value);
            item->setData(Qt::UserRole, id);
            bool on = !set.labels.empty() && !(known.contains(id) && off.contains(id));
            if (with_curves() && one) on = false;
            one = one || on;
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
            raters_->addItem(item);
        }
    unlabelled_->setEnabled(!with_curves());
    fill_order();
    filling_ = false;
    schedule();
}

void AgreementDialog::rater_toggled(QListWidgetItem *item) {
    if (filling_) return;
    if (with_curves() && item->checkState() == Qt::Checked) { // one rater at a time
        filling_ = true;
        for (int i = 0; i < raters_->count(); ++i)
            if (raters_->item(i) != item) raters_->item(i)->setCheckState(Qt::Unchecked);
        filling_ = false;
    }
    schedule();
}

void AgreementDialog::schedule() { timer_.start(); }

void AgreementDialog::say(const QString &text) {
    agreement_.reset();
    sentence_.clear();
    copy_->setEnabled(false);
    numbers_->setRowCount(0);
    words_->clear();
    confusion_->set({}, {}, {}, {}, {});
    axes_->clear();
    plot_->set(nullptr);
    state_->setText(text);
}

void AgreementDialog::start() {
    Workbench::AgreementWish wish;
    for (int i = 0; i < raters_->count(); ++i)
        if (raters_->item(i)->checkState() == Qt::Checked)
            wish.tiers.push_back(TierId{raters_->item(i)->data(Qt::UserRole).toLongLong()});
    bench_.stop_agreement();
    if (with_traces()) {
        std::vector<std::string> raters;
        for (int i = 0; i < raters_->count(); ++i)
            if (raters_->item(i)->checkState() == Qt::Checked) raters.push_back(raters_->item(i)->text().toStdString());
        if (quantity_->count() == 0)
            return say(tr("It takes ratings of the same thing by two raters. Rate in the Rate menu, or import another "
                          "rater's curves."));
        if (raters.size() < 2) return say(tr("Choose two raters."));
        state_->setText(tr("Computing…"));
        return bench_.measure_traces(quantity_->currentData().toString().toStdString(), raters,
                                     Time::seconds(bin_->value()));
    }
    if (with_curves() && !bench_.analysed())
        return say(tr("The curves are not complete yet. The numbers follow by themselves."));
    if (wish.tiers.empty()) return say(tr("Choose a rater with labels."));
    if (!with_curves() && wish.tiers.size() < 2)
        return say(
            tr("It takes two raters. Import another rater's labels from the File menu, or compare with the curves."));
    using Curves = Workbench::AgreementWish::Curves;
    wish.curves = mode_->currentIndex() == 0   ? Curves::none
                  : mode_->currentIndex() == 1 ? Curves::before
                                               : Curves::after;
    wish.unlabelled_counts = unlabelled_->isChecked();
    if (ordered_->isChecked())
        for (int i = 0; i < order_->count(); ++i)
            wish.order.push_back(order_->item(i)->data(Qt::UserRole).toString().toStdString());
    wish.settings.bins.bin = Time::seconds(bin_->value());
    if (rule_->currentIndex() == 1) wish.settings.matching.tolerance = Time::seconds(tolerance_->value());
    auto &sizes = wish.settings.bin_sizes;
    if (std::find(sizes.begin(), sizes.end(), wish.settings.bins.bin) == sizes.end()) {
        sizes.push_back(wish.settings.bins.bin);
        std::sort(sizes.begin(), sizes.end());
    }
    state_->setText(tr("Computing…"));
    bench_.measure_agreement(wish);
}

void AgreementDialog::show_result(const std::shared_ptr<const analysis::CodingAgreement> &agreement) {
    if (!agreement) return say(tr("It was stopped, or the message in the window says why."));
    agreement_ = agreement;
    const auto &a = *agreement;
    QStringList names;
    for (const std::string &rater : a.raters) names << QString::fromStdString(rater);
    const QLocale locale;
    state_->setText(tr("%1: %2 bins of %3 s")
                        .arg(names.join(QStringLiteral(", ")), locale.toString(qulonglong(a.units)),
                             locale.toString(a.settings.bins.bin.seconds())));
    show_numbers(a);
    which_->setEnabled(a.segments.has_value());
    if (!a.segments) which_->setCurrentIndex(0);
    plot_->set(agreement_);
    show_confusion();
}

void AgreementDialog::show_traces(const std::shared_ptr<const analysis::NumbersAgreement> &agreement) {
    if (!agreement) return say(tr("It was stopped, or the message in the window says why."));
    say({}); // there is neither a table of who said what, nor a plot over bin sizes
    const auto &a = *agreement;
    QStringList names;
    for (const std::string &rater : a.raters) names << QString::fromStdString(rater);
    const QLocale locale;
    state_->setText(tr("%1: %2 bins of %3 s")
                        .arg(names.join(QStringLiteral(", ")), locale.toString(qulonglong(a.units)),
                             locale.toString(a.unit.seconds())));
    show_numbers(a);
    which_->setEnabled(false);
}

template <typename Agreement> void AgreementDialog::show_numbers(const Agreement &a) {
    numbers_->setRowCount(static_cast<int>(a.lines.size()));
    for (int i = 0; i < numbers_->rowCount(); ++i) {
        const analysis::Line &line = a.lines[static_cast<std::size_t>(i)];
        auto *name = new QTableWidgetItem(agreement_text(analysis::name(line.statistic)));
        auto *value = new QTableWidgetItem(agreement_text(line.measure));
        const QString meaning = agreement_text(analysis::meaning(line.statistic));
        for (auto *item : {name, value}) {
            item->setToolTip(meaning);
            QFont face = font();
            face.setBold(line.statistic == a.advised); // the one to report
            item->setFont(face);
        }
        numbers_->setItem(i, 0, name);
        numbers_->setItem(i, 1, value);
    }
    numbers_->resizeRowsToContents();
    QString html;
    for (const analysis::Phrase &phrase : explain(a))
        html += QStringLiteral("<p>") + agreement_text(phrase).toHtmlEscaped() + QStringLiteral("</p>");
    QStringList sentences;
    for (const analysis::Phrase &phrase : for_a_paper(a)) sentences << agreement_text(phrase);
    sentence_ = sentences.join(QLatin1Char(' '));
    html += QStringLiteral("<p><b>") + tr("For a paper").toHtmlEscaped() + QStringLiteral("</b><br>") +
            sentence_.toHtmlEscaped() + QStringLiteral("</p>");
    words_->setHtml(html);
    copy_->setEnabled(true);
}

void AgreementDialog::show_confusion() {
    if (!agreement_ || agreement_->raters.size() != 2) {
        confusion_->set({}, {}, {}, {}, {});
        axes_->setText(agreement_ ? tr("The table is for two raters.") : QString());
        return;
    }
    const auto &a = *agreement_;
    const QString rows = QString::fromStdString(a.raters[0]), columns = QString::fromStdString(a.raters[1]);
    const bool labels = which_->currentIndex() == 1 && a.segments;
    confusion_->set(labels ? a.segments->confusion : a.confusion, a.categories,
                    labels ? tr("no partner") : tr("no label"), rows, columns);
    axes_->setText(tr("Rows: %1. Columns: %2. Per cent of the row.").arg(rows, columns));
}

} // namespace tempera::ui
