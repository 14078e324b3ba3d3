#include "ui/notes_dialog.h"

#include "ui/paths.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tempera::ui {
namespace {
constexpr int wait_ms = 3000;
}

NotesDialog::NotesDialog(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("notes_dialog"));
    setWindowTitle(tr("Notes on this visit"));
    auto *column = new QVBoxLayout(this);
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("notes"));
    text_->setAccessibleName(tr("Notes on this visit"));
    text_->setPlaceholderText(tr("Setting, medication, who is in the room, what to look at again…"));
    text_->setTabChangesFocus(true);
    text_->installEventFilter(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(text_);
    column->addWidget(buttons);
    wait_.setSingleShot(true);
    wait_.setInterval(wait_ms);
    connect(&wait_, &QTimer::timeout, this, &NotesDialog::save);
    connect(text_, &QPlainTextEdit::textChanged, &wait_, qOverload<>(&QTimer::start));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &NotesDialog::save);
    connect(&bench, &Workbench::recording_changed, this, &NotesDialog::load);
    connect(&bench, &Workbench::project_changed, this, &NotesDialog::load);
    load();
    resize(420, 320);
}

NotesDialog::~NotesDialog() = default;

bool NotesDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched == text_ && event->type() == QEvent::FocusOut) save();
    return QDialog::eventFilter(watched, event);
}

void NotesDialog::save() {
    wait_.stop();
    if (of_ && of_ == bench_.recording() && text_->toPlainText() != bench_.notes())
        bench_.change_notes(text_->toPlainText());
}

void NotesDialog::load() {
    const bool same = of_ == bench_.recording();
    if (same && wait_.isActive()) return; // what is being written counts
    of_ = bench_.recording();
    text_->setEnabled(static_cast<bool>(of_));
    if (text_->toPlainText() == bench_.notes()) return;
    const QSignalBlocker quiet(text_);
    text_->setPlainText(bench_.notes());
}

} // namespace tempera::ui
