#include "ui/screenshot.h"

#include "ui/job_runner.h"
#include "ui/main_window.h"

#include <cstdio>
#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

namespace tempera::ui {
namespace {
constexpr int poll_ms = 100, patience_ms = 600'000, settle_polls = 8;

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
        const bool computed = request_.start_page || bench.analysed() || failed_;
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
        timer_.stop();
        desktop_.window().resize(request_.size);
        const bool written = desktop_.window().grab().save(request_.path, "PNG");
        if (!written) std::fprintf(stderr, "%s: cannot write\n", qPrintable(request_.path));
        QCoreApplication::exit(written && waited_ < patience_ms ? 0 : 1);
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
