// View > Picture: a closer look at it, the whole screen for it, and one frame as a file.
#include "ui/main_window.h"

#include "ui/beside_videos.h"
#include "ui/beside_view.h"
#include "ui/export_job.h"
#include "ui/job_runner.h"
#include "ui/paths.h"
#include "ui/picture_file.h"
#include "ui/review_pane.h"
#include "ui/theme.h"
#include "ui/transport_bar.h"
#include "ui/video_view.h"

#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <utility>

namespace tempera::ui {

void MainWindow::build_picture_menu(QMenu *menu) {
    constexpr double tenth = 0.1; // of the view, for each press of a key
    const auto recording = Needs::recording;
    // The picture that has the keyboard, else the recording's own.
    const auto with_picture = [this](const auto &act) {
        if (auto *beside = review_->beside().focused())
            act(*beside);
        else
            act(review_->video());
    };
    const auto zoom = [with_picture](double by) { with_picture([by](auto &view) { view.zoom_by(by); }); };
    const auto pan = [with_picture](double right, double down) {
        with_picture([=](auto &view) { view.pan(right, down); });
    };
    add(menu, {.id = "picture.zoom_in", .icon = "zoom-in", .text = tr("Zoom &in"), .keys = "Alt++; Alt+=", .needs = recording},
        [zoom] { zoom(PictureZoom::step); });
    add(menu, {.id = "picture.zoom_out", .icon = "zoom-out", .text = tr("Zoom &out"), .keys = "Alt+-", .needs = recording},
        [zoom] { zoom(1 / PictureZoom::step); });
    add(menu, {.id = "picture.fit", .text = tr("&Whole picture"), .keys = "Alt+0", .needs = recording},
        [with_picture] { with_picture([](auto &view) { view.fit(); }); });
    menu->addSeparator();
    add(menu, {.id = "picture.left", .text = tr("Move to the &left"), .keys = "Alt+Home", .needs = recording},
        [pan] { pan(-tenth, 0); });
    add(menu, {.id = "picture.right", .text = tr("Move to the &right"), .keys = "Alt+End", .needs = recording},
        [pan] { pan(tenth, 0); });
    add(menu, {.id = "picture.up", .text = tr("Move &up"), .keys = "Alt+PgUp", .needs = recording},
        [pan] { pan(0, -tenth); });
    add(menu, {.id = "picture.down", .text = tr("Move &down"), .keys = "Alt+PgDown", .needs = recording},
        [pan] { pan(0, tenth); });
    menu->addSeparator();
    auto *full = add(menu,
                     {.id = "picture.full_screen",
                      .icon = "maximize",
                      .text = tr("&Full screen"),
                      .keys = "F11",
                      .needs = recording,
                      .checkable = true,
                      .repeats = false},
                     [this] { set_full_screen(!full_screen_); });
    connect(this, &MainWindow::full_screen_changed, full, [full](bool on) { full->setChecked(on); });
    connect(&review_->transport(), &TransportBar::full_screen_wanted, full, &QAction::trigger);
    connect(this, &MainWindow::full_screen_changed, &review_->transport(), &TransportBar::show_full_screen);
    add(menu,
        {.id = "picture.export_frame",
         .icon = "download",
         .text = tr("&Export this frame…"),
         .keys = "Ctrl+Shift+S",
         .needs = recording},
        [this] { export_frame(); });
}

void MainWindow::set_full_screen(bool on) {
    if (std::exchange(full_screen_, on) == on) return;
    // A menu that is not seen answers no keys: while it is away its commands are the window's own.
    if (on)
        for (const auto &entry : actions_.entries())
            if (!QWidget::actions().contains(entry.action)) lent_ << entry.action;
    for (auto *action : std::as_const(lent_)) on ? addAction(action) : removeAction(action);
    if (!on) lent_.clear();
    if (on) review_->set_pictures_only(true);
    menuBar()->setVisible(!on);
    statusBar()->setVisible(!on);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
    if (!on) review_->set_pictures_only(false);
    if (!focusWidget() || !focusWidget()->isVisible()) review_->video().setFocus();
    Q_EMIT full_screen_changed(on);
}

void MainWindow::export_frame() {
    player_.pause();
    const auto *beside = review_->beside().focused();
    // Taken now: the file dialog does not stop anything else.
    const QImage frame = beside ? beside->frame() : review_->video().frame();
    const auto media = bench_.media();
    if (frame.isNull() || !media) return Q_EMIT bench_.said(tr("There is no picture here to export."));
    const QString stem = to_text(beside ? bench_.companion_path(beside->companion()).stem() : media->path.stem());
    const Time at = beside ? bench_.axis().playhead() : review_->video().frame_time(); // on the recording's time
    const auto number = beside ? beside->frame_number() : player_.frame_number();
    QString path = ask_save(tr("Export this frame"), frame_file_name(stem, at, number), tr("Picture (*.png)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".png");
    write_in_background(bench_, tr("Exporting %1").arg(QFileInfo(path).fileName()), tr("Frame exported to %1.").arg(path),
                        [frame, path] { return write_frame(frame, path); });
}

} // namespace tempera::ui
