// One program at a time works on a project.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace tempera::store {

/// Holds PATH.lock while any connection of this process has the project open. The system drops the lock when the
/// process ends, however it ends; a lock file left behind by a crash means nothing.
class ProcessLock {
public:
    /// The lock on `project` (absolute, links resolved); this process may hold it many times. project_locked:
    /// another program has it; write_failed: no lock file can be made. Any thread.
    static Result<std::unique_ptr<ProcessLock>> acquire(const std::filesystem::path &project);
    ~ProcessLock();
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    /// Whether this process held none when this one was taken.
    [[nodiscard]] bool first() const { return first_; }

private:
    ProcessLock(std::filesystem::path project, bool first) : project_(std::move(project)), first_(first) {}

    std::filesystem::path project_;
    bool first_;
};

} // namespace tempera::store
