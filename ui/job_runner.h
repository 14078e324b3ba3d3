// Background jobs of the window: one list, with progress, time left and cancel.
#pragma once

#include "core/base/job.h"

#include <functional>
#include <memory>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <vector>

namespace tempera::ui {

/// Interface thread only. Each job runs on a thread of its own; `done` runs on the interface thread, and not at
/// all once the runner is gone. Progress is throttled to 20 signals a second.
class JobRunner : public QObject {
    Q_OBJECT
public:
    struct Info {
        int id = 0;
        QString title; ///< translated
        QString stage; ///< translated stage name, may be empty
        double fraction = 0;
        double seconds_left = -1; ///< -1: not known yet
        bool cancelling = false;
    };

    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override; ///< cancels all and joins

    /// `work` runs in the background; the function it returns runs on the interface thread afterwards (also after
    /// a cancel). Returns the job's id. An empty title: short work that is not listed in `jobs()`.
    int start(const QString &title, std::function<std::function<void()>(const Job &)> work);
    void cancel(int id); ///< at once; the work notices within 100 ms
    void cancel_all();
    [[nodiscard]] std::vector<Info> jobs() const;
    [[nodiscard]] bool idle() const; ///< nothing at all is under way, hidden jobs included

Q_SIGNALS:
    void changed(); ///< list or progress

private:
    struct Private;
    std::shared_ptr<Private> d_;
};

} // namespace tempera::ui
