#include "ui/visit_dialog.h"

#include "core/model/people_edits.h"

#include <algorithm>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tempera::ui {
namespace {

const QDate unknown(1900, 1, 1); ///< stands for no date in the field
constexpr int least_width = 380; ///< the title can be read

/// The visit in view; none while no recording is.
const model::Session *visit_of(Workbench &bench) {
    const auto *record = bench.recording_record();
    if (!record) return nullptr;
    const auto &sessions = bench.project()->document().contents().sessions;
    const auto it = sessions.find(record->session);
    return it == sessions.end() ? nullptr : &it->second;
}

} // namespace

VisitDialog::VisitDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("visit_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Patient and date of this visit"));
    setMinimumWidth(least_width);
    auto *form = new QFormLayout(this);
    patient_ = new QComboBox(this);
    patient_->setObjectName(QStringLiteral("visit_patient"));
    patient_->setEditable(true);
    patient_->setInsertPolicy(QComboBox::NoInsert);
    patient_->setMinimumContentsLength(24);
    date_ = new QDateEdit(this);
    date_->setObjectName(QStringLiteral("visit_date"));
    date_->setCalendarPopup(true);
    date_->setDisplayFormat(QStringLiteral("yyyy-MM-dd")); // as it is shown and exported; the same in each language
    date_->setDateRange(unknown, QDate(2999, 12, 31));
    date_->setSpecialValueText(tr("Not known"));
    auto *hint = new QLabel(tr("A name that is not in the list makes a new patient."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(tr("&Patient"), patient_);
    form->addRow(QString(), hint);
    form->addRow(tr("&Date"), date_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    ok_ = buttons->button(QDialogButtonBox::Ok);
    form->addRow(buttons);

    if (const auto *visit = visit_of(bench)) {
        visit_ = visit->id;
        const auto &patients = bench.project()->document().contents().patients;
        for (const auto &[id, patient] : patients) patient_->addItem(QString::fromStdString(patient.name));
        const auto own = patients.find(visit->patient);
        if (own != patients.end()) patient_->setCurrentText(QString::fromStdString(own->second.name));
        const auto date = QDate::fromString(QString::fromStdString(visit->date), Qt::ISODate);
        date_->setDate(date.isValid() ? date : unknown);
    }
    patient_->lineEdit()->selectAll();
    connect(patient_, &QComboBox::editTextChanged, this,
            [this](const QString &text) { ok_->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &VisitDialog::save);
}

void VisitDialog::save() {
    if (!visit_ || !bench_.project()) return;
    const QString date = date_->date() == unknown ? QString() : date_->date().toString(Qt::ISODate);
    bench_.apply(model::change_visit(bench_.project()->document(), visit_,
                                     patient_->currentText().trimmed().toStdString(), date.toStdString()));
}

void ask_patient_name(Workbench &bench, QWidget *parent) {
    const auto *visit = visit_of(bench);
    if (!visit) return;
    const auto &patients = bench.project()->document().contents().patients;
    const auto own = patients.find(visit->patient);
    if (own == patients.end()) return;
    auto *dialog = new QInputDialog(parent);
    dialog->setObjectName(QStringLiteral("patient_name_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(VisitDialog::tr("Rename patient"));
    dialog->setLabelText(VisitDialog::tr("Name or number of the patient:"));
    dialog->setTextValue(QString::fromStdString(own->second.name));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &bench, [&bench, id = own->first](const QString &text) {
        const QString name = text.trimmed();
        if (name.isEmpty() || !bench.project()) return;
        const auto &now = bench.project()->document().contents().patients;
        const bool taken = std::any_of(now.begin(), now.end(), [&](const auto &other) {
            return other.first != id && QString::fromStdString(other.second.name) == name;
        });
        if (taken)
            Q_EMIT bench.said(VisitDialog::tr("Another patient has this name. To put the visit there, use "
                                              "Edit > Patient and date."));
        else
            bench.apply(model::rename_patient(bench.project()->document(), id, name.toStdString()));
    });
    dialog->resize(least_width, dialog->sizeHint().height());
    dialog->open();
}

} // namespace tempera::ui
