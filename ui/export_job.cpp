#include "ui/export_job.h"

#include "ui/job_runner.h"
#include "ui/workbench.h"

#include <QPointer>
#include <utility>

namespace tempera::ui {

void write_in_background(Workbench &bench, const QString &title, const QString &done, std::function<Status()> write) {
    bench.jobs().start(title, [write = std::move(write), done, to = QPointer(&bench)](const Job &) {
        const Status status = write();
        return [to, status, done] {
            if (!to) return;
            if (status)
                Q_EMIT to->said(done);
            else
                Q_EMIT to->failed(status.error());
        };
    });
}

} // namespace tempera::ui
