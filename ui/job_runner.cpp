#include "ui/job_runner.h"

#include "ui/wording.h"

#include <algorithm>
#include <atomic>
#include <list>
#include <mutex>
#include <QMetaObject>
#include <QPointer>
#include <QTimer>
#include <thread>

namespace tempera::ui {

namespace {
/// What the job's thread writes and the interface thread reads.
struct Progress {
    std::mutex mutex;
    double fraction = 0;
    std::string stage;
};
} // namespace

struct JobRunner::Private {
    struct Entry {
        int id = 0;
        QString title;
        std::shared_ptr<Progress> progress = std::make_shared<Progress>();
        QElapsedTimer since;
        bool cancelling = false;
        std::jthread thread; // last: stops and joins before the rest goes
    };
    std::list<Entry> entries;
    std::atomic<bool> dirty = false;
    QTimer ticker;
    int last_id = 0;

    Entry *find(int id) {
        const auto it = std::find_if(entries.begin(), entries.end(), [id](const Entry &e) { return e.id == id; });
        return it == entries.end() ? nullptr : &*it;
    }
};

JobRunner::JobRunner(QObject *parent) : QObject(parent), d_(std::make_shared<Private>()) {
    d_->ticker.setInterval(50);
    connect(&d_->ticker, &QTimer::timeout, this, [this] {
        if (d_->dirty.exchange(false)) Q_EMIT changed();
    });
}

JobRunner::~JobRunner() {
    for (auto &entry : d_->entries) entry.thread.request_stop(); // all at once, then wait for each
    d_->entries.clear();
}

int JobRunner::start(const QString &title, std::function<std::function<void()>(const Job &)> work) {
    auto &entry = d_->entries.emplace_back();
    entry.id = ++d_->last_id;
    entry.title = title;
    entry.since.start();
    const int id = entry.id;
    // The thread is joined before the runner goes, so `this` and the Private it captures outlive it; the done
    // function is a queued call on `this`, which Qt drops when the runner is gone.
    entry.thread = std::jthread([this, id, progress = entry.progress, dirty = &d_->dirty,
                                 work = std::move(work)](std::stop_token stop) mutable {
        const Job job(stop, [progress, dirty](double fraction, std::string_view stage) {
            const std::lock_guard lock(progress->mutex);
            progress->fraction = std::clamp(fraction, progress->fraction, 1.0);
            if (!stage.empty()) progress->stage = stage;
            dirty->store(true);
        });
        auto done = work(job);
        work = {};
        QMetaObject::invokeMethod(
            this,
            [this, id, done = std::move(done)] {
                if (auto *finished = d_->find(id)) {
                    finished->thread.join();
                    d_->entries.remove_if([id](const Private::Entry &e) { return e.id == id; });
                }
                if (d_->entries.empty()) d_->ticker.stop();
                if (done) done();
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
    d_->ticker.start();
    Q_EMIT changed();
    return id;
}

void JobRunner::cancel(int id) {
    auto *entry = d_->find(id);
    if (!entry || entry->cancelling) return;
    entry->cancelling = true;
    entry->thread.request_stop();
    Q_EMIT changed();
}

void JobRunner::cancel_all() {
    for (auto &entry : d_->entries) {
        entry.cancelling = true;
        entry.thread.request_stop();
    }
    Q_EMIT changed();
}

std::vector<JobRunner::Info> JobRunner::jobs() const {
    std::vector<Info> result;
    for (const auto &entry : d_->entries) {
        if (entry.title.isEmpty()) continue;
        Info info;
        info.id = entry.id;
        info.title = entry.title;
        info.cancelling = entry.cancelling;
        {
            const std::lock_guard lock(entry.progress->mutex);
            info.fraction = entry.progress->fraction;
            info.stage = stage_text(entry.progress->stage);
        }
        const double seconds = static_cast<double>(entry.since.elapsed()) / 1000.0;
        // Early guesses are wild: say nothing until a second and two per cent have passed.
        if (seconds > 1 && info.fraction > 0.02) info.seconds_left = seconds * (1 - info.fraction) / info.fraction;
        result.push_back(info);
    }
    return result;
}

bool JobRunner::idle() const { return d_->entries.empty(); }

} // namespace tempera::ui
