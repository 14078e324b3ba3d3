// The project file: SQLite, one file, suffix .tempera. WAL, synchronous FULL; every edit is one transaction.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tempera::store {

inline constexpr int schema_version = 6;

/// One connection; belongs to one thread. Open a second ProjectFile on the same path for another thread: edits
/// and cache may then be written at the same time, each waiting for the other's short transactions.
/// While any is open, PATH.lock keeps other programs out, and nothing else in this process may open the file by
/// itself (closing it would drop SQLite's own locks). Closing the last one leaves a single file.
/// Every function may also fail with write_failed (full disk, file gone), bad_project (damage found) or
/// project_locked (waited 10 s for another thread); nothing is then changed.
class ProjectFile final : public model::EditSink {
public:
    /// What a new project begins with.
    using Fill = std::function<Status(ProjectFile &)>;
    /// Made beside its place, as .NAME.new, and moved there when `fill` is done: a program that is killed meanwhile leaves no
    /// half project, and what it leaves is taken away by the next. Fails with write_failed when the file exists or cannot be
    /// made, or as `fill` does; nothing is then left of it.
    static Result<std::unique_ptr<ProjectFile>> create(const std::filesystem::path &path, const Fill &fill = {});
    /// file_not_found, bad_project, project_too_new, project_locked, write_failed (a read-only file or folder:
    /// every edit is written when it is made, so there is no looking without writing). Older schemas are migrated in
    /// one transaction after a copy PATH.bak-vN was made; a failed migration leaves the file as it was.
    static Result<std::unique_ptr<ProjectFile>> open(const std::filesystem::path &path);
    ~ProjectFile() override;

    [[nodiscard]] const std::filesystem::path &path() const; ///< absolute, links resolved

    struct Loaded {
        model::Document::Contents contents;
        std::vector<model::Edit> history;
    };
    /// Everything but blobs and cache, checked for damage; history oldest first.
    Result<Loaded> load();

    Result<std::int64_t> commit(const model::Edit &edit) override;
    Status mark(const model::Edit &edit, bool undone) override;
    [[nodiscard]] std::int64_t highest_id() const override;

    /// Content-addressed bytes (adapted weights, values of traces): the key is their SHA-256 in lower-case hex; putting
    /// twice is harmless. `blob` fails with bad_project when there is none of that key or its bytes were damaged.
    Result<std::string> put_blob(std::span<const std::byte> bytes);
    Result<std::vector<std::byte>> blob(const std::string &key);

    /// Derived data, recomputable, never part of undo: streams, latents, curves, face tracks. Keyed by media
    /// content hash, kind ("face.0", "latents.voice", "curves", ...), version text (extractor and weights) and
    /// piece number. Putting replaces. Piece numbers are listed in rising order.
    struct CacheKey {
        std::string media_hash, kind, version;
    };
    Status put_cache(const CacheKey &key, std::int64_t piece, std::span<const std::byte> bytes);
    Result<std::optional<std::vector<std::byte>>> cache(const CacheKey &key, std::int64_t piece);
    Result<std::vector<std::int64_t>> cache_pieces(const CacheKey &key);
    /// Marks a kind as complete, and asks for it. bad_argument unless `pieces` is how many pieces are there.
    /// An OS crash may lose the latest pieces and marks (never a piece but not its mark): they are recomputable.
    Status finish_cache(const CacheKey &key, std::int64_t pieces);
    Result<bool> cache_complete(const CacheKey &key);
    /// Of all that is there, in no order that means anything.
    Result<std::vector<CacheKey>> cache_keys();
    /// Removes other versions of the same kind.
    Status drop_stale_cache(const CacheKey &keep);

    /// Small settings that travel with the project.
    Status put_setting(const std::string &name, const std::string &value);
    Result<std::optional<std::string>> setting(const std::string &name);

private:
    struct Impl;
    explicit ProjectFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace tempera::store
