#include "core/base/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <random>
#include <system_error>
#include <utility>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tempera {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> cannot(const fs::path &shown, int error) {
    return fail(ErrorCode::write_failed, shown.string(), std::generic_category().message(error));
}

std::FILE *open_file(const fs::path &path, bool exclusive) {
#ifdef _WIN32
    return _wfopen(path.c_str(), exclusive ? L"wbx" : L"wb");
#else
    return std::fopen(path.c_str(), exclusive ? "wbxe" : "wbe");
#endif
}

bool sync(std::FILE *file) {
#ifdef _WIN32
    return _commit(_fileno(file)) == 0;
#else
    return ::fsync(::fileno(file)) == 0;
#endif
}

/// Without this a power cut may take the renaming back, though not the file's contents.
void sync_folder([[maybe_unused]] const fs::path &folder) {
#ifndef _WIN32
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
#endif
}

fs::path name_beside(const fs::path &target) {
    std::random_device random;
    fs::path name = ".";
    name += target.filename();
    name += '.';
    name += std::to_string(random());
    name += ".tmp";
    return target.parent_path() / name;
}

} // namespace

AtomicFile::AtomicFile(fs::path shown, fs::path target, fs::path temporary, std::FILE *file)
    : shown_(std::move(shown)), target_(std::move(target)), temporary_(std::move(temporary)), file_(file) {}

AtomicFile::AtomicFile(AtomicFile &&other) noexcept
    : shown_(std::move(other.shown_)), target_(std::move(other.target_)), temporary_(std::move(other.temporary_)),
      file_(std::exchange(other.file_, nullptr)) {}

AtomicFile &AtomicFile::operator=(AtomicFile &&other) noexcept {
    if (this == &other) return *this;
    discard();
    shown_ = std::move(other.shown_);
    target_ = std::move(other.target_);
    temporary_ = std::move(other.temporary_);
    file_ = std::exchange(other.file_, nullptr);
    return *this;
}

AtomicFile::~AtomicFile() { discard(); }

void AtomicFile::discard() noexcept {
    if (!file_) return;
    std::fclose(std::exchange(file_, nullptr));
    if (temporary_.empty()) return;
    std::error_code ignored;
    fs::remove(temporary_, ignored);
}

Result<AtomicFile> AtomicFile::open(const fs::path &shown) {
    std::error_code error;
    fs::path target = fs::absolute(shown, error);
    if (shown.empty() || error) return cannot(shown, EINVAL);
    const fs::file_status status = fs::status(target, error);
    if (fs::is_directory(status)) return cannot(shown, EISDIR);
    if (shown.filename().empty()) return cannot(shown, ENOENT); // "folder/" where no such folder is
    if (fs::exists(status)) {
        if (!can_write(target)) return cannot(shown, errno);
        if (!fs::is_regular_file(status)) {
            std::FILE *file = open_file(target, false);
            if (!file) return cannot(shown, errno);
            return AtomicFile(shown, target, {}, file);
        }
        fs::path resolved = fs::canonical(target, error);
        if (!error) target = std::move(resolved);
    }
    for (int attempt = 0; attempt < 8; ++attempt) {
        const fs::path temporary = name_beside(target);
        if (std::FILE *file = open_file(temporary, true)) {
            if (fs::is_regular_file(status)) fs::permissions(temporary, status.permissions(), error);
            return AtomicFile(shown, target, temporary, file);
        }
        if (errno != EEXIST) break;
    }
    return cannot(shown, errno);
}

Status AtomicFile::write(std::string_view bytes) {
    if (!file_) return fail(ErrorCode::write_failed, shown_.string(), "already closed");
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size()) return {};
    const int error = errno;
    discard();
    return cannot(shown_, error);
}

Status AtomicFile::write(std::span<const std::byte> bytes) {
    return write(std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
}

Status AtomicFile::commit() {
    if (!file_) return fail(ErrorCode::write_failed, shown_.string(), "already closed");
    const bool direct = temporary_.empty();
    errno = 0;
    if (std::fflush(file_) != 0 || (!direct && !sync(file_))) {
        const int error = errno;
        discard();
        return cannot(shown_, error);
    }
    const bool closed = std::fclose(std::exchange(file_, nullptr)) == 0;
    const int close_error = errno;
    if (direct) return closed ? Status{} : cannot(shown_, close_error);
    std::error_code error;
    if (closed) fs::rename(temporary_, target_, error);
    if (!closed || error) {
        std::error_code ignored;
        fs::remove(temporary_, ignored);
        return cannot(shown_, closed ? error.value() : close_error);
    }
    sync_folder(target_.parent_path());
    return {};
}

bool can_write(const fs::path &existing) {
#ifdef _WIN32
    return _waccess(existing.c_str(), 2) == 0;
#else
    return ::faccessat(AT_FDCWD, existing.c_str(), W_OK, AT_EACCESS) == 0;
#endif
}

Status write_file(const fs::path &target, std::string_view bytes) {
    auto file = AtomicFile::open(target);
    if (!file) return tl::unexpected(file.error());
    if (Status s = file->write(bytes); !s) return s;
    return file->commit();
}

Status write_file(const fs::path &target, std::span<const std::byte> bytes) {
    return write_file(target, std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
}

} // namespace tempera
