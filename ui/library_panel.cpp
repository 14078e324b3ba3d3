#include "ui/library_panel.h"

#include "ui/paths.h"
#include "ui/theme.h"

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
        menu.addAction(tr("Relink…"), this, &LibraryPanel::relink_wanted);
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
        for (const auto &[session_id, session] : contents.sessions) {
            if (session.patient != patient_id) continue;
            for (const auto &[id, recording] : contents.recordings) {
                if (recording.session != session_id) continue;
                const QString name = QFileInfo(QString::fromStdString(recording.path)).fileName();
                auto *item = new QTreeWidgetItem(person, {name});
                item->setIcon(0, icon(QStringLiteral("video")));
                item->setData(0, id_role, QVariant::fromValue<qlonglong>(id.value));
                QString tip = tr("Visit of %1").arg(QString::fromStdString(session.date)) + QLatin1Char('\n') +
                              tr("Length %1").arg(QString::fromStdString(format_time(recording.duration)));
                if (recording.synthetic) {
                    item->setText(0, tr("%1 (synthetic)").arg(item->text(0)));
                    tip += QLatin1Char('\n') + tr("Made by a program; no person is shown.");
                }
                item->setToolTip(0, tip);
                if (id == bench_.recording()) {
                    QFont bold = item->font(0);
                    bold.setBold(true);
                    item->setFont(0, bold);
                    tree_->setCurrentItem(item);
                }
            }
        }
    }
    tree_->expandAll();
}

void LibraryPanel::activated(QTreeWidgetItem *item) {
    const RecordingId id{item->data(0, id_role).toLongLong()};
    // Not at once: showing it fills this tree anew while it is still telling about the click.
    if (id)
        QMetaObject::invokeMethod(
            &bench_, [this, id] { bench_.show_recording(id); }, Qt::QueuedConnection);
}

} // namespace tempera::ui
