#include "ui/screenshot.h"

#include "ui/job_runner.h"
#include "ui/main_window.h"

#include <cstdio>
#include <QApplication>
#include <QDockWidget>
#include <QPainter>
#include <QPixmap>
#include <QTimer>

namespace tempera::ui {
namespace {
constexpr int poll_ms = 100, patience_ms = 600'000, settle_polls = 8;

/// The windows in front of the main window, the lowest first.
QWidgetList windows_in_front(const QWidget *main) {
    QWidgetList found;
    for (auto *widget : QApplication::topLevelWidgets())
        if (widget != main && widget->isVisible()) found << widget;
    if (auto *top = QApplication::activeModalWidget(); top && found.removeOne(top)) found << top;
    return found;
}

/// The main window as it lies on the screen, with what lies in front of it.
QPixmap picture_of(QWidget &main) {
    QPixmap all = main.grab();
    QPainter painter(&all);
    for (auto *widget : windows_in_front(&main)) {
        const QPoint place = widget->mapToGlobal(QPoint()) - main.mapToGlobal(QPoint());
        painter.drawPixmap(place, widget->grab());
        painter.setPen(main.palette().color(QPalette::Mid)); // no window manager's frame is in the picture
        painter.drawRect(QRect(place, widget->size()).adjusted(-1, -1, 0, 0));
    }
    return all;
}

/// Polls until the window shows all it will show, then grabs it.
class Photographer : public QObject {
public:
    Photographer(Desktop &desktop, ScreenshotRequest request) : desktop_(desktop), request_(std::move(request)) {
        desktop.window().resize(request_.size);
        timer_.setInterval(poll_ms);
        connect(&timer_, &QTimer::timeout, this, [this] { look(); });
        connect(&desktop.bench(), &Workbench::failed, this, [this] { failed_ = true; });
        timer_.start();
    }

private:
    void look() {
        waited_ += poll_ms;
        auto &bench = desktop_.bench();
        // A recording that cannot be opened or analysed is pictured with its message.
        const bool nothing_to_do = bench.project() && !bench.recording();
        const bool computed = request_.start_page || bench.analysed() || failed_ || nothing_to_do;
        if ((!computed || !bench.jobs().idle()) && waited_ < patience_ms) {
            quiet_ = 0;
            return;
        }
        if (quiet_ == 0 && !sought_ && bench.media()) {
            sought_ = true;
            desktop_.player().pause();
            const Time duration = bench.axis().duration();
            bench.axis().request_seek(request_.at.value_or(Time{duration.us / 3}));
        }
        if (++quiet_ < settle_polls) return; // the inspection and the picture at the new place
        if (!request_.commands.isEmpty()) {
            run(request_.commands.takeFirst());
            quiet_ = 0;
            return;
        }
        timer_.stop();
        auto &window = desktop_.window();
        window.resize(request_.size);
        const auto front = windows_in_front(&window);
        const QPixmap picture = request_.dialog_only && !front.isEmpty() ? front.last()->grab() : picture_of(window);
        const bool written = picture.save(request_.path, "PNG");
        if (!written) std::fprintf(stderr, "%s: cannot write\n", qPrintable(request_.path));
        QCoreApplication::exit(written && waited_ < patience_ms ? 0 : 1);
    }

    void run(const QString &command) {
        auto *action = desktop_.window().actions().action(command);
        if (!action || !action->isEnabled()) {
            std::fprintf(stderr, action ? "%s: cannot be used here\n" : "%s: no such command\n", qPrintable(command));
            timer_.stop();
            QCoreApplication::exit(1);
        } else if (auto *dock = qobject_cast<QDockWidget *>(action->parent())) {
            dock->show();
            dock->raise();
        } else {
            QTimer::singleShot(0, action, &QAction::trigger); // a dialog may keep the call
        }
    }

    Desktop &desktop_;
    ScreenshotRequest request_;
    QTimer timer_;
    int waited_ = 0, quiet_ = 0;
    bool failed_ = false, sought_ = false;
};
} // namespace

void take_screenshot(Desktop &desktop, const ScreenshotRequest &request) {
    auto *photographer = new Photographer(desktop, request);
    photographer->setParent(&desktop);
}

} // namespace tempera::ui
