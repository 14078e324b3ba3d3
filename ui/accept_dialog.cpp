#include "ui/accept_dialog.h"

#include "ui/emotion_lookup.h"
#include "ui/settings.h"

#include <algorithm>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

const QString tier_setting = QStringLiteral("accept_tier");               ///< its name; empty: where new labels go
const QString left_out_setting = QStringLiteral("accept_emotions_left_out"); ///< keys, one a line
const QString threshold_setting = QStringLiteral("accept_threshold");
constexpr double first_threshold = 0.5; ///< from where on an emotion counts as there in the curves, too
constexpr qlonglong where_labels_go = 0, on_a_new_one = -1;

} // namespace

Workbench::AcceptTarget accept_target(Workbench &bench) {
    const QString name = settings::choice(tier_setting);
    if (name.isEmpty()) return {};
    for (const auto &placed : bench.tiers())
        if (QString::fromStdString(placed.tier.name) == name) return {placed.tier.id, {}};
    return {{}, name};
}

AcceptDialog::AcceptDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("accept_dialog"));
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
    bool kept = false;
    const double before = settings::choice(threshold_setting).toDouble(&kept);
    threshold_->setValue(kept ? before : first_threshold);
    threshold_->setAccessibleName(tr("Least membership"));
    form->addRow(tr("Membership at least"), threshold_);
    form->addRow(tr("Emotions"), build_emotions());
    tier_ = new QComboBox;
    tier_->setObjectName(QStringLiteral("accept_tier"));
    tier_->setAccessibleName(tr("Onto tier"));
    new_tier_ = new QLineEdit;
    new_tier_->setObjectName(QStringLiteral("accept_new_tier"));
    new_tier_->setPlaceholderText(tr("Name of the new tier"));
    new_tier_->setAccessibleName(tr("Name of the new tier"));
    fill_tiers();
    auto *tier = new QVBoxLayout;
    tier->addWidget(tier_);
    tier->addWidget(new_tier_);
    form->addRow(tr("Onto tier"), tier);
    count_ = new QLabel;
    count_->setObjectName(QStringLiteral("count"));
    form->addRow(count_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    accept_ = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    accept_->setObjectName(QStringLiteral("accept"));
    accept_->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, &bench, [this] {
        remember();
        bench_.accept_predictions(wish());
    });
    connect(threshold_, &QDoubleSpinBox::valueChanged, this, &AcceptDialog::refresh);
    connect(whole_, &QRadioButton::toggled, this, &AcceptDialog::refresh);
    connect(emotions_, &QListWidget::itemChanged, this, &AcceptDialog::refresh);
    connect(tier_, &QComboBox::currentIndexChanged, this, &AcceptDialog::refresh);
    connect(new_tier_, &QLineEdit::textChanged, this, &AcceptDialog::refresh);
    refresh();
}

QWidget *AcceptDialog::build_emotions() {
    auto *all = new QWidget;
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    emotions_ = new QListWidget;
    emotions_->setObjectName(QStringLiteral("accept_emotions"));
    emotions_->setAccessibleName(tr("Emotions"));
    const QStringList left_out = settings::choice(left_out_setting).split('\n', Qt::SkipEmptyParts);
    for (const auto &emotion : bench_.emotions()) {
        auto *item = new QListWidgetItem(display_name(emotion), emotions_);
        item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(emotion.id.value));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool off = left_out.contains(QString::fromStdString(key_of(emotion)));
        item->setCheckState(off ? Qt::Unchecked : Qt::Checked);
    }
    const int rows = std::clamp(emotions_->count(), 3, 9);
    emotions_->setMinimumHeight(rows * (fontMetrics().height() + 6) + 6);
    auto *side = new QVBoxLayout;
    for (const auto &[text, on] : {std::pair{tr("All"), true}, std::pair{tr("None"), false}}) {
        auto *button = new QPushButton(text);
        button->setObjectName(on ? QStringLiteral("accept_all") : QStringLiteral("accept_none"));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, on = on] { check_all(on); });
        side->addWidget(button);
    }
    side->addStretch();
    row->addWidget(emotions_, 1);
    row->addLayout(side);
    return all;
}

