#include "ui/agreement_dialog.h"

#include "ui/agreement_results.h"
#include "ui/emotion_order.h"
#include "ui/emotion_style.h"
#include "ui/heading.h"
#include "ui/settings.h"
#include "ui/workbench.h"

#include <algorithm>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

constexpr int wait_ms = 250; ///< after the last change, before the numbers are made again

} // namespace

AgreementDialog::AgreementDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("agreement"));
    setWindowTitle(tr("Agreement"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *row = new QHBoxLayout;
    row->addWidget(build_choices());
    results_ = new AgreementResults;
    row->addWidget(results_, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    copy_ = buttons->addButton(tr("Copy the &sentence for a paper"), QDialogButtonBox::ActionRole);
    copy_->setObjectName(QStringLiteral("agreement_copy"));
    copy_->setEnabled(false);
    connect(copy_, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(sentence());
        Q_EMIT bench_.said(tr("Copied"));
    });
    connect(results_, &AgreementResults::sentence_changed, this, [this] { copy_->setEnabled(!sentence().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    resize(1040, 700);

    timer_.setSingleShot(true);
    timer_.setInterval(wait_ms);
    connect(&timer_, &QTimer::timeout, this, &AgreementDialog::start);
    connect(&bench_, &Workbench::agreement_measured, results_, &AgreementResults::show_result);
    connect(&bench_, &Workbench::traces_measured, results_, &AgreementResults::show_traces);
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

QString AgreementDialog::sentence() const { return results_->sentence(); }

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

    auto *compare = heading(tr("&Compare"));
    compare->setBuddy(mode_);
    column->addWidget(compare);
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
    order_ = new EmotionOrder;
    labels->addWidget(order_);
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
    connect(order_, &EmotionOrder::changed, this, &AgreementDialog::schedule);
    connect(unlabelled_, &QCheckBox::toggled, this, [this](bool yes) {
        settings::set_unlabelled_counts(yes);
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
        quantity_->addItem(rated_name(rated.quantity), key);
    }
    quantity_->setCurrentIndex(std::max(0, quantity_->findData(was)));
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
    QStringList used;
    for (const auto &set : bench_.label_sets())
        for (const auto &[span, emotion] : set.labels)
            if (const auto key = QString::fromStdString(emotion); !used.contains(key)) used << key;
    order_->set_used(used);
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
            return results_->ask_for(
                tr("It takes ratings of the same thing by two raters."),
                {tr("Each of them rates it while the recording plays: Rate > Rate while it plays. Rate > Who rates now says "
                    "whose rating it is."),
                 tr("Or take over curves that another rater made elsewhere: File > Import.")});
        if (raters.size() < 2) return results_->say(tr("Choose two raters."));
        results_->wait(tr("Computing…"));
        return bench_.measure_traces(quantity_->currentData().toString().toStdString(), raters,
                                     Time::seconds(bin_->value()));
    }
    if (with_curves() && !bench_.analysed())
        return results_->say(tr("The curves are not complete yet. The numbers follow by themselves."));
    const auto sets = bench_.label_sets();
    if (sets.empty())
        return results_->ask_for(tr("Nobody has labelled this recording yet."),
                                 {tr("Label moments with the keys of the emotions, then let a second person do the same: "
                                     "Rate > Start blind rating."),
                                  tr("Or take over labels made elsewhere: File > Import.")});
    if (!with_curves() && sets.size() < 2)
        return results_->ask_for(
            tr("It takes the labels of two raters. So far there are those of one: %1.")
                .arg(QString::fromStdString(sets.front().name)),
            {tr("Let a second person label the recording without seeing the first one's labels: Rate > Start blind rating, "
                "and Rate > Finish rating when they are done."),
             tr("Or take over another rater's labels made elsewhere: File > Import."),
             tr("Or compare this rater with the curves: choose that under Compare.")});
    if (wish.tiers.empty()) return results_->say(tr("Choose a rater with labels."));
    if (!with_curves() && wish.tiers.size() < 2) return results_->say(tr("Choose two raters."));
    using Curves = Workbench::AgreementWish::Curves;
    wish.curves = mode_->currentIndex() == 0   ? Curves::none
                  : mode_->currentIndex() == 1 ? Curves::before
                                               : Curves::after;
    wish.unlabelled_counts = unlabelled_->isChecked();
    wish.order = order_->order();
    wish.settings.bins.bin = Time::seconds(bin_->value());
    if (rule_->currentIndex() == 1) wish.settings.matching.tolerance = Time::seconds(tolerance_->value());
    auto &sizes = wish.settings.bin_sizes;
    if (std::find(sizes.begin(), sizes.end(), wish.settings.bins.bin) == sizes.end()) {
        sizes.push_back(wish.settings.bins.bin);
        std::sort(sizes.begin(), sizes.end());
    }
    results_->wait(tr("Computing…"));
    bench_.measure_agreement(wish);
}

} // namespace tempera::ui
