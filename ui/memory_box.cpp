#include "ui/memory_box.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tempera::ui {

MemoryBox::MemoryBox(Workbench &bench, QWidget *parent) : QWidget(parent) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(3);
    on_ = new QCheckBox(tr("Start from earlier visits"), this);
    on_->setObjectName(QStringLiteral("use_memory"));
    on_->setToolTip(tr("What was learned of this patient before is where Adapt begins"));
    visits_ = new QLabel(this);
    used_ = new QLabel(this);
    for (auto *label : {visits_, used_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    visits_->setForegroundRole(QPalette::PlaceholderText);
    forget_ = new QPushButton(tr("Forget earlier visits"), this);
    forget_->setObjectName(QStringLiteral("forget_memory"));
    forget_->setFlat(true);
    forget_->setToolTip(
        tr("Nothing learned of this patient so far will be a start again. The curves of those visits stay "
           "as they are. Undo brings it back."));
    column->addWidget(on_);
    column->addWidget(visits_);
    column->addWidget(used_);
    column->addWidget(forget_, 0, Qt::AlignLeft);
    connect(on_, &QCheckBox::clicked, &bench, &Workbench::use_memory);
    connect(forget_, &QPushButton::clicked, &bench, &Workbench::forget_memory);
    const auto refresh = [this, &bench] {
        const auto report = bench.report();
        set_memory(bench.memory(), report ? std::optional(report->continued) : std::nullopt);
    };
    connect(&bench, &Workbench::memory_changed, this, refresh);
    connect(&bench, &Workbench::adaptation_changed, this, refresh);
    connect(&bench, &Workbench::recording_changed, this, refresh);
    refresh();
}

void MemoryBox::set_memory(const workflow::Memory &memory, std::optional<bool> continued) {
    const bool any = !memory.visits.empty(), used = !memory.used.empty();
    setVisible(any || used);
    on_->setVisible(any);
    on_->setChecked(memory.on);
    visits_->setVisible(any);
    visits_->setText(names(memory.visits));
    forget_->setVisible(any);
    used_->setVisible(used || (any && memory.on && continued.has_value()));
    if (used)
        used_->setText(tr("The adaptation in force started from: %1.").arg(names(memory.used)));
    else
        used_->setText(tr("The adaptation in force did not start from an earlier visit."));
}

QString MemoryBox::names(const std::vector<workflow::Visit> &visits) {
    QStringList all;
    for (const auto &visit : visits) {
        const QString name = visit.name.empty() ? tr("a removed recording") : QString::fromStdString(visit.name);
        const QString date = QString::fromStdString(visit.date); // yyyy-mm-dd, as in the library: the same everywhere
        all << (!date.isEmpty() ? tr("%1 (%2)", "visit and its date").arg(name, date) : name);
    }
    return all.join(tr(", ", "between items of a list"));
}

} // namespace tempera::ui
