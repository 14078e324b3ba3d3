#include "ui/transport_options.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

namespace tempera::ui {
namespace {

QDoubleSpinBox *seconds_box(double lowest, double highest, double now, QWidget *parent) {
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(lowest, highest);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setSuffix(TransportOptions::tr(" s"));
    box->setValue(now);
    return box;
}

} // namespace

TransportOptions::TransportOptions(const settings::Transport &now, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("transport_options"));
    setWindowTitle(tr("Playback"));
    auto *form = new QFormLayout(this);
    frames_ = new QSpinBox(this);
    frames_->setObjectName(QStringLiteral("jump_frames"));
    frames_->setRange(2, 1000);
    frames_->setValue(now.jump_frames);
    seconds_ = seconds_box(0.1, 3600, now.jump_seconds, this);
    seconds_->setObjectName(QStringLiteral("jump_seconds"));
    before_ = seconds_box(0, 30, now.pre_roll, this);
    before_->setObjectName(QStringLiteral("pre_roll"));
    after_ = seconds_box(0, 30, now.post_roll, this);
    after_->setObjectName(QStringLiteral("post_roll"));
    scrub_ = new QCheckBox(tr("&Sound while the playhead is dragged"), this);
    scrub_->setObjectName(QStringLiteral("scrub_with_sound"));
    scrub_->setChecked(now.scrub_with_sound);
    form->addRow(tr("Jump by &frames:"), frames_);
    form->addRow(tr("&Jump by seconds:"), seconds_);
    form->addRow(tr("Play &before the repeated part:"), before_);
    form->addRow(tr("Play &after the repeated part:"), after_);
    form->addRow(scrub_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

settings::Transport TransportOptions::chosen() const {
    return {frames_->value(), seconds_->value(), before_->value(), after_->value(), scrub_->isChecked()};
}

} // namespace tempera::ui
