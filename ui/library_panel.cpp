#include "ui/library_panel.h"

#include "ui/paths.h"
#include "ui/theme.h"
#include "ui/visit_dialog.h"

#include <algorithm>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {
constexpr int id_role = Qt::UserRole;
}

LibraryPanel::LibraryPanel(Workbench &bench, QWidget *parent) : QWidget(parent), bench_(bench) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    tree_ = new QTreeWidget(this);
    tree_->setObjectName(QStringLiteral("library"));
    tree_->setAccessibleName(tr("Patients, visits and recordings"));
    tree_->setHeaderHidden(true);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setIndentation(14);
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *add = new QPushButton(icon(QStringLiteral("plus")), tr("Add a recording…"), this);
    add->setFocusPolicy(Qt::TabFocus);
    column->addWidget(tree_, 1);
    column->addWidget(add);

    connect(add, &QPushButton::clicked, this, &LibraryPanel::add_wanted);
    connect(tree_, &QTreeWidget::itemActivated, this, &LibraryPanel::activated);
    connect(tree_, &QTreeWidget::itemClicked, this, &LibraryPanel::activated);
    connect(tree_, &QTreeWidget::customContextMenuRequested, this, [this](QPoint at) {
        auto *item = tree_->itemAt(at);
        if (!item || item->data(0, id_role).toLongLong() == 0) return;
        activated(item);
        QMenu menu(this);
        menu.addAction(tr("Patient and date…"), this, [this] {
            if (bench_.recording()) (new VisitDialog(bench_, window()))->open();
        });
        menu.addAction(tr("Rename patient…"), this, [this] { ask_patient_name(bench_, window()); });
        menu.addAction(tr("Relink…"), this, &LibraryPanel::relink_wanted);
        menu.addSeparator();
        menu.addAction(icon(QStringLiteral("trash-2")), tr("Remove from the project"), this,
                       [this, id = RecordingId{item->data(0, id_role).toLongLong()}] { bench_.remove_recording(id); });
        menu.exec(tree_->viewport()->mapToGlobal(at));
    });
    connect(&bench, &Workbench::project_changed, this, &LibraryPanel::refresh);
    connect(&bench, &Workbench::recording_changed, this, &LibraryPanel::refresh);
    refresh();
}

void LibraryPanel::refresh() {
    tree_->clear();
    auto *project = bench_.project();
    if (!project) return;
    const auto &contents = project->document().contents();
    for (const auto &[patient_id, patient] : contents.patients) {
        auto *person = new QTreeWidgetItem(tree_, {QString::fromStdString(patient.name)});
        person->setIcon(0, icon(QStringLiteral("user")));
        std::vector<const model::Session *> visits;
        for (const auto &[session_id, session] : contents.sessions)
            if (session.patient == patient_id) visits.push_back(&session);
        std::stable_sort(visits.begin(), visits.end(), [](const auto *a, const auto *b) { return a->date < b->date; });
        for (const auto *visit : visits)
            for (const auto &[id, recording] : contents.recordings)
                if (recording.session == visit->id) add_recording(person, *visit, recording);
    }
    tree_->expandAll();
}

void LibraryPanel::add_recording(QTreeWidgetItem *person, const model::Session &visit,
                                 const model::Recording &recording) {
    QString text = QFileInfo(QString::fromStdString(recording.path)).fileName();
    QString tip = tr("Length %1").arg(QString::fromStdString(format_time(recording.duration)));
    QStringList second; // on lines of their own: two visits of one patient are told apart by it
    if (const QString day = QString::fromStdString(visit.date); !day.isEmpty()) {
        second << day;
        tip = tr("Visit of %1").arg(day) + QLatin1Char('\n') + tip;
    }
    if (recording.synthetic) {
        second << tr("synthetic");
        tip += QLatin1Char('\n') + tr("Made by a program; no person is shown.");
    }
    if (!second.isEmpty()) text += QLatin1Char('\n') + second.join(QLatin1Char('\n'));
    auto *item = new QTreeWidgetItem(person, {text});
    item->setIcon(0, icon(QStringLiteral("video")));
    item->setData(0, id_role, QVariant::fromValue<qlonglong>(recording.id.value));
    item->setToolTip(0, tip);
    if (recording.id != bench_.recording()) return;
    QFont bold = item->font(0);
    bold.setBold(true);
    item->setFont(0, bold);
    tree_->setCurrentItem(item);
}

void LibraryPanel::activated(QTreeWidgetItem *item) {
    const RecordingId id{item->data(0, id_role).toLongLong()};
    // Not at once: showing it fills this tree anew while it is still telling about the click.
    if (id)
        QMetaObject::invokeMethod(
            &bench_, [this, id] { bench_.show_recording(id); }, Qt::QueuedConnection);
}

} // namespace tempera::ui
