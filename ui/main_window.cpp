#include "ui/main_window.h"

#include "ui/jobs_panel.h"
#include "ui/label_palette.h"
#include "ui/library_panel.h"
#include "ui/message_bar.h"
#include "ui/paths.h"
#include "ui/rater_button.h"
#include "ui/review_pane.h"
#include "ui/start_page.h"
#include "ui/theme.h"
#include "ui/transcript_view.h"
#include "ui/video_view.h"
#include "ui/wording.h"
#include "ui/work_list.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <utility>

namespace tempera::ui {

MainWindow::MainWindow(Workbench &bench, Player &player) : bench_(bench), player_(player) {
    setObjectName(QStringLiteral("main_window"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/tempera.svg")));
    setAcceptDrops(true);
    resize(1280, 800);

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    messages_ = new MessageBar(centre);
    stack_ = new QStackedWidget(centre);
    start_ = new StartPage(stack_);
    review_ = new ReviewPane(bench, player, stack_);
    stack_->addWidget(start_);
    stack_->addWidget(review_);
    column->addWidget(messages_);
    column->addWidget(stack_, 1);
    setCentralWidget(centre);
    auto *jobs = new JobsPanel(bench.jobs(), this);
    work_ = new WorkList(bench, this);
    statusBar()->addPermanentWidget(jobs);
    connect(jobs, &JobsPanel::list_wanted, this, &MainWindow::show_work);
    connect(work_, &WorkList::problems_changed, this, [this, jobs] { jobs->set_problems(work_->problems()); });
    connect(work_, &WorkList::relink_wanted, this, &MainWindow::relink);
    statusBar()->setSizeGripEnabled(false);
    connect(statusBar(), &QStatusBar::messageChanged, this, [this](const QString &text) {
        if (full_screen_) statusBar()->setVisible(!text.isEmpty()); // there as long as it has something to say
    });
    build_menus();
    statusBar()->addPermanentWidget(new RaterButton(bench, raters_, this)); // in the corner, where no work moves it

    connect(start_, &StartPage::open_video, this, &MainWindow::open_video);
    connect(start_, &StartPage::open_sample, &bench, &Workbench::open_sample);
    connect(start_, &StartPage::open_project, this, &MainWindow::open_project);
    connect(start_, &StartPage::guide_wanted, this,
            [this] { actions_.action(QStringLiteral("help.guide"))->trigger(); });
    connect(start_, &StartPage::open_recent, &bench, &Workbench::open_project);
    connect(&review_->library(), &LibraryPanel::add_wanted, this, &MainWindow::open_video);
    connect(&review_->library(), &LibraryPanel::relink_wanted, this, &MainWindow::relink);
    connect(&review_->video(), &VideoView::double_clicked, &player, &Player::toggle);
    connect(&review_->transcript(), &TranscriptView::label_wanted, &review_->labels(), &LabelPalette::label);

    connect(&bench, &Workbench::failed, this, &MainWindow::show_error);
    connect(&player, &Player::failed, this, &MainWindow::show_error);
    connect(&player, &Player::failed, work_, &WorkList::add_problem);
    connect(&bench, &Workbench::left_out, this,
            [this](const std::vector<Error> &warnings) { messages_->show_note(left_out_text(warnings)); });
    connect(&bench, &Workbench::noted, this, [this](const QString &text) { messages_->show_note(text); });
    connect(&bench, &Workbench::relink_needed, this, &MainWindow::ask_where);
    connect(&bench, &Workbench::said, this, [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(&bench, &Workbench::project_changed, this, [this] {
        refresh_page();
        if (auto *project = bench_.project()) settings::add_recent_project(to_text(project->path()));
    });
    connect(&bench, &Workbench::recording_changed, this, &MainWindow::leave_recording);
    connect(&bench, &Workbench::recording_changed, this, &MainWindow::refresh_page);
    connect(&bench, &Workbench::media_changed, this, [this] {
        refresh_page();
        if (bench_.media()) messages_->withdraw(std::exchange(asked_where_, {}));
        if (bench_.media() && std::exchange(play_when_open_, false)) player_.play();
    });
    qApp->installEventFilter(this); // for the label keys, wherever the focus is

    if (const auto kept = settings::geometry(); !kept.isEmpty()) restoreGeometry(kept);
    review_->restore(settings::layout());
    refresh_page();
}

void MainWindow::refresh_page() {
    const bool working = bench_.project() || bench_.media();
    if (!working) start_->refresh();
    if (!bench_.media()) set_full_screen(false); // nobody is left without menus
    QWidget *page = working ? static_cast<QWidget *>(review_) : start_;
    if (stack_->currentWidget() != page) {
        stack_->setCurrentWidget(page);
        if (working) review_->video().setFocus();
    }
    actions_.set_recording(bench_.media().has_value());
    refresh_title();
}

void MainWindow::refresh_title() {
    const auto media = bench_.media();
    const QString file = media ? to_text(media->path.filename()) : QString();
    const QString project = bench_.project() ? to_text(bench_.project()->path().stem()) : QString();
    if (!file.isEmpty() && !project.isEmpty())
        setWindowTitle(tr("%1 – %2 – Tempera").arg(file, project));
    else if (!file.isEmpty() || !project.isEmpty())
        setWindowTitle(tr("%1 – Tempera").arg(file + project));
    else
        setWindowTitle(tr("Tempera"));
}

void MainWindow::show_error(const Error &error) {
    play_when_open_ = false;
    if (error.code == ErrorCode::media_missing || error.code == ErrorCode::media_changed)
        ask_where(error);
    else
        messages_->show_error(error_text(error));
}

void MainWindow::ask_where(const Error &error) {
    asked_where_ = error_text(error);
    messages_->show_error(asked_where_, tr("Relink…"), [this] { relink(); });
}

void MainWindow::leave_recording() {
    const RecordingId left = std::exchange(in_view_, bench_.recording());
    // What was said was about that one, and "Relink…" would now ask for this one's file. The list of work keeps it.
    if (left && left != in_view_) messages_->clear();
}

void MainWindow::open(const QString &path) {
    messages_->clear();
    if (QFileInfo(path).suffix().compare(QStringLiteral("tempera"), Qt::CaseInsensitive) == 0)
        bench_.open_project(path);
    else {
        play_when_open_ = true;
        bench_.open_media(path);
    }
}

void MainWindow::closeEvent(QCloseEvent *event) {
    set_full_screen(false); // what is remembered is the window with its docks
    settings::set_window(saveGeometry(), review_->saveState());
    settings::set_volume(player_.volume());
    player_.pause();
    bench_.jobs().cancel_all(); // each edit is already in the project: there is nothing to ask
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
    const auto urls = event->mimeData()->urls();
    if (urls.isEmpty()) return;
    event->acceptProposedAction();
    const QString path = QDir::cleanPath(urls.first().toLocalFile()); // a folder may end in a slash
    const QString name = QFileInfo(path).fileName();
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool transcript = suffix == "srt" || suffix == "vtt";
    if (!transcript && !exchange::format_to_read(to_path(path)))
        open(path);
    else if (!bench_.recording())
        return messages_->show_note(
            tr("%1 belongs to a recording. Open that first, then drop this file again.").arg(name));
    else if (transcript)
        bench_.set_transcript(path);
    else
        import_file(path);
    if (urls.size() > 1)
        messages_->show_note(tr("Only %1 was taken: drop one file at a time.").arg(name));
}

} // namespace tempera::ui
