#include "ui/emotion_order.h"

#include "ui/emotion_style.h"
#include "ui/settings.h"

#include <algorithm>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <tuple>

namespace tempera::ui {
namespace {

constexpr QLatin1String ordered_setting("agreement/ordered"), order_setting("agreement/order");

} // namespace

EmotionOrder::EmotionOrder(QWidget *parent) : QWidget(parent) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    ordered_ = new QCheckBox(tr("The emotions are in &order"));
    ordered_->setObjectName(QStringLiteral("agreement_ordered"));
    ordered_->setToolTip(tr("Such as low, medium, high: then it counts how far apart two answers are (weighted kappa, "
                            "ordinal alpha)."));
    ordered_->setChecked(settings::choice(ordered_setting) == QLatin1String("yes"));
    column->addWidget(ordered_);
    box_ = new QWidget;
    auto *row = new QHBoxLayout(box_);
    row->setContentsMargins(0, 0, 0, 0);
    list_ = new QListWidget;
    list_->setObjectName(QStringLiteral("agreement_order"));
    list_->setAccessibleName(tr("The emotions from the least to the most"));
    list_->setMaximumHeight(6 * fontMetrics().lineSpacing());
    row->addWidget(list_, 1);
    auto *buttons = new QVBoxLayout;
    for (const auto &[text, name, by] : {std::tuple(tr("Up"), "agreement_up", -1), {tr("Down"), "agreement_down", 1}}) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, by = by] { move(by); });
        buttons->addWidget(button);
    }
    buttons->addStretch();
    row->addLayout(buttons);
    column->addWidget(box_);
    box_->setVisible(ordered_->isChecked());
    connect(ordered_, &QCheckBox::toggled, this, [this](bool yes) {
        settings::set_choice(ordered_setting, yes ? QStringLiteral("yes") : QString());
        box_->setVisible(yes);
        Q_EMIT changed();
    });
}

void EmotionOrder::set_used(const QStringList &keys) {
    const QStringList kept = settings::choice(order_setting).split('\n', Qt::SkipEmptyParts);
    QStringList order;
    for (const QString &key : kept)
        if (keys.contains(key)) order << key;
    for (const QString &key : keys)
        if (!order.contains(key)) order << key;
    const QString chosen = list_->currentItem() ? list_->currentItem()->data(Qt::UserRole).toString() : QString();
    list_->clear();
    for (const QString &key : order) {
        auto *item = new QListWidgetItem(display_name(key.toStdString()), list_);
        item->setData(Qt::UserRole, key);
    }
    list_->setCurrentRow(
        static_cast<int>(std::max<qsizetype>(0, order.indexOf(chosen)))); // one for Up and Down to move
}

std::vector<std::string> EmotionOrder::order() const {
    std::vector<std::string> out;
    if (ordered_->isChecked())
        for (int i = 0; i < list_->count(); ++i)
            out.push_back(list_->item(i)->data(Qt::UserRole).toString().toStdString());
    return out;
}

void EmotionOrder::move(int by) {
    const int from = list_->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= list_->count()) return;
    list_->insertItem(to, list_->takeItem(from));
    list_->setCurrentRow(to);
    QStringList order;
    for (int i = 0; i < list_->count(); ++i) order << list_->item(i)->data(Qt::UserRole).toString();
    settings::set_choice(order_setting, order.join('\n'));
    Q_EMIT changed();
}

} // namespace tempera::ui
