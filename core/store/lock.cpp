#include "core/store/lock.h"

#include <cerrno>
#include <map>
#include <mutex>
#include <system_error>

#ifdef _WIN32
#define NOMINMAX
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tempera::store {
namespace fs = std::filesystem;
namespace {

struct Held {
    struct Lock {
        int holders = 0;
        std::intptr_t handle = 0;
    };
    std::mutex mutex;
    std::map<fs::path, Lock> locks; ///< by project
};
/// Never destroyed: a project may still be closed while the process's statics go away.
Held &held() {
    static Held *all = new Held;
    return *all;
}

fs::path lock_file(fs::path project) { return project += ".lock"; }

tl::unexpected<Error> locked(const fs::path &project) { return fail(ErrorCode::project_locked, project.string()); }
tl::unexpected<Error> cannot_lock(const fs::path &project, const std::string &why) {
    return fail(ErrorCode::write_failed, project.string(), "no file can be made beside it: " + why);
}

#ifdef _WIN32

Result<std::intptr_t> take(const fs::path &project) {
    const fs::path file = lock_file(project);
    const HANDLE handle = CreateFileW(file.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle != INVALID_HANDLE_VALUE) return reinterpret_cast<std::intptr_t>(handle);
    const DWORD error = GetLastError();
    if (error == ERROR_SHARING_VIOLATION) return locked(project);
    return cannot_lock(project, std::system_category().message(static_cast<int>(error)));
}

void drop(const fs::path &, std::intptr_t handle) { CloseHandle(reinterpret_cast<HANDLE>(handle)); }

#else

Result<std::intptr_t> take(const fs::path &project) {
    const fs::path file = lock_file(project);
    for (;;) {
        const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (fd < 0) return cannot_lock(project, std::generic_category().message(errno));
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(fd);
            if (error == EWOULDBLOCK) return locked(project);
            return cannot_lock(project, std::generic_category().message(error));
        }
        // The former holder removes the file before it lets go: what we locked may no longer be what others see.
        struct stat ours {
        }, seen{};
        if (::fstat(fd, &ours) == 0 && ::stat(file.c_str(), &seen) == 0 && ours.st_ino == seen.st_ino &&
            ours.st_dev == seen.st_dev)
            return fd;
        ::close(fd);
    }
}

void drop(const fs::path &project, std::intptr_t handle) {
    ::unlink(lock_file(project).c_str());
    ::close(static_cast<int>(handle));
}

#endif

} // namespace

Result<std::unique_ptr<ProcessLock>> ProcessLock::acquire(const fs::path &project) {
    const std::lock_guard guard(held().mutex);
    const auto known = held().locks.find(project);
    if (known != held().locks.end()) {
        ++known->second.holders;
        return std::unique_ptr<ProcessLock>(new ProcessLock(project, false));
    }
    const Result<std::intptr_t> handle = take(project);
    if (!handle) return tl::unexpected(handle.error());
    held().locks[project] = {1, *handle};
    return std::unique_ptr<ProcessLock>(new ProcessLock(project, true));
}

ProcessLock::~ProcessLock() {
    const std::lock_guard guard(held().mutex);
    const auto known = held().locks.find(project_);
    if (--known->second.holders > 0) return;
    drop(project_, known->second.handle);
    held().locks.erase(known);
}

} // namespace tempera::store
