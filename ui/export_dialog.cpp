#include "ui/export_dialog.h"

#include "ui/job_runner.h"
#include "ui/loss_text.h"
#include "ui/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

QString text_of(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

ExportDialog::ExportDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setWindowTitle(tr("Export to another program"));
    auto *column = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    format_ = new QComboBox(this);
    format_->setObjectName(QStringLiteral("export_format"));
    for (const exchange::Format &format : exchange::formats())
        if (format.write)
            format_->addItem(tr("%1 (%2)").arg(text_of(format.name), text_of(format.endings.front())),
                             text_of(format.key));
    format_->setCurrentIndex(std::max(0, format_->findData(QSettings().value("export_format", "eaf"))));
    form->addRow(tr("Format"), format_);
    column->addLayout(form);

    tiers_ = new QListWidget(this);
    tiers_->setObjectName(QStringLiteral("export_tiers"));
    tiers_->setAccessibleName(tr("Tiers to export"));
    if (const auto *project = bench.project()) {
        const auto &contents = project->document().contents();
        std::vector<model::Tier> tiers;
        for (const auto &[id, tier] : contents.tiers)
            if (tier.recording == bench.recording()) tiers.push_back(tier);
        std::stable_sort(tiers.begin(), tiers.end(),
                         [](const auto &a, const auto &b) { return a.position < b.position; });
        for (const model::Tier &tier : tiers) {
            const std::string &rater = contents.raters.at(tier.rater).name;
            auto *item = new QListWidgetItem(
                rater == tier.name ? text_of(tier.name) : tr("%1 of %2").arg(text_of(tier.name), text_of(rater)),
                tiers_);
            item->setData(Qt::UserRole, QVariant::fromValue(tier.id.value));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    }
    column->addWidget(new QLabel(tr("Tiers"), this));
    column->addWidget(tiers_, 1);
    const bool scored = bench.scores() && bench.analysed();
    curves_ = new QCheckBox(tr("The &curves"), this);
    curves_->setObjectName(QStringLiteral("export_curves"));
    episodes_ = new QCheckBox(tr("The curves' &episodes, as a tier"), this);
    episodes_->setObjectName(QStringLiteral("export_episodes"));
    for (auto *box : {curves_, episodes_}) {
        box->setEnabled(scored);
        if (!scored) box->setToolTip(tr("Once the recording is analysed"));
        column->addWidget(box);
    }
    signals_ = new QCheckBox(tr("&Body signals and imported measures"), this);
    signals_->setObjectName(QStringLiteral("export_signals"));
    const auto *recording = bench.recording_record();
    signals_->setEnabled(recording && !(recording->body.empty() && recording->measures.empty()));
    if (!signals_->isEnabled()) signals_->setToolTip(tr("This recording has none"));
    column->addWidget(signals_);
    losses_ = new QLabel(this);
    losses_->setObjectName(QStringLiteral("export_losses"));
    losses_->setWordWrap(true);
    losses_->setTextFormat(Qt::PlainText);
    losses_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    losses_->setMinimumHeight(7 * losses_->fontMetrics().lineSpacing());
    losses_->setAccessibleName(tr("What this format cannot hold"));
    column->addWidget(losses_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    ok_ = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    ok_->setObjectName(QStringLiteral("export_ok"));
    ok_->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(tiers_, &QListWidget::itemChanged, this, &ExportDialog::refresh);
    for (auto *box : {curves_, episodes_, signals_}) connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    resize(480, 480);
    refresh();
}

const exchange::Format &ExportDialog::format() const {
    return *exchange::format_named(format_->currentData().toString().toStdString());
}

Workbench::Gather ExportDialog::content() const {
    std::set<TierId> tiers;
    for (int i = 0; i < tiers_->count(); ++i)
        if (tiers_->item(i)->checkState() == Qt::Checked)
            tiers.insert(TierId{tiers_->item(i)->data(Qt::UserRole).toLongLong()});
    return bench_.gather({tiers, curves_->isChecked(), episodes_->isChecked(), signals_->isChecked()});
}

void ExportDialog::refresh() {
    losses_->setText(tr("Looking what this format can hold…"));
    ok_->setEnabled(false);
    const exchange::Format *format = &this->format();
    bench_.jobs().start({}, [dialog = QPointer(this), asked = ++asked_, format, gather = content()](const Job &) {
        const auto chosen = gather();
        const bool anything = chosen && (!chosen->tiers.empty() || !chosen->tracks.empty());
        auto losses = chosen ? exchange::losses(*format, *chosen) : std::vector<exchange::Loss>{};
        return [dialog, asked, anything, losses = std::move(losses), error = chosen ? Error{} : chosen.error(),
                failed = !chosen] {
            if (!dialog || dialog->asked_ != asked) return;
            dialog->show_losses(losses, anything);
            if (failed) dialog->losses_->setText(error_text(error));
        };
    });
}

void ExportDialog::show_losses(const std::vector<exchange::Loss> &losses, bool anything) {
    QStringList lines;
    for (const exchange::Loss &loss : losses) lines << QStringLiteral("• ") + loss_text(loss);
    losses_->setText(lines.isEmpty() ? tr("This format holds everything that is chosen.")
                                     : tr("This format cannot hold everything:") + '\n' + lines.join('\n'));
    ok_->setEnabled(anything);
}

void ExportDialog::accept() {
    QSettings().setValue("export_format", format_->currentData());
    QDialog::accept();
}

} // namespace tempera::ui
