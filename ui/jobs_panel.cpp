#include "ui/jobs_panel.h"

#include "ui/theme.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace tempera::ui {
namespace {
constexpr std::size_t most_rows = 2; ///< more would push each other out of a narrow status bar
}

JobsPanel::JobsPanel(JobRunner &runner, QWidget *parent) : QWidget(parent), runner_(runner) {
    setObjectName(QStringLiteral("jobs"));
    setAccessibleName(tr("Work in the background"));
    layout_ = new QHBoxLayout(this);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(12);
    for (std::size_t i = 0; i < most_rows; ++i) rows_.push_back(make_row());
    more_ = new QToolButton(this);
    more_->setObjectName(QStringLiteral("open_work_list"));
    more_->setIcon(icon(QStringLiteral("list")));
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setAutoRaise(true);
    more_->setToolTip(tr("All background work, and problems"));
    layout_->addWidget(more_);
    connect(more_, &QToolButton::clicked, this, &JobsPanel::list_wanted);
    connect(&runner, &JobRunner::changed, this, &JobsPanel::refresh);
    refresh();
}

JobsPanel::Row JobsPanel::make_row() {
    Row row;
    row.box = new QWidget(this);
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    row.text = new QLabel(row.box);
    row.text->setFont(tabular_font(font()));
    row.bar = new QProgressBar(row.box);
    row.bar->setRange(0, 1000);
    row.bar->setTextVisible(false);
    row.bar->setFixedSize(90, 10);
    row.cancel = new QToolButton(row.box);
    row.cancel->setIcon(icon(QStringLiteral("x")));
    row.cancel->setAutoRaise(true);
    row.cancel->setToolTip(tr("Stop this work"));
    line->addWidget(row.text);
    line->addWidget(row.bar);
    line->addWidget(row.cancel);
    layout_->addWidget(row.box);
    const std::size_t place = rows_.size();
    connect(row.cancel, &QToolButton::clicked, this, [this, place] { runner_.cancel(rows_[place].job); });
    return row;
}

void JobsPanel::refresh() {
    const auto jobs = runner_.jobs();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto &row = rows_[i];
        row.box->setVisible(i < jobs.size());
        if (i >= jobs.size()) continue;
        const auto &job = jobs[i];
        row.job = job.id;
        QString text = job_text(job);
        if (!job.cancelling && job.seconds_left >= 0)
            text = tr("%1 – %2 %, %3")
                       .arg(text)
                       .arg(static_cast<int>(job.fraction * 100))
                       .arg(time_left_text(job.seconds_left));
        row.text->setText(text);
        row.bar->setValue(static_cast<int>(job.fraction * 1000));
        row.bar->setAccessibleName(text);
        row.cancel->setEnabled(!job.cancelling);
        row.cancel->setAccessibleName(tr("Stop: %1").arg(job.title));
    }
    QStringList said;
    if (const int rest = static_cast<int>(jobs.size() - std::min(jobs.size(), rows_.size())); rest > 0)
        said << tr("+ %n more", nullptr, rest);
    if (problems_ > 0) said << tr("%n problem(s)", nullptr, static_cast<int>(problems_));
    more_->setText(said.join(QStringLiteral(" · ")));
    more_->setAccessibleName(said.isEmpty() ? tr("Background work")
                                            : tr("Background work: %1").arg(more_->text()));
}

void JobsPanel::set_problems(std::size_t count) {
    problems_ = count;
    refresh();
}

} // namespace tempera::ui
