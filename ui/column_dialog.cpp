#include "ui/column_dialog.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
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

std::optional<exchange::TableReading> ColumnDialog::remembered(const std::vector<std::string> &header) {
    QSettings settings;
    settings.beginGroup(settings_key(header));
    if (!settings.contains("unit")) return std::nullopt;
    exchange::TableReading reading;
    ColumnMapping &mapping = reading.columns;
    reading.curves = settings.value("curves", false).toBool();
    for (const Field &field : fields) mapping.*field.member = settings.value(field.key).toString().toStdString();
    mapping.unit = static_cast<ColumnMapping::Unit>(std::clamp(settings.value("unit", 0).toInt(), 0, 2));
    const double rate = settings.value("frame_rate", 25.0).toDouble();
    mapping.frame_rate = rate > 0 ? rate : 25;
    mapping.decimal_comma = settings.value("decimal_comma", false).toBool();
    return reading;
}

void ColumnDialog::remember(const std::vector<std::string> &header, const exchange::TableReading &reading) {
    QSettings settings;
    settings.beginGroup(settings_key(header));
    const ColumnMapping &mapping = reading.columns;
    settings.setValue("curves", reading.curves);
    for (const Field &field : fields) settings.setValue(field.key, text_of(mapping.*field.member));
    settings.setValue("unit", static_cast<int>(mapping.unit));
    settings.setValue("frame_rate", mapping.frame_rate);
    settings.setValue("decimal_comma", mapping.decimal_comma);
}

ColumnDialog::ColumnDialog(exchange::TableStart start, const exchange::TableReading &reading, QWidget *parent)
    : QDialog(parent), start_(std::move(start)), form_(new QFormLayout) {
    const CsvTable &table = start_.table;
    const ColumnMapping &mapping = reading.columns;
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

    column->addLayout(form_);
    holds_ = new QComboBox(this);
    holds_->setObjectName(QStringLiteral("column_holds"));
    holds_->addItems({tr("Labels, one a row"), tr("Curves, one a column")});
    holds_->setCurrentIndex(reading.curves ? 1 : 0);
    form_->addRow(tr("The table holds"), holds_);
    const auto box = [&](const QString &text, const char *name, const std::string &chosen, bool needed) {
        auto *combo = add_column_box(text, name, chosen, needed);
        form_->addRow(text, combo);
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
    form_->addRow(tr("Times are in"), unit_);
    frame_rate_ = new QDoubleSpinBox(this);
    frame_rate_->setObjectName(QStringLiteral("column_frame_rate"));
    frame_rate_->setRange(0.1, 1000);
    frame_rate_->setDecimals(3);
    frame_rate_->setValue(mapping.frame_rate);
    form_->addRow(tr("Frames a second"), frame_rate_);
    decimal_comma_ = new QCheckBox(tr("Decimal comma"), this);
    decimal_comma_->setObjectName(QStringLiteral("column_decimal_comma"));
    decimal_comma_->setChecked(mapping.decimal_comma);
    form_->addRow(QString(), decimal_comma_);

    column->addStretch(1); // of curves there are fewer rows: what is left lies below them, not between
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
    for (auto *combo : {holds_, onset_, offset_, duration_, label_, tier_, rater_, note_, unit_})
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
    for (const std::string &column : start_.table.header)
        if (!column.empty()) combo->addItem(text_of(column), text_of(column));
    combo->setCurrentIndex(std::max(0, combo->findData(text_of(chosen))));
    return combo;
}

exchange::TableReading ColumnDialog::reading() const {
    exchange::TableReading reading;
    reading.curves = holds_->currentIndex() == 1;
    ColumnMapping &mapping = reading.columns;
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
    return reading;
}

QString ColumnDialog::in_words(const exchange::Content &content) const {
    if (!content.tracks.empty()) {
        const exchange::Track &first = content.tracks.front();
        return tr("%n curve(s), the first of them %1: %2 samples a second from %3 on", nullptr,
                  static_cast<int>(content.tracks.size()))
            .arg(text_of(first.name), QLocale().toString(first.rate, 'g', 4), text_of(format_time(first.start)));
    }
    if (content.tiers.empty()) return tr("The table has no rows.");
    const exchange::Label &first = content.tiers[0].labels[0];
    return tr("First label: %1, %2 to %3")
        .arg(text_of(first.text), text_of(format_time(first.span.onset)), text_of(format_time(first.span.offset)));
}

void ColumnDialog::refresh() {
    const exchange::TableReading chosen = reading();
    for (QWidget *of_labels : std::initializer_list<QWidget *>{offset_, duration_, label_, tier_, rater_, note_})
        form_->setRowVisible(of_labels, !chosen.curves);
    const QString time = chosen.curves ? tr("Time") : tr("Onset");
    qobject_cast<QLabel *>(form_->labelForField(onset_))->setText(time);
    onset_->setAccessibleName(time);
    frame_rate_->setEnabled(chosen.columns.unit == ColumnMapping::Unit::frames);
    const auto content = exchange::preview(start_, chosen);
    ok_->setEnabled(content.has_value());
    if (content)
        result_->setText(in_words(*content));
    else if (chosen.curves && !exchange::can_be_read(start_, chosen))
        result_->setText(tr("Not yet: choose the column that holds the time."));
    else
        result_->setText(tr("Not yet: %1").arg(text_of(content.error().detail)));
}

} // namespace tempera::ui
