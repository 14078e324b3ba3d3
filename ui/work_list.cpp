#include "ui/work_list.h"

#include "ui/heading.h"
#include "ui/job_runner.h"
#include "ui/theme.h"
#include "ui/wording.h"

#include <algorithm>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTime>
#include <QVBoxLayout>
#include <set>
#include <tuple>

namespace tempera::ui {

WorkList::WorkList(Workbench &bench, QWidget *parent) : QDialog(parent), bench_(bench) {
    setObjectName(QStringLiteral("work_list"));
    setWindowTitle(tr("Background work"));
    resize(560, 380);
    auto *outer = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Background work"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addWidget(heading(tr("Under way"), page));
    nothing_ = new QLabel(tr("Nothing. What has been computed is kept in the project."), page);
    column->addWidget(nothing_);
    rows_ = new QVBoxLayout;
    column->addLayout(rows_);
    column->addSpacing(8);
    column->addWidget(heading(tr("Problems"), page));
    no_problem_ = new QLabel(tr("None."), page);
    column->addWidget(no_problem_);
    problem_rows_ = new QVBoxLayout;
    column->addLayout(problem_rows_);
    column->addStretch();
    scroll->setWidget(page);
    outer->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    stop_all_ = new QPushButton(tr("&Stop all"), this);
    stop_all_->setObjectName(QStringLiteral("stop_all"));
    forget_all_ = new QPushButton(tr("&Forget the problems"), this);
    forget_all_->setObjectName(QStringLiteral("forget_problems"));
    auto *close = new QPushButton(tr("&Close"), this);
    for (auto *button : {stop_all_, forget_all_, close}) button->setAutoDefault(false);
    buttons->addWidget(stop_all_);
    buttons->addWidget(forget_all_);
    buttons->addStretch();
    buttons->addWidget(close);
    outer->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(stop_all_, &QPushButton::clicked, &bench.jobs(), &JobRunner::cancel_all);
    connect(forget_all_, &QPushButton::clicked, this, [this] {
        while (!problems_.empty()) forget(problems_.front().box);
    });
    connect(&bench.jobs(), &JobRunner::changed, this, &WorkList::refresh);
    connect(&bench, &Workbench::failed, this, &WorkList::add_problem);
    connect(&bench, &Workbench::relink_needed, this, &WorkList::add_problem);
    connect(&bench, &Workbench::left_out, this, [this](const std::vector<Error> &warnings) {
        for (const auto &warning : warnings) add_problem(warning);
    });
    forget_all_->setEnabled(false);
    refresh();
}

WorkList::Row WorkList::make_row(int job) {
    Row row;
    row.box = new QWidget(this);
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(2);
    row.text = new QLabel(row.box);
    row.text->setWordWrap(true);
    column->addWidget(row.text);
    auto *line = new QHBoxLayout;
    row.bar = new QProgressBar(row.box);
    row.bar->setRange(0, 1000);
    row.bar->setTextVisible(false);
    row.bar->setFixedHeight(12);
    row.left = new QLabel(row.box);
    row.left->setFont(tabular_font(font()));
    row.left->setMinimumWidth(row.left->fontMetrics().horizontalAdvance(QStringLiteral("100 %, 00:00:00")));
    row.stop = new QPushButton(tr("Stop"), row.box);
    row.stop->setAutoDefault(false);
    line->addWidget(row.bar, 1);
    line->addWidget(row.left);
    line->addWidget(row.stop);
    column->addLayout(line);
    rows_->addWidget(row.box);
    connect(row.stop, &QPushButton::clicked, this, [this, job] { bench_.jobs().cancel(job); });
    return row;
}

void WorkList::refresh() {
    const auto jobs = bench_.jobs().jobs();
    std::set<int> there;
    for (const auto &job : jobs) {
        there.insert(job.id);
        auto place = shown_.find(job.id);
        if (place == shown_.end()) place = shown_.emplace(job.id, make_row(job.id)).first;
        Row &row = place->second;
        const QString text = job_text(job);
        row.text->setText(text);
        row.bar->setValue(static_cast<int>(job.fraction * 1000));
        row.bar->setAccessibleName(text);
        const QString percent = tr("%1 %").arg(static_cast<int>(job.fraction * 100));
        row.left->setText(job.seconds_left < 0
                              ? percent
                              : tr("%1, %2", "per cent and time left").arg(percent, time_left_text(job.seconds_left)));
        row.stop->setEnabled(!job.cancelling);
        row.stop->setAccessibleName(tr("Stop: %1").arg(job.title));
    }
    for (auto it = shown_.begin(); it != shown_.end();) {
        if (there.count(it->first)) {
            ++it;
            continue;
        }
        it->second.box->hide();
        it->second.box->deleteLater();
        it = shown_.erase(it);
    }
    nothing_->setVisible(jobs.empty());
    stop_all_->setEnabled(!jobs.empty());
}

WorkList::View WorkList::in_view() const {
    return {bench_.project() ? bench_.project()->path() : std::filesystem::path{}, bench_.recording()};
}

void WorkList::add_problem(const Error &error) {
    if (error.code == ErrorCode::cancelled) return;
    const View of = in_view();
    const auto again = std::ranges::find_if(problems_, [&](const Problem &each) {
        return std::tie(each.error.code, each.error.subject, each.error.detail, each.of) ==
               std::tie(error.code, error.subject, error.detail, of);
    });
    if (again != problems_.end()) forget(again->box); // as when a recording comes into view once more
    auto *box = new QFrame(this);
    box->setFrameShape(QFrame::StyledPanel);
    auto *line = new QHBoxLayout(box);
    auto *when = new QLabel(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat), box);
    when->setForegroundRole(QPalette::PlaceholderText);
    when->setAlignment(Qt::AlignTop);
    auto *text = new QLabel(error_text(error), box);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    line->addWidget(when);
    line->addWidget(text, 1);
    const auto remedy = [&](const QString &name, auto act) {
        auto *button = new QPushButton(name, box);
        button->setAutoDefault(false);
        // A remedy is done to what is in view, which by then may be another recording.
        connect(&bench_, &Workbench::recording_changed, button, [this, button, of] {
            const bool same = !of.second || in_view() == of;
            button->setEnabled(same);
            button->setToolTip(same ? QString() : tr("Its recording is not in view"));
        });
        connect(button, &QPushButton::clicked, this, [this, box, act] {
            act();
            forget(box);
        });
        line->addWidget(button, 0, Qt::AlignTop);
    };
    switch (error.code) {
    case ErrorCode::media_missing:
    case ErrorCode::media_changed: remedy(tr("Relink…"), [this] { Q_EMIT relink_wanted(); }); break;
    case ErrorCode::adaptation_outdated: remedy(tr("Adapt"), [this] { bench_.adapt(); }); break;
    case ErrorCode::internal:
    case ErrorCode::write_failed:
    case ErrorCode::file_unreadable:
        if (!bench_.analysed()) remedy(tr("Continue the analysis"), [this] { bench_.analyse(); });
        break;
    default: break; // the text says what to do
    }
    problem_rows_->insertWidget(0, box); // the latest first
    problems_.push_back({box, error, of});
    if (problems_.size() > most_problems) forget(problems_.front().box);
    no_problem_->hide();
    forget_all_->setEnabled(true);
    Q_EMIT problems_changed();
}

void WorkList::forget(QWidget *problem) {
    std::erase_if(problems_, [problem](const Problem &each) { return each.box == problem; });
    problem->hide();
    problem->deleteLater();
    no_problem_->setVisible(problems_.empty());
    forget_all_->setEnabled(!problems_.empty());
    Q_EMIT problems_changed();
}

} // namespace tempera::ui