void AcceptDialog::fill_tiers() {
    const auto target = accept_target(bench_);
    const auto add = [this](const QString &text, qlonglong id) { tier_->addItem(text, id); };
    QString active = tr("Where new labels go");
    for (const auto &placed : bench_.tiers())
        if (placed.tier.id == bench_.active_tier())
            active = tr("Where new labels go (%1)").arg(QString::fromStdString(placed.tier.name));
    add(active, where_labels_go);
    for (const auto &placed : bench_.tiers())
        if (!placed.tier.hidden) add(QString::fromStdString(placed.tier.name), placed.tier.id.value);
    add(tr("A new tier"), on_a_new_one);
    new_tier_->setText(target.new_tier.isEmpty() ? tr("Accepted") : target.new_tier);
    const auto at = tier_->findData(target.new_tier.isEmpty() ? static_cast<qlonglong>(target.tier.value) : on_a_new_one);
    tier_->setCurrentIndex(std::max(0, at));
}

Workbench::AcceptWish AcceptDialog::wish() const {
    Workbench::AcceptWish wish;
    wish.span = whole_->isChecked() ? Span{Time{}, bench_.axis().duration()} : bench_.axis().selection();
    wish.threshold = threshold_->value();
    auto &only = wish.only.emplace();
    for (int row = 0; row < emotions_->count(); ++row)
        if (const auto *item = emotions_->item(row); item->checkState() == Qt::Checked)
            only.insert(EmotionId{item->data(Qt::UserRole).toLongLong()});
    const auto chosen = tier_->currentData().toLongLong();
    if (chosen == on_a_new_one)
        wish.target.new_tier = new_tier_->text().trimmed();
    else
        wish.target.tier = TierId{chosen};
    return wish;
}

void AcceptDialog::refresh() {
    const auto now = wish();
    const bool makes_one = tier_->currentData().toLongLong() == on_a_new_one;
    new_tier_->setVisible(makes_one);
    const auto counts = bench_.count_predictions(now);
    int count = 0;
    {
        const QSignalBlocker quiet(emotions_);
        const auto emotions = bench_.emotions();
        for (int row = 0; row < emotions_->count(); ++row) {
            auto *item = emotions_->item(row);
            const EmotionId id{item->data(Qt::UserRole).toLongLong()};
            const auto found = counts.find(id);
            const int own = found == counts.end() ? 0 : found->second;
            if (now.only->count(id)) count += own;
            if (const auto *emotion = find_emotion(emotions, id))
                item->setText(tr("%1 (%2)", "emotion and number of predictions").arg(display_name(*emotion)).arg(own));
        }
    }
    const TierId onto = now.target.tier ? now.target.tier : bench_.active_tier();
    const auto tiers = bench_.tiers();
    const bool locked = !makes_one && std::any_of(tiers.begin(), tiers.end(), [&](const auto &placed) {
        return placed.tier.id == onto && placed.tier.locked;
    });
    const bool nameless = makes_one && now.target.new_tier.isEmpty();
    count_->setText(locked     ? tr("This tier is locked: choose another one.")
                    : nameless ? tr("Give the new tier a name.")
                               : tr("%n label(s) would be added.", nullptr, count));
    accept_->setEnabled(count > 0 && !locked && !nameless);
}

void AcceptDialog::check_all(bool on) {
    {
        const QSignalBlocker quiet(emotions_);
        for (int row = 0; row < emotions_->count(); ++row)
            emotions_->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    emotions_->viewport()->update();
    refresh();
}

void AcceptDialog::remember() const {
    QStringList left_out;
    const auto emotions = bench_.emotions();
    for (int row = 0; row < emotions_->count(); ++row) {
        const auto *item = emotions_->item(row);
        const auto *emotion = find_emotion(emotions, EmotionId{item->data(Qt::UserRole).toLongLong()});
        if (emotion && item->checkState() != Qt::Checked) left_out << QString::fromStdString(key_of(*emotion));
    }
    settings::set_choice(left_out_setting, left_out.join('\n'));
    settings::set_choice(threshold_setting, QString::number(threshold_->value()));
    const auto chosen = tier_->currentData().toLongLong();
    settings::set_choice(tier_setting, chosen == where_labels_go ? QString()
                                       : chosen == on_a_new_one  ? new_tier_->text().trimmed()
                                                                 : tier_->currentText());
}

} // namespace tempera::ui
