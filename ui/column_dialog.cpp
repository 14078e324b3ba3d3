#include "ui/column_dialog.h"

#include "core/exchange/label_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {

using exchange::ColumnMapping;

QString text_of(const std::string &text) { return QString::fromStdString(text); }

/// The same for tables with the same columns.
QString settings_key(const std::vector<std::string> &header) {
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const std::string &name : header) {
        hash.addData(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
        hash.addData(QByteArrayView("\n", 1));
    }
    return QStringLiteral("import_columns/") + QString::fromLatin1(hash.result().toHex().left(16));
}

struct Field {
    const char *key;
    std::string ColumnMapping::*member;
};
constexpr Field fields[] = {{"onset", &ColumnMapping::onset},       {"offset", &ColumnMapping::offset},
                            {"duration", &ColumnMapping::duration}, {"label", &ColumnMapping::label},
                            {"tier", &ColumnMapping::tier},         {"rater", &ColumnMapping::rater},
                            {"note", &ColumnMapping::note}};

} // namespace

ColumnMapping ColumnDialog::remembered(const std::vector<std::string> &header) {
    QSettings settings;
    settings.beginGroup(settings_key(header));
    ColumnMapping mapping;
    for (const Field &field : fields) mapping.*field.member = settings.value(field.key).toString().toStdString();
    mapping.unit = static_cast<ColumnMapping::Unit>(std::clamp(settings.value("unit", 0).toInt(), 0, 2));
    const double rate = settings.value("frame_rate", 25.0).toDouble();
    mapping.frame_rate = rate > 0 ? rate : 25;
    mapping.decimal_comma = settings.value("decimal_comma", false).toBool();
    return mapping;
}

void ColumnDialog::remember(const std::vector<std::string> &header, const ColumnMapping &mapping) {
    QSettings settings;
    settings.beginGroup(settings_key(header));
    for (const Field &field : fields) settings.setValue(field.key, text_of(mapping.*field.member));
    settings.setValue("unit", static_cast<int>(mapping.unit));
    settings.setValue("frame_rate", mapping.frame_rate);
    settings.setValue("decimal_comma", mapping.decimal_comma);
}

ColumnDialog::ColumnDialog(const CsvTable &table, const ColumnMapping &mapping, QWidget *parent)
    : QDialog(parent), table_(table) {
    setWindowTitle(tr("Columns of the table"));
    auto *column = new QVBoxLayout(this);

    auto *view = new QTableWidget(static_cast<int>(std::min<std::size_t>(table.rows.size(), 5)),
                                  static_cast<int>(table.header.size()), this);
    view->setAccessibleName(tr("First rows of the table"));
    QStringList names;
    for (const std::string &name : table.header) names << text_of(name);
    view->setHorizontalHeaderLabels(names);
    for (int row = 0; row < view->rowCount(); ++row)
        for (int c = 0; c < view->columnCount(); ++c)
            view->setItem(
                row, c,
                new QTableWidgetItem(text_of(table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(c)])));
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->setMaximumHeight(170);
    column->addWidget(view);

    auto *form = new QFormLayout;
    column->addLayout(form);
    const auto box = [&](const QString &text, const char *name, const std::string &chosen, bool needed) {
        auto *combo = add_column_box(text, name, chosen, needed);
        form->addRow(text, combo);
        return combo;
    };
    onset_ = box(tr("Onset"), "column_onset", mapping.onset, true);
    offset_ = box(tr("End"), "column_offset", mapping.offset, false);
    duration_ = box(tr("Duration"), "column_duration", mapping.duration, false);
    label_ = box(tr("Label"), "column_label", mapping.label, true);
    tier_ = box(tr("Tier"), "column_tier", mapping.tier, false);
    rater_ = box(tr("Rater"), "column_rater", mapping.rater, false);
    note_ = box(tr("Note"), "column_note", mapping.note, false);
    unit_ = new QComboBox(this);
    unit_->setObjectName(QStringLiteral("column_unit"));
    unit_->addItems({tr("Seconds or h:mm:ss"), tr("Milliseconds"), tr("Frames")});
    unit_->setCurrentIndex(static_cast<int>(mapping.unit));
    form->addRow(tr("Times are in"), unit_);
    frame_rate_ = new QDoubleSpinBox(this);
    frame_rate_->setObjectName(QStringLiteral("column_frame_rate"));
    frame_rate_->setRange(0.1, 1000);
    frame_rate_->setDecimals(3);
    frame_rate_->setValue(mapping.frame_rate);
    form->addRow(tr("Frames a second"), frame_rate_);
    decimal_comma_ = new QCheckBox(tr("Decimal comma"), this);
    decimal_comma_->setObjectName(QStringLiteral("column_decimal_comma"));
    decimal_comma_->setChecked(mapping.decimal_comma);
    form->addRow(QString(), decimal_comma_);

    result_ = new QLabel(this);
    result_->setObjectName(QStringLiteral("column_result"));
    result_->setWordWrap(true);
    result_->setMinimumHeight(2 * result_->fontMetrics().lineSpacing());
    column->addWidget(result_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    ok_ = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    for (auto *combo : {onset_, offset_, duration_, label_, tier_, rater_, note_, unit_})
        connect(combo, &QComboBox::currentIndexChanged, this, &ColumnDialog::refresh);
    connect(frame_rate_, &QDoubleSpinBox::valueChanged, this, &ColumnDialog::refresh);
    connect(decimal_comma_, &QCheckBox::toggled, this, &ColumnDialog::refresh);
    resize(640, 560);
    refresh();
}

QComboBox *ColumnDialog::add_column_box(const QString &label, const char *name, const std::string &chosen,
                                        bool needed) {
    auto *combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(label);
    combo->addItem(needed ? tr("Choose…") : tr("None, or found by its name"), QString());
    for (const std::string &column : table_.header)
        if (!column.empty()) combo->addItem(text_of(column), text_of(column));
    combo->setCurrentIndex(std::max(0, combo->findData(text_of(chosen))));
    return combo;
}

ColumnMapping ColumnDialog::mapping() const {
    ColumnMapping mapping;
    const auto chosen = [](const QComboBox *combo) { return combo->currentData().toString().toStdString(); };
    mapping.onset = chosen(onset_);
    mapping.offset = chosen(offset_);
    mapping.duration = chosen(duration_);
    mapping.label = chosen(label_);
    mapping.tier = chosen(tier_);
    mapping.rater = chosen(rater_);
    mapping.note = chosen(note_);
    mapping.unit = static_cast<ColumnMapping::Unit>(unit_->currentIndex());
    mapping.frame_rate = frame_rate_->value();
    mapping.decimal_comma = decimal_comma_->isChecked();
    return mapping;
}

void ColumnDialog::refresh() {
    const ColumnMapping chosen = mapping();
    frame_rate_->setEnabled(chosen.unit == ColumnMapping::Unit::frames);
    const auto columns = exchange::find_columns(table_, chosen, {});
    const auto content = columns ? exchange::labels_of(table_, *columns, chosen, {}) : tl::unexpected(columns.error());
    ok_->setEnabled(content.has_value());
    if (!content) {
        result_->setText(tr("Not yet: %1").arg(text_of(content.error().detail)));
        return;
    }
    if (content->tiers.empty()) {
        result_->setText(tr("The table has no rows."));
        return;
    }
    const exchange::Label &first = content->tiers[0].labels[0];
    result_->setText(
        tr("First label: %1, %2 to %3")
            .arg(text_of(first.text), text_of(format_time(first.span.onset)), text_of(format_time(first.span.offset))));
}

} // namespace tempera::ui
