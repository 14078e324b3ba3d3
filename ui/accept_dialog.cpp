#include "ui/accept_dialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tempera::ui {

AcceptDialog::AcceptDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Accept predictions"));
    auto *form = new QFormLayout(this);
    whole_ = new QRadioButton(tr("The whole recording"));
    part_ = new QRadioButton(tr("The selected part"));
    auto *where = new QVBoxLayout;
    where->addWidget(whole_);
    where->addWidget(part_);
    form->addRow(tr("Where"), where);
    part_->setEnabled(bench.axis().has_selection());
    (bench.axis().has_selection() ? part_ : whole_)->setChecked(true);
    threshold_ = new QDoubleSpinBox;
    threshold_->setObjectName(QStringLiteral("threshold"));
    threshold_->setRange(0.3, 0.95);
    threshold_->setSingleStep(0.05);
    threshold_->setValue(0.5);
    threshold_->setAccessibleName(tr("Least membership"));
    form->addRow(tr("Membership at least"), threshold_);
    QString tier;
    for (const auto &placed : bench.tiers())
        if (placed.tier.id == bench.active_tier()) tier = QString::fromStdString(placed.tier.name);
    form->addRow(tr("Onto tier"), new QLabel(tier));
    count_ = new QLabel;
    count_->setObjectName(QStringLiteral("count"));
    form->addRow(count_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    accept_ = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    accept_->setObjectName(QStringLiteral("accept"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, &bench, [this] { bench_.accept_predictions(span(), threshold_->value()); });
    connect(threshold_, &QDoubleSpinBox::valueChanged, this, &AcceptDialog::refresh);
    connect(whole_, &QRadioButton::toggled, this, &AcceptDialog::refresh);
    refresh();
}

Span AcceptDialog::span() const {
    return whole_->isChecked() ? Span{Time{}, bench_.axis().duration()} : bench_.axis().selection();
}

void AcceptDialog::refresh() {
    const auto count = static_cast<int>(bench_.count_predictions(span(), threshold_->value()));
    count_->setText(tr("%n label(s) would be added.", nullptr, count));
    accept_->setEnabled(count > 0);
}

} // namespace tempera::ui
