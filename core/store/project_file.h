// The project file: SQLite, one file, suffix .tempera. WAL, synchronous FULL; every edit is one transaction.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tempera::store {

inline constexpr int schema_version = 1;

/// One connection; belongs to one thread. Open a second ProjectFile on the same path for another thread.
class ProjectFile final : public model::EditSink {
public:
    /// Fails with write_failed when the file exists or cannot be made.
    static Result<std::unique_ptr<ProjectFile>> create(const std::filesystem::path &path);
    /// file_not_found, bad_project, project_too_new, project_locked. Older schemas are migrated in one
    /// transaction after a copy PATH.bak-vN was made; a failed migration leaves the file as it was.
    static Result<std::unique_ptr<ProjectFile>> open(const std::filesystem::path &path);
    ~ProjectFile() override;

    [[nodiscard]] const std::filesystem::path &path() const;

    struct Loaded {
        model::Document::Contents contents;
        std::vector<model::Edit> history;
    };
    Result<Loaded> load();

    Result<std::int64_t> commit(const model::Edit &edit) override;
    Status mark(const model::Edit &edit, bool undone) override;

    /// Content-addressed bytes (adapted weights): the key is derived from the bytes; putting twice is harmless.
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
    /// Marks a kind as complete (all pieces there), and asks for it.
    Status finish_cache(const CacheKey &key, std::int64_t pieces);
    Result<bool> cache_complete(const CacheKey &key);
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
