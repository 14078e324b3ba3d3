// Files that appear whole or not at all.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string_view>

namespace tempera {

/// Writes beside the target under another name; `commit` flushes to the disk and renames over the target, which
/// until then stays as it was. Destroyed without commit: the temporary file is removed. A symbolic link is
/// followed; a target that is there but is no regular file (a pipe, /dev/stdout) is written directly.
/// Every failure is write_failed with the target as subject. Belongs to one thread; move-only.
class AtomicFile {
public:
    /// Also the way to learn before long work whether a path can be written: open it, work, write, commit.
    static Result<AtomicFile> open(const std::filesystem::path &target);
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&other) noexcept;
    ~AtomicFile();

    Status write(std::string_view bytes);
    Status write(std::span<const std::byte> bytes);
    /// Where a library that writes files by name may write instead, before `commit`: the file is there and empty.
    [[nodiscard]] const std::filesystem::path &path() const { return temporary_.empty() ? target_ : temporary_; }
    /// At most once; nothing can be written afterwards, whether it succeeds or not.
    Status commit();

private:
    AtomicFile(std::filesystem::path shown, std::filesystem::path target, std::filesystem::path temporary,
               std::FILE *file);
    void discard() noexcept;

    std::filesystem::path shown_;     ///< as the caller wrote it, for messages
    std::filesystem::path target_;    ///< links resolved
    std::filesystem::path temporary_; ///< empty: written directly
    std::FILE *file_ = nullptr;
};

/// Whether an existing file may be written by this program's user; errno says why not.
bool can_write(const std::filesystem::path &existing);

/// The whole file in one call.
Status write_file(const std::filesystem::path &target, std::string_view bytes);
Status write_file(const std::filesystem::path &target, std::span<const std::byte> bytes);

} // namespace tempera
