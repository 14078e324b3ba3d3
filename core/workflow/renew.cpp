// An adaptation made with other weights is made again from its own labels.
#include "core/workflow/project.h"

namespace tempera::workflow {

Result<bool> outdated(const Source &source, const engine::Encoded &encoded, EngineHost &host) {
    if (source.adapted.empty()) return false;
    auto lease = host.lease();
    if (!lease) return tl::unexpected(lease.error());
    const auto adapted = engine::parse_adapted(source.adapted);
    if (!adapted) return tl::unexpected(adapted.error());
    const auto first = lease->engine->score(*adapted, encoded, Span{Time{}, grid_step}, {});
    if (first) return false;
    if (first.error().code == ErrorCode::adaptation_outdated) return true;
    return tl::unexpected(first.error());
}

Result<bool> renew(Project &project, Source &source, const engine::Encoded &encoded, EngineHost &host, const Job &job) {
    const auto old = outdated(source, encoded, host);
    if (!old || !*old) return old;
    const auto learned = project.source_learned(source.recording);
    if (!learned) return tl::unexpected(learned.error());
    const auto result = adapt(*learned, encoded, host, job);
    if (!result) return tl::unexpected(result.error());
    if (auto done = project.accept(*learned, *result); !done) return tl::unexpected(done.error());
    auto now = project.source(source.recording);
    if (!now) return tl::unexpected(now.error());
    source = std::move(*now);
    return true;
}

} // namespace tempera::workflow
