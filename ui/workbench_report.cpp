// Reports and tables of all data: gathered in the background.
#include "core/workflow/tidy.h"
#include "ui/workbench_private.h"

namespace tempera::ui {

int Workbench::gather_report(const workflow::ReportChoice &choice,
                             std::function<void(Result<std::shared_ptr<const analysis::Report>>)> done) {
    if (!project_) return 0;
    auto request = workflow::report_request(*project_, choice);
    return jobs_->start(tr("Making the report"), [request = std::move(request), host = d_->host, done](const Job &job) {
        Result<std::shared_ptr<const analysis::Report>> report = fail(ErrorCode::internal);
        if (!request) {
            report = tl::unexpected(request.error());
        } else if (auto made = workflow::make_report(*request, *host, job); made) {
            report = std::make_shared<const analysis::Report>(std::move(*made));
        } else {
            report = tl::unexpected(made.error());
        }
        return [done, report] { done(report); };
    });
}

void Workbench::export_tidy(const QString &folder, bool names, std::function<void(const Status &)> done) {
    if (!project_) return;
    auto sources = workflow::visit_sources(*project_);
    const std::filesystem::path path(folder.toStdU16String());
    jobs_->start(tr("Exporting the data"),
                 [sources = std::move(sources), host = d_->host, path, names, done](const Job &job) {
                     const Status status = sources ? workflow::export_tidy(*sources, *host, path, names, job)
                                                   : Status(tl::unexpected(sources.error()));
                     return [done, status] { done(status); };
                 });
}

} // namespace tempera::ui
